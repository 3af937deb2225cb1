package stepdialogs

import (
	"context"
	"errors"
	"maps"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/components/form"
	"stegvis/ui/components/formdialog"
	"stegvis/ui/page"
	"stegvis/ui/pages/record"
)

// incomplete asks for what a step lacks, as far as it can be filled in here, or for the reason
// for going on without it.
func incomplete(deps *page.Deps, person storage.Person, missing []model.Missing) page.Dialog {
	contact := person.Contact
	step, _ := model.StepOf(contact.Step)
	g := gap{contact: contact, step: step, noted: person.Evidence.Form, values: make(map[string]string)}
	for _, m := range missing {
		g.ask(deps.Today(), m)
	}
	intro := "moving.missing"
	if !g.whole {
		intro = "moving.missing-elsewhere"
	}
	return formdialog.New(deps, formdialog.Options{
		Title: func() string {
			return deps.Say("moving.complete-title", deps.Say("step.number", step.Number), model.Visible(contact.Name))
		},
		Intro: func() string {
			return deps.Say(intro, step.Key.Label(deps.Lang), MissingWords(step, missing, deps.Lang))
		},
		Fields:   append(g.fields, form.Field{Field: reason}),
		Values:   g.values,
		DraftKey: draftKey(string(step.Key), contact.ID),
		Save: func(ctx context.Context, v map[string]string) (storage.Done, error) {
			now := deps.Now()
			with, err := g.with(model.DateOf(now), v)
			if err != nil {
				return storage.Done{}, err
			}
			move := model.Move{Kind: model.Complete, Step: step.Key, On: model.DateOf(now), Reason: v["reason"]}
			return deps.Register.ClimbWith(ctx, now, contact.ID, move, with)
		},
	})
}

// gap is what a step lacks, as the fields of one form.
type gap struct {
	contact model.Contact
	step    model.Step
	noted   map[string]string // the form of the step
	fields  []form.Field
	values  map[string]string // what stands in the fields at the beginning
	plain   []string          // the fields that are of the step or of the contact
	whole   bool              // something of it can be filled in here
	adds    map[model.Proof]bool
	records []model.Record
}

// ask adds the fields that mend one missing thing; what is mended elsewhere adds none.
func (g *gap) ask(today model.Date, m model.Missing) {
	switch m.Proof {
	case model.ProofReach:
		g.contactField("phones")
		g.contactField("email")
	case model.ProofName, model.ProofChannel:
		g.contactField(m.Field)
	case model.ProofSchedule:
		g.stepField("every_months")
		g.stepField("until")
	case model.ProofNeed:
		g.thing(m.Proof, record.NeedFields(), map[string]string{"priority": "2"})
	case model.ProofAction:
		g.thing(m.Proof, record.ActionFields(), nil)
	default:
		if t := model.RecordTypeOf(string(m.Proof)); t != nil {
			g.record(t.New(string(g.contact.ID), today))
		} else if m.Field != "" {
			g.stepField(m.Field)
		}
	}
}

func (g *gap) contactField(key string) {
	f, _ := model.FieldByKey(key)
	g.add(form.Field{Field: f})
	g.values[key] = g.contact.Values[key]
	g.plain = append(g.plain, key)
}

func (g *gap) stepField(key string) {
	f, _ := g.step.FieldOf(key)
	g.add(form.Field{Field: f})
	g.values[key] = g.noted[key]
	g.plain = append(g.plain, key)
}

// thing asks for something that is put on record with the move.
func (g *gap) thing(proof model.Proof, fields []form.Field, values map[string]string) {
	g.add(fields...)
	maps.Copy(g.values, values)
	if g.adds == nil {
		g.adds = make(map[model.Proof]bool)
	}
	g.adds[proof] = true
}

// record asks for a record that is added with the move, when what names it is filled in. Its
// fields stand under its type, for other fields of the form may have the same names.
func (g *gap) record(rec model.Record) {
	for _, f := range form.Fields(rec.Type.Asked()) {
		key := f.Key
		if when := f.Shown; when != nil {
			f.Shown = func(v map[string]string) bool { return when(answers(rec.Type, v)) }
		}
		f.Required, f.Key = false, rec.Type.Word(key)
		g.add(f)
		g.values[f.Key] = rec.Get(key)
	}
	g.records = append(g.records, rec)
}

// answers are the fields of a type among all that was answered.
func answers(t *model.RecordType, v map[string]string) map[string]string {
	own := make(map[string]string)
	for _, f := range t.Asked() {
		own[f.Key] = v[t.Word(f.Key)]
	}
	return own
}

// onField lets an error stand under the field of the form that holds what it is about.
func onField(t *model.RecordType, err error) error {
	var e *model.Error
	if errors.As(err, &e) {
		e.Field = t.Word(e.Field)
	}
	return err
}

func (g *gap) add(fields ...form.Field) {
	g.fields = append(g.fields, fields...)
	g.whole = true
}

// with reads what was filled in. Errors are Invalid and name the field.
func (g *gap) with(today model.Date, v map[string]string) (storage.With, error) {
	with := storage.With{Form: make(map[string]string)}
	for _, key := range g.plain {
		if v[key] != "" {
			with.Form[key] = v[key]
		}
	}
	if g.adds[model.ProofNeed] && v["need"] != "" {
		with.Needs = []model.NeedRecord{record.ReadNeed(g.contact.ID, today, v)}
	}
	if g.adds[model.ProofAction] && v["action"]+v["actor"]+v["due"] != "" {
		action, err := record.ReadAction(g.contact.ID, v)
		if err != nil {
			return with, err
		}
		with.Actions = []model.Action{action}
	}
	for _, rec := range g.records {
		if own := answers(rec.Type, v); own[rec.Type.Title[0]] != "" {
			rec = record.Read(rec, own)
			if err := rec.Validate(today); err != nil {
				return with, onField(rec.Type, err)
			}
			with.Records = append(with.Records, rec)
		}
	}
	return with, nil
}
