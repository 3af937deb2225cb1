package storage

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"strings"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/engine"
)

// Actor is somebody outside who does things for the office's people, and what is open for them.
type Actor struct {
	model.Record            // of the directory; one that has no version is named and stands in none
	Open         []OpenWork // by the person's name, then by day
}

// OpenWork is an action, a promise or a referral that waits for an actor.
type OpenWork struct {
	model.Record
	Person Counterpart
}

// Counterpart is the person something is open for.
type Counterpart struct {
	ID     model.ContactID
	Name   string
	Phones string
	Email  string
	Mask   model.Mask
}

// Name is what the actor is called.
func (a Actor) Name() string { return a.Get("name") }

// Known tells whether the actor stands in the directory.
func (a Actor) Known() bool { return a.Version > 0 }

// People is for how many people something is open.
func (a Actor) People() int {
	n := 0
	for i, w := range a.Open {
		if i == 0 || w.Person.ID != a.Open[i-1].Person.ID {
			n++
		}
	}
	return n
}

// Late is how much of it should have been done by a day.
func (a Actor) Late(today model.Date) int {
	n := 0
	for _, w := range a.Open {
		if w.Late(today) {
			n++
		}
	}
	return n
}

// Late tells whether it should have been done by a day; a question is late on no day.
func (w OpenWork) Late(today model.Date) bool {
	on := w.Date(w.Type.Day)
	return w.Type != model.Referral && !on.IsZero() && on.Before(today)
}

// Says is what the actor is to do.
func (w OpenWork) Says(l text.Lang) string {
	switch w.Type {
	case model.FollowUp:
		return cmp.Or(w.Get("what"), l.Say("today.follow-up"))
	case model.Referral:
		shared, _ := w.Type.Field("shared")
		return strings.TrimSuffix(l.Say("partner.referral")+": "+shared.Shown(l, w.Get("shared")), ": ")
	}
	return strings.TrimSuffix(w.Name(l)+": "+w.Get("text"), ": ")
}

// Status is how far it has come.
func (w OpenWork) Status(l text.Lang) string {
	if w.Type == model.FollowUp {
		return l.Say("referral.answer-waiting")
	}
	return w.Aside(l)
}

// openWork says where it is open for an actor: the field that names the actor, and what is true
// of what is open.
var openWork = []struct {
	of    *model.RecordType
	actor string
	where string
}{
	{model.Action, "actor", "status IN ('planned', 'under-way')"},
	{model.FollowUp, "partner", "done = '' AND waiting = 'partner'"},
	{model.Referral, "to", "answer = 'waiting'"},
}

// Actors are the partners of the directory and everybody else for whom something is open, by
// name, each with what is open: of contacts that are not closed. Names that differ only in how
// they are written are one.
func (r *Register) Actors(ctx context.Context) ([]Actor, error) {
	var all []Actor
	err := r.AtOneMoment(ctx, func(tx *sql.Tx) (err error) {
		all, err = reader{tx}.actors(ctx)
		return err
	})
	return all, err
}

func (r reader) actors(ctx context.Context) ([]Actor, error) {
	directory, err := r.Records(ctx, model.Partner, "")
	if err != nil {
		return nil, err
	}
	all, at := make([]Actor, len(directory)), make(map[string]int)
	for i, rec := range directory {
		all[i], at[model.Fold(rec.Get("name"))] = Actor{Record: rec}, i
	}
	for _, kind := range openWork {
		open, err := r.openOf(ctx, kind.of, kind.where)
		if err != nil {
			return nil, err
		}
		for _, w := range open {
			name := w.Get(kind.actor)
			if !model.Outside(name, w.Person.Name) {
				continue
			}
			i, there := at[model.Fold(name)]
			if !there {
				i = len(all)
				at[model.Fold(name)] = i
				all = append(all, Actor{Record: model.Record{Type: model.Partner, Values: map[string]string{"name": name}}})
			}
			all[i].Open = append(all[i].Open, w)
		}
	}
	for _, a := range all {
		slices.SortStableFunc(a.Open, func(x, y OpenWork) int {
			return cmp.Or(strings.Compare(model.Fold(x.Person.Name), model.Fold(y.Person.Name)), cmp.Compare(x.Person.ID, y.Person.ID),
				x.Date(x.Type.Day).Compare(y.Date(y.Type.Day)))
		})
	}
	slices.SortStableFunc(all, func(a, b Actor) int { return strings.Compare(model.Fold(a.Name()), model.Fold(b.Name())) })
	return all, nil
}

// openOf reads records of a type that are open, of contacts that are not closed.
func (r reader) openOf(ctx context.Context, t *model.RecordType, where string) ([]OpenWork, error) {
	const notClosed = " AND contact IN (SELECT id FROM contact WHERE status <> 'closed')"
	records, err := r.recordsWhere(ctx, t, where+notClosed)
	if err != nil {
		return nil, err
	}
	people, err := r.counterparts(ctx, records)
	open := make([]OpenWork, len(records))
	for i, rec := range records {
		open[i] = OpenWork{rec, people[rec.Owner]}
	}
	return open, err
}

func (r reader) counterparts(ctx context.Context, records []model.Record) (map[string]Counterpart, error) {
	ids := make([]string, len(records))
	for i, rec := range records {
		ids[i] = rec.Owner
	}
	people := make(map[string]Counterpart)
	err := engine.Each(ctx, r.from, "SELECT id, name, phones, email, protected = 'yes' FROM contact WHERE id IN (SELECT value FROM json_each(?))", []any{engine.JSONList(ids)}, func(row *sql.Rows) error {
		var p Counterpart
		err := row.Scan(&p.ID, &p.Name, &p.Phones, &p.Email, (*bool)(&p.Mask))
		people[string(p.ID)] = p
		return err
	})
	return people, err
}

// Partners are the names of those who do things for the office's people: of the directory, and
// whom records name besides; of names that differ only in how they are written one, that of the
// directory before others. The adviser and the people themselves are none.
func (r *Register) Partners(ctx context.Context) ([]string, error) {
	names, err := engine.List(ctx, r, engine.Scan[string], "SELECT name FROM partner ORDER BY name")
	if err != nil {
		return nil, err
	}
	for _, t := range model.RecordTypes {
		for _, field := range model.NamedBy(model.Partner)[t] {
			err := engine.Each(ctx, r, "SELECT DISTINCT trim(x."+quoted(field)+") AS named, o.name FROM "+t.Key+" AS x JOIN "+string(t.Of)+" AS o ON o.id = x."+t.Of.Column()+
				" WHERE named <> '' ORDER BY named", nil, func(row *sql.Rows) error {
				var name, whose string
				err := row.Scan(&name, &whose)
				if model.Outside(name, whose) {
					names = append(names, name)
				}
				return err
			})
			if err != nil {
				return nil, err
			}
		}
	}
	seen := make(map[string]bool)
	names = slices.DeleteFunc(names, func(name string) bool {
		folded := model.Fold(name)
		again := seen[folded]
		seen[folded] = true
		return again
	})
	slices.SortFunc(names, func(a, b string) int { return strings.Compare(model.Fold(a), model.Fold(b)) })
	return names, nil
}
