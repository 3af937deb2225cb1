package storage

import (
	"cmp"
	"context"
	"database/sql"
	"strings"
	"time"

	"stegvis/model"
	"stegvis/model/match"
	"stegvis/model/text"
	"stegvis/storage/engine"
)

// Duplicate is two contacts who may be one person: the one that came first, and why.
type Duplicate struct {
	A, B      One
	Why       match.Reason
	Certainty int
}

// One is a contact as a pair names it.
type One struct {
	ID    model.ContactID
	Name  string
	Apart string // what tells her from others of her name; empty for who is protected
}

// Duplicates finds who in the register may be one person, the most certain first. Those of whom
// it was said that they are not are left out.
func (r *Register) Duplicates(ctx context.Context) ([]Duplicate, error) {
	all, _, err := r.Known(ctx)
	if err != nil {
		return nil, err
	}
	apart := make(map[[2]model.ContactID]bool)
	err = engine.Each(ctx, r, "SELECT contact, other FROM apart", nil, func(row *sql.Rows) error {
		var pair [2]model.ContactID
		err := row.Scan(&pair[0], &pair[1])
		apart[pair] = true
		return err
	})
	if err != nil {
		return nil, err
	}
	protected := make(map[string]bool)
	err = engine.Each(ctx, r, "SELECT id FROM contact WHERE protected = 'yes'", nil, func(row *sql.Rows) error {
		var id string
		err := row.Scan(&id)
		protected[id] = true
		return err
	})
	if err != nil {
		return nil, err
	}
	one := func(k model.Known) One {
		o := One{ID: model.ContactID(k.ID), Name: k.Name}
		if !protected[k.ID] {
			o.Apart = cmp.Or(k.Place, model.Phone(strings.SplitN(k.Phones, " ", 2)[0]).National(), k.Email, k.Born)
		}
		return o
	}
	pairs, err := match.Pairs(ctx, all)
	found := make([]Duplicate, 0, len(pairs))
	for _, p := range pairs {
		a, b := one(all[p.A]), one(all[p.B])
		if !apart[inOrder(a.ID, b.ID)] {
			found = append(found, Duplicate{a, b, p.Why, p.Certainty})
		}
	}
	return found, err
}

func inOrder(a, b model.ContactID) [2]model.ContactID {
	return [2]model.ContactID{min(a, b), max(a, b)}
}

// SetApart notes that two contacts are not the same person: they are no more among the possible
// duplicates. Errors: NotFound; Invalid for one and the same contact.
func (r *Register) SetApart(ctx context.Context, at time.Time, a, b model.ContactID) (Done, error) {
	return r.decide(ctx, at, func(r reader) (none text.Sentence, steps []engine.Step, err error) {
		if a == b {
			return none, nil, model.Fail(model.Invalid, "storage.merge-self")
		}
		one, err := r.position(ctx, a)
		if err != nil {
			return none, nil, err
		}
		other, err := r.position(ctx, b)
		if err != nil {
			return none, nil, err
		}
		pair := inOrder(a, b)
		return text.Sentencef("done.apart", one.Contact.Name, other.Contact.Name), []engine.Step{
			engine.AnyRows("INSERT INTO apart (contact, other) VALUES (?, ?) ON CONFLICT DO NOTHING", pair[0], pair[1]),
		}, nil
	})
}
