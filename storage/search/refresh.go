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

// Delta is how many changed records the index holds beside its base: when there are many it is
// time to make a new one.
func (ix *Index) Delta() int { return len(ix.base.Load().delta) }

// Take takes in changes, in any order.
func (ix *Index) Take(changes []Change) {
	old := ix.base.Load()
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
	s.delta = slices.DeleteFunc(slices.Clone(old.delta), func(l deltaRecord) bool { return changed[l.n] })
	for _, c := range changes {
		if !c.Gone {
			s.delta = append(s.delta, newDelta(c, after[uint32(c.After)]))
		}
	}
	slices.SortFunc(s.delta, func(a, b deltaRecord) int {
		return cmp.Or(bytes.Compare(a.key, b.key), cmp.Compare(a.n, b.n))
	})
	s.count()
	ix.base.Store(&s)
}

// Remove forgets a record, whatever it holds.
func (ix *Index) Remove(n int64) { ix.Take([]Change{{Record: Record{N: n}, Gone: true}}) }

// Replace puts everything another index holds in the place of what this one holds.
func (ix *Index) Replace(by *Index) { ix.base.Store(by.base.Load()) }

// count counts the living.
func (s *base) count() {
	s.alive = len(s.delta)
	for position := range s.ns {
		if !s.isDead(uint32(position)) {
			s.alive++
		}
	}
}

func newDelta(c Change, before uint32) deltaRecord {
	var list wordList
	l := deltaRecord{n: uint32(c.N), before: before, key: c.Key, words: slices.Clone(list.of(c.Record))}
	for _, w := range l.words {
		l.loose = append(l.loose, fold.AppendLoose(nil, w.text))
	}
	return l
}

// InDelta tells whether a record is held beside the base.
func (ix *Index) InDelta(n int64) bool {
	return slices.ContainsFunc(ix.base.Load().delta, func(l deltaRecord) bool { return int64(l.n) == n })
}
