package storage

import (
	"context"
	"database/sql"
	"slices"

	"stegvis/model"
)

// anyRows lets a statement touch any number of rows, none included.
const anyRows = -1

// statement is one step of a commit: SQL, its arguments and how many rows it must touch.
type statement struct {
	sql  string
	args []any
	rows int
}

// stmt is a step that must touch exactly one row.
func stmt(sql string, args ...any) statement { return statement{sql, args, 1} }

// stmtAny is a step that may touch any number of rows.
func stmtAny(sql string, args ...any) statement { return statement{sql, args, anyRows} }

// runAll runs the steps in their order. Steps of the same SQL share what SQLite made of it.
func runAll(ctx context.Context, tx *sql.Tx, steps []statement) error {
	prepared := make(map[string]*sql.Stmt)
	for i, s := range steps {
		p := prepared[s.sql]
		if p == nil && slices.ContainsFunc(steps[i+1:min(i+1+near, len(steps))], func(next statement) bool { return next.sql == s.sql }) {
			var err error
			if p, err = tx.PrepareContext(ctx, s.sql); err != nil {
				return err
			}
			prepared[s.sql] = p
		}
		if err := s.run(ctx, tx, p); err != nil {
			return err
		}
	}
	return nil
}

// near is how far ahead runAll looks for a step of the same SQL.
const near = 4

func (s statement) run(ctx context.Context, tx *sql.Tx, prepared *sql.Stmt) error {
	var result sql.Result
	var err error
	if prepared != nil {
		result, err = prepared.ExecContext(ctx, s.args...)
	} else {
		result, err = tx.ExecContext(ctx, s.sql, s.args...)
	}
	if err != nil || s.rows == anyRows {
		return err
	}
	n, err := result.RowsAffected()
	if err == nil && n != int64(s.rows) {
		err = model.Fail(model.Conflict, "storage.changed")
	}
	return err
}
