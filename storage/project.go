package storage

import (
	"context"
	"time"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/engine"
)

// Projects lists the names of all projects, in their order.
func (r *Register) Projects(ctx context.Context) ([]string, error) {
	return engine.List(ctx, r, engine.Scan[string], "SELECT name FROM project ORDER BY name")
}

// projectFor gives the id of a project by its name, and the step that makes it when there
// is none of that name; nil for an empty name.
func (r *Register) projectFor(ctx context.Context, name string) (id any, steps []engine.Step, err error) {
	name = model.CleanText(name)
	if name == "" {
		return nil, nil, nil
	}
	found, ok, err := engine.One(ctx, r, engine.Scan[model.ProjectID], "SELECT id FROM project WHERE name = ?", name)
	if err != nil || ok {
		return found, nil, err
	}
	found = model.NewID[model.ProjectID]()
	return found, []engine.Step{engine.OneRow("INSERT INTO project (id, name) VALUES (?, ?)", found, name)}, nil
}

// AddToProject lets contacts take part in a project, which is made when there is none of
// that name; those who take part already stay as they are, and those who left come back
// with the day they first joined. Errors: Invalid without a name.
func (r *Register) AddToProject(ctx context.Context, at time.Time, ids []model.ContactID, project string) (Done, error) {
	id, steps, err := r.projectFor(ctx, project)
	if err != nil {
		return Done{}, err
	}
	if id == nil {
		return Done{}, model.Fail(model.Invalid, "error.no-name").On("project")
	}
	steps = append(steps, joining(ids, id, model.DateOf(at)))
	return r.Commit(ctx, at, counted("done.joined", len(ids), model.CleanText(project)), steps...)
}

// joining lets contacts take part in a project from a day on.
func joining(ids []model.ContactID, project any, on model.Date) engine.Step {
	return engine.AnyRows(`INSERT INTO participation (contact, project, joined) SELECT value, ?, ? FROM json_each(?) WHERE true
		ON CONFLICT DO UPDATE SET quit = '', version = version + 1 WHERE quit <> ''`, project, on.String(), engine.JSONList(ids))
}

// counted is a sentence about a number of contacts: its key, or for one of them the key
// with "-one" behind it. The number comes first, then the rest.
func counted(key string, n int, args ...any) text.Sentence {
	if n == 1 {
		return text.Sentencef(key+"-one", args...)
	}
	return text.Sentencef(key, append([]any{n}, args...)...)
}

// Named lists the names of what records refer to in a table, in their order.
func (r *Register) Named(ctx context.Context, table string) ([]string, error) {
	return engine.List(ctx, r, engine.Scan[string], "SELECT name FROM "+table+" ORDER BY name")
}
