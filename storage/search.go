package storage

import (
	"context"
	"database/sql"
	"sync"

	"stegvis/storage/search"

	"stegvis/storage/engine"
	"stegvis/storage/frugal"
)

// Index is a register's contacts in memory, found by the words of their names, firms, places,
// telephone numbers and e-mail addresses, by languages and countries. See [search.Index] for Find.
type Index struct {
	*search.Index
	mu     sync.Mutex
	seq    int64  // the last change it knows
	commit string // which that is of: after going back to a backup the same number is another change
}

// searchRecord are the columns of a record, all texts in one so that a register of many
// contacts makes little garbage.
const searchRecord = `c.n, concat(c.name, char(31), c.call_name, char(31), c.phones, char(31), c.email, char(31), c.place, char(31), coalesce(e.name, ''), char(31),
	c.municipality, char(31), c.language || ' ' || c.other_languages, char(31), c.country)`

// LoadIndex reads the whole register into an Index. It takes a while: call it after the
// first screen is drawn.
func (r *Register) LoadIndex(ctx context.Context) (*Index, error) {
	ix := new(Index)
	err := r.AtOneMoment(ctx, func(tx *sql.Tx) (err error) {
		if ix.Index, ix.seq, err = loadIndex(ctx, tx); err == nil {
			ix.commit, err = commitOfChange(ctx, tx, ix.seq)
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	return ix, nil
}

// building lets one index be built at a time.
var building sync.Mutex

func loadIndex(ctx context.Context, tx *sql.Tx) (ix *search.Index, seq int64, err error) {
	building.Lock()
	defer building.Unlock()
	err = frugal.Run(20, func() error {
		ix, seq, err = buildIndex(ctx, tx)
		return err
	})
	return ix, seq, err
}

func buildIndex(ctx context.Context, tx *sql.Tx) (ix *search.Index, seq int64, err error) {
	if err := tx.QueryRowContext(ctx, "SELECT coalesce(max(seq), 0) FROM changes").Scan(&seq); err != nil {
		return nil, 0, err
	}
	var people int
	if err := tx.QueryRowContext(ctx, "SELECT coalesce(sum(people), 0) FROM tally").Scan(&people); err != nil {
		return nil, 0, err
	}
	ns := make([]uint32, 0, people)
	err = engine.Each(ctx, tx, "SELECT n FROM contact ORDER BY name_key, n", nil, func(found *sql.Rows) error {
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
	err = engine.Each(ctx, tx, "SELECT "+searchRecord+" FROM contact AS c LEFT JOIN enterprise AS e ON e.id = c.enterprise ORDER BY c.n", nil, func(found *sql.Rows) error {
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
