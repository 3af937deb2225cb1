package ladder

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/page"
)

// atOnce is how many people of a step are read together.
const atOnce = 200

// read reads how many stand on every step, and again the people that are held.
func (p *Page) read() tea.Cmd {
	register := p.Deps.Register
	rungs := make([]rung, len(p.rungs))
	want := make([]int, len(p.rungs))
	after := make([]*storage.Cursor, len(p.rungs))
	for i, r := range p.rungs {
		rungs[i].step, rungs[i].from = r.step, r.from
		want[i] = max(atOnce, len(r.people))
		if r.from > 0 {
			first := r.people[0]
			first.N-- // right before the first one held
			cursor := storage.CursorOf(first, storage.ByStep)
			after[i] = &cursor
		}
	}
	p.asking = false
	p.more.Drop() // what was asked for belongs to the people held until now
	return page.Ask(p, &p.latest, func(ctx context.Context) ([]rung, error) {
		standing, _, err := register.Standing(ctx)
		if err != nil {
			return nil, err
		}
		for i := range rungs {
			if err := rungs[i].read(ctx, register, standing[i].People, after[i], want[i]); err != nil {
				return nil, err
			}
		}
		return rungs, nil
	}, p.take)
}

// read reads people of a step from a place on, or all there are where the step has become
// shorter than that.
func (r *rung) read(ctx context.Context, register *storage.Register, total int, after *storage.Cursor, want int) (err error) {
	if r.total = total; total == 0 {
		r.from = 0
		return nil
	}
	if r.people, err = register.Ladder(ctx, r.step.Key, after, want); err != nil {
		return err
	}
	if after != nil && len(r.people) == 0 {
		r.from = 0
		r.people, err = register.Ladder(ctx, r.step.Key, nil, want)
	}
	if len(r.people) < want {
		r.from = max(total-len(r.people), 0)
	}
	return err
}

// need reads more people when the end of those held comes near.
func (p *Page) need() tea.Cmd {
	r := &p.rungs[p.step]
	ahead := 2 * p.visible
	switch {
	case p.asking || len(r.people) == 0:
		return nil
	case r.behind() < r.total && r.cursor+ahead >= r.behind():
		return p.ask(behind)
	case r.from > 0 && r.cursor-ahead <= r.from:
		return p.ask(before)
	}
	return nil
}

// first and last go to the ends of the step, wherever the people held are.
func (p *Page) first() tea.Cmd {
	if p.rungs[p.step].from > 0 {
		return p.ask(beginning)
	}
	return p.move(-p.rungs[p.step].total)
}

func (p *Page) last() tea.Cmd {
	if r := &p.rungs[p.step]; len(r.people) > 0 && r.behind() < r.total {
		return p.ask(end)
	}
	return p.move(p.rungs[p.step].total)
}

func (p *Page) ask(place where) tea.Cmd {
	register, step, r := p.Deps.Register, p.step, p.rungs[p.step]
	p.asking = true
	var from storage.Cursor
	switch place {
	case behind:
		from = storage.CursorOf(r.people[len(r.people)-1], storage.ByStep)
	case before:
		from = storage.CursorOf(r.people[0], storage.ByStep)
	case end:
		next, _ := r.step.Key.Next()
		from = storage.CursorOf(storage.ContactRow{Step: next}, storage.ByStep) // right behind the step
	}
	return page.Ask(p, &p.more, func(ctx context.Context) (part, error) {
		got := part{step: step, where: place}
		var err error
		switch place {
		case behind:
			got.people, err = register.Ladder(ctx, r.step.Key, &from, atOnce)
		case beginning:
			got.people, err = register.Ladder(ctx, r.step.Key, nil, atOnce)
		default:
			filter := storage.Filter{Step: []model.StepKey{r.step.Key}, Status: []model.Status{model.Active}}
			got.people, err = register.Contacts(ctx, storage.ContactQuery{Filter: filter, Sort: storage.ByStep, Before: &from, Limit: atOnce})
		}
		return got, err
	}, func(got part) tea.Cmd {
		p.asking = false
		p.rungs[got.step].add(got)
		return nil
	})
}
