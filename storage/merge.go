package storage

import (
	"context"
	"maps"
	"slices"
	"strings"
	"time"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/engine"
)

// Merging is two contacts that are to become one, as they were read.
type Merging struct {
	Keep, Away model.ContactID
	KeepSeen   int64           // the versions in which they were shown; 0: as they are
	AwaySeen   int64           //
	Theirs     map[string]bool // chosen by field: true takes the value of the one who goes
	Lang       text.Lang       // of the names of fields in the note
}

// Merge makes one contact of two in one change, which one undo takes back: fields as model.Join
// says, and everything the register holds of the one who goes is then of the one who stays; what
// both have is kept once. Errors: NotFound; Invalid for one and the same contact, and where a value
// has to be chosen; Conflict when one of them was changed since they were shown.
func (r *Register) Merge(ctx context.Context, at time.Time, m Merging) (Done, error) {
	return r.decide(ctx, at, func(r reader) (none text.Sentence, steps []engine.Step, err error) {
		if m.Keep == m.Away {
			return none, nil, model.Fail(model.Invalid, "storage.merge-self")
		}
		keep, err := r.position(ctx, m.Keep)
		if err != nil {
			return none, nil, err
		}
		away, err := r.position(ctx, m.Away)
		if err != nil {
			return none, nil, err
		}
		if m.KeepSeen > 0 && m.KeepSeen != keep.Contact.Version || m.AwaySeen > 0 && m.AwaySeen != away.Contact.Version {
			return none, nil, model.Fail(model.Conflict, "storage.changed")
		}
		in := merger{r: r, keep: keep, away: away, today: model.DateOf(at), lang: m.Lang}
		steps, err = in.steps(ctx, m)
		return text.Sentencef("done.merged", away.Contact.Name, keep.Contact.Name), steps, err
	})
}

// merger is a merge in the making.
type merger struct {
	r          reader
	keep, away position
	today      model.Date
	lang       text.Lang
	became     map[model.RecordID]model.RecordID // what was noted twice of the one who goes, as it is of the one who stays
	lines      []string                          // for the note: what of the two does not stand anywhere else
}

// mergeRules say for every table that names a contact how its rows become those of the one who
// stays; records have their own.
var mergeRules = map[string]func(*merger, context.Context) ([]engine.Step, error){
	"visit":      (*merger).visits,
	"attendance": (*merger).attendance,
	"apart":      (*merger).apart,
}

func (m *merger) ids() (keep, away model.ContactID) { return m.keep.Contact.ID, m.away.Contact.ID }

func (m *merger) steps(ctx context.Context, said Merging) ([]engine.Step, error) {
	joined := model.Join(m.keep.Contact, m.away.Contact, said.Theirs, said.Lang)
	if len(joined.Open) > 0 {
		f := joined.Open[0]
		return nil, model.Fail(model.Invalid, "storage.merge-choose", f.Label(said.Lang)).On(f.Key)
	}
	var rows []engine.Step
	for _, table := range []string{"visit", "attendance", "apart"} {
		more, err := mergeRules[table](m, ctx)
		if err != nil {
			return nil, err
		}
		rows = append(rows, more...)
	}
	for _, t := range model.RecordTypes {
		if t.Of != model.OfContact {
			continue
		}
		more, err := m.records(ctx, t)
		if err != nil {
			return nil, err
		}
		rows = append(rows, more...)
	}
	u, err := m.contact(ctx, joined)
	if err != nil {
		return nil, err
	}
	steps := append(u.steps(), rows...)
	steps = append(steps, engine.OneRow("DELETE FROM contact WHERE id = ? AND version = ?", m.away.Contact.ID, m.away.Contact.Version))
	return append(steps, m.release()...), nil
}

// contact is the row of the one who stays as it becomes: her fields, and where she stands.
func (m *merger) contact(ctx context.Context, joined model.Joined) (*update, error) {
	u := &update{contact: m.keep.Contact}
	m.standing(u)
	joined.Note(m.keep.Contact.Values["note"], append(u.contact.Unkept(m.lang, m.keep.Contact, m.away.Contact), m.lines...))
	ofPerson, ofFirm := map[string]string{}, map[string]string{}
	for key, value := range joined.Values {
		if model.FirmField(key) {
			ofFirm[key] = value
		} else {
			ofPerson[key] = value
		}
	}
	if err := u.fields(ctx, m.r, ofPerson); err != nil {
		return nil, err
	}
	own, other := m.keep.Contact.Enterprise, m.away.Contact.Enterprise
	switch {
	case joined.Firm != "":
		u.set("enterprise", joined.Firm)
	case own.ID == "" && other.ID != "":
		u.set("enterprise", other.ID)
	case own.ID != other.ID:
		has, found, err := engine.One(ctx, m.r.from, scanFirm, firmQuery()+"e.id = ?", own.ID)
		if err != nil {
			return nil, err
		}
		if found {
			u.before = append(u.before, has.update(ofFirm, false)...)
		}
	}
	if len(u.sets) == 0 { // that she was merged shows in her version: what was read before is old
		u.set("name", m.keep.Contact.Name)
	}
	return u, nil
}

// standing is where the one who stays then stands: where the one further up did.
func (m *merger) standing(u *update) {
	a, b := m.keep.Contact, m.away.Contact
	if m.further() {
		u.set("role", b.Role)
		u.set("path", b.Path)
		u.set("step", b.Step)
		u.set("step_since", b.StepSince.String())
		u.contact.Role, u.contact.Path = b.Role, b.Path
	}
	if a.Status != model.Active && b.Status == model.Active {
		u.status(model.StatusChange{Status: model.Active, On: m.today})
		u.contact.Status, u.contact.StatusWhy, u.contact.PausedUntil = model.Active, "", model.Date{}
	}
}

// further tells whether the one who goes stands further up than the one who stays, or on the
// same step for longer.
func (m *merger) further() bool {
	a, b := m.keep.Contact, m.away.Contact
	switch {
	case b.Role != model.Client:
		return false
	case a.Role != model.Client:
		return true
	case a.Step == b.Step && (m.keep.Standing == nil) != (m.away.Standing == nil):
		return m.away.Standing == nil
	case a.Step == b.Step:
		return b.StepSince.Before(a.StepSince)
	}
	return b.Step.Number() > a.Step.Number()
}

// visits are those of both. On one step only one can stand: who stood on the same one is
// forgotten unless the forms differ, and who stood further down has left it.
func (m *merger) visits(context.Context) ([]engine.Step, error) {
	keep, away := m.ids()
	stays, goes := m.keep, m.away
	if m.further() {
		stays, goes = m.away, m.keep
	}
	var steps []engine.Step
	if v := goes.Standing; v != nil {
		form, agree := filledForm(stays.Standing, v)
		if agree {
			steps = append(steps,
				engine.OneRow("UPDATE visit SET form = ?, version = version + 1 WHERE contact = ? AND id = ? AND version = ?", formOf(form), stays.Contact.ID, stays.Standing.ID, stays.version),
				engine.OneRow("DELETE FROM visit WHERE contact = ? AND id = ? AND version = ?", goes.Contact.ID, v.ID, goes.version))
		} else {
			ended := v.From
			if ended.Before(m.today) {
				ended = m.today
			}
			steps = append(steps, engine.OneRow("UPDATE visit SET state = 'left', ended = ?, version = version + 1 WHERE contact = ? AND id = ? AND version = ?",
				ended.String(), goes.Contact.ID, v.ID, goes.version))
		}
	}
	return append(steps, moving("visit", "id, step, state, began, ended, reason, form", keep, away)...), nil
}

// filledForm is what the forms of one step say together; agree is false when they differ.
func filledForm(stays, goes *model.Visit) (form map[string]string, agree bool) {
	if stays == nil || stays.Step != goes.Step {
		return nil, false
	}
	form = maps.Clone(goes.Form)
	if form == nil {
		form = make(map[string]string)
	}
	for key, value := range stays.Form {
		if has := form[key]; has != "" && value != "" && has != value {
			return nil, false
		}
		if value != "" {
			form[key] = value
		}
	}
	return form, true
}

// moving gives all rows of one contact to another.
func moving(table, columns string, keep, away model.ContactID) []engine.Step {
	return []engine.Step{
		engine.AnyRows("INSERT INTO "+table+" (contact, "+columns+") SELECT ?, "+columns+" FROM "+table+" WHERE contact = ?", keep, away),
		engine.AnyRows("DELETE FROM "+table+" WHERE contact = ?", away),
	}
}

// attendance is once at each meeting: the stronger presence, the earlier hour.
func (m *merger) attendance(context.Context) ([]engine.Step, error) {
	keep, away := m.ids()
	const stronger = `CASE %s WHEN 'present' THEN 3 WHEN 'excused' THEN 2 WHEN 'absent' THEN 1 ELSE 0 END`
	of := func(presence string) string { return strings.Replace(stronger, "%s", presence, 1) }
	steps := []engine.Step{
		engine.AnyRows(`UPDATE attendance AS k SET
			presence = iif(`+of("a.presence")+` > `+of("k.presence")+`, a.presence, k.presence),
			part = iif(k.part = 'participant', a.part, k.part),
			at = CASE WHEN k.at < 0 THEN a.at WHEN a.at < 0 THEN k.at ELSE min(a.at, k.at) END,
			invited = max(a.invited, k.invited), version = k.version + 1
			FROM attendance AS a WHERE k.contact = ? AND a.contact = ? AND a.event = k.event`, keep, away),
		engine.AnyRows("DELETE FROM attendance WHERE contact = ?1 AND event IN (SELECT event FROM attendance WHERE contact = ?2)", away, keep),
	}
	return append(steps, moving("attendance", "event, presence, part, at, invited", keep, away)...), nil
}

// apart is what was said of the one who goes: it is then said of the one who stays.
func (m *merger) apart(context.Context) ([]engine.Step, error) {
	keep, away := m.ids()
	return []engine.Step{
		engine.AnyRows(`INSERT INTO apart (contact, other) SELECT min(?1, id), max(?1, id) FROM (
				SELECT iif(contact = ?2, other, contact) AS id FROM apart WHERE contact = ?2 OR other = ?2)
			WHERE id <> ?1 ON CONFLICT DO NOTHING`, keep, away),
		engine.AnyRows("DELETE FROM apart WHERE contact = ?1 OR other = ?1", away),
	}, nil
}

// records are those of both; what was noted twice is one.
func (m *merger) records(ctx context.Context, t *model.RecordType) ([]engine.Step, error) {
	keep, away := m.ids()
	own, err := m.r.Records(ctx, t, string(keep))
	if err != nil {
		return nil, err
	}
	theirs, err := m.r.Records(ctx, t, string(away))
	if err != nil {
		return nil, err
	}
	to := m.r.references()
	var steps []engine.Step
	twice := make(map[int]bool)
	if m.became == nil {
		m.became = make(map[model.RecordID]model.RecordID)
	}
	for _, rec := range model.InOrder(theirs) { // what others wait for before those
		renamed := model.Renamed(rec, m.became)
		at := -1
		for i := range own {
			if !twice[i] && own[i].Twice(renamed) {
				at = i
				break
			}
		}
		if at < 0 {
			if renamed.Get("after") != rec.Get("after") || renamed.Get("of") != rec.Get("of") {
				steps = append(steps, saveStep(renamed))
			}
			continue
		}
		twice[at], m.became[rec.ID] = true, own[at].ID
		filled, changed := own[at].Filled(renamed)
		if model.Circle(filled, own) != nil { // each waited for the other
			filled.Set("after", own[at].Get("after"))
			renamed.Set("after", own[at].Get("after"))
		}
		m.lines = append(m.lines, filled.Unkept(m.lang, own[at], renamed)...)
		if changed {
			stored, err := to.stored(ctx, filled)
			if err != nil {
				return nil, err
			}
			steps, own[at] = append(steps, saveStep(stored)), filled
		}
		steps = append(steps, dropStep(rec))
	}
	var columns []string
	for _, c := range RecordColumns(t) {
		if c != t.Of.Column() {
			columns = append(columns, c)
		}
	}
	return slices.Concat(steps, moving(t.Key, strings.Join(columns, ", "), keep, away)), nil
}

// release lets a firm go that nobody has any more; what was known of it is in the fields or the
// note of the one who stays.
func (m *merger) release() (steps []engine.Step) {
	for _, firm := range []model.EnterpriseID{m.keep.Contact.Enterprise.ID, m.away.Contact.Enterprise.ID} {
		if firm != "" {
			steps = append(steps, engine.AnyRows("DELETE FROM enterprise WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM contact WHERE enterprise = ?1)", firm))
		}
	}
	return steps
}
