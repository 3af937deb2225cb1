package storage

import (
	"context"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/storage/report"
	"stegvis/storage/storagetest"
)

// established is somebody with a firm, who stands on the analysis.
func established(t *testing.T, r *Register, name, gender string) model.ContactID {
	t.Helper()
	done := must(r.AddContact(context.Background(), clock, model.NewContact{Contact: model.Contact{
		Name: name, Role: model.Client, Path: model.Established, Values: map[string]string{"gender": gender},
		Enterprise: model.Enterprise{Name: name + " AB", Values: map[string]string{"employed": "2"}},
	}}))(t)
	return model.ContactID(done.Owner())
}

// undone holds that one undo takes a change back whole.
func undone(t *testing.T, r *Register, change func()) {
	t.Helper()
	before := storagetest.Content(t, r)
	change()
	if gone, new := storagetest.Differing(before, storagetest.Content(t, r)); len(gone)+len(new) == 0 {
		t.Fatal("nothing was changed")
	}
	must(r.Undo(context.Background(), clock))(t)
	if gone, new := storagetest.Differing(before, storagetest.Content(t, r)); len(gone)+len(new) > 0 {
		t.Errorf("undo leaves %q gone and %q new", gone, new)
	}
}

func TestAnInterviewIsOneChange(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	id := established(t, r, "Kanya", "woman")
	interview := func() {
		today := model.DateOf(clock)
		must(r.Interview(ctx, clock, id, With{
			Form:    map[string]string{"competence": "builds", "goal": "grow", "hinders": "money time", "employed": "4", "turnover": "1m-3m", "exports": "no"},
			Records: model.NeedsMarked("capital:1 staff:2", nil, id, today),
		}))(t)
	}
	undone(t, r, interview)
	interview()
	p := must(r.Person(ctx, id))(t)
	visit, _ := p.Standing()
	if visit.Step != model.Analysis || visit.Form["goal"] != "grow" || visit.Form["hinders"] != "money time" {
		t.Errorf("the form is %v", visit.Form)
	}
	if needs := p.Of(model.Need); len(needs) != 2 || needs[0].Get("need") != "capital" || needs[0].Get("priority") != "1" {
		t.Errorf("the needs are %v", needs)
	}
	firm, snapshots := p.Contact.Enterprise.Values, p.Of(model.Snapshot)
	if firm["employed"] != "4" || firm["exports"] != "no" || len(snapshots) != 1 || snapshots[0].Get("employed") != "4" || snapshots[0].Get("turnover") != "1m-3m" {
		t.Errorf("the firm is %v, and was %v", firm, snapshots)
	}
	if missing := p.Position().Lacks(model.Analysis, model.DateOf(clock), nil); len(missing) > 0 {
		t.Errorf("still missing: %v", missing)
	}
}

func TestAnInterviewIsOfTheAnalysisOnly(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	id := someone(t, r, "Amina", "woman", "SO")
	before := storagetest.Content(t, r)
	_, err := r.Interview(ctx, clock, id, With{Form: map[string]string{"goal": "grow"}})
	if gone, new := storagetest.Differing(before, storagetest.Content(t, r)); model.CodeOf(err) != model.Conflict || len(gone)+len(new) > 0 {
		t.Errorf("the error is %v, and %q %q changed", err, gone, new)
	}
}

func TestAnActionBringsItsNeedIntoTheProgrammeAsOneChange(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	id := someone(t, r, "Amina", "woman", "SO")
	today := model.DateOf(clock)
	must(r.AddRecord(ctx, clock, model.Need.With(string(id), today, "need", "capital")))(t)
	must(r.AddRecord(ctx, clock, model.Partner.With("", today, "name", "Swedbank")))(t)
	propose := func() model.Specification { return must(r.Specification(ctx, id, today))(t) }
	proposal := propose().Plans[0].Proposals[0]
	if proposal.Kind != "bank" || proposal.Actor() != "Swedbank" {
		t.Fatalf("proposed: %+v", proposal)
	}
	undone(t, r, func() { must(r.AddRecord(ctx, clock, proposal.Action(id, today)))(t) })
	must(r.AddRecord(ctx, clock, proposal.Action(id, today)))(t)
	plan := propose().Plans[0]
	if plan.Need.Get("status") != "programme" || len(plan.Has) != 1 || len(plan.Proposals) != 0 {
		t.Errorf("the plan is %+v", plan)
	}
	need := plan.Need.Moved("open", today) // what she sets herself stays so when the action is changed
	must(r.SaveRecord(ctx, clock, need))(t)
	action := plan.Has[0]
	action.Set("text", "ask for a meeting")
	must(r.SaveRecord(ctx, clock, action))(t)
	if status := propose().Plans[0].Need.Get("status"); status != "open" {
		t.Errorf("the need is %s", status)
	}
}

func TestTheObstaclesReport(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	kanya, bo := established(t, r, "Kanya", "woman"), established(t, r, "Bo", "man")
	for id, hinders := range map[model.ContactID]string{kanya: "money time", bo: "money"} {
		must(r.Interview(ctx, clock, id, With{Form: map[string]string{"hinders": hinders}}))(t)
	}
	must(r.AddToProject(ctx, clock, []model.ContactID{kanya}, "Nya vägar"))(t)
	for name, c := range map[string]struct {
		filter report.Filter
		want   string
	}{
		"of all time":    {report.Filter{}, "money 2 1 1, time 1 1 0"},
		"of a project":   {report.Filter{Project: "Nya vägar"}, "money 1 1 0, time 1 1 0"},
		"of a year":      {report.Filter{Period: must(report.Year(clock.Year()))(t)}, "money 2 1 1, time 1 1 0"},
		"of a year past": {report.Filter{Period: must(report.Year(2020))(t)}, ""},
	} {
		rows := reported(t, r, report.Obstacles, c.filter)
		var got []string
		for i, row := range rows {
			if row["obstacle"] != model.Obstacles[i] {
				t.Errorf("row %d is of %s", i, row["obstacle"])
			}
			if row["contacts"] != "0" {
				got = append(got, cells(row, "obstacle", "contacts", "women", "men"))
			}
		}
		if s := strings.Join(got, ", "); s != c.want {
			t.Errorf("%s: %s, want %s", name, s, c.want)
		}
	}
}

// TestNoReportReadsWhatSomebodySaysOfHerself holds that the answers to the eight questions are in
// no table: none changes with them, and none asks for them.
func TestNoReportReadsWhatSomebodySaysOfHerself(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	id := someone(t, r, "Amina", "woman", "SO")
	all := func() (said []string) {
		for _, table := range report.Tables {
			for _, row := range reported(t, r, table, report.Filter{}) {
				keys := make([]string, len(table.Columns))
				for i, c := range table.Columns {
					keys[i] = c.Key
				}
				said = append(said, table.Name+" "+cells(row, keys...))
			}
			for _, query := range []string{table.Query, table.Facts} {
				if strings.Contains(query, model.Rating.Key) {
					t.Errorf("the table %s asks for %s", table.Name, model.Rating.Key)
				}
			}
		}
		return said
	}
	before := all()
	must(r.AddRecord(ctx, clock, model.Rating.With(string(id), model.DateOf(clock), "plan", "5", "money", "1")))(t)
	after := all()
	if len(before) == 0 || strings.Join(before, "\n") != strings.Join(after, "\n") {
		t.Errorf("before:\n%s\nafter:\n%s", strings.Join(before, "\n"), strings.Join(after, "\n"))
	}
}
