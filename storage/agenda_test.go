package storage

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"stegvis/model"
)

// agendaOf is the agenda of a day from the register, a line an item.
func agendaOf(t testing.TB, r *Register, today model.Date, most int) []string {
	t.Helper()
	limits := model.SilenceLimits()
	agenda := model.AgendaOf(must(r.AgendaFacts(context.Background(), today, limits, most))(t), today, limits)
	var lines []string
	for _, item := range agenda.Items {
		lines = append(lines, fmt.Sprintf("%d %s %d", item.Urgency, item.Name, item.Days))
	}
	for _, w := range agenda.Waiting {
		lines = append(lines, fmt.Sprintf("waiting %s %d %d", w.Partner, w.Days, w.People))
	}
	return lines
}

func TestTheAgendaOfADay(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	since := func(name, on string) model.ContactID {
		return model.ContactID(must(r.AddContact(ctx, clock, model.NewContact{Contact: model.Contact{Name: name, Values: map[string]string{"found_on": on}}}))(t).Owner())
	}
	promise := func(id model.ContactID, keysAndValues ...string) {
		must(r.AddRecord(ctx, clock, model.FollowUp.With(string(id), day("2026-11-18"), keysAndValues...)))(t)
	}
	promise(since("late", "2026-11-01"), "on", "2026-11-15")
	promise(since("due", "2026-11-01"), "on", "2026-11-25")
	promise(since("far off", "2026-01-01"), "on", "2026-11-26") // silent, but expected
	promise(since("waited for", "2026-01-01"), "on", "2026-12-01", "waiting", "partner", "partner", "Swedbank", "since", "2026-11-08")
	must(r.AddRecord(ctx, clock, model.Action.With(string(since("acting", "2026-11-01")), day("2026-11-18"), "kind", "bank", "actor", "ALMI", "due", "2026-11-18")))(t)
	pause := func(name, until string) {
		must(r.SetStatus(ctx, later(-100), since(name, "2026-01-01"), model.StatusChange{Status: model.Paused, Until: day(until), Reason: "x"}))(t)
	}
	pause("awake", "2026-11-16")
	pause("asleep", "2026-11-19")
	since("silent", "2026-10-18") // 31 days
	since("not yet silent", "2026-10-19")
	heard := since("heard of", "2026-01-01")
	must(r.AddLog(ctx, clock, model.Log.With(string(heard), day("2026-11-18"), "kind", "call", "on", "2026-11-10"), nil))(t)
	gone := since("gone", "2026-01-01")
	promise(gone, "on", "2026-11-15")
	must(r.SetStatus(ctx, clock, gone, model.StatusChange{Status: model.Closed, Reason: "moved"}))(t)
	done := since("at the top", "2026-01-01")
	must(r.Climb(ctx, later(-200), done, model.Move{Kind: model.Complete, Step: model.Continuous, Reason: "x"}, nil))(t)
	expected := []string{"0 late 3", "1 acting 0", "1 due 7", "2 awake 2", "3 silent 31", "waiting Swedbank 10 1"}
	if got := agendaOf(t, r, day("2026-11-18"), 100); !slices.Equal(got, expected) {
		t.Errorf("agenda:\n%s\nexpected:\n%s", strings.Join(got, "\n"), strings.Join(expected, "\n"))
	}
	if got := must(r.Lapsed(ctx, day("2026-11-18"), model.SilenceLimits(), 99))(t); got != (Lapsed{Promises: 2, Actions: 1, Waiting: 1, Pauses: 1, Quiet: 1}) {
		t.Errorf("lapsed: %+v", got)
	}
	var silent []string
	for _, c := range must(r.Contacts(ctx, ContactQuery{Limit: 99}))(t) {
		if days, is := model.SilentFor(c.Step, c.QuietSince, day("2026-11-18"), model.SilenceLimits()); is {
			silent = append(silent, fmt.Sprint(c.Name, " ", days))
		}
	}
	if !slices.Equal(silent, []string{"silent 31"}) {
		t.Errorf("in the list of contacts %q are silent", silent)
	}
}

// What the register finds by its indexes must be what one finds who looks at everything.
func TestTheAgendaMissesNothing(t *testing.T) {
	rapid.Check(t, func(q *rapid.T) {
		r := fresh(t)
		ctx := context.Background()
		chance(t, r, q)
		today := day("2026-11-18")
		limits := model.SilenceLimits()
		var facts []model.AgendaFact
		for _, row := range must(r.Contacts(ctx, ContactQuery{Limit: 1000}))(t) {
			facts = append(facts, factsOf(person(t, r, row.ID))...)
		}
		want := model.AgendaOf(facts, today, limits).Items
		got := model.AgendaOf(must(r.AgendaFacts(ctx, today, limits, 1000))(t), today, limits).Items
		if len(got) != len(want) {
			t.Fatalf("%d items, not %d:\n%v\n%v", len(got), len(want), got, want)
		}
		for i := range got {
			if got[i].Contact != want[i].Contact || got[i].Urgency != want[i].Urgency || got[i].Days != want[i].Days || got[i].Client != want[i].Client {
				t.Fatalf("item %d: %+v, not %+v", i, got[i], want[i])
			}
		}
	})
}

// factsOf are all facts about a person that is not closed.
func factsOf(p Person) []model.AgendaFact {
	c := p.Contact
	fact := model.AgendaFact{Contact: c.ID, Name: c.Name, Step: c.Step, Client: c.Role == model.Client}
	var facts []model.AgendaFact
	add := func(kind model.FactKind, on model.Date, ref string) {
		fact.Kind, fact.On, fact.Ref = kind, on, ref
		facts = append(facts, fact)
	}
	if c.Status == model.Closed {
		return nil
	}
	for _, f := range p.Of(model.FollowUp) {
		if f.Get("done") != "" {
			continue
		}
		if f.Get("waiting") == string(model.OnAdvisor) {
			add(model.FactPromise, f.Date("on"), string(f.ID))
		} else {
			add(model.FactWaiting, f.Date("on"), string(f.ID))
		}
	}
	for _, a := range p.Of(model.Action) {
		if status := a.Get("status"); status == "planned" || status == "under-way" {
			add(model.FactAction, a.Date("due"), string(a.ID))
		}
	}
	if c.Status == model.Paused {
		add(model.FactPause, c.PausedUntil, "")
	}
	if v, ok := p.Standing(); ok && c.Status == model.Active {
		last := p.Summary.LastContact
		if v.From.After(last) {
			last = v.From
		}
		add(model.FactQuiet, last, "")
	}
	return facts
}
