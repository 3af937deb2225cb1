package input_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"stegvis/ui/components/input"
	"stegvis/ui/uitest"
)

func typeInto(l *input.Line, s string) {
	for _, r := range s {
		l.HandleKey(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
}

func TestALineIsEditedByWholeLetters(t *testing.T) {
	for _, c := range []struct {
		name, typed string
		keys        []string
		then        string
		want        string
	}{
		{"letters go in at the cursor", "Ana", []string{"left", "left"}, "m", "Amna"},
		{"backspace takes a letter with its accents", "Zoe\u0301\u0301", []string{"backspace"}, "", "Zo"},
		{"backspace takes a family as one", "a👩‍👩‍👧‍👦", []string{"backspace"}, "", "a"},
		{"a Thai vowel belongs to its consonant", "ที่", []string{"backspace"}, "", ""},
		{"an accent typed alone joins the letter before", "e", nil, "\u0301", "e\u0301"},
		{"delete takes the next letter", "abc", []string{"home", "delete"}, "", "bc"},
		{"a word backwards", "Amina Warsame", []string{"ctrl+w"}, "", "Amina "},
		{"a word forwards", "Amina Warsame", []string{"home", "alt+d"}, "", " Warsame"},
		{"all before the cursor", "Amina", []string{"ctrl+u"}, "x", "x"},
		{"words are stepped over", "Amina Warsame", []string{"ctrl+left", "ctrl+left", "ctrl+right"}, "!", "Amina! Warsame"},
		{"the ends hold", "a", []string{"right", "right", "left", "left", "left", "backspace"}, "b", "ba"},
	} {
		l := input.NewLine(uitest.Deps())
		typeInto(l, c.typed)
		for _, k := range c.keys {
			l.HandleKey(uitest.Key(k))
		}
		if typeInto(l, c.then); l.Value() != c.want {
			t.Errorf("%s: %q, not %q", c.name, l.Value(), c.want)
		}
	}
}

func TestWhatIsTypedOrPastedFirstReplacesTheText(t *testing.T) {
	for _, c := range []struct {
		name string
		do   func(*input.Line)
		want string
	}{
		{"typed", func(l *input.Line) { typeInto(l, "ny") }, "ny"},
		{"pasted", func(l *input.Line) { l.Paste("ny"); l.Paste("are") }, "nyare"},
		{"taken away", func(l *input.Line) { l.HandleKey(uitest.Key("backspace")); typeInto(l, "ny") }, "ny"},
		{"moved in first", func(l *input.Line) { l.HandleKey(uitest.Key("end")); typeInto(l, "ny") }, "gammalny"},
	} {
		l := input.NewLine(uitest.Deps())
		l.Set("gammal")
		l.Replaces = true
		if c.do(l); l.Value() != c.want {
			t.Errorf("%s: %q, not %q", c.name, l.Value(), c.want)
		}
	}
}

func TestKeysThatAreNotOfALineGoOn(t *testing.T) {
	l := input.NewLine(uitest.Deps())
	for _, k := range []string{"enter", "esc", "tab", "up", "down", "ctrl+k", "ctrl+s", "pgup"} {
		if _, handled := l.HandleKey(uitest.Key(k)); handled {
			t.Errorf("%s is taken", k)
		}
	}
}

func TestTheCursorStaysInSight(t *testing.T) {
	pieces := []string{"a", "å", "李", "ที่", "👩‍👩‍👧‍👦", "e\u0301", " ", "\x1b", "\u202e"}
	rapid.Check(t, func(t *rapid.T) {
		d := uitest.Deps()
		d.Widths = rapid.SampledFrom([]ansi.Method{ansi.WcWidth, ansi.GraphemeWidth}).Draw(t, "method")
		l := input.NewLine(d)
		l.Set(strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 60).Draw(t, "text"), ""))
		w := rapid.IntRange(9, 40).Draw(t, "width")
		for range rapid.IntRange(0, 40).Draw(t, "keys") {
			l.HandleKey(uitest.Key(rapid.SampledFrom([]string{"left", "left", "right", "home", "end", "backspace", "a"}).Draw(t, "key")))
			s, x := l.View(w)
			if d.Widths.StringWidth(s) > w || x < 0 || x >= w {
				t.Fatalf("%q is %d wide in %d, the cursor at %d", s, d.Widths.StringWidth(s), w, x)
			}
		}
	})
}

func TestANoteIsBrokenAtSpacesAndWalkedByLines(t *testing.T) {
	n := input.NewNote(uitest.Deps())
	n.Resize(11)
	n.Set("wants to see premises\nin May")
	lines, x, y := n.View(9)
	if got := strings.Join(lines, "|"); got != "wants to |see |premises|in May" || x != 6 || y != 3 {
		t.Fatalf("%q, the cursor at %d, %d", got, x, y)
	}
	n.HandleKey(uitest.Key("up"))
	n.HandleKey(tea.KeyPressMsg{Code: '!', Text: "!"})
	if got := n.Value(); got != "wants to see premis!es\nin May" {
		t.Errorf("typed above: %q", got)
	}
	for range 3 {
		if _, handled := n.HandleKey(uitest.Key("up")); !handled {
			break
		}
	}
	if _, handled := n.HandleKey(uitest.Key("up")); handled {
		t.Error("up on the first line does not leave the note")
	}
	n.HandleKey(uitest.Key("home"))
	n.HandleKey(uitest.Key("alt+enter"))
	if got := n.Value(); !strings.HasPrefix(got, "\nwants") {
		t.Errorf("a new line at the beginning: %q", got)
	}
}

func TestANoteShowsTheLinesAroundItsCursor(t *testing.T) {
	n := input.NewNote(uitest.Deps())
	n.Resize(20)
	n.Set("1\n2\n3\n4\n5")
	if lines, _, y := n.View(2); strings.Join(lines, "") != "45" || y != 1 {
		t.Errorf("%q, the cursor on %d", lines, y)
	}
	n.HandleKey(uitest.Key("up"))
	n.HandleKey(uitest.Key("up"))
	n.HandleKey(uitest.Key("up"))
	if lines, _, y := n.View(2); strings.Join(lines, "") != "23" || y != 0 {
		t.Errorf("%q, the cursor on %d", lines, y)
	}
}
