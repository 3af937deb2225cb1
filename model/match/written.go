package match

import (
	"strings"
	"sync"
	"unicode"

	"github.com/mtibben/confusables"
)

// Written says why somebody who is being written down, and of whom not everything is known yet,
// may be one who is there, and how certain that is: as Alike, or because they have a telephone,
// an address or a firm in common whatever their names, or because what there is of the name
// begins as the other's.
func Written(so Person, there Person) (why Reason, certainty int) {
	if why, certainty = Alike(so, there); why != notAlike {
		return why, certainty
	}
	switch shared(&so, &there) {
	case ByPhone:
		return AlikePhone, 0
	case ByEmail:
		return AlikeEmail, 0
	case ByOrg:
		return AlikeOrg, 0
	}
	if unlike(&so, &there) == "" && Score(so.Name, there.Name) >= Sure {
		return AlikePart, 0
	}
	return notAlike, 0
}

// Latin writes words in Latin letters that have letters of other alphabets among them, or only
// such, where all of these look like Latin ones: what was typed so by mistake, or on purpose, is
// found under what it looks like.
func Latin(name string) string {
	if strings.IndexFunc(name, foreign) < 0 {
		return name
	}
	words := strings.Split(name, " ")
	for i, word := range words {
		if latin := strings.Map(likeLatin, word); strings.IndexFunc(latin, foreign) < 0 {
			words[i] = latin
		}
	}
	return strings.Join(words, " ")
}

func foreign(r rune) bool {
	return r > unicode.MaxLatin1 && unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r)
}

func likeLatin(r rune) rune {
	if foreign(r) {
		if latin, ok := latinOf()[confusables.Skeleton(string(r))]; ok {
			return latin
		}
	}
	return r
}

// latinOf are the Latin letters by what they look like.
var latinOf = sync.OnceValue(func() map[string]rune {
	all := make(map[string]rune)
	for r := 'z'; r >= 'A'; r-- {
		if unicode.IsLetter(r) {
			all[confusables.Skeleton(string(r))] = r
		}
	}
	return all
})
