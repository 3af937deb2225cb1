package storage

import (
	"context"
	"slices"
	"strings"
	"time"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/engine"
)

// AddContact takes in a contact, on the step its role and path begin with. A firm whose
// organisation number the register has already is the same firm. Done names the new id.
// Errors: Invalid; Exists when there is a contact of that id, and as
// CameSince tells.
func (r *Register) AddContact(ctx context.Context, at time.Time, n model.NewContact) (Done, error) {
	today := model.DateOf(at)
	c, visits := arriving(n.Contact, today)
	if err := c.Validate(); err != nil {
		return Done{}, err
	}
	return r.decide(ctx, at, func(r reader) (text.Sentence, []engine.Step, error) {
		if err := r.newSince(ctx, n.Seen, c); err != nil {
			return text.Sentence{}, nil, err
		}
		steps, err := r.arrivalWith(ctx, c, visits, n, today)
		return text.Sentencef("done.added", c.Name), steps, err
	})
}

// arrivalWith are the steps of arrival, and those for what is noted with the contact.
func (r reader) arrivalWith(ctx context.Context, c model.Contact, visits []model.Visit, n model.NewContact, today model.Date) ([]engine.Step, error) {
	steps, err := r.arrival(ctx, c, visits)
	if err != nil {
		return nil, err
	}
	if n.FollowUp != nil {
		promise := n.FollowUp.Clone()
		promise.Owner = string(c.ID)
		added, err := r.changing(ctx, today, model.Change{Record: promise})
		if err != nil {
			return nil, err
		}
		steps = append(steps, added...)
	}
	to := r.references()
	project, err := to.id(ctx, "project", n.Project)
	return append(append(steps, to.steps...), joining([]model.ContactID{c.ID}, project, today)...), err
}

// arrival are the steps that take in a contact that is arriving, its firm included.
func (r reader) arrival(ctx context.Context, c model.Contact, visits []model.Visit) ([]engine.Step, error) {
	firm := ofFirm(model.Enterprise{}, c.Enterprise.Values)
	if name := model.CleanText(c.Enterprise.Name); name != "" {
		firm[model.FirmName.Key] = name
	}
	id, before, _, err := r.changeFirm(ctx, "", firm)
	if err != nil {
		return nil, err
	}
	c.Enterprise.ID = id
	a := newArrivals()
	a.take(c, visits)
	return append(before, a.statements()...), nil
}

// SaveContact changes fields of a contact, by their keys, the fields of the firm and the
// name included; the others stay as they are, and what is no change is none. Values are as
// the fields' Parse gives them, empty for unknown. Errors: Conflict when the contact is no
// longer of the version that was read; NotFound; Invalid without a name.
func (r *Register) SaveContact(ctx context.Context, at time.Time, id model.ContactID, version int64, changes map[string]string) (Done, error) {
	return r.decide(ctx, at, func(r reader) (none text.Sentence, steps []engine.Step, err error) {
		p, err := r.position(ctx, id)
		if err != nil {
			return none, nil, err
		}
		if p.Contact.Version != version {
			return none, nil, model.Fail(model.Conflict, "storage.changed")
		}
		u := update{contact: p.Contact}
		if err := u.fields(ctx, r, changes); err != nil || len(u.sets) == 0 && len(u.before) == 0 {
			return none, nil, err
		}
		return text.Sentencef("done.changed", u.contact.Name), u.steps(), nil
	})
}

// update is a change of a contact's row, and of its firm's, in the making. The contact in
// it is as it will be.
type update struct {
	contact       model.Contact
	sets          []string
	args          []any
	before, after []engine.Step
}

func (u *update) set(column string, value any) {
	u.sets, u.args = append(u.sets, column+" = ?"), append(u.args, value)
}

// steps are the change as steps of a commit.
func (u *update) steps() []engine.Step {
	sets := append(slices.Clone(u.sets), "version = version + 1")
	args := append(slices.Clone(u.args), u.contact.ID, u.contact.Version)
	row := engine.OneRow("UPDATE contact SET "+strings.Join(sets, ", ")+" WHERE id = ? AND version = ?", args...)
	return append(append(slices.Clone(u.before), row), u.after...)
}

// fields takes in changes of fields. Errors: Invalid without a name, Internal for a field
// that is none.
func (u *update) fields(ctx context.Context, r reader, changes map[string]string) error {
	for key := range changes {
		if _, ok := model.FieldByKey(key); !ok {
			return model.Fail(model.Invalid, "error.choice", key).On(key)
		}
	}
	if name, renamed := changes[model.Name.Key]; renamed {
		if name = model.CleanText(name); name == "" {
			return model.Fail(model.Invalid, "error.no-name").On(model.Name.Key)
		} else if name != u.contact.Name {
			u.contact.Name = name
			u.set("name", name)
		}
	}
	values := make(map[string]string, len(u.contact.Values))
	for _, key := range personKeys() {
		value, changed := changes[key]
		if changed && value != u.contact.Values[key] {
			u.set(key, value)
		} else {
			value = u.contact.Values[key]
		}
		if value != "" {
			values[key] = value
		}
	}
	if u.contact.Values["sort_name"] != values["sort_name"] || slices.Contains(u.sets, "name = ?") {
		u.set("name_key", contactKey(u.contact.Name, values["sort_name"]))
	}
	u.contact.Values = values
	has := u.contact.Enterprise.ID
	id, before, after, err := r.changeFirm(ctx, has, ofFirm(u.contact.Enterprise, changes))
	if id != has {
		u.set("enterprise", nullable(id))
	}
	u.before, u.after = before, after
	return err
}

// SetStatus closes, pauses, hands over or takes up a contact. The day is that of at when the
// change names none. Errors are those of model.StatusChange.Check, and NotFound.
func (r *Register) SetStatus(ctx context.Context, at time.Time, id model.ContactID, change model.StatusChange) (Done, error) {
	if change.On.IsZero() {
		change.On = model.DateOf(at)
	}
	return r.decide(ctx, at, func(r reader) (none text.Sentence, steps []engine.Step, err error) {
		p, err := r.position(ctx, id)
		if err != nil {
			return none, nil, err
		}
		steps, err = r.standing(ctx, p, change)
		return statusLabel(p.Contact.Name, change), steps, err
	})
}

// standing are the steps of a change of how a contact stands. What was tried to reach her is read
// where that is the reason.
func (r reader) standing(ctx context.Context, p position, change model.StatusChange) ([]engine.Step, error) {
	var tried []string
	if change.GivesUp() {
		var err error
		if tried, err = r.tried(ctx, p.Contact.ID); err != nil {
			return nil, err
		}
	}
	if err := change.Check(p.Contact, tried); err != nil {
		return nil, err
	}
	u := update{contact: p.Contact}
	u.status(change)
	return u.steps(), nil
}

// tried are the channels in which a contact was tried since she was last reached; see model.Tried.
func (r reader) tried(ctx context.Context, id model.ContactID) ([]string, error) {
	met, err := engine.Value[string](ctx, r.from, `SELECT coalesce(max(e.held), '') FROM attendance AS a JOIN event AS e ON e.id = a.event
		WHERE a.contact = ? AND a.presence = 'present' AND e.cancelled = 0`, id)
	if err != nil {
		return nil, err
	}
	logs, err := r.Records(ctx, model.Log, string(id))
	if err != nil {
		return nil, err
	}
	attempts, err := r.Records(ctx, model.Attempt, string(id))
	return model.Tried(logs, attempts, day(met)), err
}

func (u *update) status(change model.StatusChange) {
	until := ""
	if change.Status == model.Paused {
		until = change.Until.String()
	}
	u.set("status", change.Status)
	u.set("paused_until", until)
	u.set("status_on", change.On.String())
	u.set("status_why", change.Why())
}

func statusLabel(name any, change model.StatusChange) text.Sentence {
	switch change.Status {
	case model.Paused:
		return text.Sentencef("done.status-paused", name, change.Until.String())
	case model.HandedOver:
		return text.Sentencef("done.status-handed-over", name, change.Why())
	case model.Closed:
		return text.Sentencef("done.status-closed", name)
	}
	return text.Sentencef("done.reopened", name)
}
