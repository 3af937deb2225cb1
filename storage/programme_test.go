package storage

import (
	"context"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
)

// measure adds an action to somebody's programme that waits for others.
func measure(t *testing.T, r *Register, of model.ContactID, said, due string, after ...model.RecordID) model.Record {
	t.Helper()
	a := model.Action.With(string(of), day("2026-11-18"), "kind", "permit", "actor", "me", "text", said, "due", due)
	model.SetAfter(a, after...)
	must(r.AddRecord(context.Background(), clock, a))(t)
	return must(r.Record(context.Background(), model.Action, a.ID))(t)
}

// chain is somebody's actions as "text due", each with what it waits for, in the order of
// their days.
func chain(t *testing.T, r *Register, of model.ContactID) string {
	t.Helper()
	actions := must(r.Records(context.Background(), model.Action, string(of)))(t)
	names := make(map[model.RecordID]string)
	for _, a := range actions {
		names[a.ID] = a.Get("text")
	}
	var said []string
	for _, a := range actions {
		line := a.Get("text") + " " + a.Get("due")
		for _, id := range model.After(a) {
			line += " <" + names[id]
		}
		said = append(said, line)
	}
	return strings.Join(said, ", ")
}

func TestADeadlineAndAllThatWaitsForItMoveAsOneChange(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	amina := added(t, r, "Amina Warsame")
	a := measure(t, r, amina, "A", "2027-03-15")
	b := measure(t, r, amina, "B", "2027-03-19", a.ID)
	measure(t, r, amina, "C", "2027-03-24", b.ID)
	before := everything(t, r)
	a.Set("due", "2027-03-22")
	_, err := r.SaveRecord(ctx, clock, a) // alone it would pass what waits for it
	failing(t, err, model.Invalid)
	shifts := must(r.Moving(ctx, a))(t)
	done := must(r.SaveMoving(ctx, clock, a, shifts))(t)
	if got := chain(t, r, amina); got != "A 2027-03-22, B 2027-03-30 <A, C 2027-04-02 <B" {
		t.Errorf("moved to %s", got)
	}
	if got := done.Label.In(text.English); got != "“A” for Amina Warsame moved, and 2 more that wait for it" {
		t.Errorf("label: %s", got)
	}
	_, err = r.SaveMoving(ctx, clock, a, shifts) // as they were read before
	failing(t, err, model.Conflict)
	must(r.Undo(ctx, clock))(t)
	if after := everything(t, r); after != before {
		t.Errorf("undo leaves another register:\n%s\n%s", before, after)
	}
	must(r.Redo(ctx, clock))(t)
	if got := chain(t, r, amina); got != "A 2027-03-22, B 2027-03-30 <A, C 2027-04-02 <B" {
		t.Errorf("done again they are on %s", got)
	}
}

func TestWhatWaitsForWhatIsTakenOffIsFreeAndUndoBindsItAgain(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	amina, bo := added(t, r, "Amina Warsame"), added(t, r, "Bo Ek")
	a := measure(t, r, amina, "A", "2027-03-15")
	measure(t, r, amina, "B", "2027-03-19", a.ID)
	before := everything(t, r)
	must(r.DropRecord(ctx, clock, a))(t)
	if got := chain(t, r, amina); got != "B 2027-03-19" {
		t.Errorf("left is %s", got)
	}
	must(r.Undo(ctx, clock))(t)
	if after := everything(t, r); after != before {
		t.Errorf("undo leaves another register:\n%s\n%s", before, after)
	}
	wrong := model.Action.With(string(bo), day("2026-11-18"), "kind", "permit", "actor", "me", "due", "2027-03-19", "after", string(a.ID))
	_, err := r.AddRecord(ctx, clock, wrong)
	failing(t, err, model.Invalid) // it is not his
	_, err = r.SaveRecord(ctx, clock, must(r.Record(ctx, model.Action, a.ID))(t).Moved("done", day("2026-11-18")))
	if err != nil {
		t.Errorf("what others wait for cannot be done: %v", err)
	}
}

func TestProgrammesOfTwoWhoAreOneKeepTheirOrder(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	keep, away := added(t, r, "Amina Warsame"), added(t, r, "Amina Varsame")
	a := measure(t, r, keep, "A", "2027-03-15")
	measure(t, r, keep, "B", "2027-03-19", a.ID)
	same := measure(t, r, away, "A", "2027-03-15")        // the same once more
	b := measure(t, r, away, "B", "2027-03-19", same.ID)  // waits for the same
	measure(t, r, away, "C", "2027-03-24", b.ID, same.ID) // is new
	before := everything(t, r)
	must(r.Merge(ctx, clock, Merging{Keep: keep, Away: away}))(t)
	if got := chain(t, r, keep); got != "A 2027-03-15, B 2027-03-19 <A, C 2027-03-24 <B <A" {
		t.Errorf("together they have %s", got)
	}
	if note := person(t, r, keep).Contact.Values["note"]; strings.Contains(note, string(b.ID)) || strings.Contains(note, string(same.ID)) {
		t.Errorf("ids stand in the note: %s", note)
	}
	must(r.Undo(ctx, clock))(t)
	if after := everything(t, r); after != before {
		t.Errorf("undo leaves another register:\n%s\n%s", before, after)
	}
}

func TestTwoWhoNotedItTheOtherWayRoundMakeNoCircle(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	keep, away := added(t, r, "Amina Warsame"), added(t, r, "Amina Varsame")
	a := measure(t, r, keep, "A", "2027-03-15")
	measure(t, r, keep, "B", "2027-03-15", a.ID)
	b := measure(t, r, away, "B", "2027-03-15")
	measure(t, r, away, "A", "2027-03-15", b.ID)
	must(r.Merge(ctx, clock, Merging{Keep: keep, Away: away}))(t)
	if got := chain(t, r, keep); got != "A 2027-03-15, B 2027-03-15 <A" {
		t.Errorf("together they have %s", got)
	}
}

func TestATemplateIsUsedForSeveralInOneChange(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	amina, bo, cia := added(t, r, "Amina Warsame"), added(t, r, "Bo Ek"), added(t, r, "Cia Alm")
	template := model.Template.With("", day("2026-11-18"), "name", "Café")
	must(r.AddRecord(ctx, clock, template))(t)
	_, err := r.UseTemplate(ctx, clock, []model.ContactID{amina}, template.ID, day("2027-03-22"))
	failing(t, err, model.Invalid) // it is empty
	step := func(keysAndValues ...string) error {
		_, err := r.AddRecord(ctx, clock, model.TemplateStep.With(string(template.ID), day("2026-11-18"), append(keysAndValues, "kind", "permit", "actor", "Kommunen")...))
		return err
	}
	for _, s := range [][]string{{"text", "Lokal", "days", "2"}, {"text", "Registrera", "days", "3", "after", "1"}} {
		if err := step(s...); err != nil {
			t.Fatal(err)
		}
	}
	failing(t, step("text", "Öppna", "after", "9"), model.Invalid)
	failing(t, step("text", "Öppna", "number", "2"), model.Invalid)
	steps := must(r.AllSteps(ctx))(t)
	if len(steps) != 2 || steps[0].Get("number") != "1" || steps[1].Get("number") != "2" {
		t.Errorf("the steps are %+v", steps)
	}
	_, err = r.DropRecord(ctx, clock, steps[0])
	failing(t, err, model.Invalid) // the second waits for it
	must(r.UseTemplate(ctx, clock, []model.ContactID{cia}, template.ID, day("2027-03-22")))(t)
	before := everything(t, r)
	many := must(r.UseTemplate(ctx, clock, []model.ContactID{amina, bo, cia}, template.ID, day("2027-03-22")))(t)
	if many.Count != 2 || len(many.Left) != 1 || many.Left[0].Name != "Cia Alm" || model.CodeOf(many.Left[0].Why) != model.Exists {
		t.Errorf("used for %+v", many)
	}
	for _, id := range []model.ContactID{amina, bo} {
		if got := chain(t, r, id); got != "Lokal 2027-03-24, Registrera 2027-03-31 <Lokal" {
			t.Errorf("made are %s", got)
		}
	}
	must(r.Undo(ctx, clock))(t)
	if after := everything(t, r); after != before {
		t.Errorf("undo leaves another register:\n%s\n%s", before, after)
	}
	must(r.DropRecord(ctx, clock, must(r.Record(ctx, model.Template, template.ID))(t)))(t) // with its steps
	if steps := must(r.AllSteps(ctx))(t); len(steps) > 0 {
		t.Errorf("left are %v", steps)
	}
	must(r.Undo(ctx, clock))(t)
	if steps := must(r.AllSteps(ctx))(t); len(steps) != 2 {
		t.Errorf("back are %v", steps)
	}
}

func TestTheProgramsTemplatesAreAddedOnceAndTheOfficesStay(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	must(r.AddRecord(ctx, clock, model.Template.With("", day("2026-11-18"), "name", "start a café", "about", "ours")))(t)
	done := must(r.AddShippedTemplates(ctx, clock, text.Swedish))(t)
	templates := must(r.Records(ctx, model.Template, ""))(t)
	if len(templates) != 6 || done.Label.In(text.English) != "Templates of the program added: 5" {
		t.Errorf("there are %d, and it says %s", len(templates), done.Label.In(text.English))
	}
	if again := must(r.AddShippedTemplates(ctx, clock, text.English))(t); again.Commit != "" {
		t.Errorf("once more it adds %s", again.Label.In(text.English))
	}
	if wrong := must(r.Check(ctx, nil))(t); len(wrong) > 0 {
		t.Errorf("the register is said to have %v", wrong)
	}
	must(r.Undo(ctx, clock))(t)
	if templates := must(r.Records(ctx, model.Template, ""))(t); len(templates) != 1 || templates[0].Get("about") != "ours" {
		t.Errorf("left are %v", templates)
	}
}
