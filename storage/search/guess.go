package search

import (
	"bytes"
	"iter"
	"sort"
	"strings"

	"stegvis/model/fold"
	"stegvis/model/match"
)

// readings gives what the words of a query may be, the plainest first: as typed, with words joined
// or divided.
func (f *finder) readings(terms []term) iter.Seq[[]term] {
	return func(yield func([]term) bool) {
		if !yield(terms) {
			return
		}
		for _, redivided := range f.redivided(terms) {
			if !yield(redivided) {
				return
			}
		}
	}
}

// plain gives what the words mean by their letters, and by what one is otherwise.
func (f *finder) plain(terms []term) []reach {
	reaches := make([]reach, len(terms))
	for i, t := range terms {
		r := &reaches[i]
		r.term = t
		r.lo, r.hi = f.beginning(t.loose)
		r.tokens = tokensNamed(t)
		for _, token := range r.tokens {
			if lo, hi := f.beginning(token); lo < hi && string(f.word(lo)) == token {
				r.guesses = append(r.guesses, guess{lo, fitsOtherwise})
			}
		}
	}
	return reaches
}

// redivided gives the query with two words joined ("al jabouri" for Aljabouri), with one divided
// where its beginning is a whole word ("lina" for Li Na), and with å, ä and ö for the pairs of
// letters that are written for them ("Oestersund").
func (f *finder) redivided(terms []term) (all [][]term) {
	with := func(i, n int, words ...string) {
		to := append([]term{}, terms[:i]...)
		for _, w := range words {
			to = append(to, termOf(w))
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
	if ringed := withRings(terms); ringed != nil {
		all = append(all, ringed)
	}
	return all
}

// pairs are written where there is no å, ä or ö on the keyboard.
var pairs = strings.NewReplacer("aa", "å", "ae", "ä", "oe", "ö")

// withRings gives words with å, ä and ö for the pairs in them; nil when there are none.
func withRings(terms []term) []term {
	ringed := make([]term, len(terms))
	some := false
	for i, t := range terms {
		ringed[i] = termOf(pairs.Replace(t.strict))
		some = some || ringed[i] != t
	}
	if !some {
		return nil
	}
	return ringed
}

func (f *finder) isWord(loose string) bool {
	lo, hi := f.beginning(loose)
	return lo < hi && (string(f.word(lo)) == loose || fold.Loose(string(f.word(lo))) == loose)
}

func (f *finder) begins(loose string) bool {
	lo, hi := f.beginning(loose)
	return lo < hi
}

// How long a word must be, in bytes, before what sounds so, and what has it inside, is sought.
const (
	fewestToGuess = 3
	fewestInside  = 4
)

func (t term) mayBeInside() bool { return len(t.loose) >= fewestInside }

func (t term) mayBeGuessed() bool {
	return len(t.loose) >= fewestToGuess && !strings.ContainsAny(t.loose, "0123456789")
}

// forgive adds to what a word means those words that have it inside or sound so.
func (f *finder) forgive(r *reach) {
	if r.inside = r.mayBeInside(); r.inside {
		f.inside(r)
	}
	if r.mayBeGuessed() {
		r.guesser = match.NewQuery(r.strict)
		f.sounding(r)
	}
}

// mistype adds to what a word means those words that differ in one letter. One of their first two
// letters is right, so that they stand together in a few places.
func (f *finder) mistype(r *reach) {
	if r.guesser == nil {
		return
	}
	r.wrong = true
	first, second := r.loose[0], r.loose[1]
	for begins := 'a'; begins <= 0xFF; begins++ {
		if c := byte(begins); c == first || c == second {
			f.resembling(r, string([]byte{c}), oneWrong, r.guesser.OneWrong)
		} else {
			f.resembling(r, string([]byte{c, second}), oneWrong, r.guesser.OneWrong)
			if first != second {
				f.resembling(r, string([]byte{c, first}), oneWrong, r.guesser.OneWrong)
			}
		}
	}
}

// letters is the first word that begins with a letter.
func (f *finder) letters() uint32 {
	return uint32(sort.Search(len(f.ends), func(w int) bool { return f.word(uint32(w))[0] > '9' }))
}

// sounding adds words that sound so. Words of one letter stand together.
func (f *finder) sounding(r *reach) {
	for letter := byte('a'); letter <= 'z'; letter++ {
		if r.guesser.MayBegin(letter) {
			f.resembling(r, string(letter), soundsSo, r.guesser.SoundsLike)
		}
	}
}

// resembling adds words that begin with a text, are like the one typed and do not begin with it.
func (f *finder) resembling(r *reach, begin string, grade uint8, like func(loose []byte) bool) {
	var room [64]byte
	w, end := f.beginning(begin)
	for ; w < end; w++ {
		if w == r.lo && r.lo < r.hi {
			w = r.hi - 1
			continue
		}
		loose := f.word(w)
		if f.marked.has(w) {
			loose = fold.AppendLoose(room[:0], loose)
		}
		if like(loose) {
			r.guesses = append(r.guesses, guess{w, grade})
		}
	}
}

// guess is the grade of a loose word that does not begin as typed, 0 when it is no guess.
func (r *reach) guess(loose []byte) uint8 {
	switch {
	case r.guesser != nil && r.guesser.SoundsLike(loose):
		return soundsSo
	case r.inside && r.isIn(loose):
		return hasInside
	case r.inside && r.lacksZero(loose), r.wrong && r.guesser.OneWrong(loose):
		return oneWrong
	}
	return 0
}

// isIn tells whether a loose word has what was typed inside it, or digits at its end.
func (r *reach) isIn(loose []byte) bool {
	if isNumber(r.loose) {
		return isNumber(string(loose)) && bytes.HasSuffix(loose, []byte(r.loose))
	}
	return bytes.Contains(loose, []byte(r.loose))
}

// lacksZero tells whether a number begins with what was typed but for its 0.
func (r *reach) lacksZero(loose []byte) bool {
	return isNumber(r.loose) && loose[0] == '0' && bytes.HasPrefix(loose[1:], []byte(r.loose))
}

// isNumber tells whether a word is digits only.
func isNumber(word string) bool { return strings.Trim(word, "0123456789") == "" }
