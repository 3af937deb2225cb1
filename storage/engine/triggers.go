package engine

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
)

// table is what the history must know of a table: its name and columns, from the schema.
type table struct {
	name    string
	owner   string // the table whose rows the others are about
	columns []column
}

type column struct {
	name string
	blob bool
	key  bool
}

// untracked are the tables whose changes are not noted.
func (s Schema) untracked() []string {
	return slices.Concat(s.Untracked, s.Derived.Tables, []string{"commits", "changes", "register", "checksum"})
}

// tracked reads from the file the tables whose changes are noted.
func (s Schema) tracked(ctx context.Context, from Source) ([]table, error) {
	all, err := s.tables(ctx, from)
	return slices.DeleteFunc(all, func(t table) bool { return slices.Contains(s.untracked(), t.name) }), err
}

// tables reads from the file which tables there are.
func (s Schema) tables(ctx context.Context, from Source) ([]table, error) {
	found, err := from.QueryContext(ctx, `
		SELECT t.name, c.name, c.type = 'BLOB', c.pk > 0
		FROM sqlite_schema AS t, pragma_table_info(t.name) AS c
		WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\_%' ESCAPE '\'
		ORDER BY t.rowid, c.cid`)
	if err != nil {
		return nil, err
	}
	defer found.Close()
	var tables []table
	for found.Next() {
		var name string
		var c column
		if err := found.Scan(&name, &c.name, &c.blob, &c.key); err != nil {
			return nil, err
		}
		if n := len(tables); n == 0 || tables[n-1].name != name {
			tables = append(tables, table{name: name, owner: s.Owner})
		}
		last := &tables[len(tables)-1]
		last.columns = append(last.columns, c)
	}
	return tables, found.Err()
}

// generate makes the triggers and views anew from the file's tables as they now are.
func (s Schema) generate(ctx context.Context, tx *sql.Tx) error {
	if err := dropGenerated(ctx, tx); err != nil {
		return err
	}
	tables, err := s.tracked(ctx, tx)
	if err != nil {
		return err
	}
	var all []string
	for _, t := range tables {
		all = append(all, t.triggers()...)
	}
	for _, sql := range slices.Concat(all, s.Derived.Make, []string{s.generation()}) {
		if _, err := tx.ExecContext(ctx, sql); err != nil {
			return fmt.Errorf("%.60s: %w", sql, err)
		}
	}
	return nil
}

// dropGenerated takes away all triggers and views: the tables can be changed freely then.
func dropGenerated(ctx context.Context, tx *sql.Tx) error {
	drop, err := Value[string](ctx, tx, `SELECT coalesce(group_concat('DROP ' || type || ' ' || name, ';'), '')
		FROM (SELECT type, name FROM sqlite_schema WHERE type IN ('trigger', 'view') ORDER BY type)`)
	if err != nil || drop == "" {
		return err
	}
	_, err = tx.ExecContext(ctx, drop)
	return err
}

// triggers are the three that note every change of a row; without an open commit they stop
// the change, and they stop one that leaves the version as it was.
func (t table) triggers() []string {
	note := func(when, row, before, after string) string {
		return fmt.Sprintf(`CREATE TRIGGER history_%[1]s_%[2]s AFTER %[2]s ON %[1]s BEGIN
			INSERT INTO changes (commit_seq, tbl, row_id, %[8]s, before, after, salt)
			VALUES (%[7]s, '%[1]s', %[3]s, %[4]s, %[5]s, %[6]s, `+newSalt+`); END`,
			t.name, when, t.rowID(row), t.about(row), before, after, t.underWhich(when), t.owner)
	}
	return []string{
		note("insert", "NEW", "NULL", t.image("NEW.")),
		note("update", "NEW", t.image("OLD."), t.image("NEW.")),
		note("delete", "OLD", t.image("OLD."), "NULL"),
	}
}

// underWhich is the open commit a change is noted under.
func (t table) underWhich(when string) string {
	open := "coalesce((SELECT seq FROM commits WHERE open = 1), RAISE(ABORT, 'no commit is open'))"
	if when == "update" && t.has("version") {
		return "iif(NEW.version > OLD.version, " + open + ", RAISE(ABORT, 'a version must grow'))"
	}
	return open
}

// image is an SQL expression for a row as JSON: all columns but the version. prefix is
// "NEW.", "OLD." or empty.
func (t table) image(prefix string) string { return imageOf(t.noted(), prefix) }

func imageOf(columns []column, prefix string) string {
	var parts []string
	for _, c := range columns {
		value := prefix + quote(c.name)
		if c.blob {
			value = "hex(" + value + ")"
		}
		parts = append(parts, fmt.Sprintf("'%s', %s", c.name, value))
	}
	return "json_object(" + strings.Join(parts, ", ") + ")"
}

// noted are the columns whose changes are noted.
func (t table) noted() []column {
	return slices.DeleteFunc(slices.Clone(t.columns), func(c column) bool { return c.name == "version" })
}

func (t table) names() (names []string) {
	for _, c := range t.noted() {
		names = append(names, c.name)
	}
	return names
}

func (t table) has(name string) bool {
	return slices.ContainsFunc(t.columns, func(c column) bool { return c.name == name })
}

// rowID names the row among those of its table that are about the same owner.
func (t table) rowID(row string) string {
	for _, c := range t.columns {
		if c.name == "id" {
			return row + ".id"
		}
	}
	for _, c := range t.columns {
		if c.key && c.name != t.owner {
			return row + "." + quote(c.name)
		}
	}
	return "''"
}

// about is whom the row is about.
func (t table) about(row string) string {
	switch {
	case t.name == t.owner:
		return row + ".id"
	case t.has(t.owner):
		return row + "." + t.owner
	}
	return "''"
}

// quote writes the name of a column so that it may be any word.
func quote(name string) string { return `"` + name + `"` }
