package contact

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/layout"
	"stegvis/ui/page"
	"stegvis/ui/pages/record"
)

// titleLines is the most lines the heading of an item of the timeline takes.
const titleLines = 2

// The columns of the timeline: a day and a month, the gap behind the dates, and the room that
// is kept for what happened before a year goes under its day.
const (
	dayMonth = 6
	dateGap  = 2
	roomy    = 30
)

// datesWidth is the column of dates in the timeline of a width, with the gap behind it: wide
// enough for whole dates of other years where there are some and the room allows it.
func (p *Page) datesWidth(width int) int {
	widest := dayMonth
	for _, t := range p.file.timeline {
		widest = max(widest, p.Deps.Width(t.On.Brief(p.Deps.Lang, p.Deps.Today())))
	}
	if width-widest-dateGap < roomy {
		widest = dayMonth
	}
	return widest + dateGap
}

// dates are the lines of a date in its column: a year that has no room beside the day stands
// under it.
func (p *Page) dates(on model.Date, column int) []string {
	said := on.Brief(p.Deps.Lang, p.Deps.Today())
	if p.Deps.Width(said) <= column-dateGap {
		return []string{said}
	}
	at := strings.LastIndexByte(said, ' ')
	return []string{said[:at], said[at+1:]}
}

// pastRow is what can be done with a line of the timeline: enter reads it whole, e changes it.
func (p *Page) pastRow(t storage.TimelineItem) row {
	d := p.Deps
	r := row{key: string(t.Kind) + t.ID, prove: p.proveMeeting(t)}
	switch rec := t.Record; {
	case rec.Type != nil:
		r.open = func() tea.Cmd { return page.Open(record.Edit(d, rec, p.whose(rec.Type))) }
		if rec.Type.Tab == "" {
			r.drop = p.drop(rec)
		}
		r.prove = p.prove(rec)
	case t.Kind == storage.MeetingItem && len(t.Days) < 2:
		r.open = func() tea.Cmd { return page.Go(page.Route{Kind: page.Meeting, ID: t.ID}) }
		return r
	}
	r.read = func() tea.Cmd { return page.Open(&reading{deps: d, item: t, said: p.happened(t), edit: r.open}) }
	return r
}

// pastRowsOf are the timeline, newest first: a date, what happened, and its words below.
func (p *Page) pastRowsOf(width int) []row {
	d := p.Deps
	column := p.datesWidth(width)
	room, wordLines := width-column, 3
	if room < roomy {
		wordLines = 2
	}
	var rows []row
	for _, t := range p.file.timeline {
		said := someLines(d, p.happened(t), room, titleLines)
		for _, l := range someLines(d, t.Words(d.Lang), room, wordLines) {
			said = append(said, d.Theme.Muted.Paint(l))
		}
		dates := p.dates(t.On, column)
		for i := range max(len(said), len(dates)) {
			r := row{}
			if i == 0 {
				r = p.pastRow(t)
			}
			date, words := "", ""
			if i < len(dates) {
				date = dates[i]
			}
			if i < len(said) {
				words = said[i]
			}
			r.text = d.Theme.Muted.Paint(d.FitRight(date, column-dateGap)) + layout.Spaces(dateGap) + words
			rows = append(rows, r)
		}
	}
	return rows
}

// happened says what an item of the timeline is about, with the minutes of a contact.
func (p *Page) happened(t storage.TimelineItem) string {
	said := t.Told(p.Deps.Lang, p.Deps.Today())
	if t.Record.Type != model.Log {
		return said
	}
	talk, around := t.Record.Int("minutes"), t.Record.Int("preparation")+t.Record.Int("travel")
	switch {
	case talk > 0 && around > 0:
		return said + ", " + p.Deps.Say("contact.minutes-around", talk, around)
	case talk > 0:
		return said + ", " + p.Deps.Say("line.minutes", talk)
	}
	return said
}

// someLines are at most so many lines of some words.
func someLines(d *page.Deps, words string, width, most int) []string {
	words = model.Visible(strings.Join(strings.Fields(words), " "))
	if words == "" || width < 8 {
		return nil
	}
	lines := layout.Wrap(d.Widths, words, width)
	if len(lines) > most {
		lines = append(lines[:most-1], d.Cut(strings.Join(lines[most-1:], " "), width))
	}
	return lines
}
