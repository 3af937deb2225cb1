package storage

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
)

// withoutHistory are the tables whose changes are not noted.
var withoutHistory = []string{"draft", "summary", "tally", "commits", "changes"}

// table is what the history must know of a table: its name and columns, from the schema.
type table struct {
	name    string
	columns []column
}

type column struct {
	name string
	blob bool
	key  bool
}

// historyTables reads from the schema the tables whose changes are noted.
func historyTables(ctx context.Context, tx *sql.Tx) ([]table, error) {
	found, err := tx.QueryContext(ctx, `
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
		if slices.Contains(withoutHistory, name) {
			continue
		}
		if n := len(tables); n == 0 || tables[n-1].name != name {
			tables = append(tables, table{name: name})
		}
		last := &tables[len(tables)-1]
		last.columns = append(last.columns, c)
	}
	return tables, found.Err()
}

// installTriggers makes the triggers anew from the schema as it now is.
func installTriggers(ctx context.Context, tx *sql.Tx) error {
	if err := dropTriggers(ctx, tx); err != nil {
		return err
	}
	tables, err := historyTables(ctx, tx)
	if err != nil {
		return err
	}
	for _, t := range tables {
		for _, s := range t.triggers() {
			if _, err := tx.ExecContext(ctx, s); err != nil {
				return fmt.Errorf("history of %s: %w", t.name, err)
			}
		}
	}
	for _, s := range append([]string{"DROP VIEW IF EXISTS summing", summaryView()}, summaryTriggers()...) {
		if _, err := tx.ExecContext(ctx, s); err != nil {
			return fmt.Errorf("summary: %w", err)
		}
	}
	return nil
}

func dropTriggers(ctx context.Context, tx *sql.Tx) error {
	var names string
	err := tx.QueryRowContext(ctx, "SELECT coalesce(group_concat('DROP TRIGGER ' || name, ';'), '') FROM sqlite_schema WHERE type = 'trigger'").Scan(&names)
	if err != nil || names == "" {
		return err
	}
	_, err = tx.ExecContext(ctx, names)
	return err
}

// triggers are the three that note every change of a row; without an open commit they stop
// the change, and they stop one that leaves the version as it was.
func (t table) triggers() []string {
	note := func(when, row, before, after string) string {
		return fmt.Sprintf(`CREATE TRIGGER history_%[1]s_%[2]s AFTER %[2]s ON %[1]s BEGIN
			INSERT INTO changes (commit_seq, tbl, row_id, contact, before, after)
			VALUES (%[7]s, '%[1]s', %[3]s, %[4]s, %[5]s, %[6]s); END`,
			t.name, when, t.rowID(row), t.about(row), before, after, t.underWhich(when))
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
func (t table) image(prefix string) string {
	var parts []string
	for _, c := range t.noted() {
		value := prefix + c.name
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

func (t table) has(name string) bool {
	return slices.ContainsFunc(t.columns, func(c column) bool { return c.name == name })
}

// rowID names the row among those of its table that are about the same contact.
func (t table) rowID(row string) string {
	for _, c := range t.columns {
		if c.name == "id" {
			return row + ".id"
		}
	}
	for _, c := range t.columns {
		if c.key && c.name != "contact" {
			return row + "." + c.name
		}
	}
	return "''"
}

// about is whom the row is about.
func (t table) about(row string) string {
	switch {
	case t.name == "contact":
		return row + ".id"
	case t.has("contact"):
		return row + ".contact"
	}
	return "''"
}
