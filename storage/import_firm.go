package storage

import (
	"context"
	"encoding/hex"
	"maps"

	"stegvis/model"
	"stegvis/storage/engine"
)

// firmBook are the firms of an import: those of the register its rows may mean, and those
// it makes. Two rows mean the same firm when the organisation number is the same, or the
// name is and no number contradicts it.
type firmBook struct {
	all      []*bookedFirm
	byID     map[model.EnterpriseID]*bookedFirm
	byNumber map[string]*bookedFirm
	byName   map[string][]*bookedFirm
}

// bookedFirm is a firm as it will be, and as it was in the register, if it was there.
type bookedFirm struct {
	firm
	filled map[string]string
}

// firmBook reads the firms a plan may mean, and those of the contacts it updates.
func (r reader) firmBook(ctx context.Context, plan model.ImportPlan, of []model.EnterpriseID) (*firmBook, error) {
	b := &firmBook{byID: make(map[model.EnterpriseID]*bookedFirm), byNumber: make(map[string]*bookedFirm), byName: make(map[string][]*bookedFirm)}
	var numbers, names []string
	for _, p := range plan.Contacts {
		e := p.Contact.Enterprise
		if n := e.Values["org_number"]; n != "" {
			numbers = append(numbers, n)
		}
		if name := model.CleanText(e.Name); name != "" {
			names = append(names, hex.EncodeToString(model.NameKey(name)))
		}
	}
	there, err := engine.List(ctx, r.from, scanFirm, firmQuery()+`e.id IN (
		SELECT id FROM enterprise WHERE org_number <> '' AND org_number IN (SELECT value FROM json_each(?))
		UNION SELECT id FROM enterprise WHERE name_key IN (SELECT unhex(value) FROM json_each(?))
		UNION SELECT value FROM json_each(?)) ORDER BY e.id`, engine.JSONList(numbers), engine.JSONList(names), engine.JSONList(of))
	for _, f := range there {
		b.enter(&bookedFirm{firm: f})
	}
	return b, err
}

func (b *firmBook) enter(f *bookedFirm) {
	b.all = append(b.all, f)
	b.byID[f.ID] = f
	b.index(f)
}

func (b *firmBook) index(f *bookedFirm) {
	if n := f.Values["org_number"]; n != "" && b.byNumber[n] == nil {
		b.byNumber[n] = f
	}
	if key := model.Fold(f.Name); key != "" {
		b.byName[key] = append(b.byName[key], f)
	}
}

// book finds the firm a row means, and fills in what is not known of it, or makes it; the
// id is empty when the row says nothing of a firm.
func (b *firmBook) book(e model.Enterprise) model.EnterpriseID {
	e.Name = model.CleanText(e.Name)
	if f := b.find(e); f != nil {
		b.fill(f.ID, e)
		return f.ID
	}
	e.Values = ofFirm(model.Enterprise{}, e.Values)
	if e.Name == "" && len(e.Values) == 0 {
		return ""
	}
	e.ID = model.NewID[model.EnterpriseID]()
	b.enter(&bookedFirm{firm: firm{Enterprise: e}})
	return e.ID
}

func (b *firmBook) find(e model.Enterprise) *bookedFirm {
	number := e.Values["org_number"]
	if f := b.byNumber[number]; number != "" && f != nil {
		return f
	}
	if e.Name == "" {
		return nil
	}
	for _, f := range b.byName[model.Fold(e.Name)] {
		if has := f.Values["org_number"]; has == "" || number == "" || has == number {
			return f
		}
	}
	return nil
}

// renew sets of a firm what a list says, also where something else is known.
func (b *firmBook) renew(id model.EnterpriseID, e model.Enterprise) {
	f := b.byID[id]
	if f == nil {
		return
	}
	fresh := ofFirm(model.Enterprise{}, e.Values)
	if name := model.CleanText(e.Name); name != "" {
		fresh[model.FirmName.Key] = name
	}
	b.set(f, fresh)
}

// fill fills in what is not known of a firm.
func (b *firmBook) fill(id model.EnterpriseID, e model.Enterprise) {
	f := b.byID[id]
	if f == nil {
		return
	}
	e.Name = model.CleanText(e.Name)
	news := f.Enterprise.News(e)
	fresh := ofFirm(model.Enterprise{}, news.Values)
	if news.Name != "" {
		fresh[model.FirmName.Key] = news.Name
	}
	b.set(f, fresh)
}

func (b *firmBook) set(f *bookedFirm, fresh map[string]string) {
	if len(fresh) == 0 {
		return
	}
	if f.filled == nil {
		f.filled = make(map[string]string)
	}
	maps.Copy(f.filled, fresh)
	f.take(fresh)
	b.index(f)
}

// take makes a firm be as it will be.
func (f *bookedFirm) take(fresh map[string]string) {
	values := maps.Clone(f.Values)
	if values == nil {
		values = make(map[string]string)
	}
	for key, value := range fresh {
		if key == model.FirmName.Key {
			f.Name = value
		} else {
			values[key] = value
		}
	}
	f.Values = values
}

// statements write the firms that are new, and what was filled in of the others.
func (b *firmBook) statements() []engine.Step {
	a := newArrivals()
	var filled []engine.Step
	for _, f := range b.all {
		if f.version == 0 {
			a.firm(f.Enterprise)
		} else if len(f.filled) > 0 {
			was := firm{Enterprise: model.Enterprise{ID: f.ID}, version: f.version}
			filled = append(filled, was.update(f.filled, false)...)
		}
	}
	return append(a.firms.Steps(), filled...)
}
