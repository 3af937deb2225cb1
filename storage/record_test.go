package storage

import (
	"context"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
)

func TestALogMayKeepAPromiseOfAScheduleAndTheNextComes(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	id := added(t, r, "Amina Warsame")
	must(r.AddRecord(ctx, clock, model.FollowUp.With(string(id), day("2026-11-18"), "on", "2026-11-20", "what", "följ upp", "every", "3")))(t)
	could := must(r.MayBeKept(ctx, id, day("2026-11-18")))(t)
	if len(could) != 1 {
		t.Fatalf("it could be %+v", could)
	}
	must(r.AddLog(ctx, clock, model.Log.With(string(id), day("2026-11-18"), "kind", "call"), nil, could[0].ID))(t)
	open := must(r.OpenPromises(ctx, id))(t)
	if len(open) != 1 || open[0].Get("on") != "2027-02-20" {
		t.Errorf("still open: %+v", open)
	}
}

func TestALogKeepsThePromisesItIsSaidToAndMakesTheNext(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	id := added(t, r, "Amina Warsame")
	for _, f := range [][]string{
		{"on", "2026-11-10", "what", "ring"},
		{"on", "2026-11-20", "what", "ring igen"},
		{"on", "2026-12-24", "what", "julhälsning"},
		{"on", "2026-11-10", "what", "svar", "waiting", "partner", "partner", "Swedbank"},
	} {
		must(r.AddRecord(ctx, clock, model.FollowUp.With(string(id), day("2026-11-18"), f...)))(t)
	}
	other := added(t, r, "Bo Ek")
	before := everything(t, r)
	l := model.Log.With(string(id), day("2026-11-18"), "kind", "call", "minutes", "10", "travel", "30", "project", "Nya vägar", "said", "vill se\nlokaler")
	next := model.FollowUp.With(string(id), day("2026-11-18"), "on", "2026-12-01", "what", "visa lokal")
	could := must(r.MayBeKept(ctx, id, day("2026-11-18")))(t)
	if len(could) != 2 || could[0].Get("what") != "ring" || could[1].Get("what") != "ring igen" {
		t.Fatalf("it could be %+v", could)
	}
	_, err := r.AddLog(ctx, clock, model.Log.With(string(other), day("2026-11-18"), "kind", "call"), nil, could[0].ID)
	failing(t, err, model.NotFound) // it is not his
	done := must(r.AddLog(ctx, clock, l, &next, could[0].ID))(t)
	_, err = r.AddLog(ctx, clock, model.Log.With(string(id), day("2026-11-18"), "kind", "call"), nil, could[0].ID)
	failing(t, err, model.Conflict) // it was kept by the first
	if got := done.Label.In(text.Swedish); got != "Kontakt med Amina Warsame noterades" {
		t.Errorf("label: %q", got)
	}
	p := person(t, r, id)
	var open []string
	for _, f := range p.Of(model.FollowUp) {
		if f.Get("done") == "" {
			open = append(open, f.Get("what"))
		} else if f.Get("done") != "2026-11-18" {
			t.Errorf("%s done on %s", f.Get("what"), f.Get("done"))
		}
	}
	if got := strings.Join(open, ", "); got != "svar, ring igen, visa lokal, julhälsning" {
		t.Errorf("still open: %s", got)
	}
	if p.Summary.LastContact != day("2026-11-18") {
		t.Errorf("last contact %s", p.Summary.LastContact)
	}
	undo(t, r)
	if got := everything(t, r); got != before {
		t.Errorf("after undo:\n%s\nexpected:\n%s", got, before)
	}
	isSound(t, r)
}

func TestALogIsChangedAndRemoved(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	id := added(t, r, "Amina Warsame")
	l := model.Log.With(string(id), day("2026-11-18"), "kind", "visit", "on", "2026-11-17", "minutes", "45")
	must(r.AddLog(ctx, clock, l, nil))(t)
	_, err := r.AddLog(ctx, clock, l, nil)
	failing(t, err, model.Exists)
	stale := must(r.Record(ctx, model.Log, l.ID))(t)
	l = stale.Clone()
	l.Set("said", "kom med plan")
	l.Set("project", "Nya vägar")
	must(r.SaveRecord(ctx, clock, l))(t)
	_, err = r.SaveRecord(ctx, clock, stale)
	failing(t, err, model.Conflict)
	_, err = r.DropRecord(ctx, clock, stale)
	failing(t, err, model.Conflict)
	l = must(r.Record(ctx, model.Log, l.ID))(t)
	if l.Get("said") != "kom med plan" || l.Get("project") != "Nya vägar" || l.Get("on") != "2026-11-17" || l.Int("minutes") != 45 || l.Get("kind") != "visit" {
		t.Errorf("log: %+v", l)
	}
	must(r.DropRecord(ctx, clock, l))(t)
	_, err = r.Record(ctx, model.Log, l.ID)
	failing(t, err, model.NotFound)
	_, err = r.DropRecord(ctx, clock, l)
	failing(t, err, model.Conflict)
	_, err = r.AddLog(ctx, clock, model.Log.With(string(id), day("2026-11-18"), "kind", "visit", "on", "2026-11-19"), nil)
	failing(t, err, model.Invalid) // has not been yet
	_, err = r.AddLog(ctx, clock, model.Log.With("nobody", day("2026-11-18"), "kind", "call"), nil)
	failing(t, err, model.NotFound)
}

func TestAPromiseIsMovedChasedAndKept(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	id := added(t, r, "Amina Warsame")
	must(r.AddRecord(ctx, clock, model.FollowUp.With(string(id), day("2026-11-18"), "on", "2026-11-25", "waiting", "partner", "partner", "Swedbank")))(t)
	stale := person(t, r, id).Of(model.FollowUp)[0]
	f := stale.Clone()
	f.Set("chased", "1")
	f.Set("on", "2026-12-02")
	must(r.SaveRecord(ctx, clock, f))(t)
	_, err := r.SaveRecord(ctx, clock, stale)
	failing(t, err, model.Conflict)
	must(r.FinishFollowUp(ctx, clock, f.ID))(t)
	if f := person(t, r, id).Of(model.FollowUp); len(f) != 1 || f[0].Int("chased") != 1 || f[0].Get("done") != "2026-11-18" || f[0].Get("on") != "2026-12-02" {
		t.Errorf("follow-ups: %+v", f)
	}
	if done := must(r.FinishFollowUp(ctx, clock, f.ID))(t); done.Commit != "" {
		t.Errorf("keeping it twice was noted")
	}
	_, err = r.AddRecord(ctx, clock, model.FollowUp.With(string(id), day("2026-11-18")))
	failing(t, err, model.Invalid)
}

func TestNeedsActionsAndOutcomes(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	id := added(t, r, "Amina Warsame")
	need := func(key, priority string) model.Record {
		return model.Need.With(string(id), day("2026-11-18"), "need", key, "priority", priority)
	}
	must(r.AddRecord(ctx, clock, need("capital", "1")))(t)
	_, err := r.AddRecord(ctx, clock, need("capital", "2"))
	failing(t, err, model.Exists)
	_, err = r.AddRecord(ctx, clock, need("luck", "2"))
	failing(t, err, model.Invalid)
	_, err = r.AddRecord(ctx, clock, need("board", "4"))
	failing(t, err, model.Invalid)
	n := person(t, r, id).Of(model.Need)[0]
	must(r.SaveRecord(ctx, clock, n.Moved("met", day("2026-11-18"))))(t)
	_, err = r.SaveRecord(ctx, clock, n.Moved("dropped", day("2026-11-18"))) // from a window that shows it as it was
	failing(t, err, model.Conflict)
	_, err = r.DropRecord(ctx, clock, n)
	failing(t, err, model.Conflict)
	must(r.AddRecord(ctx, clock, need("capital", "2")))(t)
	met := person(t, r, id).Of(model.Need)[1]
	_, err = r.SaveRecord(ctx, clock, met.Moved("open", day("2026-11-18"))) // there is another open one now
	failing(t, err, model.Exists)
	must(r.Undo(ctx, clock))(t)
	if n := person(t, r, id).Of(model.Need)[0]; n.Get("status") != "met" || n.Get("closed") != "2026-11-18" || n.Get("priority") != "1" || n.Get("raised") != "2026-11-18" {
		t.Errorf("need: %+v", n)
	}
	must(r.AddRecord(ctx, clock, model.Action.With(string(id), day("2026-11-18"), "kind", "bank", "actor", "Swedbank", "due", "2026-12-01")))(t)
	stale := person(t, r, id).Of(model.Action)[0]
	a := stale.Moved("done", day("2026-11-18"))
	a.Set("result", "lån")
	must(r.SaveRecord(ctx, clock, a))(t)
	_, err = r.SaveRecord(ctx, clock, stale)
	failing(t, err, model.Conflict)
	_, err = r.AddRecord(ctx, clock, model.Action.With(string(id), day("2026-11-18"), "kind", "bank", "due", "2026-12-01"))
	failing(t, err, model.Invalid)
	must(r.AddRecord(ctx, clock, model.Outcome.With(string(id), day("2026-11-18"), "kind", "jobs", "jobs", "3", "evidence", "document")))(t)
	_, err = r.AddRecord(ctx, clock, model.Outcome.With(string(id), day("2026-11-18"), "kind", "riches"))
	failing(t, err, model.Invalid)
	isSound(t, r)
}

func TestTheTimelineTellsWhatHappenedNewestFirst(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	id := added(t, r, "Amina Warsame")
	ladderOf(t, r, id)
	must(r.AddLog(ctx, clock, model.Log.With(string(id), day("2026-11-18"), "kind", "visit", "on", "2026-11-02", "minutes", "45", "travel", "30", "said", "kom med plan"), nil))(t)
	must(r.SaveContact(ctx, clock, id, person(t, r, id).Contact.Version, map[string]string{"place": "Boden"}))(t)
	must(r.SaveContact(ctx, clock, id, person(t, r, id).Contact.Version, map[string]string{"place": "Luleå"}))(t)
	undo(t, r)
	must(r.SetStatus(ctx, later(1), id, model.StatusChange{Status: model.Paused, Until: day("2027-03-01"), Reason: "resa"}))(t)
	items := must(r.Timeline(ctx, id, 100))(t)
	said := make(map[string]int)
	last := day("9999-12-31")
	for _, item := range items {
		said[item.Says(text.English)]++
		if item.On.After(last) {
			t.Errorf("%s lies after %s", item.On, last)
		}
		last = item.On
	}
	for _, expected := range []string{
		"Bank contact (Swedbank), planned", "Amina Warsame paused until 2027-03-01", "step 8 started: Continuous follow-up", "step 3 skipped: Inspiration seminar",
		"step 7 done: Action programme", "need: capital", "call", "visit", "Details of Amina Warsame changed", "Amina Warsame added",
	} {
		if said[expected] != 1 {
			t.Errorf("%q is said %d times", expected, said[expected])
		}
	}
	if visit := items[len(items)-1]; visit.Record.Type != model.Log || visit.Record.Int("minutes") != 45 || visit.Record.Int("travel") != 30 || visit.Words(text.English) != "kom med plan" {
		t.Errorf("the oldest: %+v", visit)
	}
	if got := must(r.Timeline(ctx, id, 3))(t); len(got) != 3 {
		t.Errorf("%d items, asked for 3", len(got))
	}
}
