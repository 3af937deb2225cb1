package intake

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"stegvis/model"
	"stegvis/model/modeltest"
	"stegvis/model/text"
)

var today = date("2026-11-18")

func date(s string) model.Date {
	d, _ := model.ParseISODate(s)
	return d
}

func plan(t testing.TB, list string, o Options) model.ImportPlan {
	t.Helper()
	if o.Today.IsZero() {
		o.Today = today
	}
	p, err := readFrom(context.Background(), "list.csv", strings.NewReader(list), o)
	if err != nil {
		t.Fatalf("%v\n%s", err, list)
	}
	return p
}

func planOf(t testing.TB, path string, o Options) model.ImportPlan {
	t.Helper()
	o.Today = today
	p, err := Read(context.Background(), path, o)
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return p
}

func genders(p model.ImportPlan) (women, men, unknown int) {
	for _, c := range p.Contacts {
		if c.Kind != model.PlanAdd {
			continue
		}
		switch c.Contact.Values["gender"] {
		case "woman":
			women++
		case "man":
			men++
		default:
			unknown++
		}
	}
	return women, men, unknown
}

func TestListsAsOfficesHaveThemGiveExactlyTheirPeople(t *testing.T) {
	for _, name := range []string{"messy-list", "messy-utf16"} {
		b, err := os.ReadFile(modeltest.Shared(t, "data/"+name+".expected.json"))
		if err != nil {
			t.Fatal(err)
		}
		var want struct {
			Rows, Add  int
			Duplicates []string
			Problems   []struct{ Reason, Name string }
			Women, Men int
			Unknown    int `json:"unknown_gender"`
		}
		if err := json.Unmarshal(b, &want); err != nil {
			t.Fatal(err)
		}
		p := planOf(t, modeltest.Shared(t, "data/"+name+".csv"), Options{})
		women, men, unknown := genders(p)
		if p.Rows != want.Rows || p.Counts().Add != want.Add || women != want.Women || men != want.Men || unknown != want.Unknown {
			t.Errorf("%s: %d rows, %+v, %d women, %d men, %d unknown; want %+v", name, p.Rows, p.Counts(), women, men, unknown, want)
		}
		var duplicates []string
		for _, c := range p.Contacts {
			if c.Kind == model.PlanSkip {
				duplicates = append(duplicates, c.Contact.Name)
			}
		}
		if !slices.Equal(duplicates, want.Duplicates) {
			t.Errorf("%s: duplicates %q, want %q", name, duplicates, want.Duplicates)
		}
		if len(p.Problems) != len(want.Problems) {
			t.Fatalf("%s: problems %+v, want %+v", name, p.Problems, want.Problems)
		}
		for i, w := range want.Problems {
			if got := p.Problems[i]; strings.ReplaceAll(got.Reason, "-", " ") != w.Reason || got.Name != w.Name || got.Row < 2 {
				t.Errorf("%s: problem %+v, want %+v", name, got, w)
			}
		}
	}
}

func TestPublishedListsComeInWithoutAProblem(t *testing.T) {
	cases := []struct {
		file            string
		role            model.Role
		add, women, men int
	}{
		{"almi-contacts.csv", model.Client, 41, 10, 31},
		{"neem-contacts.csv", model.Client, 169, 127, 42},
		{"local-entrepreneurs.csv", model.Other, 60, 0, 0},
	}
	for _, c := range cases {
		p := planOf(t, modeltest.Shared(t, "data/"+c.file), Options{Role: c.role})
		women, men, _ := genders(p)
		if p.Counts() != (model.Counts{Add: c.add}) || women != c.women || men != c.men {
			t.Errorf("%s: %+v, %d women, %d men", c.file, p.Counts(), women, men)
		}
		for _, one := range p.Contacts {
			if err := one.Contact.Validate(); err != nil {
				t.Errorf("%s row %d: %v", c.file, one.Row, err)
			}
			if note := one.Contact.Values["note"]; note != "" {
				t.Errorf("%s row %d: left for the note: %q", c.file, one.Row, note)
			}
		}
	}
}

func TestTheInterviewsGiveThePublishedNeeds(t *testing.T) {
	p := planOf(t, modeltest.Shared(t, "data/almi-contacts.csv"), Options{})
	got := make(map[string]int)
	for _, c := range p.Contacts {
		if c.Contact.Path != model.Established || c.Contact.Step != model.Analysis {
			t.Errorf("row %d: %s, on %s, ", c.Row, c.Contact.Path, c.Contact.Step)
		}
		for _, n := range c.Records {
			if got[n.Get("need")]++; n.Date("raised").Year != 2008 {
				t.Errorf("row %d: a need of %s", c.Row, n.Get("raised"))
			}
		}
	}
	b, _ := os.ReadFile(modeltest.Shared(t, "data/almi-needs.csv"))
	for _, line := range strings.Split(strings.TrimSpace(string(b)), "\n")[1:] {
		cells := strings.Split(strings.TrimSpace(line), ",")
		if n := cells[len(cells)-1]; fmt.Sprint(got[cells[0]]) != n {
			t.Errorf("%s: %d firms, want %s", cells[0], got[cells[0]], n)
		}
	}
}

func TestThePublishedResultsAreInTheList(t *testing.T) {
	p := planOf(t, modeltest.Shared(t, "data/neem-contacts.csv"), Options{})
	firms, jobs, waiting := 0, 0, 0
	for _, c := range p.Contacts {
		for _, o := range c.Records {
			if err := o.Validate(model.Date{Year: 2026, Month: 11, Day: 16}); err != nil {
				t.Errorf("row %d: %v", c.Row, err)
			}
			switch {
			case o.Get("kind") == "firm-started":
				firms++
			case o.Get("decision") == "waiting":
				waiting++
			}
			jobs += o.Int("jobs")
		}
	}
	if firms != 37 || jobs != 41 || waiting != 76 {
		t.Errorf("%d firms, %d jobs, %d waiting; want 37, 41, 76", firms, jobs, waiting)
	}
}

func TestOneListInFourEncodingsGivesOnePlan(t *testing.T) {
	base := modeltest.Shared(t, "corpora/contacts")
	want := planOf(t, base+"/sv-500.semicolon.utf8.csv", Options{})
	if want.Counts().Add != 500 {
		t.Fatalf("%+v", want.Counts())
	}
	for file, encoding := range map[string]string{
		"sv-500.semicolon.cp1252.csv": "windows-1252", "sv-500.semicolon.iso8859-1.allquoted.csv": "windows-1252", "sv-500.tab.utf16.csv": "utf-16",
	} {
		got := planOf(t, base+"/"+file, Options{})
		if got.Encoding != encoding {
			t.Errorf("%s: read as %s", file, got.Encoding)
		}
		if !reflect.DeepEqual(got.Contacts, want.Contacts) || !reflect.DeepEqual(got.Problems, want.Problems) {
			t.Errorf("%s: gives another plan", file)
		}
	}
}

func TestEncodings(t *testing.T) {
	list := "Namn;Ort;Språk\r\nÅsa Öberg;Älvsbyn;svenska\r\nأحمد;Boden;arabiska\r\n"
	latin := "Namn;Ort;Språk\r\nÅsa Öberg;Älvsbyn;svenska\r\nEmre Şahin;Boden;turkiska\r\n"
	le, _ := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM).NewEncoder().String(list)
	be, _ := unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewEncoder().String(list)
	cp, _ := charmap.Windows1252.NewEncoder().String(strings.ReplaceAll(latin, "Ş", "?"))
	cases := []struct{ name, bytes, encoding, second string }{
		{"UTF-8", list, "utf-8", "أحمد"},
		{"UTF-8 with a mark", "\ufeff" + list, "utf-8", "أحمد"},
		{"UTF-16 with a mark, little end first", "\xFF\xFE" + le, "utf-16", "أحمد"},
		{"UTF-16 with a mark, big end first", "\xFE\xFF" + be, "utf-16", "أحمد"},
		{"UTF-16 without a mark, little end first", le, "utf-16", "أحمد"},
		{"UTF-16 without a mark, big end first", be, "utf-16", "أحمد"},
		{"Windows-1252", cp, "windows-1252", "Emre ?ahin"},
		{"one line of Windows-1252 among UTF-8", "Namn;Ort\nÅsa Öberg;Luleå\nB\xF6rje Ek;Lule\xE5\n", "windows-1252", "Börje Ek"},
		{"MacRoman with its line ends", "Namn;Ort\r\x81sa \x85berg;Lule\x8C\rB\x9Arje N\x8As;Pite\x8C\r", "macroman", "Börje Näs"},
		{"CP850", "Namn;Ort\r\n\x8Fsa \x99berg;Lule\x86\r\nB\x94rje N\x84s;Pite\x86\r\n", "cp850", "Börje Näs"},
	}
	for _, c := range cases {
		p := plan(t, c.bytes, Options{})
		if p.Encoding != c.encoding || len(p.Contacts) != 2 || p.Contacts[0].Contact.Name != "Åsa Öberg" || p.Contacts[1].Contact.Name != c.second {
			t.Errorf("%s: %s, %+v", c.name, p.Encoding, p.Contacts)
		}
	}
}

func TestOneWrongByteFarDownMakesItWindows1252(t *testing.T) {
	var b strings.Builder
	b.WriteString("Namn;Ort\n")
	for i := range 20_000 {
		fmt.Fprintf(&b, "Person %d;Boden\n", i)
	}
	b.WriteString("G\xF6ran Lind;Lule\xE5\n")
	p := plan(t, b.String(), Options{})
	if last := p.Contacts[len(p.Contacts)-1].Contact; p.Encoding != "windows-1252" || last.Name != "Göran Lind" || last.Values["place"] != "Luleå" {
		t.Errorf("%s: %+v", p.Encoding, last)
	}
}

func TestWholeFilesOfStrangeTextComeInOrAreRefusedInASentence(t *testing.T) {
	files := 0
	for _, root := range []string{"corpora/unicode", "corpora/strings", "corpora/csv", "corpora/csv-injection", "corpora/xlsx", "corpora/vcard", "corpora/contacts", "corpora/sqlite-corrupt"} {
		err := filepath.WalkDir(modeltest.Shared(t, root), func(path string, d os.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			files++
			p, err := Read(context.Background(), path, Options{Today: today})
			checkOutcome(t, path, p, err)
			b, _ := os.ReadFile(path)
			p, err = readFrom(context.Background(), "x.csv", strings.NewReader("Namn;Ort\n"+string(b)), Options{Today: today})
			checkOutcome(t, "headed "+path, p, err)
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if files < 100 {
		t.Errorf("only %d files read", files)
	}
}

// checkOutcome holds what must be true of the reading of any file.
func checkOutcome(t *testing.T, path string, p model.ImportPlan, err error) {
	t.Helper()
	if err != nil {
		if said := model.Explain(err, text.Swedish); said == text.Swedish.Say("error.internal") || !strings.Contains(said, "Inget har hämtats in") {
			t.Errorf("%s: %q", path, said)
		}
		return
	}
	if len(p.Contacts) != p.Rows {
		t.Errorf("%s: %d rows, %d in the plan", path, p.Rows, len(p.Contacts))
	}
	for _, c := range p.Contacts {
		for key, v := range c.Contact.Values {
			if !utf8.ValidString(v) || key != "note" && model.CleanText(v) != v {
				t.Errorf("%s row %d: %s is %q", path, c.Row, key, v)
			}
		}
		if c.Kind == model.PlanAdd && c.Contact.Validate() != nil {
			t.Errorf("%s row %d: %v", path, c.Row, c.Contact.Validate())
		}
	}
}

func TestEveryNaughtyStringIsAddedAsANameOrReported(t *testing.T) {
	b, err := os.ReadFile(modeltest.Shared(t, "corpora/strings/minimaxir__big-list-of-naughty-strings/blns.json"))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	if err := json.Unmarshal(b, &names); err != nil {
		t.Fatal(err)
	}
	var list bytes.Buffer
	list.WriteString("Namn;Anteckning\n")
	for i, n := range names {
		fmt.Fprintf(&list, "\"%s\";x%d\n", strings.ReplaceAll(n, `"`, `""`), i)
	}
	p := plan(t, list.String(), Options{})
	if c := p.Counts(); c.Add+c.Skip+c.Reject != p.Rows || c.Reject != countReason(p, "no-name") || c.Add < 300 {
		t.Errorf("%+v of %d rows, %d without a name", c, p.Rows, countReason(p, "no-name"))
	}
}

func countReason(p model.ImportPlan, reason string) int {
	n := 0
	for _, pr := range p.Problems {
		if pr.Reason == reason {
			n++
		}
	}
	return n
}
