package storage

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

// Commits lists the newest commits first; with a contact only those that changed something
// about that person or her firm. A limit below 1 lists none.
func (r *Register) Commits(ctx context.Context, contact model.ContactID, limit int) ([]CommitRow, error) {
	where, args := "", []any{}
	if contact != "" {
		where = `WHERE seq IN (
			SELECT commit_seq FROM changes WHERE contact = ? AND contact <> ''
			UNION SELECT commit_seq FROM changes WHERE tbl = 'enterprise' AND row_id = (SELECT enterprise FROM contact WHERE id = ?))`
		args = append(args, contact, contact)
	}
	return rows(ctx, r, scanCommit, `
		SELECT id, at, label, kind, coalesce((
			SELECT later.kind FROM commits AS later WHERE later.target = c.id AND later.target <> '' ORDER BY later.seq DESC LIMIT 1), '') = 'undo'
		FROM commits AS c `+where+` ORDER BY seq DESC LIMIT ?`, append(args, max(limit, 0))...)
}

func scanCommit(found *sql.Rows) (CommitRow, error) {
	var c CommitRow
	var at, label string
	if err := found.Scan(&c.ID, &at, &label, &c.Kind, &c.Undone); err != nil {
		return c, err
	}
	var err error
	if c.At, err = time.Parse(timeFormat, at); err != nil {
		return c, err
	}
	c.Label, err = decodeSentence(label)
	return c, err
}
