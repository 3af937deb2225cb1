package match

import (
	"strings"
	"unicode"

	"github.com/mozillazg/go-unidecode"
)

// Roman writes a name of another alphabet in Latin letters, about as it sounds: Ольга is Olga. A
// name in Latin letters is itself. Where vowels are not written there are none.
func Roman(name string) string {
	if strings.IndexFunc(name, foreign) < 0 {
		return name
	}
	var b strings.Builder
	for _, r := range name {
		if !foreign(r) && !unicode.IsMark(r) {
			b.WriteRune(r)
			continue
		}
		for _, latin := range unidecode.Unidecode(string(r)) {
			if unicode.IsLetter(latin) {
				b.WriteRune(unicode.ToLower(latin))
			}
		}
	}
	return b.String()
}
