package intake

import (
	"context"
	"fmt"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"stegvis/model"
)

// matched are what lists become in which rows are joined or in doubt, as outcomes has it; a row
// that is another's is written as its number and whose row it is.
var matched = map[string]string{
	"07-family-one-phone":     "Anna Berg\nAnne Berg\nHans Berg\nHanna Berg\nLisa Ek\nLina Ek\n3 near-name-in-list\n5 near-name-in-list\n7 near-name-in-list",
	"08-surname-lost":         "Eva Gran\n3=2",
	"10-macroman":             "Göran Åström\nBörje Näs",
	"12-mixed-encodings":      "Göran Åström\nBörje Ek",
	"22-equals-text":          "Anna Berg",
	"25-two-tables":           "Anna Berg\nBo Ek\nCilla Dal",
	"23-footers-and-sections": "Anna Berg\nBo Ek",
	"b-teams":                 "Testa Exempel | First Join: 11/18/26, 8:59:00 AM | Last Leave: 11/18/26, 10:00:00 AM | In-Meeting Duration: 1h 1m | Role: Presenter\nProva Påhittad | First Join: 11/18/26, 9:01:00 AM | Last Leave: 11/18/26, 10:00:00 AM | In-Meeting Duration: 59m | Participant ID (UPN): prova@example.se | Role: Attendee",
	"11-mojibake":             "Göran Åström",
	"27-name-only-twice":      "Carl Johannessen | Klass: IM1A\nEdvin Mikkelsen | Klass: IM1A",
	"40-header-row-beaten":    "Anna Berg | Typ: Privat | Önskar: samtal | Info via: x\nBo Ek | Typ: Kund | Önskar: Telefon | Info via: Mail\nCilla Dal | Typ: Privat | Önskar: samtal | Info via: x",
	"41-merged-row-loses":     "Amina Warsame | E-post: b@example.se | Språk: arabiska | Ort: Porjus | Företag: Bygg B\n3=2",
	"b-jobs":                  "Testa Exempel | Företag: Städ Två; firm-started 2026-02-01 2; firm-started 2026-09-01 3\n3=2",
	"b-loans":                 "Testa Exempel; 50000 granted 50000; 30000 granted 30000\n3=2\nProva Påhittad; 20000 waiting",
	"b-namesakes":             "Ali Hassan | snickare\nAli Hassan | kock\n3 namesake-in-list",
	"b-tworows":               "Testa Exempel | rad ett | rad två | rad tre | E-post: annan@example.se; capital 2026-11-18; market 2026-11-18\n3=2\n4=2",
	"32-roundtrip-same-year":  "Anna Andersson\nAnna Andersson\n3 namesake-in-list",
}

func TestRowsOfOnePersonAreJoinedAndNothingOfThemIsLost(t *testing.T) {
	for name, want := range matched {
		var lines []string
		p := planOf(t, filepath.Join("testdata", "cases", name+".csv"), Options{AsContacts: true})
		for _, c := range p.Contacts {
			if c.Kind == model.PlanSkip {
				lines = append(lines, fmt.Sprintf("%d=%d", c.Row, c.SameAs))
				continue
			}
			line := c.Contact.Name
			if note := c.Contact.Values["note"]; note != "" {
				line += " | " + strings.ReplaceAll(note, "\n", " | ")
			}
			for _, rec := range c.Records {
				line += ";"
				for _, f := range rec.Type.Fields {
					if v := rec.Get(f.Key); v != "" && slices.Contains([]string{"need", "raised", "kind", "on", "jobs", "amount", "decision", "granted"}, f.Key) {
						line += " " + v
					}
				}
			}
			lines = append(lines, line)
		}
		for _, problem := range p.Problems {
			lines = append(lines, fmt.Sprint(problem.Row, " ", problem.Reason))
		}
		if got := strings.Join(lines, "\n"); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", name, got, want)
		}
	}
}

// office is a register in memory, as far as lists go.
type office struct{ people []model.OnRecord }

// options are how a list is read against it.
func (o *office) options() Options {
	opts := Options{Today: today, AsContacts: true}
	for _, p := range o.people {
		known := p.Contact.Person()
		known.ID = string(p.ID)
		opts.Known = append(opts.Known, known)
	}
	opts.OnRecord = func(_ context.Context, ids []model.ContactID) (there []model.OnRecord, err error) {
		for _, p := range o.people {
			if slices.Contains(ids, p.ID) {
				there = append(there, p)
			}
		}
		return there, nil
	}
	return opts
}

// take brings a plan in.
func (o *office) take(p model.ImportPlan) {
	for _, row := range p.Contacts {
		at := len(o.people)
		switch row.Kind {
		case model.PlanAdd:
			if row.Contact.ID == "" {
				row.Contact.ID = model.ContactID(fmt.Sprint("person ", at))
			}
			o.people = append(o.people, model.OnRecord{Contact: row.Contact})
		case model.PlanUpdate:
			at = slices.IndexFunc(o.people, func(p model.OnRecord) bool { return p.ID == row.Existing })
			if firm := row.Contact.Enterprise; firm.Name != "" || len(firm.Values) > 0 {
				o.people[at].Enterprise = firm
			}
			maps.Copy(o.people[at].Values, row.Contact.Values)
		default:
			continue
		}
		for _, rec := range row.Records {
			rec.Owner, rec.Version = string(o.people[at].ID), 1
			o.people[at].Records = append(o.people[at].Records, rec)
		}
	}
}

func TestAListBroughtInTwiceIsOnce(t *testing.T) {
	cases, err := filepath.Glob(filepath.Join("testdata", "cases", "*.csv"))
	if err != nil || len(cases) < 42 {
		t.Fatalf("%d cases, %v", len(cases), err)
	}
	for _, path := range cases {
		var o office
		o.take(planOf(t, path, o.options()))
		again := planOf(t, path, o.options())
		if c := again.Counts(); c.Add+c.Update > 0 {
			t.Errorf("%s: the second time %+v\n%s", path, c, outcomeOf(again))
		}
	}
}

func TestALaterEditionAddsWhatIsNewAndSaysHowWhatWaitedEnded(t *testing.T) {
	var o office
	o.take(plan(t, "Namn;Telefon;Lån;Sökt belopp;Beviljat belopp\nTesta;0701112233;beviljat;50000;50000\nTesta;0701112233;beviljat;30000;30000\nProva;0702223344;väntar;20000;\n", o.options()))
	later := plan(t, "Namn;Telefon;Lån;Sökt belopp;Beviljat belopp\nTesta;0701112233;beviljat;50000;50000\nTesta;0701112233;beviljat;30000;30000\nTesta;0701112233;beviljat;7000;7000\nProva;0702223344;beviljat;20000;20000\n", o.options())
	var changes []string
	for _, row := range later.Contacts {
		if row.Kind == model.PlanSkip {
			continue
		}
		for _, rec := range row.Records {
			changes = append(changes, fmt.Sprint(row.Contact.Name, " ", rec.Get("granted"), " ", rec.Get("decision"), " ", rec.Version))
		}
	}
	if got := strings.Join(changes, ", "); got != "Testa 7000 granted 0, Prova 20000 granted 1" {
		t.Errorf("the later list changes: %s", got)
	}
}

func TestADoubtIsAnsweredForAllOfItsKindAndNothingIsLost(t *testing.T) {
	list := "Namn;Telefon;Ort\nAnna Berg;0701234567;Boden\nAnne Berg;0701234567;Porjus\nAnnie Berg;0701234567;Kiruna\nAli Nur;0702222222;Luleå\nAli Nur;0703333333;Vuollerim\n"
	for answer, want := range map[string]string{
		"":          "Anna Berg, Anne Berg, Annie Berg, Ali Nur, Ali Nur",
		AskSameName: "Anna Berg, Anne Berg, Annie Berg, Ali Nur",
		AskNearName: "Anna Berg, Ali Nur, Ali Nur",
	} {
		var o office
		opts := o.options()
		opts.Answers = map[string]string{answer: "one"}
		p := plan(t, list, opts)
		o.take(p)
		var names []string
		told := ""
		for _, who := range o.people {
			names = append(names, who.Name)
			told += fmt.Sprint(who.Name, who.Values)
		}
		if got := strings.Join(names, ", "); got != want || len(p.Questions) != 2 {
			t.Errorf("%q: %s, want %s; questions %+v", answer, got, want, p.Questions)
		}
		for _, cell := range []string{"Boden", "Porjus", "Kiruna", "Luleå", "Vuollerim", "Anne Berg", "Annie Berg", "+46703333333"} {
			if !strings.Contains(told, cell) {
				t.Errorf("%q: %q is nowhere in %s", answer, cell, told)
			}
		}
	}
}

func TestWhatAListSaysOtherwiseOfAFirmIsTakenOrNoted(t *testing.T) {
	first := "Namn;Telefon;Företag;Bransch;Ort\nTesta;0701112233;Kafé Ett;kafé;Boden\n"
	later := "Namn;Telefon;Företag;Bransch;Ort\nTesta;0701112233;%s;städ;Porjus\n"
	for _, c := range []struct {
		way  model.Way
		firm string
		want string
	}{
		{model.FillEmpty, "Kafé Ett", "values map[note:Ort: Porjus\nBransch: städ] firm "},
		{model.TakeNew, "Kafé Ett", "values map[place:Porjus] firm map[trade:städ]"},
		{model.TakeNew, "Städ Två", "values map[note:Företag: Städ Två\nBransch: städ place:Porjus] firm map[]"},
		{model.KeepOld, "Städ Två", ""},
	} {
		var o office
		o.take(plan(t, first, o.options()))
		opts := o.options()
		opts.OnDuplicate = c.way
		row := plan(t, fmt.Sprintf(later, c.firm), opts).Contacts[0]
		got := fmt.Sprint("values ", row.Contact.Values, " firm ", row.Contact.Enterprise.Values)
		if c.want == "" && row.Kind == model.PlanSkip {
			continue
		}
		if row.Kind != model.PlanUpdate || !strings.HasPrefix(got, c.want) {
			t.Errorf("%s %s: %s, want %s", c.way, c.firm, got, c.want)
		}
	}
}
