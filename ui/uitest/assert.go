package uitest

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"stegvis/model/text"
	"stegvis/ui/keys"
	"stegvis/ui/page"
)

// Has holds that all the texts stand on the screen.
func (s *Screen) Has(texts ...string) {
	s.t.Helper()
	view := s.Text()
	for _, want := range texts {
		if !strings.Contains(view, want) {
			s.t.Errorf("%q should be on the screen:\n%s", want, view)
		}
	}
}

// Lacks holds that none of the texts stands on the screen.
func (s *Screen) Lacks(texts ...string) {
	s.t.Helper()
	view := s.Text()
	for _, unwanted := range texts {
		if strings.Contains(view, unwanted) {
			s.t.Errorf("%q should not be on the screen:\n%s", unwanted, view)
		}
	}
}

// Fits holds that the screen fits into its window, and the page in sight into its part.
func (s *Screen) Fits() {
	s.t.Helper()
	AssertFits(s.t, s.Deps.Widths, s.Raw(), s.w, s.h)
}

// Test is what a failure is told to: a test, or a property being checked.
type Test interface {
	Helper()
	Errorf(format string, args ...any)
}

// AssertFits holds that no line of a view is wider than width and that there are no more
// than height lines, measured as the terminal does.
func AssertFits(t Test, m ansi.Method, view string, width, height int) {
	t.Helper()
	lines := strings.Split(view, "\n")
	if len(lines) > height {
		t.Errorf("%d lines in a window of %d × %d:\n%s", len(lines), width, height, Plain(view))
	}
	for i, line := range lines {
		if w := m.StringWidth(line); w > width {
			t.Errorf("line %d is %d wide in a window of %d × %d:\n%s", i+1, w, width, height, ansi.Strip(line))
		}
	}
}

// Golden holds that the screen is the one in testdata under the test's name; run the tests
// with -update to write it anew.
func (s *Screen) Golden() {
	s.t.Helper()
	golden.RequireEqual(s.t, s.Text())
}

// Keys holds that no key means two things here, that every action has its word, and that the
// page leaves the keys alone that mean the same everywhere. Esc may do something of the
// page's before it goes back.
func (s *Screen) Keys(p page.Page) {
	s.t.Helper()
	AssertKeys(s.t, p.Actions(), s.App.Anywhere())
}

// AssertKeys is Keys for lists of actions.
func AssertKeys(t Test, lists ...[]keys.Action) {
	t.Helper()
	for _, clash := range clashes(lists...) {
		if !strings.HasPrefix(clash, "esc: ") {
			t.Errorf("a key means two things: %s", clash)
		}
	}
	for _, list := range lists {
		for _, a := range list {
			if !text.Has(a.Title) {
				t.Errorf("action %s has no word: %q is not in the catalogue", a.ID, a.Title)
			}
		}
	}
}

// clashes names every key that two actions of one place share, as "x: contacts.open and
// shell.find". A page's own actions go together with the ones of the frame around it;
// an action may be listed twice only under the same id.
func clashes(lists ...[]keys.Action) []string {
	var found []string
	owner := map[string]string{}
	for _, list := range lists {
		for _, a := range list {
			for _, k := range a.Binding.Keys() {
				first, taken := owner[k]
				switch {
				case !taken:
					owner[k] = a.ID
				case first != a.ID:
					found = append(found, fmt.Sprintf("%s: %s and %s", k, first, a.ID))
				}
			}
		}
	}
	return found
}

// latin finds words of at least two Latin letters.
var latin = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\p{Latin}{2,}`) })

// AssertWordsFromCatalogue holds that every word of a view made with text.Pseudo comes from
// the catalogue, whose letters are all ж then, or stands, at least in part, in one of the
// allowed texts: the data that is shown.
func AssertWordsFromCatalogue(t Test, view string, allowed ...string) {
	t.Helper()
	var known []string
	for _, a := range allowed {
		known = append(known, latin().FindAllString(a, -1)...)
	}
	for _, w := range latin().FindAllString(ansi.Strip(view), -1) {
		part := func(k string) bool { return strings.HasPrefix(k, w) || strings.HasSuffix(k, w) }
		if !slices.ContainsFunc(known, part) {
			t.Errorf("%q does not come from the catalogue:\n%s", w, Plain(view))
		}
	}
}
