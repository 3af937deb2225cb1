package palette_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"stegvis/ui/components/palette"
	"stegvis/ui/keys"
	"stegvis/ui/theme"
	"stegvis/ui/uitest"
)

func TestAnActionIsFoundByEveryWordOneWouldTry(t *testing.T) {
	var actions []keys.Action
	for _, title := range []string{"contacts.key-import", "meetings.key-sheet", "contact.key-reveal", "contact.key-protect", "office.key-backup", "reports.key-export"} {
		actions = append(actions, keys.Action{ID: title, Title: title, Binding: keys.On("x"), Run: func() tea.Cmd { return nil }})
	}
	for typed, want := range map[string]string{
		"import": "Bring in a list", "utskrift": "Sign-in sheet", "skydd": "Show what is protected", "sekretess": "Show what is protected",
		"skyddad": "Set protected identity", "skyddade": "Set protected identity", "sekretessmarkering": "Set protected identity", "secret": "Set protected identity",
		"protected": "Set protected identity", "hemlig": "Set protected identity", "kvarskrivning": "Set protected identity", "dölj": "Set protected identity",
		"export": "Write the year's folder", "backup": "Back up",
	} {
		deps := uitest.Deps()
		deps.Theme = theme.New(theme.Options{Profile: colorprofile.ASCII})
		d := palette.New(deps, actions)
		for _, r := range typed {
			d.HandleKey(uitest.Key(string(r)))
		}
		if got := uitest.Plain(d.View(60, 12)); !strings.Contains(got, want) {
			t.Errorf("%q does not find %q:\n%s", typed, want, got)
		}
	}
}
