package meeting

import (
	"strings"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/components/table"
	"stegvis/ui/theme"
)

// head is the lines above the list: title, facts, tally, blank.
const head = 4

var columns = []table.Column{
	{ID: "at", Title: "meetings.column-at", Min: 5, Max: 5},
	{ID: "name", Title: "field.name", Min: 18, Max: 36, Share: 4},
	{ID: "presence", Title: "meetings.column-presence", Min: 12, Max: 18},
	{ID: "noted", Title: "meetings.noted", Min: 14, Max: 24, Rank: 1},
	{ID: "where", Title: "field.step", Min: 12, Max: 20, Rank: 2},
	{ID: "firm", Title: "field.firm", Min: 14, Max: 30, Rank: 3},
}

// cells are the cells of a person.
func (p *Page) cells(g storage.Guest) []table.Cell {
	d := p.Deps
	at := ""
	if g.At != model.NoClock {
		at = g.At.String()
	}
	presence := table.Cell{Text: d.Say("event.presence-" + string(g.Presence)), Role: theme.Muted}
	if g.Presence == model.Present {
		presence.Role = theme.Good
	}
	if g.Part != model.Participant && g.Part != "" {
		presence.Text += " · " + d.Say("event.part-"+string(g.Part))
	}
	if g.New {
		presence.Text += " · " + d.Say("checkin.is-new")
	}
	noted := g.NextDate.Brief(d.Lang, d.Today())
	if p.noted[g.ID] {
		noted = strings.TrimSuffix(d.Theme.Done+" "+d.Say("meetings.noted-mark")+" · "+noted, " · ")
	}
	where := d.Say("checkin.local")
	if g.Role == model.Client {
		where = g.Stands(d.Lang)
	}
	return []table.Cell{{Text: at, Role: theme.Muted}, {Text: g.Name}, presence, {Text: noted, Role: theme.Muted}, {Text: where, Role: theme.Muted}, {Text: g.Firm, Role: theme.Muted}}
}

// View draws the head and the list of people.
func (p *Page) View() string {
	if !p.loaded {
		return ""
	}
	d, m := p.Deps, p.meeting
	width := p.Inside()
	title := d.Theme.Strong.Paint(model.Visible(m.Title))
	if m.Cancelled {
		title += "  " + d.Theme.Warn.Paint(d.Say("meetings.is-cancelled"))
	}
	return strings.Join([]string{
		" " + d.Ends(title, d.Theme.Muted.Paint(d.Say("event.kind-"+string(m.Kind))), width),
		" " + d.Theme.Muted.Paint(d.Fit(strings.Join(p.facts(), " · "), width)),
		" " + d.Fit(p.tally(), width),
		"",
		p.table.View(),
	}, "\n")
}

// tally is who was there, in numbers; nothing before anyone has come.
func (p *Page) tally() string {
	d, m := p.Deps, p.meeting
	if m.Present == 0 {
		return ""
	}
	return d.Say("meetings.tally", m.Present, m.Tally.New, m.Female(d.Lang), m.Abroad(d.Lang))
}

func (p *Page) facts() []string {
	d, m := p.Deps, p.meeting
	when := m.On.Full(d.Lang) + ", " + m.On.Week().Label(d.Lang)
	if m.Start != model.NoClock {
		when += ", " + m.Start.String()
		if m.End != model.NoClock {
			when += "–" + m.End.String()
		}
	}
	facts := []string{when}
	for _, s := range []string{m.Place, m.Theme} {
		if s != "" {
			facts = append(facts, model.Visible(s))
		}
	}
	var speakers []string
	for _, g := range m.Speakers() {
		speakers = append(speakers, model.Visible(g.Name))
	}
	if len(speakers) > 0 {
		facts = append(facts, d.Say("meetings.speakers-are", strings.Join(speakers, ", ")))
	}
	return facts
}

func (p *Page) emptyLine() string {
	if !p.loaded {
		return ""
	}
	return p.Deps.Say("meetings.nobody-yet")
}
