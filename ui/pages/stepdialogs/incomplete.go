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
	here := 0
	for _, m := range missing {
		if g.ask(deps.Today(), m) {
			here++
		}
	}
	intro, otherwise := "move.missing-elsewhere", form.Field{Field: reason}
	if here > 0 {
		intro, otherwise.Heading = "move.missing", "move.otherwise"
	}
	if here > 0 && here < len(missing) {
		intro = "move.missing-both"
	}
	return formdialog.New(deps, formdialog.Options{
		Title: func() string {
			return deps.Say("move.complete-title", deps.Say("step.number", step.Number), model.Visible(contact.Name))
		},
		Intro: func() string {
			return deps.Say(intro, step.Key.Label(deps.Lang), step.Words(missing, deps.Lang))
		},
		Fields:   append(g.fields, otherwise),
		Known:    g.known(deps),
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
			done, err := deps.Register.ClimbWith(ctx, now, contact.ID, move, with)
			var lacking model.Lacking
			if errors.As(err, &lacking) && g.adds(with) { // half of it is kept all the same
				return deps.Register.Fill(ctx, now, contact.ID, step.Key, with)
			}
			return done, err
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
	records []model.Record
}

// ask adds the fields that mend one missing thing; here is false for what is mended elsewhere.
func (g *gap) ask(today model.Date, m model.Missing) (here bool) {
	before := len(g.fields)
	switch m.Proof {
	case model.ProofReach:
		g.contactField("phones")
		g.contactField("email")
	case model.ProofName, model.ProofChannel:
		g.contactField(m.Field)
	case model.ProofSchedule:
		g.stepField("every_months")
		g.stepField("every_weeks")
		g.stepField("until")
	default:
		if t := model.RecordTypeOf(string(m.Proof)); t != nil {
			g.record(t.New(string(g.contact.ID), today))
		} else if m.Field != "" {
			g.stepField(m.Field)
		}
	}
	return len(g.fields) > before
}

func (g *gap) contactField(key string) {
	f, _ := model.FieldByKey(key)
	g.add(form.Field{Field: f})
	g.values[key] = g.contact.Values[key]
	g.plain = append(g.plain, key)
}

func (g *gap) stepField(key string) {
	f, _ := g.step.FieldOf(key)
	g.add(form.Field{Field: f, Shown: f.When, Proposes: proposed(f, g.contact)})
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

func (g *gap) add(f form.Field) { g.fields = append(g.fields, f) }

// known is what is offered to the fields of the records.
func (g *gap) known(deps *page.Deps) map[string]func(context.Context) ([]string, error) {
	fields := make([]model.Field, len(g.fields))
	for i, f := range g.fields {
		fields[i] = f.Field
	}
	offers := make(map[string]func(context.Context) ([]string, error))
	for _, rec := range g.records {
		maps.Copy(offers, record.Known(deps, rec.Type, fields, g.contact.Name))
	}
	return offers
}

// adds tells whether something was filled in that was not there.
func (g *gap) adds(with storage.With) bool {
	for key, value := range with.Form {
		if value != g.values[key] {
			return true
		}
	}
	return len(with.Records) > 0
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
