package storage

import (
	"context"
	"fmt"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/report"
)

func TestAStepWithoutProofNeedsAReason(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	id := added(t, r, "Amina Warsame")
	complete := model.Move{Kind: model.Complete}
	_, err := r.Climb(ctx, clock, id, complete, map[string]string{"found_through": "sfi"})
	failing(t, err, model.Invalid)
	if c := person(t, r, id).Contact; c.Step != model.Identify || c.Values["found_through"] != "" {
		t.Errorf("a refused move left something behind: %+v", c)
	}
	complete.Reason = "träffades på SFI"
	must(r.Climb(ctx, clock, id, complete, map[string]string{"found_through": "sfi"}))(t)
	p := person(t, r, id)
	if v := p.Visits[0]; v.State != model.Done || v.Reason != "träffades på SFI" || v.To != day("2026-11-18") {
		t.Errorf("visit: %+v", v)
	}
	if p.Contact.Step != model.GeneralInfo || p.Contact.Values["found_through"] != "sfi" {
		t.Errorf("contact: %+v", p.Contact)
	}
}

func TestTheProofOfTheFirstStepIsFilledInWithIt(t *testing.T) {
	r := fresh(t)
	id := added(t, r, "Amina Warsame")
	fields := map[string]string{"found_through": "sfi", "phones": "+46701234567", "where": "SFI Boden", "topics": "advice"}
	done := must(r.Climb(context.Background(), clock, id, model.Move{Kind: model.Complete}, fields))(t)
	if got := done.Label.In(text.English); got != "Step 1 done. Now step 2 (Amina Warsame)" || model.ContactID(done.Owner()) != id {
		t.Errorf("done: %q %v", got, done)
	}
	p := person(t, r, id)
	if v, _ := p.Standing(); v.Form["topics"] != "advice" || p.Visits[0].Form["where"] != "SFI Boden" {
		t.Errorf("forms: %+v", p.Visits)
	}
	_, err := r.Climb(context.Background(), clock, id, model.Move{Kind: model.Complete}, map[string]string{"shoe_size": "39"})
	failing(t, err, model.Invalid)
}

func TestUndoOfAClimbRestoresFormAndStep(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	id := added(t, r, "Amina Warsame")
	visit := person(t, r, id).Visits[0].ID
	must(r.SetForm(ctx, clock, id, visit, map[string]string{"where": "SFI", "note": "glad"}))(t)
	before := everything(t, r)
	must(r.Climb(ctx, clock, id, model.Move{Kind: model.Complete, Reason: "känd"}, map[string]string{"where": "kyrkan", "found_through": "association"}))(t)
	after := everything(t, r)
	undo(t, r)
	if got := everything(t, r); got != before {
		t.Errorf("after undo:\n%s\nexpected:\n%s", got, before)
	}
	must(r.Redo(ctx, clock))(t)
	if got := everything(t, r); got != after {
		t.Errorf("after redo:\n%s\nexpected:\n%s", got, after)
	}
	isSound(t, r)
}

func TestAFormOfAStepThatIsGoneIsRefused(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	id := added(t, r, "Amina Warsame")
	must(r.Climb(ctx, clock, id, model.Move{Kind: model.Skip, Reason: "känd"}, nil))(t)
	v, _ := person(t, r, id).Standing()
	undo(t, r)
	_, err := r.SetForm(ctx, clock, id, v.ID, map[string]string{"topics": "advice"})
	failing(t, err, model.Conflict)
	first := person(t, r, id).Visits[0].ID
	_, err = r.SetForm(ctx, clock, id, first, map[string]string{"topics": "advice"})
	failing(t, err, model.Invalid) // no field of that step
	must(r.SetForm(ctx, clock, id, first, map[string]string{"where": "SFI", "note": "x"}))(t)
	must(r.SetForm(ctx, clock, id, first, map[string]string{"note": ""}))(t)
	if f := person(t, r, id).Visits[0].Form; len(f) != 1 || f["where"] != "SFI" {
		t.Errorf("form: %v", f)
	}
}

func TestAMoveThatSomeoneElseWasFasterWithIsRefused(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	id := added(t, r, "Amina Warsame")
	seen := model.Move{Kind: model.Complete, Step: model.Identify, Reason: "klart"}
	must(r.Climb(ctx, clock, id, seen, nil))(t)
	_, err := r.Climb(ctx, clock, id, seen, nil)
	failing(t, err, model.Invalid)
	if step := person(t, r, id).Contact.Step; step != model.GeneralInfo {
		t.Errorf("stands on %s", step)
	}
}

// ladderOf climbs all eight steps with the proof each asks for, and gives what was done on
// the way.
func ladderOf(t *testing.T, r *Register, id model.ContactID) {
	t.Helper()
	ctx := context.Background()
	complete := model.Move{Kind: model.Complete}
	info := map[string]string{"topics": "business-plan financing law", "language": "so", "given_on": "2026-11-01"}
	must(r.Climb(ctx, clock, id, complete, map[string]string{"found_through": "sfi", "email": "a@example.se"}))(t)
	must(r.Climb(ctx, clock, id, complete, map[string]string{"topics": "advice", "language": "so", "given_on": "2026-11-01"}))(t)
	must(r.Climb(ctx, clock, id, model.Move{Kind: model.Skip, Reason: "hann inte"}, nil))(t)
	must(r.Climb(ctx, clock, id, complete, info))(t)
	must(r.AddLog(ctx, clock, model.Log.With(string(id), day("2026-11-18"), "kind", "call"), nil))(t)
	must(r.Climb(ctx, clock, id, complete, map[string]string{"decision": "go-on"}))(t)
	must(r.ClimbWith(ctx, clock, id, complete, With{
		Form:    map[string]string{"competence": "kock", "goal": "kafé", "obstacles": "kapital"},
		Records: []model.Record{model.Need.With("", day("2026-11-18"), "need", "capital")},
	}))(t)
	must(r.ClimbWith(ctx, clock, id, complete, With{
		Form:    map[string]string{"every_months": "3", "until": "2029-11-18"},
		Records: []model.Record{model.Action.With("", day("2026-11-18"), "kind", "bank", "actor", "Swedbank", "due", "2026-12-01")},
	}))(t)
}

func TestEightStepsWithTheirProof(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	id := added(t, r, "Amina Warsame")
	ladderOf(t, r, id)
	p := person(t, r, id)
	if p.Contact.Step != model.Continuous || len(p.Of(model.Need)) != 1 || len(p.Of(model.Action)) != 1 {
		t.Fatalf("step %s, needs %v, actions %v", p.Contact.Step, p.Of(model.Need), p.Of(model.Action))
	}
	if f := p.Of(model.FollowUp); len(f) != 1 || f[0].Get("on") != "2027-02-18" || f[0].Int("every") != 3 {
		t.Errorf("the schedule's first follow-up: %+v", f)
	}
	done := must(r.ClimbWith(ctx, clock, id, model.Move{Kind: model.Complete}, With{
		Form:    map[string]string{"closed_on": "2026-11-18"},
		Records: []model.Record{model.Outcome.With("", day("2026-11-18"), "kind", "firm-started", "jobs", "2")},
	}))(t)
	if got := done.Label.In(text.Swedish); got != "Amina Warsame har klarat hela trappan" {
		t.Errorf("label: %q", got)
	}
	p = person(t, r, id)
	if _, standing := p.Standing(); standing || p.Of(model.FollowUp)[0].Get("done") != "2026-11-18" || p.Of(model.Outcome)[0].Get("evidence") != "told" {
		t.Errorf("visits %+v, follow-ups and outcomes %+v", p.Visits, p.Records)
	}
	_, err := r.Climb(ctx, clock, id, model.Move{Kind: model.Complete}, nil)
	failing(t, err, model.Conflict)
	must(r.Climb(ctx, clock, id, model.Move{Kind: model.GoBack, Step: model.Programme, Reason: "ny idé"}, map[string]string{"note": "om igen"}))(t)
	if v, _ := person(t, r, id).Standing(); v.Step != model.Programme || v.Form["note"] != "om igen" {
		t.Errorf("gone back: %+v", v)
	}
	isSound(t, r)
}

// TestWhoHasFinishedTheLadderStandsOnNoStep holds it wherever people are counted or listed by
// step, when she finishes, goes back, and by undo and redo.
func TestWhoHasFinishedTheLadderStandsOnNoStep(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	id := added(t, r, "Amina Warsame")
	added(t, r, "Bo Ek")
	last := Filter{Step: []model.StepKey{model.Continuous}, Status: []model.Status{model.Active}}
	standing := func(when string, step model.StepKey, on8 int) {
		t.Helper()
		steps, totals, err := r.Standing(ctx)
		if err != nil {
			t.Fatal(err)
		}
		if steps[7].People != on8 || totals.Active != 2 {
			t.Errorf("%s: %d stand on step 8, expected %d; of %d active", when, steps[7].People, on8, totals.Active)
		}
		for name, f := range map[string]Filter{"of a step": {Step: last.Step}, "of a step and a status": last} {
			n, list := must(r.CountContacts(ctx, f, 10))(t), must(r.Contacts(ctx, ContactQuery{Filter: f, Limit: 10}))(t)
			if n != on8 || len(list) != on8 {
				t.Errorf("%s, %s: counted %d, listed %d, expected %d", when, name, n, len(list), on8)
			}
		}
		if list := must(r.Ladder(ctx, model.Continuous, nil, 10))(t); len(list) != on8 {
			t.Errorf("%s: %d in the ladder's last row, expected %d", when, len(list), on8)
		}
		row := must(r.Resolve(ctx, "amina", 1))(t)[0]
		if row.Step != step || row.Finished != (step == "") || row.StepSince.IsZero() != row.Finished {
			t.Errorf("%s: on step %q since %s, finished %t", when, row.Step, row.StepSince, row.Finished)
		}
		for _, row := range reported(t, r, report.Named("contacts"), report.Filter{}) {
			if row["name"] == "Amina Warsame" && row["step"] != string(step) {
				t.Errorf("%s: her step is %q in the table", when, row["step"])
			}
		}
		for _, row := range reported(t, r, report.Named("ladder"), report.Filter{}) {
			if row["step"] == string(model.Continuous) && row["standing"] != fmt.Sprint(on8) {
				t.Errorf("%s: %s stand on the last step in the table", when, row["standing"])
			}
		}
		isSound(t, r)
	}
	standing("at the beginning", model.Identify, 0)
	must(r.Climb(ctx, clock, id, model.Move{Kind: model.Complete, Step: model.Programme, Reason: "känd"}, nil))(t)
	standing("on the last step", model.Continuous, 1)
	must(r.Climb(ctx, clock, id, model.Move{Kind: model.Complete, Reason: "klart"}, nil))(t)
	standing("finished", "", 0)
	undo(t, r)
	standing("taken back", model.Continuous, 1)
	must(r.Redo(ctx, clock))(t)
	standing("done again", "", 0)
	must(r.Climb(ctx, clock, id, model.Move{Kind: model.GoBack, Reason: "ny idé"}, nil))(t)
	standing("gone back", model.Continuous, 1)
}

func TestWhatWasFilledInForAStepIsNotNotedOnAnother(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	id := added(t, r, "Amina Warsame")
	must(r.Climb(ctx, clock, id, model.Move{Kind: model.Complete, Reason: "känd"}, nil))(t)
	with := With{Form: map[string]string{"language": "so"}}
	if _, err := r.Fill(ctx, clock, id, model.StartupInfo, with); model.CodeOf(err) != model.Conflict {
		t.Errorf("both steps ask for a language: %v", err)
	}
	must(r.Fill(ctx, clock, id, model.GeneralInfo, with))(t)
	if standing, _ := must(r.Person(ctx, id))(t).Standing(); standing.Form["language"] != "so" {
		t.Errorf("noted is %v", standing.Form)
	}
	isSound(t, r)
}

func TestAScheduleFollowsItsForm(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	id := added(t, r, "Amina Warsame")
	must(r.Climb(ctx, clock, id, model.Move{Kind: model.Complete, Step: model.Programme, Reason: "känd"}, nil))(t)
	v, _ := person(t, r, id).Standing()
	open := func() (due string) {
		for _, f := range person(t, r, id).Of(model.FollowUp) {
			if f.Get("done") == "" {
				due += f.Get("on") + " "
			}
		}
		return due
	}
	set := func(form map[string]string, expected string) {
		t.Helper()
		must(r.SetForm(ctx, clock, id, v.ID, form))(t)
		if got := open(); got != expected {
			t.Errorf("after %v: open are %q, expected %q", form, got, expected)
		}
	}
	set(map[string]string{"every_months": "3"}, "")
	set(map[string]string{"until": "2029-11-18"}, "2027-02-18 ")
	set(map[string]string{"note": "x"}, "2027-02-18 ")
	set(map[string]string{"every_months": "1"}, "2026-12-18 ")
	f := person(t, r, id).Of(model.FollowUp)[0]
	must(r.FinishFollowUp(ctx, later(30), f.ID))(t)
	if got := open(); got != "2027-01-18 " {
		t.Errorf("the following one: %q", got)
	}
	set(map[string]string{"closed_on": "2026-11-18"}, "")
	undo(t, r)
	if got := open(); got != "2027-01-18 " {
		t.Errorf("after undo: %q", got)
	}
}

func TestManyClimbAtOnceAndComeBackAtOnce(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	var all []model.ContactID
	for i := range 5 {
		id := added(t, r, fmt.Sprintf("Person %d", i))
		all = append(all, id)
		if i < 4 {
			must(r.Climb(ctx, clock, id, model.Move{Kind: model.Complete, Step: model.GeneralInfo, Reason: "känd"}, nil))(t)
		}
	}
	other := model.ContactID(must(r.AddContact(ctx, clock, model.NewContact{Contact: model.Contact{Name: "Ola", Role: model.Other}}))(t).Owner())
	all = append(all, other)
	before := everything(t, r)
	if _, n, err := r.ClimbMany(ctx, clock, all, model.Inspiration, "", nil); err == nil || n != 0 {
		t.Fatalf("without proof and without a reason %d were moved, %v", n, err)
	}
	done, n, err := r.ClimbMany(ctx, clock, all[:4], model.Inspiration, "var med", map[string]string{"theme": "Förebilder"})
	if err != nil || n != 4 || done.Label.In(text.Swedish) != "4 kontakter klarade steg 3" {
		t.Fatalf("%d moved, %v, %q", n, err, done.Label.In(text.Swedish))
	}
	if v := person(t, r, all[0]).Visits[2]; v.State != model.Done || v.Form["theme"] != "Förebilder" || v.Reason != "var med" {
		t.Errorf("visit: %+v", v)
	}
	undo(t, r)
	if got := everything(t, r); got != before {
		t.Errorf("after undo:\n%s\nexpected:\n%s", got, before)
	}
	// With a reason those before the step skip what is between; those off the ladder stay.
	if _, n, err := r.ClimbMany(ctx, clock, all, model.Inspiration, "var med", nil); err != nil || n != 5 {
		t.Errorf("%d moved, %v", n, err)
	}
	if p := person(t, r, all[4]); p.Contact.Step != model.StartupInfo || len(p.Visits) != 4 || p.Visits[1].State != model.Skipped {
		t.Errorf("visits of the one who was behind: %+v", p.Visits)
	}
	if _, n, err := r.ClimbMany(ctx, clock, all[:2], model.Inspiration, "var med", nil); n != 0 || model.CodeOf(err) != model.Invalid {
		t.Errorf("those further on: %d moved, %v", n, err)
	}
	isSound(t, r)
}
