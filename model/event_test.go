package model_test

import (
	"testing"
	"time"

	"stegvis/model"
	"stegvis/model/text"
)

func day(t *testing.T, iso string) model.Date {
	t.Helper()
	d, ok := model.ParseISODate(iso)
	if !ok {
		t.Fatalf("%q is no date", iso)
	}
	return d
}

func TestASeriesGoesOnAWeekLater(t *testing.T) {
	cases := []struct{ name, held, today, next, week string }{
		{"an ordinary week", "2026-11-18", "2026-11-18", "2026-11-25", "v. 48"},
		{"into a 53rd week", "2026-12-23", "2026-12-23", "2026-12-30", "v. 53"},
		{"over new year, out of a 53rd week", "2026-12-30", "2026-12-30", "2027-01-06", "v. 1"},
		{"over new year, into a 53rd week that ends in January", "2020-12-25", "2020-12-25", "2021-01-01", "v. 53"},
		{"into week 1 that begins in December", "2024-12-24", "2024-12-24", "2024-12-31", "v. 1"},
		{"the first days of January in the last week of the year before", "2021-12-26", "2021-12-26", "2022-01-02", "v. 52"},
		{"onto 29 February", "2028-02-22", "2028-02-22", "2028-02-29", "v. 9"},
		{"from 29 February", "2028-02-29", "2028-02-29", "2028-03-07", "v. 10"},
		{"over the end of February in a year without the 29th", "2027-02-24", "2027-02-24", "2027-03-03", "v. 9"},
		{"over the night when clocks go forward", "2026-03-25", "2026-03-25", "2026-04-01", "v. 14"},
		{"onto the Sunday when clocks go forward", "2026-03-22", "2026-03-22", "2026-03-29", "v. 13"},
		{"onto the Sunday when clocks go back", "2026-10-18", "2026-10-18", "2026-10-25", "v. 43"},
		{"over the night when clocks go back", "2026-10-21", "2026-10-24", "2026-10-28", "v. 44"},
		{"after a summer without meetings, on the same day of the week", "2026-06-10", "2026-08-17", "2026-08-19", "v. 34"},
		{"when today is a meeting's day, today", "2026-06-10", "2026-08-19", "2026-08-19", "v. 34"},
		{"when the last one is still to come, the one after it", "2026-11-25", "2026-11-18", "2026-12-02", "v. 49"},
	}
	for _, c := range cases {
		held := model.Event{
			ID: "first", Kind: model.WeeklyMeeting, Title: "Frukost", On: day(t, c.held), Start: 8 * 60, End: 9 * 60,
			Place: "Folkets hus", Theme: "Skatter", Cancelled: true, Note: "kaffe", Version: 3,
		}
		next := held.Next(day(t, c.today))
		if next.On != day(t, c.next) {
			t.Errorf("%s: after %s comes %s, want %s", c.name, c.held, next.On, c.next)
		}
		if got := next.On.Week().Label(text.Swedish); got != c.week {
			t.Errorf("%s: %s lies in %s, want %s", c.name, next.On, got, c.week)
		}
		if next.On.Weekday() != held.On.Weekday() || next.Start != held.Start || next.End != held.End || next.Place != held.Place {
			t.Errorf("%s: the day of the week, the hours and the place stay: %+v", c.name, next)
		}
		if next.ID != "" || next.Cancelled || next.Note != "" || next.Theme != "" || next.Version != 0 || next.Series != "first" {
			t.Errorf("%s: the next meeting is its own, in the same series: %+v", c.name, next)
		}
	}
}

func TestTheHourStaysWhenClocksChange(t *testing.T) {
	place, err := time.LoadLocation("Europe/Stockholm")
	if err != nil {
		t.Skip("no time zones here")
	}
	for _, held := range []string{"2026-03-25", "2026-10-21"} {
		e := model.Event{ID: "a", Kind: model.WeeklyMeeting, Title: "Frukost", On: day(t, held), Start: 8 * 60}
		next := e.Next(e.On)
		at := time.Date(int(next.On.Year), time.Month(next.On.Month), int(next.On.Day), int(next.Start)/60, 0, 0, 0, place)
		if at.Hour() != 8 || model.DateOf(at) != next.On {
			t.Errorf("the meeting after %s is at %s, want 8 o'clock on %s", held, at, next.On)
		}
	}
}

func TestASeriesOfAYearMissesNoWeek(t *testing.T) {
	e := model.Event{ID: "a", Kind: model.WeeklyMeeting, Title: "Frukost", On: day(t, "2026-01-01")}
	var weeks []int
	for e.On.Before(day(t, "2027-01-08")) {
		_, week := e.On.ISOWeek()
		weeks = append(weeks, week)
		e = e.Next(e.On)
	}
	if len(weeks) != 54 || weeks[0] != 1 || weeks[52] != 53 || weeks[53] != 1 {
		t.Errorf("2026 has 53 Thursdays and so weeks 1 to 53, then week 1: %v", weeks)
	}
}

func TestAnEventMustBeWhole(t *testing.T) {
	whole := model.Event{Kind: model.Seminar, Title: "Inspiration", On: day(t, "2026-11-18"), Start: model.NoClock, End: model.NoClock}
	cases := []struct {
		name   string
		change func(*model.Event)
		field  string
	}{
		{"as it is", func(*model.Event) {}, ""},
		{"with both hours", func(e *model.Event) { e.Start, e.End = 8*60, 9*60 }, ""},
		{"with the end alone", func(e *model.Event) { e.End = 9 * 60 }, ""},
		{"of no kind", func(e *model.Event) { e.Kind = "party" }, "kind"},
		{"without a title", func(e *model.Event) { e.Title = " \t" }, "title"},
		{"without a date", func(e *model.Event) { e.On = model.Date{} }, "on"},
		{"ending before it starts", func(e *model.Event) { e.Start, e.End = 9*60, 8*60 }, "end"},
	}
	for _, c := range cases {
		e := whole
		c.change(&e)
		err := e.Validate()
		var field string
		if wrong, ok := err.(*model.Error); ok {
			field = wrong.Field
		}
		if field != c.field || (err == nil) != (c.field == "") {
			t.Errorf("an event %s: %v (field %q), want field %q", c.name, err, field, c.field)
		}
	}
}

func TestEachKindHasTheStepManyTakeTogether(t *testing.T) {
	want := map[model.EventKind]model.StepKey{
		model.Information: model.GeneralInfo, model.Seminar: model.Inspiration,
		model.StartUpInformation: model.StartupInfo, model.BusinessSchool: model.Programme,
	}
	for _, k := range model.EventKinds {
		if got, ok := k.Step(); got != want[k] || ok != (want[k] != "") {
			t.Errorf("a meeting of kind %s gives step %q, want %q", k, got, want[k])
		}
	}
}

func TestTheTallyCountsAndTakesBack(t *testing.T) {
	var tally model.Tally
	tally.Add(1, "woman", "SO", true)
	tally.Add(1, "man", "SE", false)
	tally.Add(1, "non-binary", "", false)
	if want := (model.Tally{Present: 3, New: 1, Women: 1, Men: 1, GenderKnown: 3, BornAbroad: 1, CountryKnown: 2}); tally != want {
		t.Errorf("the tally is %+v, want %+v", tally, want)
	}
	tally.Add(-1, "woman", "SO", true)
	if want := (model.Tally{Present: 2, Men: 1, GenderKnown: 2, CountryKnown: 1}); tally != want {
		t.Errorf("after one is taken back the tally is %+v, want %+v", tally, want)
	}
}

func TestTheShareBornAbroadIsOfThoseKnownRoundedHalfUp(t *testing.T) {
	cases := []struct{ abroad, known, want int }{{0, 5, 0}, {1, 8, 13}, {1, 200, 1}, {1, 201, 0}, {2, 3, 67}, {6, 14, 43}, {5, 5, 100}}
	for _, c := range cases {
		got, ok := model.Tally{Present: 300, BornAbroad: c.abroad, CountryKnown: c.known}.BornAbroadPercent()
		if got != c.want || !ok {
			t.Errorf("%d of %d is %d %%, want %d", c.abroad, c.known, got, c.want)
		}
	}
	if _, ok := (model.Tally{Present: 4}).BornAbroadPercent(); ok {
		t.Error("there is a share where the country of birth is known of nobody")
	}
}

func TestWhatIsUnknownOfAMeetingIsSaid(t *testing.T) {
	cases := []struct {
		tally                       model.Tally
		svAbroad, enAbroad, svWomen string
	}{
		{model.Tally{}, "", "", "0"},
		{model.Tally{Present: 4}, "okänt", "unknown", "okänt"},
		{model.Tally{Present: 4, GenderKnown: 3, Women: 1, BornAbroad: 2, CountryKnown: 3}, "2 av 3 kända", "2 of 3 known", "1 av 3 kända"},
		{model.Tally{Present: 4, GenderKnown: 4, Women: 1, BornAbroad: 1, CountryKnown: 4}, "1 (25 %)", "1 (25 %)", "1"},
	}
	for _, c := range cases {
		if sv, en, women := c.tally.Abroad(text.Swedish), c.tally.Abroad(text.English), c.tally.Female(text.Swedish); sv != c.svAbroad || en != c.enAbroad || women != c.svWomen {
			t.Errorf("of %+v it says %q, %q, %q", c.tally, sv, en, women)
		}
	}
}

func TestSharesUnderOneAnotherAreSaidInOneWay(t *testing.T) {
	for _, c := range []struct {
		tally         model.Tally
		abroad, women string
	}{
		{model.Tally{}, "", ""},
		{model.Tally{Present: 4}, "unknown", "unknown"},
		{model.Tally{Present: 4, GenderKnown: 3, Women: 1, BornAbroad: 2, CountryKnown: 4}, "2 of 4", "1 of 3"},
	} {
		if abroad, women := c.tally.AbroadOf(text.English), c.tally.FemaleOf(text.English); abroad != c.abroad || women != c.women {
			t.Errorf("of %+v it says %q and %q", c.tally, abroad, women)
		}
	}
}

func TestACountryThatIsNoMoreIsAbroadAndNobodysCitizenship(t *testing.T) {
	for _, name := range []string{"Jugoslavien", "forna Jugoslavien", "Sovjetunionen", "USSR", "Tjeckoslovakien", "Östtyskland", "Serbien och Montenegro"} {
		code, ok := model.ParseCountry(name)
		if abroad, known := model.BornAbroad(code); !ok || !abroad || !known {
			t.Errorf("%s is understood as %q, abroad %v, known %v", name, code, abroad, known)
		}
	}
}

func TestWordsOfMeetingsExist(t *testing.T) {
	check := func(what, label, key string) {
		if label == "" || label == "⟦"+key+"⟧" {
			t.Errorf("there is no word for %s", what)
		}
	}
	for _, l := range []text.Lang{text.Swedish, text.English} {
		for _, k := range model.EventKinds {
			check(string(k), k.Label(l), "event.kind-"+string(k))
		}
		for _, a := range model.Audiences {
			check(a, l.Say("event.audience-"+a), "event.audience-"+a)
		}
		for _, p := range []model.Part{model.Participant, model.Speaker, model.OfPartner} {
			check(string(p), p.Label(l), "event.part-"+string(p))
		}
		for _, p := range []model.Presence{model.Present, model.Excused, model.Absent, model.Invited} {
			check(string(p), p.Label(l), "event.presence-"+string(p))
			check(string(p)+" of one", model.PresenceSaid(p, "Amina").In(l), "event."+string(p))
			for _, many := range []string{"-many", "-many-one"} {
				key := "event." + string(p) + many
				check(key, l.Say(key), key)
			}
		}
	}
	if got := model.PresenceSaid(model.Present, "Amina Warsame").In(text.Swedish); got != "Amina Warsame är här" {
		t.Errorf("the sentence is %q", got)
	}
}

func TestAStepIsOfferedToThoseWhoStandOnItOrBefore(t *testing.T) {
	seminar, _ := model.StepOf(model.Inspiration)
	cases := []struct {
		name     string
		role     model.Role
		status   model.Status
		standing model.StepKey
		want     model.Offered
	}{
		{"on the step", model.Client, model.Active, model.Inspiration, model.StandsOnStep},
		{"paused on the step", model.Client, model.Paused, model.Inspiration, model.StandsOnStep},
		{"before it", model.Client, model.Active, model.Identify, model.StandsBefore},
		{"past it", model.Client, model.Active, model.Analysis, model.NotOffered},
		{"closed", model.Client, model.Closed, model.Inspiration, model.NotOffered},
		{"handed over", model.Client, model.HandedOver, model.Inspiration, model.NotOffered},
		{"not on the ladder", model.Other, model.Active, "", model.NotOffered},
	}
	for _, c := range cases {
		if got := seminar.Offers(c.role, c.status, c.standing); got != c.want {
			t.Errorf("%s: offered %d, want %d", c.name, got, c.want)
		}
	}
}

func TestAMeetingFillsInWhatItKnowsOfTheForm(t *testing.T) {
	e := model.Event{On: day(t, "2026-11-18"), Languages: "so sv", Theme: "Våga börja"}
	info, _ := model.StepOf(model.GeneralInfo)
	if form := e.StepForm(info); form["given_on"] != "2026-11-18" || form["language"] != "so" || len(form) != 2 {
		t.Errorf("of general information the day and the language are known: %v", form)
	}
	seminar, _ := model.StepOf(model.Inspiration)
	if form := e.StepForm(seminar); form["theme"] != "Våga börja" || len(form) != 1 {
		t.Errorf("of a seminar the theme is known: %v", form)
	}
}

func TestALineAfterTheMeeting(t *testing.T) {
	e := model.Event{ID: "e", On: day(t, "2026-11-18"), Project: "ESF"}
	today := day(t, "2026-11-19")
	note := model.MeetingNote{Contact: "a", Text: "vill tala med banken", Next: day(t, "2026-11-25")}
	log, beside := note.Records(e, today)
	if log == nil || log.Date("on") != e.On || log.Get("event") != "e" || log.Get("project") != "ESF" || log.Get("kind") != "meeting" || log.Get("said") != note.Text {
		t.Errorf("what was said is logged on the meeting's day: %+v", log)
	}
	if len(beside) != 1 {
		t.Fatalf("beside it: %v", beside)
	}
	next := beside[0].Record
	if next.Date("on") != note.Next || next.Get("what") != note.Text || next.Date("since") != today || next.Get("waiting") != string(model.OnAdvisor) {
		t.Errorf("the next date is hers to keep, from today: %+v", next)
	}
	if log, beside := (model.MeetingNote{Contact: "a", Next: today}).Records(e, today); log != nil || len(beside) != 1 {
		t.Error("a next date alone is no logged contact")
	}
	for _, empty := range []model.MeetingNote{{}, {Contact: "a", Text: " \n"}} {
		if err := empty.Validate(); model.CodeOf(err) != model.Invalid {
			t.Errorf("%+v notes nothing that can be kept, and gives %v", empty, err)
		}
	}
}

func TestAnEventIsAskedForWithAllItsFields(t *testing.T) {
	e := model.Event{
		ID: "e1", Kind: model.Seminar, Title: "Att våga", On: day(t, "2026-11-18"), Start: 0, End: 9*60 + 30, Place: "Biblioteket", Theme: "mod", Languages: "sv so",
		Audience: "women", Project: "Nya vägar", Series: "e0", Note: "kaffe", Version: 3,
	}
	values := e.Values()
	for _, f := range model.EventFields {
		if values[f.Key] == "" && f.Key != "speakers" { // they are noted as attendance
			t.Errorf("%s is not among the values", f.Key)
		}
		if got, err := f.Parse(values[f.Key], day(t, "2026-11-01")); err != nil || got != values[f.Key] {
			t.Errorf("%s: %q is read as %q, %v", f.Key, values[f.Key], got, err)
		}
	}
	if got := (model.Event{ID: "e1", Series: "e0", Version: 3}).With(values); got != e {
		t.Errorf("the values make\n%+v, not\n%+v", got, e)
	}
	if got := e.With(map[string]string{}); got.Start != model.NoClock || got.End != model.NoClock || got.Title != "" {
		t.Errorf("what was answered with nothing stays: %+v", got)
	}
}
