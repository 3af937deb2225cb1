package picker_test

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"stegvis/ui/components/picker"
	"stegvis/ui/page"
	"stegvis/ui/theme"
	"stegvis/ui/uitest"
)

func deps() *page.Deps {
	d := uitest.Deps()
	d.Theme = theme.New(theme.Options{Dark: true, Profile: colorprofile.TrueColor})
	return d
}

var options = []picker.Option{
	{Value: "se", Label: "Sverige"},
	{Value: "so", Label: "Somalia"},
	{Value: "za", Label: "Sydafrika"},
	{Value: "ss", Label: "Sydsudan"},
	{Value: "ax", Label: "Åland"},
	{Value: "us", Label: "Amerikas förenta stater"},
	{Value: "fo", Label: "Färöarna"},
}

func TestTheLikeliestIsFirst(t *testing.T) {
	for _, c := range []struct {
		typed string
		want  []string
	}{
		{"", []string{"se", "so", "za", "ss", "ax", "us", "fo"}},
		{"s", []string{"se", "so", "za", "ss", "us"}},
		{"syd", []string{"za", "ss"}},
		{"land", []string{"ax"}},
		{"aland", []string{"ax"}},
		{"FAROARNA", []string{"fo"}},
		{"stat fören", []string{"us"}},
		{"xyz", nil},
	} {
		l := picker.New(deps(), options)
		l.SetQuery(c.typed)
		var got []string
		for range l.Len() {
			o, _ := l.Chosen()
			got = append(got, o.Value)
			l.HandleKey(uitest.Key("down"))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q finds %v, not %v", c.typed, got, c.want)
		}
	}
}

func TestADialogGivesWhatWasChosen(t *testing.T) {
	var got string
	d := picker.NewDialog(deps(), "shell.commands", options, func(o picker.Option) tea.Cmd { got = o.Value; return nil })
	for _, k := range []string{"s", "y", "d", "down", "enter"} {
		if _, handled := d.HandleKey(uitest.Key(k)); !handled {
			t.Errorf("%s is not handled", k)
		}
	}
	if got != "ss" {
		t.Errorf("chosen: %q", got)
	}
	got = ""
	d.Update(tea.MouseClickMsg{X: 3, Y: 1, Button: tea.MouseLeft})
	if got != "za" {
		t.Errorf("a click chooses %q", got)
	}
	got = ""
	d.HandleKey(uitest.Key("x"))
	if d.HandleKey(uitest.Key("enter")); got != "" {
		t.Errorf("of nothing %q is chosen", got)
	}
}

func TestAListSaysHowManyThereAreAndWhatStandsForAllElse(t *testing.T) {
	l := picker.New(deps(), options)
	if got := uitest.Plain(strings.Join(l.View(20, 4), "\n")); !strings.Contains(got, "3 of 7 ↓") {
		t.Errorf("not all are in sight:\n%s", got)
	}
	l.SetQuery("syd")
	if got := l.View(20, 4); len(got) != 4 || strings.Contains(uitest.Plain(strings.Join(got, "\n")), "of") {
		t.Errorf("both that are left are in sight, in as many lines as before: %q", got)
	}
	l.Other = "fo"
	l.SetQuery("xyz")
	if o, ok := l.Chosen(); !ok || o.Value != "fo" || !l.Fallen() {
		t.Errorf("where nothing fits stands %v", o)
	}
	l.SetQuery("syd")
	if l.Fallen() || l.Len() != 2 {
		t.Error("where something fits it stands alone")
	}
}
