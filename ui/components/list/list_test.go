package list_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"

	"stegvis/ui/components/list"
	"stegvis/ui/keys"
	"stegvis/ui/page"
	"stegvis/ui/theme"
	"stegvis/ui/uitest"
)

// shopping is a list whose headings, in capitals, one cannot be at.
func shopping(height int, rows ...string) (l *list.List[string], drawn *int) {
	d := uitest.Deps()
	d.Theme = theme.New(theme.Options{Dark: true, Profile: colorprofile.TrueColor})
	drawn = new(int)
	l = list.New(d, list.Options[string]{
		ID: func(s string) string {
			if s == strings.ToUpper(s) {
				return ""
			}
			return s
		},
		Draw: func(s string, _ int, state list.State) string {
			*drawn++
			if state.Selected {
				return "> " + s
			}
			return s
		},
	})
	l.Resize(20, height)
	l.SetRows(rows)
	return l, drawn
}

func selected(l *list.List[string]) string {
	s, _ := l.Selected()
	return s
}

func press(l *list.List[string], names ...string) {
	for _, n := range names {
		keys.Dispatch(l.Actions(), uitest.Key(n))
	}
}

func TestHeadingsAreSteppedOverAndShownWithTheirRows(t *testing.T) {
	all := []string{"FRUIT", "apple", "pear", "", "BREAD", "rye", "wheat", "TOTAL 4"}
	for _, c := range []struct {
		keys           string
		selected, view string
	}{
		{"", "apple", "FRUIT|> apple|pear"},
		{"j j", "rye", "|BREAD|> rye"},
		{"j j k", "pear", "> pear||BREAD"},
		{"j j k k", "apple", "FRUIT|> apple|pear"},
		{"G", "wheat", "rye|> wheat|TOTAL 4"},
		{"G g", "apple", "FRUIT|> apple|pear"},
		{"pgdown", "rye", "|BREAD|> rye"},
	} {
		l, _ := shopping(3, all...)
		press(l, strings.Fields(c.keys)...)
		if got := strings.Join(l.View(), "|"); selected(l) != c.selected || got != c.view {
			t.Errorf("after %q %q is selected of %s", c.keys, selected(l), got)
		}
	}
	l, _ := shopping(3, all...)
	if _, ok := l.Point(0); ok {
		t.Error("a click on a heading selects it")
	}
}

func TestARowIsDrawnOnceUntilItChanges(t *testing.T) {
	l, drawn := shopping(3, "a", "b", "c")
	l.View()
	before := *drawn
	l.View()
	if n := *drawn - before; n != 1 {
		t.Errorf("%d rows were drawn again, not only the selected one", n)
	}
	l.SetRows([]string{"a", "b", "d"})
	if got := strings.Join(l.View(), "|"); got != "> a|b|d" {
		t.Errorf("what was changed is shown as %s", got)
	}
}

func TestTheCursorStandsAtTheSelectedRow(t *testing.T) {
	l, _ := shopping(2, "a", "b", "c")
	press(l, "G")
	if c := l.Cursor(1); c == nil || c.X != 1 || c.Y != 1 {
		t.Errorf("the cursor stands at %+v", c)
	}
	if l.Blur(true); l.Cursor(1) != nil {
		t.Error("the cursor stands in a list without the keys")
	}
	if c := page.Below(nil, 3); c != nil {
		t.Errorf("no cursor stands at %+v", c)
	}
	empty, _ := shopping(2)
	if press(empty, "j", "G", "k"); empty.Cursor(0) != nil {
		t.Error("the cursor stands in an empty list")
	}
}

func TestTheFootStandsBelowWhateverIsScrolled(t *testing.T) {
	d := uitest.Deps()
	d.Theme = theme.New(theme.Options{Dark: true, Profile: colorprofile.TrueColor})
	l := list.New(d, list.Options[string]{
		ID:   func(s string) string { return s },
		Foot: func(s string) bool { return strings.HasPrefix(s, "foot") },
		Draw: func(s string, _ int, state list.State) string {
			if state.Selected {
				return "> " + s
			}
			return s
		},
	})
	l.SetRows([]string{"a", "b", "c", "d", "e", "f", "foot 1"})
	for _, c := range []struct {
		height int
		keys   string
		view   string
	}{
		{5, "", "> a|b|c|d|foot 1"},
		{5, "j j j j", "b|c|d|> e|foot 1"},
		{5, "G", "a|b|c|d|> foot 1"},
		{5, "G k", "c|d|e|> f|foot 1"},
		{9, "", "> a|b|c|d|e|f|||foot 1"},
		{4, "", "> a|b|c|d"},
	} {
		l.Resize(0, c.height)
		press(l, append([]string{"g"}, strings.Fields(c.keys)...)...)
		if got := strings.Join(l.View(), "|"); got != c.view {
			t.Errorf("%d lines after %q: %s, not %s", c.height, c.keys, got, c.view)
		}
	}
	l.Resize(0, 9)
	if l.Point(8); selected(l) != "foot 1" || l.Cursor(0).Y != 8 {
		t.Errorf("a click on the foot selects %q, at %+v", selected(l), l.Cursor(0))
	}
	if _, ok := l.Point(7); ok {
		t.Error("a click between the rows and the foot selects something")
	}
}

func TestRowsAreMarkedByTheirIdsWhetherTheyAreLoadedOrNot(t *testing.T) {
	l, _ := shopping(3, "apple", "pear", "rye")
	for _, c := range []struct {
		mark []string
		want string
	}{
		{[]string{"apple", "wheat"}, "apple wheat"},
		{[]string{"apple", "pear"}, "apple pear wheat"}, // not all of them were
		{[]string{"apple", "pear"}, "wheat"},
		{nil, "wheat"},
	} {
		l.Mark(c.mark...)
		if got := strings.Join(l.Marked(), " "); got != c.want || l.Marks() != len(l.Marked()) {
			t.Errorf("marked are %q, not %q; %d", got, c.want, l.Marks())
		}
	}
	if l.Unmark(); l.Marks() != 0 {
		t.Error("marks are left")
	}
}
