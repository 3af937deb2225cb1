package datefield_test

import (
	"testing"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/ui/components/datefield"
	"stegvis/ui/uitest"
)

func TestADateIsReadAsPeopleSayIt(t *testing.T) {
	d := uitest.Deps()
	past, ahead, deadline := model.Field{Kind: model.PastDate}, model.Field{Kind: model.FutureDate}, model.Field{Kind: model.FutureDate, Deadline: true}
	for _, c := range []struct {
		typed  string
		kind   model.Field
		date   string
		shown  string
		broken bool
	}{
		{"fri", ahead, "2026-11-20", "fre 20 nov 2026", false},
		{"+2w", ahead, "2026-11-30", "mån 30 nov 2026", false},
		{"12/1", past, "2026-01-12", "mån 12 jan 2026", false},
		{"12/1", ahead, "2027-01-12", "tis 12 jan 2027", false},
		{"w48", ahead, "2026-11-23", "mån 23 nov 2026", false},
		{"w48", deadline, "2026-11-27", "fre 27 nov 2026", false},
		{"", ahead, "", "", false},
		{"someday", ahead, "", "", true},
	} {
		f := datefield.New(d, c.kind)
		d.Lang = text.Swedish
		f.Set(c.typed)
		got, err := f.Date()
		if got.String() != c.date || f.Reading() != c.shown || (err != nil) != c.broken {
			t.Errorf("%q (%+v) is %q, shown %q, error %v", c.typed, c.kind, got, f.Reading(), err)
		}
	}
	f := datefield.New(d, past)
	if f.SetDate(uitest.Monday); f.Value() != "2026-11-16" {
		t.Errorf("a stored date is shown as %q", f.Value())
	}
}
