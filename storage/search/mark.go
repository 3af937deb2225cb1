package search

import (
	"cmp"
	"encoding/binary"
	"slices"
)

// finder holds what one Find needs; its memory is used again.
type finder struct {
	*base
	limit      int
	grades     []uint8  // by position: how well the record fits so far, 0 for not at all
	next       []uint8  // by position: how well it fits the word at hand
	candidates []uint32 // positions whose grade is not 0
	spare      []uint32 // memory for candidates
}

func (f *finder) begin(s *base, limit int) {
	f.base, f.limit = s, max(limit, 0)
	if len(f.grades) != len(s.ns) {
		f.grades, f.next = make([]uint8, len(s.ns)), make([]uint8, len(s.ns))
	}
}

// find gives the hits of one reading, counted as far as it counted.
func (f *finder) find(reaches []reach) Hits {
	for i := range reaches {
		if reaches[i].size(f.base) == 0 && len(f.delta) == 0 {
			return Hits{}
		}
	}
	slices.SortFunc(reaches, func(a, b reach) int { return a.size(f.base) - b.size(f.base) })
	delta := f.findDelta(reaches)
	t, total, more, found := f.scan(reaches)
	if !found {
		total, more = f.mark(reaches), false
		t = f.graded()
		f.unmark()
	}
	h := Hits{Ns: f.merge(t, delta), Total: total + delta.count(), More: more}
	h.Sure = min(sure(func(grade int) int { return len(t[grade]) + len(delta[grade]) }), len(h.Ns))
	return h
}

// tiers are positions by grade, in their order.
type tiers [fitsByName + 1][]uint32

func (t *tiers) add(grade uint8, position uint32, limit int) {
	if len(t[grade]) < limit {
		t[grade] = append(t[grade], position)
	}
}

// sure is how many fit as typed, by their number of each grade: by their letters or, when nobody
// does, by what they are otherwise.
func sure(of func(grade int) int) (n int) {
	for grade := fitsLoosely; grade <= fitsByName; grade++ {
		n += of(grade)
	}
	return cmp.Or(n, of(fitsOtherwise))
}

// mark grades the records that fit every word and counts them.
func (f *finder) mark(reaches []reach) int {
	f.candidates = f.candidates[:0]
	reaches[0].each(f.base, f.markFirst)
	for i := range reaches[1:] {
		before := f.candidates
		f.candidates = f.spare[:0]
		reaches[1+i].each(f.base, f.markNext)
		f.grades, f.next = f.next, f.grades
		unmark(f.next, before)
		f.spare = before
	}
	return len(f.candidates)
}

// markFirst grades records that have the first word.
func (f *finder) markFirst(postings []uint32, grade, named uint8) {
	for _, entry := range postings {
		p, g := entry&^other, grade
		if entry&other == 0 {
			g = named
		}
		was := f.grades[p]
		if g <= was {
			continue
		}
		if was == 0 {
			if f.isDead(p) {
				continue
			}
			f.candidates = append(f.candidates, p)
		}
		f.grades[p] = g
	}
}

// markNext grades records that have a word more among those that had the words before.
func (f *finder) markNext(postings []uint32, grade, named uint8) {
	for _, entry := range postings {
		p := entry &^ other
		before := f.grades[p]
		if before == 0 {
			continue
		}
		g := grade
		if entry&other == 0 {
			g = named
		}
		g = min(g, before)
		was := f.next[p]
		if was == 0 {
			f.candidates = append(f.candidates, p)
		}
		f.next[p] = max(was, g)
	}
}

func (f *finder) unmark() { unmark(f.grades, f.candidates) }

// unmark makes the grades of the positions, which are all that there are, 0 again.
func unmark(grades []uint8, positions []uint32) {
	const many = 64 // then it is sooner done for all
	if len(positions) > len(grades)/many {
		clear(grades)
		return
	}
	for _, p := range positions {
		grades[p] = 0
	}
}

// graded gives the marked positions by grade, of each grade at most as many as are asked for.
func (f *finder) graded() (t tiers) {
	const few = 512 // as many are sooner sorted than looked for
	if len(f.candidates) <= max(few, len(f.ns)/few) {
		slices.Sort(f.candidates)
		for _, p := range f.candidates {
			t.add(f.grades[p], p, f.limit)
		}
		return t
	}
	for p, end := 0, len(f.ns); p < end; {
		if p+8 <= end && binary.LittleEndian.Uint64(f.grades[p:]) == 0 {
			p += 8
			continue
		}
		if g := f.grades[p]; g != 0 {
			t.add(g, uint32(p), f.limit)
		}
		p++
	}
	return t
}

// merge gives the hits of all tiers with those of the delta among them.
func (f *finder) merge(t tiers, delta deltaHits) []int64 {
	var ns []int64
	for grade := fitsByName; grade > 0 && len(ns) < f.limit; grade-- {
		came := delta[grade]
		for _, p := range t[grade] {
			for len(came) > 0 && came[0].before <= p {
				ns, came = append(ns, int64(came[0].n)), came[1:]
			}
			ns = append(ns, int64(f.ns[p]))
		}
		for _, l := range came {
			ns = append(ns, int64(l.n))
		}
	}
	return ns[:min(len(ns), f.limit)]
}
