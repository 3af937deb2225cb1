package contact

import (
	"context"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/layout"
	"stegvis/ui/page"
	"stegvis/ui/pages/record"
	"stegvis/ui/theme"
)

// write gives a row's function that makes one change. Until the page shows it no other one is
// made from what is shown.
func (p *Page) write(change func(context.Context) (storage.Done, error)) func() tea.Cmd {
	return func() tea.Cmd {
		if p.writing {
			return nil
		}
		p.writing = true
		return page.WriteThen(change, func(storage.Done, error) tea.Cmd {
			p.writing = false
			return p.read()
		})
	}
}

// none are the lines of an empty tab: what will be here, and which key begins.
func (p *Page) none(key string, width int) []row {
	var rows []row
	for _, l := range layout.Wrap(p.deps.Widths, p.deps.Say(key), width) {
		rows = append(rows, row{text: p.deps.Theme.Muted.Paint(l)})
	}
	return rows
}

// nextRows are what is promised: what is open first, then what was kept.
func nextRows(p *Page, width int) []row {
	d := p.deps
	if len(p.file.FollowUps) == 0 {
		return p.none("contact.no-next", width)
	}
	rows := make([]row, 0, len(p.file.FollowUps))
	for _, f := range p.file.FollowUps {
		rows = append(rows, p.nextRow(f, width))
	}
	if s := p.file.Contact; s.Status == model.Paused {
		rows = append(rows, row{text: d.Theme.Muted.Paint(d.Say("contact.paused", s.PausedUntil.Short(d.Lang, d.Today())))})
	}
	return rows
}

func (p *Page) nextRow(f model.FollowUp, width int) row {
	d := p.deps
	register, now, today := d.Register, d.Now, d.Today()
	what := model.Visible(f.What)
	if what == "" {
		what = d.Say("today.follow-up")
	}
	switch f.Waiting {
	case model.OnPartner:
		what += " · " + d.Say("contact.waits-for", model.Visible(f.Partner))
	case model.OnContact:
		what += " · " + d.Say("contact.waits-for", d.Say("record.waiting-contact"))
	}
	r := row{key: string(f.ID)}
	if !f.DoneOn.IsZero() {
		r.text = d.Theme.Muted.Paint(d.Fit(d.Theme.Done+" "+f.DoneOn.Short(d.Lang, today), 14) + d.Cut(what, width-14))
		return r
	}
	role := theme.Plain
	if f.On.Before(today) {
		role = theme.Bad
	}
	r.text = d.Theme.Of(role).Paint(d.Fit(f.On.Relative(d.Lang, today), 14)) + d.Cut(what, width-14)
	r.open = func() tea.Cmd { return page.Open(record.EditNext(d, f, p.name())) }
	r.does = "contact.key-kept"
	r.toggle = p.write(func(ctx context.Context) (storage.Done, error) {
		return register.FinishFollowUp(ctx, now(), f.Contact, f.ID)
	})
	return r
}

// needRows are the needs: space says that one is met, x that it is dropped.
func needRows(p *Page, width int) []row {
	d := p.deps
	if len(p.file.Needs) == 0 {
		return p.none("contact.no-needs", width)
	}
	rows := make([]row, 0, len(p.file.Needs))
	for _, n := range p.file.Needs {
		set := func(status model.NeedStatus) func() tea.Cmd {
			return p.write(func(ctx context.Context) (storage.Done, error) {
				changed := n
				changed.Status, changed.ClosedOn = status, model.Date{}
				if status == model.NeedMet || status == model.NeedDropped {
					changed.ClosedOn = d.Today()
				}
				return d.Register.SetNeed(ctx, d.Now(), changed)
			})
		}
		r := row{key: string(n.ID), drop: set(model.NeedDropped), toggle: set(model.NeedMet), does: "contact.key-met"}
		role := theme.Plain
		if n.Status == model.NeedMet || n.Status == model.NeedDropped {
			role, r.drop, r.toggle, r.does = theme.Muted, nil, set(model.NeedOpen), "contact.key-reopen"
		}
		r.text = d.Theme.Muted.Paint(strconv.Itoa(n.Priority)+" ") + d.Theme.Of(role).Paint(d.Fit(n.Need.Label(d.Lang), max(width-18, 8))) +
			d.Theme.Muted.Paint(d.Say("record.need-status-"+string(n.Status)))
		rows = append(rows, r)
	}
	return rows
}

// nextStatus is where space takes an action.
var nextStatus = map[model.ActionStatus]model.ActionStatus{
	model.ActionPlanned: model.ActionUnderWay, model.ActionUnderWay: model.ActionDone,
	model.ActionDone: model.ActionPlanned, model.ActionDropped: model.ActionPlanned,
}

// programmeRows are the actions: space takes one from planned over under way to done.
func programmeRows(p *Page, width int) []row {
	d := p.deps
	if len(p.file.Actions) == 0 {
		return p.none("contact.no-actions", width)
	}
	var rows []row
	for _, a := range p.file.Actions {
		set := func(status model.ActionStatus) func() tea.Cmd {
			return p.write(func(ctx context.Context) (storage.Done, error) {
				changed := a
				changed.Status = status
				return d.Register.SetAction(ctx, d.Now(), changed)
			})
		}
		role := theme.Plain
		switch {
		case a.Status == model.ActionDone || a.Status == model.ActionDropped:
			role = theme.Muted
		case a.Due.Before(d.Today()):
			role = theme.Bad
		}
		r := row{key: string(a.ID), toggle: set(nextStatus[a.Status]), does: "record.action-status-" + string(nextStatus[a.Status])}
		if a.Status != model.ActionDropped {
			r.drop = set(model.ActionDropped)
		}
		status := d.Say("record.action-status-" + string(a.Status))
		r.text = d.Theme.Of(role).Paint(d.Fit(a.Due.Relative(d.Lang, d.Today()), 11)) +
			d.Fit(d.Say("record.action-"+a.Kind), max(width-11-d.Width(status)-2, 8)) + "  " + d.Theme.Muted.Paint(status)
		rows = append(rows, r)
		detail := model.Visible(a.Actor)
		if a.Text != "" {
			detail += ": " + model.Visible(a.Text)
		}
		rows = append(rows, row{text: d.Theme.Muted.Paint(d.Cut("           "+detail, width))})
	}
	return rows
}

// outcomeRows are the results, and the applications for finance that are on record.
func outcomeRows(p *Page, width int) []row {
	d := p.deps
	if len(p.file.Of(model.Outcome))+len(p.file.Applications) == 0 {
		return p.none("contact.no-outcomes", width)
	}
	var rows []row
	line := func(id string, on model.Date, what, detail string) {
		rows = append(rows, row{key: id, text: d.Theme.Muted.Paint(d.Fit(on.Short(d.Lang, d.Today()), 13)) +
			d.Fit(what, max(width-13-d.Width(detail)-2, 8)) + "  " + d.Theme.Muted.Paint(detail)})
	}
	rows = append(rows, recordRows(p, model.Outcome, width)...)
	for _, a := range p.file.Applications {
		what := d.Say("contact.application")
		if a.Amount > 0 {
			what += " " + model.Kronor(a.Amount).String() + " kr"
		}
		line(string(a.ID), a.On, what, d.Say("record.decision-"+string(a.Decision)))
	}
	return rows
}
