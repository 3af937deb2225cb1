package search

// What can be done at once. Of a query that is so vague that its words stand in many places
// the first hits are sooner found by looking at one record after the other, but at no more
// than mostLooked. The grades of many records do not stay near the processor, so marking
// them costs more.
const (
	mostLooked     = 1 << 14
	mostMarkedFar  = 1 << 15
	mostMarkedNear = 1 << 16
	nearRecords    = 1 << 17
)

// vague tells whether scanning is better than marking.
func (f *finder) vague(reaches []reach) bool {
	size := 0
	for i := range reaches {
		if len(reaches[i].guesses) > 0 {
			return false
		}
		size += reaches[i].size(f.base)
	}
	most := mostMarkedFar
	if len(f.ns) <= nearRecords && len(reaches) > 1 {
		most = mostMarkedNear
	}
	return size > most
}

// hopeless tells whether those looked at will hardly hold as many hits as are asked for.
func (f *finder) hopeless(reaches []reach) bool {
	expected := float64(min(mostLooked, len(f.ns)))
	for i := range reaches {
		expected *= min(1, float64(reaches[i].size(f.base))/float64(len(f.ns)))
	}
	return expected < float64(f.limit)
}

// scan looks at one record after the other, in the order of names, until it has as many of
// the best grade as are asked for, and has counted as far as is counted. When it cannot
// look further and has as many hits as are asked for, these will do, and there may be more.
// It gives up, found is false, when it is no use.
func (f *finder) scan(reaches []reach) (t tiers, total int, more, found bool) {
	if !f.vague(reaches) || f.hopeless(reaches) {
		return t, 0, false, false
	}
	best, enough := uint8(fitsByName), MostCounted
	for i := range reaches {
		best = min(best, reaches[i].best(f.base))
	}
	if len(reaches) == 1 { // these can be counted without looking
		total = f.count(&reaches[0])
		enough = total - 1
	}
	seen, position, grades := 0, uint32(0), make([]uint8, len(reaches))
	for _, entry := range f.rows {
		for i := range reaches {
			if r := &reaches[i]; entry&wordMask-r.lo < r.hi-r.lo {
				grades[i] = max(grades[i], r.gradeOf(f.base, entry))
			}
		}
		if entry&lastOne == 0 {
			continue
		}
		worst := uint8(fitsByName)
		for i, g := range grades {
			worst = min(worst, g)
			grades[i] = 0
		}
		if worst > 0 && !f.isDead(position) {
			seen++
			t.add(worst, position, f.limit)
		}
		position++
		if max(total, seen) > enough && len(t[best]) >= f.limit {
			return t, max(total, seen), total == 0, true
		}
		if position == mostLooked {
			return t, max(total, seen), total == 0, seen >= f.limit
		}
	}
	return t, seen, false, true
}

// count counts those who have one word, as far as is counted and one more.
func (f *finder) count(r *reach) int {
	f.candidates = f.candidates[:0]
	r.each(f.base, func(postings []uint32, grade, _ uint8) {
		for len(postings) > 0 && len(f.candidates) <= MostCounted {
			n := min(len(postings), MostCounted)
			f.markFirst(postings[:n], grade, grade)
			postings = postings[n:]
		}
	})
	f.unmark()
	return len(f.candidates)
}

// gradeOf is how well a word of a record's row fits that is one of those meant.
func (r *reach) gradeOf(s *base, entry uint32) uint8 {
	g := r.grade(s, entry&wordMask)
	if entry&byname != 0 {
		g++
	}
	return g
}
