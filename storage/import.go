package storage

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	"stegvis/model"
	"stegvis/model/match"
	"stegvis/model/text"
	"stegvis/storage/engine"
	"stegvis/storage/frugal"
)

// Import brings in a list that was read and understood, in one commit: new contacts, on the
// step their role and path begin with since the day they were found; for those in the
// register what model.OnRecord.News gives; firms by organisation number or name. A role is for
// contacts the list gives none. With a project all of them take part in it.
//
// Nothing is brought in, and the error is a Conflict that names them, when somebody the plan
// is about was changed, removed or added after it was made, or the register was restored: the
// list is then read again, and the plan made anew. Errors also: Invalid when a contact cannot be.
func (r *Register) Import(ctx context.Context, at time.Time, plan model.ImportPlan, role model.Role, project string) (done Done, counts model.Counts, err error) {
	if len(plan.Contacts) < largeList {
		return r.bringIn(ctx, at, plan, role, project)
	}
	err = frugal.Run(50, func() error {
		done, counts, err = r.bringIn(ctx, at, plan, role, project)
		return err
	})
	return done, counts, err
}

// largeList is from how many rows on memory is saved rather than a moment.
const largeList = 5000

func (r *Register) bringIn(ctx context.Context, at time.Time, plan model.ImportPlan, role model.Role, project string) (Done, model.Counts, error) {
	var counts model.Counts
	done, err := r.decide(ctx, at, func(r reader) (none text.Sentence, steps []engine.Step, err error) {
		in, err := r.incoming(ctx, plan, role, model.DateOf(at))
		if err != nil {
			return none, nil, err
		}
		for _, p := range plan.Contacts {
			if err := in.row(ctx, p); err != nil {
				return none, nil, err
			}
		}
		if err := in.conflict(); err != nil {
			return none, nil, err
		}
		counts = plan.Counts()
		counts.Update, counts.Skip = counts.Update-in.known, counts.Skip+in.known
		if steps, err = in.bringingIn(ctx, project); err == nil {
			steps, err = remembering(plan, steps, model.DateOf(at))
		}
		return counted("done.imported", len(in.ids), model.CleanText(plan.Source)), steps, err
	})
	if err != nil {
		counts = model.Counts{}
	}
	return done, counts, err
}

// bringingIn are the steps of an import, all of whom take part in the project, if one is named.
func (in *incoming) bringingIn(ctx context.Context, project string) ([]engine.Step, error) {
	id, err := in.to.id(ctx, "project", project)
	if err != nil {
		return nil, err
	}
	return slices.Concat(in.to.steps, in.statements(), joining(in.ids, id, in.today)), nil
}

// incoming is an import in the making.
type incoming struct {
	*arrivals
	from    reader
	today   model.Date
	role    model.Role
	way     model.Way
	firmsOf *firmBook
	to      *references
	there   map[model.ContactID]model.OnRecord // those to update
	since   *match.People                      // who came or changed after the plan was made
	news    map[model.ContactID]bool           // who changed after it, and whether she is still there
	updates []engine.Step
	ids     []model.ContactID
	known   int // rows to update of which everything is on record by now

	outdated
}

// incoming reads what the rows of a plan are matched against.
func (r reader) incoming(ctx context.Context, plan model.ImportPlan, role model.Role, today model.Date) (*incoming, error) {
	in := &incoming{arrivals: newArrivals(), from: r, today: today, role: role, to: r.references(), there: make(map[model.ContactID]model.OnRecord)}
	var ids []model.ContactID
	for _, p := range plan.Contacts {
		if p.Kind == model.PlanUpdate {
			ids = append(ids, p.Existing)
		}
	}
	there, err := r.OnRecord(ctx, ids)
	if err != nil {
		return nil, err
	}
	var firms []model.EnterpriseID
	for _, c := range there {
		in.there[c.ID] = c
		firms = append(firms, c.Enterprise.ID)
	}
	seen, err := r.placeOf(ctx, plan.Seen)
	if err != nil {
		return nil, err
	}
	if in.since, err = r.knownSince(ctx, seen); err != nil {
		return nil, err
	}
	if in.news, err = r.changedSince(ctx, seen); err != nil {
		return nil, err
	}
	in.way = cmp.Or(plan.Way, model.FillEmpty)
	in.firmsOf, err = r.firmBook(ctx, plan, firms)
	return in, err
}

func (in *incoming) statements() []engine.Step {
	steps := in.firmsOf.statements()
	return append(append(steps, in.updates...), in.arrivals.statements()...)
}

// row takes in one row of the plan.
func (in *incoming) row(ctx context.Context, p model.PlannedContact) error {
	switch p.Kind {
	case model.PlanAdd:
		return in.add(ctx, p)
	case model.PlanUpdate:
		return in.update(ctx, p)
	case model.PlanSkip:
		in.skip(p)
	}
	return nil
}

// add takes in someone new.
func (in *incoming) add(ctx context.Context, p model.PlannedContact) error {
	if in.since.Find(p.Contact.Person()).Verdict == match.Same {
		in.added = append(in.added, p.Contact.Name)
		return nil
	}
	c := p.Contact
	if c.Role == "" {
		c.Role = in.role
	}
	c, visits := arriving(c, in.today)
	if err := c.Validate(); err != nil {
		return err
	}
	c.Enterprise.ID = in.firmsOf.book(c.Enterprise)
	in.take(c, visits)
	return in.records(ctx, c.ID, p)
}

// skip leaves out someone of whom all was on record, or who is to be left as she is: as long as
// nothing was changed since.
func (in *incoming) skip(p model.PlannedContact) {
	there, changed := in.news[p.Existing]
	switch {
	case changed && there:
		in.changed = append(in.changed, p.Contact.Name)
	case changed:
		in.gone = append(in.gone, p.Contact.Name)
	}
}

// update fills in what a contact of the register lacks.
func (in *incoming) update(ctx context.Context, p model.PlannedContact) error {
	c, there := in.there[p.Existing]
	way := cmp.Or(p.Way, in.way)
	news := c.News(p, way, told)
	ofFirm := news.Contact.Enterprise.Name != "" || len(news.Contact.Enterprise.Values) > 0
	switch {
	case !there:
		in.gone = append(in.gone, p.Contact.Name)
		return nil
	case c.Version != p.Version, ofFirm && c.FirmVersion != p.FirmVersion:
		in.changed = append(in.changed, c.Name)
		return nil
	case news.Kind == model.PlanSkip:
		in.known++
		return nil
	}
	u := update{contact: c.Contact}
	if news.Rename != "" {
		u.set("name", news.Rename)
		u.set("name_key", contactKey(news.Rename, c.Values["sort_name"]))
	}
	for _, key := range personKeys() {
		if value, fresh := news.Contact.Values[key]; fresh {
			u.set(key, value)
			if key == "sort_name" {
				u.set("name_key", contactKey(c.Name, value))
			}
		}
	}
	if has := c.Enterprise.ID; has != "" && way == model.TakeNew {
		in.firmsOf.renew(has, news.Contact.Enterprise)
	} else if has != "" {
		in.firmsOf.fill(has, news.Contact.Enterprise)
	} else if firm := in.firmsOf.book(news.Contact.Enterprise); firm != "" {
		u.set("enterprise", firm)
	}
	if len(u.sets) > 0 {
		in.updates = append(in.updates, u.steps()...)
	}
	return in.records(ctx, c.ID, news)
}

// told is what a list says otherwise, as a line of the note, where its plan did not say it.
func told(field, value string) string {
	f, _ := model.FieldByKey(field)
	return f.Label(text.Swedish) + ": " + value
}

// mostNamed is how many names of each kind a conflict says.
const mostNamed = 5

// outdated are the names of those who are not as a plan has them.
type outdated struct{ changed, gone, added []string }

// conflict says who they are; nil for nobody.
func (o *outdated) conflict() error {
	if len(o.changed)+len(o.gone)+len(o.added) == 0 {
		return nil
	}
	said := func(names []string) string {
		switch {
		case len(names) == 0:
			return "–"
		case len(names) > mostNamed:
			return strings.Join(names[:mostNamed], ", ") + " …"
		}
		return strings.Join(names, ", ")
	}
	return model.Fail(model.Conflict, "storage.plan-is-old", said(o.changed), said(o.gone), said(o.added))
}

// records takes in the records of a row.
func (in *incoming) records(ctx context.Context, id model.ContactID, p model.PlannedContact) error {
	in.ids = append(in.ids, id)
	for _, rec := range p.Records {
		rec.Owner = string(id)
		if rec.Version > 0 { // how one that was open ended
			steps, err := in.from.changing(ctx, in.today, model.Change{Record: rec})
			if err != nil {
				return err
			}
			in.updates = append(in.updates, steps...)
			continue
		}
		rec, err := in.to.stored(ctx, rec)
		if err != nil {
			return err
		}
		in.record(rec)
	}
	return nil
}
