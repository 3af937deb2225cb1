package model_test

import (
	"slices"
	"testing"

	"stegvis/model"
)

// on reads a day that is written in a test.
func on(iso string) model.Date {
	d, ok := model.ParseISODate(iso)
	if !ok {
		panic(iso + " is no date")
	}
	return d
}

// refused checks that an error is ours, Invalid, with a sentence and about a field.
func refused(t *testing.T, name string, err error, sentence, field string) {
	t.Helper()
	e, ok := err.(*model.Error)
	if !ok || e.Code != model.Invalid || e.Message.Key != sentence || e.Field != field {
		t.Errorf("%s: got %v, want %s about %q", name, err, sentence, field)
	}
}

func TestAnActionSaysWhoDoesWhatByWhen(t *testing.T) {
	whole := model.Action{Kind: "bank", Actor: "Swedbank", Due: on("2026-12-01"), Status: model.ActionPlanned}
	cases := []struct {
		name            string
		change          func(*model.Action)
		sentence, field string
	}{
		{"a whole one", func(*model.Action) {}, "", ""},
		{"of no kind", func(a *model.Action) { a.Kind = "" }, "error.choice", "kind"},
		{"of a kind that is none", func(a *model.Action) { a.Kind = "dance" }, "error.choice", "kind"},
		{"by nobody", func(a *model.Action) { a.Actor = " " }, "error.no-actor", "actor"},
		{"at no time", func(a *model.Action) { a.Due = model.Date{} }, "error.no-date", "due"},
	}
	for _, c := range cases {
		a := whole
		c.change(&a)
		if err := a.Validate(); c.sentence != "" {
			refused(t, c.name, err, c.sentence, c.field)
		} else if err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
	}
	for _, kind := range model.ActionKinds {
		a := whole
		if a.Kind = kind; a.Validate() != nil {
			t.Errorf("%s: %v", kind, a.Validate())
		}
	}
}

func TestAnOutcomeIsDatedAndGraded(t *testing.T) {
	today := on("2026-11-18")
	whole := model.Outcome.With("c1", today, "kind", "jobs", "on", "2026-11-18", "jobs", "2", "evidence", "document")
	for _, c := range []struct{ name, key, value, sentence string }{
		{"a whole one", "jobs", "3", ""},
		{"of a kind that is none", "kind", "fame", "error.choice"},
		{"of no day", "on", "", "error.no-date"},
		{"of a day to come", "on", "2026-11-19", "error.future"},
		{"of no grade", "evidence", "", "shell.needed"},
		{"of a grade that is none", "evidence", "rumour", "error.choice"},
		{"of fewer jobs than none", "jobs", "-1", "error.number"},
	} {
		o := whole.Clone()
		o.Set(c.key, c.value)
		if err := o.Validate(today); c.sentence != "" {
			refused(t, c.name, err, c.sentence, c.key)
		} else if err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

func TestALoggedContactHasBeenAndFitsInADay(t *testing.T) {
	today := on("2026-11-18")
	whole := model.Log{Kind: model.CallLog, On: today, Minutes: 10, Preparation: 5, Travel: 60}
	cases := []struct {
		name            string
		change          func(*model.Log)
		sentence, field string
	}{
		{"today's", func(*model.Log) {}, "", ""},
		{"one of long ago", func(l *model.Log) { l.On = on("2008-01-01") }, "", ""},
		{"one of a whole day", func(l *model.Log) { l.Minutes, l.Preparation, l.Travel = 1440, 1440, 1440 }, "", ""},
		{"of no kind", func(l *model.Log) { l.Kind = "" }, "error.choice", "kind"},
		{"of a kind that is none", func(l *model.Log) { l.Kind = "dream" }, "error.choice", "kind"},
		{"of no day", func(l *model.Log) { l.On = model.Date{} }, "error.no-date", "on"},
		{"of tomorrow", func(l *model.Log) { l.On = today.AddDays(1) }, "error.future", "on"},
		{"of less than nothing", func(l *model.Log) { l.Minutes = -1 }, "error.minutes", "minutes"},
		{"of more than a day", func(l *model.Log) { l.Minutes = 1441 }, "error.minutes", "minutes"},
		{"prepared for less than nothing", func(l *model.Log) { l.Preparation = -1 }, "error.minutes", "minutes"},
		{"prepared for more than a day", func(l *model.Log) { l.Preparation = 1441 }, "error.minutes", "minutes"},
		{"travelled to for less than nothing", func(l *model.Log) { l.Travel = -1 }, "error.minutes", "minutes"},
		{"travelled to for more than a day", func(l *model.Log) { l.Travel = 1441 }, "error.minutes", "minutes"},
	}
	for _, c := range cases {
		l := whole
		c.change(&l)
		if err := l.Validate(today); c.sentence != "" {
			refused(t, c.name, err, c.sentence, c.field)
		} else if err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

func TestVisitsCallsAndMeetingsArePersonal(t *testing.T) {
	for _, kind := range model.LogKinds {
		personal := kind == model.VisitLog || kind == model.CallLog || kind == model.MeetingLog
		if slices.Contains(model.PersonalKinds, kind) != personal {
			t.Errorf("%s is personal: %v", kind, !personal)
		}
	}
}

func TestTheTallyCountsOnlyWhatIsKnown(t *testing.T) {
	cases := []struct {
		name, gender, country string
		isNew                 bool
		want                  model.Tally
	}{
		{"a woman born abroad, here for the first time", "woman", "SO", true, model.Tally{Present: 1, New: 1, Women: 1, BornAbroad: 1}},
		{"a man born in Sweden", "man", "SE", false, model.Tally{Present: 1, Men: 1}},
		{"someone neither woman nor man", "non-binary", "TH", false, model.Tally{Present: 1, BornAbroad: 1}},
		{"someone of whom nothing is known", "", "", false, model.Tally{Present: 1}},
	}
	for _, c := range cases {
		var tally model.Tally
		tally.Add(1, c.gender, c.country, c.isNew)
		if tally != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, tally, c.want)
		}
		tally.Add(-1, c.gender, c.country, c.isNew)
		if tally != (model.Tally{}) {
			t.Errorf("%s: taken back, %+v is left", c.name, tally)
		}
	}
}
