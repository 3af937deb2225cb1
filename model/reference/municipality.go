package reference

import (
	"strings"
	"sync"
)

// Municipality is one of Sweden's 290, with its four digits and its county.
type Municipality struct{ Code, Name, CountyCode, County string }

// Municipalities lists all municipalities in the order of their codes. The list is shared:
// read it only.
func Municipalities() []Municipality { return municipalities().list }

// MunicipalityByCode finds a municipality by its four digits, "2510".
func MunicipalityByCode(code string) (Municipality, bool) {
	t := municipalities()
	i, ok := t.codes[code]
	if !ok {
		return Municipality{}, false
	}
	return t.list[i], true
}

// MunicipalityByName finds a municipality by its folded name, also as offices write it:
// "jokkmokks kommun", "stockholms stad", "municipality of jokkmokk".
func MunicipalityByName(folded string) (Municipality, bool) {
	t := municipalities()
	i, ok := t.names.find(folded)
	if !ok {
		name := bareMunicipality(folded)
		if i, ok = t.names.find(name); !ok {
			i, ok = t.names.find(strings.TrimSuffix(name, "s"))
		}
	}
	if !ok {
		return Municipality{}, false
	}
	return t.list[i], true
}

func bareMunicipality(folded string) string {
	for _, before := range []string{"region ", "municipality of "} {
		folded = strings.TrimPrefix(folded, before)
	}
	for _, after := range []string{" kommun", " stad", " municipality"} {
		folded = strings.TrimSuffix(folded, after)
	}
	return folded
}

type municipalityTable struct {
	list  []Municipality
	codes map[string]int
	names index
}

var municipalities = sync.OnceValue(func() municipalityTable {
	t := municipalityTable{codes: map[string]int{}, names: index{}}
	for i, r := range rows(municipalitiesCSV) {
		t.list = append(t.list, Municipality{r[0], r[1], r[2], r[3]})
		t.codes[r[0]] = i
		t.names.add(r[1], i)
	}
	t.names.forgive()
	return t
})
