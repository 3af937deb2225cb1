package storage

import (
	"context"
	"testing"

	"stegvis/model"
	"stegvis/storage/engine"
)

func TestAWalkInIsOnTheFirstStepAndPresentInOneChange(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	tonight := meeting(t, r, "Frukost", "2026-11-18")
	done, err := r.WalkIn(ctx, clock, tonight, "  Hodan   Farah ", "070-123 45 67", "")
	if err != nil || model.ContactID(done.Owner()) == "" {
		t.Fatalf("%+v, %v", done, err)
	}
	present, _, err := r.Guests(ctx, tonight)
	if err != nil || len(present) != 1 {
		t.Fatalf("present: %+v, %v", present, err)
	}
	g := present[0]
	if g.ID != model.ContactID(done.Owner()) || g.Step != model.Identify || g.Phone != "+46701234567" || !g.New || g.At != 9*60+30 || g.Role != model.Client {
		t.Errorf("the walk-in is %+v", g)
	}
	p, err := r.Person(ctx, model.ContactID(done.Owner()))
	if err != nil || p.Contact.Values["found_through"] != "meeting" || p.Contact.Values["found_on"] != "2026-11-18" || len(p.Visits) != 1 {
		t.Errorf("she was found at the meeting: %+v, %v", p.Contact, err)
	}
	if missing := model.MissingFor(model.Ladder[0], p.Evidence); len(missing) != 0 {
		t.Errorf("with a number the first step lacks nothing: %v", missing)
	}
	if _, err := r.Undo(ctx, clock); err != nil {
		t.Fatal(err)
	}
	if n := query[int](t, r, "SELECT (SELECT count(*) FROM contact) + (SELECT count(*) FROM attendance)"); n != 0 {
		t.Errorf("one undo takes her back; %d rows are left", n)
	}
}

func TestAWalkInMayBeALocalEntrepreneur(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	lastWeek := meeting(t, r, "Frukost", "2026-11-11")
	if _, err := r.WalkIn(ctx, clock, lastWeek, "Elin Åström", "", model.Other); err != nil {
		t.Fatal(err)
	}
	present, _, err := r.Guests(ctx, lastWeek)
	if err != nil || len(present) != 1 || present[0].Role != model.Other || present[0].Step != "" || present[0].At != model.NoClock {
		t.Errorf("off the ladder, and at no known hour of a day that has passed: %+v, %v", present, err)
	}
	cases := []struct {
		name, who, phone string
		event            model.EventID
		want             model.Code
	}{
		{"without a name", " ", "", lastWeek, model.Invalid},
		{"with a number that is none", "Elin", "12", lastWeek, model.Invalid},
		{"at no meeting", "Elin", "", "none", model.NotFound},
	}
	for _, c := range cases {
		if _, err := r.WalkIn(ctx, clock, c.event, c.who, c.phone, ""); model.CodeOf(err) != c.want || err == nil {
			t.Errorf("%s: %v", c.name, err)
		}
	}
	if _, err := r.CancelEvent(ctx, clock, lastWeek); err != nil {
		t.Fatal(err)
	}
	if _, err := r.WalkIn(ctx, clock, lastWeek, "Nils Ek", "", ""); model.CodeOf(err) != model.Conflict {
		t.Errorf("at a cancelled meeting: %v", err)
	}
	if n := query[int](t, r, "SELECT count(*) FROM contact"); n != 1 {
		t.Errorf("what failed wrote nothing; there are %d contacts", n)
	}
}

func TestALineAfterTheMeetingIsOneChange(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	amina := someone(t, r, "Amina Warsame", "woman", "SO")
	tonight := meeting(t, r, "Frukost", "2026-11-18")
	comes(t, r, tonight, amina)
	if _, err := r.AddRecord(ctx, clock, model.FollowUp.With(string(amina), day("2026-11-18"), "on", "2026-11-17", "what", "fråga om lokal")); err != nil {
		t.Fatal(err)
	}
	action := model.Action.With("", day("2026-11-18"), "kind", "bank", "actor", "Swedbank", "due", "2026-12-01")
	line := model.MeetingNote{
		Contact: amina, Text: "vill tala med banken", Next: day("2026-11-25"), What: "ring banken", Action: &action,
	}
	done, err := r.AfterMeeting(ctx, clock, tonight, line)
	if err != nil || said(done) != "Noted after the meeting: Amina Warsame" || model.ContactID(done.Owner()) != amina {
		t.Fatalf("%q %+v, %v", said(done), done, err)
	}
	p, err := r.Person(ctx, amina)
	promises, actions := p.Of(model.FollowUp), p.Of(model.Action)
	if err != nil || len(promises) != 2 || len(actions) != 1 || actions[0].Get("actor") != "Swedbank" {
		t.Fatalf("%+v, %v", p, err)
	}
	if open := promises[1]; open.Get("what") != "ring banken" || open.Get("on") != "2026-11-25" || open.Get("waiting") != string(model.OnAdvisor) || !open.Open() {
		t.Errorf("the next date is %+v", open)
	}
	if due := promises[0]; !due.Open() {
		t.Errorf("what was due is kept unasked: %+v", due)
	}
	if got := query[string](t, r, "SELECT kind || ' ' || \"on\" || ' ' || said || ' ' || (event = ?) FROM log", tonight); got != "meeting 2026-11-18 vill tala med banken 1" {
		t.Errorf("logged is %q", got)
	}
	if notes := must(r.MeetingNotes(ctx, tonight))(t); len(notes) != 1 || notes[0].Next != day("2026-11-25") || notes[0].What != "ring banken" {
		t.Errorf("the minutes have the next date: %+v", notes)
	}
	if _, err := r.Undo(ctx, clock); err != nil {
		t.Fatal(err)
	}
	if p, _ = r.Person(ctx, amina); len(p.Of(model.FollowUp)) != 1 || p.Of(model.FollowUp)[0].Get("done") != "" || len(p.Of(model.Action)) != 0 {
		t.Errorf("one undo takes the line back: %+v", p)
	}
}

func TestALineThatCannotBeNotedWritesNothing(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	amina := someone(t, r, "Amina Warsame", "woman", "SO")
	tonight, later := meeting(t, r, "Frukost", "2026-11-18"), meeting(t, r, "Frukost", "2026-11-25")
	before := query[int](t, r, "SELECT count(*) FROM commits")
	endless := model.Action.With("", day("2026-11-18"), "kind", "bank", "actor", "Almi")
	cases := []struct {
		name  string
		event model.EventID
		line  model.MeetingNote
		want  model.Code
	}{
		{"a line that says nothing", tonight, model.MeetingNote{Contact: amina, Text: "  "}, model.Invalid},
		{"an action without a deadline", tonight, model.MeetingNote{Contact: amina, Text: "x", Action: &endless}, model.Invalid},
		{"a meeting that has not been", later, model.MeetingNote{Contact: amina, Text: "x"}, model.Invalid},
		{"no meeting", "none", model.MeetingNote{Contact: amina, Text: "x"}, model.NotFound},
		{"nobody", tonight, model.MeetingNote{Contact: "nobody", Text: "x"}, model.NotFound},
	}
	for _, c := range cases {
		if _, err := r.AfterMeeting(ctx, clock, c.event, c.line); err == nil || model.CodeOf(err) != c.want {
			t.Errorf("%s: %v", c.name, err)
		}
	}
	if after := query[int](t, r, "SELECT count(*) FROM commits"); after != before {
		t.Errorf("%d commits were made", after-before)
	}
}

func TestASeminarOffersItsStepToThoseWhoStandOnItOrBefore(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	on, before, past := someone(t, r, "Amina On", "", ""), someone(t, r, "Bo Before", "", ""), someone(t, r, "Cilla Past", "", "")
	for id, steps := range map[model.ContactID]model.StepKey{on: model.Inspiration, past: model.Analysis} {
		if _, err := r.Climb(ctx, clock, id, model.Move{Kind: model.Reopen, Step: steps, On: day("2026-11-01"), Reason: "prov"}, nil); err != nil {
			t.Fatal(err)
		}
	}
	local := someone(t, r, "Dan Local", "", "")
	put(t, r, engine.OneRow("UPDATE contact SET role = 'other', step = '', version = version + 1 WHERE id = ?", local))
	_, seminar, err := r.AddEvent(ctx, clock, model.Event{Kind: model.Seminar, Title: "Våga börja", On: day("2026-11-18"), Start: model.NoClock, End: model.NoClock, Theme: "Mod"})
	if err != nil {
		t.Fatal(err)
	}
	if _, ok, err := r.OfferStep(ctx, seminar); ok || err != nil {
		t.Errorf("nobody has come, and a step is offered: %v", err)
	}
	comes(t, r, seminar, on, before, past, local)
	offer, ok, err := r.OfferStep(ctx, seminar)
	if err != nil || !ok || offer.Step != model.Inspiration || offer.Form["theme"] != "Mod" {
		t.Fatalf("%+v %v, %v", offer, ok, err)
	}
	if len(offer.Standing) != 1 || offer.Standing[0].ID != on || len(offer.Standing[0].Missing) != 0 || len(offer.Ready()) != 1 {
		t.Errorf("one stands on the step and lacks nothing, the seminar being the proof: %+v", offer.Standing)
	}
	if len(offer.Before) != 1 || offer.Before[0].ID != before {
		t.Errorf("one stands before it: %+v", offer.Before)
	}
	if _, moved, err := r.ClimbMany(ctx, clock, offer.Ready(), offer.Step, "", offer.Form); err != nil || moved != 1 {
		t.Errorf("taking the step: %d moved, %v", moved, err)
	}
	if offer, _, _ = r.OfferStep(ctx, seminar); len(offer.Standing) != 0 {
		t.Errorf("it is offered again: %+v", offer.Standing)
	}
}

func TestInformationOffersItsStepWithWhatIsStillToBeSaid(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	amina := someone(t, r, "Amina Warsame", "woman", "SO")
	if _, err := r.Climb(ctx, clock, amina, model.Move{Kind: model.Reopen, Step: model.GeneralInfo, On: day("2026-11-01"), Reason: "prov"}, nil); err != nil {
		t.Fatal(err)
	}
	_, info, err := r.AddEvent(ctx, clock, model.Event{Kind: model.Information, Title: "Att driva företag", On: day("2026-11-18"), Start: model.NoClock, End: model.NoClock, Languages: "so"})
	if err != nil {
		t.Fatal(err)
	}
	comes(t, r, info, amina)
	offer, ok, err := r.OfferStep(ctx, info)
	if err != nil || !ok || len(offer.Standing) != 1 {
		t.Fatalf("%+v %v, %v", offer, ok, err)
	}
	if missing := offer.Standing[0].Missing; len(missing) != 1 || missing[0].Proof != model.ProofTopics || len(offer.Ready()) != 0 {
		t.Errorf("the day and the language are known of the meeting, the topics are not: %v", missing)
	}
	if _, err := r.SetForm(ctx, clock, amina, visitOf(t, r, amina), map[string]string{"language": "so"}); err != nil {
		t.Fatal(err)
	}
	_, next, err := r.AddEvent(ctx, clock, model.Event{Kind: model.StartUpInformation, Title: "Starta eget", On: day("2026-11-18"), Start: model.NoClock, End: model.NoClock})
	if err != nil {
		t.Fatal(err)
	}
	comes(t, r, next, amina)
	if offer, _, err = r.OfferStep(ctx, next); err != nil || len(offer.Before) != 1 || len(offer.Before[0].Missing) != 2 {
		t.Errorf("in what language an earlier step was given says nothing of this one: %+v, %v", offer.Before, err)
	}
	if offer, ok, err := r.OfferStep(ctx, meeting(t, r, "Frukost", "2026-11-18")); ok || err != nil {
		t.Errorf("a weekly meeting offers no step: %+v, %v", offer, err)
	}
}

func visitOf(t *testing.T, r *Register, id model.ContactID) model.StepID {
	t.Helper()
	p, err := r.Person(context.Background(), id)
	if err != nil {
		t.Fatal(err)
	}
	v, _ := p.Standing()
	return v.ID
}

func TestWhoWasInvitedAndDidNotComeGetsANextDate(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	amina, bo, cilla := someone(t, r, "Amina Warsame", "", ""), someone(t, r, "Bo Ek", "", ""), someone(t, r, "Cilla Ek", "", "")
	tonight := meeting(t, r, "Frukost", "2026-11-18")
	invited := []model.ContactID{amina, bo, cilla}
	if _, err := r.CheckInMany(ctx, clock, tonight, invited, model.Invited, model.NoClock); err != nil {
		t.Fatal(err)
	}
	comes(t, r, tonight, amina)
	missed, err := r.NoShows(ctx, tonight)
	if err != nil || names(missed) != "Bo Ek Cilla Ek " {
		t.Fatalf("%q did not come, %v", names(missed), err)
	}
	done, err := r.FollowUpNoShows(ctx, clock, tonight, []model.ContactID{bo, cilla}, day("2026-11-20"), "Uteblev från frukosten")
	if err != nil || said(done) != "2 people who did not come got a next date" {
		t.Fatalf("%q, %v", said(done), err)
	}
	if missed, _ = r.NoShows(ctx, tonight); len(missed) != 0 {
		t.Errorf("they are offered again: %q", names(missed))
	}
	p, err := r.Person(ctx, bo)
	if f := p.Of(model.FollowUp); err != nil || len(f) != 1 || f[0].Get("on") != "2026-11-20" || f[0].Get("what") != "Uteblev från frukosten" {
		t.Errorf("%+v, %v", f, err)
	}
	page, _ := r.Event(ctx, tonight)
	if page.Present != 1 || len(page.Attendance) != 3 {
		t.Errorf("one was present, and two are noted as absent: %+v", page.Attendance)
	}
	if _, err := r.FollowUpNoShows(ctx, clock, tonight, []model.ContactID{bo}, model.Date{}, ""); model.CodeOf(err) != model.Invalid {
		t.Errorf("a next date without a date: %v", err)
	}
}
