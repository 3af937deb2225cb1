package contact

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/layout"
	"stegvis/ui/page"
	"stegvis/ui/pages/record"
	"stegvis/ui/theme"
)

// recordRows are the records of a type: what each is about with its day before it and how far
// it has come behind. Enter changes one, space moves it on, x drops it.
func recordRows(p *Page, t *model.RecordType, width int) []row {
	var rows []row
	traps := p.traps(t)
	for _, rec := range p.listed(t) {
		r := p.recordRow(rec, width)
		if rec.Type != t {
			r.key = t.Key + " " + r.key // it has a place of its own
		}
		rows = append(rows, r)
		if detail := model.Visible(p.detail(rec)); detail != "" {
			rows = append(rows, p.under(detail, width))
		}
		if t == model.Action {
			rows = append(rows, p.orderRows(rec, traps[rec.ID], width)...)
		}
	}
	if over := p.over(t); over != "" {
		rows = append(rows, p.under(over, width))
	}
	return rows
}

// under is a line that belongs to the record above it.
func (p *Page) under(said string, width int) row {
	return row{text: p.Deps.Theme.Muted.Paint(p.Deps.Cut(layout.Spaces(dayWidth)+said, width))}
}

// over is what the states of the firm say together: how many more work there than in the first.
func (p *Page) over(t *model.RecordType) string {
	if t != model.Snapshot {
		return ""
	}
	return model.OverTime(p.file.Of(t), p.Deps.Lang, p.Deps.Today())
}

// dayWidth is the column of the days before records.
const dayWidth = 14

func (p *Page) recordRow(rec model.Record, width int) row {
	d := p.Deps
	r := row{
		key:    string(rec.ID),
		text:   p.recordText(rec, "", width),
		open:   func() tea.Cmd { return page.Open(record.Edit(d, rec, p.whose(rec.Type))) },
		toggle: p.toggle(rec),
		does:   does(rec, d.Today()),
		drop:   p.drop(rec),
		prove:  p.prove(rec),
	}
	if rec.Type == model.Action {
		r.waits = func() tea.Cmd { return record.Waits(d, rec, p.file.Of(model.Action)) }
	}
	if rec.Type == model.Referral {
		r.letter = func() tea.Cmd { return record.ShowLetter(d, rec) }
	}
	return r
}

// recordText is a record on one line: its rank or day, its name, in muted what is told besides,
// and its state.
func (p *Page) recordText(rec model.Record, besides string, width int) string {
	d := p.Deps
	lead, role := p.lead(rec)
	aside := p.aside(rec)
	room := width - d.Width(lead)
	if aside != "" {
		room -= d.Width(aside) + 2
		aside = "  " + d.Theme.Muted.Paint(aside)
	}
	room = max(room, 8)
	name := d.Cut(model.Visible(rec.Name(d.Lang)), room)
	if besides != "" {
		besides = d.Theme.Muted.Paint(d.Cut(" · "+besides, room-d.Width(name)))
	}
	air := layout.Spaces(room - d.Width(name) - d.Width(besides))
	if role == theme.Bad { // the day is late, not what it is about
		return d.Theme.Bad.Paint(lead) + name + besides + air + aside
	}
	return d.Theme.Of(role).Paint(lead+name) + besides + air + aside
}

// aside is what stands beside a record; a day as everywhere else on the screens.
func (p *Page) aside(rec model.Record) string {
	if on := rec.Date(rec.Type.Aside); !on.IsZero() {
		return on.Short(p.Deps.Lang, p.Deps.Today())
	}
	return rec.Aside(p.Deps.Lang)
}

// lead is what stands before a record, its rank or its day, and how it is painted: what is
// late stands out, what has ended does not.
func (p *Page) lead(rec model.Record) (string, theme.Role) {
	d, today := p.Deps, p.Deps.Today()
	role := theme.Plain
	if _, has := rec.Type.State(); (has || rec.Type.End != "") && !rec.Open() || p.held(rec) {
		role = theme.Muted
	}
	if rank := rec.Rank(); rank != "" {
		return rank + " ", role
	}
	day := rec.Date(rec.Type.Day)
	due, _ := rec.Type.Field(rec.Type.Day)
	switch {
	case rec.Type.Promises():
		mark, said, role := p.promised(rec, day, role)
		return d.Fit(mark+" "+said, dayWidth), role
	case !rec.Open(), due.Kind != model.FutureDate && day.Before(today): // what has been is never late
		return d.Fit(day.Short(d.Lang, today), dayWidth), role
	case day.Before(today):
		role = theme.Bad
	}
	return d.Fit(day.Relative(d.Lang, today), dayWidth), role
}

// promised is the mark before the day of a promise, so that days stand under one another, and how
// the day is said.
func (p *Page) promised(rec model.Record, day model.Date, role theme.Role) (mark, said string, as theme.Role) {
	d, today := p.Deps, p.Deps.Today()
	switch {
	case !rec.Counts():
		return " ", day.Brief(d.Lang, today), role
	case !rec.Open():
		return d.Theme.Done, day.Brief(d.Lang, today), role
	case day.Before(today):
		return d.Theme.Late, day.Relative(d.Lang, today), theme.Bad
	case day == today:
		return d.Theme.Dot, day.Relative(d.Lang, today), role
	}
	return " ", day.Relative(d.Lang, today), role
}

// toggle moves a record on by one key; nil when nothing does.
func (p *Page) toggle(rec model.Record) func() tea.Cmd {
	if _, ok := rec.Toggled(p.Deps.Today()); !ok {
		return nil
	}
	d := p.Deps
	return p.writeThen(page.Of(p.name(), does(rec, d.Today())), func(ctx context.Context) (storage.Done, error) {
		is, _ := rec.Toggled(d.Today())
		return d.Register.SaveRecord(ctx, d.Now(), is)
	}, func() tea.Cmd { return record.ShowTold(d, rec) })
}

// does is the word for what space makes of a record: the state it comes to, or
// ended.
func does(rec model.Record, today model.Date) string {
	is, ok := rec.Toggled(today)
	f, has := rec.Type.State()
	switch {
	case !ok:
		return ""
	case has:
		return rec.Type.Word(f.Key + "-" + is.Get(f.Key))
	}
	return rec.Type.Word("ends")
}

// drop says that a record is dropped; one that has no such state is taken off. Nil when it
// is dropped already.
func (p *Page) drop(rec model.Record) func() tea.Cmd {
	d := p.Deps
	f, has := rec.Type.State()
	switch {
	case !has || f.States.Drop == "":
		return p.writeThen(page.Of(p.name(), "contact.key-drop"), func(ctx context.Context) (storage.Done, error) { return d.Register.DropRecord(ctx, d.Now(), rec) },
			func() tea.Cmd { return record.ShowTold(d, rec) })
	case !rec.Counts():
		return nil
	}
	return p.write(page.Of(p.name(), "contact.key-drop"), func(ctx context.Context) (storage.Done, error) {
		return d.Register.SaveRecord(ctx, d.Now(), rec.Moved(f.States.Drop, d.Today()))
	})
}
