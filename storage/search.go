package storage

import (
	"context"
	"database/sql"
	"runtime/debug"
	"sync"

	"stegvis/storage/search"
)

// Index is a register's contacts in memory, found by the words of their names, firms,
// places, telephone numbers and e-mail addresses. See [search.Index] for Find.
type Index struct {
	*search.Index
	mu  sync.Mutex
	seq int64 // the last change it knows
}

// searchRecord are the columns of a record, all texts in one so that a register of many
// contacts makes little garbage.
const searchRecord = `c.n, concat(c.name, char(31), c.call_name, char(31), c.phones, char(31), c.email, char(31), c.place, char(31), coalesce(e.name, ''))`

// LoadIndex reads the whole register into an Index. It takes a while: call it after the
// first screen is drawn.
func (r *Register) LoadIndex(ctx context.Context) (*Index, error) {
	ix := new(Index)
	err := r.atOneMoment(ctx, func(tx *sql.Tx) (err error) {
		ix.Index, ix.seq, err = loadIndex(ctx, tx)
		return err
	})
	if err != nil {
		return nil, err
	}
	debug.FreeOSMemory() // what building needed is much, and nothing else will need it soon
	return ix, nil
}

func loadIndex(ctx context.Context, tx *sql.Tx) (ix *search.Index, seq int64, err error) {
	if err := tx.QueryRowContext(ctx, "SELECT coalesce(max(seq), 0) FROM changes").Scan(&seq); err != nil {
		return nil, 0, err
	}
	var ns []uint32
	err = eachIn(ctx, tx, "SELECT n FROM contact ORDER BY name_key, n", nil, func(found *sql.Rows) error {
		var n uint32
		err := found.Scan(&n)
		ns = append(ns, n)
		return err
	})
	if err != nil {
		return nil, 0, err
	}
	b := search.NewBuilder(ns)
	var record recordScan
	err = eachIn(ctx, tx, "SELECT "+searchRecord+" FROM contact AS c LEFT JOIN enterprise AS e ON e.id = c.enterprise ORDER BY c.n", nil, func(found *sql.Rows) error {
		rec, err := record.scan(found)
		if err == nil {
			b.Add(rec)
		}
		return err
	})
	if err != nil {
		return nil, 0, err
	}
	return b.Build(), seq, nil
}

// eachIn hands over the rows of a SELECT in a transaction.
func eachIn(ctx context.Context, tx *sql.Tx, query string, args []any, row func(*sql.Rows) error) error {
	found, err := tx.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	defer found.Close()
	for found.Next() {
		if err := row(found); err != nil {
			return err
		}
	}
	return found.Err()
}

// atOneMoment runs a function that reads the register as it stands at one moment.
func (r *Register) atOneMoment(ctx context.Context, read func(*sql.Tx) error) error {
	tx, err := r.read().BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return r.wrap("begin to read", err)
	}
	defer tx.Rollback()
	return r.wrap("read", read(tx))
}
