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
	return r.Named(ctx, "project")
}

// AddToProject lets contacts take part in a project, which is made when there is none of
// that name; those who take part already are left out, and those who left come back
// with the day they first joined. Errors: Invalid without a name.
func (r *Register) AddToProject(ctx context.Context, at time.Time, ids []model.ContactID, project string) (Many, error) {
	return r.forMany(ctx, at, ids, func(r reader, c *crowd) (func(any) text.Sentence, error) {
		to := r.references()
		id, err := to.id(ctx, "project", project)
		if err == nil && id == "" {
			err = model.Fail(model.Invalid, "error.no-name").On("project")
		}
		if err != nil {
			return nil, err
		}
		fresh, err := engine.List(ctx, r.from, engine.Scan[model.ContactID],
			`SELECT value FROM json_each(?) WHERE value NOT IN (SELECT contact FROM participation WHERE project = ? AND "to" = '')`, engine.JSONList(c.ids()), id)
		if err == nil {
			err = c.those(fresh, "many.left-taking-part")
		}
		c.steps = append(to.steps, joining(fresh, id, model.DateOf(at))...)
		return func(any) text.Sentence { return counted("done.joined", c.count, model.CleanText(project)) }, err
	})
}

// joining lets contacts take part in a project from a day on; nothing when there is no project.
func joining(ids []model.ContactID, project string, on model.Date) []engine.Step {
	if project == "" || len(ids) == 0 {
		return nil
	}
	rows := make([][2]string, len(ids))
	for i, id := range ids {
		rows[i] = [2]string{string(id), model.NewID[string]()}
	}
	return []engine.Step{engine.AnyRows(`INSERT INTO participation (contact, id, project, "on") SELECT value ->> 0, value ->> 1, ?, ? FROM json_each(?) WHERE true
		ON CONFLICT (project, contact) DO UPDATE SET "to" = '', version = version + 1 WHERE "to" <> ''`, project, on.String(), engine.JSONList(rows))}
}

// counted is a sentence about a number of contacts: its key, or for one of them the key
// with "-one" behind it. The number comes first, then the rest.
func counted(key string, n int, args ...any) text.Sentence {
	if n == 1 {
		return text.Sentencef(key+"-one", args...)
	}
	return text.Sentencef(key, append([]any{n}, args...)...)
}
