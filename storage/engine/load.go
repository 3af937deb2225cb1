package engine

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"stegvis/storage/progress"
)

// runWhole runs all steps of a commit, as it is quickest for so many.
func (f *File) runWhole(ctx context.Context, tx *sql.Tx, steps []Step) error {
	if err := f.enlarge(ctx, tx, weigh(steps)); err != nil {
		return err
	}
	loads, err := f.schema.loads(ctx, tx, steps)
	switch {
	case err != nil:
		return err
	case !loads:
		return f.schema.deferring(ctx, tx, inserted(steps), func() error { return runAll(ctx, tx, steps) })
	}
	if err := f.hold(ctx, tx, loadCache); err != nil {
		return err
	}
	return f.schema.load(ctx, tx, steps)
}

// loads tells whether the rows that steps insert are so many beside what is there that indexes
// and what is derived are sooner made anew for all than kept for each.
func (s Schema) loads(ctx context.Context, tx *sql.Tx, steps []Step) (bool, error) {
	rows := inserted(steps)
	if rows < manyRows {
		return false, nil
	}
	return Value[bool](ctx, tx, "SELECT ?1 > (SELECT count(*) FROM "+s.Owner+") AND ?1 > (SELECT coalesce(max(seq) - min(seq), 0) FROM changes) / 2", rows)
}

// inserted is how many rows steps insert.
func inserted(steps []Step) (rows int) {
	for _, step := range steps {
		if step.table != "" {
			rows += step.size()
		}
	}
	return rows
}

// deferring runs a change of so many rows. Of many, what is derived is computed anew when all of
// them are written, once for each it follows for, and not with every row: somebody may have
// hundreds of them.
func (s Schema) deferring(ctx context.Context, tx *sql.Tx, rows int, run func() error) error {
	if rows < manyRows || len(s.Derived.Refresh) == 0 {
		return run()
	}
	triggers, err := takeAway(ctx, tx, derivingTriggers+" AND tbl_name NOT IN (SELECT value FROM json_each(?))", JSONList(s.Derived.Tables))
	if err != nil {
		return err
	}
	if err := run(); err != nil {
		return err
	}
	return execAll(ctx, tx, slices.Concat(s.Derived.Refresh, triggers))
}

// load runs the steps without what is derived, and without the indexes of the tables that rows
// are inserted into, and makes both anew. The history is kept for each row as ever.
func (s Schema) load(ctx context.Context, tx *sql.Tx, steps []Step) error {
	filled := []string{"changes"}
	for _, step := range steps {
		if step.table != "" && !slices.Contains(filled, step.table) {
			filled = append(filled, step.table)
		}
	}
	indexes, err := takeAway(ctx, tx, indexesOf, JSONList(filled))
	if err != nil {
		return err
	}
	derived, err := takeAway(ctx, tx, indexesOf+" OR "+derivingTriggers, JSONList(s.Derived.Tables))
	if err != nil {
		return err
	}
	// The rows take a third of the time, and each of the rest about the same.
	rest := slices.Concat(indexes, s.Derived.Rebuild, derived)
	rows := weigh(steps)
	if err := runPart(ctx, tx, steps, 3*rows); err != nil {
		return err
	}
	for i := range rest {
		progress.Tell(ctx, rows+2*rows*i/len(rest), 3*rows)
		if err := execAll(ctx, tx, rest[i:i+1]); err != nil {
			return err
		}
	}
	progress.Tell(ctx, rows, rows)
	return nil
}

// indexesOf are the indexes of tables that refuse no row.
const indexesOf = "type = 'index' AND sql NOT LIKE 'CREATE UNIQUE%' AND tbl_name IN (SELECT value FROM json_each(?))"

// derivingTriggers are those that keep what is derived.
const derivingTriggers = "type = 'trigger' AND name NOT LIKE 'history!_%' ESCAPE '!'"

// execAll runs statements one after the other.
func execAll(ctx context.Context, tx *sql.Tx, statements []string) error {
	for _, statement := range statements {
		if _, err := tx.ExecContext(ctx, statement); err != nil {
			return fmt.Errorf("%.60s: %w", statement, err)
		}
	}
	return nil
}

// takeAway takes indexes or triggers away, but for indexes that are part of a table, and gives
// what makes them again.
func takeAway(ctx context.Context, tx *sql.Tx, which string, args ...any) (again []string, err error) {
	var drop []string
	err = Each(ctx, tx, "SELECT 'DROP ' || type || ' ' || name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND ("+which+")", args, func(found *sql.Rows) error {
		var away, sql string
		err := found.Scan(&away, &sql)
		drop, again = append(drop, away), append(again, sql)
		return err
	})
	if err != nil {
		return nil, err
	}
	_, err = tx.ExecContext(ctx, strings.Join(drop, ";"))
	return again, err
}
