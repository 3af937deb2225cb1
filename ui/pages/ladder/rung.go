package ladder

import (
	"slices"

	"stegvis/model"
	"stegvis/storage"
)

// most is how many people of a step are held at once; those furthest away are let go.
const most = 600

// rung is one step with a window on the people who stand there, the longest standing first.
type rung struct {
	step   model.Step
	total  int
	from   int // the place of the first one held, from 0
	people []storage.ContactRow
	cursor int             // the place one is at
	chosen model.ContactID // who is there, so that the cursor stays with them
	top    int             // the first place in sight
}

// part is more people of a step: those behind or before the ones held, or its beginning or
// end, where one goes at once.
type part struct {
	step   int
	where  where
	people []storage.ContactRow
}

// where is a place of the people of a step that are to be read.
type where uint8

const (
	behind where = iota
	before
	beginning
	end
)

func (r *rung) at() (storage.ContactRow, bool) {
	if i := r.cursor - r.from; i >= 0 && i < len(r.people) {
		return r.people[i], true
	}
	return storage.ContactRow{}, false
}

// person is who stands at a place; ok is false when they are not held.
func (r *rung) person(place int) (storage.ContactRow, bool) {
	if i := place - r.from; i >= 0 && i < len(r.people) {
		return r.people[i], true
	}
	return storage.ContactRow{}, false
}

// behind is the place behind the last one held.
func (r *rung) behind() int { return r.from + len(r.people) }

// move goes to another of those held.
func (r *rung) move(by int) { r.moveTo(r.cursor + by) }

func (r *rung) moveTo(place int) {
	r.cursor = max(r.from, min(place, r.behind()-1), 0)
	c, _ := r.at()
	r.chosen = c.ID
}

// settle takes over where one was: with the same person, or else at the same place.
func (r *rung) settle(old rung) {
	r.cursor, r.chosen, r.top = old.cursor, old.chosen, old.top
	at := slices.IndexFunc(r.people, func(c storage.ContactRow) bool { return c.ID == old.chosen })
	if at >= 0 {
		r.top += r.from + at - r.cursor
		r.cursor = r.from + at
	}
	r.move(0)
}

// add takes in more people.
func (r *rung) add(p part) {
	switch p.where {
	case behind:
		r.people = append(r.people, p.people...)
		if spare := len(r.people) - most; spare > 0 && r.cursor-r.from > spare {
			r.people, r.from = slices.Clone(r.people[spare:]), r.from+spare
		}
		if len(p.people) < atOnce {
			r.total = r.behind()
		}
	case before:
		r.people = append(p.people, r.people...)
		r.from = max(r.from-len(p.people), 0)
		if spare := len(r.people) - most; spare > 0 && r.behind()-spare > r.cursor+1 {
			r.people = r.people[:most]
		}
	case beginning:
		r.people, r.from = p.people, 0
		r.moveTo(0)
	case end:
		r.people, r.from = p.people, max(r.total-len(p.people), 0)
		r.moveTo(r.total - 1)
	}
}

// scrolled gives the first place in sight, with the cursor among those in sight.
func (r *rung) scrolled(visible int) int {
	r.top = max(min(r.top, r.cursor, r.total-visible), r.cursor-visible+1, 0)
	return r.top
}
