package storage

import (
	"context"
	"database/sql"
	"strings"

	"stegvis/model/reference"
	"stegvis/storage/engine"
	"stegvis/storage/search"
)

// mostInDelta is how many changed records an Index takes in before it is made anew.
const mostInDelta = 1_000

// RefreshIndex takes in what this or another program changed since the index was loaded or
// last refreshed.
func (r *Register) RefreshIndex(ctx context.Context, ix *Index) error {
	ix.mu.Lock()
	defer ix.mu.Unlock()
	return r.AtOneMoment(ctx, func(tx *sql.Tx) error {
		changed, seq, err := changedRecords(ctx, tx, ix.seq)
		if err != nil {
			return err
		}
		last, err := commitOfChange(ctx, tx, ix.seq)
		if err != nil {
			return err
		}
		anew := seq < ix.seq || last != ix.commit || ix.Delta()+len(changed) > mostInDelta
		if !anew && len(changed) > 0 {
			changes, err := readChanges(ctx, tx, changed, ix.InDelta)
			if err != nil {
				return err
			}
			ix.Take(changes)
		}
		if !anew {
			anew, err = disagrees(ctx, tx, ix)
			if err != nil {
				return err
			}
		}
		if anew {
			whole, _, err := loadIndex(ctx, tx)
			if err != nil {
				return err
			}
			ix.Replace(whole)
		}
		ix.seq = seq
		ix.commit, err = commitOfChange(ctx, tx, seq)
		return err
	})
}

// commitOfChange is the commit a change is part of; empty when there is none.
func commitOfChange(ctx context.Context, tx *sql.Tx, seq int64) (string, error) {
	return engine.Value[string](ctx, tx, "SELECT c.id FROM changes AS x JOIN commits AS c ON c.seq = x.commit_seq WHERE x.seq = ?", seq)
}

// changedRecords gives the numbers of those whose record may have changed after a change,
// at most one more than an Index takes in, and the newest change.
func changedRecords(ctx context.Context, tx *sql.Tx, after int64) (ns []int64, seq int64, err error) {
	if err := tx.QueryRowContext(ctx, "SELECT coalesce(max(seq), 0) FROM changes").Scan(&seq); err != nil || seq == after {
		return nil, seq, err
	}
	const searched = "'$.name', '$.call_name', '$.phones', '$.email', '$.place', '$.enterprise', '$.sort_name', '$.municipality', '$.language', '$.other_languages', '$.country'"
	err = engine.Each(ctx, tx, `
		SELECT DISTINCT n FROM (
			SELECT json_extract(coalesce(after, before), '$.n') AS n FROM changes
			WHERE seq > ?1 AND tbl = 'contact' AND json_extract(before, `+searched+`) IS NOT json_extract(after, `+searched+`)
			UNION ALL SELECT c.n FROM changes AS x NOT INDEXED CROSS JOIN contact AS c ON c.enterprise = x.row_id
			WHERE x.seq > ?1 AND x.tbl = 'enterprise')
		LIMIT ?2`, []any{after, mostInDelta + 1}, func(found *sql.Rows) error {
		var n int64
		err := found.Scan(&n)
		ns = append(ns, n)
		return err
	})
	return ns, seq, err
}

// readChanges reads the records as they are now, and who stands before each in the order of
// names.
func readChanges(ctx context.Context, tx *sql.Tx, ns []int64, inDelta func(int64) bool) ([]search.Change, error) {
	changed := make(map[int64]bool, len(ns))
	for _, n := range ns {
		changed[n] = true
	}
	var changes []search.Change
	for _, n := range ns {
		c := search.Change{Record: search.Record{N: n}, Gone: true}
		var record recordScan
		err := engine.Each(ctx, tx, "SELECT "+searchRecord+", c.name_key FROM contact AS c LEFT JOIN enterprise AS e ON e.id = c.enterprise WHERE c.n = ?", []any{n}, func(found *sql.Rows) (err error) {
			c.Gone = false
			c.Record, err = record.scan(found, &c.Key)
			return err
		})
		if err != nil {
			return nil, err
		}
		if !c.Gone {
			if c.After, err = standsAfter(ctx, tx, c, func(n int64) bool { return changed[n] || inDelta(n) }); err != nil {
				return nil, err
			}
		}
		changes = append(changes, c)
	}
	return changes, nil
}

// standsAfter finds the nearest record before one in the order of names that is not among
// some.
func standsAfter(ctx context.Context, tx *sql.Tx, c search.Change, among func(int64) bool) (after int64, err error) {
	found, err := tx.QueryContext(ctx, "SELECT n FROM contact WHERE (name_key, n) < (?, ?) ORDER BY name_key DESC, n DESC", c.Key, c.N)
	if err != nil {
		return 0, err
	}
	defer found.Close()
	for found.Next() {
		var n int64
		if err := found.Scan(&n); err != nil {
			return 0, err
		}
		if !among(n) {
			return n, nil
		}
	}
	return 0, found.Err()
}

// disagrees tells whether the register holds another number of contacts than the index:
// then something was erased without a trace.
func disagrees(ctx context.Context, tx *sql.Tx, ix *Index) (bool, error) {
	var people int
	err := tx.QueryRowContext(ctx, "SELECT coalesce(sum(people), 0) FROM tally").Scan(&people)
	return people != ix.Len(), err
}

// recordScan reads records; its memory is used again.
type recordScan struct{ texts string }

func (s *recordScan) scan(found *sql.Rows, more ...any) (rec search.Record, err error) {
	if err := found.Scan(append([]any{&rec.N, &s.texts}, more...)...); err != nil {
		return rec, err
	}
	rest := s.texts
	for _, field := range []*string{&rec.Name, &rec.CallName, &rec.Phones, &rec.Email, &rec.Place, &rec.Firm, &rec.Municipality, &rec.Languages, &rec.Country} {
		*field, rest, _ = strings.Cut(rest, "\x1f")
	}
	if m, ok := reference.MunicipalityByCode(rec.Municipality); ok {
		rec.Municipality = m.Name
	}
	return rec, nil
}
