package contact

import (
	"context"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/page"
	"stegvis/ui/pages/record"
	"stegvis/ui/theme"
)

// write gives a row's function that makes one change.
func (p *Page) write(change func(context.Context) (storage.Done, error)) func() tea.Cmd {
	return func() tea.Cmd { return page.Write(change) }
}

// none is the line of an empty tab: what will be here, and which key begins.
func (p *Page) none(key string) []row {
	return []row{{text: p.deps.Theme.Muted.Paint(p.deps.Say(key))}}
}

// nextRows are what is promised: what is open first, then what was kept.
func nextRows(p *Page, width int) []row {
	d := p.deps
	if len(p.file.FollowUps) == 0 {
		return p.none("contact.no-next")
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
	r.toggle = p.write(func(ctx context.Context) (storage.Done, error) {
		return register.FinishFollowUp(ctx, now(), f.Contact, f.ID)
	})
	return r
}

// needRows are the needs: space says that one is met, x that it is dropped.
func needRows(p *Page, width int) []row {
	d := p.deps
	if len(p.file.Needs) == 0 {
		return p.none("contact.no-needs")
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
		r := row{key: string(n.ID), drop: set(model.NeedDropped), toggle: set(model.NeedMet)}
		role := theme.Plain
		if n.Status == model.NeedMet || n.Status == model.NeedDropped {
			role, r.drop, r.toggle = theme.Muted, nil, set(model.NeedOpen)
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
		return p.none("contact.no-actions")
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
		r := row{key: string(a.ID), toggle: set(nextStatus[a.Status])}
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
	if len(p.file.Outcomes)+len(p.file.Applications) == 0 {
		return p.none("contact.no-outcomes")
	}
	var rows []row
	line := func(id string, on model.Date, what, detail string) {
		rows = append(rows, row{key: id, text: d.Theme.Muted.Paint(d.Fit(on.Short(d.Lang, d.Today()), 13)) +
			d.Fit(what, max(width-13-d.Width(detail)-2, 8)) + "  " + d.Theme.Muted.Paint(detail)})
	}
	for _, o := range p.file.Outcomes {
		what := d.Say("record.outcome-" + o.Kind)
		if o.Jobs > 0 {
			what += " · " + d.Count("contact.jobs", o.Jobs)
		}
		line(string(o.ID), o.On, what, d.Say("record.evidence-"+o.Evidence))
	}
	for _, a := range p.file.Applications {
		what := d.Say("contact.application")
		if a.Amount > 0 {
			what += " " + model.Kronor(a.Amount).String() + " kr"
		}
		line(string(a.ID), a.On, what, d.Say("record.decision-"+string(a.Decision)))
	}
	return rows
}

// happened says what a line of the timeline is about, with the minutes of a contact.
func (p *Page) happened(t storage.TimelineItem) string {
	said := model.Visible(t.Title.In(p.deps.Lang))
	switch {
	case t.Minutes > 0 && t.Around > 0:
		return said + ", " + p.deps.Say("contact.minutes-around", t.Minutes, t.Around)
	case t.Minutes > 0:
		return said + ", " + p.deps.Say("contact.minutes", t.Minutes)
	}
	return said
}

// editLog reads a log and opens its form.
func (p *Page) editLog(id model.LogID) tea.Cmd {
	register, deps, contact, name := p.deps.Register, p.deps, p.id, p.name()
	return func() tea.Msg {
		log, err := register.Log(context.Background(), contact, id)
		if err != nil {
			return page.Failed{Err: err}
		}
		return page.OpenDialog{Dialog: record.EditLog(deps, log, name)}
	}
}

// pastRowsOf are the timeline, newest first: a date, what happened, and its words below.
func (p *Page) pastRowsOf(width int) []row {
	d := p.deps
	var rows []row
	for _, t := range p.file.timeline {
		r := row{key: t.ID, text: d.Theme.Muted.Paint(d.FitRight(t.On.Brief(d.Lang, d.Today()), 6)) + "  " + d.Cut(p.happened(t), width-9)}
		if t.Kind == storage.LogItem {
			id := model.LogID(t.ID)
			r.open = func() tea.Cmd { return p.editLog(id) }
			r.drop = p.write(func(ctx context.Context) (storage.Done, error) {
				return d.Register.DeleteLog(ctx, d.Now(), p.id, id)
			})
		}
		rows = append(rows, r)
		for _, l := range bodyLines(d, t.Body, width-9) {
			rows = append(rows, row{text: "         " + d.Theme.Muted.Paint(l)})
		}
	}
	return rows
}
