package checkin

import (
	"cmp"
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/page"
)

// A choice is one enter: a person seen at the cursor, or the place in a list that the
// register had not given yet when enter was pressed.
type choice struct {
	guest   storage.Guest // N 0: not known yet
	back    bool          // the one seen is present, and is taken back
	query   string
	seen    string // the name at that place as it was shown
	place   int
	written bool // and not yet read again
}

// queue are the choices that are not on the page yet, in the order in which enter was pressed.
// The frame makes them one by one, each with the guest list the one before has left: who types
// faster than the register answers gets what she would have got by waiting.
type queue struct {
	waiting []*choice
	leaving bool // esc was pressed: leave when all are on disk
}

// has tells whether a person is being checked in.
func (q *queue) has(n int64) bool {
	return slices.ContainsFunc(q.waiting, func(c *choice) bool { return c.guest.N == n })
}

// drop takes one away that is not written.
func (q *queue) drop(c *choice) {
	q.waiting = slices.DeleteFunc(q.waiting, func(w *choice) bool { return w == c })
}

// came takes those away that the guest list which was read has.
func (q *queue) came() {
	q.waiting = slices.DeleteFunc(q.waiting, func(c *choice) bool { return c.written })
}

// enqueue asks for what enter was pressed for.
func (p *Page) enqueue(c choice) tea.Cmd {
	waits := &c
	p.arriving.waiting = append(p.arriving.waiting, waits)
	p.await()
	var walkIn bool
	return page.WriteThen(c.what(), p.check(c, &walkIn), func(done storage.Done, err error) tea.Cmd {
		if walkIn {
			p.arriving.drop(waits)
			return tea.Batch(p.openWalkIn(c.query), p.next())
		}
		return p.settle(waits, done, err)
	})
}

// what names the choice.
func (c choice) what() text.Sentence {
	switch {
	case c.back:
		return text.Sentencef("event.taken-back", c.guest.Name)
	}
	return model.PresenceSaid(model.Present, c.name())
}

// name is the person's, as far as it is known.
func (c choice) name() string { return cmp.Or(c.guest.Name, c.seen, c.query) }

// check gives what notes a person as present, or takes that back. Where the person was not known
// yet it is looked up in the guest list as it is then; walkIn tells that nobody is meant.
func (p *Page) check(c choice, walkIn *bool) func(context.Context) (storage.Done, error) {
	register, now, id, clock := p.Deps.Register, p.Deps.Now(), p.id, p.clock()
	return func(ctx context.Context) (storage.Done, error) {
		if c.guest.N == 0 {
			known, err := c.find(ctx, register, id)
			if *walkIn = !known && err == nil; !known {
				return storage.Done{}, err
			}
		}
		if c.back {
			return register.CheckOut(ctx, now, id, c.guest.ID)
		}
		return register.CheckIn(ctx, now, id, c.guest.ID, model.Present, "", clock)
	}
}

// find looks up who is meant; known is false when nobody in the register is.
func (c *choice) find(ctx context.Context, register *storage.Register, id model.EventID) (known bool, err error) {
	guests, err := register.GuestList(ctx, id)
	if err != nil {
		return false, err
	}
	hits, err := whoFits(ctx, guests, guests.Sheet(), c.query)
	if err != nil || c.place >= len(hits) {
		return false, err
	}
	c.guest, c.back = hits[c.place], hits[c.place].Presence == model.Present
	return true, nil
}

// settle reads the guest list again: only what it says is counted.
func (p *Page) settle(c *choice, done storage.Done, err error) tea.Cmd {
	if err != nil {
		p.arriving.drop(c)
		return p.read()
	}
	c.written = true
	if done.Commit != "" {
		return nil // Changed has come, and the guest list is being read again
	}
	return p.read()
}

// Opens tells whether she may be asked first, or the page is being left, as soon as all who came
// are on disk.
func (p *Page) Opens() bool { return p.unsure || p.arriving.leaving }

// next leaves when that was asked for and all who came are on disk.
func (p *Page) next() tea.Cmd {
	q := &p.arriving
	switch {
	case !q.leaving || len(q.waiting) > 0 || p.reading.Pending():
		return nil
	case p.stale:
		return p.read() // it could not be read before
	}
	q.leaving = false
	return p.offer()
}

// stuck lets go of leaving when the meeting cannot be read: nothing more can be said of it.
func (p *Page) stuck() tea.Cmd {
	if !p.arriving.leaving || len(p.arriving.waiting) > 0 {
		return nil
	}
	p.arriving.leaving = false
	return p.goBack()
}
