package engine

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"stegvis/model"
	"stegvis/model/text"
)

// Undo takes back the newest change that is not taken back already, as a commit of its
// own. Errors are NotFound when there is nothing to take back, and Conflict, naming the
// record, when something has changed since in a way the history does not know.
func (f *File) Undo(ctx context.Context, now time.Time) (Done, error) {
	return f.reverse(ctx, now, model.UndoCommit, "")
}

// Redo does again what was last taken back, unless something was changed since. Errors are
// those of Undo.
func (f *File) Redo(ctx context.Context, now time.Time) (Done, error) {
	return f.reverse(ctx, now, model.RedoCommit, "")
}

// UndoThat is Undo of one commit, the change or the redo that made it so, and of nothing else:
// Conflict, naming what is, when that is not what Undo would take back.
func (f *File) UndoThat(ctx context.Context, now time.Time, that model.CommitID) (Done, error) {
	return f.reverse(ctx, now, model.UndoCommit, that)
}

// RedoThat is Redo of what one undo took back, and of nothing else. Errors are those of UndoThat.
func (f *File) RedoThat(ctx context.Context, now time.Time, that model.CommitID) (Done, error) {
	return f.reverse(ctx, now, model.RedoCommit, that)
}

// Turn tells, without changing anything, what Undo would take back, or Redo do again: the label of
// that change, and the commit that UndoThat or RedoThat takes. NotFound when there is nothing.
func (f *File) Turn(ctx context.Context, redo bool) (label text.Sentence, that model.CommitID, err error) {
	kind := model.UndoCommit
	if redo {
		kind = model.RedoCommit
	}
	t, said, err := f.schema.findTurn(ctx, f, kind)
	if err != nil {
		return label, "", err
	}
	label, err = DecodeSentence(said)
	return label, t.id, err
}

func (f *File) reverse(ctx context.Context, now time.Time, kind model.CommitKind, that model.CommitID) (done Done, err error) {
	e := entry{id: model.NewID[model.CommitID](), at: now, kind: kind}
	err = f.write(ctx, e.id, func(tx *sql.Tx) error {
		turn, label, err := f.schema.findTurn(ctx, tx, kind)
		if err == nil && that != "" && that != turn.id {
			err = anotherTurn(label)
		}
		if err != nil {
			return err
		}
		e.target, e.label = turn.target, label
		done, err = f.writeEntry(ctx, tx, e, func(tx *sql.Tx) error { return f.invert(ctx, tx, turn.source) })
		return err
	})
	return done, err
}

// mark is a commit as the search for what to undo or redo sees it.
type mark struct {
	seq    int64
	id     model.CommitID
	kind   model.CommitKind
	target model.CommitID
}

// turn is what an undo or redo concerns: the change it takes back or does again, and the
// commit whose images it inverts.
type turn struct {
	target model.CommitID
	source int64
	id     model.CommitID // of the source
}

// turnSearch finds, from commits newest first, what an undo or a redo concerns. It agrees with
// the stacks of all commits and looks at no more commits than it must.
type turnSearch struct {
	kind   model.CommitKind
	latest map[model.CommitID]mark // by change: the latest commit that took it back or did it again
}

// see takes in the next older commit; decided is true when the search is over, with an
// empty turn when there is nothing to undo or redo.
func (s *turnSearch) see(m mark) (t turn, decided bool) {
	if m.kind != model.DoCommit {
		if _, seen := s.latest[m.target]; seen {
			return turn{}, false
		}
		s.latest[m.target] = m
		if s.kind == model.RedoCommit && m.kind == model.UndoCommit {
			return turn{m.target, m.seq, m.id}, true
		}
		return turn{}, false
	}
	later, seen := s.latest[m.id]
	switch {
	case s.kind == model.RedoCommit:
		return turn{}, true
	case !seen:
		return turn{m.id, m.seq, m.id}, true
	case later.kind == model.RedoCommit:
		return turn{m.id, later.seq, later.id}, true
	}
	return turn{}, false
}

func (s Schema) findTurn(ctx context.Context, from Source, kind model.CommitKind) (t turn, label string, err error) {
	found, err := from.QueryContext(ctx, "SELECT seq, id, kind, target FROM commits WHERE "+s.inStacks()+" ORDER BY seq DESC")
	if err != nil {
		return t, "", err
	}
	defer found.Close()
	search := turnSearch{kind, make(map[model.CommitID]mark)}
	for decided := false; !decided && found.Next(); {
		var m mark
		if err := found.Scan(&m.seq, &m.id, &m.kind, &m.target); err != nil {
			return t, "", err
		}
		t, decided = search.see(m)
	}
	if err := found.Err(); err != nil {
		return t, "", err
	}
	if t.target == "" {
		return t, "", model.Fail(model.NotFound, "storage.nothing-to-"+string(kind))
	}
	label, err = Value[string](ctx, from, "SELECT label FROM commits WHERE id = ?", t.target)
	return t, label, err
}

// anotherTurn says that the last change is another than was meant.
func anotherTurn(label string) error {
	is, err := DecodeSentence(label)
	if err != nil {
		return err
	}
	return model.Fail(model.Conflict, "storage.undo-another", is)
}

// lasting is the condition of Lasting, in brackets.
func (s Schema) lasting() string {
	if s.Lasting == "" {
		return "FALSE"
	}
	return "(" + s.Lasting + ")"
}

// inStacks is the condition on a commit that it can be taken back: what it changed was not
// only of the lasting kind.
func (s Schema) inStacks() string {
	return fmt.Sprintf(`(EXISTS (SELECT 1 FROM changes WHERE commit_seq = commits.seq AND NOT %s)
		OR NOT EXISTS (SELECT 1 FROM changes WHERE commit_seq = commits.seq))`, s.lasting())
}

// conflict names the record that stands in the way of an undo or redo.
func (s Schema) conflict(ctx context.Context, tx *sql.Tx, c change) error {
	name, err := s.nameOf(ctx, tx, c.owner, c.either())
	if err != nil {
		return err
	}
	return model.Fail(model.Conflict, "storage.undo-conflict", name, thing(c.table))
}

// nameOf names a row of an owner and an image: by whom it is about, or by what it is called.
func (s Schema) nameOf(ctx context.Context, from Source, owner, image string) (string, error) {
	return Value[string](ctx, from, "SELECT coalesce(("+s.OwnerName+`),
		json_extract(?2, '$.name'), json_extract(?2, '$.title'), json_extract(?2, '$.key'), '')`, owner, image)
}
