package bringin

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"stegvis/model/text"
	"stegvis/ui/page"
)

// again shows the page anew, as when one comes back another day.
func (in listing) again() { in.Show(New, page.Route{Kind: page.Import}, 120, 40) }

// to goes down to the line that says all of some words.
func (in listing) to(t *testing.T, words ...string) {
	t.Helper()
	in.Press("home")
	for range 60 {
		all := true
		for _, w := range words {
			all = all && strings.Contains(in.selected(), w)
		}
		if all {
			return
		}
		in.Press("down")
	}
	t.Fatalf("no line says %q:\n%s", words, in.Text())
}

func TestAnswersAreRememberedForListsWithTheSameHeadings(t *testing.T) {
	for lang, words := range map[text.Lang]string{
		text.Swedish: "besvarat som förra gången, 20",
		text.English: "answered as last time, 20",
	} {
		in := open(t, 120, 40)
		in.Deps.Lang = lang
		in.read(t, in.file(t, "spring.csv", "Namn;Född;Smeknamn\nAmina Warsame;03/04/1984;Jokkmokk\nLina Haddad;05/06/1990;Boden\n"))
		in.Lacks(words)
		in.Press("enter", "down", "enter")
		in.to(t, "Smeknamn")
		in.Press("e")
		in.Type("place")
		if lang == text.Swedish {
			in.Press("ctrl+u")
			in.Type("ort")
		}
		in.Press("enter", "ctrl+s")
		in.Has("came to: contacts")
		in.again()
		in.read(t, in.file(t, "autumn.csv", "Smeknamn;Namn;Född\nPorjus;Omar Darwish;07/08/1991\n"))
		if got := strings.Count(in.Text(), words); got != 2 {
			t.Errorf("%v: %d lines say they are answered as last time, not the question and the column:\n%s", lang, got, in.Text())
		}
		in.again()
		in.read(t, in.file(t, "other.csv", "Namn;Född\nSara Ek;07/08/1991\n"))
		in.Lacks(words)
		in.Has("1")
	}
}

func TestARememberedAnswerIsChanged(t *testing.T) {
	in := open(t, 120, 40)
	list := "Namn;Född\nAmina Warsame;03/04/1984\n"
	in.read(t, in.file(t, "one.csv", list))
	in.Press("enter", "down", "enter", "ctrl+s")
	in.again()
	in.read(t, in.file(t, "two.csv", strings.ReplaceAll(list, "Amina Warsame", "Lina Haddad")))
	in.Has("The day first  answered as last time")
	in.Press("enter", "down", "down", "enter")
	in.Has("The month first")
	in.Lacks("answered as last time")
	in.Press("ctrl+s")
	in.again()
	in.read(t, in.file(t, "three.csv", strings.ReplaceAll(list, "Amina Warsame", "Omar Darwish")))
	in.Has("The month first  answered as last time")
}

func TestWhatBecomesOfThoseHereAlreadyIsSaidEachTime(t *testing.T) {
	in := open(t, 120, 40)
	in.Person("Amina Warsame", map[string]string{"phones": "+46701234567", "place": "Boden"})
	in.read(t, in.file(t, "one.csv", "Namn;Telefon;Ort\nAmina Warsame;0701234567;Porjus\n"))
	in.Press("enter", "down", "enter")
	in.Has("the list holds")
	in.Press("ctrl+s")
	in.again()
	in.read(t, in.file(t, "two.csv", "Namn;Telefon;Ort\nAmina Warsame;0701234567;Kiruna\n"))
	in.Has("what differs goes into the note")
	in.Lacks("answered as last time")
}

func TestOneRowIsAnsweredOtherwiseThanTheOthers(t *testing.T) {
	in := open(t, 120, 40)
	in.Person("Ali Nur", map[string]string{"phones": "+46709999999"})
	in.Person("Mona Ek", map[string]string{"phones": "+46708888888"})
	in.read(t, in.file(t, "same.csv", "Namn;Telefon\nAli Nur;0701234567\nMona Ek;0701234568\n"))
	in.Has("2 new", "row 2  → No, different people  Ali Nur", "row 3  → No, different people  Mona Ek, 070-123 45 68 · Mona Ek, here already, 070-888 88 88")
	in.Lacks("cells")
	in.to(t, "row 3", "Mona Ek", "→")
	in.Press("enter")
	in.Has("The same person as Mona Ek", "Somebody else", "▸ As the question is answered")
	in.Press("down", "down", "enter")
	in.Has("1 new", "1 filled in")
	if !strings.Contains(in.selected(), "row 3  → Yes, the same person  Mona Ek") {
		t.Errorf("after the answer the cursor is at %q", in.selected())
	}
	in.Press("enter", "up", "up", "enter") // the dialog stands on the answer that holds
	in.Has("2 new", "0 filled in")
	in.Press("enter", "down", "down", "enter", "ctrl+s")
	if n := in.count(t); n != 3 {
		t.Errorf("%d people are in the register, not 3", n)
	}
}

func TestARowIsAnsweredWhereItIsToBeLookedAt(t *testing.T) {
	in := open(t, 120, 40)
	in.Person("Ali Nur", map[string]string{"phones": "+46709999999"})
	in.read(t, in.file(t, "same.csv", "Namn;Telefon\nAli Nur;0701234567\n"))
	in.to(t, "row 2", "taken for two")
	in.Press("enter", "down", "down", "enter")
	in.Has("0 new", "1 filled in")
}

func TestOneRowHoldsAgainstTheRegister(t *testing.T) {
	in := open(t, 120, 40)
	in.Person("Ali Nur", map[string]string{"phones": "+46701234567", "place": "Boden"})
	in.Person("Mona Ek", map[string]string{"phones": "+46701234568", "place": "Boden"})
	in.read(t, in.file(t, "later.csv", "Namn;Telefon;Ort\nAli Nur;0701234567;Porjus\nMona Ek;0701234568;Kiruna\n"))
	in.to(t, "row 2", "Ali Nur", "Porjus", "→")
	in.Press("enter", "down", "down", "enter", "ctrl+s")
	places := map[string]string{}
	known, _, err := in.Register.Known(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range known {
		places[c.Name] = c.Place
	}
	if places["Ali Nur"] != "Porjus" || places["Mona Ek"] != "Boden" {
		t.Errorf("the places are %v", places)
	}
}

func TestAQuestionIsAnsweredByAKey(t *testing.T) {
	in := open(t, 80, 24)
	in.Person("Amina Warsame", map[string]string{"phones": "+46709999999"})
	in.read(t, in.file(t, "same.csv", "Namn;Telefon\nAmina Warsame;0701234567\nOmar Darwish;0701234568\n"))
	in.Has("Questions", "are they the same person?", "No, different people")
	in.Press("enter", "down", "enter")
	in.Has("Yes, the same person", "1 new", "1 filled in")
	in.Lacks("taken for two")
	in.Press("ctrl+s")
	if n := in.count(t); n != 2 {
		t.Errorf("%d people are in the register, not 2", n)
	}
}

func TestWhatWasSaidOfOneFileSaysNothingOfAnother(t *testing.T) {
	in := open(t, 80, 40)
	in.read(t, filepath.Join(in.folder, "people.csv"))
	for range 40 {
		if strings.Contains(in.selected(), "Smeknamn") {
			break
		}
		in.Press("down")
	}
	in.Press("e")
	in.Type("place")
	in.Press("enter", "t")
	in.Has("the list holds")
	in.Press("esc", "ctrl+u")
	in.read(t, in.file(t, "other.csv", "Namn;Ort\nSara Ek;Boden\n"))
	in.Has("other.csv · 1 row", "what differs goes into the note")
}

// The file may be saved anew, and the register changed, while the page is open.
func TestAnAnswerForARowIsNoAnswerForAnother(t *testing.T) {
	list := "Namn;Telefon;Ort\nAli Nur;0701234567;\nMona Ek;0701234569;Kiruna\n"
	for name, change := range map[string]func(in listing){
		"another in the row": func(in listing) { in.file(t, "same.csv", strings.Replace(list, "Ali Nur", "Bo Lund", 1)) },
		"another value":      func(in listing) { in.file(t, "same.csv", strings.Replace(list, "Kiruna", "Porjus", 1)) },
	} {
		t.Run(name, func(t *testing.T) {
			in := open(t, 120, 40)
			in.Person("Ali Nur", map[string]string{"phones": "+46709999999"})
			in.Person("Bo Lund", map[string]string{"phones": "+46708888888"})
			in.Person("Mona Ek", map[string]string{"phones": "+46701234569", "place": "Boden"})
			in.read(t, in.file(t, "same.csv", list))
			in.to(t, "row 2", "Ali Nur", "→")
			in.Press("enter", "down", "down", "enter")
			in.to(t, "row 3", "Mona Ek", "→")
			in.Press("enter", "down", "down", "enter")
			in.Has("0 new")
			careful := func() int {
				return strings.Count(in.Text(), "No, different people") + strings.Count(in.Text(), "The register; what the list says")
			}
			before := careful()
			change(in)
			in.Press("t", "t", "t")
			if now := careful(); now != before+1 {
				t.Errorf("%d rows are as the question is answered, before %d:\n%s", now, before, in.Text())
			}
		})
	}
}

func TestAnAnswerForARowStaysWhenTheSameIsReadAnew(t *testing.T) {
	for _, way := range [][]string{{"down", "enter"}, {"down", "down", "enter"}, {"down", "down", "down", "enter"}} {
		in := open(t, 120, 40)
		in.Person("Ali Nur", map[string]string{"phones": "+46701234567", "place": "Boden"})
		in.read(t, in.file(t, "same.csv", "Namn;Telefon;Ort\nAli Hassan Nur;0701234567;Kiruna\nAli Nur;0701234567;Porjus\n"))
		in.to(t, "row 2", "→")
		in.Press(append([]string{"enter"}, way...)...)
		in.Press("t", "t", "t")
		in.to(t, "row 2", "→")
		in.Press("enter")
		in.Has("As the question is answered")
		in.Lacks("▸ As the question is answered")
	}
}

func TestTheColumnOfNamesIsChosenWhereNoneIsKnown(t *testing.T) {
	in := open(t, 120, 40)
	in.read(t, in.file(t, "nameless.csv", "Alfa;Telefon\nAmina Warsame;070-123 45 67\nOmar Darwish;070-765 43 21\n"))
	in.Has("No column with names was found", "Alfa")
	in.Lacks("The first rows")
	in.Press("ctrl+s")
	if n := in.count(t); n != 0 {
		t.Errorf("%d people came without a name", n)
	}
	in.to(t, "Alfa")
	in.Press("enter")
	in.Type("Name")
	in.Press("enter")
	in.Has("2 new")
	in.Press("ctrl+s", "esc")
	if n := in.count(t); n != 2 {
		t.Errorf("%d people are here", n)
	}
}
