package checkin

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/page"
)

// A choice is one enter: a person seen at the cursor, or the place in a list that the
// register had not given yet when enter was pressed.
type choice struct {
	guest storage.Guest // N 0: not known yet
	back  bool          // the one seen is present, and is taken back
	query string
	place int
}

// queue are the choices that are not on disk yet, in the order in which enter was pressed.
// They are carried out one by one, each with the guest list the one before has left: who types
// faster than the register answers gets what she would have got by waiting.
type queue struct {
	waiting []choice
	asking  page.Latest
	busy    bool // the first is being asked about, or written
	written bool // the first is written, and not yet read again
	leaving bool // esc was pressed: leave when all are on disk
}

// has tells whether a person is being checked in.
func (q *queue) has(n int64) bool {
	for _, c := range q.waiting {
		if c.guest.N == n {
			return true
		}
	}
	return false
}

// drop takes the first one away.
func (q *queue) drop() {
	if len(q.waiting) > 0 {
		q.waiting = q.waiting[1:]
	}
	q.busy, q.written = false, false
}

// came takes the first one away when the guest list that was read has it.
func (q *queue) came() {
	if q.written {
		q.drop()
	}
}

// enqueue notes what enter was pressed for.
func (p *Page) enqueue(c choice) tea.Cmd {
	p.arriving.waiting = append(p.arriving.waiting, c)
	p.usual.SetRows(p.expected())
	return p.next()
}

// next carries out the first choice that waits, once the guest list is as the last one left it.
func (p *Page) next() tea.Cmd {
	q := &p.arriving
	switch {
	case q.busy || p.reading.Pending():
		return nil
	case p.stale && (len(q.waiting) > 0 || q.leaving):
		return p.read() // it could not be read before
	case len(q.waiting) == 0 && q.leaving:
		q.leaving = false
		return p.offer()
	case len(q.waiting) == 0:
		return nil
	}
	q.busy = true
	first := q.waiting[0]
	if first.guest.N == 0 {
		return p.ask(first)
	}
	return p.check(first)
}

// stuck lets go of leaving when the meeting cannot be read: nothing more can be said of it.
func (p *Page) stuck() tea.Cmd {
	if !p.arriving.leaving {
		return nil
	}
	p.arriving.leaving = false
	return p.goBack()
}

func (p *Page) ask(c choice) tea.Cmd {
	guests, sheet := p.state.guests, p.state.sheet
	return page.Try(p, &p.arriving.asking, func(ctx context.Context) ([]storage.Guest, error) {
		return whoFits(ctx, guests, sheet, c.query)
	}, func(hits []storage.Guest, err error) tea.Cmd {
		switch {
		case err != nil:
			p.arriving.drop()
			return tea.Batch(page.Fail(err), p.next())
		case c.place >= len(hits):
			p.arriving.drop()
			return tea.Batch(p.openWalkIn(c.query), p.next())
		}
		first := &p.arriving.waiting[0]
		first.guest, first.back = hits[c.place], hits[c.place].Presence == model.Present
		return p.check(*first)
	})
}

// check notes a person as present, or takes it back.
func (p *Page) check(c choice) tea.Cmd {
	register, now, id, clock := p.Deps.Register, p.Deps.Now(), p.id, p.clock()
	return page.WriteThen(func(ctx context.Context) (storage.Done, error) {
		if c.back {
			return register.CheckOut(ctx, now, id, c.guest.ID)
		}
		return register.CheckIn(ctx, now, id, c.guest.ID, model.Present, "", clock)
	}, p.settle)
}

// settle reads the guest list again: only what it says is counted.
func (p *Page) settle(done storage.Done, err error) tea.Cmd {
	switch {
	case err != nil:
		p.arriving.drop()
	case done.Commit != "":
		p.arriving.written = true
		return nil // Changed has come, and the guest list is being read again
	default:
		p.arriving.written = true
	}
	return p.read()
}
