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

// Hits are the contacts that some words find.
type Hits struct {
	Ns    []int64 // at most as many as were asked for, the best first
	Total int     // how many there are in all, counted up to MostCounted
	More  bool    // there are more than Total
	Sure  int     // how many of Ns, the first of them, fit as it was typed; the others are guesses
}

// few is how many may fit as typed before nobody is sought any more who only resembles it.
const few = 50

// Find gives the contacts that have, for every word of the query, a word that begins so: at most
// limit of them. Of a query so vague that its words stand in tens of thousands of places it gives
// the best of those who come first in the order of names, and counts no further, with More true.
//
// Who fits letter by letter comes before who fits when å ä ö are forgiven, who fits by name before
// who fits otherwise, last by language or country, and what ties is in the order of names. Behind
// a few of them, or when there are none, come those whose words sound the same, have a typed one
// inside, or its digits at their end; when there is nobody at all, those that differ in one letter.
// Before anything is guessed the words are divided otherwise. An empty query finds nobody.
func (ix *Index) Find(query string, limit int) Hits {
	terms := parse(query)
	if len(terms) == 0 {
		return Hits{}
	}
	ix.mu.Lock()
	defer ix.mu.Unlock()
	f := &ix.room
	f.begin(ix.base.Load(), limit)
	h := f.asTyped(terms)
	if h.Total > MostCounted {
		h.Total, h.More = MostCounted, true
	}
	return h
}

// asTyped finds by what is typed, and guesses where that finds few.
func (f *finder) asTyped(terms []term) Hits {
	var h Hits
	for reading := range f.readings(terms) {
		if h = f.find(f.plain(reading)); h.Total > 0 {
			terms = reading
			break
		}
	}
	if h.Total > few || h.More {
		return h
	}
	reaches := f.plain(terms)
	for i := range reaches {
		f.forgive(&reaches[i])
	}
	if guessed := f.find(reaches); guessed.Total > 0 {
		return guessed
	}
	return f.mistyped(reaches)
}

// mistyped takes a letter to be wrong in the words that nobody has or, when that finds nobody, in
// any.
func (f *finder) mistyped(reaches []reach) Hits {
	known, unknown := 0, 0
	for i := range reaches {
		if r := &reaches[i]; r.lo == r.hi {
			f.mistype(r)
			unknown++
		} else {
			known++
		}
	}
	if h := f.find(reaches); known == 0 || unknown > 0 && h.Total > 0 {
		return h
	}
	for i := range reaches {
		if r := &reaches[i]; !r.wrong {
			f.mistype(r)
		}
	}
	return f.find(reaches)
}

// How well a record fits, the worst word deciding.
const (
	oneWrong  = 1 + iota // a word that differs in one letter
	hasInside            // a word that has it inside, or at its end
	soundsSo             // a word that sounds so
	fitsOtherwise
	fitsLoosely
	fitsLooselyByName
	fits
	fitsByName
)

// reach is what one word of a query may mean: words that begin so, and guesses.
type reach struct {
	term
	lo, hi  uint32
	tokens  []string // of what one is otherwise
	guesses []guess
	guesser *match.Query // nil when nothing is guessed from its sound or its letters
	inside  bool         // the word may stand inside others
	wrong   bool         // a letter of the word may be wrong
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
