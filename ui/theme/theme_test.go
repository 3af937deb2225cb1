package theme_test

import (
	"image/color"
	"math"
	"reflect"
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"stegvis/ui/theme"
)

func TestTextOfEveryRoleCanBeReadOnDarkAndLight(t *testing.T) {
	for _, c := range []struct {
		name         string
		options      theme.Options
		ground, mark color.Color
	}{
		{"dark", theme.Options{Dark: true, Profile: colorprofile.TrueColor}, lipgloss.Color("#1E1E1E"), lipgloss.Color("#22384A")},
		{"light", theme.Options{Profile: colorprofile.TrueColor}, lipgloss.Color("#FFFFFF"), lipgloss.Color("#D7EEF0")},
		{"dark with 256 colours", theme.Options{Dark: true, Profile: colorprofile.ANSI256}, lipgloss.Color("#1E1E1E"), lipgloss.Color("237")},
		{"light with 256 colours", theme.Options{Profile: colorprofile.ANSI256}, lipgloss.Color("#FFFFFF"), lipgloss.Color("195")},
	} {
		th := theme.New(c.options)
		for _, r := range []theme.Role{theme.Muted, theme.Accent, theme.Good, theme.Warn, theme.Bad, theme.Focus} {
			if got := contrast(th.Colour(r), c.ground); got < 4.5 {
				t.Errorf("%s: role %d has contrast %.2f on the background, less than 4.5", c.name, r, got)
			}
			if got := contrast(th.Colour(r), c.mark); got < 3.5 {
				t.Errorf("%s: role %d has contrast %.2f on the selected row, less than 3.5", c.name, r, got)
			}
		}
	}
}

// TestWhereTheBackgroundIsUnknownAllIsReadOnBoth holds the best there is: no colour has 4.5 on
// both backgrounds.
func TestWhereTheBackgroundIsUnknownAllIsReadOnBoth(t *testing.T) {
	for _, profile := range []colorprofile.Profile{colorprofile.TrueColor, colorprofile.ANSI256} {
		th := theme.New(theme.Options{Unsure: true, Profile: profile})
		for _, ground := range []string{"#1E1E1E", "#FFFFFF"} {
			for _, r := range []theme.Role{theme.Muted, theme.Accent, theme.Good, theme.Warn, theme.Bad, theme.Focus} {
				if got := contrast(th.Colour(r), lipgloss.Color(ground)); got < 3.8 {
					t.Errorf("with %v: role %d has contrast %.2f on %s", profile, r, got, ground)
				}
			}
		}
		if got := th.Select("x"); got != "\x1b[7mx\x1b[27m" {
			t.Errorf("the selected row is marked %q, which may vanish on the other background", got)
		}
	}
}

// contrast is the contrast of two colours as WCAG 2 defines it.
func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(c color.Color) float64 {
	part := func(v uint32) float64 {
		s := float64(v) / 0xffff
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	r, g, b, _ := c.RGBA()
	return 0.2126*part(r) + 0.7152*part(g) + 0.0722*part(b)
}

func TestNoColourWhereNoneAreWanted(t *testing.T) {
	for _, p := range []colorprofile.Profile{colorprofile.ASCII, colorprofile.NoTTY, colorprofile.Unknown} {
		th := theme.New(theme.Options{Profile: p})
		for r := theme.Plain; r <= theme.Focus; r++ {
			if s := th.Of(r).Paint("x"); strings.Contains(s, "38") || strings.Contains(s, "\x1b[3") {
				t.Errorf("role %d is painted %q without colours", r, s)
			}
		}
		for name, s := range map[string]string{"keys": th.Accent.Paint("x"), "errors": th.Bad.Paint("x"), "the selected row": th.Select("x")} {
			if s == "x" {
				t.Errorf("%s look like everything else without colours", name)
			}
		}
	}
}

func TestSixteenColoursAreEnough(t *testing.T) {
	th := theme.New(theme.Options{Dark: true, Profile: colorprofile.ANSI})
	if got, want := th.Accent.Paint("x")+th.Muted.Paint("x"), "\x1b[36mx\x1b[39m\x1b[2mx\x1b[22m"; got != want {
		t.Errorf("accent and muted are %q, not %q: the grey of sixteen colours is too dark for text", got, want)
	}
	light := theme.New(theme.Options{Profile: colorprofile.ANSI})
	if got, want := light.Accent.Paint("x")+light.Warn.Paint("x"), "\x1b[34mx\x1b[39m\x1b[31mx\x1b[39m"; got != want {
		t.Errorf("on a light ground accent and warn are %q, not %q: cyan and yellow vanish there", got, want)
	}
	if got, want := th.Select("a"+th.Warn.Paint("b")+th.Strong.Paint("c")+th.Muted.Paint("d")), "\x1b[7mab\x1b[1mc\x1b[22md\x1b[22m\x1b[27m"; got != want {
		t.Errorf("a reversed row is %q, not %q: its colours would become backgrounds", got, want)
	}
}

func TestASelectedRowStaysMarkedBehindPaintedWords(t *testing.T) {
	for r := theme.Plain; r <= theme.Focus; r++ {
		th := theme.New(theme.Options{Dark: true, Profile: colorprofile.TrueColor})
		row := th.Select("a" + th.Of(r).Paint("b") + "c")
		inner := strings.TrimSuffix(row, "\x1b[49m")
		for _, end := range []string{"\x1b[0m", "\x1b[m", "\x1b[49m"} {
			if strings.Contains(inner, end) {
				t.Errorf("role %d ends the mark of the row: %q", r, row)
			}
		}
	}
}

func TestEverySignTakesOneCellInBothSets(t *testing.T) {
	for _, ascii := range []bool{false, true} {
		symbols := reflect.ValueOf(theme.New(theme.Options{ASCII: ascii}).Symbols)
		for i := range symbols.NumField() {
			s, name := symbols.Field(i).String(), symbols.Type().Field(i).Name
			if ansi.WcWidth.StringWidth(s) != 1 || ansi.GraphemeWidth.StringWidth(s) != 1 {
				t.Errorf("%s, %q, does not take one cell", name, s)
			}
			if ascii && (len(s) != 1 || s[0] < ' ' || s[0] > '~') {
				t.Errorf("%s, %q, is no ASCII", name, s)
			}
		}
	}
}

func TestWordsLoseTheirSignsWhereOnlyASCIICanBeShown(t *testing.T) {
	th := theme.New(theme.Options{ASCII: true})
	for _, c := range [][2]string{{"Stegvis – ett…", "Stegvis - ett~"}, {"v. 47 · Jokkmokk", "v. 47 - Jokkmokk"}, {"“ami” → åäö", `"ami" > åäö`}} {
		if got := th.Plainly(c[0]); got != c[1] || ansi.StringWidth(got) != ansi.StringWidth(c[0]) {
			t.Errorf("%q became %q, not %q", c[0], got, c[1])
		}
	}
	if got := theme.New(theme.Options{}).Plainly("…"); got != "…" {
		t.Errorf("a terminal that can show … got %q", got)
	}
}

func TestPaintAndStyleAgree(t *testing.T) {
	th := theme.New(theme.Options{Dark: true, Profile: colorprofile.TrueColor})
	for r := theme.Plain; r <= theme.Focus; r++ {
		if got, want := ansi.Strip(th.Style(r).Render("x")), ansi.Strip(th.Of(r).Paint("x")); got != want {
			t.Errorf("role %d: %q and %q", r, got, want)
		}
		if th.Style(r).GetForeground() != nil && th.Colour(r) != nil && th.Style(r).GetForeground() != th.Colour(r) {
			t.Errorf("role %d has two colours", r)
		}
	}
}

func BenchmarkPaint(b *testing.B) {
	th := theme.New(theme.Options{Dark: true, Profile: colorprofile.TrueColor})
	for b.Loop() {
		_ = th.Accent.Paint("enter")
	}
}

func TestWhatLiesBehindLosesItsLooksAndKeepsItsWords(t *testing.T) {
	th := theme.New(theme.Options{Dark: true, Profile: colorprofile.ANSI})
	page := th.Strong.Paint("Amina") + "\n" + th.Select(th.Warn.Paint("! ")+"late") + "\n"
	if got, want := th.Faded(page), "\x1b[2mAmina\x1b[22m\n\x1b[2m! late\x1b[22m\n"; got != want {
		t.Errorf("behind a dialog stands %q, not %q", got, want)
	}
	none := theme.New(theme.Options{})
	if got := none.Faded(none.Strong.Paint("Amina")); got != "Amina" {
		t.Errorf("without colours it is %q", got)
	}
	if got := none.Blank(40); got != "________________" || none.Blank(3) != "___" || none.Blank(-1) != "" {
		t.Errorf("an empty field is %q", got)
	}
}
