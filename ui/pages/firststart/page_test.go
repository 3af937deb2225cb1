package firststart

import (
	"context"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"stegvis/model/text"
	"stegvis/ui/page"
	"stegvis/ui/pages/officetest"
	"stegvis/ui/uitest"
)

func open(t testing.TB, width, height int) (*officetest.Office, *uitest.Screen, *bool) {
	t.Helper()
	o := officetest.New(t)
	looked := new(bool)
	show := Constructor(func() tea.Cmd { *looked = true; return nil })
	return o, o.Show(show, page.Route{Kind: page.FirstStart}, width, height), looked
}

func TestTheOfficeBeginsWithItsNameAndLanguage(t *testing.T) {
	o, s, _ := open(t, 80, 24)
	s.Has("Welcome to Stegvis", "▸ Start", "Bring in a list", "Look around")
	s.Press("enter", "ctrl+s")
	s.Has("“Name of the office” has to be filled")
	s.Type("Jokkmokk")
	s.Press("enter", "right", "ctrl+s")
	s.Has("came to: today", "Nu talar programmet svenska.")
	settings, err := o.Register.Settings(context.Background())
	if err != nil || settings["office"] != "Jokkmokk" || settings["language"] != "sv" {
		t.Errorf("the settings are %v, %v", settings, err)
	}
}

func TestTheLanguageOneHasIsNotAnnounced(t *testing.T) {
	_, s, _ := open(t, 80, 24)
	s.Press("enter")
	s.Type("Jokkmokk")
	s.Press("ctrl+s")
	s.Has("came to: today")
	s.Lacks("now speaks English")
}

func TestAListIsBroughtInOrOneLooksAround(t *testing.T) {
	_, s, looked := open(t, 80, 24)
	s.Press("down", "enter")
	s.Has("came to: import")
	s.Press("esc", "down", "enter")
	if !*looked {
		t.Error("one does not look around")
	}
	s.Press("down", "up")
	s.Has("▸ Look around")
}

func TestAMouseChooses(t *testing.T) {
	_, s, looked := open(t, 80, 24)
	s.ClickOn("Look around")
	if !*looked {
		t.Error("one does not look around")
	}
}

func TestTheNameComesBackAfterARestart(t *testing.T) {
	o, s, _ := open(t, 80, 24)
	s.Press("enter")
	s.Type("Jokk")
	s.Press("esc")
	s = o.Show(Constructor(nil), page.Route{Kind: page.FirstStart}, 80, 24)
	s.Press("enter")
	s.Has("Jokk")
}

func TestTheCursorStandsAtTheChosenLine(t *testing.T) {
	for _, width := range []int{80, 60} { // what is said above takes one line, and two
		_, s, _ := open(t, width, 24)
		s.Press("down")
		c := s.Cursor()
		if c == nil || !strings.HasPrefix(strings.Split(s.Text(), "\n")[c.Y], " ▸ ") {
			t.Errorf("at %d cells the cursor is at %+v:\n%s", width, c, s.Text())
		}
	}
}

func TestTheWelcomeLooksAsDrawn(t *testing.T) {
	for name, size := range map[string][2]int{"80x24": {80, 24}, "120x40": {120, 40}} {
		for _, lang := range []text.Lang{text.Swedish, text.English} {
			t.Run(name+" "+lang.String(), func(t *testing.T) {
				o, s, _ := open(t, size[0], size[1])
				o.Deps.Lang = lang
				s.Press("down", "up")
				s.Golden()
			})
		}
	}
}

func TestTheWelcomeFitsEveryRoom(t *testing.T) {
	o, _, _ := open(t, 80, 24)
	o.Fits(t)
}

func TestTheWelcomeSpeaksOnlyTheCatalogue(t *testing.T) {
	o, _, _ := open(t, 80, 24)
	o.SpeaksCatalogue(80, 24)
}

func TestNoKeyOfTheWelcomeMeansTwoThings(t *testing.T) {
	o, s, _ := open(t, 80, 24)
	s.Keys(o.Page)
}

func TestNothingOfTheWelcomeIsCut(t *testing.T) {
	o, s, _ := open(t, 60, 18)
	for _, lang := range []text.Lang{text.Swedish, text.English} {
		o.Deps.Lang = lang
		s.Press("down")
		s.Lacks("…")
	}
}
