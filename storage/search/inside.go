package search

import (
	"bytes"
	"sort"

	"stegvis/model/fold"
)

// inside adds to what a word means those words that have it inside: frukost is in norrfrukost,
// 7044 at the end of a telephone number.
func (f *finder) inside(r *reach) {
	letters := f.letters()
	if !isNumber(r.loose) {
		f.holding(r, letters, uint32(len(f.ends)))
		f.holdingLoosely(r, letters)
		return
	}
	f.holding(r, 0, letters)
	if r.loose[0] != '0' {
		lo, hi := f.beginning("0" + r.loose)
		for w := lo; w < hi; w++ {
			r.guesses = append(r.guesses, guess{w, oneWrong})
		}
	}
}

// holding adds words of a range that are written loosely and hold what was typed. The text of all
// words is looked through at once, which is soonest done.
func (f *finder) holding(r *reach, from, to uint32) {
	if from >= to {
		return
	}
	typed := []byte(r.loose)
	at, end := int(f.start(from)), int(f.ends[to-1])
	for at < end {
		i := bytes.Index(f.text[at:end], typed)
		if i < 0 {
			return
		}
		at += i
		w := uint32(sort.Search(len(f.ends), func(w int) bool { return int(f.ends[w]) > at }))
		if word := f.word(w); (w < r.lo || w >= r.hi) && !f.marked.has(w) && !isToken(word) && r.isIn(word) {
			r.guesses = append(r.guesses, guess{w, hasInside})
			at = int(f.ends[w])
			continue
		}
		at++
	}
}

// holdingLoosely adds words with dots or rings that hold what was typed.
func (f *finder) holdingLoosely(r *reach, from uint32) {
	var room [64]byte
	n := uint32(len(f.ends))
	for w := f.marked.from(from); w < n; w = f.marked.from(w + 1) {
		if (w < r.lo || w >= r.hi) && r.isIn(fold.AppendLoose(room[:0], f.word(w))) {
			r.guesses = append(r.guesses, guess{w, hasInside})
		}
	}
}
