package model

import (
	"encoding/csv"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"
)

// TestTheListsOfTheOfficeAreRead reads every value of the lists the office brings in; what
// may not be read is named.
func TestTheListsOfTheOfficeAreRead(t *testing.T) {
	broken := []string{"31/2 2026"}
	today := day("2026-11-18")
	read := map[string]func(string) bool{
		"Telefon":          func(s string) bool { _, ok := ParsePhone(s); return ok },
		"Tel":              func(s string) bool { _, ok := ParsePhone(s); return ok },
		"Kön":              func(s string) bool { _, ok := option("gender")(s); return ok || SaysUnknown(s) },
		"Födelseår":        func(s string) bool { _, _, ok := ParseBirth(s, today); return ok },
		"Född":             func(s string) bool { _, _, ok := ParseBirth(s, today); return ok },
		"Land":             func(s string) bool { _, ok := ParseCountry(s); return ok },
		"Språk":            func(s string) bool { codes, unknown := ParseLanguages(s); return len(codes) == 1 && len(unknown) == 0 },
		"Kommun":           func(s string) bool { _, ok := ParseMunicipality(s); return ok },
		"Företagsform":     func(s string) bool { _, ok := option("legal_form")(s); return ok },
		"Status":           func(s string) bool { _, ok := option("firm_status")(s); return ok },
		"SNI":              func(s string) bool { _, ok := ParseSection(s); return ok },
		"Intervju":         func(s string) bool { _, ok, _ := ParseListDate(s); return ok },
		"Startade företag": func(s string) bool { _, ok, _ := ParseListDate(s); return ok },
		"Första kontakt":   func(s string) bool { _, ok, _ := ParseListDate(s); return ok },
		"Datum":            func(s string) bool { _, ok, _ := ParseListDate(s); return ok },
		"Behov": func(s string) bool {
			return !slices.ContainsFunc(strings.Split(s, ", "), func(need string) bool { _, ok := needField().Option(need); return !ok })
		},
	}
	values := 0
	for _, list := range []string{"almi-contacts.csv", "neem-contacts.csv", "messy-list.csv", "messy-utf16.csv", "local-entrepreneurs.csv", "breakfast-2008.csv"} {
		rows := officeList(t, list)
		for _, row := range rows[1:] {
			for i, value := range row {
				value = CleanText(value)
				parse, ok := read[strings.TrimSpace(rows[0][i])]
				if !ok || value == "" || value == rows[0][i] {
					continue
				}
				values++
				if parse(value) == slices.Contains(broken, value) {
					t.Errorf("%s, %s: %q read: %v", list, rows[0][i], value, parse(value))
				}
			}
		}
	}
	if values < 2000 {
		t.Errorf("only %d values were read", values)
	}
}

// officeList reads a list in its own encoding, from its header on, without the sums. The
// test is skipped where the lists are not at hand.
func officeList(t *testing.T, name string) [][]string {
	raw, err := os.ReadFile("../../shared/data/" + name)
	if err != nil {
		t.Skip("the office's lists are not at hand")
	}
	s, comma := string(raw), ';'
	switch name {
	case "messy-list.csv":
		if s, err = charmap.Windows1252.NewDecoder().String(s); err != nil {
			t.Fatal(err)
		}
	case "messy-utf16.csv":
		comma = '\t'
		units := make([]uint16, len(raw)/2)
		for i := range units {
			units[i] = uint16(raw[2*i]) | uint16(raw[2*i+1])<<8
			if raw[0] == 0xFE {
				units[i] = uint16(raw[2*i+1]) | uint16(raw[2*i])<<8
			}
		}
		s = string(utf16.Decode(units))
	}
	r := csv.NewReader(strings.NewReader(strings.TrimPrefix(s, "\ufeff")))
	r.Comma, r.FieldsPerRecord, r.LazyQuotes = comma, -1, true
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	header := slices.IndexFunc(rows, func(row []string) bool { return len(row) > 2 })
	rows = rows[header:]
	return slices.DeleteFunc(rows, func(row []string) bool { return strings.HasPrefix(row[0], "Summa") || len(row) != len(rows[0]) })
}
