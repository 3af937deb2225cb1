package intake

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"stegvis/export/intake/table"
	"stegvis/model"
	"stegvis/model/text"
)

func FuzzRead(f *testing.F) {
	f.Add("Namn;Tel;Född\n\"Amina;070\n;19860306-1234;x\n")
	f.Add("\xFF\xFEN\x00a\x00m\x00n\x00\n\x00A\x00")
	f.Add("sep=,\nNamn,\"Ort\n\",'=1\n")
	f.Fuzz(func(t *testing.T, list string) {
		p, err := readFrom(context.Background(), "x.csv", strings.NewReader(list), Options{Today: today})
		checkOutcome(t, "fuzz", p, err)
	})
}

// FuzzAttendance reads any text as a list of attendance.
func FuzzAttendance(f *testing.F) {
	f.Add("Datum;Möte;Namn;Närvaro\n2026-11-18;Frukost;Amina;x\n18/11;;Bo;nej\n")
	f.Add("1. Summary\nMeeting title\tFrukost\n\n2. Participants\nName\tFirst Join\nAmina\t11/18/26, 8:59:00 AM\n")
	f.Add("Namn\nAmina\nBo Ek (gäst)\n")
	f.Fuzz(func(t *testing.T, list string) {
		o := Options{Today: today, On: today, Known: []model.Known{{ID: "a", Name: "Amina Warsame", Called: "Mina"}}}
		p, err := attendanceOf("x.csv", o, func(known table.Recogniser) (*table.File, error) {
			return table.From(context.Background(), "x.csv", strings.NewReader(list), known)
		})
		var e *model.Error
		if err != nil && !errors.As(err, &e) {
			t.Errorf("%v", err)
		}
		for _, m := range p.Meetings {
			if m.On.IsZero() {
				t.Errorf("a meeting without a day: %+v", m)
			}
		}
	})
}

// FuzzCell reads any text in a cell of each kind: what it says is a value, in the note or a
// problem.
func FuzzCell(f *testing.F) {
	for _, cell := range []string{"850709-9805", "070-111 22 33 (mamma), 0971-123 45#12", "a@b.se / Anna <c@d.se>", "05-06-07", "13105230800", "31/4 2025", "Anna & Bo Berg", "Bygg AB", "1.500", "arabiska, x"} {
		f.Add(cell)
	}
	headings := []string{"Telefon", "E-post", "Född", "Första kontakt", "Språk", "Födelseland", "Kön", "Postadress", "Ort", "Sökt belopp", "Behov", "Hylla", "Org.nr"}
	f.Fuzz(func(t *testing.T, cell string) {
		for _, heading := range headings {
			columns := columnsOf([]string{"Namn", heading, "Adress", "Land"}, [][]string{{"Anna Berg", cell, "", "Norge"}}, nil, text.Swedish)
			askDateOrder(columns, [][]string{{"Anna Berg", cell}}, nil)
			r := readRow(&Options{Today: today}, columns, table.Row{Number: 2, Cells: []string{"Anna Berg", cell, "", "Norge"}, Unclosed: -1})
			c := r.planned.Contact
			told := fmt.Sprint(c.Name, c.Values, c.Enterprise, r.planned.Records, r.problems)
			clean := model.CleanText(cell)
			says := strings.ContainsFunc(clean, isASCIIWord) && !model.SaysUnknown(clean) && !columns[1].saysNothing(clean)
			if says && len(c.Values) == 0 && c.Enterprise.Name == "" && len(c.Enterprise.Values) == 0 && len(r.planned.Records) == 0 && len(r.problems) == 0 {
				t.Errorf("%s: %q is nowhere", heading, cell)
			}
			if strings.Contains(told, "\x00") || !utf8.ValidString(told) {
				t.Errorf("%s: %q became %q", heading, cell, told)
			}
		}
	})
}

func isASCIIWord(c rune) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '1' && c <= '9'
}
