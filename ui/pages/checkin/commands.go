package checkin

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/components/confirm"
	"stegvis/ui/page"
)

// DraftKey is where the meeting one is checking in at is kept, so that a program that was
// killed can go on there.
const DraftKey = "checkin"

func (p *Page) read() tea.Cmd {
	register, id, before := p.Deps.Register, p.id, p.state
	p.stale = true
	return page.Try(p, &p.reading, func(ctx context.Context) (state, error) {
		if before.guests != nil {
			guests, alone, err := before.guests.Renew(ctx)
			if err != nil || alone {
				return stateOf(before.event, guests), err
			}
		}
		event, err := register.Meeting(ctx, id)
		if err != nil {
			return state{}, err
		}
		guests, err := register.GuestList(ctx, id)
		if err != nil {
			return state{}, err
		}
		return stateOf(event, guests), nil
	}, p.take)
}

func stateOf(event model.Event, guests *storage.GuestList) state {
	if guests == nil {
		return state{}
	}
	usual, invited := guests.Expected()
	return state{event, guests, guests.Present(), usual, invited, guests.Sheet(), guests.Tally(), guests.Seen()}
}

// begin remembers the meeting, and makes the register ready to be searched, so that the first
// letter does not wait.
func (p *Page) begin() tea.Cmd {
	register, now, id := p.Deps.Register, p.Deps.Now(), p.id
	return func() tea.Msg {
		ctx := context.Background()
		if err := register.SaveDraft(ctx, now, DraftKey, string(id)); err != nil {
			return page.Failed{Err: err}
		}
		if _, err := register.Search(ctx, "", 1); err != nil {
			return page.Failed{Err: err}
		}
		return nil
	}
}

// sayAgain tells that the check-in goes on where it was.
func (p *Page) sayAgain() tea.Cmd {
	return page.Send(page.Told{Sentence: text.Sentencef("checkin.again", p.state.tally.Present)})
}

// askEarly asks before anyone is checked in at a meeting that has not been yet: a step could be
// completed by it.
func (p *Page) askEarly() tea.Cmd {
	d, event := p.Deps, p.state.event
	sure := page.Send(page.Then(func() tea.Cmd { p.unsure = false; return nil }))
	return page.Open(confirm.New(d, "checkin.early-title", "checkin.early-yes", func() []string {
		return []string{d.Say("checkin.early", model.Visible(event.Title), event.On.Full(d.Lang))}
	}, sure).Otherwise(page.Send(page.Then(p.goBack))).Unasked())
}

// found are those who fit what was typed.
type found struct {
	answer
	hits []storage.Guest
}

// search shows those near at once and asks the register for the rest.
func (p *Page) search() tea.Cmd {
	p.cursor, p.chosen = 0, false
	p.hits = nil
	if p.typed() != "" && p.loaded {
		p.hits = p.near()
	}
	return p.find()
}

// near are those who have to do with the meeting and fit, and the line of the sheet with the
// number that was typed.
func (p *Page) near() []storage.Guest {
	if line, ok := model.LineOf(p.state.sheet, p.typed()); ok {
		if g, known := p.state.guests.Guest(line.N); known {
			return []storage.Guest{g}
		}
	}
	return p.state.guests.Near(p.typed(), most)
}

// find asks the register who fits what is typed.
func (p *Page) find() tea.Cmd {
	a := answer{p.typed(), p.state.guests}
	if a.query == "" || !p.loaded {
		p.asked = answer{}
		p.finding.Drop()
		return nil
	}
	sheet := p.state.sheet
	return page.Ask(p, &p.finding, func(ctx context.Context) (found, error) {
		hits, err := whoFits(ctx, a.guests, sheet, a.query)
		return found{a, hits}, err
	}, p.takeHits)
}

// whoFits gives the line of the sheet whose number was typed, or those of the whole register
// who fit.
func whoFits(ctx context.Context, guests *storage.GuestList, sheet []model.SheetLine, query string) ([]storage.Guest, error) {
	if line, ok := model.LineOf(sheet, query); ok {
		if g, known := guests.Guest(line.N); known {
			return []storage.Guest{g}, nil
		}
	}
	return guests.Find(ctx, query, most)
}

func (p *Page) takeHits(f found) tea.Cmd {
	var at storage.Guest
	if p.chosen && p.cursor < len(p.hits) {
		at = p.hits[p.cursor]
	}
	p.asked, p.hits = f.answer, f.hits
	for i, g := range p.hits {
		if at.N != 0 && g.N == at.N {
			p.cursor = i
		}
	}
	p.cursor = max(0, min(p.cursor, len(p.hits)))
	return nil
}

// answered tells whether the hits are all the register has for what is typed, as the guest list is
// now.
func (p *Page) answered() bool {
	return p.asked == answer{p.typed(), p.state.guests} && !p.stale && len(p.arriving.waiting) == 0
}

// clock is the time of day when the meeting is today; a list filled in afterwards has none.
func (p *Page) clock() model.Clock {
	if p.state.event.On != p.Deps.Today() {
		return model.NoClock
	}
	now := p.Deps.Now()
	return model.Clock(now.Hour()*60 + now.Minute())
}

// undo takes back the last change, which the key of the frame cannot do while one types.
func (p *Page) undo() tea.Cmd { return page.Send(page.Undo{}) }

// goBack ends the check-in: nothing is left to go on with.
func (p *Page) goBack() tea.Cmd {
	register, back := p.Deps.Register, page.Send(page.Back{})
	if p.again {
		back = page.Go(page.Route{Kind: page.Today})
	}
	return tea.Sequence(back, func() tea.Msg {
		if err := register.DropDraft(context.Background(), DraftKey); err != nil {
			return page.Failed{Err: err}
		}
		return nil
	})
}

// offer asks, when one leaves, whether those present take the step that belongs to the
// meeting, and then goes back.
func (p *Page) offer() tea.Cmd {
	register, id, now := p.Deps.Register, p.id, p.Deps.Now
	return page.Try(p, &p.offering, func(ctx context.Context) (storage.OfferedStep, error) {
		offer, _, err := register.OfferStep(ctx, id)
		return offer, err
	}, func(offer storage.OfferedStep, err error) tea.Cmd {
		if err != nil { // it must not keep her here
			return tea.Batch(page.Fail(err), p.goBack())
		}
		ready := offer.Ready()
		if len(ready) == 0 {
			return p.goBack()
		}
		step, _ := model.StepOf(offer.Step)
		complete := page.Write(text.Sentencef("done.moved-many", len(ready), step.Number), func(ctx context.Context) (storage.Done, error) {
			done, _, err := register.ClimbMany(ctx, now(), ready, offer.Step, "", offer.Form)
			return done, err
		})
		question := func() []string {
			return []string{p.Deps.Count("checkin.offer", len(ready), step.Number, p.Deps.Say("step."+string(offer.Step)))}
		}
		back := p.goBack()
		asked := confirm.New(p.Deps, "checkin.offer-title", "checkin.key-complete", question, tea.Sequence(back, complete))
		return page.Open(asked.Staying("checkin.key-not-now").Otherwise(back).Unasked())
	})
}
