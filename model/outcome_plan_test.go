package model

import (
	"strings"
	"testing"
)

// planned says what some changes make of the follow-ups after a start: "6:2026-08-28 -12" for one
// that is there on a day and one that is dropped.
func planned(changes []Change) string {
	var said []string
	for _, c := range changes {
		if f := c.Record; c.Drop {
			said = append(said, "-"+f.Get("months"))
		} else {
			said = append(said, f.Get("months")+":"+f.Get("on"))
		}
	}
	return strings.Join(said, " ")
}

func TestTheFollowUpsAfterAStart(t *testing.T) {
	today := isoDay(t, "2026-11-18")
	for name, c := range map[string]struct{ start, follow, want string }{
		"of today":                          {"2026-11-18", "months", "6:2027-05-18 12:2027-11-18 24:2028-11-18 36:2029-11-18"},
		"at the end of a long month":        {"2026-08-31", "months", "6:2027-02-28 12:2027-08-31 24:2028-08-31 36:2029-08-31"},
		"whose half year is a leap day":     {"2023-08-31", "months", ""},
		"of a leap day":                     {"2024-02-29", "months", "36:2027-02-28"},
		"of which one is due today":         {"2026-05-18", "months", "6:2026-11-18 12:2027-05-18 24:2028-05-18 36:2029-05-18"},
		"of which one was due yesterday":    {"2026-05-17", "months", "12:2027-05-17 24:2028-05-17 36:2029-05-17"},
		"of four years ago":                 {"2022-11-17", "months", ""},
		"that is not to be followed up":     {"2026-11-18", "none", ""},
		"of which nothing is said":          {"2026-11-18", "", ""},
		"a half year before 29 February":    {"2027-08-29", "months", "6:2028-02-29 12:2028-08-29 24:2029-08-29 36:2030-08-29"},
		"a half year before no 30 February": {"2026-08-30", "months", "6:2027-02-28 12:2027-08-30 24:2028-08-30 36:2029-08-30"},
	} {
		t.Run(name, func(t *testing.T) {
			outcome := Outcome.With("c", today, "kind", FirmStarted, "on", c.start, "follow", c.follow)
			changes, err := Outcome.Among(outcome, Own{Was: Record{Type: Outcome}}, today)
			if got := planned(changes); err != nil || got != c.want {
				t.Errorf("planned %q, expected %q (%v)", got, c.want, err)
			}
			for _, change := range changes {
				if f := change.Record; f.Get("outcome") != string(outcome.ID) || f.Get("since") != today.String() || f.Validate(today) != nil {
					t.Errorf("a follow-up %v", f.Values)
				}
			}
		})
	}
}

func TestAStartThatIsChanged(t *testing.T) {
	today := isoDay(t, "2026-11-18")
	was := Outcome.With("c", today, "kind", FirmStarted, "on", "2026-03-31", "follow", "months")
	was.Version = 1
	at := func(months, on, done string) Record {
		f := FollowUp.With("c", today, "on", on, "months", months, "outcome", string(was.ID), "done", done)
		f.Version = 1
		return f
	}
	all := []Record{at("6", "2026-09-30", "2026-10-02"), at("12", "2027-03-31", ""), at("24", "2028-03-31", ""), at("36", "2029-03-31", "")}
	another := FollowUp.With("c", today, "on", "2027-01-01", "months", "12", "outcome", "another firm")
	alone := FollowUp.With("c", today, "on", "2027-02-01", "what", "ring")
	for name, c := range map[string]struct {
		set   []string
		there []Record
		want  string
	}{
		"in something else leaves them":                  {[]string{"jobs", "2"}, all, ""},
		"in something else brings none she dropped back": {[]string{"jobs", "2"}, all[:2], ""},
		"to another day moves those that are open":       {[]string{"on", "2026-04-30"}, all, "12:2027-04-30 24:2028-04-30 36:2029-04-30"},
		"to a day after which fewer are to come":         {[]string{"on", "2025-01-31"}, all, "-12 24:2027-01-31 36:2028-01-31"},
		"to a day of which what had been is to come":     {[]string{"on", "2026-08-31"}, all[1:], "6:2027-02-28 12:2027-08-31 24:2028-08-31 36:2029-08-31"},
		"to another day brings none she dropped back":    {[]string{"on", "2026-04-30"}, all[:3], "12:2027-04-30 24:2028-04-30"},
		"to no plan drops those that are open":           {[]string{"follow", "none"}, all, "-12 -24 -36"},
		"to another outcome drops those that are open":   {[]string{"kind", "employed"}, all, "-12 -24 -36"},
		"from no plan to one begins what is to come":     {nil, all[:1], "12:2027-03-31 24:2028-03-31 36:2029-03-31"},
	} {
		t.Run("a start that is changed "+name, func(t *testing.T) {
			before, is := was, was.Clone()
			if c.set == nil {
				before = was.Clone()
				before.Set("follow", "none")
			} else {
				is.Set(c.set[0], c.set[1])
			}
			own := Own{Was: before, Records: map[string][]Record{"follow_up": append([]Record{another, alone}, c.there...)}}
			changes, err := Outcome.Among(is, own, today)
			if got := planned(changes); err != nil || got != c.want {
				t.Errorf("planned %q, expected %q (%v)", got, c.want, err)
			}
		})
	}
	gone, err := Outcome.Gone(was, Own{Records: map[string][]Record{"follow_up": append([]Record{another, alone}, all...)}})
	if got := planned(gone); err != nil || got != "-12 -24 -36" {
		t.Errorf("a start that is dropped leaves: %q (%v)", got, err)
	}
}
