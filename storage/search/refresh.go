package search

import (
	"bytes"
	"cmp"
	"slices"

	"stegvis/model/fold"
)

// Change is a record that is new or other than the index holds it, or with Gone no longer
// there. After is the number of the record before it in the order of names, among those
// that did not change; 0 when there is none.
type Change struct {
	Record
	Gone  bool
	Key   []byte // what names are sorted by
	After int64
}

// Late is how many records the index holds beside its shelf: when there are many it is
// time to make a new one.
func (ix *Index) Late() int { return len(ix.shelf.Load().late) }

// Take takes in changes, in any order.
func (ix *Index) Take(changes []Change) {
	old := ix.shelf.Load()
	s := *old
	s.dead = slices.Clone(old.dead)
	if s.dead == nil {
		s.dead = make([]uint64, (len(s.ns)+63)/64)
	}
	changed, after := make(map[uint32]bool), make(map[uint32]uint32)
	for _, c := range changes {
		changed[uint32(c.N)] = true
		after[uint32(c.After)] = 0
	}
	for position, n := range s.ns {
		if changed[n] {
			s.dead[position/64] |= 1 << (position % 64)
		}
		if _, asked := after[n]; asked {
			after[n] = uint32(position) + 1
		}
	}
	s.late = slices.DeleteFunc(slices.Clone(old.late), func(l lateRecord) bool { return changed[l.n] })
	for _, c := range changes {
		if !c.Gone {
			s.late = append(s.late, newLate(c, after[uint32(c.After)]))
		}
	}
	slices.SortFunc(s.late, func(a, b lateRecord) int {
		return cmp.Or(bytes.Compare(a.key, b.key), cmp.Compare(a.n, b.n))
	})
	s.count()
	ix.shelf.Store(&s)
}

// Remove forgets a record, whatever it holds.
func (ix *Index) Remove(n int64) { ix.Take([]Change{{Record: Record{N: n}, Gone: true}}) }

// Replace puts everything another index holds in the place of what this one holds.
func (ix *Index) Replace(by *Index) { ix.shelf.Store(by.shelf.Load()) }

// count counts the living.
func (s *shelf) count() {
	s.alive = len(s.late)
	for position := range s.ns {
		if !s.isDead(uint32(position)) {
			s.alive++
		}
	}
}

func newLate(c Change, before uint32) lateRecord {
	var list wordList
	l := lateRecord{n: uint32(c.N), before: before, key: c.Key, words: slices.Clone(list.of(c.Record))}
	for _, w := range l.words {
		l.loose = append(l.loose, fold.AppendLoose(nil, w.text))
	}
	return l
}

// IsLate tells whether a record is held beside the shelf.
func (ix *Index) IsLate(n int64) bool {
	return slices.ContainsFunc(ix.shelf.Load().late, func(l lateRecord) bool { return int64(l.n) == n })
}
