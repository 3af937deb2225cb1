package storage

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
)

// dates are the open promises of a contact, the nearest first.
func dates(t *testing.T, r *Register, id model.ContactID) string {
	t.Helper()
	var on []string
	for _, f := range must(r.OpenPromises(context.Background(), id))(t) {
		on = append(on, f.Get("on"))
	}
	return strings.Join(on, " ")
}

// andBack holds that a change is one change: undo leaves everything as it was, redo as it became.
func andBack(t *testing.T, r *Register, before string) {
	t.Helper()
	after := everything(t, r)
	if after == before {
		t.Fatal("nothing was changed")
	}
	undo(t, r)
	if got := everything(t, r); got != before {
		t.Errorf("undo left:\n%s\nbefore it was:\n%s", got, before)
	}
	must(r.Redo(context.Background(), clock))(t)
	if got := everything(t, r); got != after {
		t.Errorf("redo left:\n%s\nit was:\n%s", got, after)
	}
	allIsWell(t, r)
}

// theOutcome is the only outcome of a contact.
func theOutcome(t *testing.T, r *Register, id model.ContactID) model.Record {
	t.Helper()
	all := person(t, r, id).Of(model.Outcome)
	if len(all) != 1 {
		t.Fatalf("outcomes: %v", all)
	}
	return all[0]
}

func TestAFirmThatStartedIsFollowedUpInTheSameChange(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	id := added(t, r, "Amina Warsame")
	save := func(key, value string) {
		rec := theOutcome(t, r, id)
		rec.Set(key, value)
		must(r.SaveRecord(ctx, clock, rec))(t)
	}
	for _, step := range []struct {
		name string
		do   func()
		want string
	}{
		{"noted", func() {
			must(r.AddRecord(ctx, clock, model.Outcome.With(string(id), day("2026-11-18"), "kind", "firm-started", "on", "2026-08-31", "follow", "months")))(t)
		}, "2027-02-28 2027-08-31 2028-08-31 2029-08-31"},
		{"with jobs", func() { save("jobs", "2") }, "2027-02-28 2027-08-31 2028-08-31 2029-08-31"},
		{"earlier", func() { save("on", "2026-02-28") }, "2027-02-28 2028-02-28 2029-02-28"},
		{"later", func() { save("on", "2026-09-30") }, "2027-03-30 2027-09-30 2028-09-30 2029-09-30"},
		{"not to be followed up", func() { save("follow", "none") }, ""},
		{"to be followed up all the same", func() { save("follow", "months") }, "2027-03-30 2027-09-30 2028-09-30 2029-09-30"},
		{"no start", func() { must(r.DropRecord(ctx, clock, theOutcome(t, r, id)))(t) }, ""},
	} {
		before := everything(t, r)
		step.do()
		if got := dates(t, r, id); got != step.want {
			t.Errorf("a start %s: follow-ups %q, expected %q", step.name, got, step.want)
		}
		andBack(t, r, before)
	}
}

func TestWhatWasFollowedUpAndWhatSheDroppedStaysSo(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	id := added(t, r, "Amina Warsame")
	must(r.AddRecord(ctx, clock, model.Outcome.With(string(id), day("2026-11-18"), "kind", "firm-started", "on", "2026-11-18", "follow", "months")))(t)
	open := must(r.OpenPromises(ctx, id))(t)
	must(r.FinishFollowUp(ctx, clock, open[0].ID))(t)
	must(r.DropRecord(ctx, clock, open[1]))(t)
	rec := theOutcome(t, r, id)
	rec.Set("on", "2026-11-10")
	must(r.SaveRecord(ctx, clock, rec))(t)
	if got := dates(t, r, id); got != "2028-11-10 2029-11-10" {
		t.Errorf("follow-ups: %q", got)
	}
	if done := query[string](t, r, `SELECT "on" || ' ' || months FROM follow_up WHERE done <> ''`); done != "2027-05-18 6" {
		t.Errorf("the one that is done became %q", done)
	}
}

func TestTwoFirmsOfOnePersonHaveEachTheirFollowUps(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	id := added(t, r, "Amina Warsame")
	for _, on := range []string{"2026-11-18", "2026-06-01"} {
		must(r.AddRecord(ctx, clock, model.Outcome.With(string(id), day("2026-11-18"), "kind", "firm-started", "on", on, "follow", "months", "firm", "F"+on)))(t)
	}
	outcomes := person(t, r, id).Of(model.Outcome)
	second := outcomes[slices.IndexFunc(outcomes, func(o model.Record) bool { return o.Get("on") == "2026-06-01" })]
	must(r.DropRecord(ctx, clock, second))(t)
	if got := dates(t, r, id); got != "2027-05-18 2027-11-18 2028-11-18 2029-11-18" {
		t.Errorf("follow-ups: %q", got)
	}
}

// onStepEight is a contact with a schedule of so many months or weeks, due on a day.
func onStepEight(t *testing.T, r *Register, form map[string]string) model.ContactID {
	t.Helper()
	ctx := context.Background()
	id := added(t, r, "Amina Warsame")
	must(r.Climb(ctx, clock, id, model.Move{Kind: model.Complete, Step: model.Continuous, Reason: "startat redan"}, nil))(t)
	standing, _ := person(t, r, id).Standing()
	if standing.Step != model.Continuous {
		must(r.Climb(ctx, clock, id, model.Move{Kind: model.GoBack, Step: model.Continuous, Reason: "x"}, nil))(t)
		standing, _ = person(t, r, id).Standing()
	}
	must(r.SetForm(ctx, clock, id, standing.ID, form))(t)
	return id
}

func TestAConversationIsOneChangeThatSaysTheNextDate(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	id := onStepEight(t, r, map[string]string{"every_weeks": "1", "until": "2029-11-18"})
	must(r.AddRecord(ctx, clock, model.Outcome.With(string(id), day("2026-11-18"), "kind", "firm-started", "on", "2025-11-20", "follow", "months")))(t)
	if got := dates(t, r, id); got != "2026-11-20 2026-11-25 2027-11-20 2028-11-20" {
		t.Fatalf("follow-ups: %q", got)
	}
	before := everything(t, r)
	checkup := model.Checkup.With(string(id), day("2026-11-18"), "running", "yes", "going", "well", "wants", "no")
	done := must(r.AddCheckup(ctx, clock, checkup, true))(t)
	if got := done.Label.In(text.Swedish); got != "Uppföljning med Amina Warsame noterades. Nästa: 2026-12-02, följ upp" {
		t.Errorf("label: %q", got)
	}
	if got := dates(t, r, id); got != "2026-12-02 2027-11-20 2028-11-20" {
		t.Errorf("what is next: %q", got)
	}
	if kinds := query[string](t, r, `SELECT group_concat(kind || ' ' || "on", ', ') FROM (SELECT * FROM outcome ORDER BY "on")`); kinds != "firm-started 2025-11-20, running-12 2026-11-18" {
		t.Errorf("outcomes: %s", kinds)
	}
	andBack(t, r, before)
	before = everything(t, r)
	_, err := r.AddCheckup(ctx, clock, model.Checkup.With(string(id), day("2026-11-18"), "running", "not-yet", "going", "well", "wants", "no"), true)
	if failing(t, err, model.Invalid); everything(t, r) != before {
		t.Error("half of a refused conversation was kept")
	}
}

func TestAScheduleOfBothMonthsAndWeeksIsRefused(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	id := onStepEight(t, r, map[string]string{"every_weeks": "2", "until": "2029-11-18"})
	if got := dates(t, r, id); got != "2026-12-02" {
		t.Fatalf("follow-ups: %q", got)
	}
	standing, _ := person(t, r, id).Standing()
	before := everything(t, r)
	_, err := r.SetForm(ctx, clock, id, standing.ID, map[string]string{"every_months": "3"})
	if failing(t, err, model.Invalid); everything(t, r) != before {
		t.Error("half of it was kept")
	}
	must(r.SetForm(ctx, clock, id, standing.ID, map[string]string{"every_months": "3", "every_weeks": ""}))(t)
	if got := dates(t, r, id); got != "2027-02-18" {
		t.Errorf("now every three months: %q", got)
	}
}

func TestAttemptsAreCountedByChannelAndAreNoContact(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	id := added(t, r, "Amina Warsame")
	closing := model.StatusChange{Status: model.Closed, Reason: model.Unreachable}
	must(r.AddLog(ctx, clock, model.Log.With(string(id), day("2026-11-18"), "kind", "call", "on", "2026-11-01", "minutes", "10"), nil))(t)
	tried := func(channel, on string) {
		must(r.AddRecord(ctx, clock, model.Attempt.With(string(id), day("2026-11-18"), "channel", channel, "on", on)))(t)
	}
	tried("visit", "2026-10-20") // before she answered
	tried("call", "2026-11-10")
	tried("call", "2026-11-11")
	tried("letter", "2026-11-12")
	if last := person(t, r, id).Summary.LastContact; last != day("2026-11-01") {
		t.Errorf("last contact %s", last)
	}
	_, err := r.SetStatus(ctx, clock, id, closing)
	failing(t, err, model.Invalid)
	if said := model.Explain(err, text.English); !strings.Contains(said, "So far: call, letter.") {
		t.Errorf("it says %q", said)
	}
	tried("through-others", "2026-11-13")
	must(r.SetStatus(ctx, clock, id, closing))(t)
}

func TestWhatCannotBeIsRefusedAndNothingHalfSaved(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	id := string(added(t, r, "Amina Warsame"))
	today := day("2026-11-18")
	must(r.SetSettings(ctx, clock, map[string]string{MicroLoanLimit: "100000"}))(t)
	before := everything(t, r)
	for name, c := range map[string]struct {
		rec        model.Record
		field, key string
	}{
		"a micro-loan over the limit": {model.Finance.With(id, today, "lender", "micro-lender", "decision", "granted", "granted", "100001"), "granted", "finance.over-micro-loan"},
		"decided before applied for":  {model.Finance.With(id, today, "lender", "bank", "on", "2026-11-10", "decision", "refused", "decided", "2026-11-01"), "decided", "finance.decided-before"},
		"granted and still waiting":   {model.Finance.With(id, today, "lender", "bank", "granted", "1000"), "granted", "finance.not-granted"},
		"a start in the future":       {model.Outcome.With(id, today, "kind", "firm-started", "on", "2026-11-19", "follow", "months"), "on", "error.future"},
		"jobs below zero":             {model.Outcome.With(id, today, "kind", "firm-started", "jobs", "-1", "follow", "months"), "jobs", "error.below-zero"},
	} {
		_, err := r.AddRecord(ctx, clock, c.rec)
		var e *model.Error
		if !errors.As(err, &e) || e.Code != model.Invalid || e.Field != c.field || e.Message.Key != c.key {
			t.Errorf("%s: %v", name, err)
		}
		if everything(t, r) != before {
			t.Fatalf("%s: half of it was kept", name)
		}
	}
	must(r.AddRecord(ctx, clock, model.Finance.With(id, today, "lender", "micro-lender", "decision", "granted", "granted", "100000")))(t)
	must(r.AddRecord(ctx, clock, model.Finance.With(id, today, "lender", "bank", "decision", "granted", "granted", "300000")))(t)
	if sum := query[int](t, r, "SELECT granted_sek FROM summary"); sum != 400_000 {
		t.Errorf("granted in all: %d", sum)
	}
}

func TestTodayShowsWhatIsToBeFollowedUp(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	id := added(t, r, "Amina Warsame")
	must(r.AddRecord(ctx, clock, model.Outcome.With(string(id), day("2026-11-18"), "kind", "firm-started", "on", "2025-11-20", "follow", "months")))(t)
	facts := must(r.AgendaFacts(ctx, day("2026-11-18"), model.SilenceLimits(), 10))(t)
	agenda := model.AgendaOf(facts, day("2026-11-18"), model.SilenceLimits())
	if len(agenda.Items) != 1 || agenda.Items[0].Words(text.Swedish) != "12 månader efter starten" || agenda.Items[0].Days != 2 {
		t.Errorf("the agenda: %+v", agenda.Items)
	}
	due := must(r.Due(ctx, day("2026-11-18")))(t)
	if len(due) != 3 || due[0].Months != 12 {
		t.Errorf("in the calendar: %+v", due)
	}
	if next := person(t, r, id).Summary.NextDate; next != day("2026-11-20") {
		t.Errorf("next date %s", next)
	}
}
