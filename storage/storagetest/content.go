// Package storagetest is what tests hold registers against one another with. Only tests
// import it.
package storagetest

import (
	"cmp"
	"context"
	"database/sql"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// Source is a register, or its file.
type Source interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

var id = regexp.MustCompile(`[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}`)

// Content is everything a register holds but its history, its drafts, its versions and what
// follows from the rest, a line for each row, in order.
func Content(t testing.TB, from Source) []string {
	t.Helper()
	var lines []string
	for _, table := range texts(t, from, `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'
			AND name NOT IN ('draft', 'summary', 'tally', 'commits', 'changes', 'register', 'checksum')`) {
		columns := texts(t, from, "SELECT 'quote(\"' || name || '\")' FROM pragma_table_info(?) WHERE name NOT IN ('version', 'n')", table)
		lines = append(lines, texts(t, from, "SELECT concat_ws(' ', '"+table+"', "+strings.Join(columns, ", ")+") FROM "+table)...)
	}
	slices.Sort(lines)
	return lines
}

// Alike is Content with names in the place of ids, so that it is the same for two registers in
// which the same was done.
func Alike(t testing.TB, from Source) []string {
	t.Helper()
	names := make(map[string]string)
	for _, pair := range texts(t, from, `SELECT id || ' ' || name FROM contact UNION ALL SELECT id || ' ' || name || org_number FROM enterprise
			UNION ALL SELECT id || ' ' || title || held FROM event UNION ALL SELECT id || ' ' || name FROM project`) {
		is, name, _ := strings.Cut(pair, " ")
		names[is] = name
	}
	lines := Content(t, from)
	for i, line := range lines {
		lines[i] = id.ReplaceAllStringFunc(line, func(is string) string { return "<" + cmp.Or(names[is], "id") + ">" })
	}
	slices.Sort(lines)
	return lines
}

// Differing are the lines that only one of two contents has.
func Differing(a, b []string) (onlyA, onlyB []string) {
	return without(a, b), without(b, a)
}

func without(lines, others []string) (left []string) {
	n := make(map[string]int)
	for _, line := range others {
		n[line]++
	}
	for _, line := range lines {
		if n[line]--; n[line] < 0 {
			left = append(left, line)
		}
	}
	return left
}

func texts(t testing.TB, from Source, query string, args ...any) []string {
	t.Helper()
	rows, err := from.QueryContext(context.Background(), query, args...)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	defer rows.Close()
	var all []string
	for rows.Next() {
		var s string
		if err := rows.Scan(&s); err != nil {
			t.Fatalf("%s: %v", query, err)
		}
		all = append(all, s)
	}
	if err := rows.Err(); err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	return all
}
