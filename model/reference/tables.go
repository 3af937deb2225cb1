// Package reference holds the tables the office did not make: countries, languages,
// municipalities, trades, and the templates it begins with. They are read when first asked for, and never change.
package reference

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"strings"

	"stegvis/model/fold"
	"stegvis/model/text"
)

var (
	//go:embed countries.csv
	countriesCSV string
	//go:embed languages.csv
	languagesCSV string
	//go:embed municipalities.csv
	municipalitiesCSV string
	//go:embed sni-sections.csv
	sectionsCSV string
	//go:embed templates.csv
	templatesCSV string
)

// rows reads an embedded table without its header. The tables are part of the program, so
// one that cannot be read is a fault of the program.
func rows(table string) [][]string {
	r := csv.NewReader(strings.NewReader(strings.TrimPrefix(table, "\uFEFF")))
	all, err := r.ReadAll()
	if err != nil {
		panic(fmt.Sprintf("embedded table: %v", err))
	}
	return all[1:]
}

// index gives the place of each entry under all the folded names it goes by; the first
// entry to claim a name keeps it.
type index map[string]int

func (x index) add(name string, i int) {
	key := fold.Strict(name)
	if _, taken := x[key]; !taken && key != "" {
		x[key] = i
	}
}

// find looks for a folded name, then for the same name without dots and rings.
func (x index) find(folded string) (int, bool) {
	if i, ok := x[folded]; ok {
		return i, true
	}
	i, ok := x["~"+fold.Loose(folded)]
	return i, ok
}

// forgive lets every name also be found without its dots and rings.
func (x index) forgive() index {
	loose := make(index, len(x))
	for name, i := range x {
		key := "~" + fold.Loose(name)
		if other, taken := loose[key]; taken && other != i {
			i = min(i, other)
		}
		loose[key] = i
	}
	for key, i := range loose {
		x[key] = i
	}
	return x
}

func either(l text.Lang, sv, en string) string {
	if l == text.Swedish {
		return sv
	}
	return en
}
