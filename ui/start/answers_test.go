package start

import (
	"testing"

	"stegvis/model/text"
)

func TestEveryKeyAnswers(t *testing.T) {
	for _, lang := range []text.Lang{text.Swedish, text.English} {
		j := staffed(t, lang)
		j.Press("2", "m")
		j.shows("contacts.why-many")
		j.Press("V")
		j.shows("contacts.why-keep")
		j.Press("8")
		j.shows("shell.no-key", "8")
		j.Press("enter", "n")
		j.shows("shell.no-key", "n")
		j.Press("P")
		j.Type("2026-12-01")
		j.Press("tab")
		j.Type("sick")
		j.Press("ctrl+s")
		j.Press("P")
		j.shows("contact.why-resting")
		j.Press("tab", "enter")
		j.Press("esc", "1")
		for range 3 {
			j.Press("G", "d")
		}
		j.Fits()
	}
}

func TestTheTabsAreNumberedWithoutAGap(t *testing.T) {
	for _, lang := range []text.Lang{text.Swedish, text.English} {
		j := staffed(t, lang)
		for key, tab := range map[string]string{"4": "meetings", "5": "reports", "6": "office"} {
			j.Has(key + " " + lang.Say("shell.tab-"+tab))
			j.Press(key)
			if got := j.Title(); got != lang.Say("shell.title", lang.Say("shell.tab-"+tab)) {
				t.Errorf("%s leads to %q", key, got)
			}
		}
	}
}
