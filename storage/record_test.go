package storage

import (
	"context"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
)

func TestALogKeepsPromisesAndMakesTheNext(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	id := added(t, r, "Amina Warsame")
	for _, f := range []model.FollowUp{
		{On: day("2026-11-10"), What: "ring"},
		{On: day("2026-11-20"), What: "ring igen"},
		{On: day("2026-12-24"), What: "julhälsning"},
		{On: day("2026-11-10"), What: "svar", Waiting: model.OnPartner, Partner: "Swedbank"},
	} {
		f.Contact = id
		must(r.AddFollowUp(ctx, clock, f))(t)
	}
	before := everything(t, r)
	l := model.Log{Contact: id, Kind: model.CallLog, Minutes: 10, Travel: 30, Project: "Nya vägar", Text: "vill se\nlokaler"}
	done := must(r.AddLog(ctx, clock, l, &model.FollowUp{On: day("2026-12-01"), What: "visa lokal"}))(t)
	if got := done.Label.In(text.Swedish); got != "Kontakt med Amina Warsame noterades" {
		t.Errorf("label: %q", got)
	}
	p := person(t, r, id)
	var open []string
	for _, f := range p.FollowUps {
		if f.DoneOn.IsZero() {
			open = append(open, f.What)
		} else if f.DoneOn != day("2026-11-18") {
			t.Errorf("%s done on %s", f.What, f.DoneOn)
		}
	}
	if got := strings.Join(open, ", "); got != "svar, visa lokal, julhälsning" {
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
	l := model.Log{ID: model.NewID[model.LogID](), Contact: id, Kind: model.VisitLog, On: day("2026-11-17"), Minutes: 45}
	must(r.AddLog(ctx, clock, l, nil))(t)
	_, err := r.AddLog(ctx, clock, l, nil)
	failing(t, err, model.Exists)
	l = must(r.Log(ctx, id, l.ID))(t)
	stale := l
	l.Text, l.Project = "kom med plan", "Nya vägar"
	must(r.SaveLog(ctx, clock, l))(t)
	_, err = r.SaveLog(ctx, clock, stale)
	failing(t, err, model.Conflict)
	if got := must(r.Log(ctx, id, l.ID))(t); got.Text != "kom med plan" || got.Project != "Nya vägar" {
		t.Errorf("log: %+v", got)
	}
	must(r.DeleteLog(ctx, clock, id, l.ID))(t)
	_, err = r.Log(ctx, id, l.ID)
	failing(t, err, model.NotFound)
	_, err = r.DeleteLog(ctx, clock, id, l.ID)
	failing(t, err, model.Conflict)
	l.On = day("2026-11-19")
	_, err = r.AddLog(ctx, clock, l, nil)
	failing(t, err, model.Invalid) // has not been yet
	_, err = r.AddLog(ctx, clock, model.Log{Contact: "nobody", Kind: model.CallLog}, nil)
	failing(t, err, model.NotFound)
}

func TestAPromiseIsMovedChasedAndKept(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	id := added(t, r, "Amina Warsame")
	must(r.AddFollowUp(ctx, clock, model.FollowUp{Contact: id, On: day("2026-11-25"), Waiting: model.OnPartner, Partner: "Swedbank"}))(t)
	f := person(t, r, id).FollowUps[0]
	stale := f
	f.Chased, f.On = 1, day("2026-12-02")
	must(r.SaveFollowUp(ctx, clock, f))(t)
	_, err := r.SaveFollowUp(ctx, clock, stale)
	failing(t, err, model.Conflict)
	must(r.FinishFollowUp(ctx, clock, id, f.ID))(t)
	if f := person(t, r, id).FollowUps; len(f) != 1 || f[0].Chased != 1 || f[0].DoneOn != day("2026-11-18") {
		t.Errorf("follow-ups: %+v", f)
	}
	if done := must(r.FinishFollowUp(ctx, clock, id, f.ID))(t); done.Commit != "" {
		t.Errorf("keeping it twice was noted")
	}
	_, err = r.AddFollowUp(ctx, clock, model.FollowUp{Contact: id})
	failing(t, err, model.Invalid)
}

func TestNeedsActionsAndOutcomes(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	id := added(t, r, "Amina Warsame")
	must(r.AddNeed(ctx, clock, model.NeedRecord{Contact: id, Need: "capital", Priority: 1}))(t)
	_, err := r.AddNeed(ctx, clock, model.NeedRecord{Contact: id, Need: "capital"})
	failing(t, err, model.Exists)
	_, err = r.AddNeed(ctx, clock, model.NeedRecord{Contact: id, Need: "luck"})
	failing(t, err, model.Invalid)
	n := person(t, r, id).Needs[0]
	n.Status = model.NeedMet
	must(r.SetNeed(ctx, clock, n))(t)
	if n := person(t, r, id).Needs[0]; n.ClosedOn != day("2026-11-18") || n.Priority != 1 || n.RaisedOn != day("2026-11-18") {
		t.Errorf("need: %+v", n)
	}
	must(r.AddAction(ctx, clock, model.Action{Contact: id, Kind: "bank", Actor: "Swedbank", Due: day("2026-12-01")}))(t)
	a := person(t, r, id).Actions[0]
	stale := a
	a.Status, a.Result = model.ActionDone, "lån"
	must(r.SetAction(ctx, clock, a))(t)
	_, err = r.SetAction(ctx, clock, stale)
	failing(t, err, model.Conflict)
	_, err = r.AddAction(ctx, clock, model.Action{Contact: id, Kind: "bank", Due: day("2026-12-01")})
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
	must(r.AddLog(ctx, clock, model.Log{Contact: id, Kind: model.VisitLog, On: day("2026-11-02"), Minutes: 45, Travel: 30, Text: "kom med plan"}, nil))(t)
	must(r.SaveContact(ctx, clock, id, person(t, r, id).Contact.Version, map[string]string{"place": "Boden"}))(t)
	must(r.SaveContact(ctx, clock, id, person(t, r, id).Contact.Version, map[string]string{"place": "Luleå"}))(t)
	undo(t, r)
	must(r.SetStatus(ctx, later(1), id, model.StatusChange{Status: model.Paused, Until: day("2027-03-01"), Reason: "resa"}))(t)
	items := must(r.Timeline(ctx, id, 100))(t)
	said := make(map[string]int)
	last := day("9999-12-31")
	for _, item := range items {
		said[item.Title.In(text.English)]++
		if item.On.After(last) {
			t.Errorf("%s lies after %s", item.On, last)
		}
		last = item.On
	}
	for _, expected := range []string{
		"Bank contact (Swedbank), planned", "Amina Warsame paused until 2027-03-01", "step 8 begun: Continuous follow-up", "step 3 skipped: Inspiration seminar",
		"step 7 done: Action programme", "need: capital", "call", "visit", "Details of Amina Warsame changed", "Amina Warsame added",
	} {
		if said[expected] != 1 {
			t.Errorf("%q is said %d times", expected, said[expected])
		}
	}
	if visit := items[len(items)-1]; visit.Kind != LogItem || visit.Minutes != 45 || visit.Around != 30 || visit.Body != "kom med plan" {
		t.Errorf("the oldest: %+v", visit)
	}
	if got := must(r.Timeline(ctx, id, 3))(t); len(got) != 3 {
		t.Errorf("%d items, asked for 3", len(got))
	}
}
