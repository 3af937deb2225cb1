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
	return r.decide(ctx, at, func(r reader) (label text.Sentence, all []engine.Step, err error) {
		n := 0
		for _, item := range items {
			said, steps, err := r.finishing(ctx, item, model.DateOf(at))
			if err != nil {
				return label, nil, err
			}
			if len(steps) > 0 {
				n++
				label, all = said, append(all, steps...)
			}
		}
		if n > 1 {
			label = text.Sentencef("done.finished-items", items[0].Name, n)
		}
		return label, all, nil
	})
}

// finishing gives the steps that end one item, and what they did.
func (r reader) finishing(ctx context.Context, item model.AgendaItem, today model.Date) (text.Sentence, []engine.Step, error) {
	ending, _ := item.Done(today)
	switch {
	case ending.Status != nil:
		p, err := r.position(ctx, item.Contact)
		if err != nil {
			return text.Sentence{}, nil, err
		}
		u := update{contact: p.Contact}
		u.status(*ending.Status)
		return statusLabel(p.Contact.Name, *ending.Status), u.steps(), ending.Status.Check(p.Contact, nil)
	case ending.Done != "":
		return r.ending(ctx, model.Action, ending.Done, today, func(a model.Record) model.Record { return a.Moved("done", today) })
	case ending.Kept != "":
		return r.ending(ctx, model.FollowUp, ending.Kept, today, func(f model.Record) model.Record { is, _ := f.Toggled(today); return is })
	}
	return text.Sentence{}, nil, nil
}

// ending gives the steps that end a record that is open, and what they did.
func (r reader) ending(ctx context.Context, t *model.RecordType, id model.RecordID, today model.Date, end func(model.Record) model.Record) (text.Sentence, []engine.Step, error) {
	rec, err := r.Record(ctx, t, id)
	if err != nil || !rec.Open() {
		return text.Sentence{}, nil, err
	}
	return r.labelled(ctx, today, model.Change{Record: end(rec)})
}
