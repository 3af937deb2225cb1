package search

import (
	"bytes"
	"sync"
	"sync/atomic"

	"stegvis/model/match"
)

// MostCounted is how far Find counts.
const MostCounted = 9_999

// Index finds contacts by words. It can be used by several goroutines at once.
type Index struct {
	base atomic.Pointer[base]
	mu   sync.Mutex
	room finder // of one Find at a time
}

func newIndex(s *base) *Index {
	ix := new(Index)
	ix.base.Store(s)
	return ix
}

// Len is how many contacts the index holds.
func (ix *Index) Len() int { return ix.base.Load().alive }

// Find gives the numbers of the contacts that have, for every word of the query, a word
// that begins so: at most limit of them, the best first. Total is how many there are in
// all, counted up to MostCounted; more is true when there are more than that. Of a query so
// vague that its words stand in tens of thousands of places it gives the best of those who
// come first in the order of names, and counts no further, with more true.
//
// Who fits letter by letter comes before who fits when å ä ö are forgiven, who fits by name
// before who fits otherwise, and what ties is in the order of names. When nothing fits, words
// divided otherwise do, then those that have a typed one inside, or its digits at their end,
// then those that sound the same or differ in one letter. An empty query finds nobody.
func (ix *Index) Find(query string, limit int) (ns []int64, total int, more bool) {
	terms := parse(query)
	if len(terms) == 0 {
		return nil, 0, false
	}
	ix.mu.Lock()
	defer ix.mu.Unlock()
	f := &ix.room
	f.begin(ix.base.Load(), limit)
	for reaches := range f.readings(terms) {
		if ns, total, more = f.find(reaches); total > 0 {
			break
		}
	}
	return ns, min(total, MostCounted), more || total > MostCounted
}

// How well a record fits, the worst word deciding; in fits among guesses the lower two are
// words that sound the same and words with one letter wrong.
const (
	fitsLoosely = 1 + iota
	fitsLooselyByName
	fits
	fitsByName
)

// reach is what one word of a query may mean: words that begin so, and guesses.
type reach struct {
	term
	lo, hi  uint32
	guesses []guess
	guesser *match.Query // nil when nothing is guessed
	inside  bool         // the word may stand inside others
}

type guess struct {
	word  uint32
	grade uint8
}

// size is how many times the words meant stand in the register.
func (r *reach) size(s *base) int {
	n := int(s.first[r.hi] - s.first[r.lo])
	for _, g := range r.guesses {
		n += int(s.first[g.word+1] - s.first[g.word])
	}
	return n
}

// grade is how well a word of the range fits, by itself.
func (r *reach) grade(s *base, w uint32) uint8 {
	strict := r.strict == r.loose
	if s.marked.has(w) {
		strict = bytes.HasPrefix(s.word(w), []byte(r.strict))
	}
	if strict {
		return fits
	}
	return fitsLoosely
}

// each goes through the postings of the words meant, those of one grade together: grade is
// that of a word by itself, named that of one of the name.
func (r *reach) each(s *base, see func(postings []uint32, grade, named uint8)) {
	for w := r.lo; w < r.hi; {
		next := min(s.marked.from(w), r.hi)
		if next == w {
			next++
		}
		g := r.grade(s, w)
		see(s.postings[s.first[w]:s.first[next]], g, g+1)
		w = next
	}
	for _, g := range r.guesses {
		see(s.postings[s.first[g.word]:s.first[g.word+1]], g.grade, g.grade)
	}
}

// best is the best grade the word could give anyone.
func (r *reach) best(s *base) uint8 {
	if s.named.from(r.lo) < r.hi {
		return fitsByName
	}
	return fits
}
