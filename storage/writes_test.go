package storage

import (
	"context"
	"testing"
	"time"

	"pgregory.net/rapid"

	"stegvis/model"
)

// chance makes an office by a random sequence of writes, and gives how many changes were
// noted; what the rules refuse is none.
func chance(t testing.TB, r *Register, q *rapid.T) (commits int) {
	t.Helper()
	w := writer{r: r, q: q, ctx: context.Background()}
	writes := w.writes()
	for range rapid.IntRange(1, 15).Draw(q, "writes") {
		_, err := writes[rapid.IntRange(0, len(writes)-1).Draw(q, "write")]()
		if code := model.CodeOf(err); err != nil && code != model.Invalid && code != model.Conflict && code != model.Exists {
			t.Fatalf("write: %v", err)
		}
	}
	return len(must(r.Commits(w.ctx, "", 1000))(t))
}

// writer writes to a register what chance says.
type writer struct {
	r      *Register
	q      *rapid.T
	ctx    context.Context
	people []model.ContactID
}

func (w *writer) word(of ...string) string { return rapid.SampledFrom(of).Draw(w.q, "word") }

func (w *writer) day() model.Date {
	return day("2026-11-18").AddDays(-rapid.IntRange(0, 60).Draw(w.q, "days ago"))
}

func (w *writer) ahead() model.Date { return w.day().AddDays(50) }

func (w *writer) at() time.Time {
	return clock.AddDate(0, 0, -rapid.IntRange(0, 3).Draw(w.q, "days before"))
}

// someone gives a contact, and takes one in when there is none.
func (w *writer) someone() Person {
	if len(w.people) == 0 {
		if _, err := w.add(); err != nil {
			w.q.Fatal(err)
		}
	}
	p, err := w.r.Person(w.ctx, rapid.SampledFrom(w.people).Draw(w.q, "contact"))
	if err != nil {
		w.q.Fatal(err)
	}
	return p
}

func (w *writer) add() (Done, error) {
	c := model.Contact{
		Name: w.word("Amina", "Omar", "Åsa Öberg"), Role: model.Role(w.word("client", "client", "other")), Path: model.Path(w.word("potential", "established")),
		Values:     map[string]string{"found_on": w.day().String(), "found_through": w.word("", "sfi"), "phones": w.word("", "+46701234567")},
		Enterprise: model.Enterprise{Name: w.word("", "Savanna"), Values: map[string]string{"org_number": w.word("", "556036-0793")}},
	}
	done, err := w.r.AddContact(w.ctx, w.at(), model.NewContact{Contact: c, Project: w.word("", "Nya vägar")})
	if err == nil {
		w.people = append(w.people, model.ContactID(done.Owner()))
	}
	return done, err
}

func (w *writer) writes() []func() (Done, error) {
	ctx, r := w.ctx, w.r
	return []func() (Done, error){
		w.add,
		func() (Done, error) {
			p := w.someone()
			return r.SaveContact(ctx, w.at(), p.Contact.ID, p.Contact.Version, map[string]string{
				w.word("place", "firm", "org_number", "name", "note", "firm_status"): w.word("", "Boden", "556036-0793", "idea"),
			})
		},
		func() (Done, error) {
			p := w.someone()
			move := model.Move{
				Kind: model.MoveKind(w.word("done", "done", "done", "skip", "back", "reopen")), Step: model.StepKey(w.word("", "", "", "analysis", "continuous")),
				On: w.day(), Reason: w.word("", "så blev det"),
			}
			with := With{Form: map[string]string{"note": w.word("", "x")}}
			if w.word("a", "b") == "a" {
				with.Records = []model.Record{model.Need.With("", day("2026-11-18"), "need", "capital"), model.Outcome.With("", day("2026-11-18"), "kind", "firm-started")}
			}
			return r.ClimbWith(ctx, w.at(), p.Contact.ID, move, with)
		},
		func() (Done, error) {
			done, _, err := r.ClimbMany(ctx, w.at(), w.people, model.StepKey(w.word("identify", "inspiration")), w.word("", "var med"), nil)
			return done, err
		},
		func() (Done, error) {
			p := w.someone()
			v, ok := p.Standing()
			if !ok {
				return Done{}, nil
			}
			form := map[string]string{"note": w.word("", "y")}
			if v.Step == model.Continuous {
				form = map[string]string{"every_months": w.word("1", "3", ""), "until": w.word("2027-11-18", "2026-12-01"), "closed_on": w.word("", "", "2026-11-10")}
			}
			return r.SetForm(ctx, w.at(), p.Contact.ID, v.ID, form)
		},
		func() (Done, error) {
			p := w.someone()
			status := model.Status(w.word("active", "paused", "handed-over", "closed"))
			return r.SetStatus(ctx, w.at(), p.Contact.ID, model.StatusChange{Status: status, On: w.day(), Until: w.ahead(), Reason: w.word("moved", "other")})
		},
		func() (Done, error) {
			id, at := string(w.someone().Contact.ID), w.at()
			var next *model.Record
			if w.word("a", "b") == "a" {
				next = new(model.FollowUp.With(id, model.DateOf(at), "on", w.ahead().String()))
			}
			return r.AddLog(ctx, at, model.Log.With(id, model.DateOf(at), "kind", w.word("call", "visit"), "on", w.day().String(), "minutes", "10", "project", w.word("", "Nya vägar")), next)
		},
		func() (Done, error) {
			at := w.at()
			return r.AddRecord(ctx, at, model.FollowUp.With(string(w.someone().Contact.ID), model.DateOf(at), "on", w.ahead().String(), "waiting", w.word("advisor", "contact", "partner"), "partner", "Swedbank"))
		},
		func() (Done, error) {
			p := w.someone()
			if len(p.Of(model.FollowUp)) == 0 {
				return Done{}, nil
			}
			return r.FinishFollowUp(ctx, w.at(), p.Of(model.FollowUp)[0].ID)
		},
		func() (Done, error) {
			at := w.at()
			return r.AddRecord(ctx, at, model.Action.With(string(w.someone().Contact.ID), model.DateOf(at), "kind", "bank", "actor", "ALMI", "due", w.ahead().String()))
		},
		func() (Done, error) {
			p := w.someone()
			if len(p.Of(model.Action)) == 0 {
				return Done{}, nil
			}
			at := w.at()
			return r.SaveRecord(ctx, at, p.Of(model.Action)[0].Moved(w.word("done", "dropped", "planned"), model.DateOf(at)))
		},
		func() (Done, error) {
			return r.AddRecord(ctx, w.at(), model.Need.With(string(w.someone().Contact.ID), day("2026-11-18"), "need", "capital"))
		},
		func() (Done, error) {
			w.someone()
			many, err := r.AddToProject(ctx, w.at(), w.people, w.word("Nya vägar", "Gamla vägar"))
			return many.Done, err
		},
		func() (Done, error) {
			w.someone()
			at := w.at()
			many, err := r.AddToMany(ctx, at, w.people, model.FollowUp.With("", model.DateOf(at), "on", w.ahead().String(), "what", w.word("", "ring")))
			return many.Done, err
		},
		func() (Done, error) {
			w.someone()
			status := model.Status(w.word("active", "paused", "handed-over", "closed"))
			many, err := r.SetStatusMany(ctx, w.at(), w.people, model.StatusChange{Status: status, On: w.day(), Until: w.ahead(), Reason: w.word("moved", model.Unreachable)})
			return many.Done, err
		},
		func() (Done, error) {
			w.someone()
			move := model.Move{Kind: model.MoveKind(w.word("done", "skip", "back", "reopen")), Step: model.StepKey(w.word("", "identify", "analysis")), Reason: w.word("", "så blev det")}
			many, err := r.MoveMany(ctx, w.at(), w.people, move, With{Form: map[string]string{"note": w.word("", "z")}})
			return many.Done, err
		},
		func() (Done, error) {
			w.someone()
			many, err := r.FillMany(ctx, w.at(), w.people, "found_through", w.word("sfi", "school"))
			return many.Done, err
		},
		func() (Done, error) {
			done, _, err := r.Import(ctx, w.at(), listOf(3, w.word("Kanya", "Prasert"), w.word("", "Bygg AB")), model.Client, w.word("", "Nya vägar"))
			return done, err
		},
	}
}

// listOf is a list of new contacts with a firm each of the same name.
func listOf(n int, name, firm string) model.ImportPlan {
	plan := model.ImportPlan{Source: "lista.csv", Rows: n}
	for i := range n {
		plan.Contacts = append(plan.Contacts, model.PlannedContact{
			Row: i + 2, Contact: model.Contact{Name: name, Path: model.Established, Enterprise: model.Enterprise{Name: firm}},
			Records: needs("2026-11-18", "capital"),
		})
	}
	return plan
}

func TestWhateverIsDoneIsTakenBackAndDoneAgain(t *testing.T) {
	rapid.Check(t, func(q *rapid.T) {
		r := fresh(t)
		ctx := context.Background()
		nothing := all(t, r)
		n := chance(t, r, q)
		something := all(t, r)
		for range n {
			undo(t, r)
		}
		if got := all(t, r); got != nothing {
			t.Fatalf("after taking everything back:\n%s\nexpected:\n%s", got, nothing)
		}
		isSound(t, r)
		for range n {
			must(r.Redo(ctx, clock))(t)
		}
		if got := all(t, r); got != something {
			t.Fatalf("after doing everything again:\n%s\nexpected:\n%s", got, something)
		}
		isSound(t, r)
	})
}

// all is everything in all tables that have a history, and what follows from it.
func all(t testing.TB, r *Register) string {
	t.Helper()
	tables := []string{"project", "enterprise", "contact", "visit", "log", "follow_up", "need", "action", "finance", "outcome", "participation", "summary", "tally"}
	found := ""
	for _, table := range tables {
		columns := query[string](t, r, "SELECT group_concat(iif(type = 'BLOB', 'hex(' || name || ')', '\"' || name || '\"')) FROM pragma_table_info(?) WHERE name <> 'version'", table)
		found += query[string](t, r, "SELECT '"+table+"' || coalesce(group_concat(row, char(10)), '') FROM (SELECT json_array("+columns+") AS row FROM "+table+" ORDER BY 1)") + "\n"
	}
	return found
}
