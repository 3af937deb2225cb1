package engine

import (
	"context"
	"database/sql"
	"time"

	"stegvis/model"
	"stegvis/model/text"
)

// CommitRow is one change as the history lists it.
type CommitRow struct {
	ID     model.CommitID
	At     time.Time
	Label  text.Sentence
	Kind   model.CommitKind
	Undone bool // a change that is at present taken back
}

// NewestCommit is the last change of a register; empty when nothing was changed yet. While it is
// in the history, what was read when it was the newest has changed by what came after it, and by
// nothing else: a register that was restored, or replaced, since may not have it any more.
func NewestCommit(ctx context.Context, from Source) (model.CommitID, error) {
	return Value[model.CommitID](ctx, from, "SELECT id FROM commits ORDER BY seq DESC LIMIT 1")
}

// CommitsWhere lists the newest commits of which a condition on the table commits holds, the
// newest first: all of them when the condition is empty. A limit below 1 lists none.
func (f *File) CommitsWhere(ctx context.Context, condition string, limit int, args ...any) ([]CommitRow, error) {
	if condition != "" {
		condition = "WHERE " + condition
	}
	return List(ctx, f, scanCommit, `
		SELECT id, at, label, kind, coalesce((
			SELECT later.kind FROM commits AS later WHERE later.target = c.id AND later.target <> '' ORDER BY later.seq DESC LIMIT 1), '') = 'undo'
		FROM commits AS c `+condition+` ORDER BY seq DESC LIMIT ?`, append(args, max(limit, 0))...)
}

func scanCommit(found *sql.Rows) (CommitRow, error) {
	var c CommitRow
	var at, label string
	if err := found.Scan(&c.ID, &at, &label, &c.Kind, &c.Undone); err != nil {
		return c, err
	}
	var err error
	if c.At, err = time.Parse(TimeFormat, at); err != nil {
		return c, err
	}
	c.Label, err = DecodeSentence(label)
	return c, err
}
