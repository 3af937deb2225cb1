package chart_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	"pgregory.net/rapid"

	"stegvis/ui/components/chart"
	"stegvis/ui/theme"
	"stegvis/ui/uitest"
)

func TestBarsAreAsLongAsTheirValues(t *testing.T) {
	d := uitest.Deps()
	d.Theme = theme.New(theme.Options{Dark: true, Profile: colorprofile.TrueColor})
	got := uitest.Plain(strings.Join(chart.Bars(d, []chart.Bar{
		{Lead: "1", Label: "Identify", Value: 12},
		{Lead: "2", Label: "Allmän information", Value: 6},
		{Lead: "3", Label: "Inspiration", Value: 0},
		{Lead: "4", Label: "Start-up", Value: 1},
	}, 40), "\n"))
	want := `1 Identify            ▇▇▇▇▇▇▇▇▇▇▇▇▇▇  12
2 Allmän information  ▇▇▇▇▇▇▇          6
3 Inspiration                          0
4 Start-up            ▇                1
`
	if got != want {
		t.Errorf("drawn\n%s\nnot\n%s", got, want)
	}
	got = uitest.Plain(strings.Join(chart.Bars(d, []chart.Bar{
		{Label: "participants", Value: 31, Of: 40, Text: "31 of 40"},
		{Label: "firms started", Value: 20, Of: 15, Text: "20 of 15"},
	}, 35), "\n"))
	want = `participants   ▇▇▇▇▇▇▇▇░░  31 of 40
firms started  ▇▇▇▇▇▇▇▇▇▇  20 of 15
`
	if got != want {
		t.Errorf("drawn\n%s\nnot\n%s", got, want)
	}
}

func TestBarsAreHalfAsLongWhereNamesAreCut(t *testing.T) {
	d := uitest.Deps()
	d.Theme = theme.New(theme.Options{Dark: true, Profile: colorprofile.TrueColor})
	got := uitest.Plain(strings.Join(chart.Bars(d, []chart.Bar{
		{Label: "Kontinuerlig uppföljning", Value: 12},
		{Label: "Analys", Value: 6},
	}, 40), "\n"))
	want := `Kontinuerlig uppföljning  ▇▇▇▇▇▇▇▇▇▇  12
Analys                    ▇▇▇▇▇        6
`
	if got != want {
		t.Errorf("drawn\n%s\nnot\n%s", got, want)
	}
}

func TestColumnsHaveTheirNumbersOverThemAndTheirMonthsUnder(t *testing.T) {
	d := uitest.Deps()
	d.Theme = theme.New(theme.Options{Dark: true, Profile: colorprofile.TrueColor})
	got := uitest.Plain(strings.Join(chart.Columns(d, []chart.Column{
		{Value: 20, Name: "Sep"}, {Value: 4, Name: "Oct"}, {Value: 2, Name: "Oct"}, {Value: 0, Name: "Oct"}, {Value: 4, Name: "Nov"}, {Value: 1, Name: "Dec"},
	}, 15, 5), "\n"))
	want := ` 4        4
▇▇  2    ▇▇
▇▇ ▇▇    ▇▇  1
▇▇ ▇▇  0 ▇▇ ▇▇
Oct      Nov
`
	if got != want {
		t.Errorf("drawn\n%s\nnot\n%s", got, want)
	}
}

func TestBarsFitAnyRoom(t *testing.T) {
	d := uitest.Deps()
	d.Theme = theme.New(theme.Options{Dark: true, Profile: colorprofile.TrueColor})
	labels := rapid.SampledFrom([]string{"", "Identify", "สมชาย ใจดี", strings.Repeat("李", 30), "a\nb"})
	rapid.Check(t, func(t *rapid.T) {
		w := rapid.IntRange(1, 120).Draw(t, "width")
		var bars []chart.Bar
		for range rapid.IntRange(0, 8).Draw(t, "bars") {
			bars = append(bars, chart.Bar{
				Lead: labels.Draw(t, "lead"), Label: labels.Draw(t, "label"), Text: labels.Draw(t, "text"),
				Value: rapid.IntRange(-5, 1_000_000).Draw(t, "value"), Of: rapid.IntRange(0, 50).Draw(t, "of"),
			})
		}
		uitest.AssertFits(t, d.Widths, strings.Join(chart.Bars(d, bars, w), "\n"), w, max(len(bars), 1))
	})
}
