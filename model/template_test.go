package model_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/model/reference"
	"stegvis/model/text"
)

// stepsOf are steps of a template, each "number days [waits for …]", called after its number.
func stepsOf(t *testing.T, said ...string) []model.Record {
	t.Helper()
	var steps []model.Record
	for _, s := range said {
		words := strings.Fields(s)
		steps = append(steps, model.TemplateStep.With("café", onDay(t, "2026-11-16"), "number", words[0], "kind", "permit", "actor", "The person",
			"text", "step "+words[0], "days", words[1], "after", strings.Join(words[2:], " ")))
	}
	return steps
}

func TestATemplateMakesActionsWithDaysInWorkingDays(t *testing.T) {
	steps := stepsOf(t, "3 2 1 2", "1 0", "2 3", "4 1 3")          // behind those they wait for, whatever their number
	start, today := onDay(t, "2027-03-21"), onDay(t, "2026-11-16") // a Sunday
	plan, err := model.PlanOf(steps, nil, "amina", "Amina Warsame", start, today)
	if err != nil {
		t.Fatal(err)
	}
	// 1 on Monday 22; 2 three days on, 24 (22 23 24); 3 two days after that, 30 (25 30); 4 on 31
	want := []string{"step 1 2027-03-22", "step 2 2027-03-24", "step 3 2027-03-30", "step 4 2027-03-31"}
	var got []string
	for _, p := range plan {
		got = append(got, p.Get("text")+" "+p.Get("due"))
		if p.Get("actor") != "Amina Warsame" || p.Owner != "amina" || p.There {
			t.Errorf("it makes %v", p.Values)
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("it makes %v, not %v", got, want)
	}
	if after := model.After(plan[2].Record); !slices.Equal(after, []model.RecordID{plan[0].ID, plan[1].ID}) {
		t.Errorf("the third waits for %v", after)
	}
}

func TestWhatSheHasAlreadyIsNotMadeAgain(t *testing.T) {
	steps := stepsOf(t, "1 1", "2 2 1")
	start, today := onDay(t, "2027-03-01"), onDay(t, "2026-11-16")
	there := model.Action.With("amina", today, "kind", "permit", "actor", "me", "text", "Step 1", "due", "2027-03-25")
	plan, err := model.PlanOf(steps, []model.Record{there}, "amina", "", start, today)
	made := model.Makes(plan)
	if err != nil || len(made) != 1 || made[0].Get("due") != "2027-03-31" || made[0].Get("after") != string(there.ID) {
		t.Errorf("made are %v, %v", made, err)
	}
	there.Set("status", "done") // then it holds up nothing
	plan, _ = model.PlanOf(steps, []model.Record{there}, "amina", "", start, today)
	if made := model.Makes(plan); made[0].Get("due") != "2027-03-03" {
		t.Errorf("due on %s", made[0].Get("due"))
	}
	there.Set("status", "dropped") // then she has not
	plan, _ = model.PlanOf(steps, []model.Record{there}, "amina", "", start, today)
	if len(model.Makes(plan)) != 2 {
		t.Errorf("made are %v", plan)
	}
}

func TestATemplateThatCannotBeIsRefused(t *testing.T) {
	for name, c := range map[string]struct {
		steps []string
		says  string
	}{
		"a number that is not there":   {[]string{"1 1", "2 1 7"}, "Action 2 step 2 of the template waits for number 7"},
		"two of one number":            {[]string{"1 1", "1 2"}, "the same number"},
		"a step that waits for itself": {[]string{"1 1 1"}, "in a circle: 1 step 1, 1 step 1"},
		"a circle behind a beginning":  {[]string{"1 1", "2 1 1 4", "3 1 2", "4 1 3"}, "in a circle: 2 step 2, 4 step 4, 3 step 3, 2 step 2"},
		"words for a number":           {[]string{"1 1", "2 1 one"}, "waits for “one”, which is no number"},
	} {
		t.Run(name, func(t *testing.T) {
			steps := stepsOf(t, c.steps...)
			_, err := model.StepsInOrder(steps)
			if said := model.Explain(err, text.English); err == nil || !strings.Contains(said, c.says) {
				t.Errorf("it says %q", said)
			}
			last := len(steps) - 1
			own := model.Own{Records: map[string][]model.Record{"template_step": steps[:last]}}
			if _, err := model.TemplateStep.Among(steps[last], own, onDay(t, "2026-11-16")); err == nil {
				t.Error("it is saved all the same")
			}
		})
	}
	steps := stepsOf(t, "1 1", "2 1 1")
	if _, err := model.TemplateStep.Gone(steps[0], model.Own{Records: map[string][]model.Record{"template_step": steps[1:]}}); err == nil {
		t.Error("a step is taken off that another waits for")
	}
}

// shipped are the steps of the templates of the program.
func shipped(t *testing.T, l text.Lang) (steps []model.Record) {
	for i, template := range reference.Templates() {
		for _, s := range template.Steps {
			steps = append(steps, model.TemplateStep.With(strconv.Itoa(i), onDay(t, "2026-11-16"), "number", strconv.Itoa(s.Number), "kind", s.Kind,
				"actor", s.Actor.In(l), "text", s.Text.In(l), "days", strconv.Itoa(s.Days), "after", s.After, "why", s.Why.In(l)))
		}
	}
	return steps
}

func TestTheTemplatesOfTheProgramAreWhole(t *testing.T) {
	for _, l := range []text.Lang{text.Swedish, text.English} {
		own := make(map[string][]model.Record)
		for _, step := range shipped(t, l) {
			if err := step.Prepare(onDay(t, "2026-11-16")).Validate(onDay(t, "2026-11-16")); err != nil {
				t.Errorf("%s: %v", step.Get("text"), err)
			}
			own[step.Owner] = append(own[step.Owner], step)
		}
		if len(own) != 6 {
			t.Errorf("there are %d templates", len(own))
		}
		for _, steps := range own {
			plan, err := model.PlanOf(steps, nil, "amina", "Amina", onDay(t, "2027-01-04"), onDay(t, "2026-11-16"))
			if err != nil || len(plan) != len(steps) {
				t.Errorf("%v: %v", steps[0].Get("text"), err)
			}
			var made []model.Record
			for _, p := range plan {
				made = append(made, p.Record)
			}
			if traps := model.Traps(made, steps); len(traps) > 0 {
				t.Errorf("a whole programme is said to lack %v", traps)
			}
		}
	}
}

func TestTrapsOfWhatWasNotedByHand(t *testing.T) {
	steps := shipped(t, text.Swedish)
	note := func(kind, said, status string) model.Record {
		return model.Action.With("amina", onDay(t, "2026-11-16"), "kind", kind, "actor", "me", "text", said, "due", "2027-01-04", "status", status)
	}
	for name, c := range map[string]struct {
		actions []model.Record
		want    []string
	}{
		"the café before the food registration": {
			[]model.Record{note("other", "Öppna caféet", "planned")},
			[]string{"Registrera livsmedelsverksamheten", "Skriv ner rutiner för säker mat (egenkontroll)", "Avtala om avfall, matavfall och fettavskiljare", "Skaffa kassaregister och anmäl det till Skatteverket", "Teckna företagsförsäkring", "Ordna personalliggare om någon ska arbeta i caféet"},
		},
		"the company before the bank's certificate": {[]model.Record{note("other", "registrera bolaget", "planned")}, []string{"Sätt in aktiekapitalet och få bankens intyg"}},
		"the certificate is there, in other words":  {[]model.Record{note("other", "registrera bolaget", "planned"), note("bank", "aktiekapitalet", "done")}, nil},
		"dropped is thought of":                     {[]model.Record{note("other", "registrera bolaget", "planned"), note("bank", "bankens intyg", "dropped")}, nil},
		"what is done is past":                      {[]model.Record{note("other", "registrera bolaget", "done")}, nil},
		"a later template of which she has more":    {[]model.Record{note("other", "Teckna företagsförsäkring", "planned"), note("other", "Anmäl F-skatt och moms", "done")}, nil},
		"another kind is another thing":             {[]model.Record{note("mentor", "registrera bolaget", "planned")}, nil},
		"something else":                            {[]model.Record{note("other", "ringa mormor", "planned"), note("bank", "", "planned")}, nil},
		"the template she has most of counts":       {[]model.Record{note("bank", "Öppna ett eget konto för företaget", "planned"), note("other", "Anmäl F-skatt och moms", "planned"), note("other", "kontrollera att företagsnamnet är ledigt", "done")}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, trap := range model.Traps(c.actions, steps) {
				for _, lacking := range trap.Lacking {
					got = append(got, lacking.Get("text"))
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("lacking are %q, not %q", got, c.want)
			}
		})
	}
}
