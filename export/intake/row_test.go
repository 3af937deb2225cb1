package intake

import (
	"context"
	"slices"
	"strings"
	"testing"

	"stegvis/export/intake/table"
	"stegvis/model"
	"stegvis/model/text"
)

// one reads a list of one column beside the name and gives its first contact.
func one(t *testing.T, header, cell string) (model.PlannedContact, []model.Problem) {
	t.Helper()
	p := plan(t, "Namn;"+header+"\nAmina Warsame;\""+strings.ReplaceAll(cell, `"`, `""`)+"\"\n", Options{})
	return p.Contacts[0], p.Problems
}

func TestValuesAsPeopleWriteThem(t *testing.T) {
	cases := []struct{ header, cell, key, want string }{
		{"Tel", "0703227802", "phones", "+46703227802"},
		{"Telefon", "070-123 45 67 / 0971-451 98", "phones", "+46701234567 +4697145198"},
		{"Mobil", "070-123 45 67 (kväll)", "phones", "+46701234567"},
		{"Mejl", "Amina <amina@example.se>", "email", "amina@example.se"},
		{"E-post", "amina@example.se; a@example.org", "email", "amina@example.se"},
		{"Kön", "Kv", "gender", "woman"},
		{"Gender", "male", "gender", "man"},
		{"Född", "1983", "born", "1983"},
		{"Födelsedatum", "6/3 1986", "born", "1986-03-06"},
		{"Personnummer", "860306-1234", "born", "1986-03-06"},
		{"Pnr", "19860306–1234", "born", "1986-03-06"},
		{"Samordningsnummer", "198603661234", "born", "1986-03-06"},
		{"Land", "Somalia", "country", "SO"},
		{"Country of birth", "Turkey", "country", "TR"},
		{"Språk", "somaliska, svenska", "language", "so"},
		{"Kommun", "Jokkmokks kommun", "municipality", "2510"},
		{"Postnr", "96231", "postcode", "962 31"},
		{"Ort", "962 31 Jokkmokk", "place", "Jokkmokk"},
		{"Ort", "962 31 Jokkmokk", "postcode", "962 31"},
		{"Första kontakt", "10 maj 2024", "found_on", "2024-05-10"},
		{"First contact", "45422", "found_on", "2024-05-10"},
		{"Hur hittade", "introduktionen", "found_through", "introduction"},
		{"Hur hittade", "tips från Karin", "found_through", "tips från Karin"},
		{"Tolk", "ja", "interpreter", "yes"},
		{"Skyddad identitet", "x", "protected", "yes"},
		{"Anteckningar", "=SUMMA(A1:A3)", "note", "=SUMMA(A1:A3)"},
		{"Anteckningar", "'=SUMMA(A1:A3)", "note", "=SUMMA(A1:A3)"},
		{"Anteckningar", "'n Roll", "note", "'n Roll"},
		{"Gatuadress", "Storgatan 1", "note", "Gatuadress: Storgatan 1"},
		{"Skostorlek", "38", "note", "Skostorlek: 38"},
		{"Ort", "–", "place", ""},
	}
	for _, c := range cases {
		got, problems := one(t, c.header, c.cell)
		if got.Contact.Values[c.key] != c.want || len(problems) > 0 {
			t.Errorf("%s %q: %s is %q, want %q; problems %+v", c.header, c.cell, c.key, got.Contact.Values[c.key], c.want, problems)
		}
	}
}

func TestFirmsAsPeopleWriteThem(t *testing.T) {
	cases := []struct{ header, cell, key, want string }{
		{"Företag", "Café Amina", "", "Café Amina"},
		{"Företag", "– Amina", "", ""},
		{"Företagsform", "enskild firma", "legal_form", "sole-trader"},
		{"SNI", "I", "sni", "SNI2025:I"},
		{"Org.nr", "5560360793", "org_number", "556036-0793"},
		{"Bransch", "Café", "trade", "Café"},
		{"Status", "Idé", "firm_status", "idea"},
		{"Omsättning", "250 000 kr", "turnover", "100k-500k"},
		{"Anställda", "3", "employed", "3"},
	}
	for _, c := range cases {
		got, problems := one(t, c.header, c.cell)
		value := got.Contact.Enterprise.Name
		if c.key != "" {
			value = got.Contact.Enterprise.Values[c.key]
		}
		if value != c.want || len(problems) > 0 {
			t.Errorf("%s %q: got %q, want %q; problems %+v", c.header, c.cell, value, c.want, problems)
		}
	}
	running, _ := one(t, "Status", "Driver företag")
	if running.Contact.Path != model.Established || running.Contact.Step != model.Analysis {
		t.Errorf("one who runs a firm: %s, on %s", running.Contact.Path, running.Contact.Step)
	}
}

func TestWhatIsNotUnderstoodIsReportedAndKept(t *testing.T) {
	cases := []struct{ header, cell, reason string }{
		{"Tel", "ring Karin", "phone"},
		{"Mejl", "amina at example", "email"},
		{"Kön", "kanske", "gender"},
		{"Född", "länge sedan", "birth"},
		{"Född", "31/2 1986", "impossible-date"},
		{"Första kontakt", "31/4 2025", "impossible-date"},
		{"Första kontakt", "i våras", "date"},
		{"Land", "Atlantis", "country"},
		{"Språk", "klingonska", "language"},
		{"Språk", "lätt svenska", "language"},
		{"Kommun", "Mordor", "municipality"},
		{"Orgnr", "123", "org-number"},
		{"Företagsform", "klubb", "legal-form"},
		{"Behov", "kärlek", "need"},
		{"Finansiering", "snart", "finance"},
		{"Arbetstillfällen", "några", "number"},
		{"SNI", "99999", "section"},
		{"Tolk", "ibland på fredagar", "yes-no"},
	}
	for _, c := range cases {
		got, problems := one(t, c.header, c.cell)
		if len(problems) != 1 || problems[0].Reason != c.reason || problems[0].Row != 2 || problems[0].Name != "Amina Warsame" || problems[0].Column != c.header || problems[0].Value != c.cell {
			t.Errorf("%s %q: %+v, want %s", c.header, c.cell, problems, c.reason)
		}
		if want := c.header + ": " + c.cell; got.Kind != model.PlanAdd || got.Contact.Values["note"] != want {
			t.Errorf("%s %q: the note is %q", c.header, c.cell, got.Contact.Values["note"])
		}
		for _, l := range []text.Lang{text.Swedish, text.English} {
			if !text.Has("problem."+c.reason) || strings.Contains(l.Say("problem."+c.reason), "⟦") {
				t.Errorf("no words for %s", c.reason)
			}
		}
	}
}

func TestAFirmStartedOnADayNotKnownIsStillStarted(t *testing.T) {
	got, problems := one(t, "Startat företag", "ja")
	if len(problems) != 1 || problems[0].Reason != "started-when" || len(got.Records) != 1 || got.Records[0].Get("kind") != "firm-started" || !got.Records[0].Date("on").IsZero() {
		t.Errorf("%+v, %+v", got.Records, problems)
	}
	if got, problems := one(t, "Startat företag", "nej"); len(got.Records)+len(problems) > 0 {
		t.Errorf("one who did not: %+v, %+v", got.Records, problems)
	}
}

func TestOfAPersonalNumberOnlyTheDateIsKeptAnywhere(t *testing.T) {
	for _, number := range []string{"19860306-4321", "8603064321", "860306+4321", "19860306 4321", "198602304321", "20860231-4321", "'198603064321", "19860306–4321"} {
		for _, name := range []string{"Amina Warsame", ""} {
			list := "Namn;Född;Ort\n" + name + ";" + number + ";Boden\n"
			p := plan(t, list, Options{})
			var rejects strings.Builder
			if err := rejectsOf(list, p, &rejects); err != nil {
				t.Fatal(err)
			}
			for _, where := range []string{rejects.String(), p.Contacts[0].Contact.Values["note"], p.Contacts[0].Contact.Values["born"]} {
				if strings.Contains(where, "4321") {
					t.Errorf("%s: the last four are in %q", number, where)
				}
			}
			for _, pr := range p.Problems {
				if strings.Contains(pr.Value, "4321") {
					t.Errorf("%s: the last four are in %+v", number, pr)
				}
			}
		}
	}
}

func TestHeadersInSwedishAndEnglish(t *testing.T) {
	cases := []struct {
		name, header string
		want         []string
	}{
		{"an office's list", "Namn;Företag;Tel;Mejl;Ort;Kön;Född;Land;Språk", []string{"name", "firm", "phones", "email", "place", "gender", "born", "country", "language"}},
		{"the same in English", "Name;Company;Phone;E-mail;City;Gender;Born;Country;Language", []string{"name", "firm", "phones", "email", "place", "gender", "born", "country", "language"}},
		{"capitals, blanks and brackets", " NAMN ;TELEFON (dag);E-POSTADRESS:;Födelseår (ÅÅÅÅ)", []string{"name", "phones", "email", "born"}},
		{"first and last names", "Förnamn;Efternamn;Mobil 1;Mobil 2", []string{FirstName, LastName, "phones", "phones"}},
		{"a list of firms", "Namn;Kontaktperson;Orgnr", []string{"firm", "name", "org_number"}},
		{"what the program itself calls them", "Namn;Behöver tolk;Kom till Sverige (år);Hittad genom", []string{"name", "interpreter", "arrival_year", "found_through"}},
		{"what is not known is kept", "Namn;Favoritfärg", []string{"name", ""}},
	}
	for _, c := range cases {
		p := plan(t, c.header+"\nAmina\n", Options{})
		var got []string
		for _, u := range p.Columns {
			got = append(got, u.Field)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestNamesInPieces(t *testing.T) {
	cases := []struct{ name, list, want string }{
		{"first and last", "Förnamn;Efternamn\nAmina;Warsame\n", "Amina Warsame"},
		{"with a middle name", "First Name;Middle Name;Last Name\nLi;Na;Zhang\n", "Li Na Zhang"},
		{"only a first name", "Förnamn;Efternamn\nAmina;\n", "Amina"},
		{"a display name where the others are empty", "First Name,Last Name,Display Name\n,,Amina W\n", "Amina W"},
		{"a display name beside the others", "First Name,Last Name,Display Name\nAmina,Warsame,Amina Warsame\n", "Amina Warsame"},
		{"a column Name that is the first name", "Namn;Efternamn\nAmina;Warsame\n", "Amina Warsame"},
		{"too many blanks", "Namn;Ort\n  Amina   Warsame ;Boden\n", "Amina Warsame"},
		{"letters lost on the way", "Namn;Ort\nEmre ?ahin;Boden\n", "Emre ?ahin"},
	}
	for _, c := range cases {
		p := plan(t, c.list, Options{})
		if got := p.Contacts[0].Contact; got.Name != c.want || got.Values["note"] != "" {
			t.Errorf("%s: %q, note %q; want %q", c.name, got.Name, got.Values["note"], c.want)
		}
	}
}

func rejectsOf(list string, p model.ImportPlan, dst *strings.Builder) error {
	f, err := table.From(context.Background(), "list.csv", strings.NewReader(list), recogniseContacts(nil))
	if err != nil {
		return err
	}
	_, err = writeRejects(f, reasons(p, Options{}), Options{}, dst)
	return err
}
