package engine

import (
	"context"
	"database/sql"
	"slices"

	"stegvis/model"
)

// anyNumber lets a step touch any number of rows, none included.
const anyNumber = -1

// Step is one statement of a commit: SQL, its arguments and how many rows it must touch.
type Step struct {
	SQL  string
	Args []any
	Rows int
}

// OneRow is a step that must touch exactly one row.
func OneRow(sql string, args ...any) Step { return Step{sql, args, 1} }

// AnyRows is a step that may touch any number of rows.
func AnyRows(sql string, args ...any) Step { return Step{sql, args, anyNumber} }

// runAll runs the steps in their order. Steps of the same SQL share what SQLite made of it.
func runAll(ctx context.Context, tx *sql.Tx, steps []Step) error {
	prepared := make(map[string]*sql.Stmt)
	for i, s := range steps {
		p := prepared[s.SQL]
		if p == nil && slices.ContainsFunc(steps[i+1:min(i+1+near, len(steps))], func(next Step) bool { return next.SQL == s.SQL }) {
			var err error
			if p, err = tx.PrepareContext(ctx, s.SQL); err != nil {
				return err
			}
			prepared[s.SQL] = p
		}
		if err := s.run(ctx, tx, p); err != nil {
			return err
		}
	}
	return nil
}

// near is how far ahead runAll looks for a step of the same SQL.
const near = 4

func (s Step) run(ctx context.Context, tx *sql.Tx, prepared *sql.Stmt) error {
	var result sql.Result
	var err error
	if prepared != nil {
		result, err = prepared.ExecContext(ctx, s.Args...)
	} else {
		result, err = tx.ExecContext(ctx, s.SQL, s.Args...)
	}
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
		rows += max(s.Rows, 1)
	}
	return rows
}

// enlarge lets a transaction that touches many rows hold more of the file in memory, or it
// would write the same pages to disk again and again.
func (f *File) enlarge(ctx context.Context, tx *sql.Tx, rows int) error {
	if rows < manyRows {
		return nil
	}
	f.enlarged.Store(true)
	_, err := tx.ExecContext(ctx, "PRAGMA cache_size = -"+largeCache)
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
