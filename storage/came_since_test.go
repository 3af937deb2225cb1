package storage

import (
	"context"
	"sync"
	"testing"

	"stegvis/model"
	"stegvis/storage/engine"
)

// TestTwoWhoAddTheSameAtOnceAddOne lets two programs that have both looked add the same: one of
// them is told, has written nothing, and adds another when that is what is meant.
func TestTwoWhoAddTheSameAtOnceAddOne(t *testing.T) {
	ctx := context.Background()
	for name, add := range map[string]func(*Register, model.EventID, model.CommitID) (Done, error){
		"a walk-in": func(r *Register, event model.EventID, seen model.CommitID) (Done, error) {
			return r.WalkInSince(ctx, clock, event, WalkIn{Name: "Fadumo Jama"}, seen)
		},
		"a contact": func(r *Register, _ model.EventID, seen model.CommitID) (Done, error) {
			return r.AddContact(ctx, clock, model.NewContact{Contact: model.Contact{Name: "Fadumo Jama"}, Seen: &seen})
		},
		"a meeting": func(r *Register, _ model.EventID, seen model.CommitID) (Done, error) {
			return r.AddEventSince(ctx, clock, model.Event{Kind: model.OtherEvent, Title: "Lunch", On: day("2026-11-20"), Start: model.NoClock, End: model.NoClock}, seen)
		},
	} {
		t.Run(name, func(t *testing.T) {
			one := fresh(t)
			event := meeting(t, one, "Frukost", "2026-11-11")
			other := opened(t, one.Path())
			seen, err := one.Newest(ctx)
			if err != nil {
				t.Fatal(err)
			}
			before := rowsOf(t, one)
			var at sync.WaitGroup
			errs := make([]error, 2)
			for i, r := range []*Register{one, other} {
				at.Go(func() { _, errs[i] = add(r, event, seen) })
			}
			at.Wait()
			lost := errs[0]
			if lost == nil {
				lost = errs[1]
			}
			newest, told := CameSince(lost)
			if !told || (errs[0] == nil) == (errs[1] == nil) || model.CodeOf(lost) != model.Exists {
				t.Fatalf("they were told %v and %v", errs[0], errs[1])
			}
			if got := rowsOf(t, one); got != before+1 {
				t.Errorf("%d were added", got-before)
			}
			if _, err := add(one, event, newest); err != nil {
				t.Errorf("asked again: %v", err)
			}
			if got := rowsOf(t, one); got != before+2 {
				t.Errorf("%d were added in the end", got-before)
			}
			isSound(t, one)
		})
	}
}

// TestWhoWasKnownIsNoNewcomer holds that only those who came in since are asked about: one who was
// there when she was looked for, and was changed since, was seen.
func TestWhoWasKnownIsNoNewcomer(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	id := added(t, r, "Fadumo Jama")
	seen := must(r.Newest(ctx))(t)
	p := person(t, r, id)
	must(r.SaveContact(ctx, clock, id, p.Contact.Version, map[string]string{"place": "Boden"}))(t)
	must(r.AddContact(ctx, clock, model.NewContact{Contact: model.Contact{Name: "Fadumo Jama"}, Seen: &seen}))(t)
}

// rowsOf counts contacts and meetings.
func rowsOf(t *testing.T, r *Register) (n int) {
	t.Helper()
	n, err := engine.Value[int](context.Background(), r, "SELECT (SELECT count(*) FROM contact) + (SELECT count(*) FROM event)")
	if err != nil {
		t.Fatal(err)
	}
	return n
}
