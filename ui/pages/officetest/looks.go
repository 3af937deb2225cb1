package officetest

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"stegvis/model/text"
	"stegvis/ui/page"
	"stegvis/ui/uitest"
)

// Drawn holds that a page looks as drawn, in both sizes and both languages: open shows it, then
// keys are pressed, and what is told for a moment goes away.
func Drawn(t *testing.T, open func(t *testing.T, width, height int) *Office, keys ...string) {
	for name, size := range map[string][2]int{"80x24": {80, 24}, "120x40": {120, 40}} {
		for _, lang := range []text.Lang{text.Swedish, text.English} {
			t.Run(name+" "+lang.String(), func(t *testing.T) {
				o := open(t, size[0], size[1])
				o.Deps.Lang = lang
				o.Resize(size[0], size[1])
				o.Press(keys...)
				o.Wait(time.Minute)
				o.Golden()
				o.SelectsWholeRows()
			})
		}
	}
}

// SelectsWholeRows holds that the selection is as wide in one row as in the next, whatever stands
// there.
func (o *Office) SelectsWholeRows() {
	o.t.Helper()
	first := o.selected()
	for range 4 {
		o.Press("down")
		if now := o.selected(); first != now {
			o.t.Errorf("the selection is %s cells in one row and %s in another:\n%s", first, now, o.Text())
		}
	}
}

// selected is where the selection lies in the lines of the screen, from one cell to another.
func (o *Office) selected() string {
	begin, end, _ := strings.Cut(o.Deps.Theme.Select("|"), "|")
	var found []string
	for line := range strings.SplitSeq(o.Raw(), "\n") {
		before, rest, is := strings.Cut(line, begin)
		if !is {
			continue
		}
		row, _, _ := strings.Cut(rest, end)
		from := o.Deps.Width(before)
		found = append(found, fmt.Sprintf("%d–%d", from, from+o.Deps.Width(row)))
	}
	slices.Sort(found)
	return strings.Join(slices.Compact(found), ", ")
}

// SpeaksCatalogue holds that every word of the page comes from the catalogue, but for the data
// it shows.
func (o *Office) SpeaksCatalogue(width, height int, data ...string) {
	o.t.Helper()
	o.Deps.Lang = text.Pseudo
	uitest.AssertWordsFromCatalogue(o.t, uitest.Render(o.Page, width, height), data...)
}

// FitsNames holds that the page fits also with names that no screen may break at; add puts one
// into the register.
func (o *Office) FitsNames(t *testing.T, add func(name string)) {
	t.Helper()
	for _, name := range Hostile {
		add(name)
	}
	o.Send(page.Changed{})
	o.Fits(t)
}

// Fits holds that the page shown fits into rooms of all sizes.
func (o *Office) Fits(t *testing.T) {
	t.Helper()
	before := o.Deps.Lang
	defer func() { o.Deps.Lang = before }()
	rapid.Check(t, func(t *rapid.T) {
		width, height := rapid.IntRange(20, 200).Draw(t, "width"), rapid.IntRange(5, 60).Draw(t, "height")
		o.Deps.Lang = rapid.SampledFrom([]text.Lang{text.Swedish, text.English}).Draw(t, "language")
		uitest.AssertFits(t, o.Deps.Widths, uitest.Render(o.Page, width, height), width, height)
	})
}

// Hostile are names that no screen may break at.
var Hostile = []string{
	"สมชาย ใจดี", "محمد عبد الله", "👩‍👩‍👧‍👦 Familjen Ek", "Zalgo Z̷͍͐a̸̙͠l̶̠̈g̷̞̀o", "李小龍",
	"Anna\u202eneB", "Abcdefghijklmnopqrstuvwxyzåäöabcdefghijklmnopqrstuvwxyzåäöabcdefghijklmnopqrstuvwxyz",
}
