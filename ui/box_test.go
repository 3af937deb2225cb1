package ui_test

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"stegvis/ui"
	"stegvis/ui/page"
	"stegvis/ui/uitest"
)

// growing is a dialog that has as many lines as it is told.
type growing struct{ lines int }

func (g *growing) Update(tea.Msg) tea.Cmd                    { return nil }
func (g *growing) HandleKey(tea.KeyPressMsg) (tea.Cmd, bool) { return nil, true }
func (g *growing) Title() string                             { return "Growing" }
func (g *growing) View(_, height int) string {
	return strings.Repeat("inside\n", min(g.lines, height)-1) + "last"
}

func rowOf(s *uitest.Screen, words string) int {
	return slices.IndexFunc(strings.Split(s.Text(), "\n"), func(l string) bool { return strings.Contains(l, words) })
}

func TestADialogStaysAtItsTopWhateverGrowsInIt(t *testing.T) {
	for _, size := range [][2]int{{60, 18}, {80, 24}, {120, 40}} {
		s, _, _ := open(t, nil)
		s.Send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		d := &growing{lines: 1}
		s.Send(page.OpenDialog{Dialog: d})
		top, first := rowOf(s, "Growing"), rowOf(s, "last")
		for _, d.lines = range []int{2, 9, 60, 3} {
			s.Send(page.Changed{})
			if got := rowOf(s, "Growing"); got != top {
				t.Errorf("%v: with %d lines the box begins in row %d, not %d", size, d.lines, got, top)
			}
			if got := rowOf(s, "inside"); got != first {
				t.Errorf("%v: with %d lines what is in it begins in row %d, not %d", size, d.lines, got, first)
			}
			s.Has("╰", "last")
		}
	}
}

func TestADialogHasAirAboveAndBelowItsLines(t *testing.T) {
	s, _, _ := open(t, nil)
	s.Send(page.OpenDialog{Dialog: &growing{lines: 1}})
	lines := strings.Split(s.Text(), "\n")
	at := rowOf(s, "last")
	for _, row := range []int{at - 1, at + 1} {
		if inside := strings.Split(lines[row], "│"); len(inside) < 3 || strings.TrimSpace(inside[1]) != "" {
			t.Errorf("no air: %q", lines[row])
		}
	}
}

func TestThePageUnderADialogIsMuted(t *testing.T) {
	for _, c := range []struct {
		name    string
		profile colorprofile.Profile
		want    string
	}{
		{"all colours", colorprofile.TrueColor, "\x1b[38;2;138;148;166m 1 Today  2 Contacts"},
		{"sixteen", colorprofile.ANSI, "\x1b[2m 1 Today  2 Contacts"},
		{"none", colorprofile.ASCII, " 1 Today  2 Contacts"},
	} {
		s, _, _ := open(t, func(o *ui.Config) { o.Profile, o.Ground = c.profile, "15;0" })
		s.Send(page.OpenDialog{Dialog: &growing{lines: 1}})
		lines := strings.Split(s.App.View().Content, "\n")
		if !strings.HasPrefix(lines[0], c.want) {
			t.Errorf("%s: the tabs are %q", c.name, lines[0])
		}
		for _, line := range lines[1:3] {
			if strings.Contains(line, "\x1b[1m") {
				t.Errorf("%s: something bold lies under the dialog: %q", c.name, line)
			}
		}
	}
}
