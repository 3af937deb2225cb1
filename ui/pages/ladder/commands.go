package ladder

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"stegvis/storage"
	"stegvis/ui/page"
)

// atOnce is how many people of a step are read together.
const atOnce = 100

// onward is more people of a step.
type onward struct {
	step   int
	people []storage.ContactRow
}

func (p *Page) read() tea.Cmd {
	register := p.deps.Register
	rungs := make([]rung, len(p.rungs))
	want := make([]int, len(p.rungs))
	for i, r := range p.rungs {
		rungs[i].step = r.step
		want[i] = max(atOnce, len(r.people))
	}
	return page.Ask(&p.latest, func(ctx context.Context) ([]rung, error) {
		standing, _, err := register.Standing(ctx)
		if err != nil {
			return nil, err
		}
		for i := range rungs {
			rungs[i].total = standing[i].People
			if rungs[i].total == 0 {
				continue
			}
			if rungs[i].people, err = register.Ladder(ctx, rungs[i].step.Key, nil, want[i]); err != nil {
				return nil, err
			}
		}
		return rungs, nil
	})
}

func (p *Page) readOn() tea.Cmd {
	register, step := p.deps.Register, p.step
	r := p.rungs[step]
	last := storage.CursorOf(r.people[len(r.people)-1], storage.ByStep)
	return page.Ask(&p.more, func(ctx context.Context) (onward, error) {
		people, err := register.Ladder(ctx, r.step.Key, &last, atOnce)
		return onward{step, people}, err
	})
}
