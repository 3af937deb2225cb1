package model

import (
	"testing"

	"stegvis/model/text"
)

func TestThenAndNowIsTheFirstAnswerAndTheLatest(t *testing.T) {
	answer := func(on string, keysAndValues ...string) Record {
		return Rating.With("c", Date{}, append([]string{"on", on}, keysAndValues...)...)
	}
	for name, c := range map[string]struct {
		ratings   []Record
		then, now int
		since     string
		by        int
		changed   bool
	}{
		"never asked":                      {nil, 0, 0, "", 0, false},
		"asked once":                       {[]Record{answer("2026-02-01", "plan", "2")}, 2, 0, "2026-02-01", 0, false},
		"asked once, not answered":         {[]Record{answer("2026-02-01")}, 0, 0, "", 0, false},
		"better":                           {[]Record{answer("2026-11-01", "plan", "4"), answer("2026-02-01", "plan", "2")}, 2, 4, "2026-02-01", 2, true},
		"worse":                            {[]Record{answer("2026-02-01", "plan", "5"), answer("2026-11-01", "plan", "1")}, 5, 1, "2026-02-01", -4, true},
		"the same":                         {[]Record{answer("2026-02-01", "plan", "3"), answer("2026-11-01", "plan", "3")}, 3, 3, "2026-02-01", 0, true},
		"not answered the first time":      {[]Record{answer("2026-02-01"), answer("2026-05-01", "plan", "3"), answer("2026-11-01", "plan", "4")}, 3, 4, "2026-05-01", 1, true},
		"not answered the last time":       {[]Record{answer("2026-02-01", "plan", "1"), answer("2026-05-01", "plan", "3"), answer("2026-11-01")}, 1, 3, "2026-02-01", 2, true},
		"what was between does not matter": {[]Record{answer("2026-02-01", "plan", "1"), answer("2026-05-01", "plan", "5"), answer("2026-11-01", "plan", "2")}, 1, 2, "2026-02-01", 1, true},
	} {
		t.Run(name, func(t *testing.T) {
			all := ThenAndNow(c.ratings)
			if len(all) != 8 {
				t.Fatalf("%d questions", len(all))
			}
			plan := all[0]
			by, changed := plan.Change()
			if plan.Then.Value != c.then || plan.Now.Value != c.now || c.then > 0 && plan.Then.On.String() != c.since {
				t.Errorf("%+v then, %+v now", plan.Then, plan.Now)
			}
			if changed != c.changed || changed && by != c.by {
				t.Errorf("changed by %d, %v", by, changed)
			}
			if all[1].Then.Value+all[1].Now.Value != 0 {
				t.Errorf("another question was answered too: %+v", all[1])
			}
		})
	}
}

func TestTheScaleIsAsLongAsTheBestAnswer(t *testing.T) {
	for value, want := range map[int]string{0: ".....", 1: "*....", 3: "***..", 5: "*****"} {
		if got := RatingScale(value, "*", "."); got != want {
			t.Errorf("%d is drawn %s", value, got)
		}
	}
}

func TestARatingSaysHowMuchWasAnsweredAndNotItsDayTwice(t *testing.T) {
	r := Rating.With("c", Date{}, "on", "2026-11-18", "plan", "4", "time", "1")
	if got := r.Name(text.English); got != "2 of 8 answered" {
		t.Errorf("it is called %q", got)
	}
}

func TestWhenTheEightQuestionsAreProposed(t *testing.T) {
	day := func(s string) Date { d, _ := ParseISODate(s); return d }
	analysed := []Visit{{Step: Analysis, State: Done, From: day("2026-01-01"), To: day("2026-03-01")}}
	on := func(of *RecordType, days ...string) (records []Record) {
		for _, d := range days {
			records = append(records, of.With("c", Date{}, "on", d))
		}
		return records
	}
	for name, c := range map[string]struct {
		visits            []Visit
		ratings, checkups []Record
		want              bool
	}{
		"nothing yet":                        {nil, nil, nil, false},
		"on the analysis":                    {[]Visit{{Step: Analysis, State: Standing, From: day("2026-01-01")}}, nil, nil, false},
		"the analysis was skipped":           {[]Visit{{Step: Analysis, State: Skipped, To: day("2026-01-01")}}, nil, nil, false},
		"the analysis is done":               {analysed, nil, nil, true},
		"asked before it was done":           {analysed, on(Rating, "2026-02-01"), nil, true},
		"asked that day":                     {analysed, on(Rating, "2026-03-01"), nil, false},
		"a conversation since":               {analysed, on(Rating, "2026-03-01"), on(Checkup, "2026-09-01"), true},
		"asked in the conversation":          {analysed, on(Rating, "2026-03-01", "2026-09-01"), on(Checkup, "2026-09-01"), false},
		"a conversation without an analysis": {nil, nil, on(Checkup, "2026-09-01"), true},
	} {
		if got := RatingProposed(c.visits, c.ratings, c.checkups); got != c.want {
			t.Errorf("%s: proposed %v", name, got)
		}
	}
}
