package checkin

import (
	"context"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/ui/page"
	"stegvis/ui/uitest"
)

func TestAPastedListChecksManyInAtOnceAndSaysWhoWasNotFound(t *testing.T) {
	d := open(t)
	d.Paste("Warsame, Amina\nyusuf hersi\tCafé\n2\nKarin Öbeg\nam")
	d.Has("Understood: 3 · to look at: 2", "? Karin Öbeg", "? am: several (Amina Warsame, Amir Hosseini)", "✓ Amina Warsame")
	if got := d.present(t); got != "" {
		t.Errorf("present before it was confirmed: %s", got)
	}
	d.Press("ctrl+s")
	d.Has("Karin Öbeg", "am", "to look at: 2")
	if got := d.present(t); got != "Amina Warsame 08:14, Erik Länta 08:14, Yusuf Hersi 08:14" {
		t.Errorf("present are: %s", got)
	}
	d.Press("esc", "ctrl+z")
	if got := d.present(t); got != "" {
		t.Errorf("the list is one change; still present: %s", got)
	}
}

func TestOfOneTheOfferSpeaksOfOne(t *testing.T) {
	for _, l := range []text.Lang{text.Swedish, text.English} {
		d := open(t)
		d.Deps.Lang = l
		seminar := d.Event(model.Event{Kind: model.Seminar, Title: "Start a firm", On: uitest.Monday, Start: model.NoClock, End: model.NoClock}, d.amina)
		for range 2 {
			d.Did(d.Register.Climb(context.Background(), d.Deps.Now(), d.amina, model.Move{Kind: model.Skip, Reason: "knows it"}, nil))
		}
		s := d.Show(New, page.Route{Kind: page.CheckIn, ID: string(seminar)}, 80, 24)
		s.Press("esc")
		s.Has(l.Say("checkin.offer-title"))
		s.Lacks("dem alla", "all of them", "1 of those here stand on")
	}
}

func TestWhoIsNotInTheRegisterIsSaidSo(t *testing.T) {
	for l, want := range map[text.Lang]string{text.Swedish: "? Karin Öbeg: finns inte i registret", text.English: "? Karin Öbeg: not in the register"} {
		d := open(t)
		d.Deps.Lang = l
		d.Paste("Karin Öbeg\nWarsame, Amina")
		d.Has(want)
	}
}

func TestManyAtOnceAsksForTheList(t *testing.T) {
	d := open(t)
	d.Press("ctrl+l")
	d.Has("Many at once")
	d.Type("amir, karin")
	d.Press("ctrl+s")
	if got := d.present(t); got != "Amir Hosseini 08:14, Karin Öberg 08:14" {
		t.Errorf("present are: %s", got)
	}
	d.Press("ctrl+l")
	d.Type("nobody at all")
	d.Press("ctrl+s")
	d.Has("Nobody on the list is in the register: nobody at all.", "Who", "nobody at all")
}

func TestAListIsUnderstoodHoweverItIsWritten(t *testing.T) {
	for _, lang := range []text.Lang{text.Swedish, text.English} {
		for typed, want := range map[string]string{
			"1 3":                               "Amina Warsame 08:14, Yusuf Hersi 08:14",
			"1-3":                               "Amina Warsame 08:14, Erik Länta 08:14, Yusuf Hersi 08:14",
			"1, 3":                              "Amina Warsame 08:14, Yusuf Hersi 08:14",
			"amir; karin":                       "Amir Hosseini 08:14, Karin Öberg 08:14",
			"Amina\tWarsame\t070\nKarin\tÖberg": "Amina Warsame 08:14, Karin Öberg 08:14",
			"1\tAmir Hosseini\n2\tKarin Öberg":  "Amir Hosseini 08:14, Karin Öberg 08:14",
			"1. Amir Hosseini\n- Karin Öberg":   "Amir Hosseini 08:14, Karin Öberg 08:14",
			"Amir Hosseini    Karin Öberg":      "Amir Hosseini 08:14, Karin Öberg 08:14",
			"Warsame, Amina\nAmina Warsame\n1":  "Amina Warsame 08:14",
		} {
			d := open(t)
			d.Deps.Lang = lang
			d.Press("ctrl+l")
			d.Paste(typed)
			d.Lacks("?")
			d.Screen.Fits()
			d.Press("ctrl+s")
			if got := d.present(t); got != want {
				t.Errorf("%q: present are: %s", typed, got)
			}
		}
	}
}

// TestTypingNeverOutrunsTheAnswer holds back every command, types two people as fast as one
// can, and then lets the program catch up.
func TestARangeThatIsASlipOfTheFingerChecksNobodyIn(t *testing.T) {
	for _, typed := range []string{"3-1", "1-900"} {
		d := open(t)
		d.Press("ctrl+l")
		d.Type(typed)
		d.Has("? ", typed)
		d.Press("ctrl+s")
		if got := d.present(t); got != "" {
			t.Errorf("%q: present are: %s", typed, got)
		}
	}
}
