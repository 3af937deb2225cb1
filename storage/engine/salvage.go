package engine

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"time"

	"stegvis/model"
	"stegvis/storage/safefile"
)

// Salvaged is what could still be read out of a damaged register.
type Salvaged struct {
	Path    string // of the register it was saved into
	Tables  []SalvagedTable
	History bool // the history could be saved with it
}

// Rows is how many rows of a table were saved.
func (s Salvaged) Rows(table string) int {
	for _, t := range s.Tables {
		if t.Name == table {
			return t.Rows
		}
	}
	return 0
}

// SalvagedTable is what was saved of one table.
type SalvagedTable struct {
	Name  string
	Rows  int
	Whole bool // nothing of it is known to be lost
}

// Salvage saves what can still be read out of a damaged register into a register of its own
// beside it, table by table and row by row. What cannot be read is left out, and so is what hangs
// on it; the history comes along when it agrees with what was saved. The damaged file is only
// read. Errors are Damaged when nothing at all can be read, and Full.
func Salvage(ctx context.Context, path string, schema Schema, now time.Time) (s Salvaged, err error) {
	return salvageBeside(ctx, path, path, schema, now)
}

// salvageBeside is Salvage for a damaged register that was set aside: what is saved is named
// after the place it had.
func salvageBeside(ctx context.Context, path, place string, schema Schema, now time.Time) (s Salvaged, err error) {
	from, done, err := readable(path)
	if err != nil {
		return s, err
	}
	defer done()
	draft, err := safefile.Draft(filepath.Dir(path))
	if err != nil {
		return s, model.Fail(model.Full, "storage.cannot-make", path).Because(err)
	}
	defer os.Remove(draft.Name())
	defer draft.Close()
	if s.Tables, err = schema.saveRows(ctx, from, draft.Name()); err != nil {
		return s, translate(path, "salvage", err)
	}
	if !slices.ContainsFunc(s.Tables, func(t SalvagedTable) bool { return t.Rows > 0 }) {
		return s, model.Fail(model.Damaged, "storage.damaged", path)
	}
	if s.History, err = finishSalvaged(ctx, draft.Name(), idOf(ctx, path), schema); err != nil {
		return s, translate(path, "salvage", err)
	}
	if err := finishCopy(ctx, draft.Name()); err != nil { // it lies alone, without a journal
		return s, translate(path, "salvage", err)
	}
	s.Path = beside(place, salvagedAs, now, ".stegvis.db")
	if err := safefile.Move(draft, s.Path); err != nil {
		return s, model.Fail(model.Full, "storage.cannot-make", path).Because(err)
	}
	return s, nil
}

// readable gives a connection that reads a damaged file as far as it can: a copy, with the
// journal that waits beside it, or the file as it lies when there is none.
func readable(path string) (db *sql.DB, done func(), err error) {
	if waiting, err := os.Stat(path + "-wal"); err != nil || waiting.Size() == 0 {
		db = sql.OpenDB(connector{path: path, use: glancing})
		return db, func() { db.Close() }, nil
	}
	folder, err := safefile.DraftFolder(filepath.Dir(path))
	if err != nil {
		return nil, nil, model.Fail(model.Full, "storage.cannot-make", path).Because(err)
	}
	for _, tail := range []string{"", "-wal"} {
		content, err := os.ReadFile(path + tail)
		if err == nil {
			err = os.WriteFile(filepath.Join(folder, "register"+tail), content, 0o600)
		}
		if err != nil {
			return nil, nil, model.Fail(model.Full, "storage.cannot-make", path).Because(errors.Join(err, os.RemoveAll(folder)))
		}
	}
	db = sql.OpenDB(connector{path: filepath.Join(folder, "register"), use: copying, wait: defaultWait})
	return db, func() { _ = errors.Join(db.Close(), os.RemoveAll(folder)) }, nil
}

// saveRows makes an empty register of the version the damaged one has, and puts in what can be
// read.
func (s Schema) saveRows(ctx context.Context, from *sql.DB, path string) (saved []SalvagedTable, err error) {
	version, err := Value[int](ctx, from, "PRAGMA user_version")
	if all := len(s.migrations()); err != nil || version < 1 || version > all {
		version = all
	}
	db := sql.OpenDB(connector{path: path, use: building, wait: defaultWait})
	db.SetMaxOpenConns(1)
	defer func() { err = errors.Join(err, db.Close()) }()
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return nil, err
	}
	defer tx.Rollback()
	for _, name := range s.migrations()[:version] {
		script, err := fs.ReadFile(s.Migrations, name)
		if err == nil {
			_, err = tx.ExecContext(ctx, string(script))
		}
		if err != nil {
			return nil, err
		}
	}
	tables, err := s.tables(ctx, tx)
	if err != nil {
		return nil, err
	}
	for _, t := range tables {
		if slices.Contains(s.Derived.Tables, t.name) || t.name == "register" || t.name == "checksum" {
			continue
		}
		one, err := t.save(ctx, from, tx)
		if err != nil {
			return nil, err
		}
		saved = append(saved, one)
	}
	if err := dropLoose(ctx, tx, saved); err != nil {
		return nil, err
	}
	if _, err := tx.ExecContext(ctx, "PRAGMA user_version = "+strconv.Itoa(version)+"; PRAGMA application_id = "+strconv.Itoa(s.ApplicationID)); err != nil {
		return nil, err
	}
	return saved, tx.Commit()
}

// dropLoose takes out rows that refer to something that was lost, and what refers to them.
func dropLoose(ctx context.Context, tx *sql.Tx, saved []SalvagedTable) error {
	for {
		type loose struct {
			table string
			row   sql.NullInt64
			key   int
		}
		all, err := List(ctx, tx, func(row *sql.Rows) (l loose, err error) { return l, row.Scan(&l.table, &l.row, &l.key) },
			`SELECT "table", rowid, fkid FROM pragma_foreign_key_check`)
		if err != nil || len(all) == 0 {
			return err
		}
		done := make(map[string]bool)
		for _, l := range all {
			if done[l.table] {
				continue
			}
			done[l.table] = true
			gone, err := dropLooseOf(ctx, tx, l.table)
			if err != nil {
				return err
			}
			for i := range saved {
				if saved[i].Name == l.table {
					saved[i].Rows, saved[i].Whole = saved[i].Rows-int(gone), false
				}
			}
		}
	}
}

// dropLooseOf takes out the rows of one table of which a reference leads nowhere.
func dropLooseOf(ctx context.Context, tx *sql.Tx, table string) (gone int64, err error) {
	type reference struct{ from, parent, to string }
	all, err := List(ctx, tx, func(row *sql.Rows) (r reference, err error) { return r, row.Scan(&r.from, &r.parent, &r.to) },
		`SELECT "from", "table", coalesce("to", 'id') FROM pragma_foreign_key_list(?)`, table)
	if err != nil {
		return 0, err
	}
	for _, r := range all {
		from := table + "." + quote(r.from)
		done, err := tx.ExecContext(ctx, "DELETE FROM "+table+" WHERE "+from+" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "+r.parent+" AS p WHERE p."+quote(r.to)+" = "+from+")")
		if err != nil {
			return gone, err
		}
		n, err := done.RowsAffected()
		if err != nil {
			return gone, err
		}
		gone += n
	}
	return gone, nil
}

// finishSalvaged makes a register of what was saved, and leaves its history out when that does
// not agree with it.
// It is the register it was read from, where the id of that can be read.
func finishSalvaged(ctx context.Context, path, id string, schema Schema) (history bool, err error) {
	f, err := Open(ctx, path, schema, Options{})
	if err != nil {
		return false, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	if id != "" {
		err := f.inTransaction(ctx, func(tx *sql.Tx) error {
			if _, err := tx.ExecContext(ctx, "UPDATE register SET id = ?", id); err != nil {
				return err
			}
			_, err := stamp(ctx, tx)
			return err
		})
		if err != nil {
			return false, err
		}
	}
	i := &inspection{f: f}
	if err := i.inside(ctx); err != nil {
		return false, err
	}
	if len(i.faults) == 0 {
		return true, nil
	}
	err = f.inTransaction(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, "DELETE FROM changes; DELETE FROM commits")
		return err
	})
	return false, err
}
