package storage

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/storage/engine"
	"stegvis/storage/report"
)

// someone adds a contact of the ladder and gives its id.
func someone(t testing.TB, r *Register, name, gender, country string) model.ContactID {
	t.Helper()
	id := model.NewID[model.ContactID]()
	put(t, r, engine.OneRow("INSERT INTO contact (id, role, name, name_key, step, step_since, gender, country) VALUES (?, 'client', ?, ?, 'identify', '2026-01-01', ?, ?)",
		id, name, model.NameKey(name), gender, country))
	return id
}

// meeting adds a weekly meeting on a day.
func meeting(t testing.TB, r *Register, title, on string) model.EventID {
	t.Helper()
	_, id, err := r.AddEvent(context.Background(), clock, weekly(title, on))
	if err != nil {
		t.Fatalf("add %s on %s: %v", title, on, err)
	}
	return id
}

func weekly(title, on string) model.Event {
	return model.Event{Kind: model.WeeklyMeeting, Title: title, On: day(on), Start: 8 * 60, End: 9 * 60, Place: "Folkets hus"}
}

// comes checks people in, one after another, a minute apart from 08:01.
func comes(t testing.TB, r *Register, event model.EventID, people ...model.ContactID) {
	t.Helper()
	for i, p := range people {
		if _, err := r.CheckIn(context.Background(), clock, event, p, model.Present, "", model.Clock(8*60+1+i)); err != nil {
			t.Fatalf("check in: %v", err)
		}
	}
}

func said(d Done) string { return d.Label.In(1) }

func names(guests []Guest) string {
	all := ""
	for _, g := range guests {
		all += g.Name + " "
	}
	return all
}

// tallyOf reads the tally of an event in each of the ways it can be read, which must agree.
func tallyOf(t *testing.T, r *Register, event model.EventID) model.Tally {
	t.Helper()
	page, err := r.Event(context.Background(), event)
	if err != nil {
		t.Fatal(err)
	}
	list, err := r.Events(context.Background(), EventQuery{})
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range list {
		if e.ID == event && e.Tally != page.Tally {
			t.Errorf("the list says %+v of %s, its page %+v", e.Tally, e.Title, page.Tally)
		}
	}
	return page.Tally
}

func TestCheckingInMovesTheTally(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	amina, bo := someone(t, r, "Amina Warsame", "woman", "SO"), someone(t, r, "Bo Ek", "man", "SE")
	breakfast := meeting(t, r, "Frukost", "2026-11-18")
	done, err := r.CheckIn(ctx, clock, breakfast, amina, model.Present, "", 8*60+4)
	if err != nil {
		t.Fatal(err)
	}
	if said(done) != "Amina Warsame is here" || model.ContactID(done.Owner()) != amina || !done.Touches("attendance") {
		t.Errorf("the change is called %q and is about %+v", said(done), done)
	}
	if got, want := tallyOf(t, r, breakfast), (model.Tally{Present: 1, New: 1, Women: 1, GenderKnown: 1, BornAbroad: 1, CountryKnown: 1}); got != want {
		t.Errorf("the tally is %+v, want %+v", got, want)
	}
	comes(t, r, breakfast, bo)
	if got, want := tallyOf(t, r, breakfast), (model.Tally{Present: 2, New: 2, Women: 1, Men: 1, GenderKnown: 2, BornAbroad: 1, CountryKnown: 2}); got != want {
		t.Errorf("the tally is %+v, want %+v", got, want)
	}
	if done, err = r.CheckOut(ctx, clock, breakfast, amina); err != nil || said(done) != "Amina Warsame checked out" {
		t.Errorf("taking back: %q, %v", said(done), err)
	}
	if got, want := tallyOf(t, r, breakfast), (model.Tally{Present: 1, New: 1, Men: 1, GenderKnown: 1, CountryKnown: 1}); got != want {
		t.Errorf("after taking her back the tally is %+v, want %+v", got, want)
	}
	if _, err := r.Undo(ctx, clock); err != nil {
		t.Fatal(err)
	}
	if got := tallyOf(t, r, breakfast).Present; got != 2 {
		t.Errorf("undo brings her back; %d are present", got)
	}
}

func TestAPersonCheckedInTwiceCountsOnceAndKeepsTheTime(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	amina := someone(t, r, "Amina Warsame", "woman", "SO")
	breakfast := meeting(t, r, "Frukost", "2026-11-18")
	comes(t, r, breakfast, amina)
	done, err := r.CheckIn(ctx, clock, breakfast, amina, model.Present, "", 8*60+30)
	if err != nil || done.Commit != "" {
		t.Errorf("the second time nothing is written: %+v, %v", done, err)
	}
	if _, err := r.CheckIn(ctx, clock, breakfast, amina, model.Present, model.Speaker, 8*60+30); err != nil {
		t.Fatal(err)
	}
	present, _, err := r.Guests(ctx, breakfast)
	if err != nil || len(present) != 1 || present[0].At != 8*60+1 || present[0].Part != model.Speaker {
		t.Errorf("present: %+v, %v; want one, at 08:01, now as speaker", present, err)
	}
	if _, err := r.CheckInMany(ctx, clock, breakfast, []model.ContactID{amina, amina}, model.Present, model.NoClock); err != nil {
		t.Error(err)
	}
	if got := tallyOf(t, r, breakfast).Present; got != 1 {
		t.Errorf("%d are present, want 1", got)
	}
}

func TestNewIsWhoWasAtNoMeetingBefore(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	amina, bo := someone(t, r, "Amina Warsame", "woman", "SO"), someone(t, r, "Bo Ek", "man", "SE")
	second := meeting(t, r, "Frukost", "2026-11-18")
	comes(t, r, second, amina, bo)
	if got := tallyOf(t, r, second).New; got != 2 {
		t.Errorf("%d are new, want 2", got)
	}
	_, first, err := r.AddEvent(ctx, clock, model.Event{Kind: model.Seminar, Title: "Inspiration", On: day("2026-11-11"), Start: model.NoClock, End: model.NoClock})
	if err != nil {
		t.Fatal(err)
	}
	comes(t, r, first, amina)
	if a, b := tallyOf(t, r, first).New, tallyOf(t, r, second).New; a != 1 || b != 1 {
		t.Errorf("with an earlier meeting noted afterwards %d are new there and %d later, want 1 and 1", a, b)
	}
	if _, err := r.CancelEvent(ctx, clock, first); err != nil {
		t.Fatal(err)
	}
	if got := tallyOf(t, r, second).New; got != 2 {
		t.Errorf("a cancelled meeting is no meeting: %d are new, want 2", got)
	}
	same := meeting(t, r, "Frukost", "2026-11-18")
	comes(t, r, same, bo)
	if a, b := tallyOf(t, r, second).New, tallyOf(t, r, same).New; a != 2 || b != 0 {
		t.Errorf("on the same day who is new is new at the meeting noted first: %d and %d, want 2 and 0", a, b)
	}
}

func TestTheLatestArrivalStandsFirst(t *testing.T) {
	r := fresh(t)
	breakfast := meeting(t, r, "Frukost", "2026-11-18")
	comes(t, r, breakfast, someone(t, r, "Bo Ek", "", ""), someone(t, r, "Amina Warsame", "", ""), someone(t, r, "Åsa Länta", "", ""))
	present, _, err := r.Guests(context.Background(), breakfast)
	if got := names(present); err != nil || got != "Åsa Länta Amina Warsame Bo Ek " {
		t.Errorf("present are %q, %v", got, err)
	}
	page, err := r.Event(context.Background(), breakfast)
	if got := names(page.Attendance); err != nil || got != "Amina Warsame Bo Ek Åsa Länta " {
		t.Errorf("the page lists %q by name, %v", got, err)
	}
}

func TestWhoIsUsuallyHereComesFromTheSeries(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	last, often, once, never := someone(t, r, "Amina Last", "", ""), someone(t, r, "Bo Often", "", ""), someone(t, r, "Cilla Once", "", ""), someone(t, r, "Dan Never", "", "")
	first := meeting(t, r, "Frukost", "2026-09-02")
	comes(t, r, first, often, once)
	before := first
	for i := 1; i <= 7; i++ {
		next, err := r.NextInSeries(ctx, before, day("2026-09-01"))
		if err != nil {
			t.Fatal(err)
		}
		if _, before, err = r.AddEvent(ctx, clock, next); err != nil {
			t.Fatal(err)
		}
		switch {
		case i == 7:
			comes(t, r, before, last)
		case i == 5:
			comes(t, r, before, never)
			if _, err := r.CancelEvent(ctx, clock, before); err != nil {
				t.Fatal(err)
			}
		case i >= 3:
			comes(t, r, before, often)
		default:
			comes(t, r, before, never)
		}
	}
	elsewhere := meeting(t, r, "Lunch", "2026-10-22")
	comes(t, r, elsewhere, never)
	nobody, err := r.NextInSeries(ctx, first, day("2026-09-01"))
	if err != nil {
		t.Fatal(err)
	}
	nobody.On = day("2026-10-27")
	if _, _, err := r.AddEvent(ctx, clock, nobody); err != nil {
		t.Fatal(err)
	}
	tonight := meeting(t, r, "frukost", "2026-10-28") // of the same title, and so of the series
	_, usual, err := r.Guests(ctx, tonight)
	if got := names(usual); err != nil || got != "Amina Last Bo Often " {
		t.Errorf("usually here are %q (%v): who was there last time, and who was at three of the last six", got, err)
	}
	likely, err := r.Likely(ctx, tonight)
	if err != nil || len(likely) != 4 {
		t.Errorf("four were at one of the last ten: %v, %v", likely, err)
	}
	for n, l := range likely {
		if query[string](t, r, "SELECT name FROM contact WHERE n = ?", n) == "Dan Never" && l.Times != 2 {
			t.Errorf("a cancelled meeting is no meeting: %+v", l)
		}
	}
	for _, g := range usual {
		want := map[model.ContactID]model.Likelihood{last: {LastTime: true, Times: 1, Recent: 1}, often: {Times: 4, Recent: 3}}[g.ID]
		if g.Likelihood != want || likely[g.N] != want {
			t.Errorf("%s: %+v and %+v, want %+v", g.Name, g.Likelihood, likely[g.N], want)
		}
	}
	comes(t, r, tonight, last, never)
	if now, _ := r.Likely(ctx, tonight); now[usual[0].N] != likely[usual[0].N] {
		t.Errorf("tonight is no meeting before tonight: %v", now)
	}
	if _, err := r.CheckIn(ctx, clock, tonight, often, model.Excused, "", model.NoClock); err != nil {
		t.Fatal(err)
	}
	if _, usual, _ = r.Guests(ctx, tonight); len(usual) != 0 {
		t.Errorf("one has come and one has said no, and still expected are %q", names(usual))
	}
	sheet, err := r.Sheet(ctx, tonight)
	if err != nil || len(sheet) != 2 || sheet[0].Name != "Amina Last" || !sheet[0].Present || sheet[1].Number != 2 {
		t.Errorf("the sheet keeps its lines: %+v, %v", sheet, err)
	}
}

func TestAnInvitationIsRemembered(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	amina, bo := someone(t, r, "Amina Warsame", "", ""), someone(t, r, "Bo Ek", "", "")
	breakfast := meeting(t, r, "Frukost", "2026-11-18")
	done, err := r.CheckInMany(ctx, clock, breakfast, []model.ContactID{amina, bo}, model.Invited, model.NoClock)
	if err != nil || said(done) != "2 people are invited" {
		t.Fatalf("%q, %v", said(done), err)
	}
	comes(t, r, breakfast, amina)
	if _, err := r.CheckOut(ctx, clock, breakfast, amina); err != nil {
		t.Fatal(err)
	}
	if missed, err := r.NoShows(ctx, breakfast); err != nil || len(missed) != 2 {
		t.Errorf("taken back she is among the invited: %q, %v", names(missed), err)
	}
	comes(t, r, breakfast, amina)
	if _, err := r.CheckInMany(ctx, clock, breakfast, []model.ContactID{amina, bo}, model.Invited, model.NoClock); err != nil {
		t.Fatal(err)
	}
	if _, err := r.CheckIn(ctx, clock, breakfast, amina, model.Invited, "", model.NoClock); err != nil {
		t.Fatal(err)
	}
	if got := tallyOf(t, r, breakfast).Present; got != 1 {
		t.Errorf("inviting someone who has come takes her back: %d present", got)
	}
	if _, err := r.CheckOut(ctx, clock, breakfast, amina); err != nil {
		t.Fatal(err)
	}
	_, usual, err := r.Guests(ctx, breakfast)
	if got := names(usual); err != nil || got != "Amina Warsame Bo Ek " {
		t.Errorf("checked in by mistake and taken back she is expected again: %q, %v", got, err)
	}
	if _, err := r.CheckOut(ctx, clock, breakfast, bo); err != nil {
		t.Fatal(err)
	}
	if _, usual, _ = r.Guests(ctx, breakfast); names(usual) != "Amina Warsame " {
		t.Errorf("an invitation can be taken back: %q", names(usual))
	}
	if _, err := r.CheckOut(ctx, clock, breakfast, bo); model.CodeOf(err) != model.NotFound {
		t.Errorf("who is not on the list cannot be taken off it: %v", err)
	}
}

func TestCheckInManyIsOneChange(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	var people []model.ContactID
	for i := range 5 {
		people = append(people, someone(t, r, fmt.Sprintf("Person %d", i), "woman", "SY"))
	}
	breakfast := meeting(t, r, "Frukost", "2026-11-18")
	comes(t, r, breakfast, people[0])
	done, err := r.CheckInMany(ctx, clock, breakfast, people, model.Present, 8*60+20)
	if err != nil || said(done) != "4 people are here" || model.ContactID(done.Owner()) != "" {
		t.Errorf("four more came: %q %+v, %v", said(done), done, err)
	}
	if got := tallyOf(t, r, breakfast).Present; got != 5 {
		t.Errorf("%d are present, want 5", got)
	}
	if _, err := r.Undo(ctx, clock); err != nil {
		t.Fatal(err)
	}
	if got := tallyOf(t, r, breakfast).Present; got != 1 {
		t.Errorf("one undo takes the four back; %d are present", got)
	}
}

func TestACancelledMeetingTakesNobody(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	amina := someone(t, r, "Amina Warsame", "", "")
	breakfast := meeting(t, r, "Frukost", "2026-11-18")
	if _, err := r.CancelEvent(ctx, clock, breakfast); err != nil {
		t.Fatal(err)
	}
	if _, err := r.CheckIn(ctx, clock, breakfast, amina, model.Present, "", model.NoClock); model.CodeOf(err) != model.Conflict {
		t.Errorf("checked in at a cancelled meeting: %v", err)
	}
	if _, err := r.CheckInMany(ctx, clock, breakfast, []model.ContactID{amina, amina}, model.Present, model.NoClock); model.CodeOf(err) != model.Conflict {
		t.Errorf("many checked in at a cancelled meeting: %v", err)
	}
	if _, err := r.CheckIn(ctx, clock, "none", amina, model.Present, "", model.NoClock); model.CodeOf(err) != model.NotFound {
		t.Errorf("checked in at no meeting: %v", err)
	}
	if _, err := r.CheckIn(ctx, clock, breakfast, "nobody", model.Present, "", model.NoClock); model.CodeOf(err) != model.NotFound {
		t.Errorf("nobody checked in: %v", err)
	}
}

func TestEventsAreListedByDayAndHour(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	late := weekly("Kväll", "2026-11-18")
	late.Start, late.End, late.Kind = 18*60, 20*60, model.Seminar
	for _, e := range []model.Event{late, weekly("Frukost", "2026-11-18"), weekly("Frukost", "2026-11-25"), weekly("Frukost", "2025-12-31")} {
		if _, _, err := r.AddEvent(ctx, clock, e); err != nil {
			t.Fatal(err)
		}
	}
	cases := []struct {
		name string
		q    EventQuery
		want string
	}{
		{"the latest first", EventQuery{}, "2026-11-25 Frukost, 2026-11-18 Kväll, 2026-11-18 Frukost, 2025-12-31 Frukost, "},
		{"those to come, the next first", EventQuery{From: day("2026-11-18"), Coming: true}, "2026-11-18 Frukost, 2026-11-18 Kväll, 2026-11-25 Frukost, "},
		{"the next one", EventQuery{From: day("2026-11-18"), Coming: true, Limit: 1}, "2026-11-18 Frukost, "},
		{"of a year", EventQuery{From: day("2025-01-01"), To: day("2025-12-31")}, "2025-12-31 Frukost, "},
		{"of a kind", EventQuery{Kind: model.Seminar}, "2026-11-18 Kväll, "},
	}
	for _, c := range cases {
		list, err := r.Events(ctx, c.q)
		got := ""
		for _, e := range list {
			got += e.On.String() + " " + e.Title + ", "
		}
		if err != nil || got != c.want {
			t.Errorf("%s: %q, %v; want %q", c.name, got, err, c.want)
		}
	}
}

func TestASeriesProposesItsNextMeeting(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	if _, err := r.NextInSeries(ctx, "", day("2026-12-01")); model.CodeOf(err) != model.NotFound {
		t.Errorf("a series out of nothing: %v", err)
	}
	first := weekly("Frukost", "2026-12-16")
	first.Languages, first.Audience, first.Project = "sv so", "mixed", "Nya vägar"
	_, id, err := r.AddEvent(ctx, clock, first)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"2026-12-23", "2026-12-30", "2027-01-06"} {
		next, err := r.NextInSeries(ctx, id, day("2026-12-01"))
		if err != nil {
			t.Fatal(err)
		}
		if next.On.String() != want || next.Start != 8*60 || next.Place != "Folkets hus" || next.Series != id || next.Project != "Nya vägar" || next.Languages != "sv so" {
			t.Errorf("the next one is %+v, want one as before on %s", next, want)
		}
		if _, _, err := r.AddEvent(ctx, clock, next); err != nil {
			t.Fatal(err)
		}
	}
	if next, err := r.NextInSeries(ctx, "", day("2027-06-01")); err != nil || next.On != day("2027-06-02") {
		t.Errorf("after a pause of half a year the next one is %s, %v; want 2027-06-02", next.On, err)
	}
	if _, err := r.NextInSeries(ctx, "none", day("2026-12-01")); model.CodeOf(err) != model.NotFound {
		t.Errorf("the next one of no meeting: %v", err)
	}
	if projects, err := r.Projects(ctx); err != nil || len(projects) != 1 {
		t.Errorf("one project was named: %v, %v", projects, err)
	}
}

func TestAnEventIsChangedOnlyOverTheVersionThatWasRead(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	id := meeting(t, r, "Frukost", "2026-11-18")
	page, err := r.Event(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	mine, theirs := page.Event, page.Event
	theirs.Place = "Biblioteket"
	if _, err := r.SaveEvent(ctx, clock, theirs); err != nil {
		t.Fatal(err)
	}
	mine.Title = "Lunch"
	if _, err := r.SaveEvent(ctx, clock, mine); model.CodeOf(err) != model.Conflict {
		t.Errorf("saved over another's change: %v", err)
	}
	if page, _ = r.Event(ctx, id); page.Place != "Biblioteket" || page.Title != "Frukost" {
		t.Errorf("the event is %+v", page.Event)
	}
	mine.Title = " "
	if _, err := r.SaveEvent(ctx, clock, mine); model.CodeOf(err) != model.Invalid {
		t.Errorf("saved without a title: %v", err)
	}
	if _, err := r.Event(ctx, "none"); model.CodeOf(err) != model.NotFound {
		t.Errorf("read an event that is none: %v", err)
	}
}

func TestACopyLeavesOutWhatBelongsToTheDay(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	speaker := someone(t, r, "Hodan Farah", "woman", "SO")
	e := model.Event{Kind: model.Seminar, Title: "Våga börja", On: day("2026-11-18"), Start: 17 * 60, End: model.NoClock, Theme: "Mod", Note: "kaffe", Audience: "women"}
	_, id, err := r.AddEvent(ctx, clock, e, speaker)
	if err != nil {
		t.Fatal(err)
	}
	if page, err := r.Event(ctx, id); err != nil || names(page.Speakers()) != "Hodan Farah " || page.Present != 0 {
		t.Errorf("the speaker is invited: %+v, %v", page, err)
	}
	comes(t, r, id, speaker)
	page, _ := r.Event(ctx, id)
	if names(page.Speakers()) != "Hodan Farah " || page.Present != 1 {
		t.Errorf("the speaker has come and is still the speaker: %+v", page)
	}
	_, copied, err := r.CopyEvent(ctx, clock, id, day("2027-03-10"))
	if err != nil {
		t.Fatal(err)
	}
	page, err = r.Event(ctx, copied)
	if err != nil || page.On != day("2027-03-10") || page.Theme != "Mod" || page.Note != "" || page.Audience != "women" || len(page.Attendance) != 0 || page.End != model.NoClock {
		t.Errorf("the copy is %+v, %v", page, err)
	}
}

func TestTheMeetingsReport(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	amina, bo := someone(t, r, "Amina Warsame", "woman", "SO"), someone(t, r, "Bo Ek", "man", "SE")
	for _, on := range []string{"2026-12-30", "2027-01-06", "2027-01-13", "2027-01-20"} {
		meeting(t, r, "Frukost", on)
	}
	list, _ := r.Events(ctx, EventQuery{Coming: true})
	comes(t, r, list[0].ID, amina, bo)
	comes(t, r, list[1].ID, amina)
	if _, err := r.CancelEvent(ctx, clock, list[2].ID); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, row := range reported(t, r, report.Meetings, report.Filter{Period: report.Period{From: day("2026-12-01"), To: day("2027-01-31")}}) {
		got = append(got, cells(row, "date", "week", "kind", "title", "present", "new", "women", "men", "born_abroad", "born_abroad_percent"))
	}
	want := "2026-12-30 53 weekly Frukost 2 2 1 1 1 50\n2027-01-06 1 weekly Frukost 1 0 1 0 1 100\n2027-01-20 3 weekly Frukost 0 0 0 0 0 "
	if got := strings.Join(got, "\n"); got != want {
		t.Errorf("the report is\n%s; want\n%s", got, want)
	}
	if got := reported(t, r, report.Meetings, report.Filter{Period: must(report.Year(2027))(t)}); len(got) != 2 || got[0]["new"] != "0" {
		t.Errorf("who is new does not depend on the period: %v", got)
	}
	if got := reported(t, r, report.Meetings, report.Filter{Project: "Nya vägar"}); len(got) != 0 {
		t.Errorf("no meeting is of that project: %v", got)
	}
}

func TestEveryoneShownAsPresentIsPresentAfterRestart(t *testing.T) {
	r := fresh(t)
	amina := someone(t, r, "Amina Warsame", "", "")
	breakfast := meeting(t, r, "Frukost", "2026-11-18")
	comes(t, r, breakfast, amina)
	again := opened(t, r.Path()) // the first is never closed, as after a crash
	present, _, err := again.Guests(context.Background(), breakfast)
	if err != nil || names(present) != "Amina Warsame " {
		t.Errorf("present: %q, %v", names(present), err)
	}
}
