package table

import (
	"context"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// twice is a text as it is when it was saved as UTF-8, read as Windows-1252 and saved again.
func twice(s string) string {
	var out strings.Builder
	for _, b := range []byte(s) {
		r := charmap.Windows1252.DecodeByte(b)
		if r == utf8.RuneError {
			r = rune(b)
		}
		out.WriteRune(r)
	}
	return out.String()
}

func TestTextSavedTwiceIsReadAsItWasFirst(t *testing.T) {
	person := "Göran Åström à Luleå – ”Ärlig” É Ö €"
	for name, c := range map[string]struct {
		list, cell string
		warned     bool
	}{
		"all of it":               {"Namn;Ort\n" + twice(person) + ";x\n", person, false},
		"with a mark":             {"\uFEFFNamn;Ort\n" + twice(person) + ";x\n", person, false},
		"some of it":              {"Namn;Ort\n" + twice(person) + ";Luleå\n", twice(person), true},
		"once":                    {"Namn;Ort\n" + person + ";x\n", person, false},
		"a letter before a quote": {"Namn;Ort\n”NÅ”;x\n", "”NÅ”", false},
		"one letter and a quote":  {"Namn;Ort\nNÅ”;x\n", "NÅ”", false},
		"Portuguese":              {"Namn;Ort\nJOÃO;SÃO\n", "JOÃO", false},
		"cut in the middle":       {"Namn;Ort\nGÃ¶ran Ã;x\n", "GÃ¶ran Ã", true},
	} {
		f, err := From(context.Background(), "a.csv", strings.NewReader(c.list), namesHeader)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if cell := f.Tables[0].Rows[0].Cells[0]; cell != c.cell {
			t.Errorf("%s: %q, want %q", name, cell, c.cell)
		}
		if (len(f.Warnings) > 0) != c.warned || c.warned && f.Warnings[0].Row != 2 {
			t.Errorf("%s: warned %+v", name, f.Warnings)
		}
	}
}

// namesHeader takes a row with Namn for a header.
func namesHeader(cells []string) (known int, enough bool) {
	for _, c := range cells {
		if c == "Namn" || c == "Ort" || c == "First Name" || c == "Last Name" || c == "Name" {
			known++
			enough = enough || c != "Ort"
		}
	}
	return known, enough
}
