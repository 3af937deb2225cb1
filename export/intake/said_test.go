package intake

import (
	"os"
	"strings"
	"testing"

	"stegvis/model"
)

const byDay = "Namn;Född;Kund sedan;Smeknamn\nAmina Warsame;03/04/1984;;Jokkmokk\n"

// saidOf is what is remembered of a list once it is brought in.
func saidOf(p model.ImportPlan, on string) map[string]model.Said {
	p.Said.On, _ = model.ParseISODate(on)
	return map[string]model.Said{p.Headings: p.Said}
}

func TestWhatWasSaidOfAListHoldsForThoseWithTheSameHeadings(t *testing.T) {
	first := plan(t, byDay, Options{Answers: map[string]string{"date-order född": "day-first", AskDiffers: "take"}, Map: map[string]string{"smeknamn": "place"}})
	said := saidOf(first, "2026-11-18")
	for name, c := range map[string]struct {
		list  string
		o     Options
		born  string
		place string
		since int // questions and columns answered as before
	}{
		"the same headings":             {list: byDay, born: "1984-04-03", place: "Jokkmokk", since: 2},
		"in another order and spelling": {list: "SMEKNAMN;Kund sedan;namn;född\nJokkmokk;;Amina Warsame;03/04/1984\n", born: "1984-04-03", place: "Jokkmokk", since: 2},
		"said otherwise now":            {list: byDay, o: Options{Answers: map[string]string{"date-order född": "month-first"}, Map: map[string]string{"smeknamn": "call_name"}}, born: "1984-03-04"},
		"a heading more":                {list: strings.Replace(byDay, "Smeknamn", "Smeknamn;Hylla", 1), born: "1984"},
		"no such question":              {list: strings.Replace(byDay, "03/04", "23/04", 1), born: "1984-04-23", place: "Jokkmokk", since: 1},
	} {
		t.Run(name, func(t *testing.T) {
			o := c.o
			o.Said = said
			p := plan(t, c.list, o)
			who := p.Contacts[0].Contact.Values
			since := 0
			for _, q := range p.Questions {
				if q.Since.String() == "2026-11-18" {
					since++
				}
			}
			for _, u := range p.Columns {
				if u.Since.String() == "2026-11-18" {
					since++
				}
			}
			if who["born"] != c.born || who["place"] != c.place || since != c.since {
				t.Errorf("born %q, place %q, %d as before; want %+v", who["born"], who["place"], since, c)
			}
		})
	}
	if _, is := first.Said.Answers[AskDiffers]; is {
		t.Error("what becomes of those here already is remembered")
	}
}

func TestAnAnswerThatNoQuestionAskedForIsStillRemembered(t *testing.T) {
	said := saidOf(plan(t, byDay, Options{Answers: map[string]string{"date-order född": "day-first"}}), "2026-11-18")
	p := plan(t, strings.Replace(byDay, "03/04", "23/04", 1), Options{Said: said})
	if p.Said.Answers["date-order född"] != "day-first" {
		t.Errorf("after a list without the question %v is remembered", p.Said)
	}
}

func TestAColumnOfNamesIsRememberedToo(t *testing.T) {
	list := "Vem;Telefon\nAmina Warsame;0701234567\n"
	said := saidOf(plan(t, list, Options{Map: map[string]string{"vem": "name"}}), "2026-11-18")
	path := t.TempDir() + "/list.csv"
	if err := os.WriteFile(path, []byte(list), 0o600); err != nil {
		t.Fatal(err)
	}
	p, err := Read(t.Context(), path, Options{Said: said, Today: today})
	if err != nil || len(p.Contacts) != 1 || p.Columns[0].Since.IsZero() {
		t.Errorf("%+v %v", p, err)
	}
	var rejects strings.Builder
	p.Problems = []model.Problem{{Row: 2, Reason: "phone"}}
	if n, err := WriteRejects(t.Context(), path, p, Options{Today: today}, &rejects); n != 1 || err != nil {
		t.Errorf("%d rejects, %v", n, err)
	}
}

func TestAColumnWithoutAHeadingIsChosenByItsLetterAndNotRemembered(t *testing.T) {
	for _, letter := range []string{"kolumn b", "column b"} {
		p := plan(t, "Namn;;Ort\nAmina Warsame;0701234567;Boden\n", Options{Map: map[string]string{letter: "phones"}})
		if p.Contacts[0].Contact.Values["phones"] == "" || !p.Said.IsNothing() {
			t.Errorf("%s: %+v", letter, p)
		}
	}
}

func TestRememberedColumnsMakeNoContactsOfAListOfAttendance(t *testing.T) {
	list := "Datum;Möte;Namn\n2026-11-18;Frukost;Testa\n"
	said := saidOf(plan(t, list, Options{Map: map[string]string{"möte": ""}}), "2026-11-18")
	if _, err := readFrom(t.Context(), "list.csv", strings.NewReader(list), Options{Said: said, Today: today}); err == nil {
		t.Error("a list of attendance is taken for contacts in silence")
	}
}

// Who is who is asked of each list anew: other people have the same headings.
func TestWhatIsSaidOfPeopleIsNotRemembered(t *testing.T) {
	const namesakes = "Namn;Telefon\nAnna Ek;070-111 22 33\nAnna Ek;070-444 55 66\n"
	first := plan(t, namesakes, Options{Answers: map[string]string{AskSameName: "one"}})
	if first.Counts().Add != 1 || !first.Said.IsNothing() {
		t.Errorf("%+v is remembered", first.Said)
	}
	before := map[string]model.Said{first.Headings: {Answers: map[string]string{AskSameName: "one", AskNearName: "one", AskDiffers: "take"}}}
	if next := plan(t, namesakes, Options{Said: before}); next.Counts().Add != 2 {
		t.Errorf("%+v", next.Counts())
	}
}
