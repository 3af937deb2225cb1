package engine

import (
	"context"
	"database/sql"

	"stegvis/model"
	"stegvis/storage/progress"
)

// anyNumber lets a step touch any number of rows, none included.
const anyNumber = -1

// Step is one statement of a commit: SQL, its arguments and how many rows it must touch.
type Step struct {
	SQL  string
	Args []any
	Rows int

	table string       // that of an Insertion; empty: any
	rows  int          // of an Insertion: how many it has
	args  func() []any // of an Insertion, instead of Args: made when the step is run
}

// OneRow is a step that must touch exactly one row.
func OneRow(sql string, args ...any) Step { return Step{SQL: sql, Args: args, Rows: 1} }

// AnyRows is a step that may touch any number of rows.
func AnyRows(sql string, args ...any) Step { return Step{SQL: sql, Args: args, Rows: anyNumber} }

// runAll runs the steps in their order.
func runAll(ctx context.Context, tx *sql.Tx, steps []Step) error {
	return runPart(ctx, tx, steps, weigh(steps))
}

// runPart runs steps that are a part of what touches so many rows.
func runPart(ctx context.Context, tx *sql.Tx, steps []Step, total int) error {
	done := 0
	for _, s := range steps {
		done += s.size()
		progress.Tell(ctx, done, total)
		if err := s.run(ctx, tx); err != nil {
			return err
		}
	}
	return nil
}

// size is about how many rows the step touches.
func (s Step) size() int { return max(s.Rows, s.rows, 1) }

func (s Step) run(ctx context.Context, tx *sql.Tx) error {
	args := s.Args
	if s.args != nil {
		args = s.args()
	}
	result, err := tx.ExecContext(ctx, s.SQL, args...)
	if err != nil || s.Rows == anyNumber {
		return err
	}
	n, err := result.RowsAffected()
	if err == nil && n != int64(s.Rows) {
		err = model.Fail(model.Conflict, "storage.changed")
	}
	return err
}

// manyRows is from how many rows on a commit is a big one.
const manyRows = 500

// weigh estimates how many rows the steps touch.
func weigh(steps []Step) (rows int) {
	for _, s := range steps {
		rows += s.size()
	}
	return rows
}

// enlarge lets a transaction that touches many rows hold more of the file in memory, or it
// would write the same pages to disk again and again.
func (f *File) enlarge(ctx context.Context, tx *sql.Tx, rows int) error {
	if rows < manyRows {
		return nil
	}
	if err := f.hold(ctx, tx, largeCache); err != nil {
		return err
	}
	return forgetSizes(ctx, tx, rows)
}

// hold lets the writing connection hold so much of the file until shrink.
func (f *File) hold(ctx context.Context, tx *sql.Tx, cache string) error {
	f.enlarged.Store(true)
	_, err := tx.ExecContext(ctx, "PRAGMA cache_size = -"+cache)
	return err
}

// forgetSizes lets the engine forget how large the tables were when a transaction outgrows
// them: it would read whole tables that were small once instead of their indexes. It learns it
// anew at the next rest.
func forgetSizes(ctx context.Context, tx *sql.Tx, rows int) error {
	_, known, err := One(ctx, tx, Scan[int], "SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_stat1'")
	if err != nil || !known {
		return err
	}
	largest, _, err := One(ctx, tx, Scan[int], "SELECT coalesce(max(CAST(stat AS INTEGER)), 0) FROM sqlite_stat1")
	if err != nil || largest >= rows {
		return err
	}
	_, err = tx.ExecContext(ctx, "DELETE FROM sqlite_stat1; ANALYZE sqlite_schema")
	return err
}

// shrink makes the writing connection small again after a big transaction.
func (f *File) shrink() {
	if f.enlarged.Swap(false) {
		f.idle.grown.Store(true)
		// What fails here fails again, and is told, when the connection is next used.
		_, _ = f.writer.Exec("PRAGMA cache_size = -" + writerCache + "; PRAGMA shrink_memory")
	}
}
