package footer_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"stegvis/model/text"
	"stegvis/ui/components/footer"
	"stegvis/ui/keys"
	"stegvis/ui/theme"
	"stegvis/ui/uitest"
)

func run() tea.Cmd { return nil }

var (
	actions = []keys.Action{
		{ID: "open", Title: "shell.open", Binding: keys.On("enter"), Hint: true, Run: run},
		{ID: "mark", Title: "shell.mark", Binding: keys.On("space"), Hint: true, Run: run},
		{ID: "down", Title: "shell.down", Binding: keys.On("down"), Run: run},
		{ID: "off", Title: "shell.save", Binding: keys.On("s"), Hint: true, Run: run, Enabled: func() bool { return false }},
		{ID: "find", Title: "shell.find", Binding: keys.On("/"), Hint: true, Run: run},
		{ID: "palette", Title: "shell.all-commands", Binding: keys.On("ctrl+k"), Hint: true, Run: run},
	}
	help = keys.Action{ID: "help", Title: "shell.help", Binding: keys.On("?"), Run: run}
)

func TestTheFooterShowsTheKeysThatMatter(t *testing.T) {
	d := uitest.Deps()
	d.Theme = theme.New(theme.Options{Dark: true, Profile: colorprofile.TrueColor})
	for _, c := range []struct {
		name   string
		lang   text.Lang
		width  int
		typing bool
		want   string
	}{
		{"all of them", text.English, 78, false, "enter open  space mark  / find  ctrl+k all commands  ? help"},
		{"in Swedish", text.Swedish, 78, false, "enter öppna  blanksteg markera  / sök  ctrl+k alla kommandon  ? hjälp"},
		{"what fits, and always the help", text.English, 40, false, "enter open  space mark  / find  ? help"},
		{"what fits behind what does not", text.English, 29, false, "enter open  / find  ? help"},
		{"no letters while one types", text.English, 78, true, "enter open  ctrl+k all commands"},
	} {
		d.Lang = c.lang
		if got := strings.TrimSpace(uitest.Plain(footer.View(d, actions, help, c.width, c.typing))); got != c.want {
			t.Errorf("%s: %q, not %q", c.name, got, c.want)
		}
	}
	for w := 1; w < 80; w++ {
		uitest.AssertFits(t, d.Widths, footer.View(d, actions, help, w, false), w, 1)
	}
}
