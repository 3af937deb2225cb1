package today

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/page"
)

// soon is how many lines of each kind are read first, so that the page opens at once whatever
// the register's size; most is how many follow: more than anyone can take on in a week.
const (
	soon = 40
	most = 200
)

// read reads the board, with at most so many lines of each kind.
func (p *Page) read(most int) tea.Cmd {
	register, today := p.Deps.Register, p.Deps.Today()
	return page.Ask(p, &p.latest, func(ctx context.Context) (board, error) {
		var b board
		limits := model.SilenceLimits()
		facts, err := register.AgendaFacts(ctx, today, limits, most)
		if err != nil {
			return b, err
		}
		b.agenda = model.AgendaOf(facts, today, limits)
		b.read, b.capped = most, full(facts, most)
		standing, totals, err := register.Standing(ctx)
		if err != nil {
			return b, err
		}
		b.standing, b.empty = standing, totals.Clients+totals.Others == 0
		next, planned, err := register.NextMeeting(ctx, today)
		if err != nil {
			return b, err
		}
		if planned {
			b.next = &next
		}
		settings, err := register.Settings(ctx)
		b.office = settings["office"]
		return b, err
	}, p.take)
}

// full tells whether one kind of fact fills what was asked for: then there may be more of it.
func full(facts []model.AgendaFact, most int) bool {
	counts := make(map[model.FactKind]int)
	for _, f := range facts {
		counts[f.Kind]++
		if counts[f.Kind] >= most {
			return true
		}
	}
	return false
}

// enough is how many lines are read now: a few at first, and then as many as were read last.
func (p *Page) enough() int { return max(soon, p.board.read) }

// finish marks the chosen promise as kept, or the chosen action as done.
func (p *Page) finish() tea.Cmd {
	item := p.current().item
	register, now := p.Deps.Register, p.Deps.Now()
	return page.Write(func(ctx context.Context) (storage.Done, error) { return Finish(ctx, register, *item, now) })
}

// Finish ends what an item of the agenda asks for: a promise is kept, an action done, a pause
// over.
func Finish(ctx context.Context, register *storage.Register, item model.AgendaItem, now time.Time) (storage.Done, error) {
	switch item.Kind {
	case model.FactAction:
		action, err := register.Action(ctx, model.ActionID(item.Ref))
		if err != nil {
			return storage.Done{}, err
		}
		action.Status = model.ActionDone
		return register.SetAction(ctx, now, action)
	case model.FactPause:
		return register.SetStatus(ctx, now, item.Contact, model.StatusChange{Status: model.Active, On: model.DateOf(now)})
	}
	return register.FinishFollowUp(ctx, now, item.Contact, model.FollowUpID(item.Ref))
}
