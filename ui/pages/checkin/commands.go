package checkin

import (
	"cmp"
	"context"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/page"
)

// mostFound is how many the register gives for what is typed.
const mostFound = 40

// meeting is everything the page shows, as read.
type meeting struct {
	storage.EventPage
	sheet  []model.SheetLine
	around []storage.Guest // all who have to do with it, by the alphabet
}

// hits are whom the register found, and who they are.
type hits struct {
	query string
	rows  []storage.ContactRow
}

// checked says that a check-in is on disk, or failed.
type checked struct {
	page *Page
	n    int64
	done storage.Done
	err  error
}

func (p *Page) read() tea.Cmd {
	register, id := p.deps.Register, p.id
	return page.Ask(&p.reading, func(ctx context.Context) (meeting, error) {
		event, err := register.Event(ctx, id)
		if err != nil {
			return meeting{}, err
		}
		around, err := register.Around(ctx, id)
		if err != nil {
			return meeting{}, err
		}
		return meeting{event, model.Sheet(candidates(around)), around}, nil
	})
}

func candidates(people []storage.Guest) []model.Candidate {
	list := make([]model.Candidate, len(people))
	for i, g := range people {
		list[i] = g.Candidate()
	}
	return list
}

// warm makes the register ready to be searched, so that the first letter does not wait.
func (p *Page) warm() tea.Cmd {
	register := p.deps.Register
	return func() tea.Msg {
		if _, err := register.Search(context.Background(), "", 1); err != nil {
			return page.Failed{Err: err}
		}
		return nil
	}
}

// search ranks those near at once and asks the register for the rest.
func (p *Page) search() tea.Cmd {
	p.cursor, p.ready = 0, false
	p.rank()
	query := p.typed()
	if query == "" {
		return nil
	}
	register := p.deps.Register
	return page.Ask(&p.finding, func(ctx context.Context) (hits, error) {
		found, err := register.Search(ctx, query, mostFound)
		if err != nil || len(found.Ns) == 0 {
			return hits{query: query}, err
		}
		rows, err := register.Contacts(ctx, storage.ContactQuery{Filter: storage.Filter{Ns: found.Ns}, Limit: mostFound})
		return hits{query, rows}, err
	})
}

func (p *Page) takeHits(reply page.Reply[hits]) tea.Cmd {
	if !p.finding.Is(reply.Ticket) {
		return nil
	}
	if reply.Err != nil {
		return page.Fail(reply.Err)
	}
	p.asked, p.found = reply.Value.query, p.found[:0]
	for _, row := range reply.Value.rows {
		g, known := p.people[row.N]
		if !known {
			g = storage.Guest{At: model.NoClock}
		}
		g.ContactRow = row
		p.people[row.N] = g
		p.found = append(p.found, row.N)
	}
	p.rank()
	if p.ready {
		p.ready = false
		return p.enter()
	}
	return nil
}

// check notes a person as present, or takes it back from one who is.
func (p *Page) check(n int64) tea.Cmd {
	g := p.people[n]
	register, now, id, clock := p.deps.Register, p.deps.Now(), p.id, p.clock()
	back := g.Presence == model.Present
	if !back {
		p.coming[n] = true
	}
	return func() tea.Msg {
		ctx := context.Background()
		var done storage.Done
		var err error
		if back {
			done, err = register.CheckOut(ctx, now, id, g.ID)
		} else {
			done, err = register.CheckIn(ctx, now, id, g.ID, model.Present, "", clock)
		}
		return checked{p, n, done, err}
	}
}

func (p *Page) settled(msg checked) tea.Cmd {
	if msg.page != p {
		return nil
	}
	if msg.err != nil {
		delete(p.coming, msg.n)
		p.rank()
		return page.Fail(msg.err)
	}
	return page.Send(page.Saved(msg.done)) // Changed follows, and the meeting is read again
}

// clock is the time of day when the meeting is today; a list filled in afterwards has none.
func (p *Page) clock() model.Clock {
	if p.meeting.On != p.deps.Today() {
		return model.NoClock
	}
	now := p.deps.Now()
	return model.Clock(now.Hour()*60 + now.Minute())
}

// many checks in everyone on a list of names, one a line or with commas between, in one
// change; names that fit nobody are told.
func (p *Page) many(list string) tea.Cmd {
	names := strings.FieldsFunc(list, func(r rune) bool { return r == '\n' || r == '\r' || r == ',' || r == ';' })
	register, now, id, clock, sheet := p.deps.Register, p.deps.Now(), p.id, p.clock(), p.sheet
	return func() tea.Msg {
		ctx := context.Background()
		var ids []model.ContactID
		var unknown []string
		for _, name := range names {
			name = model.CleanText(name)
			if name == "" {
				continue
			}
			contact, err := whoIs(ctx, register, sheet, name)
			if err != nil {
				return page.Failed{Err: err}
			}
			if contact == "" {
				unknown = append(unknown, name)
				continue
			}
			ids = append(ids, contact)
		}
		if len(ids) == 0 {
			return page.Failed{Err: model.Fail(model.NotFound, "checkin.nobody-fits", strings.Join(unknown, ", "))}
		}
		done, err := register.CheckInMany(ctx, now, id, ids, model.Present, clock)
		if err != nil {
			return page.Failed{Err: err}
		}
		after := tea.Sequence(page.Send(page.Saved(done)))
		if len(unknown) > 0 {
			after = tea.Sequence(page.Send(page.Saved(done)), page.Fail(model.Fail(model.NotFound, "checkin.not-found", strings.Join(unknown, ", "))))
		}
		return after()
	}
}

// whoIs finds the one person a line of a list means: by the number on the sign-in sheet, or
// the only one with that name. Empty when nobody, or more than one, is meant.
func whoIs(ctx context.Context, register *storage.Register, sheet []model.SheetLine, name string) (model.ContactID, error) {
	filter := storage.Filter{}
	if line, ok := model.LineOf(sheet, name); ok {
		filter.Ns = []int64{line.N}
	} else {
		found, err := register.Search(ctx, name, mostFound)
		if err != nil || len(found.Ns) == 0 {
			return "", err
		}
		filter.Ns = found.Ns
	}
	rows, err := register.Contacts(ctx, storage.ContactQuery{Filter: filter, Limit: mostFound})
	if err != nil {
		return "", err
	}
	same := slices.DeleteFunc(slices.Clone(rows), func(c storage.ContactRow) bool { return !model.SameName(c.Name, name) })
	switch {
	case len(rows) == 1:
		return rows[0].ID, nil
	case len(same) == 1:
		return same[0].ID, nil
	}
	return "", nil
}

// offer asks, when one leaves, whether those present take the step that belongs to the
// meeting, and then goes back.
func (p *Page) offer() tea.Cmd {
	register, id, now := p.deps.Register, p.id, p.deps.Now
	return func() tea.Msg {
		ctx := context.Background()
		offer, ok, err := register.OfferStep(ctx, id)
		if err != nil {
			return page.Failed{Err: err}
		}
		ready := offer.Ready()
		if !ok || len(ready) == 0 {
			return page.Back{}
		}
		complete := func() tea.Cmd {
			return tea.Sequence(page.Send(page.Back{}), page.Write(func(ctx context.Context) (storage.Done, error) {
				done, _, err := register.ClimbMany(ctx, now(), ready, offer.Step, "", offer.Form)
				return done, err
			}))
		}
		step, _ := model.StepOf(offer.Step)
		return page.OpenDialog{Dialog: newOffer(p.deps, text.Sentencef("checkin.offer", len(ready), step.Number, text.Say("step."+string(offer.Step))), complete)}
	}
}

func latestFirst(present []storage.Guest) {
	slices.SortStableFunc(present, func(a, b storage.Guest) int { return cmp.Compare(b.At, a.At) })
}
