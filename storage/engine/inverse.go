package engine

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"
)

// change is one row of the history.
type change struct {
	table, owner  string
	before, after sql.NullString
}

// either is the image the change has, the later one when it has both.
func (c change) either() string {
	if c.after.Valid {
		return c.after.String
	}
	return c.before.String
}

// invert applies the inverse of every change of a commit, the newest first, each only when
// the row is as the change left it.
func (f *File) invert(ctx context.Context, tx *sql.Tx, seq int64) error {
	var count int
	if err := tx.QueryRowContext(ctx, "SELECT count(*) FROM changes WHERE commit_seq = ?", seq).Scan(&count); err != nil {
		return err
	}
	if err := f.enlarge(ctx, tx, count); err != nil {
		return err
	}
	tables, err := f.schema.tracked(ctx, tx)
	if err != nil {
		return err
	}
	found, err := tx.QueryContext(ctx, "SELECT tbl, "+f.schema.Owner+", before, after FROM changes WHERE commit_seq = ? ORDER BY seq DESC", seq)
	if err != nil {
		return err
	}
	defer found.Close()
	inverses := make(map[string]*inverse, len(tables))
	for _, t := range tables {
		inverses[t.name] = &inverse{schema: f.schema, table: t}
	}
	for found.Next() {
		var c change
		if err := found.Scan(&c.table, &c.owner, &c.before, &c.after); err != nil {
			return err
		}
		to, known := inverses[c.table]
		if !known {
			return f.schema.conflict(ctx, tx, c)
		}
		if err := to.apply(ctx, tx, c); err != nil {
			return err
		}
	}
	return found.Err()
}

// inverse holds the statements that invert changes of one table, prepared when first needed.
type inverse struct {
	schema                 Schema
	table                  table
	insert, update, delete *sql.Stmt
}

func (i *inverse) apply(ctx context.Context, tx *sql.Tx, c change) error {
	var result sql.Result
	var err error
	switch {
	case !c.before.Valid:
		result, err = run(ctx, tx, &i.delete, i.table.deleting, c.after.String)
	case !c.after.Valid:
		result, err = run(ctx, tx, &i.insert, i.table.inserting, c.before.String)
	default:
		result, err = run(ctx, tx, &i.update, i.table.updating, c.after.String, c.before.String)
	}
	var engine *sqlite.Error
	if errors.As(err, &engine) && engine.Code()&0xff == lib.SQLITE_CONSTRAINT && engine.Code() != lib.SQLITE_CONSTRAINT_TRIGGER {
		return i.schema.conflict(ctx, tx, c)
	}
	if err != nil {
		return err
	}
	if n, err := result.RowsAffected(); err != nil || n == 1 {
		return err
	}
	return i.schema.conflict(ctx, tx, c)
}

func run(ctx context.Context, tx *sql.Tx, prepared **sql.Stmt, write func() string, args ...any) (sql.Result, error) {
	if *prepared == nil {
		s, err := tx.PrepareContext(ctx, write())
		if err != nil {
			return nil, fmt.Errorf("prepare an inverse: %w", err)
		}
		*prepared = s
	}
	return (*prepared).ExecContext(ctx, args...)
}

// deleting takes away the row whose image is ?1.
func (t table) deleting() string {
	return fmt.Sprintf("DELETE FROM %s WHERE %s", t.name, t.present())
}

// updating makes the row whose image is ?1 into the one of image ?2; its version grows.
func (t table) updating() string {
	var sets []string
	for _, c := range t.noted() {
		sets = append(sets, quote(c.name)+" = "+c.from("?2"))
	}
	if t.has("version") {
		sets = append(sets, "version = version + 1")
	}
	return fmt.Sprintf("UPDATE %s SET %s WHERE %s", t.name, strings.Join(sets, ", "), t.present())
}

// inserting makes the row of image ?1 anew. Its version is higher than any the row has had:
// a version grows by one with a change, and every change has its number in the history.
func (t table) inserting() string {
	var names, values []string
	for _, c := range t.noted() {
		names, values = append(names, quote(c.name)), append(values, c.from("?1"))
	}
	if t.has("version") {
		names, values = append(names, "version"), append(values, "(SELECT max(seq) + 2 FROM changes)")
	}
	return fmt.Sprintf("INSERT INTO %s (%s) SELECT %s", t.name, strings.Join(names, ", "), strings.Join(values, ", "))
}

// present is the condition that the row is just as image ?1 says.
func (t table) present() string {
	var parts []string
	for _, c := range t.columns {
		if c.key {
			parts = append(parts, quote(c.name)+" = "+c.from("?1"))
		}
	}
	return strings.Join(append(parts, t.image("")+" = ?1"), " AND ")
}

// from is an SQL expression for the column's value in an image.
func (c column) from(image string) string {
	value := fmt.Sprintf("json_extract(%s, '$.%s')", image, c.name)
	if c.blob {
		return "unhex(" + value + ")"
	}
	return value
}
