package engine

import (
	"context"
	"database/sql"
	"errors"
	"testing"
	"time"

	"stegvis/model"
	"stegvis/model/text"
)

// unlessThere decides to add a contact of a name unless there is one.
func unlessThere(ctx context.Context, read func(), name string) func(*sql.Tx) (text.Sentence, []Step, error) {
	return func(tx *sql.Tx) (text.Sentence, []Step, error) {
		n, err := Value[int](ctx, tx, "SELECT count(*) FROM contact WHERE name = ?", name)
		read()
		if err != nil || n > 0 {
			return text.Sentencef("storage.exists"), nil, err
		}
		return text.Sentencef("done.added", name), []Step{insertContact(model.NewID[model.ContactID](), name)}, nil
	}
}

// TestNobodyWritesBetweenWhatIsReadAndWhatIsWritten lets one program decide while another one
// waits to decide the same.
func TestNobodyWritesBetweenWhatIsReadAndWhatIsWritten(t *testing.T) {
	ctx := context.Background()
	one := fresh(t)
	other, err := Open(ctx, one.Path(), testSchema(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	ended := make(chan error, 1)
	begin := func() {
		began := make(chan struct{})
		go func() {
			close(began)
			done, err := other.Change(ctx, clock, unlessThere(ctx, func() {}, "Amina"))
			if err == nil && done.Commit != "" {
				err = errors.New("she was added twice")
			}
			ended <- err
		}()
		<-began
		select {
		case err := <-ended:
			t.Errorf("it did not wait: %v", err)
		case <-time.After(50 * time.Millisecond):
		}
	}
	if _, err := one.Change(ctx, clock, unlessThere(ctx, begin, "Amina")); err != nil {
		t.Fatal(err)
	}
	if err := <-ended; err != nil {
		t.Error(err)
	}
	if n := query[int](t, one, "SELECT count(*) FROM contact"); n != 1 {
		t.Errorf("%d contacts", n)
	}
}

func TestWhatDecidesToDoNothingWritesNothing(t *testing.T) {
	ctx := context.Background()
	r := fresh(t)
	put(t, r, insertContact("c1", "Amina"))
	was, err := r.Mark(ctx)
	if err != nil {
		t.Fatal(err)
	}
	done, err := r.Change(ctx, clock, unlessThere(ctx, func() {}, "Amina"))
	if err != nil || done.Commit != "" || done.Label.Key != "storage.exists" {
		t.Errorf("done: %+v %v", done, err)
	}
	gone := model.Fail(model.NotFound, "storage.gone")
	_, err = r.Change(ctx, clock, func(*sql.Tx) (text.Sentence, []Step, error) { return text.Sentence{}, nil, gone })
	says(t, "refused", err, model.NotFound)
	if is, err := r.Mark(ctx); err != nil || is != was {
		t.Errorf("the file was %v and is %v: %v", was, is, err)
	}
}

func TestAFileIsNotWrittenToOverWhatWasNotRead(t *testing.T) {
	ctx := context.Background()
	other := fresh(t)
	r, err := Open(ctx, other.Path(), testSchema(), Options{AsRead: true})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	put(t, r, insertContact("c1", "Amina"))
	put(t, r, insertContact("c2", "Bo")) // its own write is no other's
	put(t, other, insertContact("c3", "Cem"))
	for _, write := range []func() error{
		func() error {
			_, err := r.Commit(ctx, clock, text.Sentencef("storage.exists"), insertContact("c4", "Dana"))
			return err
		},
		func() error { _, err := r.Undo(ctx, clock); return err },
	} {
		err := write()
		says(t, "behind", err, model.Conflict)
		if !errors.Is(err, ErrBehind) {
			t.Errorf("the cause is not said: %v", err)
		}
	}
	if changed, err := r.ChangedElsewhere(ctx); !changed || err != nil {
		t.Errorf("the other's change is not seen: %v %v", changed, err)
	}
	put(t, r, insertContact("c4", "Dana"))
	allIsWell(t, r)
}
