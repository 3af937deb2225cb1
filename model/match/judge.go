package match

import (
	"slices"
	"strings"

	"stegvis/model/fold"
)

// Person is what it takes to know someone again. Phones are E.164 with spaces between; Born
// is a date or a year; Org is the organisation number of her firm; what is unknown is empty.
type Person struct {
	ID           string // in a register; empty for one who comes without
	Name, Called string
	Phones, Email, Org,
	Born, Place, Country, Gender string
}

// Verdict is whether two are one person.
type Verdict uint8

// Two are different when nothing speaks for one, or both have ids of their own; in doubt when
// their names would let them be one and nothing decides it, or something speaks against it:
// then a person is asked, and they are two until she answers.
const (
	Different Verdict = iota
	Doubt
	Same
)

// What makes two the same person. What makes a doubt is the key of the field in which they
// differ, ByName where their names do a little, or empty where nothing but the name speaks for
// one.
const (
	ByID    = "id"
	ByPhone = "phone"
	ByEmail = "email"
	ByOrg   = "org_number"
	ByBirth = "born"
	ByName  = "name"
)

// Judge says whether two are one person, and by what.
func Judge(a, b *Person) (Verdict, string) {
	if a.ID != "" && b.ID != "" {
		if a.ID == b.ID {
			return Same, ByID
		}
		return Different, ""
	}
	fits := compareNames(a.Name, b.Name)
	if fits == otherName {
		return Different, ""
	}
	if by := shared(a, b); by != "" {
		switch against := unlike(a, b); {
		case against != "":
			return Doubt, against
		case fits == nearName:
			return Doubt, ByName
		}
		return Same, by
	}
	if fits != sameName {
		return Different, ""
	}
	if against := apart(a, b); against != "" {
		return Doubt, against
	}
	if a.Born == b.Born && wholeBirth(a.Born) {
		return Same, ByBirth
	}
	return Doubt, ""
}

// shared is what two have in common that few share.
func shared(a, b *Person) string {
	switch {
	case anyShared(a.Phones, b.Phones):
		return ByPhone
	case a.Email != "" && strings.EqualFold(a.Email, b.Email):
		return ByEmail
	case a.Org != "" && a.Org == b.Org:
		return ByOrg
	}
	return ""
}

// unlike is what speaks against two who share a telephone or an address: a mother and a
// daughter may have one name.
func unlike(a, b *Person) string {
	switch {
	case differ(a.Gender, b.Gender):
		return "gender"
	case !sameBirth(a.Born, b.Born):
		return "born"
	}
	return ""
}

// apart is what tells two of one name apart.
func apart(a, b *Person) string {
	switch {
	case a.Phones != "" && b.Phones != "":
		return "phones"
	case a.Email != "" && b.Email != "":
		return "email"
	case differ(a.Country, b.Country):
		return "country"
	case a.Place != "" && b.Place != "" && !sameLoosely(a.Place, b.Place):
		return "place"
	}
	return unlike(a, b)
}

func differ(a, b string) bool { return a != "" && b != "" && a != b }

func anyShared(a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	if strings.IndexByte(a, ' ') < 0 && strings.IndexByte(b, ' ') < 0 {
		return a == b
	}
	for one := range strings.FieldsSeq(a) {
		for other := range strings.FieldsSeq(b) {
			if one == other {
				return true
			}
		}
	}
	return false
}

// sameBirth tells whether two births, dates or years, may be one. The first of January stands
// in the papers of everybody whose birthday was not known, and says the year only.
func sameBirth(a, b string) bool {
	if !wholeBirth(a) && len(a) > 4 {
		a = a[:4]
	}
	if !wholeBirth(b) && len(b) > 4 {
		b = b[:4]
	}
	n := min(len(a), len(b))
	return a[:n] == b[:n]
}

// wholeBirth tells whether a birth is a day, and not everybody's.
func wholeBirth(born string) bool { return len(born) > 4 && !strings.HasSuffix(born, "-01-01") }

// How well two names fit each other.
type nameFits uint8

const (
	otherName  nameFits = iota
	nearName            // one word is written a little otherwise: perhaps a sister, perhaps an error
	partOfName          // all words of the one are words of the other: Amina, Amina Warsame
	sameName
)

func compareNames(a, b string) nameFits {
	if SameName(a, b) {
		return sameName
	}
	wa, wb := looseWords(a), looseWords(b)
	if len(wa) == 0 || len(wb) == 0 {
		return otherName
	}
	restA, restB := without(wa, wb), without(wb, wa)
	switch {
	case len(restA) == 0 || len(restB) == 0:
		return partOfName
	case len(restA) > 1 || len(restB) > 1 || !nearWords(restA[0], restB[0]):
		return otherName
	case oneLetterApart(restA[0], restB[0]):
		return nearName
	}
	return partOfName // Mohamed, Muhammad
}

// NameHolds tells whether a name has all words of another, in any order and accents aside.
func NameHolds(name, other string) bool {
	return len(without(looseWords(other), looseWords(name))) == 0
}

func looseWords(name string) []string { return strings.Fields(fold.Loose(fold.Strict(name))) }

func sameLoosely(a, b string) bool {
	return a == b || fold.Loose(fold.Strict(a)) == fold.Loose(fold.Strict(b))
}

// without are the words that are not among others, each of which stands for one.
func without(words, others []string) (rest []string) {
	others = slices.Clone(others)
	for _, w := range words {
		if at := slices.Index(others, w); at >= 0 {
			others = slices.Delete(others, at, at+1)
			continue
		}
		rest = append(rest, w)
	}
	return rest
}

// nearWords tells whether two words may be two spellings of one.
func nearWords(a, b string) bool { return Score(a, b) > 0 && Score(b, a) > 0 }

// oneLetterApart tells whether two words differ in one letter, that is another or that one lacks.
func oneLetterApart(a, b string) bool {
	ra, rb := []rune(a), []rune(b)
	if len(ra) > len(rb) {
		ra, rb = rb, ra
	}
	i := 0
	for i < len(ra) && ra[i] == rb[i] {
		i++
	}
	switch len(rb) - len(ra) {
	case 0:
		return i < len(ra) && slices.Equal(ra[i+1:], rb[i+1:])
	case 1:
		return slices.Equal(ra[i:], rb[i+1:])
	}
	return false
}
