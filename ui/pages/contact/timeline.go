package contact

import (
	"context"
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

// dateWidth is the column of dates in the timeline, with the gap behind it.
const dateWidth = 8

// pastRowsOf are the timeline, newest first: a date, what happened, and its words below.
func (p *Page) pastRowsOf(width int) []row {
	d := p.deps
	room, wordLines := width-dateWidth, 3
	if room < 30 {
		wordLines = 2
	}
	var rows []row
	for _, t := range p.file.timeline {
		r := row{key: string(t.Kind) + t.ID}
		switch t.Kind {
		case storage.LogItem:
			id, contact := model.LogID(t.ID), p.id
			r.open = func() tea.Cmd { return p.editLog(id) }
			r.drop = p.write(func(ctx context.Context) (storage.Done, error) {
				return d.Register.DeleteLog(ctx, d.Now(), contact, id)
			})
		case storage.MeetingItem:
			r.open = func() tea.Cmd { return page.Go(page.Route{Kind: page.Meeting, ID: t.ID}) }
		}
		for i, l := range someLines(d, p.happened(t), room, titleLines) {
			if i == 0 {
				r.text = d.Theme.Muted.Paint(d.FitRight(t.On.Brief(d.Lang, d.Today()), dateWidth-2)) + "  " + l
				rows = append(rows, r)
				continue
			}
			rows = append(rows, row{text: layout.Spaces(dateWidth) + l})
		}
		for _, l := range someLines(d, t.Body, room, wordLines) {
			rows = append(rows, row{text: layout.Spaces(dateWidth) + d.Theme.Muted.Paint(l)})
		}
	}
	return rows
}

// happened says what an item of the timeline is about, with the minutes of a contact.
func (p *Page) happened(t storage.TimelineItem) string {
	said := t.Says(p.deps.Lang)
	switch {
	case t.Minutes > 0 && t.Around > 0:
		return said + ", " + p.deps.Say("contact.minutes-around", t.Minutes, t.Around)
	case t.Minutes > 0:
		return said + ", " + p.deps.Say("contact.minutes", t.Minutes)
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

// editLog reads a log and opens its form.
func (p *Page) editLog(id model.LogID) tea.Cmd {
	register, contact := p.deps.Register, p.id
	return page.Read(func(ctx context.Context) (model.Log, error) { return register.Log(ctx, contact, id) },
		func(log model.Log) tea.Cmd { return page.Open(record.EditLog(p.deps, log, p.name())) })
}
