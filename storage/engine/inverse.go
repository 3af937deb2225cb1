package engine

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
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
	return f.schema.deferring(ctx, tx, count, func() error { return f.schema.invertAll(ctx, tx, seq) })
}

func (s Schema) invertAll(ctx context.Context, tx *sql.Tx, seq int64) error {
	tables, err := s.tracked(ctx, tx)
	if err != nil {
		return err
	}
	found, err := tx.QueryContext(ctx, "SELECT tbl, "+s.Owner+", before, after FROM changes WHERE commit_seq = ? AND NOT "+s.lasting()+" ORDER BY seq DESC", seq)
	if err != nil {
		return err
	}
	defer found.Close()
	inverses := make(map[string]*inverse, len(tables))
	for _, t := range tables {
		inverses[t.name] = &inverse{s, t, make(map[string]string)}
	}
	for found.Next() {
		var c change
		if err := found.Scan(&c.table, &c.owner, &c.before, &c.after); err != nil {
			return err
		}
		to, known := inverses[c.table]
		if !known { // a table that a migration took away
			continue
		}
		if err := to.apply(ctx, tx, c); err != nil {
			return err
		}
	}
	return found.Err()
}

// inverse holds the statements that invert changes of one table, made when first needed: one for
// each set of columns that images have.
type inverse struct {
	schema     Schema
	table      table
	statements map[string]string
}

func (i *inverse) apply(ctx context.Context, tx *sql.Tx, c change) error {
	was, is := columnsOf(c.before.String), columnsOf(c.after.String)
	statement, ok := i.statements[was+" "+is]
	if !ok {
		statement = i.table.inverting(was, is)
		i.statements[was+" "+is] = statement
	}
	result, err := tx.ExecContext(ctx, statement, c.after, c.before)
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

// columnsOf gives the keys of an image, a comma after each; none for no image. It makes
// something of any text.
func columnsOf(image string) string {
	var keys strings.Builder
	for {
		_, after, found := strings.Cut(image, `"`)
		key, value, whole := strings.Cut(after, `":`)
		if !found || !whole {
			return keys.String()
		}
		keys.WriteString(key + ",")
		image = afterValue(value)
	}
}

// afterValue is what follows a value of JSON.
func afterValue(s string) string {
	if !strings.HasPrefix(s, `"`) {
		_, rest, _ := strings.Cut(s, ",")
		return rest
	}
	for i := 1; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '"':
			return s[i+1:]
		}
	}
	return ""
}

// inverting is the statement that makes the row of image ?1, which has the columns of is,
// into the one of image ?2, which has those of was; one of them may be no row. Other columns
// stay as they are, and are what they are by default in a row made anew.
func (t table) inverting(was, is string) string {
	switch {
	case was == "":
		return fmt.Sprintf("DELETE FROM %s WHERE ?2 IS NULL AND %s", t.name, t.present(is))
	case is == "":
		return t.inserting(was)
	}
	return t.updating(was, is)
}

// updating makes the row whose image is ?1 into the one of image ?2; its version grows.
func (t table) updating(was, is string) string {
	var sets []string
	for _, c := range t.among(was) {
		sets = append(sets, quote(c.name)+" = "+c.from("?2"))
	}
	if t.has("version") {
		sets = append(sets, "version = version + 1")
	}
	return fmt.Sprintf("UPDATE %s SET %s WHERE %s", t.name, strings.Join(sets, ", "), t.present(is))
}

// inserting makes the row of image ?2 anew. Its version is higher than any the row has had:
// a version grows by one with a change, and every change has its number in the history.
func (t table) inserting(was string) string {
	var names, values []string
	for _, c := range t.among(was) {
		names, values = append(names, quote(c.name)), append(values, c.from("?2"))
	}
	if t.has("version") {
		names, values = append(names, "version"), append(values, "(SELECT coalesce(max(seq), 0) + 2 FROM changes)")
	}
	return fmt.Sprintf("INSERT INTO %s (%s) SELECT %s WHERE ?1 IS NULL", t.name, strings.Join(names, ", "), strings.Join(values, ", "))
}

// present is the condition that the row is just as image ?1 says, in the columns it has.
func (t table) present(is string) string {
	var parts []string
	columns := t.among(is)
	for _, c := range columns {
		if c.key {
			parts = append(parts, quote(c.name)+" = "+c.from("?1"))
		}
	}
	image := "?1"
	if gone := t.gone(is); len(gone) > 0 {
		image = "json_remove(?1, " + strings.Join(gone, ", ") + ")"
	}
	return strings.Join(append(parts, imageOf(columns, "")+" = "+image), " AND ")
}

// among are the table's columns that an image has, in the image's order.
func (t table) among(keys string) (columns []column) {
	for key := range strings.SplitSeq(keys, ",") {
		if i := slices.IndexFunc(t.columns, func(c column) bool { return c.name == key }); i >= 0 {
			columns = append(columns, t.columns[i])
		}
	}
	return columns
}

// gone are the paths of what an image has and the table no longer has.
func (t table) gone(keys string) (paths []string) {
	for key := range strings.SplitSeq(keys, ",") {
		if key != "" && !t.has(key) {
			paths = append(paths, "'$."+strings.ReplaceAll(key, "'", "''")+"'")
		}
	}
	return paths
}

// from is an SQL expression for the column's value in an image.
func (c column) from(image string) string {
	value := fmt.Sprintf("json_extract(%s, '$.%s')", image, c.name)
	if c.blob {
		return "unhex(" + value + ")"
	}
	return value
}
