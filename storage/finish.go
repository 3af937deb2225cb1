package storage

import (
	"context"
	"time"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/engine"
)

// FinishItems says in one commit that lines of the agenda are done, in the way
// model.AgendaItem.Done says; those for which that means nothing, and those that are done
// already, stay as they are. Errors: NotFound, Conflict.
func (r *Register) FinishItems(ctx context.Context, at time.Time, items ...model.AgendaItem) (Done, error) {
	var all []engine.Step
	var label text.Sentence
	n := 0
	for _, item := range items {
		said, steps, err := r.finishing(ctx, item, model.DateOf(at))
		if err != nil {
			return Done{}, err
		}
		if len(steps) > 0 {
			n++
			label, all = said, append(all, steps...)
		}
	}
	if n > 1 {
		label = text.Sentencef("done.finished-items", items[0].Name, n)
	}
	return r.Commit(ctx, at, label, all...)
}

// finishing gives the steps that end one item, and what they did.
func (r *Register) finishing(ctx context.Context, item model.AgendaItem, today model.Date) (text.Sentence, []engine.Step, error) {
	ending, _ := item.Done(today)
	switch {
	case ending.Status != nil:
		p, err := r.position(ctx, item.Contact)
		if err != nil {
			return text.Sentence{}, nil, err
		}
		u := update{contact: p.Contact}
		u.status(*ending.Status)
		return statusLabel(p.Contact.Name, *ending.Status), u.steps(), ending.Status.Check(p.Contact, 0)
	case ending.Done != "":
		a, err := r.Action(ctx, ending.Done)
		if err != nil || a.Status == model.ActionDone {
			return text.Sentence{}, nil, err
		}
		a.Status = model.ActionDone
		return text.Sentencef("done.action-changed", item.Name), []engine.Step{savingAction(a)}, nil
	case ending.Kept != "":
		f, name, err := r.followUp(ctx, item.Contact, ending.Kept)
		if err != nil || !f.DoneOn.IsZero() {
			return text.Sentence{}, nil, err
		}
		f.DoneOn = today
		return text.Sentencef("done.promise-kept", name), append([]engine.Step{savingPromise(f)}, following(f)...), nil
	}
	return text.Sentence{}, nil, nil
}
