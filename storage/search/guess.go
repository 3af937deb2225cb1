package search

import (
	"bytes"
	"iter"
	"sort"
	"strings"
	"unsafe"

	"stegvis/model/fold"
	"stegvis/model/match"
)

// readings gives what the words of a query may mean, the plainest first: as typed, with
// words joined or divided, then with guesses.
func (f *finder) readings(terms []term) iter.Seq[[]reach] {
	return func(yield func([]reach) bool) {
		if !yield(f.plain(terms)) {
			return
		}
		for _, redivided := range f.redivided(terms) {
			if !yield(f.plain(redivided)) {
				return
			}
		}
		if inside := f.within(terms); inside != nil && !yield(inside) {
			return
		}
		if guessed := f.guessed(terms); guessed != nil {
			yield(guessed)
		}
	}
}

// fewestWithin is how long a word must be to be looked for inside others.
const fewestWithin = 4

// within adds to words with which nothing begins those that have them inside, or digits at
// their end: frukost is in norrfrukost, 7044 at the end of a telephone number. Nil when there is
// a word of which nothing comes.
func (f *finder) within(terms []term) []reach {
	reaches := f.plain(terms)
	some := false
	for i := range reaches {
		r := &reaches[i]
		if r.lo < r.hi || len(r.loose) < fewestWithin {
			continue
		}
		r.inside, some = true, true
		for w := range uint32(len(f.ends)) {
			if r.isIn(f.word(w)) {
				r.guesses = append(r.guesses, guess{w, fitsLoosely})
			}
		}
		if len(r.guesses) == 0 && len(f.delta) == 0 {
			return nil
		}
	}
	if !some {
		return nil
	}
	return reaches
}

// isIn tells whether a word has what was typed inside it, or digits at its end.
func (r *reach) isIn(text []byte) bool {
	if !r.inside {
		return false
	}
	if r.loose[0] <= '9' {
		return bytes.HasSuffix(text, []byte(r.loose))
	}
	return bytes.Contains(text, []byte(r.loose)) || bytes.Contains(text, []byte(r.strict))
}

func (f *finder) plain(terms []term) []reach {
	reaches := make([]reach, len(terms))
	for i, t := range terms {
		lo, hi := f.beginning(t.loose)
		reaches[i] = reach{term: t, lo: lo, hi: hi}
	}
	return reaches
}

// redivided gives the query with two words joined ("al jabouri" for Aljabouri), and with
// one divided where its beginning is a whole word ("lina" for Li Na).
func (f *finder) redivided(terms []term) (all [][]term) {
	with := func(i, n int, words ...string) {
		to := append([]term{}, terms[:i]...)
		for _, w := range words {
			to = append(to, term{w, fold.Loose(w)})
		}
		all = append(all, append(to, terms[i+n:]...))
	}
	for i := range terms[1:] {
		with(i, 2, terms[i].strict+terms[i+1].strict)
	}
	for i, t := range terms {
		for at := range t.strict {
			if at > 0 && f.isWord(fold.Loose(t.strict[:at])) && f.begins(fold.Loose(t.strict[at:])) {
				with(i, 1, t.strict[:at], t.strict[at:])
			}
		}
	}
	return all
}

func (f *finder) isWord(loose string) bool {
	lo, hi := f.beginning(loose)
	return lo < hi && (string(f.word(lo)) == loose || fold.Loose(string(f.word(lo))) == loose)
}

func (f *finder) begins(loose string) bool {
	lo, hi := f.beginning(loose)
	return lo < hi
}

// guessed adds to each word of the query those that sound so or differ by a letter; nil
// when there is one of which nothing comes.
func (f *finder) guessed(terms []term) []reach {
	reaches := f.plain(terms)
	for i := range reaches {
		r := &reaches[i]
		if len(r.loose) >= fewestToGuess && !strings.ContainsAny(r.loose, "0123456789") {
			r.guesser = match.NewQuery(r.strict)
			f.guess(r)
		}
		if r.size(f.base) == 0 && len(f.delta) == 0 {
			return nil
		}
	}
	return reaches
}

// fewestToGuess is how long a word must be before anything is guessed.
const fewestToGuess = 3

// guess looks through all words that begin with a letter.
func (f *finder) guess(r *reach) {
	letters := uint32(sort.Search(len(f.ends), func(w int) bool { return f.word(uint32(w))[0] > '9' }))
	for w := letters; w < uint32(len(f.ends)); w++ {
		if w == r.lo && r.lo < r.hi {
			w = r.hi - 1
			continue
		}
		text := f.word(w)
		if !r.guesser.MayResemble(text) {
			continue
		}
		if g := r.guess(text); g > 0 {
			r.guesses = append(r.guesses, guess{w, g})
		}
	}
}

// guess is the grade of a word that does not begin as typed, 0 when it is no guess.
func (r *reach) guess(text []byte) uint8 {
	switch {
	case r.isIn(text):
		return fitsLoosely
	case r.guesser == nil:
		return 0
	}
	score := r.guesser.Score(unsafe.String(unsafe.SliceData(text), len(text)))
	switch {
	case score <= 0:
		return 0
	case score < match.Sounds: // one letter wrong
		return fitsLoosely
	}
	return fitsLooselyByName
}
