package engine

import (
	"context"
	"database/sql"
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// What a migration says that the history must follow.
var (
	comment  = regexp.MustCompile(`--[^\n]*`)
	renaming = regexp.MustCompile(`(?i)\bALTER\s+TABLE\s+"?(\w+)"?\s+RENAME\s+(?:TO\s+"?(\w+)|(?:COLUMN\s+)?"?(\w+)"?\s+TO\s+"?(\w+))`)
	updating = regexp.MustCompile(`(?i)\bUPDATE\s+(?:OR\s+\w+\s+)?"?(\w+)`)
)

// follow lets the history follow a migration that has run, so that every older change can
// still be taken back: its images get the names that tables and columns now have, and where
// data was moved, the images of a row as it stood get what stands there now. A column that is
// gone stays in the images and is looked past; one that is new is in none of them.
func (s Schema) follow(ctx context.Context, tx *sql.Tx, script string) error {
	script = comment.ReplaceAllString(script, "")
	var moved []string
	for _, m := range renaming.FindAllStringSubmatch(script, -1) {
		table, to, from, column := m[1], m[2], m[3], m[4]
		query, args := "UPDATE changes SET tbl = ?2 WHERE tbl = ?1", []any{table, to}
		if to != "" {
			moved = append(moved, to) // it may have been made anew
		} else {
			query, args = renameInImages, []any{table, "$." + from, "$." + column}
		}
		if _, err := tx.ExecContext(ctx, query, args...); err != nil {
			return fmt.Errorf("history of %s: %w", table, err)
		}
	}
	for _, m := range updating.FindAllStringSubmatch(script, -1) {
		moved = append(moved, m[1])
	}
	tables, err := s.tracked(ctx, tx)
	if err != nil {
		return err
	}
	for _, t := range tables {
		if slices.Contains(moved, t.name) {
			if _, err := tx.ExecContext(ctx, t.moveImages()); err != nil {
				return fmt.Errorf("history of %s: %w", t.name, err)
			}
		}
	}
	return nil
}

// renameInImages gives the column at the path ?2 of the images of table ?1 the path ?3.
const renameInImages = `UPDATE changes SET
	before = iif(json_type(before, ?2) IS NULL, before, json_set(json_remove(before, ?2), ?3, before -> ?2)),
	after = iif(json_type(after, ?2) IS NULL, after, json_set(json_remove(after, ?2), ?3, after -> ?2))
	WHERE tbl = ?1`

// moveImages replaces, for every row that is no longer what its latest change left, the
// images of what it was by what it is.
func (t table) moveImages() string {
	same := func(image string) string {
		return fmt.Sprintf("iif(%[1]s IS NOT NULL AND NOT EXISTS (SELECT 1 FROM json_each(%[1]s) AS k WHERE k.atom IS NOT json_extract(moved.was, '$.' || k.key)), moved.now, %[1]s)", image)
	}
	return strings.NewReplacer("$table", t.name, "$owner", t.owner, "$id", t.rowID("t"), "$about", t.about("t"), "$image", t.image("t."),
		"$columns", "'"+strings.Join(t.names(), "', '")+"'", "$before", same("changes.before"), "$after", same("changes.after")).Replace(`
		CREATE TEMP TABLE latest AS SELECT row_id, $owner AS owner, after AS was, max(seq) AS seq FROM changes WHERE tbl = '$table' GROUP BY row_id, $owner;
		CREATE UNIQUE INDEX temp.latest_row ON latest (row_id, owner);
		CREATE TEMP TABLE moved AS SELECT latest.row_id, latest.owner, latest.was, $image AS now
			FROM $table AS t JOIN latest ON latest.row_id = $id AND latest.owner = $about
			WHERE EXISTS (SELECT 1 FROM json_each(latest.was) AS k WHERE k.key IN ($columns) AND k.atom IS NOT json_extract($image, '$.' || k.key));
		CREATE UNIQUE INDEX temp.moved_row ON moved (row_id, owner);
		UPDATE changes SET before = $before, after = $after FROM moved
			WHERE tbl = '$table' AND changes.row_id = moved.row_id AND changes.$owner = moved.owner;
		DROP TABLE latest; DROP TABLE moved`)
}
