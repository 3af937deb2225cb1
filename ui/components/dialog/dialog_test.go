package dialog_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"stegvis/model/text"
	"stegvis/ui/components/dialog"
	"stegvis/ui/page"
	"stegvis/ui/theme"
	"stegvis/ui/uitest"
)

func deps() *page.Deps {
	d := uitest.Deps()
	d.Theme = theme.New(theme.Options{Dark: true, Profile: colorprofile.TrueColor})
	return d
}

func erase(done *bool) *dialog.Confirm {
	return dialog.NewConfirm(deps(), "shell.commands", text.Sentencef("shell.small"), text.Sentencef("shell.title", "Amina Warsame"),
		func() tea.Cmd { *done = true; return nil })
}

func TestNothingIsConfirmedWithoutChoosingIt(t *testing.T) {
	for _, c := range []struct {
		name string
		keys []string
		want bool
	}{
		{"enter alone is no", []string{"enter"}, false},
		{"esc is no", []string{"right", "esc"}, false},
		{"n is no", []string{"right", "n"}, false},
		{"the other answer and enter is yes", []string{"right", "enter"}, true},
		{"back again and enter is no", []string{"tab", "tab", "enter"}, false},
	} {
		done := false
		d := erase(&done)
		for _, k := range c.keys {
			if _, handled := d.HandleKey(uitest.Key(k)); !handled {
				t.Errorf("%s: %s is not handled", c.name, k)
			}
		}
		if done != c.want {
			t.Errorf("%s: done is %v", c.name, done)
		}
	}
}

func TestTheAnswersCanBeClicked(t *testing.T) {
	done := false
	d := erase(&done)
	lines := strings.Split(uitest.Plain(d.View(60, 10)), "\n")
	y := len(lines) - 2
	x := strings.Index(lines[y], "Stegvis")
	if x < 0 || !strings.HasPrefix(lines[y], "▸ no") {
		t.Fatalf("the answers read %q", lines[y])
	}
	d.Update(tea.MouseClickMsg{X: 1, Y: y, Button: tea.MouseLeft})
	if done {
		t.Error("a click on no is a yes")
	}
	if d.Update(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft}); !done {
		t.Error("a click on the verb does nothing")
	}
}

func TestAReasonMayNotBeEmpty(t *testing.T) {
	given := ""
	d := dialog.NewPrompt(deps(), "shell.commands", text.Sentencef("shell.small"), "shell.save", func(s string) tea.Cmd { given = s; return nil })
	press := func(names ...string) {
		for _, n := range names {
			d.HandleKey(uitest.Key(n))
		}
	}
	press("space", "enter")
	if given != "" || !strings.Contains(uitest.Plain(d.View(60, 10)), "! Write something first.") {
		t.Errorf("an empty reason is taken:\n%s", uitest.Plain(d.View(60, 10)))
	}
	press("n", "o", "w")
	if strings.Contains(d.View(60, 10), "Write something") {
		t.Error("the error stays while one writes")
	}
	d.Update(tea.PasteMsg{Content: " and then"})
	if press("enter"); given != "now and then" {
		t.Errorf("the reason is %q", given)
	}
}

func TestQuestionsFit(t *testing.T) {
	done := false
	for w := 8; w < 90; w += 3 {
		for h := 3; h < 12; h++ {
			uitest.AssertFits(t, 0, erase(&done).View(w, h), w, h)
			p := dialog.NewPrompt(deps(), "shell.commands", text.Sentencef("shell.small"), "shell.save", nil)
			uitest.AssertFits(t, 0, p.View(w, h), w, max(h, 4))
		}
	}
}
