package datefield_test

import (
	"testing"

	"stegvis/model/text"
	"stegvis/ui/components/datefield"
	"stegvis/ui/uitest"
)

func TestADateIsReadAsPeopleSayIt(t *testing.T) {
	d := uitest.Deps()
	for _, c := range []struct {
		typed  string
		past   bool
		date   string
		shown  string
		broken bool
	}{
		{"fri", false, "2026-11-20", "fre 20 nov 2026", false},
		{"+2w", false, "2026-11-30", "mån 30 nov 2026", false},
		{"12/1", true, "2026-01-12", "mån 12 jan 2026", false},
		{"12/1", false, "2027-01-12", "tis 12 jan 2027", false},
		{"", false, "", "", false},
		{"someday", false, "", "", true},
	} {
		f := datefield.New(d, c.past)
		d.Lang = text.Swedish
		f.Set(c.typed)
		got, err := f.Date()
		if got.String() != c.date || f.Reading() != c.shown || (err != nil) != c.broken {
			t.Errorf("%q (past %v) is %q, shown %q, error %v", c.typed, c.past, got, f.Reading(), err)
		}
	}
	f := datefield.New(d, true)
	if f.SetDate(uitest.Monday); f.Value() != "2026-11-16" {
		t.Errorf("a stored date is shown as %q", f.Value())
	}
}
