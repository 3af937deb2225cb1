package storage

import (
	"context"
	"database/sql"
)

// manyRows is from how many rows on a commit is a big one.
const manyRows = 500

// weigh estimates how many rows the steps touch.
func weigh(steps []statement) (rows int) {
	for _, s := range steps {
		rows += max(s.rows, 1)
	}
	return rows
}

// makeRoom lets a transaction that touches many rows hold more of the file in memory, or it
// would write the same pages to disk again and again.
func (r *Register) makeRoom(ctx context.Context, tx *sql.Tx, rows int) error {
	if rows < manyRows {
		return nil
	}
	r.roomy.Store(true)
	_, err := tx.ExecContext(ctx, "PRAGMA cache_size = -"+roomyCache)
	return err
}

// giveBackRoom makes the writing connection small again after a big transaction.
func (r *Register) giveBackRoom() {
	if r.roomy.Swap(false) {
		r.resting.grown.Store(true)
		// What fails here fails again, and is told, when the connection is next used.
		_, _ = r.writer.Exec("PRAGMA cache_size = -" + writerCache + "; PRAGMA shrink_memory")
	}
}
