package form_test

import (
	"strings"
	"testing"

	"stegvis/model/text"
	"stegvis/ui/components/form"
	"stegvis/ui/theme"
)

func (f *filled) has(t *testing.T, words ...string) {
	t.Helper()
	for _, w := range words {
		if !strings.Contains(f.text(), w) {
			t.Errorf("%q should stand in\n%s", w, f.text())
		}
	}
}

func TestAnEmptyFieldShowsWhereItIs(t *testing.T) {
	f := fill(form.Options{})
	for _, o := range []theme.Options{f.deps.Theme.Options, {ASCII: true}} {
		f.deps.Theme = theme.New(o)
		f.press("tab") // the field one is in and the others
		f.has(t, "Name                  ____", "Phone                 ____", "Gender                ____", "Language              ____", "Other languages       ____", "Note                  ____")
		if strings.Contains(f.text(), f.deps.Theme.Dash+"\n") {
			t.Errorf("an empty field is a dash:\n%s", f.text())
		}
	}
	f.press("shift+tab", "shift+tab")
	f.types("A")
	f.has(t, "Name                  A\n")
}

func TestAnOpenListTellsHowManyThereAreAndKeepsItsHeight(t *testing.T) {
	f := fill(form.Options{})
	f.deps.Lang = text.Swedish
	f.Focus("language")
	f.press("space")
	f.has(t, " ▸ abchaziska", "6 av 195 ↓")
	height := f.Height()
	for _, letter := range "fran" {
		f.types(string(letter))
		if got := f.Height(); got != height {
			t.Errorf("after %q the form is %d lines, not %d:\n%s", string(letter), got, height, f.text())
		}
	}
	f.has(t, "▸ franska")
	f.types("zzz")
	f.has(t, "Inget hittades.")
	if got := f.Height(); got != height {
		t.Errorf("with nothing found the form is %d lines, not %d", got, height)
	}
	f.press("esc", "space", "up")
	for range 200 {
		f.press("down")
	}
	f.has(t, "195 av 195")
}

func TestAFormTellsThatThereIsMore(t *testing.T) {
	f := fill(form.Options{})
	f.Resize(60, 6)
	f.has(t, "5 more ↓")
	if n := len(strings.Split(f.View(), "\n")); n != 6 {
		t.Errorf("it is %d lines, not 6", n)
	}
	f.Focus("note")
	f.has(t, "more ↑")
	if strings.Contains(f.text(), "↓") {
		t.Errorf("at the end there is no more below:\n%s", f.text())
	}
	f.Resize(60, 40)
	if strings.Contains(f.text(), "more") {
		t.Errorf("all of it is in sight:\n%s", f.text())
	}
}
