package intake

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"stegvis/model"
)

func TestPastedLinesAreNamesOrTheTableTheyAre(t *testing.T) {
	for name, c := range map[string]struct {
		lines string
		names string // of a list of attendance, else of contacts
		came  bool
	}{
		"names":                       {"Amina Warsame\nLina Haddad\n", "Amina Warsame, Lina Haddad", true},
		"numbers, signs and blanks":   {"1. Amina Warsame\n\n 12)\tLina Haddad\n- Sara Ek\n• Bo Ek\n", "Amina Warsame, Lina Haddad, Sara Ek, Bo Ek", true},
		"a number for each, with tab": {"Amina Warsame\t08:04\r\nLina Haddad\t08:07\r\n", "Amina Warsame, Lina Haddad", true},
		"line ends of a terminal":     {"1. Amina Warsame\r2. Lina Haddad\r", "Amina Warsame, Lina Haddad", true},
		"the surname first":           {"Warsame, Amina\nHaddad, Lina\n", "Amina Warsame, Lina Haddad", true},
		"names under a heading":       {"Namn\nAmina Warsame\n", "Amina Warsame", true},
		"two columns of names":        {"Förnamn\tEfternamn\nAmina\tWarsame\n", "Amina Warsame", true},
		"contacts":                    {"Namn\tTelefon\nAmina Warsame\t0701234567\n", "Amina Warsame", false},
		"a name with a stroke":        {"Anna-Lisa Ek\n3M Andersson\n", "Anna-Lisa Ek, 3M Andersson", true},
	} {
		t.Run(name, func(t *testing.T) {
			o := Options{Today: today, Undated: true}
			p, err := ReadPasted(t.Context(), "pasted", c.lines, o)
			if errors.Is(err, ErrAttendance) != c.came {
				t.Fatalf("attendance %v, want %v: %v", !c.came, c.came, err)
			}
			var names []string
			for _, one := range p.Contacts {
				names = append(names, one.Contact.Name)
			}
			if c.came {
				a, err := ReadPastedAttendance(t.Context(), "pasted", c.lines, o)
				if err != nil || !a.Undated() || len(a.Problems) > 0 {
					t.Errorf("%+v, %v", a, err)
				}
				names = a.Unknown
			}
			if got := strings.Join(names, ", "); got != c.names {
				t.Errorf("%s, want %s", got, c.names)
			}
		})
	}
}

func TestPastedNamesBecomeContactsWhereThatIsSaid(t *testing.T) {
	p, err := ReadPasted(t.Context(), "pasted", "1. Amina Warsame\n2. Lina Haddad\n", Options{Today: today, AsContacts: true})
	if err != nil || p.Counts().Add != 2 {
		t.Errorf("%+v, %v", p.Counts(), err)
	}
}

func TestWhatStandsBesideAPastedNameIsKept(t *testing.T) {
	p, err := ReadPasted(t.Context(), "pasted", "1. Amina Warsame\t070-123 45 67\nLina Haddad\n", Options{Today: today, AsContacts: true})
	if err != nil || p.Counts().Add != 2 || !strings.Contains(fmt.Sprint(p.Contacts[0]), "070-123 45 67") {
		t.Fatalf("%+v, %v", p, err)
	}
	mapped := map[string]string{model.Fold(p.Columns[1].Header): "phones"}
	p, err = ReadPasted(t.Context(), "pasted", "Amina Warsame\t070-123 45 67\nLina Haddad\n", Options{Today: today, AsContacts: true, Map: mapped})
	if err != nil || p.Contacts[0].Contact.Values["phones"] == "" {
		t.Errorf("%+v, %v", p, err)
	}
}

func TestPastedLinesAreReadAsTheirLikeWereInAFile(t *testing.T) {
	list := "Vem;Telefon\nAmina Warsame;0701234567\n"
	said := saidOf(plan(t, list, Options{Map: map[string]string{"vem": "name"}}), "2026-11-18")
	card := "BEGIN:VCARD\nVERSION:3.0\nFN:Amina Warsame\nTEL;TYPE=CELL:0701234567\nEND:VCARD\n"
	for _, lines := range []string{list, card} {
		p, err := ReadPasted(t.Context(), "pasted", lines, Options{Today: today, Said: said})
		if err != nil || p.Counts().Add != 1 || p.Contacts[0].Contact.Values["phones"] == "" {
			t.Errorf("%q: %+v, %v", lines, p, err)
		}
	}
}

func TestAMeetingWithoutADayIsAskedForIt(t *testing.T) {
	list := "Namn\nAmina Warsame\nLina Haddad\n"
	known := []model.Known{{ID: "c1", Name: "Amina Warsame"}}
	read := func(o Options) (model.AttendancePlan, error) {
		o.Today, o.Known = today, known
		return readAttendanceFrom(t.Context(), "list.csv", strings.NewReader(list), o)
	}
	if _, err := read(Options{}); err == nil {
		t.Error("a list without a day is taken where nobody can be asked")
	}
	p, err := read(Options{Undated: true})
	if err != nil || !p.Undated() || p.Dated || p.Titled || len(p.Meetings) != 1 || len(p.Meetings[0].People) != 2 {
		t.Errorf("%+v, %v", p, err)
	}
	on, _ := model.ParseISODate("2026-11-18")
	p, err = read(Options{Undated: true, On: on, Meeting: "Lunch"})
	if got := fmt.Sprint(p.Meetings[0].On, " ", p.Meetings[0].Title, " ", p.Title, " ", p.On); err != nil || p.Undated() || got != "2026-11-18 Lunch Lunch 2026-11-18" {
		t.Errorf("%s, %v", got, err)
	}
	if one := p.Meetings[0].People[0]; one.Known != "Amina Warsame" {
		t.Errorf("found as %q", one.Known)
	}
}
