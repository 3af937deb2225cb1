package start

import (
	"os"
	"strings"
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
	readme, err := os.ReadFile("../../README.md")
	if err != nil || !strings.Contains(string(readme), "| `1`–`6` | the pages") || !strings.Contains(string(readme), "Office page (`6`)") {
		t.Errorf("the README numbers the tabs as they are not (%v)", err)
	}
}

func TestThePaletteOpensWhatIsADialogItself(t *testing.T) {
	for _, lang := range []text.Lang{text.Swedish, text.English} {
		for typed, shown := range map[string]string{lang.Say("shell.help"): "shell.help-here", lang.Say("shell.find"): "shell.find-title"} {
			j := staffed(t, lang)
			j.Press("ctrl+k")
			j.Type(typed)
			j.Press("enter")
			j.shows(shown)
			j.Lacks(lang.Say("shell.commands"))
		}
	}
}

func TestALetterThatIsOfNoUseIsAnswered(t *testing.T) {
	for _, lang := range []text.Lang{text.Swedish, text.English} {
		j := staffed(t, lang)
		j.Press("n", "tab", "tab", "tab", "tab", "tab", "tab", "tab", "tab", "7") // whether an interpreter is needed
		j.shows("form.no-letters")
		j.Press("b")
		j.shows("form.no-letters")

		j.Press("esc", "4", "c")
		j.Press("enter")
		j.shows("checkin.type-first")
	}
}
