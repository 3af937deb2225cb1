package storage

import (
	"context"
	"strconv"
	"time"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/engine"
)

// AddNeed adds a need; one without an id, a status, a priority or a day is given them: open,
// 2, today. Errors: Invalid, NotFound; Exists when the contact has that need and it is open.
func (r *Register) AddNeed(ctx context.Context, at time.Time, n model.NeedRecord) (Done, error) {
	name, err := r.nameOf(ctx, n.Contact)
	if err != nil {
		return Done{}, err
	}
	open, err := engine.Value[int](ctx, r, "SELECT count(*) FROM need WHERE contact = ? AND need = ? AND status IN ('open', 'programme')", n.Contact, n.Need)
	if err == nil && open > 0 {
		err = model.Fail(model.Exists, "storage.exists").On("need")
	}
	if err != nil {
		return Done{}, err
	}
	steps, err := needing(n, model.DateOf(at))
	if err != nil {
		return Done{}, err
	}
	return r.Commit(ctx, at, text.Sentencef("done.need-added", name), steps...)
}

// needing is the step that adds a need.
func needing(n model.NeedRecord, today model.Date) ([]engine.Step, error) {
	if n.ID == "" {
		n.ID = model.NewID[model.NeedID]()
	}
	if n.Status == "" {
		n.Status = model.NeedOpen
	}
	if n.Priority == 0 {
		n.Priority = 2
	}
	if n.RaisedOn.IsZero() {
		n.RaisedOn = today
	}
	if err := soundNeed(n); err != nil {
		return nil, err
	}
	a := newArrivals()
	a.need(n)
	return a.needs.Steps(), nil
}

func soundNeed(n model.NeedRecord) error {
	switch {
	case !n.Need.Valid():
		return model.Fail(model.Invalid, "error.choice", string(n.Need)).On("need")
	case n.Priority < 1 || n.Priority > 3:
		return model.Fail(model.Invalid, "error.choice", strconv.Itoa(n.Priority)).On("priority")
	}
	switch n.Status {
	case model.NeedOpen, model.NeedInProgramme, model.NeedMet, model.NeedDropped:
		return nil
	}
	return model.Fail(model.Invalid, "error.choice", string(n.Status)).On("status")
}

// SetNeed saves a need's priority and status; one that is met or dropped is closed on the
// day of at unless it says another. Errors: Invalid, NotFound.
func (r *Register) SetNeed(ctx context.Context, at time.Time, n model.NeedRecord) (Done, error) {
	if err := soundNeed(n); err != nil {
		return Done{}, err
	}
	name, err := r.nameOf(ctx, n.Contact)
	if err != nil {
		return Done{}, err
	}
	switch closed := n.Status == model.NeedMet || n.Status == model.NeedDropped; {
	case !closed:
		n.ClosedOn = model.Date{}
	case n.ClosedOn.IsZero():
		n.ClosedOn = model.DateOf(at)
	}
	return r.Commit(ctx, at, text.Sentencef("done.need-changed", name),
		engine.OneRow("UPDATE need SET priority = ?, status = ?, closed = ?, version = version + 1 WHERE contact = ? AND id = ?",
			n.Priority, n.Status, n.ClosedOn.String(), n.Contact, n.ID))
}
