package model

import (
	"cmp"
	"slices"

	"stegvis/model/match"
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
	typed := match.NewQuery(query)
	var fitting []ranked
	for _, p := range people {
		how := noFit
		switch near, fits := typed.Letters(p.Name); {
		case fits:
			how = fitOf(near)
		case typed.Empty() && p.Expected():
			how = 0
		}
		if how == noFit && p.Found {
			how = foundFit
		}
		if how != noFit {
			fitting = append(fitting, ranked{p, how})
		}
	}
	if !typed.Empty() {
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

func fitOf(near match.Closeness) (how fit) {
	switch {
	case !near.InOrder:
		how = otherOrderFit
	case !near.First:
		how = laterWordFit
	}
	switch {
	case near.Strange:
		how += strangeFit
	case near.Loose:
		how += dotlessFit
	}
	return how
}
