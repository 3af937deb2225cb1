package engine

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"stegvis/model"
	"stegvis/model/text"
)

// Brought is what came of bringing the changes of another copy of the register in.
type Brought struct {
	Done    Done
	Commits int             // how many changes the other copy has that this one has not
	Rows    int             // how many rows were changed
	Left    []text.Sentence // what could not be changed, as it is otherwise here: left as it is
}

// Label is what the change says that brings so many changes in.
func (b Brought) Label() text.Sentence {
	if b.Commits == 1 {
		return text.Sentencef("storage.brought-one")
	}
	return text.Sentencef("storage.brought", b.Commits)
}

// errRehearsed ends a transaction that was only to show what it would do.
var errRehearsed = errors.New("only rehearsed")

// Bring applies what another copy of this register has changed and this one has not, as one
// commit: every row as it was left there, where it is here as it was there before, so that
// nothing that was changed here is overwritten; what is left out is told. What is here already
// as it is there stays. Rehearsed it changes nothing.
// Errors are those of Restore for the file, and Invalid for one of another register.
func (f *File) Bring(ctx context.Context, from string, now time.Time, rehearse bool) (b Brought, err error) {
	missing, err := f.missingFrom(ctx, from)
	if err != nil {
		return b, err
	}
	label, err := encodeSentence(Brought{Commits: missing.commits}.Label())
	if err != nil {
		return b, err
	}
	e := entry{model.NewID[model.CommitID](), now, label, model.DoCommit, ""}
	b.Done, err = f.commitAs(ctx, e, func(tx *sql.Tx) error {
		b = Brought{Commits: missing.commits}
		rows := missing.net()
		if err := f.enlarge(ctx, tx, len(rows)); err != nil {
			return err
		}
		tables, err := f.schema.tracked(ctx, tx)
		if err != nil {
			return err
		}
		if err := f.schema.bring(ctx, tx, tables, rows, &b); err != nil {
			return err
		}
		if rehearse {
			return errRehearsed
		}
		return nil
	})
	if rehearse && errors.Is(err, errRehearsed) {
		err = nil
	}
	return b, err
}

// missing are the changes that another copy has, in their order.
type missing struct {
	commits int
	changes []rowChange
}

// rowChange is a change with what names its row among those of its table and owner.
type rowChange struct {
	row string
	change
}

// net gives one change for each row: from how it was to how it was left. Rows that were made or
// changed come in the order of their first change, those that were removed after them, the last
// to be made first.
func (m missing) net() (rows []change) {
	type key struct{ table, owner, row string }
	at := make(map[key]int)
	var all []change
	for _, c := range m.changes {
		k := key{c.table, c.owner, c.row}
		if i, seen := at[k]; seen {
			all[i].after = c.after
			continue
		}
		at[k] = len(all)
		all = append(all, c.change)
	}
	var removed []change
	for _, c := range all {
		switch {
		case c.before == c.after:
		case c.after.Valid:
			rows = append(rows, c)
		default:
			removed = append(removed, c)
		}
	}
	slices.Reverse(removed)
	return append(rows, removed...)
}

// missingFrom reads the changes of another copy that this one has not.
func (f *File) missingFrom(ctx context.Context, from string) (m missing, err error) {
	have, err := List(ctx, f, Scan[string], "SELECT id FROM commits")
	if err != nil {
		return m, err
	}
	known := make(map[string]bool, len(have))
	for _, id := range have {
		known[id] = true
	}
	err = f.Peek(ctx, from, func(other Source) error {
		is, ok, err := MarkOf(ctx, other)
		if err != nil {
			return err
		}
		if !ok || is.ID != f.watch.register() {
			return model.Fail(model.Invalid, "storage.brought-stranger", from)
		}
		var last string
		return Each(ctx, other, `SELECT commits.id, tbl, row_id, `+f.schema.Owner+`, before, after FROM changes
			JOIN commits ON commits.seq = commit_seq WHERE NOT `+f.schema.lasting()+` ORDER BY changes.seq`, nil, func(row *sql.Rows) error {
			var id string
			var c rowChange
			if err := row.Scan(&id, &c.table, &c.row, &c.owner, &c.before, &c.after); err != nil || known[id] {
				return err
			}
			if id != last {
				m.commits++
				last = id
			}
			m.changes = append(m.changes, c)
			return nil
		})
	})
	return m, err
}

// bring applies changes one by one: what an inverse does with the images the other way round.
func (s Schema) bring(ctx context.Context, tx *sql.Tx, tables []table, changes []change, b *Brought) error {
	inverses := make(map[string]*inverse, len(tables))
	for _, t := range tables {
		inverses[t.name] = &inverse{s, t, make(map[string]string)}
	}
	for _, c := range changes {
		to, known := inverses[c.table]
		if !known {
			continue
		}
		here, err := to.table.localized(ctx, tx, c)
		if err != nil {
			return err
		}
		here.before, here.after = here.after, here.before
		err = to.apply(ctx, tx, here)
		var conflict *model.Error
		switch {
		case errors.As(err, &conflict) && conflict.Code == model.Conflict:
			same, err := to.table.stands(ctx, tx, here.before, here.after)
			if err != nil {
				return err
			}
			if same {
				continue
			}
			b.Left = append(b.Left, text.Sentencef("storage.brought-left", conflict.Message.Args...))
		case err != nil:
			return err
		default:
			b.Rows++
		}
	}
	return nil
}

// stands tells whether a row is just as an image says; no image: whether the row of another one
// is not there.
func (t table) stands(ctx context.Context, tx *sql.Tx, image, was sql.NullString) (so bool, err error) {
	query, named := "SELECT EXISTS (SELECT 1 FROM %s WHERE %s)", t.present(columnsOf(image.String))
	if !image.Valid {
		query, named, image = "SELECT NOT EXISTS (SELECT 1 FROM %s WHERE %s)", t.named(columnsOf(was.String)), was
	}
	err = tx.QueryRowContext(ctx, fmt.Sprintf(query, t.name, named), image).Scan(&so)
	return so, err
}

// named is the condition that a row has the keys of image ?1.
func (t table) named(is string) string {
	var parts []string
	for _, c := range t.among(is) {
		if c.key || c.name == "id" {
			parts = append(parts, quote(c.name)+" = "+c.from("?1"))
		}
	}
	return strings.Join(parts, " AND ")
}

// localized gives a change the number its row has here: where rows are numbered beside their
// ids, every copy does so by itself, and a new row gets the next number.
func (t table) localized(ctx context.Context, tx *sql.Tx, c change) (change, error) {
	number := t.number()
	if number == "" {
		return c, nil
	}
	for _, image := range []*sql.NullString{&c.before, &c.after} {
		if !image.Valid {
			continue
		}
		var id struct{ ID string }
		if err := json.Unmarshal([]byte(image.String), &id); err != nil {
			return c, fmt.Errorf("an image of %s: %w", t.name, err)
		}
		query := fmt.Sprintf("SELECT coalesce((SELECT json_set(?1, '$.%[1]s', %[1]s) FROM %[2]s WHERE id = ?2), json_remove(?1, '$.%[1]s'))", number, t.name)
		if err := tx.QueryRowContext(ctx, query, image.String, id.ID).Scan(&image.String); err != nil {
			return c, err
		}
	}
	return c, nil
}

// number is the column with the number of a row that also has an id; empty when there is none.
func (t table) number() string {
	if !t.has("id") {
		return ""
	}
	for _, c := range t.columns {
		if c.key && c.name != "id" && c.name != t.owner {
			return c.name
		}
	}
	return ""
}
