package storage

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/engine"
)

// AddRecord puts a record on file with what it lacks filled in, and what follows from it.
// Errors: Invalid; NotFound when its owner is not there; Exists when there is an open one of
// what an owner has once, or one of the same id.
func (r *Register) AddRecord(ctx context.Context, at time.Time, rec model.Record) (Done, error) {
	return r.change(ctx, at, model.Change{Record: rec})
}

// SaveRecord saves a record over the version it was read in, and what follows from it.
// Errors: Invalid, NotFound, Conflict.
func (r *Register) SaveRecord(ctx context.Context, at time.Time, rec model.Record) (Done, error) {
	return r.change(ctx, at, model.Change{Record: rec})
}

// DropRecord takes a record off the file as it was read. Errors: NotFound, Conflict when it
// was changed since.
func (r *Register) DropRecord(ctx context.Context, at time.Time, rec model.Record) (Done, error) {
	return r.change(ctx, at, model.Change{Record: rec, Drop: true})
}

func (r *Register) change(ctx context.Context, at time.Time, c model.Change) (Done, error) {
	if !c.Drop {
		var err error
		if c.Record, err = r.sealed(ctx, c.Record); err != nil {
			return Done{}, err
		}
	}
	return r.decide(ctx, at, func(r reader) (text.Sentence, []engine.Step, error) { return r.labelled(ctx, model.DateOf(at), c) })
}

// labelled gives the steps of one change, and what they did: added, changed, ended when the
// type has a word for that, or deleted.
func (r reader) labelled(ctx context.Context, today model.Date, c model.Change) (text.Sentence, []engine.Step, error) {
	t, did := c.Record.Type, "changed"
	name, err := r.ownerName(ctx, c.Record)
	if err != nil {
		return text.Sentence{}, nil, err
	}
	switch {
	case c.Drop:
		did = "deleted"
	case c.Record.Version == 0:
		did = "added"
	case !c.Record.Open() && text.Has(t.Word("ended")):
		was, err := r.before(ctx, c.Record)
		if err != nil {
			return text.Sentence{}, nil, err
		}
		if was.Open() {
			did = "ended"
		}
	}
	steps, err := r.changing(ctx, today, c)
	return saidOfRecord(did, name, c.Record), steps, err
}

// saidOfRecord says what was done with a record of somebody, or of so many.
func saidOfRecord(did string, whose any, rec model.Record) text.Sentence {
	t := rec.Type
	if t.Tells != nil {
		return text.Sentencef(t.Word("told-"+did), append([]any{whose}, t.Tells(rec)...)...)
	}
	return text.Sentencef(t.Word(did), whose)
}

// ownerName is the name of whose a record is; of one of the office, its own. Errors: NotFound.
func (r reader) ownerName(ctx context.Context, rec model.Record) (string, error) {
	if rec.Type.Of == model.OfOffice {
		return rec.Get(nameOf(rec.Type)), nil
	}
	column := "name"
	if rec.Type.Of == model.OfMeeting {
		column = "title"
	}
	name, found, err := engine.One(ctx, r.from, engine.Scan[string], "SELECT "+column+" FROM "+string(rec.Type.Of)+" WHERE id = ?", rec.Owner)
	if err == nil && !found {
		err = absent()
	}
	return name, err
}

// changing are the steps that make changes, each with what follows from it by itself. Names
// of what records refer to are added where they are new.
func (r reader) changing(ctx context.Context, today model.Date, changes ...model.Change) ([]engine.Step, error) {
	var steps []engine.Step
	to, meanwhile := r.references(), newMeanwhile(r, changes)
	for len(changes) > 0 {
		c := changes[0]
		changes = changes[1:]
		if c.Drop {
			if err := r.checkUnnamed(ctx, c.Record); err != nil {
				return nil, err
			}
			owned, follows, err := meanwhile.gone(ctx, c.Record)
			if err != nil {
				return nil, err
			}
			for _, rec := range append(owned, c.Record) {
				steps = append(steps, dropStep(rec))
			}
			changes = append(changes, follows...)
			meanwhile.add(follows)
			continue
		}
		was, err := r.before(ctx, c.Record)
		if err != nil {
			return nil, err
		}
		rec, err := meanwhile.numbered(ctx, c.Record)
		if err != nil {
			return nil, err
		}
		rec = rec.Prepare(today)
		if t := rec.Type; t.Settle != nil {
			rec = t.Settle(was, rec, today)
		}
		if err := rec.Validate(today); err != nil {
			return nil, err
		}
		if err := r.checkOnce(ctx, rec); err != nil {
			return nil, err
		}
		further, err := meanwhile.among(ctx, was, rec, today)
		if err != nil {
			return nil, err
		}
		stored, err := to.stored(ctx, rec)
		if err != nil {
			return nil, err
		}
		renamed, err := r.renaming(ctx, was, rec)
		if err != nil {
			return nil, err
		}
		steps = append(append(steps, saveStep(stored)), renamed...)
		if t := rec.Type; t.Then != nil && !c.Alone {
			further = append(further, t.Then(was, rec, today)...)
		}
		if !c.Alone {
			changes = append(changes, further...)
			meanwhile.add(further)
		}
	}
	return append(to.steps, steps...), nil
}

// before is the record as it stands, where its type has rules that ask for it, or for a new one
// its type alone. Errors: NotFound.
func (r reader) before(ctx context.Context, rec model.Record) (model.Record, error) {
	t := rec.Type
	if rec.Version > 0 {
		if t.Then == nil && t.Settle == nil && t.Among == nil && !t.Ends() && len(model.NamedBy(t)) == 0 {
			return rec, nil
		}
		was, err := r.recordsWhere(ctx, t, "id = ?", rec.ID)
		if err == nil && len(was) == 0 {
			err = absent()
		}
		return append(was, rec)[0], err
	}
	return model.Record{Type: t}, nil
}

// checkOnce holds that an owner has no other record of what there is once. Errors: Exists.
func (r reader) checkOnce(ctx context.Context, rec model.Record) error {
	t := rec.Type
	for _, f := range t.Fields {
		if !f.Once || !rec.Open() && !f.Ever {
			continue
		}
		there, err := r.Records(ctx, t, rec.Owner)
		if err != nil {
			return err
		}
		if slices.ContainsFunc(there, func(other model.Record) bool {
			return other.ID != rec.ID && sameOnce(f, other.Get(f.Key), rec.Get(f.Key)) && (f.Ever || other.Open())
		}) {
			return model.Fail(model.Exists, "storage.exists").On(f.Key)
		}
	}
	return nil
}

// sameOnce tells whether two values of a field are one: of a name, however it is written.
func sameOnce(f model.Field, a, b string) bool {
	return a == b || f.Kind == model.Line && model.SameName(a, b)
}

// Record reads one record of a type. Errors: NotFound.
func (r reader) Record(ctx context.Context, t *model.RecordType, id model.RecordID) (model.Record, error) {
	found, err := r.recordsWhere(ctx, t, "id = ?", id)
	if err == nil && len(found) == 0 {
		err = absent()
	}
	if err != nil {
		return model.Record{Type: t}, err
	}
	return found[0], nil
}

// Records lists the records of a type of one owner, as they are arranged.
func (r reader) Records(ctx context.Context, t *model.RecordType, owner string) ([]model.Record, error) {
	if t.Of == model.OfOffice {
		return r.recordsWhere(ctx, t, "true")
	}
	return r.recordsWhere(ctx, t, t.Of.Column()+" = ?", owner)
}

func (r reader) recordsWhere(ctx context.Context, t *model.RecordType, where string, args ...any) ([]model.Record, error) {
	found, err := engine.List(ctx, r.from, scanRecord(t), selectRecords(t)+" WHERE "+where, args...)
	model.Arrange(found)
	return found, err
}

// OwnedRecord is a record with the name of whose it is.
type OwnedRecord struct {
	model.Record
	Name string
}

// AllRecords lists the records of a type, whoever's they are, by their day: those of a state
// when one is named, else those that are open, or all of a type that is never open.
func (r *Register) AllRecords(ctx context.Context, t *model.RecordType, state string) ([]OwnedRecord, error) {
	where, args := "true", []any(nil)
	f, has := t.State()
	switch {
	case state != "":
		where, args = quoted(f.Key)+" = ?", []any{state}
	case has:
		where, args = quoted(f.Key)+" IN (SELECT value FROM json_each(?))", []any{engine.JSONList(f.States.Open)}
	case t.Ends():
		where = quoted(t.End) + " = ''"
	}
	records, err := r.recordsWhere(ctx, t, where, args...)
	if err != nil {
		return nil, err
	}
	names, err := r.names(ctx, t.Of, records)
	owned := make([]OwnedRecord, len(records))
	for i, rec := range records {
		owned[i] = OwnedRecord{rec, names[rec.Owner]}
	}
	return owned, err
}

func (r *Register) names(ctx context.Context, of model.Owner, records []model.Record) (map[string]string, error) {
	names := make(map[string]string)
	if of == model.OfOffice {
		return names, nil
	}
	ids := make([]string, len(records))
	for i, rec := range records {
		ids[i] = rec.Owner
	}
	column := "name"
	if of == model.OfMeeting {
		column = "title"
	}
	err := engine.Each(ctx, r, "SELECT id, "+column+" FROM "+string(of)+" WHERE id IN (SELECT value FROM json_each(?))", []any{engine.JSONList(ids)}, func(row *sql.Rows) error {
		var id, name string
		err := row.Scan(&id, &name)
		names[id] = name
		return err
	})
	return names, err
}

// selectRecords reads the records of a type, each with its id, its owner, its version and
// its fields.
func selectRecords(t *model.RecordType) string {
	owner := "''"
	if c := t.Of.Column(); c != "" {
		owner = c
	}
	columns := []string{"id", owner, "version"}
	for _, f := range t.Fields {
		column := quoted(f.Key)
		switch {
		case f.Refers != "":
			column = fmt.Sprintf("coalesce((SELECT name FROM %s AS named WHERE named.id = %s.%s), '')", f.Refers, t.Key, column)
		case f.Nought:
			column = "coalesce(" + column + ", '')"
		case f.Whole():
			column = "iif(" + column + " = 0, '', " + column + ")"
		}
		columns = append(columns, column)
	}
	return "SELECT " + strings.Join(columns, ", ") + " FROM " + t.Key
}

func scanRecord(t *model.RecordType) func(*sql.Rows) (model.Record, error) {
	return func(row *sql.Rows) (model.Record, error) {
		rec := model.Record{Type: t, Values: make(map[string]string, len(t.Fields))}
		values := make([]string, len(t.Fields))
		targets := []any{&rec.ID, &rec.Owner, &rec.Version}
		for i := range values {
			targets = append(targets, &values[i])
		}
		if err := row.Scan(targets...); err != nil {
			return rec, err
		}
		for i, f := range t.Fields {
			if values[i] != "" {
				rec.Values[f.Key] = values[i]
			}
		}
		return rec, nil
	}
}

// RecordColumns are the columns of a type in the order of recordValues: the fields, then
// what names the record.
func RecordColumns(t *model.RecordType) []string {
	var columns []string
	for _, f := range t.Fields {
		columns = append(columns, quoted(f.Key))
	}
	if c := t.Of.Column(); c != "" {
		columns = append(columns, c)
	}
	return append(columns, "id")
}

// RecordValues are a record as its columns keep it. What it refers to must have its id.
func RecordValues(rec model.Record) []any {
	var values []any
	for _, f := range rec.Type.Fields {
		value := rec.Values[f.Key]
		switch {
		case f.Refers != "", f.Nought && value == "":
			values = append(values, nullable(value))
		case f.Whole():
			n, _ := strconv.ParseInt(value, 10, 64)
			values = append(values, n)
		default:
			values = append(values, value)
		}
	}
	if rec.Type.Of != model.OfOffice {
		values = append(values, rec.Owner)
	}
	return append(values, rec.ID)
}

// saveStep is the step that adds a record, or saves it over the version it was read in.
func saveStep(rec model.Record) engine.Step {
	columns := RecordColumns(rec.Type)
	marks := strings.TrimSuffix(strings.Repeat("?, ", len(columns)), ", ")
	if rec.Version == 0 {
		return engine.OneRow("INSERT INTO "+rec.Type.Key+" ("+strings.Join(columns, ", ")+") VALUES ("+marks+")", RecordValues(rec)...)
	}
	var sets []string
	for _, f := range rec.Type.Fields {
		sets = append(sets, quoted(f.Key)+" = ?")
	}
	return engine.OneRow("UPDATE "+rec.Type.Key+" SET "+strings.Join(sets, ", ")+", version = version + 1 WHERE "+thisRecord(rec.Type),
		append(RecordValues(rec), rec.Version)...)
}

// dropStep is the step that takes a record off as it was read.
func dropStep(rec model.Record) engine.Step {
	values := RecordValues(rec)
	return engine.OneRow("DELETE FROM "+rec.Type.Key+" WHERE "+thisRecord(rec.Type), append(values[len(rec.Type.Fields):], rec.Version)...)
}

// thisRecord names one record in one version, in the order of recordValues.
func thisRecord(t *model.RecordType) string {
	if c := t.Of.Column(); c != "" {
		return c + " = ? AND id = ? AND version = ?"
	}
	return "id = ? AND version = ?"
}

// quoted is the name of a column, whatever word it is.
func quoted(name string) string { return `"` + name + `"` }
