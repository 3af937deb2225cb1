package today

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/page"
	"stegvis/ui/pages/newcontact"
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
		if b.outside, err = register.OutsideCopy(ctx, today); err != nil {
			return b, err
		}
		if b.half, b.halfLeft, err = newcontact.Left(ctx, register); err != nil {
			return b, err
		}
		if b.week, err = doneSince(ctx, register, today.Monday()); err != nil {
			return b, err
		}
		settings, err := register.Settings(ctx)
		b.office = settings["office"]
		return b, err
	}, p.take)
}

// doneSince are the last changes made since a day that stand, the newest first.
func doneSince(ctx context.Context, register *storage.Register, from model.Date) ([]text.Sentence, error) {
	const most = 20
	commits, err := register.Commits(ctx, "", most)
	var done []text.Sentence
	for _, c := range commits {
		if c.Kind == model.DoCommit && !c.Undone && !model.DateOf(c.At).Before(from) {
			done = append(done, c.Label)
		}
	}
	return done, err
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
	return page.Write(page.Of(item.Name, "today.done"), func(ctx context.Context) (storage.Done, error) { return register.FinishItems(ctx, now, *item) })
}
