package storage

import (
	"context"
	"database/sql"
	"strings"

	"stegvis/model"
)

// Bulk fills a new, empty register with a made-up office of any size. The function inserts
// rows, summary and tally left out, in one transaction; it can do so in any order and
// nothing of it is in the history. When Bulk fails the register is of no more use and is to
// be deleted. Errors are Conflict when the register is not empty.
func (r *Register) Bulk(ctx context.Context, fill func(*sql.Tx) error) error {
	there, err := value[bool](ctx, r, "SELECT EXISTS (SELECT 1 FROM contact) OR EXISTS (SELECT 1 FROM event) OR EXISTS (SELECT 1 FROM commits)")
	if err != nil {
		return err
	}
	if r.readOnly || there {
		return model.Fail(model.Conflict, "storage.not-empty", r.path)
	}
	r.letGo()
	defer r.keep()
	db := sql.OpenDB(door{path: r.path, use: building, wait: patience})
	db.SetMaxOpenConns(1)
	err = fillIn(ctx, db, fill)
	if err == nil {
		_, err = db.ExecContext(ctx, "PRAGMA journal_mode = DELETE")
	}
	if closing := db.Close(); err == nil {
		err = closing
	}
	if err == nil {
		err = syncPath(r.path)
	}
	return r.wrap("fill", err)
}

// letGo closes every connection to the file; keep lets them be kept again.
func (r *Register) letGo() {
	r.writer.SetMaxIdleConns(-1)
	r.readers.SetMaxIdleConns(-1)
}

func (r *Register) keep() {
	r.writer.SetMaxIdleConns(1)
	r.readers.SetMaxIdleConns(idleReaders)
}

// fillIn runs the filling without indexes and triggers, and makes them afterwards: one
// ordered pass for each instead of a search for each row.
func fillIn(ctx context.Context, db *sql.DB, fill func(*sql.Tx) error) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := dropTriggers(ctx, tx); err != nil {
		return err
	}
	indexes, err := dropIndexes(ctx, tx)
	if err != nil {
		return err
	}
	if err := fill(tx); err != nil {
		return err
	}
	for _, index := range indexes {
		if _, err := tx.ExecContext(ctx, index); err != nil {
			return err
		}
	}
	if err := rebuildSummary(ctx, tx); err != nil {
		return err
	}
	if err := installTriggers(ctx, tx); err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "ANALYZE"); err != nil {
		return err
	}
	return tx.Commit()
}

// dropIndexes takes away the indexes that are not part of a table, and gives what makes them
// again.
func dropIndexes(ctx context.Context, tx *sql.Tx) (again []string, err error) {
	var drop []string
	err = eachIn(ctx, tx, "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL", nil, func(found *sql.Rows) error {
		var name, sql string
		err := found.Scan(&name, &sql)
		drop, again = append(drop, "DROP INDEX "+name), append(again, sql)
		return err
	})
	if err != nil {
		return nil, err
	}
	_, err = tx.ExecContext(ctx, strings.Join(drop, ";"))
	return again, err
}
