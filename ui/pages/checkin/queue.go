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
// They are carried out one by one, each in the room the one before has left: who types
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

// came takes the first one away when the room that was read has it.
func (q *queue) came() {
	if q.written {
		q.drop()
	}
}

// enqueue notes what enter was pressed for.
func (p *Page) enqueue(c choice) tea.Cmd {
	p.arriving.waiting = append(p.arriving.waiting, c)
	return p.next()
}

// next carries out the first choice that waits, once the room is as the last one left it.
func (p *Page) next() tea.Cmd {
	q := &p.arriving
	switch {
	case q.busy || p.stale || !p.loaded:
		return nil
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

// meant is the answer to a choice that was made before the register had answered.
type meant struct {
	choice
	hits []storage.Guest
}

func (p *Page) ask(c choice) tea.Cmd {
	room, sheet := p.state.room, p.state.sheet
	return page.Ask(&p.arriving.asking, func(ctx context.Context) (meant, error) {
		hits, err := whoFits(ctx, room, sheet, c.query)
		return meant{c, hits}, err
	})
}

func (p *Page) takeMeant(reply page.Reply[meant]) tea.Cmd {
	if !p.arriving.asking.Is(reply.Ticket) {
		return nil
	}
	m := reply.Value
	switch {
	case reply.Err != nil:
		p.arriving.drop()
		return tea.Batch(page.Fail(reply.Err), p.next())
	case m.place >= len(m.hits):
		p.arriving.drop()
		return tea.Batch(p.openWalkIn(m.query), p.next())
	}
	c := &p.arriving.waiting[0]
	c.guest, c.back = m.hits[m.place], m.hits[m.place].Presence == model.Present
	return p.check(*c)
}

// settled says that a check-in is on disk, or failed.
type settled struct {
	page *Page
	done storage.Done
	err  error
}

// check notes a person as present, or takes it back.
func (p *Page) check(c choice) tea.Cmd {
	register, now, id, clock := p.deps.Register, p.deps.Now(), p.id, p.clock()
	return func() tea.Msg {
		ctx := context.Background()
		var done storage.Done
		var err error
		if c.back {
			done, err = register.CheckOut(ctx, now, id, c.guest.ID)
		} else {
			done, err = register.CheckIn(ctx, now, id, c.guest.ID, model.Present, "", clock)
		}
		return settled{p, done, err}
	}
}

// settle reads the room again: only what it says is counted.
func (p *Page) settle(msg settled) tea.Cmd {
	if msg.page != p {
		return nil
	}
	if msg.err != nil {
		p.arriving.drop()
		return tea.Batch(page.Fail(msg.err), p.read())
	}
	p.arriving.written, p.stale = true, true
	if msg.done.Commit == "" {
		return p.read()
	}
	return page.Send(page.Saved(msg.done)) // Changed follows, and the room is read again
}
