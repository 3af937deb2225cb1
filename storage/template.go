package storage

import (
	"context"
	"strconv"
	"time"

	"stegvis/model"
	"stegvis/model/reference"
	"stegvis/model/text"
	"stegvis/storage/engine"
)

// AllSteps reads the steps of all templates, those of each in their order.
func (r *Register) AllSteps(ctx context.Context) ([]model.Record, error) {
	return r.recordsWhere(ctx, model.TemplateStep, "true")
}

// UseTemplate makes the actions of a template for contacts from a day on, in one change; what one
// of them has already is not made again, and who has all of it is left out. Errors: NotFound;
// Invalid when the steps of the template cannot be put in order, or it has none.
func (r *Register) UseTemplate(ctx context.Context, at time.Time, ids []model.ContactID, template model.RecordID, start model.Date) (Many, error) {
	today := model.DateOf(at)
	return r.forMany(ctx, at, ids, func(r reader, c *crowd) (func(any) text.Sentence, error) {
		t, err := r.Record(ctx, model.Template, template)
		if err != nil {
			return nil, err
		}
		steps, err := r.Records(ctx, model.TemplateStep, string(template))
		if err == nil && len(steps) == 0 {
			err = model.Fail(model.Invalid, "template.empty", t.Get("name"))
		}
		if err == nil {
			_, err = model.StepsInOrder(steps)
		}
		if err != nil {
			return nil, err
		}
		var changes []model.Change
		err = c.each(func(p position) ([]engine.Step, error) {
			has, err := r.Records(ctx, model.Action, string(p.Contact.ID))
			if err != nil {
				return nil, err
			}
			plan, err := model.PlanOf(steps, has, string(p.Contact.ID), p.Contact.Name, start, today)
			if err != nil {
				return nil, err
			}
			made := model.Makes(plan)
			if len(made) == 0 {
				return nil, model.Fail(model.Exists, "template.has", t.Get("name"))
			}
			for _, a := range made {
				changes = append(changes, model.Change{Record: a})
			}
			return nil, nil
		})
		if err != nil {
			return nil, err
		}
		c.steps, err = r.changing(ctx, today, changes...)
		return func(who any) text.Sentence { return text.Sentencef("template.used", t.Get("name"), who) }, err
	})
}

// AddShippedTemplates adds the templates that come with the program, in a language, in one change:
// those of which the office has none of that name, in either language. Where it has all, nothing is
// written and Done has no Commit.
func (r *Register) AddShippedTemplates(ctx context.Context, at time.Time, lang text.Lang) (Done, error) {
	today := model.DateOf(at)
	return r.decide(ctx, at, func(r reader) (label text.Sentence, steps []engine.Step, err error) {
		there, err := r.Records(ctx, model.Template, "")
		if err != nil {
			return label, nil, err
		}
		named := make(map[string]bool)
		for _, t := range there {
			named[model.Fold(t.Get("name"))] = true
		}
		var changes []model.Change
		n := 0
		for _, shipped := range reference.Templates() {
			if named[model.Fold(shipped.Name.SV)] || named[model.Fold(shipped.Name.EN)] {
				continue
			}
			n++
			changes = append(changes, shippedTemplate(shipped, lang, today)...)
		}
		if n == 0 {
			return label, nil, nil
		}
		steps, err = r.changing(ctx, today, changes...)
		return text.Sentencef("template.shipped", n), steps, err
	})
}

// shippedTemplate is a template of the program and its steps as records.
func shippedTemplate(s reference.Template, lang text.Lang, today model.Date) []model.Change {
	t := model.Template.With("", today, "name", s.Name.In(lang), "about", s.About.In(lang))
	changes := []model.Change{{Record: t}}
	for _, step := range s.Steps {
		changes = append(changes, model.Change{Record: model.TemplateStep.With(string(t.ID), today,
			"number", strconv.Itoa(step.Number), "kind", step.Kind, "actor", step.Actor.In(lang), "text", step.Text.In(lang),
			"days", strconv.Itoa(step.Days), "after", step.After, "why", step.Why.In(lang))})
	}
	return changes
}
