package reference

import (
	"sync"

	"stegvis/model/text"
)

// The versions of the classification of trades. The letters moved between them, so a
// letter means nothing without its version.
const (
	SNI2007 = "SNI2007"
	SNI2025 = "SNI2025"
)

// Section is a section of SNI, the Swedish classification of trades.
type Section struct{ Version, Letter, SV, EN string }

// Name is what the section holds.
func (s Section) Name(l text.Lang) string { return either(l, s.SV, s.EN) }

// Sections lists the sections of a version, SNI2007 or SNI2025, by letter; none for
// another version. The list is shared: read it only.
func Sections(version string) []Section { return sections()[version] }

// SectionByLetter finds a section of a version by its letter, "G".
func SectionByLetter(version, letter string) (Section, bool) {
	for _, s := range Sections(version) {
		if s.Letter == letter {
			return s, true
		}
	}
	return Section{}, false
}

var sections = sync.OnceValue(func() map[string][]Section {
	t := map[string][]Section{}
	for _, r := range rows(sectionsCSV) {
		t[r[0]] = append(t[r[0]], Section{r[0], r[1], r[2], r[3]})
	}
	return t
})
