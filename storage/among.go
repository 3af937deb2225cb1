package storage

import (
	"context"
	"slices"
	"strconv"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/engine"
)

// meanwhile are the records one commit changes: rules that look at the others of an owner see
// them as they will be.
type meanwhile struct {
	r       reader
	changes []model.Change
	limits  *model.Limits
}

func newMeanwhile(r reader, changes []model.Change) *meanwhile {
	return &meanwhile{r: r, changes: slices.Clone(changes)}
}

func (m *meanwhile) add(changes []model.Change) { m.changes = append(m.changes, changes...) }

// among holds what must be true of a record, which was another before, beside the others of its
// owner, and gives what follows from it.
func (m *meanwhile) among(ctx context.Context, was, rec model.Record, today model.Date) ([]model.Change, error) {
	if rec.Type.Among == nil {
		return nil, nil
	}
	own, err := m.own(ctx, rec)
	if err != nil {
		return nil, err
	}
	own.Was = was
	return rec.Type.Among(rec, own, today)
}

// gone gives what follows for the others of its owner from taking off a record, and takes off first
// what is owned by it: the steps of a template.
func (m *meanwhile) gone(ctx context.Context, rec model.Record) (owned []model.Record, follows []model.Change, err error) {
	for _, t := range model.RecordTypes {
		if t.Of != model.OfOffice && string(t.Of) == rec.Type.Key {
			of, err := m.r.Records(ctx, t, string(rec.ID))
			if err != nil {
				return nil, nil, err
			}
			owned = append(owned, of...)
		}
	}
	if rec.Type.Gone == nil {
		return owned, nil, nil
	}
	own, err := m.own(ctx, rec)
	if err != nil {
		return nil, nil, err
	}
	follows, err = rec.Type.Gone(rec, own)
	return owned, follows, err
}

// numbered gives a new record without a number the one behind those of its owner.
func (m *meanwhile) numbered(ctx context.Context, rec model.Record) (model.Record, error) {
	f, ok := rec.Type.Serial()
	if !ok || rec.Version > 0 || rec.Get(f.Key) != "" {
		return rec, nil
	}
	others, err := m.of(ctx, rec.Type, rec)
	if err != nil {
		return rec, err
	}
	last := 0
	for _, other := range others {
		last = max(last, other.Int(f.Key))
	}
	rec = rec.Clone()
	rec.Set(f.Key, strconv.Itoa(last+1))
	return rec, nil
}

// own is what else of its owner a record is seen among.
func (m *meanwhile) own(ctx context.Context, rec model.Record) (model.Own, error) {
	own := model.Own{Records: make(map[string][]model.Record)}
	for _, key := range rec.Type.Reads {
		records, err := m.of(ctx, model.RecordTypeOf(key), rec)
		if err != nil {
			return own, err
		}
		own.Records[key] = records
	}
	if m.limits == nil {
		limits, err := m.r.Limits(ctx)
		if err != nil {
			return own, err
		}
		m.limits = &limits
	}
	own.Limits = *m.limits
	return own, nil
}

// of are the records of a type beside one, as the commit leaves them.
func (m *meanwhile) of(ctx context.Context, t *model.RecordType, rec model.Record) ([]model.Record, error) {
	records, err := m.r.Records(ctx, t, rec.Owner)
	if err != nil {
		return nil, err
	}
	for _, c := range m.changes {
		if c.Record.Type != t || c.Record.Owner != rec.Owner {
			continue
		}
		records = slices.DeleteFunc(records, func(r model.Record) bool { return r.ID == c.Record.ID })
		if !c.Drop {
			records = append(records, c.Record)
		}
	}
	return slices.DeleteFunc(records, func(r model.Record) bool { return r.ID == rec.ID }), nil
}

// Limits are the amounts the office has set, or the usual ones.
func (r reader) Limits(ctx context.Context) (model.Limits, error) {
	limits := model.UsualLimits
	set, err := engine.Value[string](ctx, r.from, "SELECT value FROM setting WHERE key = ?", MicroLoanLimit)
	if n, wrong := strconv.Atoi(set); wrong == nil && n > 0 {
		limits.MicroLoan = n
	}
	return limits, err
}

// mostNaming is how many people are named who name something that is to be removed.
const mostNaming = 3

// checkUnnamed holds that nothing names a record by its name before it is removed, however it is
// written. Errors: Invalid.
func (r reader) checkUnnamed(ctx context.Context, rec model.Record) error {
	var who text.Sentences
	for _, t := range model.RecordTypes {
		for _, field := range model.NamedBy(rec.Type)[t] {
			spelled, err := r.spelled(ctx, t, field, rec.Get(nameOf(rec.Type)))
			if err != nil {
				return err
			}
			owners, err := engine.List(ctx, r.from, engine.Scan[string], `SELECT o.name FROM `+t.Key+` AS x JOIN `+string(t.Of)+` AS o ON o.id = x.`+t.Of.Column()+`
				WHERE x.`+quoted(field)+` IN (SELECT value FROM json_each(?)) GROUP BY o.id ORDER BY o.name LIMIT ?`, engine.JSONList(spelled), mostNaming+1)
			if err != nil {
				return err
			}
			for _, owner := range owners {
				who = append(who, text.Sentencef("partner.named-by", text.Say(t.Word("one")), owner))
			}
		}
	}
	if len(who) == 0 {
		return nil
	}
	return model.Fail(model.Invalid, rec.Type.Word("named"), rec.Get(nameOf(rec.Type)), who[:min(len(who), mostNaming)])
}

// nameOf is the field by which records of a type are named.
func nameOf(t *model.RecordType) string { return t.Title[0] }

// spelled are the ways in which a name stands in a field.
func (r reader) spelled(ctx context.Context, t *model.RecordType, field, name string) ([]string, error) {
	all, err := engine.List(ctx, r.from, engine.Scan[string], "SELECT DISTINCT "+quoted(field)+" FROM "+t.Key+" WHERE "+quoted(field)+" <> ''")
	return slices.DeleteFunc(all, func(other string) bool { return !model.SameName(other, name) }), err
}

// renaming are the steps by which everything that names a record goes on naming it.
func (r reader) renaming(ctx context.Context, was, is model.Record) (steps []engine.Step, err error) {
	name := nameOf(is.Type)
	before, after := was.Get(name), is.Get(name)
	if before == "" || before == after {
		return nil, nil
	}
	for _, t := range model.RecordTypes {
		for _, field := range model.NamedBy(is.Type)[t] {
			spelled, err := r.spelled(ctx, t, field, before)
			if err != nil {
				return nil, err
			}
			for _, one := range spelled {
				steps = append(steps, engine.AnyRows("UPDATE "+t.Key+" SET "+quoted(field)+" = ?, version = version + 1 WHERE "+quoted(field)+" = ?", after, one))
			}
		}
	}
	return steps, nil
}
