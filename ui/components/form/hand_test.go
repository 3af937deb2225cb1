package form_test

import (
	"slices"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/ui/components/form"
	"stegvis/ui/keys"
)

func TestBoxesOpenOnTheirFirst(t *testing.T) {
	f := fill(form.Options{Fields: fields[7:]})
	f.Focus("consents")
	f.press("space")
	if got := f.Value("consents"); got != "advice-notes" {
		t.Errorf("space ticked %q", got)
	}
}

func TestAnErrorGoesWhenSomethingIsChosenInstead(t *testing.T) {
	for lang, country := range map[text.Lang]string{text.Swedish: "turkiet", text.English: "turkey"} {
		f := fill(form.Options{Fields: []form.Field{
			{Field: model.Field{Key: "country", Kind: model.CountryChoice, Area: "field"}}, fields[0],
		}})
		f.deps.Lang = lang
		f.types("1984")
		f.press("tab")
		wrong := f.text()
		f.press("shift+tab", "backspace")
		f.types(country)
		f.press("enter")
		if got := f.Value("country"); got != "TR" {
			t.Fatalf("the country is %q", got)
		}
		f.press("shift+tab", "tab")
		if after := f.text(); after == wrong || countLines(after) >= countLines(wrong) {
			t.Errorf("the error still stands:\n%s", after)
		}
	}
}

func countLines(s string) (n int) {
	for _, r := range s {
		if r == '\n' {
			n++
		}
	}
	return n
}

func TestOnlyEnterTakesAListNobodyTouched(t *testing.T) {
	for _, leave := range []string{"tab", "shift+tab", "ctrl+s"} {
		f := fill(form.Options{Fields: fields[3:5]})
		f.Focus("language")
		f.press("space", leave)
		if got := f.Value("language"); got != "" {
			t.Errorf("%s took %q", leave, got)
		}
	}
	for _, how := range [][]string{{"space", "enter"}, {"space", "down", "tab"}} {
		f := fill(form.Options{Fields: fields[4:6]})
		f.press(how...)
		if f.Value("language") == "" {
			t.Errorf("%v took nothing", how)
		}
	}
}

func TestTheFormSaysHowAListOpensAndABoxIsTicked(t *testing.T) {
	for key, want := range map[string]string{"language": "shell.open-list", "consents": "shell.tick", "interpreter": "shell.change"} {
		f := fill(form.Options{})
		f.Focus(key)
		actions := f.Actions()
		i := slices.IndexFunc(actions, func(a keys.Action) bool { return a.Title == want && a.Hint })
		if i < 0 {
			t.Errorf("%s: the keys are %v", key, actions)
			continue
		}
		before := f.text()
		actions[i].Run()
		if f.text() == before {
			t.Errorf("%s: the key named does nothing", key)
		}
	}
}
