package layout_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"stegvis/ui/layout"
)

var methods = []ansi.Method{ansi.WcWidth, ansi.GraphemeWidth}

// pieces are what names and rows are made of.
var pieces = []string{
	"a", "Z", " ", "å", "é", "ł", "–", "…", "·", "▸", "✓", "◉", "░", "▇", "─", "ส", "ม", "ชา", "ใจ", "ดี", "李", "한", "م", "ح", "م\u064e",
	"e\u0301", "\u0301", "👩‍👩‍👧‍👦", "👍🏽", "❤️", "🇸🇪", "क्षि", "\u00ad", "\u200d", "☎", "ﷺ", "\u3000", "½", "€",
	"\x1b[38;2;1;2;3m", "\x1b[39m", "\x1b[1m", "\x1b[22m",
}

var texts = rapid.Custom(func(t *rapid.T) string {
	return strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 30).Draw(t, "pieces"), "")
})

func TestTextIsMeasuredAsTheTerminalDoes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := texts.Draw(t, "text")
		for _, m := range methods {
			if got, want := layout.Width(m, s), m.StringWidth(s); got != want {
				t.Fatalf("%q is %d cells, not %d (method %d)", s, want, got, m)
			}
		}
	})
	for r := rune(0x20); r < 0x3000; r++ {
		s := string(r)
		if utf8.ValidString(s) && layout.Width(ansi.WcWidth, s) != ansi.WcWidth.StringWidth(s) {
			t.Errorf("%U is measured as %d", r, layout.Width(ansi.WcWidth, s))
		}
	}
}

func TestFittedTextIsExactlyAsWideAsAsked(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, w := texts.Draw(t, "text"), rapid.IntRange(0, 40).Draw(t, "width")
		more := rapid.SampledFrom([]string{"", "…"}).Draw(t, "more")
		for _, m := range methods {
			if got := m.StringWidth(layout.Cut(m, s, w, more)); got > w {
				t.Fatalf("%q cut to %d is %d wide: %q (method %d)", s, w, got, layout.Cut(m, s, w, more), m)
			}
			for _, fitted := range []string{layout.Fit(m, s, w, more), layout.FitRight(m, s, w, more)} {
				if got := m.StringWidth(fitted); got != w {
					t.Fatalf("%q fitted to %d is %d wide: %q (method %d)", s, w, got, fitted, m)
				}
			}
			full := m.StringWidth(s)
			if got := m.StringWidth(layout.Skip(m, s, w)); got != max(full-w, 0) {
				t.Fatalf("%q without its first %d of %d cells is %d wide: %q (method %d)", s, w, full, got, layout.Skip(m, s, w), m)
			}
		}
	})
}

func TestCuttingSaysThatSomethingIsMissing(t *testing.T) {
	for _, c := range []struct {
		name, text string
		width      int
		want       string
	}{
		{"what fits stays", "Amina", 5, "Amina"},
		{"what does not ends in a sign", "Amina Warsame", 8, "Amina W…"},
		{"a wide letter is not halved", "李小龍", 4, "李…"},
		{"colours are closed behind the cut", "\x1b[31mAmina Warsame\x1b[39m", 3, "\x1b[31mAm…\x1b[39m"},
		{"one cell is the sign alone", "Amina", 1, "…"},
		{"no cell is nothing", "Amina", 0, ""},
	} {
		if got := layout.Cut(ansi.WcWidth, c.text, c.width, "…"); got != c.want {
			t.Errorf("%s: %q, not %q", c.name, got, c.want)
		}
	}
}

func TestABlockLiesOverTheScreenAndLeavesTheRest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lines := rapid.SliceOfN(texts, 1, 6).Draw(t, "base")
		x, y := rapid.IntRange(0, 20).Draw(t, "x"), rapid.IntRange(-2, 6).Draw(t, "y")
		w := rapid.IntRange(1, 20).Draw(t, "w")
		for _, m := range methods {
			base := strings.Join(lines, "\n")
			got := strings.Split(layout.Over(m, base, "one\ntwo", x, y, w), "\n")
			if len(got) != len(lines) {
				t.Fatalf("%d lines became %d", len(lines), len(got))
			}
			for i, line := range got {
				switch covered := i == y || i == y+1; {
				case !covered && line != lines[i]:
					t.Fatalf("line %d changed from %q to %q", i, lines[i], line)
				case covered && m.StringWidth(line) != max(m.StringWidth(lines[i]), x+w):
					t.Fatalf("line %d, %q, is %d wide: %q", i, lines[i], m.StringWidth(line), line)
				}
			}
		}
	})
}

func TestLinesAreBrokenAtSpaces(t *testing.T) {
	got := strings.Join(layout.Wrap(ansi.WcWidth, "Nothing you saved is lost.\nSee thelogwhichisverylong.", 10), "|")
	if want := "Nothing|you saved|is lost.|See|thelogwhic|hisverylon|g."; got != want {
		t.Errorf("%q, not %q", got, want)
	}
	rapid.Check(t, func(t *rapid.T) {
		s, w := ansi.Strip(texts.Draw(t, "text")), rapid.IntRange(8, 30).Draw(t, "width")
		for _, m := range methods {
			for _, line := range layout.Wrap(m, s, w) {
				if m.StringWidth(line) > w {
					t.Fatalf("a line of %d cells in %d: %q", m.StringWidth(line), w, line)
				}
			}
		}
	})
}

func TestRowsAndColumnsFillTheirRoomAndNoMore(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		total := rapid.IntRange(-3, 200).Draw(t, "total")
		var sizes []layout.Size
		fills := false
		for range rapid.IntRange(1, 6).Draw(t, "parts") {
			n := rapid.IntRange(0, 30).Draw(t, "n")
			if rapid.Bool().Draw(t, "fixed") {
				sizes = append(sizes, layout.Fixed(n))
			} else {
				sizes, fills = append(sizes, layout.Fill(n)), true
			}
		}
		sum := 0
		for _, n := range layout.Split(total, sizes...) {
			if n < 0 {
				t.Fatalf("a part of %d cells", n)
			}
			sum += n
		}
		if sum > max(total, 0) || fills && sum != max(total, 0) {
			t.Fatalf("%d cells of %d were given out", sum, total)
		}
	})
}

func TestFixedPartsComeBeforeFillingOnes(t *testing.T) {
	rows := layout.Rect{W: 80, H: 24}.Rows(layout.Fixed(2), layout.Fill(1), layout.Fixed(2))
	if rows[1] != (layout.Rect{X: 0, Y: 2, W: 80, H: 20}) || rows[2].Y != 22 {
		t.Errorf("the page stands at %+v, the status line at %+v", rows[1], rows[2])
	}
	columns := layout.Rect{X: 1, W: 78, H: 4}.Columns(layout.Fill(2), layout.Fixed(2), layout.Fill(1))
	if columns[0].W != 50 || columns[2].X != 53 || columns[2].W != 26 {
		t.Errorf("the panes stand at %+v", columns)
	}
}

func BenchmarkFitOfAPaintedRow(b *testing.B) {
	row := " \x1b[38;2;92;200;194m▸\x1b[39m Amina Warsame   \x1b[38;2;138;148;166mCafé Savanna\x1b[39m   4 Start-up info    5 d  Wed 18"
	for b.Loop() {
		layout.Fit(ansi.WcWidth, row, 120, "…")
	}
}
