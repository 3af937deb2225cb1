package match

import (
	"slices"
	"strings"

	"stegvis/model/fold"
)

// Reason says why two may be one person.
type Reason string

// The reasons, from the most certain on when nothing else speaks for it.
const (
	AlikePhone    Reason = "phone"    // one number, and names that fit
	AlikeEmail    Reason = "email"    // one address, and names that fit
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
	e := evidenceOf(&a, &b)
	if e.against && !e.reached() {
		return notAlike, 0
	}
	switch why = namesAlike(a.Name, b.Name); why {
	case AlikeName, AlikeLetters:
	case AlikeSpelling, AlikeTyping:
		if e.against || e.apart && e.weight < 2 {
			return notAlike, 0
		}
	case AlikePart:
		if e.against || e.apart || e.weight < 1 || !e.reached() && strings.IndexByte(shorter(a.Name, b.Name), ' ') < 0 {
			return notAlike, 0
		}
	case family:
		if e.against || e.apart || e.weight < 2 {
			return notAlike, 0
		}
		why = AlikeTyping
	default:
		if e.against || !e.reached() || e.weight < 2 || !sameFirst(a.Name, b.Name) {
			return notAlike, 0
		}
	}
	certainty = e.weight + certain[why]
	if e.against || e.apart {
		certainty -= 4
	}
	switch {
	case e.email:
		why = AlikeEmail
	case e.phone && why != AlikeTyping:
		why = AlikePhone
	}
	return why, certainty
}

var certain = map[Reason]int{AlikeName: 5, AlikeLetters: 5, AlikeSpelling: 3, AlikeTyping: 3, AlikePart: 1}

// evidence is what speaks for and against two being one besides their names.
type evidence struct {
	phone, email   bool // one of each is the same
	against, apart bool // they contradict each other; they are reached otherwise
	weight         int
}

func (e *evidence) reached() bool { return e.phone || e.email }

func evidenceOf(a, b *Person) evidence {
	e := evidence{phone: onePhone(a.Phones, b.Phones), email: a.Email != "" && strings.EqualFold(a.Email, b.Email)}
	e.against = contradict(a, b)
	e.apart = !e.reached() && elsewhere(a, b)
	if e.phone {
		e.weight++
	}
	if e.email {
		e.weight += 2
	}
	if len(a.Born) == len(b.Born) && a.Born == b.Born && a.Born != "" {
		e.weight++
		if len(a.Born) > len("2006") && !strings.HasSuffix(a.Born, "-01-01") { // everybody's birthday
			e.weight++
		}
	}
	if a.Place != "" && fold.Loose(fold.Strict(a.Place)) == fold.Loose(fold.Strict(b.Place)) && !e.phone {
		e.weight++ // who shares a telephone shares a home: it says nothing more
	}
	return e
}

func onePhone(a, b string) bool {
	others := strings.Fields(b)
	for one := range strings.FieldsSeq(a) {
		if slices.Contains(others, one) {
			return true
		}
	}
	return false
}

func shorter(a, b string) string {
	a, b = fold.Strict(a), fold.Strict(b)
	if len(b) < len(a) {
		return b
	}
	return a
}

func sameFirst(a, b string) bool {
	a, _, _ = strings.Cut(fold.Strict(a), " ")
	b, _, _ = strings.Cut(fold.Strict(b), " ")
	return a != "" && a == b
}

// namesAlike says how far two names are one, as far as names can say.
func namesAlike(a, b string) Reason {
	if SameName(a, b) {
		return AlikeName
	}
	fa, fb := fold.Loose(fold.Strict(a)), fold.Loose(fold.Strict(b))
	if fa == "" || fb == "" {
		return notAlike
	}
	left, right := unmatched(fa, fb)
	switch {
	case len(left) == 0 && len(right) == 0: // dots and rings aside
		return AlikeSpelling
	case lookAlike(a, b):
		return AlikeLetters
	case len(left) == 0 || len(right) == 0:
		return AlikePart
	case strings.Join(left, "") == strings.Join(right, ""), strings.ReplaceAll(fa, " ", "") == strings.ReplaceAll(fb, " ", ""):
		return AlikeSpelling
	case len(left) != len(right):
		return notAlike
	}
	return worst(fa, fb, left, right)
}

// unmatched are the words of two names that are in one of them only, in their order.
func unmatched(a, b string) (left, right []string) {
	right = strings.Fields(b)
	for word := range strings.FieldsSeq(a) {
		if at := slices.Index(right, word); at >= 0 {
			right = slices.Delete(right, at, at+1)
		} else {
			left = append(left, word)
		}
	}
	return left, right
}

// worst pairs the words that differ and says how they do: one letter may be wrong in one of
// them, the others may only be spelled otherwise.
func worst(fa, fb string, left, right []string) Reason {
	why, wrong := AlikeSpelling, 0
	for _, word := range left {
		at, how := -1, notAlike
		for i, other := range right {
			first := strings.HasPrefix(fa, word) && strings.HasPrefix(fb, other)
			if is := wordsAlike(word, other, first); is != notAlike && (at < 0 || is == AlikeSpelling) {
				at, how = i, is
			}
		}
		if at < 0 {
			return notAlike
		}
		right = slices.Delete(slices.Clone(right), at, at+1)
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
func wordsAlike(a, b string, first bool) Reason {
	oneOff := len([]rune(a)) >= 4 && len([]rune(b)) >= 4 && mistyped(a, b)
	switch {
	case undotted(a) == undotted(b):
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

// undotted writes a word without the e or second a that stands for dots and rings, and without
// the h nobody hears at its end.
func undotted(word string) string {
	return strings.NewReplacer("aa", "a", "ae", "a", "oe", "o", "ue", "u").Replace(strings.TrimSuffix(word, "h"))
}

// spelledSo tells whether two words sound the same. Karin and Karina do not: who ends in a
// vowel is another.
func spelledSo(a, b string) bool {
	ka, kb := phoneticOf([]byte(a)), phoneticOf([]byte(b))
	return ka.telling() && ka.key == kb.key && endsOpen(a) == endsOpen(b)
}

func endsOpen(word string) bool {
	word = strings.TrimSuffix(word, "h")
	return word != "" && isVowel(word[len(word)-1])
}

// spellings are first names that are one though a single letter differs, by their sound.
var spellings = []string{"mohamed", "mahamed", "ahmed", "yusuf", "yosef", "hussein", "hossein", "hassan", "ibrahim", "khadija", "fatima", "abdullah", "abdelrahman", "mustafa", "suleiman", "osman", "usman", "zainab", "maryam", "shahin", "alexander", "aleksander"}

func listed(a, b string) bool {
	return slices.ContainsFunc(spellings, func(s string) bool { return spelledSo(a, s) && spelledSo(b, s) })
}

// doubled tells whether two words differ by letters written once or twice.
func doubled(a, b string) bool { return single(a) == single(b) }

func single(word string) string {
	return string(slices.Compact([]rune(word)))
}

// mistyped tells whether one letter of a word is another, missing, too many, or two next to
// one another have changed places.
func mistyped(a, b string) bool {
	x, y := []rune(a), []rune(b)
	for len(x) > 0 && len(y) > 0 && x[0] == y[0] {
		x, y = x[1:], y[1:]
	}
	for len(x) > 0 && len(y) > 0 && x[len(x)-1] == y[len(y)-1] {
		x, y = x[:len(x)-1], y[:len(y)-1]
	}
	return len(x) <= 1 && len(y) <= 1 || len(x) == 2 && len(y) == 2 && x[0] == y[1] && x[1] == y[0]
}

func transposed(a, b string) bool {
	x, y := []rune(a), []rune(b)
	slices.Sort(x)
	slices.Sort(y)
	return slices.Equal(x, y) && mistyped(a, b)
}

// contradict tells whether two are of different gender, or born on different days or in
// different years.
func contradict(a, b *Person) bool {
	if a.Gender != "" && b.Gender != "" && a.Gender != b.Gender {
		return true
	}
	n := min(len(a.Born), len(b.Born))
	return a.Born[:n] != b.Born[:n]
}

// elsewhere tells whether two are reached otherwise: both have an address, or both numbers, and
// share none.
func elsewhere(a, b *Person) bool {
	if a.Email != "" && b.Email != "" {
		return !strings.EqualFold(a.Email, b.Email)
	}
	return a.Phones != "" && b.Phones != "" && !onePhone(a.Phones, b.Phones)
}
