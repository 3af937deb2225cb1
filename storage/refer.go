package storage

import (
	"context"
	"slices"

	"stegvis/model"
	"stegvis/storage/engine"
)

// Named lists the names of what records refer to in a table, in their order.
func (r *Register) Named(ctx context.Context, table string) ([]string, error) {
	return engine.List(ctx, r, engine.Scan[string], "SELECT name FROM "+table+" ORDER BY name")
}

// references find the ids of what one commit refers to by name, each read once, and the steps
// that add what is not there yet.
type references struct {
	r     reader
	ids   map[[2]string]string // by table and name
	steps []engine.Step
}

func (r reader) references() *references {
	return &references{r: r, ids: make(map[[2]string]string)}
}

// id gives the id of what has a name in a table, a new one when nothing has; empty for no name.
func (f *references) id(ctx context.Context, table, name string) (string, error) {
	name = model.CleanText(name)
	key := [2]string{table, name}
	if id, seen := f.ids[key]; seen || name == "" {
		return id, nil
	}
	id, found, err := engine.One(ctx, f.r.from, engine.Scan[string], "SELECT id FROM "+table+" WHERE name = ?", name)
	if err != nil {
		return "", err
	}
	if !found {
		id = model.NewID[string]()
		f.steps = append(f.steps, engine.OneRow("INSERT INTO "+table+" (id, name) VALUES (?, ?)", id, name))
	}
	f.ids[key] = id
	return id, nil
}

// stored gives a record as it is stored, with ids for the names of what it refers to.
func (f *references) stored(ctx context.Context, rec model.Record) (model.Record, error) {
	if !slices.ContainsFunc(rec.Type.Fields, func(f model.Field) bool { return f.Refers != "" }) {
		return rec, nil
	}
	rec = rec.Clone()
	for _, field := range rec.Type.Fields {
		if field.Refers == "" {
			continue
		}
		id, err := f.id(ctx, field.Refers, rec.Get(field.Key))
		if err != nil {
			return rec, err
		}
		rec.Set(field.Key, id)
	}
	return rec, nil
}
