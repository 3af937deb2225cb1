package engine

import (
	"context"
	"database/sql"
	"fmt"
	"slices"

	"stegvis/model"
	"stegvis/model/text"
)

// Check looks through the whole file: whether it is whole, whether everything refers to
// something that is there, whether the history agrees with itself and with the tables, whether
// what follows from the rest follows; and whether what lies around it is as it should be. It
// gives one fault for each thing that is wrong, none when all is well. What it has done so far
// is told to a function, which may be nil.
func (f *File) Check(ctx context.Context, progress Progress) ([]Fault, error) {
	i := &inspection{f: f, progress: progress}
	if err := i.inside(ctx); err != nil {
		return nil, err
	}
	return i.faults, i.outside(ctx)
}

// inspection is one run of the check.
type inspection struct {
	f        *File
	progress Progress
	enough   bool // one fault is enough
	faults   []Fault
	tables   []table
	sealed   bool // the file has a chain and checksums, and the program that wrote it last kept them
	sums     map[string][]byte
	latest   map[rowKey]lastImage
	named    map[string]bool // tables of which it was said what is wrong
	unnamed  []string        // tables in which something is wrong, and nobody knows what
	done     int
	total    int
}

// found adds a fault.
func (i *inspection) found(kind FaultKind, key string, args ...any) {
	var mend text.Sentence // of what is broken it is found out at the end
	if kind == Stale {
		mend = text.Sentencef("check.mend-repair")
	}
	i.faults = append(i.faults, Fault{kind, text.Sentencef(key, args...), mend})
}

// step tells that one more part is done.
func (i *inspection) step() {
	i.done++
	if i.progress != nil {
		i.progress(i.done, i.total)
	}
}

// look is one part of the check.
type look struct {
	what text.Say
	at   func(context.Context, *sql.Tx) error
}

// inside looks at what is in the file, as it stands at one moment.
func (i *inspection) inside(ctx context.Context) error {
	err := i.f.AtOneMoment(ctx, func(tx *sql.Tx) error {
		looks := []look{{"check.structure", i.structure}, {"check.references", i.references}, {"check.build", i.build}, {"check.history", i.history}}
		if is, err := readStanding(ctx, tx); err == nil && is.version == 0 { // nothing was ever put in it
			looks = looks[:1]
		}
		i.total = len(looks) + 2
		for n := 0; n < len(looks); n++ {
			if err := i.take(ctx, tx, looks[n]); err != nil || i.enough && len(i.faults) > 0 {
				return err
			}
			if looks[n].what == "check.history" {
				for _, t := range i.tables {
					looks = append(looks, look{thing(t.name), func(ctx context.Context, tx *sql.Tx) error { return i.rows(ctx, tx, t) }})
				}
				looks = append(looks, look{"check.removed", i.removed}, look{"check.derived", i.derived})
				i.total = len(looks) + 1
			}
		}
		return nil
	})
	if model.CodeOf(err) == model.Damaged { // not even the transaction can begin
		i.found(Broken, "check.unreadable", text.Say("check.structure"))
		return nil
	}
	return err
}

// take does one part. That something cannot be read is a fault like others.
func (i *inspection) take(ctx context.Context, tx *sql.Tx, l look) error {
	err := translate(i.f.path, "check", l.at(ctx, tx))
	switch {
	case err == nil:
	case ctx.Err() != nil:
		return ctx.Err()
	case model.CodeOf(err) == model.Busy, model.CodeOf(err) == model.Full:
		return err
	default: // also a statement that cannot be understood: how the register is built is damaged
		i.found(Broken, "check.unreadable", l.what)
	}
	i.step()
	return nil
}

func (i *inspection) structure(ctx context.Context, tx *sql.Tx) error {
	return Each(ctx, tx, fmt.Sprintf("SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok' LIMIT %d", mostWrong), nil, func(row *sql.Rows) error {
		var fault string
		err := row.Scan(&fault)
		i.found(Broken, "storage.check-file", fault)
		return err
	})
}

func (i *inspection) references(ctx context.Context, tx *sql.Tx) error {
	return Each(ctx, tx, `SELECT "table", parent, count(*) FROM pragma_foreign_key_check GROUP BY 1, 2`, nil, func(row *sql.Rows) error {
		var table, to string
		var n int
		err := row.Scan(&table, &to, &n)
		i.found(Broken, "storage.check-reference", thing(table), thing(to), n)
		return err
	})
}

// build looks whether the register is built as the program left it, and reads what the rest of
// the check must know of it.
func (i *inspection) build(ctx context.Context, tx *sql.Tx) (err error) {
	i.sums = make(map[string][]byte)
	i.sealed, err = Value[bool](ctx, tx, `SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'checksum')
		AND EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'history%' AND sql LIKE '%salt%')`)
	if err != nil {
		return err
	}
	if i.tables, err = i.f.schema.tables(ctx, tx); err != nil || !i.sealed {
		return err
	}
	err = Each(ctx, tx, "SELECT tbl, sum FROM checksum", nil, func(row *sql.Rows) error {
		var table string
		var sum []byte
		err := row.Scan(&table, &sum)
		i.sums[table] = sum
		return err
	})
	if err != nil {
		return err
	}
	is, err := checksum(ctx, tx, schemaRows)
	if err == nil && !slices.Equal(is, i.sums[schemaTable]) {
		i.found(Broken, "check.built-otherwise")
	}
	id, err2 := Value[string](ctx, tx, "SELECT id FROM register")
	mark, err3 := readMark(ctx, tx)
	if err2 != nil || err3 != nil || mark.ID != id {
		i.found(Broken, "check.mark")
	}
	return err
}

// derived looks whether what follows from the rest follows.
func (i *inspection) derived(ctx context.Context, tx *sql.Tx) error {
	if i.f.schema.Derived.Faults == "" {
		return nil
	}
	is, err := readStanding(ctx, tx)
	if err != nil || is.version < len(i.f.schema.migrations()) { // of an older program: it follows in another way
		return err
	}
	return Each(ctx, tx, i.f.schema.Derived.Faults, []any{mostWrong}, func(row *sql.Rows) error {
		var key, name string
		err := row.Scan(&key, &name)
		i.found(Stale, key, name)
		return err
	})
}

// rebuild computes anew what is derived.
func (s Schema) rebuild(ctx context.Context, tx *sql.Tx) error {
	for _, query := range s.Derived.Rebuild {
		if _, err := tx.ExecContext(ctx, query); err != nil {
			return fmt.Errorf("rebuild %.60s: %w", query, err)
		}
	}
	return nil
}

// thing is the word for a row of a table: that of its area in the catalogue, or one of ours.
func thing(table string) text.Say {
	for _, word := range []string{table + ".one", "storage.record-" + table} {
		if text.Has(word) {
			return text.Say(word)
		}
	}
	return "check.table"
}
