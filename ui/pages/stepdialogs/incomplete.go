package stepdialogs

import (
	"context"

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
	intro := "move.missing"
	if !g.whole {
		intro = "move.missing-elsewhere"
	}
	return formdialog.New(deps, formdialog.Options{
		Title: func() string {
			return deps.Say("move.complete-title", deps.Say("step.number", step.Number), model.Visible(contact.Name))
		},
		Intro: func() string {
			return deps.Say(intro, step.Key.Label(deps.Lang), MissingWords(step, missing, deps.Lang))
		},
		Fields:   append(g.fields, form.Field{Field: reason}),
		Values:   g.values,
		DraftKey: draftKey(string(step.Key), contact.ID),
		Edits:    len(g.records) == 0, // a record begins as the day has it
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

// record asks for a record that is added with the move, when what names it is filled in:
// only for what it cannot be without.
func (g *gap) record(rec model.Record) {
	for _, f := range record.Asked(rec) {
		if !f.Required && f.When == nil {
			continue
		}
		g.values[rec.Type.Word(f.Key)] = rec.Get(f.Key)
		g.add(record.Beside(rec.Type, f, nil))
	}
	g.records = append(g.records, rec)
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
	for _, rec := range g.records {
		if own := record.Answers(rec.Type, v); own[rec.Type.Title[0]] != "" {
			rec = record.Read(rec, own)
			if err := rec.Validate(today); err != nil {
				return with, record.OnField(rec.Type, err)
			}
			with.Records = append(with.Records, rec)
		}
	}
	return with, nil
}
