package export

import (
	"bytes"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/report"
)

func sheet(t *testing.T, l text.Lang) string {
	t.Helper()
	var b bytes.Buffer
	s := SignIn{
		Event: breakfast(), Office: "Näringslivskontoret Jokkmokk", Lang: l, Blank: 3,
		People: []SignInLine{{Number: 1, Name: "Amina Warsame"}, {Number: 2, Name: "<script>alert(1)</script>"}, {Number: 3, Name: "محمد"}},
	}
	if err := SignInSheet(&b, s); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestASignInSheetIsOnePageWithNothingFromElsewhere(t *testing.T) {
	got := sheet(t, text.Swedish)
	for _, want := range []string{
		`<html lang="sv">`, `<td class="n">1</td><td dir="auto">Amina Warsame</td>`, "ons 18 nov 2026, v. 47, 08:00–09:30", "Underskrift",
		"Näringslivskontoret Jokkmokk antecknar ditt namn", "&lt;script&gt;",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
	for _, never := range []string{"<script", "http:", "https:", "<no value>", "⟦", "%!"} {
		if strings.Contains(got, never) {
			t.Errorf("%q is in the sheet", never)
		}
	}
	if n := strings.Count(got, "<tr>"); n != 1+3+3 {
		t.Errorf("%d rows", n)
	}
	if english := sheet(t, text.English); !strings.Contains(english, "Signature") || strings.Contains(english, "Underskrift") {
		t.Error("the English sheet is not in English")
	}
}

func minutes() Minutes {
	m := MinutesOf(breakfast(), model.Tally{Present: 14, New: 1, Women: 9, Men: 5, GenderKnown: 14, BornAbroad: 6, CountryKnown: 13}, text.Swedish)
	m.Parts = []MinutesPart{
		{"Beslutat", []MinutesLine{{Name: "Amina Warsame", Text: strings.Repeat("ring banken om lånet ", 8)}, {Name: "Lina Haddad"}}},
		{"Förs vidare", nil},
	}
	return m
}

func TestMinutesAreAPage(t *testing.T) {
	var page bytes.Buffer
	if err := minutes().HTML(&page); err != nil {
		t.Fatal(err)
	}
	got := page.String()
	for _, want := range []string{"Företagarfrukost", "v. 47", "Närvarande 14, nya 1, kvinnor 9, män 5, utrikes födda 6 av 13 kända", "Beslutat", "Amina Warsame", "ring banken"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
	if strings.Contains(got, "Förs vidare") || strings.Contains(got, "%!") {
		t.Errorf("a heading with nothing below it:\n%s", got)
	}
}

// TestPapersLookAsTheyDid keeps what a person judges by looking; -update keeps a new look.
func TestPapersLookAsTheyDid(t *testing.T) {
	var page bytes.Buffer
	if err := minutes().HTML(&page); err != nil {
		t.Fatal(err)
	}
	tables := []Table{{Table: report.Contacts}, {Table: report.Ladder}, {Table: report.Meetings}}
	o := YearOptions{Year: 2026, Project: "Nya vägar", Lang: text.Swedish, Now: now}
	for name, got := range map[string]string{
		"signin": sheet(t, text.Swedish), "minutes-page": page.String(),
		"readme": readme(tables, map[string]int{"contacts": 1, "ladder": 8, "meetings": 40}, o),
	} {
		t.Run(name, func(t *testing.T) { golden.RequireEqual(t, []byte(got)) })
	}
}
