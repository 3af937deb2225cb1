package intake

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stegvis/export/intake/table"
	"stegvis/model"
	"stegvis/model/modeltest"
	"stegvis/model/text"
)

func TestWhereTheTableIs(t *testing.T) {
	cases := []struct {
		name, list string
		names      []string
		comma      string
	}{
		{"title lines above, sum lines below, blank lines between", "Kontakter 2026\r\n\r\nNamn;Ort\r\nAmina;Boden\r\n;\r\n\r\nLina;Murjek\r\nSumma;2\r\n", []string{"Amina", "Lina"}, ";"},
		{"commas", "Name,City\nAmina,Boden\n", []string{"Amina"}, ","},
		{"tabs", "Namn\tOrt\nAmina\tBoden\n", []string{"Amina"}, "tab"},
		{"bars", "Namn|Ort\nAmina|Boden\n", []string{"Amina"}, "|"},
		{"commas inside cells divided by semicolons", "Namn;Ort;Behov\nAmina;Boden;a, b, c\nLina;Boden;d, e\n", []string{"Amina", "Lina"}, ";"},
		{"a line that names the separator", "sep=;\r\nNamn;Ort\r\nAmina;Boden, norra\r\n", []string{"Amina"}, ";"},
		{"one column", "Namn\nAmina Warsame\nLina Haddad\n", []string{"Amina Warsame", "Lina Haddad"}, ";"},
		{"the header again further down", "Namn;Ort\nAmina;Boden\nNamn;Ort\nLina;Murjek\n", []string{"Amina", "Lina"}, ";"},
		{"a row of words that are also headings", "Namn;Typ;Önskar;Info via\nAnna Berg;Privat;samtal;x\nBo Ek;Kund;Telefon;Mail\n", []string{"Anna Berg", "Bo Ek"}, ";"},
		{"two tables under one another", "Namn;Telefon\nAnna Berg;0701234567\n\nNamn;Telefon;E-post;Ort\nCilla Dal;0701234569;c@example.se;Boden\n", []string{"Anna Berg", "Cilla Dal"}, ";"},
		{"names of sections, footers and sums", "Medlemslista\n;;\nNamn;Telefon;Ort\nJokkmokk;;\nAnna Berg;0701234567;Boden\nMurjek;;\nBo Ek;0701234568;Boden\n;;\nAntal medlemmar: 2;;\nTotalt antal;2;\nSida 1 av 1;;\n", []string{"Anna Berg", "Bo Ek"}, ";"},
		{"everything in quotes", "\"Namn\";\"Ort\"\n\"Amina\";\"Boden\"\n", []string{"Amina"}, ";"},
		{"a person called Summa", "Namn;Ort\nSumma Andersson;Boden\n", []string{"Summa Andersson"}, ";"},
		{"a quote that is never closed", "Namn;Ort\n\"Amina;Boden\nLina;Murjek\n", []string{`"Amina`, "Lina"}, ";"},
	}
	for _, c := range cases {
		p := plan(t, c.list, Options{})
		var names []string
		for _, one := range p.Contacts {
			names = append(names, one.Contact.Name)
		}
		if fmt.Sprint(names) != fmt.Sprint(c.names) || p.Comma != c.comma {
			t.Errorf("%s: %q by %q, want %q by %q", c.name, names, p.Comma, c.names, c.comma)
		}
	}
}

func TestRowsAreNumberedAsASpreadsheetShowsThem(t *testing.T) {
	p := plan(t, "Kontakter\n\nNamn;Not\nAmina;\"två\nrader\"\n;x\n", Options{})
	if p.Contacts[0].Row != 4 || p.Problems[0].Row != 5 {
		t.Errorf("rows %d and %d, want 4 and 5", p.Contacts[0].Row, p.Problems[0].Row)
	}
}

func TestWhatIsNoListIsRefusedInASentence(t *testing.T) {
	dir := t.TempDir()
	file := func(name, content string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	large := file("stor.csv", "Namn\n")
	if err := os.Truncate(large, table.Largest+1); err != nil {
		t.Fatal(err)
	}
	cases := []struct{ name, path, key string }{
		{"an Excel file cut short", file("a.xlsx", "PK\x03\x04\x14\x00xl/workbook.xml"), "intake.workbook-damaged"},
		{"an old Excel file", file("a.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), "intake.excel"},
		{"an Excel file that is a web page", file("b.xls", "<html><table><tr><td>Namn"), "intake.web-page"},
		{"a LibreOffice sheet", file("a.ods", "PK\x03\x04\x14\x00mimetypeapplication/vnd.oasis.opendocument.spreadsheet"), "intake.opendocument"},
		{"an archive", file("a.zip", "PK\x03\x04\x14\x00namn.csv"), "intake.archive"},
		{"a PDF", file("a.pdf", "%PDF-1.7"), "intake.pdf"},
		{"a database", file("a.db", "SQLite format 3\x00\x10\x00"), "intake.binary"},
		{"a picture", file("a.png", "\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR\x00\x00\x01\x00"), "intake.binary"},
		{"an empty file", file("a.csv", ""), "intake.empty"},
		{"a file of blanks", file("b.csv", " \r\n\r\n"), "intake.empty"},
		{"a folder", dir, "intake.folder"},
		{"no such file", filepath.Join(dir, "none.csv"), "intake.no-file"},
		{"a device", os.DevNull, "intake.not-a-file"},
		{"a file that is too large", large, "intake.too-large"},
		{"a letter", file("c.csv", "Hej Karin!\nHär kommer listan.\n"), "intake.no-header"},
		{"a list without names", file("d.csv", "Ort;Telefon\nBoden;070-123 45 67\n"), "intake.no-name-column"},
	}
	for _, c := range cases {
		_, err := Read(context.Background(), c.path, Options{Today: today})
		e, ok := err.(*model.Error)
		if !ok || e.Message.Key != c.key {
			t.Errorf("%s: %v, want %s", c.name, err, c.key)
			continue
		}
		if said := e.Message.In(text.Swedish); !strings.Contains(said, "Inget har hämtats in") || strings.Contains(said, "%!") {
			t.Errorf("%s: %q", c.name, said)
		}
	}
}

func TestAListWithoutNamesStillSaysWhatItsColumnsAre(t *testing.T) {
	p, err := readFrom(context.Background(), "x.csv", strings.NewReader("Vem;Ort;Telefon\nAmina;Boden;070-123 45 67\n"), Options{Today: today})
	if model.CodeOf(err) != model.Invalid || len(p.Columns) != 3 || p.Columns[0] != (model.ColumnUse{Header: "Vem"}) || p.Rows != 0 {
		t.Errorf("%+v, %v", p, err)
	}
	chosen := plan(t, "Vem;Ort;Telefon\nAmina;Boden;070-123 45 67\n", Options{Map: map[string]string{"vem": "name"}})
	if chosen.Contacts[0].Contact.Name != "Amina" {
		t.Errorf("chosen: %+v", chosen.Contacts)
	}
}

func TestWhoIsTheSame(t *testing.T) {
	cases := []struct {
		name, list string
		by         string // empty: two people
	}{
		{"the same name and telephone", "Namn;Tel\nAmina Warsame;070-123 45 67\nAmina Warsame;+46701234567\n", "phone"},
		{"a name spelled otherwise and the same telephone", "Namn;Tel\nMohamed Ali;070-123 45 67\nMuhammad Ali;070-123 45 67\n", "phone"},
		{"part of the name and the same telephone", "Namn;Tel\nAmina Warsame;070-123 45 67\nAmina;070-123 45 67\n", "phone"},
		{"a family's telephone", "Namn;Tel\nAmina Warsame;070-123 45 67\nYusuf Warsame;070-123 45 67\n", ""},
		{"brother and sister with names alike", "Namn;Tel;Kön\nAli Nur;070-123 45 67;M\nAlia Nur;070-123 45 67;K\n", ""},
		{"the same name and e-mail", "Namn;Mejl\nAmina Warsame;a@example.se\nWarsame Amina;A@example.se\n", "email"},
		{"an office's e-mail", "Namn;Mejl\nAmina Warsame;info@example.se\nLina Haddad;info@example.se\n", ""},
		{"the same name and birth year", "Namn;Född\nAmina Warsame;1983\nAmina Warsame;1983-05-02\n", ""},
		{"the same name and birthday", "Namn;Född\nAmina Warsame;1983-05-02\nAmina Warsame;1983-05-02\n", "born"},
		{"the same name and another birth year", "Namn;Född;Ort\nAmina Warsame;1983;Boden\nAmina Warsame;1984;Boden\n", ""},
		{"the same name and place", "Namn;Ort\nAmina Warsame;Boden\namina warsame;BODEN\n", "name"},
		{"the same name in two places", "Namn;Ort\nAmina Warsame;Boden\nAmina Warsame;Porjus\n", ""},
		{"the same name and nothing else in either", "Namn;Ort\nAmina Warsame;\nAmina Warsame;\n", "name"},
		{"the same name and something else in each", "Namn;Klass;Ort\nAmina Warsame;IM1A;\nAmina Warsame;IM2B;\n", ""},
		{"two letters of a family", "Förnamn;Efternamn;Tel\nAnna;Berg;070-123 45 67\nAnne;Berg;070-123 45 67\n", ""},
		{"everybody's birthday", "Namn;Född;Ort\nAli Nur;1990-01-01;Boden\nAli Nur;1990-01-01;\nAli Nur;1990-01-01;Porjus\n", "name"},
	}
	for _, c := range cases {
		p := plan(t, c.list, Options{})
		second := p.Contacts[1]
		if same := second.Kind == model.PlanSkip; same != (c.by != "") || second.Matched != c.by || same && second.SameAs != 2 {
			t.Errorf("%s: kind %d, by %q, as row %d; want %q", c.name, second.Kind, second.Matched, second.SameAs, c.by)
		}
	}
}

func TestALaterRowFillsWhatTheFirstLacks(t *testing.T) {
	list := "Namn;Tel;Mejl;Ort;Anteckning\nAmina Warsame;070-123 45 67;;Boden;ett\nAmina Warsame;070-123 45 67;a@example.se;Porjus;två\n"
	filled := plan(t, list, Options{}).Contacts[0].Contact.Values
	if filled["email"] != "a@example.se" || filled["place"] != "Boden" || filled["note"] != "ett\ntvå\nOrt: Porjus" {
		t.Errorf("%v", filled)
	}
	left := plan(t, list, Options{OnDuplicate: model.KeepOld}).Contacts[0].Contact.Values
	if left["email"] != "a@example.se" || left["note"] != filled["note"] {
		t.Errorf("rows of one list are joined when those of the register are left: %v", left)
	}
}

func TestThoseInTheRegisterAreFilledAndNeverOverwritten(t *testing.T) {
	known := []model.Known{{ID: "c1", Name: "Amina Warsame", Phones: "+46701234567", Place: "Boden"}, {ID: "c2", Name: "Lina Haddad", Phones: "+46701234568"}}
	read := 0
	o := Options{Known: known, OnRecord: func(_ context.Context, ids []model.ContactID) ([]model.OnRecord, error) {
		read++
		return []model.OnRecord{
			{Contact: model.Contact{ID: "c1", Version: 7, Name: "Amina Warsame", Values: map[string]string{"phones": "+46701234567", "place": "Boden"}}},
			{Contact: model.Contact{ID: "c2", Name: "Lina Haddad", Values: map[string]string{"phones": "+46701234568"}, Enterprise: model.Enterprise{Name: "Café Lina"}}},
		}, nil
	}}
	p := plan(t, "Namn;Tel;Ort;Språk;Företag\nAmina Warsame;0701234567;Porjus;somaliska;\nLina Haddad;0701234568;;;Annan firma\nNy Person;;;;\n", o)
	amina, lina := p.Contacts[0], p.Contacts[1]
	if amina.Kind != model.PlanUpdate || amina.Existing != "c1" || amina.Version != 7 || fmt.Sprint(amina.Contact.Values) != "map[language:so note:Ort: Porjus]" {
		t.Errorf("Amina: %+v", amina)
	}
	if lina.Kind != model.PlanUpdate || lina.Existing != "c2" || fmt.Sprint(lina.Contact.Values) != "map[note:Företag: Annan firma]" {
		t.Errorf("Lina: %+v", lina)
	}
	if got := p.Counts(); got != (model.Counts{Add: 1, Update: 2, Problems: 2}) {
		t.Errorf("%+v", got)
	}
	if read != 1 {
		t.Errorf("the two were read in %d rounds", read)
	}
	again := plan(t, "Namn;Tel;Ort;Språk\nAmina Warsame;0701234567;Porjus;\nAmina Warsame;0701234567;;somaliska\n", o)
	if first := again.Contacts[0]; first.Kind != model.PlanUpdate || fmt.Sprint(first.Contact.Values) != "map[language:so note:Ort: Porjus]" {
		t.Errorf("what a second row says of someone in the register: %+v", first)
	}
	o.OnDuplicate = model.KeepOld
	if got := plan(t, "Namn;Tel;Språk\nAmina Warsame;0701234567;somaliska\n", o).Counts(); got != (model.Counts{Skip: 1}) {
		t.Errorf("when skipped: %+v", got)
	}
}

func TestAMappingOverridesTheHeaders(t *testing.T) {
	list := "Vem;Var;Ort;Skräp\nAmina Warsame;Boden;x;y\n"
	for name, m := range map[string]string{
		"lines":           "# kolumner\nVem=name\nVar=place\nOrt=\nSkräp=-\n",
		"JSON":            `{"Vem":"name","Var":"place","Ort":"","Skräp":"-"}`,
		"names of fields": "vem = Namn\nVAR = Ort\nOrt = Text i anteckningen\nSkräp = Tas inte med",
	} {
		mapping, err := ReadMap([]byte(m))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		got := plan(t, list, Options{Map: mapping}).Contacts[0].Contact
		if got.Name != "Amina Warsame" || got.Values["place"] != "Boden" || got.Values["note"] != "Ort: x" {
			t.Errorf("%s: %+v", name, got)
		}
	}
	for name, m := range map[string]string{"no equals sign": "Vem", "no such field": "Vem=nonsense", "broken JSON": `{"Vem":`} {
		if _, err := ReadMap([]byte(m)); model.CodeOf(err) != model.Invalid {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestRejectsAreAListThatCanBeBroughtInAgain(t *testing.T) {
	path := modeltest.Shared(t, "data/messy-list.csv")
	p := planOf(t, path, Options{})
	var b strings.Builder
	rows, err := WriteRejects(context.Background(), path, p, Options{}, &b)
	if err != nil || rows != 9 {
		t.Fatalf("%d rows, %v", rows, err)
	}
	again := plan(t, b.String(), Options{})
	if again.Encoding != "windows-1252" || again.Comma != ";" || again.Rows != 9 || len(again.Problems) != 9 {
		t.Errorf("%s %s %d rows %+v", again.Encoding, again.Comma, again.Rows, again.Problems)
	}
	for _, c := range again.Contacts {
		if strings.Contains(c.Contact.Values["note"], "togs inte med") {
			t.Errorf("the reason came into the note: %q", c.Contact.Values["note"])
		}
	}
}

func TestAttendance(t *testing.T) {
	known := []model.Known{{ID: "1", Name: "Amina Warsame"}, {ID: "2", Name: "Lina Haddad"}, {ID: "3", Name: "Lina Haddad"}, {ID: "4", Name: "Li Na Zhang"}}
	list := strings.Join([]string{
		"Datum;Möte;Namn;Närvaro",
		"2026-11-18;Frukost;Warsame Amina;ja",
		"2026-11-18;frukost;AMINA WARSAME;ja",
		"2026-11-18;Frukost;Lina Haddad;x",
		"18/11 2026;Frukost;Ny Person;",
		"2026-11-25;Frukost;Ny Person;närvarande",
		"2026-11-25;Frukost;Li Na Zhang;sjuk",
		"31/11 2026;Frukost;Li Na Zhang;x",
		";Frukost;Li Na Zhang;x",
		"2026-11-25;Frukost;;x",
	}, "\n")
	o := Options{Today: today, Known: known, Events: []model.KnownEvent{{ID: "e1", On: date("2026-11-18"), Title: "Frukost"}}}
	p, err := readAttendanceFrom(context.Background(), "lista.csv", strings.NewReader(list), o)
	if err != nil {
		t.Fatal(err)
	}
	if p.Rows != 9 || len(p.Meetings) != 2 || fmt.Sprint(p.Unknown) != "[Ny Person]" {
		t.Fatalf("%+v", p)
	}
	first, second := p.Meetings[0], p.Meetings[1]
	if first.Event != "e1" || first.Kind != model.WeeklyMeeting || first.Present != 1 || len(first.People) != 2 || first.People[0].Contact != "1" || first.People[1].Presence != model.Absent {
		t.Errorf("%+v", first)
	}
	if second.Event != "" || second.Present != 1 || second.People[1].Presence != model.Excused || second.People[1].Contact != "4" {
		t.Errorf("%+v", second)
	}
	var reasons []string
	for _, pr := range p.Problems {
		reasons = append(reasons, fmt.Sprint(pr.Row, pr.Reason))
	}
	if got := strings.Join(reasons, " "); got != "3twice 4ambiguous 8impossible-date 9no-date 10no-name" {
		t.Errorf("problems %s", got)
	}
}

func TestTheBreakfastListGivesEveryMeetingItsPeople(t *testing.T) {
	var known []model.Known
	for _, f := range []string{"data/almi-contacts.csv", "data/local-entrepreneurs.csv"} {
		for _, c := range planOf(t, modeltest.Shared(t, f), Options{}).Contacts {
			known = append(known, model.Known{ID: fmt.Sprint(len(known)), Name: c.Contact.Name})
		}
	}
	p, err := ReadAttendance(context.Background(), modeltest.Shared(t, "data/breakfast-2008.csv"), Options{Today: today, Known: known})
	if err != nil {
		t.Fatal(err)
	}
	b, _ := os.ReadFile(modeltest.Shared(t, "data/breakfast-2008.expected.csv"))
	want := strings.Split(strings.TrimSpace(string(b)), "\n")[1:]
	if len(p.Meetings) != len(want) || len(p.Unknown)+len(p.Problems) > 0 {
		t.Fatalf("%d meetings, want %d; unknown %v, problems %v", len(p.Meetings), len(want), p.Unknown, p.Problems)
	}
	for i, m := range p.Meetings {
		cells := strings.Split(want[i], ",")
		if m.On.String() != cells[0] || fmt.Sprint(m.Present) != cells[2] || m.Kind != model.WeeklyMeeting {
			t.Errorf("%s: %d present of kind %s, want %s", m.On, m.Present, m.Kind, want[i])
		}
	}
}

// TestAFileOfStrayQuotesIsRead reads so many that looking for the end of each through the rest of
// the file would take hours.
func TestAFileOfStrayQuotesIsRead(t *testing.T) {
	var b strings.Builder
	b.WriteString("Namn;Ort\n")
	const rows = 50_000
	for i := range rows {
		fmt.Fprintf(&b, "\"Person %d;Boden\n", i)
	}
	p := plan(t, b.String(), Options{})
	if p.Rows != rows || countReason(p, "quote") != rows {
		t.Errorf("%d rows, %d stray quotes", p.Rows, countReason(p, "quote"))
	}
}

func TestReadingStopsWhenAskedTo(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := readFrom(ctx, "list.csv", strings.NewReader("Namn\n"+strings.Repeat("Amina\n", 5000)), Options{Today: today})
	if err == nil || ctx.Err() == nil {
		t.Error("read to the end")
	}
}

func BenchmarkRead10000(b *testing.B) {
	list := officeList(10_000)
	b.SetBytes(int64(len(list)))
	for b.Loop() {
		if p := plan(b, list, Options{}); p.Counts().Add < 9_000 {
			b.Fatal(p.Counts())
		}
	}
}

// officeList makes a list as the messy ones, of n people.
func officeList(n int) string {
	var b strings.Builder
	b.WriteString("Namn;Företag;Tel;Mejl;Ort;Kön;Född;Land;Språk;Bransch;Första kontakt;Hur hittade;Anteckningar\r\n")
	first := []string{"Amina", "Åsa", "Yusuf", "Li Na", "Göran", "Sahra", "Omar", "Emre", "Oksana", "Per-Ola"}
	for i := range n {
		fmt.Fprintf(&b, "%s Warsame%d;Café %d;070-%03d %02d %02d;p%d@example.se;Boden;K;19%02d-03-06;Somalia;somaliska;Café;2024-07-15;SFI;\"vill starta café; har lokal\"\r\n",
			first[i%10], i, i, 100+i/10000%900, i/100%100, i%100, i, 50+i%50)
	}
	return b.String()
}

// TestNoHeadingMeansTwoColumns finds what could be read as two columns of one list.
func TestNoHeadingMeansTwoColumns(t *testing.T) {
	for list, targets := range map[string][]string{"contacts": Targets(), "attendance": {meetingOn, meetingTitle, presence}} {
		means := make(map[string]string)
		for _, target := range targets {
			for _, s := range append(model.Spellings(targetWord(target)), model.Fold(target)) {
				if other, taken := means[s]; taken && other != target && s != "" {
					t.Errorf("%s: %q is both %q and %q", list, s, other, target)
				}
				means[s] = target
			}
		}
		if len(means) < 3*len(targets) {
			t.Errorf("%s: only %d headings were looked at", list, len(means))
		}
	}
}
