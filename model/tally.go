package model

import "stegvis/model/text"

// Tally is the count of an event. What is not known of someone is never counted as "no": shares
// are of those of whom it is known.
type Tally struct {
	Present      int
	New          int // present for the first time at any event
	Women        int
	Men          int
	GenderKnown  int // women, men, and those who are neither
	BornAbroad   int
	CountryKnown int // those whose country of birth is known
}

// BornAbroadPercent is the share of those born abroad among those whose country of birth is known, rounded
// half up; ok is false when it is known of nobody.
func (t Tally) BornAbroadPercent() (percent int, ok bool) {
	if t.CountryKnown == 0 {
		return 0, false
	}
	return (t.BornAbroad*200 + t.CountryKnown) / (2 * t.CountryKnown), true
}

// Abroad says how many were born abroad: with the share when it is known of everyone, of how many
// it is known when not, and that it is unknown when it is known of none. It is empty when nobody
// is present.
func (t Tally) Abroad(l text.Lang) string {
	percent, ok := t.BornAbroadPercent()
	switch {
	case t.Present == 0:
		return ""
	case !ok:
		return l.Say("event.share-unknown")
	case t.CountryKnown < t.Present:
		return l.Say("event.share-of-known", t.BornAbroad, t.CountryKnown)
	}
	return l.Say("event.share", t.BornAbroad, percent)
}

// Female says how many are women, and of how many it is known when that is not everyone.
func (t Tally) Female(l text.Lang) string {
	switch {
	case t.GenderKnown == t.Present:
		return l.Say("event.count", t.Women)
	case t.GenderKnown == 0:
		return l.Say("event.share-unknown")
	}
	return l.Say("event.share-of-known", t.Women, t.GenderKnown)
}

// AbroadOf says how many were born abroad of how many it is known, as a column has it under one
// another; it is empty when nobody is present.
func (t Tally) AbroadOf(l text.Lang) string { return t.of(l, t.BornAbroad, t.CountryKnown) }

// FemaleOf says how many are women of how many it is known, as AbroadOf.
func (t Tally) FemaleOf(l text.Lang) string { return t.of(l, t.Women, t.GenderKnown) }

func (t Tally) of(l text.Lang, n, known int) string {
	switch {
	case t.Present == 0:
		return ""
	case known == 0:
		return l.Say("event.share-unknown")
	}
	return l.Say("event.share-of", n, known)
}

// Add counts one person present, or takes one back with sign -1.
func (t *Tally) Add(sign int, gender, country string, isNew bool) {
	t.Present += sign
	if isNew {
		t.New += sign
	}
	switch gender {
	case "woman":
		t.Women += sign
	case "man":
		t.Men += sign
	}
	if gender != "" && gender != "unknown" {
		t.GenderKnown += sign
	}
	abroad, known := BornAbroad(country)
	if known {
		t.CountryKnown += sign
	}
	if abroad {
		t.BornAbroad += sign
	}
}
