package intake

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stegvis/export/intake/table"
	"stegvis/model"
	"stegvis/model/modeltest"
)

func TestRowsThatAreNotOfTheListAreSaid(t *testing.T) {
	p := plan(t, "Medlemslista\n;;\nNamn;Telefon;Ort\nJokkmokk;;\nAnna Berg;0701234567;Boden\nNamn;Telefon;Ort\nBo Ek;0701234568;Boden\nTotalt antal;2;\nSida 1 av 1;;\n", Options{})
	want := "[{1 Medlemslista title} {4 Jokkmokk alone} {6 Namn, Telefon, Ort header-again} {8 Totalt antal, 2 sum}"
	if got := fmt.Sprint(p.Left); !strings.HasPrefix(got, want) || p.Rows+len(p.Left) != 7 {
		t.Errorf("%s of %d rows, want %s", got, p.Rows, want)
	}
}

// everyRow tells of a list of which not all rows that are not blank are read, left or headers.
func everyRow(t *testing.T, path string) {
	t.Helper()
	f, err := table.Read(context.Background(), path, recogniseContacts(nil))
	if err != nil {
		return // refused in a sentence
	}
	there, last := len(f.Left), 0
	for _, one := range f.Tables {
		for _, row := range one.Rows {
			there, last = there+1, max(last, row.Number)
		}
	}
	p, err := Read(context.Background(), path, Options{Today: today})
	if err != nil {
		return
	}
	if p.Rows+len(p.Left) != there {
		t.Errorf("%s: %d rows read and %d left, of %d", path, p.Rows, len(p.Left), there)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if strings.ContainsAny(string(b), "\"\x00") || strings.HasPrefix(strings.ToLower(string(b)), "sep=") {
		return // lines are no rows
	}
	lines := 0
	for _, line := range strings.FieldsFunc(strings.TrimPrefix(string(b), "\uFEFF"), func(r rune) bool { return r == '\n' || r == '\r' }) {
		comma := f.Comma
		if comma == "tab" {
			comma = "\t"
		}
		if !table.IsBlank(strings.ReplaceAll(line, comma, "")) {
			lines++
		}
	}
	if there+len(f.Tables) != lines {
		t.Errorf("%s: %d rows and %d headers, of %d lines", path, there, len(f.Tables), lines)
	}
}

func TestEveryRowOfAListIsReadOrSaid(t *testing.T) {
	cases, err := filepath.Glob("testdata/cases/*.csv")
	if err != nil || len(cases) == 0 {
		t.Fatal(err)
	}
	for _, path := range cases {
		everyRow(t, path)
	}
	t.Run("corpora", func(t *testing.T) {
		err := filepath.WalkDir(modeltest.Shared(t, "corpora/csv"), func(path string, d fs.DirEntry, err error) error {
			if err == nil && !d.IsDir() {
				if at, err := d.Info(); err == nil && at.Size() < 1<<20 {
					everyRow(t, path)
				}
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	})
}

func TestAttendanceOfAProgramForMeetings(t *testing.T) {
	p, err := ReadAttendance(context.Background(), "testdata/cases/b-teams.csv", Options{Today: today})
	if err != nil {
		t.Fatal(err)
	}
	if got := fmt.Sprint(p.Meetings); p.Rows != 2 || len(p.Meetings) != 1 || p.Meetings[0].On != today || p.Meetings[0].Title != "Frukostmöte" || p.Meetings[0].Present != 2 {
		t.Errorf("%s of %d rows", got, p.Rows)
	}
	if got := fmt.Sprint(p.Unknown); got != "[Testa Exempel Prova Påhittad]" || len(p.Problems) > 0 {
		t.Errorf("%s, %+v", got, p.Problems)
	}
	if _, err := Read(context.Background(), "testdata/cases/b-teams.csv", Options{Today: today}); !errors.Is(err, ErrAttendance) {
		t.Errorf("read as a list of no kind: %v", err)
	}
	contacts := planOf(t, "testdata/cases/b-teams.csv", Options{AsContacts: true})
	if len(contacts.Contacts) != 2 || contacts.Contacts[0].Contact.Name != "Testa Exempel" || contacts.Contacts[1].Contact.Values["email"] != "prova@example.se" {
		t.Errorf("as contacts: %+v", contacts.Contacts)
	}
	if len(contacts.Problems) > 0 {
		t.Errorf("as contacts: %+v", contacts.Problems)
	}
}

func TestAnAttendanceListWithoutADateSaysSo(t *testing.T) {
	for file, want := range map[string]string{"38-attendance-words": "intake.date-could-be [First Join]", "b-att-nodate": "intake.no-date-column [Namn, Närvaro]"} {
		path := "testdata/cases/" + file + ".csv"
		_, err := ReadAttendance(context.Background(), path, Options{Today: today})
		if e, ok := err.(*model.Error); !ok || fmt.Sprint(e.Message.Key, " ", e.Message.Args) != want {
			t.Errorf("%s: %v, want %s", file, err, want)
		}
		p, err := ReadAttendance(context.Background(), path, Options{Today: today, On: today, Meeting: "Fika"})
		if err != nil || len(p.Meetings) != 1 || p.Meetings[0].On != today || p.Meetings[0].Title != "Fika" || p.Meetings[0].Present != 1 {
			t.Errorf("%s: %+v, %v", file, p, err)
		}
	}
}

func TestAListOfAttendanceMakesNobodyAContact(t *testing.T) {
	for list, is := range map[string]bool{
		"Datum;Möte;Namn\n2026-11-18;Frukost;Amina\n":                                        true,
		"Namn;Närvaro\nAmina;ja\n":                                                           true,
		"Date,Meeting,Name,Email\n2026-11-18,Lunch,Amina,a@example.se\n":                     true,
		"Name,First Join,Last Leave,Email\nAmina,11/18/26 8:00,11/18/26 9:00,a@example.se\n": true,
		"Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\nAmina,a@example.se,11/18/2026 08:00:01 AM,11/18/2026 09:00:01 AM,60,Yes\n": true,
		"Datum;Namn\n2026-11-18;Amina\n":                                           false,
		"Datum;Möte;Namn;Telefon;Ort\n2026-11-18;Frukost;Amina;0701234567;Boden\n": false,
	} {
		_, err := readFrom(context.Background(), "x.csv", strings.NewReader(list), Options{Today: today})
		if errors.Is(err, ErrAttendance) != is {
			t.Errorf("%q: %v", list, err)
		}
		if _, err := readFrom(context.Background(), "x.csv", strings.NewReader(list), Options{Today: today, AsContacts: true}); err != nil {
			t.Errorf("%q taken for contacts: %v", list, err)
		}
	}
}
