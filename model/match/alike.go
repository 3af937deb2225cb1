package match

import (
	"slices"
	"strings"
	"sync"
)

// Reason says why two may be one person.
type Reason string

// The reasons, from the most certain on when nothing else speaks for it.
const (
	AlikePhone    Reason = "phone"    // one number, and names that fit
	AlikeEmail    Reason = "email"    // one address, and names that fit
	AlikeOrg      Reason = "org"      // one organisation number, and names that fit
	AlikeName     Reason = "name"     // one name, the order of its words aside
	AlikeLetters  Reason = "letters"  // letters of different alphabets that look the same
	AlikeSpelling Reason = "spelling" // one name in two spellings
	AlikeTyping   Reason = "typing"   // a letter wrong
	AlikePart     Reason = "part"     // the one name is in the other
	notAlike      Reason = ""
	family        Reason = "family" // one surname, and first names a letter apart: siblings as a rule
)

// Alike tells whether two may be one person, why, and how certain that is: the higher the
// surer. It is never certain: a person decides. First names that differ by a letter with one
// surname are a family unless more speaks for one person than a telephone they may share;
// what two were born, when it is known to differ, speaks against it, and so do telephones
// and addresses that are all different.
func Alike(a, b Person) (why Reason, certainty int) {
	x, y := profileOf(a), profileOf(b)
	return alike(&x, &y)
}

func alike(a, b *profile) (why Reason, certainty int) {
	by, against := shared(&a.Person, &b.Person), unlike(&a.Person, &b.Person)
	if by == "" && against != "" {
		return notAlike, 0
	}
	e := evidenceOf(&a.Person, &b.Person, by, against)
	switch why = namesAlike(a, b); why {
	case AlikeName, AlikeLetters:
	case AlikeSpelling, AlikeTyping:
		if e.against || e.apart && e.weight < 2 {
			return notAlike, 0
		}
	case AlikePart:
		if e.against || e.apart || e.weight < 1 || !e.reached() && min(len(a.words), len(b.words)) < 2 {
			return notAlike, 0
		}
	case family:
		if e.against || e.apart || e.weight < 2 {
			return notAlike, 0
		}
		why = AlikeTyping
	default:
		if e.against || !e.reached() || e.weight < 2 || !sameFirst(a, b) {
			return notAlike, 0
		}
	}
	certainty = e.weight + certain[why]
	if e.against || e.apart {
		certainty -= 4
	}
	switch {
	case e.by == ByEmail:
		why = AlikeEmail
	case e.by == ByPhone && why != AlikeTyping:
		why = AlikePhone
	case e.by == ByOrg && why != AlikeTyping:
		why = AlikeOrg
	}
	return why, certainty
}

var certain = map[Reason]int{AlikeName: 5, AlikeLetters: 5, AlikeSpelling: 3, AlikeTyping: 3, AlikePart: 1}

// evidence is what speaks for and against two being one besides their names.
type evidence struct {
	by             string // what they have in common that few share
	against, apart bool   // they contradict each other; they are told apart
	weight         int
}

func (e *evidence) reached() bool { return e.by != "" }

// evidenceOf weighs what two of folded places have in common.
func evidenceOf(a, b *Person, by, against string) evidence {
	e := evidence{by: by, against: against != ""}
	mail := a.Email != "" && strings.EqualFold(a.Email, b.Email)
	e.apart = !e.reached() && apart(a, b) != ""
	if e.reached() && e.by != ByEmail {
		e.weight++
	}
	if mail {
		e.by = ByEmail
		e.weight += 2
	}
	if len(a.Born) == len(b.Born) && a.Born == b.Born && a.Born != "" {
		e.weight++
		if wholeBirth(a.Born) {
			e.weight++
		}
	}
	if a.Place != "" && (!e.reached() || e.by == ByEmail && !anyShared(a.Phones, b.Phones)) && a.Place == b.Place {
		e.weight++ // who shares a telephone or a firm shares a home: it says nothing more
	}
	return e
}

func sameFirst(a, b *profile) bool {
	x, _, _ := strings.Cut(a.strict, " ")
	y, _, _ := strings.Cut(b.strict, " ")
	return x != "" && x == y
}

// namesAlike says how far two names are one, as far as names can say.
func namesAlike(a, b *profile) Reason {
	if a.key != "" && a.key == b.key {
		return AlikeName
	}
	if len(a.words) == 0 || len(b.words) == 0 {
		return notAlike
	}
	left, right := unmatched(a.words, b.words)
	sameWords := len(left) == 0 && len(right) == 0
	switch {
	case sameWords && !a.foreign && !b.foreign: // dots and rings aside
		return AlikeSpelling
	case a.looks[0] == b.looks[0], a.looks[1] == b.looks[1]:
		return AlikeLetters
	case sameWords: // in two alphabets
		return AlikeSpelling
	case len(left) == 0 || len(right) == 0:
		return AlikePart
	case a.joined == b.joined, joinWords(left) == joinWords(right):
		return AlikeSpelling
	case len(left) != len(right):
		return notAlike
	}
	return worst(a, b, left, right)
}

// unmatched are the words of two names that are in one of them only, in their order.
func unmatched(a, b []spelt) (left, right []spelt) {
	right = slices.Clone(b)
	for _, w := range a {
		if at := slices.IndexFunc(right, func(o spelt) bool { return o.word == w.word }); at >= 0 {
			right = slices.Delete(right, at, at+1)
		} else {
			left = append(left, w)
		}
	}
	return left, right
}

// worst pairs the words that differ and says how they do: one letter may be wrong in one of
// them, the others may only be spelled otherwise.
func worst(a, b *profile, left, right []spelt) Reason {
	why, wrong := AlikeSpelling, 0
	for i := range left {
		at, how := -1, notAlike
		for j := range right {
			first := strings.HasPrefix(a.loose, left[i].word) && strings.HasPrefix(b.loose, right[j].word)
			if is := wordsAlike(&left[i], &right[j], first); is != notAlike && (at < 0 || is == AlikeSpelling) {
				at, how = j, is
			}
		}
		if at < 0 {
			return notAlike
		}
		right = slices.Delete(right, at, at+1)
		if how != AlikeSpelling {
			why = how
			wrong++
		}
	}
	if wrong > 1 {
		return notAlike
	}
	return why
}

// wordsAlike says of two different words whether they are spellings of one, or one of them
// mistyped; first tells that both are first names.
func wordsAlike(a, b *spelt, first bool) Reason {
	oneOff := len(a.letters) >= 4 && len(b.letters) >= 4 && mistyped(a.letters, b.letters)
	switch {
	case a.undotted == b.undotted:
		return AlikeSpelling
	case spelledSo(a, b) && (!first || !oneOff || listed(a, b) || doubled(a, b)):
		return AlikeSpelling
	case !oneOff:
		return notAlike
	case first && !transposed(a, b) && !doubled(a, b):
		return family
	}
	return AlikeTyping
}

// spelledSo tells whether two words sound the same. Karin and Karina do not: who ends in a
// vowel is another.
func spelledSo(a, b *spelt) bool {
	return a.sound.telling() && a.sound.key == b.sound.key && a.open == b.open
}

// spellings are first names that are one though a single letter differs, by their sound.
var spellings = sync.OnceValue(func() (all []spelt) {
	for _, s := range []string{"mohamed", "mahamed", "ahmed", "yusuf", "yosef", "hussein", "hossein", "hassan", "ibrahim", "khadija", "fatima", "abdullah", "abdelrahman", "mustafa", "suleiman", "osman", "usman", "zainab", "maryam", "shahin", "alexander", "aleksander"} {
		all = append(all, speltOf(s))
	}
	return all
})

func listed(a, b *spelt) bool {
	return slices.ContainsFunc(spellings(), func(s spelt) bool { return spelledSo(a, &s) && spelledSo(b, &s) })
}

// doubled tells whether two words differ by letters written once or twice.
func doubled(a, b *spelt) bool { return slices.Equal(single(a), single(b)) }

func single(w *spelt) []rune { return slices.Compact(slices.Clone(w.letters)) }

// mistyped tells whether one letter of a word is another, missing, too many, or two next to
// one another have changed places.
func mistyped(x, y []rune) bool {
	for len(x) > 0 && len(y) > 0 && x[0] == y[0] {
		x, y = x[1:], y[1:]
	}
	for len(x) > 0 && len(y) > 0 && x[len(x)-1] == y[len(y)-1] {
		x, y = x[:len(x)-1], y[:len(y)-1]
	}
	return len(x) <= 1 && len(y) <= 1 || len(x) == 2 && len(y) == 2 && x[0] == y[1] && x[1] == y[0]
}

func transposed(a, b *spelt) bool {
	x, y := slices.Sorted(slices.Values(a.letters)), slices.Sorted(slices.Values(b.letters))
	return slices.Equal(x, y) && mistyped(a.letters, b.letters)
}
