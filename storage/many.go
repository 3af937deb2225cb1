package storage

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"time"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/engine"
)

// Many is what an act over many contacts did, all of it in one commit. Where it could be done for
// nobody nothing is written, and Done has no Commit.
type Many struct {
	Done
	Count int             // for how many it was done
	Left  []model.LeftOut // those it could not be done for, who are as they were
}

// crowd is an act over many contacts in the making.
type crowd struct {
	all   []position // those who are there, each once
	steps []engine.Step
	count int
	name  string // of the last it is done for
	left  []model.LeftOut
	step  model.StepKey // the act is about; empty where each has her own, or it is about none
}

// forMany writes one act over many contacts as one commit. Act decides it, and gives the label for
// whom it was done for: a name, or how many they are.
func (r *Register) forMany(ctx context.Context, at time.Time, ids []model.ContactID, act func(reader, *crowd) (label func(who any) text.Sentence, err error)) (Many, error) {
	var c *crowd
	done, err := r.decide(ctx, at, func(r reader) (none text.Sentence, steps []engine.Step, err error) {
		if c, err = r.crowd(ctx, ids); err != nil {
			return none, nil, err
		}
		label, err := act(r, c)
		if err != nil || c.count == 0 {
			return none, nil, err
		}
		return label(c.who()), c.steps, nil
	})
	if err != nil {
		return Many{}, err
	}
	return Many{done, c.count, c.left}, nil
}

// crowd reads where contacts stand. Those who are not there any more are left out.
func (r reader) crowd(ctx context.Context, ids []model.ContactID) (*crowd, error) {
	c := &crowd{}
	wanted := make(map[model.ContactID]bool, len(ids))
	ids = slices.DeleteFunc(slices.Clone(ids), func(id model.ContactID) bool {
		twice := wanted[id]
		wanted[id] = true
		return twice
	})
	var err error
	if c.all, err = r.positions(ctx, ids); err != nil {
		return nil, err
	}
	for _, p := range c.all {
		delete(wanted, p.Contact.ID)
	}
	for _, id := range ids {
		if wanted[id] {
			c.left = append(c.left, model.LeftOut{ID: id, Why: absent()})
		}
	}
	return c, nil
}

// who is for whom it was done, as part of its label.
func (c *crowd) who() any {
	if c.count == 1 {
		return c.name
	}
	return text.Sentencef("many.contacts", c.count)
}

// each decides for every one of them. What the rules say of one leaves out that one; the error is
// that of anything else.
func (c *crowd) each(one func(position) ([]engine.Step, error)) error {
	for _, p := range c.all {
		steps, err := one(p)
		switch code := model.CodeOf(err); {
		case err == nil:
			c.count++
			c.name, c.steps = p.Contact.Name, append(c.steps, steps...)
		case code == model.Invalid || code == model.Conflict || code == model.Exists:
			c.left = append(c.left, model.LeftOut{ID: p.Contact.ID, Name: p.Contact.Name, Step: cmp.Or(c.step, p.Contact.Step), Why: err})
		default:
			return err
		}
	}
	return nil
}

// AddToMany puts a record on file for each of many contacts, as AddRecord does for one. Errors:
// Invalid, where what it says can be said of nobody.
func (r *Register) AddToMany(ctx context.Context, at time.Time, ids []model.ContactID, rec model.Record) (Many, error) {
	today := model.DateOf(at)
	if err := rec.Prepare(today).Validate(today); err != nil {
		return Many{}, err
	}
	of := rec.Get("of")
	if rec.Type == model.Paper { // of what each of them is to have is looked at below
		delete(rec.Values, "of")
		sealed, err := r.sealed(ctx, rec)
		if err != nil {
			return Many{}, err
		}
		rec = sealed
		rec.Set("of", of)
	}
	return r.forMany(ctx, at, ids, func(r reader, c *crowd) (func(any) text.Sentence, error) {
		var changes []model.Change
		err := c.each(func(p position) ([]engine.Step, error) {
			own := rec.Clone()
			own.ID, own.Owner = model.NewID[model.RecordID](), string(p.Contact.ID)
			if err := r.checkOnce(ctx, own); err != nil {
				return nil, err
			}
			if _, err := newMeanwhile(r, nil).among(ctx, model.Record{Type: rec.Type}, own.Prepare(today), today); err != nil {
				return nil, err
			}
			changes = append(changes, model.Change{Record: own})
			return nil, nil
		})
		if err != nil {
			return nil, err
		}
		c.steps, err = r.changing(ctx, today, changes...)
		return func(who any) text.Sentence { return saidOfRecord("added", who, rec) }, err
	})
}

// SetStatusMany closes, pauses, hands over or takes up many contacts, as SetStatus does one.
// Errors: Invalid, where the change can be made for nobody.
func (r *Register) SetStatusMany(ctx context.Context, at time.Time, ids []model.ContactID, change model.StatusChange) (Many, error) {
	if change.On.IsZero() {
		change.On = model.DateOf(at)
	}
	everything := model.Attempt.Options("channel") // what was tried is asked of each
	if err := change.Check(model.Contact{}, everything); err != nil {
		return Many{}, err
	}
	return r.forMany(ctx, at, ids, func(r reader, c *crowd) (func(any) text.Sentence, error) {
		err := c.each(func(p position) ([]engine.Step, error) {
			if is := p.Contact; change.Status == model.Paused && is.Status == model.Paused && is.PausedUntil == change.Until && is.StatusWhy == change.Why() {
				return nil, model.Fail(model.Exists, "many.left-same")
			}
			return r.standing(ctx, p, change)
		})
		return func(who any) text.Sentence { return statusLabel(who, change) }, err
	})
}

// MoveMany moves many contacts on the ladder, as ClimbWith does one, with fields that are noted where
// nothing is on record: what is said of all is not said over what is known of one. Who lacks
// proof, or stands elsewhere, is left out. Errors: Invalid for a step, or a field that is none.
func (r *Register) MoveMany(ctx context.Context, at time.Time, ids []model.ContactID, move model.Move, with With) (Many, error) {
	if move.Step != "" && move.Step.Number() == 0 {
		return Many{}, model.Fail(model.Invalid, "error.step", string(move.Step)).On("step")
	}
	return r.forMany(ctx, at, ids, func(r reader, c *crowd) (func(any) text.Sentence, error) {
		var moves []moved
		c.step = move.Step
		err := c.each(func(p position) ([]engine.Step, error) {
			m, err := r.move(ctx, p, move, With{p.unknown(move.Step, with.Form), anew(with.Records)}, model.DateOf(at))
			if err == nil {
				moves = append(moves, m)
			}
			return nil, err
		})
		c.steps = together(moves...)
		return func(who any) text.Sentence {
			switch {
			case c.count == 1:
				return moves[0].label(move)
			case move.Kind == model.Complete && move.Step != "":
				return text.Sentencef("done.moved-many", c.count, move.Step.Number())
			}
			return text.Sentencef("many.moved-"+string(move.Kind), who)
		}, err
	})
}

// anew are records of the same that are put on file once more.
func anew(records []model.Record) []model.Record {
	records = slices.Clone(records)
	for i := range records {
		records[i] = records[i].Clone()
		records[i].ID = model.NewID[model.RecordID]()
	}
	return records
}

// unknown are those of some fields of which nothing is on record: in the form of the step that is
// meant, where the contact stands on it, or else of the contact.
func (p position) unknown(step model.StepKey, fields map[string]string) map[string]string {
	left := make(map[string]string, len(fields))
	meant, _ := model.StepOf(cmp.Or(step, p.Contact.Step))
	for key, value := range fields {
		known := p.Contact.Values[key]
		if _, ofStep := meant.FieldOf(key); ofStep {
			known = ""
			if p.Standing != nil && p.Standing.Step == meant.Key {
				known = p.Form[key]
			}
		}
		if known == "" {
			left[key] = value
		}
	}
	return left
}

// FillMany fills in one field of many contacts, where nothing is known of it. Errors: Invalid for a
// field that is none, or no value.
func (r *Register) FillMany(ctx context.Context, at time.Time, ids []model.ContactID, key, value string) (Many, error) {
	if _, ok := model.FieldByKey(key); !ok || value == "" {
		return Many{}, model.Fail(model.Invalid, "error.choice", value).On(key)
	}
	return r.forMany(ctx, at, ids, func(r reader, c *crowd) (func(any) text.Sentence, error) {
		err := c.each(func(p position) ([]engine.Step, error) {
			switch p.Contact.Values[key] {
			case "":
			case value:
				return nil, model.Fail(model.Exists, "many.left-same")
			default:
				return nil, model.Fail(model.Exists, "many.left-other")
			}
			u := update{contact: p.Contact}
			if err := u.fields(ctx, r, map[string]string{key: value}); err != nil {
				return nil, err
			}
			return u.steps(), nil
		})
		return func(who any) text.Sentence { return text.Sentencef("done.changed", who) }, err
	})
}

// InviteMany notes many contacts as invited to an event. Errors: NotFound, and Conflict when it is
// cancelled.
func (r *Register) InviteMany(ctx context.Context, at time.Time, event model.EventID, ids []model.ContactID) (Many, error) {
	return r.forMany(ctx, at, ids, func(r reader, c *crowd) (func(any) text.Sentence, error) {
		e, err := r.event(ctx, event)
		if err == nil && e.Cancelled {
			err = model.Fail(model.Conflict, "event.cancelled-now", e.Title)
		}
		if err != nil {
			return nil, err
		}
		steps, noted, err := r.noteMany(ctx, e, c.ids(), model.Invited, model.NoClock)
		if err != nil {
			return nil, err
		}
		err = c.those(noted, "many.left-listed")
		c.steps = steps
		return func(any) text.Sentence { return counted("event.invited-many", c.count) }, err
	})
}

func (c *crowd) ids() []model.ContactID {
	ids := make([]model.ContactID, len(c.all))
	for i, p := range c.all {
		ids[i] = p.Contact.ID
	}
	return ids
}

// those says for whom it is done; of the others the key says why not.
func (c *crowd) those(ids []model.ContactID, otherwise string) error {
	is := make(map[model.ContactID]bool, len(ids))
	for _, id := range ids {
		is[id] = true
	}
	return c.each(func(p position) ([]engine.Step, error) {
		if !is[p.Contact.ID] {
			return nil, model.Fail(model.Exists, otherwise)
		}
		return nil, nil
	})
}

// Unlisted are those of some contacts who are in no list of persons: for their protected identity,
// or because they are not there any more.
func (r *Register) Unlisted(ctx context.Context, ids []model.ContactID) ([]model.LeftOut, error) {
	return engine.List(ctx, r, func(row *sql.Rows) (model.LeftOut, error) {
		o := model.LeftOut{Why: model.Fail(model.Conflict, "many.left-protected")}
		var there bool
		err := row.Scan(&o.ID, &o.Name, &there)
		if !there {
			o.Why = absent()
		}
		return o, err
	}, `SELECT wanted.value, coalesce(c.name, ''), c.id IS NOT NULL FROM json_each(?) AS wanted LEFT JOIN contact AS c ON c.id = wanted.value
		WHERE c.id IS NULL OR c.protected = 'yes'`, engine.JSONList(ids))
}
