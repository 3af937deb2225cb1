package model

import (
	"cmp"
	"slices"
	"strings"

	"stegvis/model/fold"
)

// Likelihood is what is known beforehand of whether a person comes to a meeting: from the
// meetings of the same series that were held before it.
type Likelihood struct {
	Invited  bool // to this very meeting
	LastTime bool // was at the meeting before
	Times    int  // of the last ten, how many the person was at
	Recent   int  // of the last six
}

// UsualTimes is at how many of the last six meetings one is usually there.
const UsualTimes = 3

// Usual tells whether the person is one of those who come: there last time, or at half of
// the last six.
func (l Likelihood) Usual() bool { return l.LastTime || l.Recent >= UsualTimes }

// Compare is negative when l is the likelier: invited or there last time, then who comes
// oftener.
func (l Likelihood) Compare(o Likelihood) int {
	near := func(l Likelihood) int {
		if l.Invited || l.LastTime {
			return 0
		}
		return 1
	}
	return cmp.Or(cmp.Compare(near(l), near(o)), cmp.Compare(o.Times, l.Times))
}

// Candidate is someone who may be the one at the door.
type Candidate struct {
	N       int64 // the contact's short number
	Name    string
	Present bool // checked in already
	Away    bool // has said no, or is noted as not there
	Found   bool // the register's index finds them by what was typed, be it by firm or telephone
	Likelihood
}

// Expected tells whether the person belongs to those who are usually there, or invited,
// and have not come yet.
func (c Candidate) Expected() bool { return !c.Present && !c.Away && (c.Invited || c.Usual()) }

func (c Candidate) likelihood() Likelihood {
	if c.Away {
		return Likelihood{}
	}
	return c.Likelihood
}

// Candidates gives those of people whose names fit what was typed, the likeliest first, at
// most limit of them. Each typed word begins a word of the name, in any order; a and o
// stand for å, ä and ö too. People are given in the order of the alphabet.
//
// The order: those present stay behind all who are not, so that typing and Enter never
// takes back someone by accident; whom only the index finds comes after those whose names
// fit; then who was there last time, who comes often, the closer fit, the alphabet. With
// nothing typed these are the people expected, in the order of the alphabet.
func Candidates(query string, people []Candidate, limit int) []Candidate {
	asked := newAsked(query)
	var fitting []ranked
	for _, p := range people {
		how := noFit
		switch {
		case len(asked.strict) > 0:
			how = asked.fit(p.Name)
		case p.Expected():
			how = 0
		}
		if how == noFit && p.Found {
			how = foundFit
		}
		if how != noFit {
			fitting = append(fitting, ranked{p, how})
		}
	}
	if len(asked.strict) > 0 {
		slices.SortStableFunc(fitting, compareRanked)
	}
	best := make([]Candidate, 0, min(limit, len(fitting)))
	for _, r := range fitting[:min(limit, len(fitting))] {
		best = append(best, r.Candidate)
	}
	return best
}

type ranked struct {
	Candidate
	fit fit
}

func compareRanked(a, b ranked) int {
	return cmp.Or(
		compareBool(a.Present, b.Present),
		compareBool(a.fit >= strangeFit, b.fit >= strangeFit),
		a.likelihood().Compare(b.likelihood()),
		cmp.Compare(a.fit, b.fit))
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// fit is how closely a name fits what was typed, the closest first. The first word of the
// name before the others, words in their order before words in another, what is typed
// with its dots before what was meant with them.
type fit uint8

const (
	laterWordFit  fit = 1
	otherOrderFit fit = 2
	dotlessFit    fit = 4
	strangeFit    fit = 8 // typed with dots that the name does not have
	foundFit      fit = 64
	noFit         fit = 255
)

// asked is what was typed, as words, with å ä ö and without.
type asked struct{ strict, loose []string }

func newAsked(query string) asked {
	s := Fold(query)
	return asked{strings.Fields(s), strings.Fields(Loose(s))}
}

func (q asked) fit(name string) fit {
	var room, looseRoom [96]byte
	folded := fold.Append(room[:0], name)
	if how := fitWords(q.strict, folded); how != noFit {
		return how
	}
	how := fitWords(q.loose, fold.AppendLoose(looseRoom[:0], folded))
	switch {
	case how == noFit:
		return noFit
	case !slices.Equal(q.strict, q.loose):
		return strangeFit + how
	}
	return dotlessFit + how
}

// wordsOfName is how many words of a name are looked at.
const wordsOfName = 12

// fitWords fits typed words to the words of a folded name, each to a word of its own.
func fitWords(typed []string, name []byte) fit {
	var room [wordsOfName][]byte
	words := split(room[:0], name)
	if len(typed) > len(words) {
		return noFit
	}
	if first, ok := fitInOrder(typed, words); ok {
		if first > 0 {
			return laterWordFit
		}
		return 0
	}
	if fitAnyOrder(typed, words, 0) {
		return otherOrderFit
	}
	return noFit
}

func split(words [][]byte, folded []byte) [][]byte {
	start := 0
	for i := 0; i <= len(folded) && len(words) < wordsOfName; i++ {
		if i == len(folded) || folded[i] == ' ' {
			if i > start {
				words = append(words, folded[start:i])
			}
			start = i + 1
		}
	}
	return words
}

func fitInOrder(typed []string, words [][]byte) (first int, ok bool) {
	at := 0
	for i, t := range typed {
		for at < len(words) && !begins(words[at], t) {
			at++
		}
		if at == len(words) {
			return 0, false
		}
		if i == 0 {
			first = at
		}
		at++
	}
	return first, true
}

func fitAnyOrder(typed []string, words [][]byte, used uint) bool {
	if len(typed) == 0 {
		return true
	}
	for i, w := range words {
		if used&(1<<i) == 0 && begins(w, typed[0]) && fitAnyOrder(typed[1:], words, used|1<<i) {
			return true
		}
	}
	return false
}

func begins(word []byte, prefix string) bool {
	return len(word) >= len(prefix) && string(word[:len(prefix)]) == prefix
}
