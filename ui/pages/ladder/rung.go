package ladder

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/components/list"
	"stegvis/ui/page"
	"stegvis/ui/pages/contactlist"
)

// rung is one step with the people who stand there, the longest standing first.
type rung struct {
	step   model.Step
	total  int
	people *list.List[storage.ContactRow]
	more   page.Latest // more of them
}

func (p *Page) makeRung(step model.Step) *rung {
	r := &rung{step: step}
	r.people = list.New(p.Deps, list.Options[storage.ContactRow]{
		ID:   func(c storage.ContactRow) string { return string(c.ID) },
		Draw: func(c storage.ContactRow, width int, s list.State) string { return p.person(r, c, width, s.Selected) },
		Wait: p.wait, Wheel: 1,
		Open: func(storage.ContactRow) tea.Cmd { return p.open() },
		Need: func(want contactlist.Want) tea.Cmd { return p.need(r, want) },
	})
	return r
}

// standing is who stands on every step, as read: how many, and those that are held.
type standing struct {
	totals  []int
	windows []contactlist.Window
}

// read reads how many stand on every step, and again the people that are held.
func (p *Page) read() tea.Cmd {
	register := p.Deps.Register
	wants := make([]contactlist.Want, len(p.rungs))
	for i, r := range p.rungs {
		wants[i] = r.people.Reload()
		r.more.Drop() // what was asked for belongs to the people held until now
	}
	return page.Ask(p, &p.latest, func(ctx context.Context) (standing, error) {
		s := standing{make([]int, len(wants)), make([]contactlist.Window, len(wants))}
		steps, _, err := register.Standing(ctx)
		if err != nil {
			return s, err
		}
		for i, step := range model.Ladder {
			if s.totals[i] = steps[i].People; s.totals[i] == 0 {
				continue
			}
			if s.windows[i], err = people(ctx, register, step.Key, wants[i], s.totals[i]); err != nil {
				return s, err
			}
		}
		return s, nil
	}, p.take)
}

// take puts what was read in the place of what is shown; where one is stays.
func (p *Page) take(s standing) tea.Cmd {
	p.loaded = true
	cmds := make([]tea.Cmd, len(p.rungs))
	for i, r := range p.rungs {
		r.total = s.totals[i]
		r.people.SetWindow(s.windows[i])
		cmds[i] = r.people.Update(tea.WindowSizeMsg{}) // the step may have become shorter than where one was
	}
	return tea.Batch(cmds...)
}

// need reads more people of a step.
func (p *Page) need(r *rung, want contactlist.Want) tea.Cmd {
	register, step, total := p.Deps.Register, r.step.Key, r.total
	want.End = want.From+want.Count >= total && want.From > 0 && want.After == nil && want.Before == nil
	return page.Ask(p, &r.more, func(ctx context.Context) (contactlist.Window, error) {
		return people(ctx, register, step, want, total)
	}, func(w contactlist.Window) tea.Cmd {
		r.people.SetWindow(w)
		return r.people.Update(tea.WindowSizeMsg{})
	})
}

// people reads some of those who stand on a step, of whom there are so many.
func people(ctx context.Context, register *storage.Register, step model.StepKey, want contactlist.Want, total int) (contactlist.Window, error) {
	query := storage.ContactQuery{Filter: storage.Filter{Step: []model.StepKey{step}, Status: []model.Status{model.Active}}, Sort: storage.ByStep}
	w, err := contactlist.Read(ctx, func(ctx context.Context, q storage.ContactQuery) ([]storage.ContactRow, error) {
		switch {
		case q.FromEnd: // before what stands right behind the step
			next, _ := step.Next()
			behind := storage.CursorOf(storage.ContactRow{Step: next}, storage.ByStep)
			q.FromEnd, q.Before = false, &behind
		case q.Before == nil:
			return register.Ladder(ctx, step, q.After, q.Limit)
		}
		return register.Contacts(ctx, q)
	}, query, want, func(context.Context) (int, error) { return total, nil })
	if w.Total != list.Unknown {
		w.From = max(total-len(w.Rows), 0)
	}
	w.Total = max(total, w.From+len(w.Rows))
	return w, err
}
