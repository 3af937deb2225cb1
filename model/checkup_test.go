package model

import (
	"strings"
	"testing"
)

func TestAConversationKeepsWhatWasDueAndSetsTheNextDate(t *testing.T) {
	today := isoDay(t, "2026-11-18")
	promise := func(on string, more ...string) Record {
		f := FollowUp.With("c", isoDay(t, "2026-01-01"), append([]string{"on", on}, more...)...)
		f.Version = 1
		return f
	}
	quarter := func(on string) Record { return promise(on, "every", "3", "until", "2029-01-31") }
	fine := []string{"running", "yes", "going", "well", "wants", "no"}
	soon := []string{"running", "yes", "going", "well", "wants", "soon"}
	badly := []string{"running", "paused", "going", "badly", "wants", "no"}
	for name, c := range map[string]struct {
		answers  []string
		promises []Record
		kept     string // on which days they were due
		set      string // the day and why
		next     string
	}{
		"that is due is kept, and its next one comes":    {fine, []Record{quarter("2026-11-30")}, "", "", "2026-11-30"},
		"within the week is kept":                        {fine, []Record{quarter("2026-11-25")}, "2026-11-25", "", "2027-02-25"},
		"that is late is kept":                           {fine, []Record{quarter("2026-08-31")}, "2026-08-31", "", "2026-11-30"},
		"of the plan after a start is kept":              {fine, []Record{promise("2026-11-18", "months", "12")}, "2026-11-18", "", ""},
		"of both is kept":                                {fine, []Record{promise("2026-11-18", "months", "12"), quarter("2026-11-10")}, "2026-11-18 2026-11-10", "", "2027-02-10"},
		"of nobody's schedule is left":                   {fine, []Record{promise("2026-11-18", "what", "ring")}, "", "", "2026-11-18"},
		"that waits for a partner is left":               {fine, []Record{promise("2026-11-18", "months", "6", "waiting", "partner", "partner", "Almi")}, "", "", "2026-11-18"},
		"with help wanted soon is within a week":         {soon, []Record{quarter("2026-11-18")}, "2026-11-18", "2026-11-25 help-soon", "2026-11-25"},
		"that goes badly is within four weeks":           {badly, []Record{quarter("2026-11-18")}, "2026-11-18", "2026-12-16 going-badly", "2026-12-16"},
		"with help wanted is within four weeks":          {[]string{"running", "not-yet", "going", "badly", "wants", "yes"}, nil, "", "2026-12-16 help", "2026-12-16"},
		"with something sooner sets nothing":             {badly, []Record{promise("2026-12-16", "what", "ring")}, "", "", "2026-12-16"},
		"with something a day later sets its own":        {badly, []Record{promise("2026-12-17", "what", "ring")}, "", "2026-12-16 going-badly", "2026-12-16"},
		"is not satisfied by what was broken before":     {soon, []Record{promise("2026-11-01", "what", "ring")}, "", "2026-11-25 help-soon", "2026-11-25"},
		"is not satisfied by what others do":             {soon, []Record{promise("2026-11-20", "waiting", "partner", "partner", "Almi")}, "", "2026-11-25 help-soon", "2026-11-20"},
		"with nothing agreed and nothing wanted is last": {fine, nil, "", "", ""},
		"noted two weeks late is due today at the least": {append([]string{"on", "2026-11-01"}, soon...), nil, "", "2026-11-18 help-soon", "2026-11-18"},
		"on a day before it was promised keeps nothing":  {append([]string{"on", "2025-12-31"}, fine...), []Record{quarter("2026-01-05")}, "", "", ""},
	} {
		t.Run("a conversation "+name, func(t *testing.T) {
			is := Checkup.With("c", today, c.answers...).Prepare(today)
			changes, err := Checkup.Among(is, Own{Records: map[string][]Record{"follow_up": c.promises}}, today)
			var kept, set []string
			for _, change := range changes {
				f := change.Record
				if f.Version == 0 {
					set = append(set, f.Get("on")+" "+f.Get("because"))
				} else if f.Get("done") == is.Get("on") {
					kept = append(kept, f.Get("on"))
				}
			}
			if strings.Join(kept, " ") != c.kept || strings.Join(set, ", ") != c.set || err != nil {
				t.Errorf("kept %q and set %q, expected %q and %q (%v)", kept, set, c.kept, c.set, err)
			}
			if next, ok := AfterCheckup(is, c.promises, today); ok != (c.next != "") || next.Get("on") != c.next {
				t.Errorf("the next is %q, expected %q", next.Get("on"), c.next)
			}
		})
	}
}

func TestAConversationThatIsCorrectedChangesNoDate(t *testing.T) {
	today := isoDay(t, "2026-11-18")
	is := Checkup.With("c", today, "running", "yes", "going", "badly", "wants", "soon")
	is.Version = 1
	if changes, err := Checkup.Among(is, Own{}, today); err != nil || len(changes) > 0 {
		t.Errorf("changes %v, %v", changes, err)
	}
}

func TestAConversationSpeaksForAnOutcome(t *testing.T) {
	today := isoDay(t, "2026-11-18")
	plan := func(months, on string) Record {
		return FollowUp.With("c", isoDay(t, "2026-01-01"), "on", on, "months", months)
	}
	for name, c := range map[string]struct {
		running  string
		promises []Record
		want     string
	}{
		"running at twelve months":            {"yes", []Record{plan("12", "2026-11-20"), plan("24", "2027-11-20")}, "running-12"},
		"running at the later of two":         {"yes", []Record{plan("6", "2026-05-20"), plan("12", "2026-11-20")}, "running-12"},
		"running when nothing is to be asked": {"yes", []Record{plan("12", "2027-05-20")}, ""},
		"resting at twelve months":            {"paused", []Record{plan("12", "2026-11-20")}, ""},
		"closed":                              {"closed", nil, FirmClosed},
		"closed at twelve months":             {"closed", []Record{plan("12", "2026-11-20")}, FirmClosed},
	} {
		is := Checkup.With("c", today, "running", c.running, "going", "well", "wants", "no")
		outcome, ok := Speaks(is, c.promises, today)
		if ok != (c.want != "") || outcome.Get("kind") != c.want || ok && outcome.Validate(today) != nil {
			t.Errorf("%s speaks for %q, %t; expected %q", name, outcome.Get("kind"), ok, c.want)
		}
	}
}
