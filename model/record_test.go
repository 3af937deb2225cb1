package model_test

import (
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

// fields tries values of one field after the other in a record that is right.
func fields(t *testing.T, whole model.Record, today model.Date, cases []fieldCase) {
	t.Helper()
	for _, c := range cases {
		r := whole.Clone()
		r.Set(c.key, c.value)
		if err := r.Prepare(today).Validate(today); c.sentence != "" {
			refused(t, c.name, err, c.sentence, c.key)
		} else if err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
	}
	for _, f := range whole.Type.Fields {
		for _, o := range f.Options {
			r := whole.Clone()
			r.Set(f.Key, o)
			if err := r.Validate(today); err != nil && f.When == nil && f.Key != "waiting" {
				t.Errorf("%s %s: %v", f.Key, o, err)
			}
		}
	}
}

type fieldCase struct{ name, key, value, sentence string }

func TestAnActionSaysWhoDoesWhatByWhen(t *testing.T) {
	today := on("2026-11-18")
	fields(t, model.Action.With("c1", today, "kind", "bank", "actor", "Swedbank", "due", "2026-12-01"), today, []fieldCase{
		{"a whole one", "text", "lån", ""},
		{"of no kind", "kind", "", "shell.needed"},
		{"of a kind that is none", "kind", "dance", "error.choice"},
		{"by nobody", "actor", " ", "error.no-actor"},
		{"at no time", "due", "", "error.no-date"},
		{"of a status that is none", "status", "lost", "error.choice"},
	})
}

func TestAnOutcomeIsDatedAndGraded(t *testing.T) {
	today := on("2026-11-18")
	whole := model.Outcome.With("c1", today, "kind", "jobs", "on", "2026-11-18", "jobs", "2", "evidence", "document")
	fields(t, whole, today, []fieldCase{
		{"a whole one", "jobs", "3", ""},
		{"of a kind that is none", "kind", "fame", "error.choice"},
		{"of a day to come", "on", "2026-11-19", "error.future"},
		{"of a grade that is none", "evidence", "rumour", "error.choice"},
		{"of fewer jobs than none", "jobs", "-1", "error.below-zero"},
	})
}

func TestALoggedContactHasBeenAndFitsInADay(t *testing.T) {
	today := on("2026-11-18")
	whole := model.Log.With("c1", today, "kind", "call", "minutes", "10", "preparation", "5", "travel", "60")
	cases := []fieldCase{
		{"today's", "said", "hej", ""},
		{"one of long ago", "on", "2008-01-01", ""},
		{"of no kind", "kind", "", "shell.needed"},
		{"of a kind that is none", "kind", "dream", "error.choice"},
		{"of tomorrow", "on", "2026-11-19", "error.future"},
	}
	for _, key := range []string{"minutes", "preparation", "travel"} {
		cases = append(cases,
			fieldCase{key + " of a whole day", key, "1440", ""},
			fieldCase{key + " of less than nothing", key, "-1", "error.below-zero"},
			fieldCase{key + " of more than a day", key, "1441", "error.most"})
	}
	fields(t, whole, today, cases)
}

func TestARecordWithoutADayIsOfToday(t *testing.T) {
	today := on("2026-11-18")
	for _, rt := range []*model.RecordType{model.Log, model.Outcome} {
		r := rt.With("c1", today, "on", "").Prepare(today)
		if r.Get("on") != "2026-11-18" {
			t.Errorf("%s: of %q", rt.Key, r.Get("on"))
		}
	}
}

func TestTheTallyCountsOnlyWhatIsKnown(t *testing.T) {
	cases := []struct {
		name, gender, country string
		isNew                 bool
		want                  model.Tally
	}{
		{"a woman born abroad, here for the first time", "woman", "SO", true, model.Tally{Present: 1, New: 1, Women: 1, GenderKnown: 1, BornAbroad: 1, CountryKnown: 1}},
		{"a man born in Sweden", "man", "SE", false, model.Tally{Present: 1, Men: 1, GenderKnown: 1, CountryKnown: 1}},
		{"someone neither woman nor man", "non-binary", "TH", false, model.Tally{Present: 1, GenderKnown: 1, BornAbroad: 1, CountryKnown: 1}},
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

func TestWhatIsNotKnownOfARecordStaysUnknown(t *testing.T) {
	today := on("2026-11-18")
	brought := model.Finance.With("c1", on("2026-01-01"), "lender", "bank")
	brought.Set("on", "")
	brought.Version = 2
	if got := brought.Prepare(today).Get("on"); got != "" {
		t.Errorf("an application of a day not known is dated %s when it is saved", got)
	}
}

func TestADayOfAnswerIsNotLostWhileTheAnswerIsOpen(t *testing.T) {
	today := on("2026-11-18")
	r := model.Referral.With("c1", today, "to", "Almi", "answered", "2026-11-17")
	refused(t, "an answer's day without an answer", r.Prepare(today).Validate(today), "error.not-ended", "answered")
	if r := r.Moved("accepted", today); r.Prepare(today).Validate(today) != nil || r.Get("answered") != "2026-11-17" {
		t.Errorf("answered: %v", r.Values)
	}
	if r := r.Moved("accepted", today).Moved("waiting", today); r.Get("answered") != "" {
		t.Errorf("waiting again: %v", r.Values)
	}
}
