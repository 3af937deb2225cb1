// Package weeklypass is the weekly pass: everyone who needs her, one person at a time over the whole
// screen, one key each, and at the end one page of minutes with what was carried over.
package weeklypass

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/page"
	"stegvis/ui/pages/record"
)

// stop is one person of the pass with all that is due about them.
type stop struct {
	contact model.ContactID
	name    string
	items   []model.AgendaItem
}

// decision is what was decided about a person, in the order in which it was.
type decision struct {
	name    string
	what    text.Sentence
	carried bool
	mask    model.Mask     // the person's, in the minutes
	at      int            // where in the pass it was
	commit  model.CommitID // the change it was, once that is known; empty for one carried over
}

// person is what is read about the one in sight, and of the last changes.
type person struct {
	storage.Person
	timeline []storage.TimelineItem
	commits  []storage.CommitRow // the newest first
}

// Page is the weekly pass.
type Page struct {
	page.Base

	reading   page.Latest
	looking   page.Latest
	queue     []stop
	at        int
	loaded    bool
	silent    bool // those of whom nothing was heard are gone through too
	stopped   bool // the pass was left before its end, at its minutes so far
	writing   bool // what is due is being finished
	person    person
	decisions []decision
}

var _ page.Page = (*Page)(nil)

// New makes the page.
func New(deps *page.Deps, _ page.Route) page.Page {
	p := &Page{Base: page.Base{Deps: deps, Name: "weeklypass.title"}}
	p.Keys = p.makeActions()
	return p
}

// Init reads who needs her. The list is read once: what is done during the pass changes the
// register, not the list.
func (p *Page) Init() tea.Cmd {
	register, today := p.Deps.Register, p.Deps.Today()
	return page.Ask(p, &p.reading, func(ctx context.Context) ([]stop, error) {
		limits := model.SilenceLimits()
		facts, err := register.AgendaFacts(ctx, today, limits, 200)
		if err != nil {
			return nil, err
		}
		return stops(model.AgendaOf(facts, today, limits)), nil
	}, func(queue []stop) tea.Cmd {
		p.queue, p.loaded = queue, true
		return p.look()
	})
}

// stops gathers the agenda by person, each where the first of their items stood.
func stops(agenda model.Agenda) []stop {
	var list []stop
	at := make(map[model.ContactID]int)
	for _, item := range agenda.Items {
		i, seen := at[item.Contact]
		if !seen {
			i = len(list)
			at[item.Contact] = i
			list = append(list, stop{contact: item.Contact, name: item.Name})
		}
		list[i].items = append(list[i].items, item)
	}
	return list
}

// Update takes the list, the person in sight, and what was put on record.
func (p *Page) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case page.Changed:
		return p.look()
	case record.Recorded:
		if s, ok := p.current(); ok && s.contact == msg.Contact {
			return p.decide(s.name, p.recorded(msg), false)
		}
	}
	return nil
}

func (p *Page) recorded(r record.Recorded) text.Sentence {
	on := r.On.String()
	switch {
	case r.What == "log" && !r.On.IsZero():
		return text.Sentencef("weeklypass.logged-next", model.CleanText(r.Text), on)
	case r.What == "log":
		return text.Sentencef("weeklypass.logged", model.CleanText(r.Text))
	case r.What == "action":
		return text.Sentencef("weeklypass.action", model.CleanText(r.Text), on)
	}
	return text.Sentencef("weeklypass.next", on)
}

// current is the person in sight; ok is false when the pass is at its minutes: at its end, left
// before it, or where only those are left of whom nothing was heard and she has not said yet that
// she goes through them.
func (p *Page) current() (stop, bool) {
	if p.stopped || p.at >= len(p.queue) || p.silentLeft() > 0 {
		return stop{}, false
	}
	return p.queue[p.at], true
}

// silentLeft is how many are asked about before they are gone through: when those of whom nothing
// was heard are all that is left, and not all there were.
func (p *Page) silentLeft() int {
	if p.silent || p.stopped || p.at >= len(p.queue) || p.queue[p.at].items[0].Urgency != model.Silent || p.queue[0].items[0].Urgency == model.Silent {
		return 0
	}
	return len(p.queue) - p.at
}

// decide notes what was decided and goes on to the next person.
func (p *Page) decide(name string, what text.Sentence, carried bool) tea.Cmd {
	read := p.at < len(p.queue) && p.person.Contact.ID == p.queue[p.at].contact
	mask := p.person.Contact.Mask() || model.Mask(!read)
	if carried {
		p.decisions = slices.DeleteFunc(p.decisions, func(d decision) bool { return d.carried && d.at == p.at })
	}
	if !carried || !p.decided(p.at) {
		p.decisions = append(p.decisions, decision{name: name, what: what, carried: carried, mask: mask, at: p.at})
	}
	p.at++
	return p.look()
}

// decided tells whether anything was decided about the person at a place of the pass.
func (p *Page) decided(at int) bool {
	return slices.ContainsFunc(p.decisions, func(d decision) bool { return d.at == at && !d.carried })
}

// back goes to the person before; what was decided stays, and what is put off is so no more.
func (p *Page) back() tea.Cmd {
	if p.stopped {
		p.stopped = false
		return p.look()
	}
	p.at--
	p.decisions = slices.DeleteFunc(p.decisions, func(d decision) bool { return d.carried && d.at == p.at })
	return p.look()
}

// take shows the person, and unmakes the last decision when its change was taken back: one is
// with that person again, and nothing of it stands in the minutes.
func (p *Page) take(read person) tea.Cmd {
	p.person = read
	n := len(p.decisions)
	if n == 0 || p.decisions[n-1].carried {
		return nil
	}
	last := &p.decisions[n-1]
	for _, c := range read.commits {
		switch {
		case last.commit == "" && c.Kind == model.DoCommit && !c.Undone:
			last.commit = c.ID
			return nil
		case c.ID == last.commit && c.Undone:
			p.at, p.stopped = last.at, false
			p.decisions = p.decisions[:n-1]
			return p.look()
		}
	}
	return nil
}

// lately is how many of the last changes are looked through for one taken back.
const lately = 50

// timelineLength is how much of the past of a person is read.
const timelineLength = 40

// look reads the person in sight, if there is one, and the last changes.
func (p *Page) look() tea.Cmd {
	s, ok := p.current()
	register := p.Deps.Register
	return page.Ask(p, &p.looking, func(ctx context.Context) (read person, err error) {
		if read.commits, err = register.Commits(ctx, "", lately); err != nil || !ok {
			return read, err
		}
		if read.Person, err = register.Person(ctx, s.contact); err != nil {
			return read, err
		}
		timeline, err := register.Timeline(ctx, s.contact, timelineLength)
		read.timeline = storage.Folded(timeline, timelineLength)
		return read, err
	}, p.take)
}
