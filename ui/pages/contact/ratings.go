package contact

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/ui/layout"
	"stegvis/ui/page"
	"stegvis/ui/pages/record"
)

// ratingRows are how the eight answers changed, and below when they were given.
func ratingRows(p *Page, width int) []row {
	d, ratings := p.Deps, p.file.Of(model.Rating)
	if len(ratings) == 0 {
		return p.none(model.Rating.Word("none"), width)
	}
	changes := model.ThenAndNow(ratings)
	labels, label := p.ratingLabels(changes, width)
	first, last := ratingDays(ratings)
	days := first.Brief(d.Lang, d.Today())
	if last != first {
		days += " " + d.Theme.Right + " " + last.Brief(d.Lang, d.Today())
	}
	rows := []row{{text: layout.Spaces(labels+2) + d.Theme.Muted.Paint(d.Cut(days, max(width-labels-2, 0)))}}
	for _, c := range changes {
		line := d.Fit(label(c.Question), labels) + "  " + p.ratingChange(c)
		if other := p.otherDays(c, first, last); other != "" {
			line += "  " + d.Theme.Muted.Paint(other)
		}
		rows = append(rows, row{text: d.Cut(line, width)})
	}
	rows = append(rows, row{}, row{text: d.Theme.Strong.Paint(d.Cut(d.Say("rating.asked"), width))})
	return append(rows, recordRows(p, model.Rating, width)...)
}

// ratingLabels are the names of the questions and how wide they are: whole sentences where there
// is room for them and the answers, otherwise a word each.
func (p *Page) ratingLabels(changes []model.ThenNow, width int) (labels int, label func(model.Field) string) {
	const answers = 2*model.RatingMost + 10 // with the arrow, and what changed
	d := p.Deps
	whole := func(f model.Field) string { return f.Label(d.Lang) }
	short := func(f model.Field) string { return d.Say(f.Word() + "-short") }
	widest := func(label func(model.Field) string) (w int) {
		for _, c := range changes {
			w = max(w, d.Width(label(c.Question)))
		}
		return w
	}
	if w := widest(whole); w+answers <= width {
		return w, whole
	}
	return widest(short), short
}

// ratingDays are the first and the last day the questions were asked.
func ratingDays(ratings []model.Record) (first, last model.Date) {
	first, last = ratings[0].Date("on"), ratings[0].Date("on")
	for _, r := range ratings {
		if on := r.Date("on"); on.Before(first) {
			first = on
		} else if on.After(last) {
			last = on
		}
	}
	return first, last
}

// ratingChange draws the first answer to a question and the latest, and by how much it changed.
func (p *Page) ratingChange(c model.ThenNow) string {
	d, th := p.Deps, p.Deps.Theme
	if c.Then.Value == 0 {
		return th.Muted.Paint(th.Dash)
	}
	scale := func(a model.RatingAnswer) string { return model.RatingScale(a.Value, th.Full, th.Open) }
	by, changed := c.Change()
	if !changed {
		return scale(c.Then)
	}
	line := scale(c.Then) + " " + th.Right + " " + th.Strong.Paint(scale(c.Now)) + "  "
	switch {
	case by > 0:
		return line + th.Good.Paint("+"+strconv.Itoa(by))
	case by < 0:
		return line + th.Warn.Paint(strconv.Itoa(by))
	}
	return line + th.Muted.Paint(d.Say("rating.same"))
}

// otherDays says on which days a question was answered, where those are not the first and the last
// day they were all asked.
func (p *Page) otherDays(c model.ThenNow, first, last model.Date) string {
	d, today := p.Deps, p.Deps.Today()
	var said []string
	if c.Then.Value > 0 && c.Then.On != first {
		said = append(said, d.Say("rating.since", c.Then.On.Brief(d.Lang, today)))
	}
	if _, changed := c.Change(); changed && c.Now.On != last || c.Then.Value > 0 && !changed && first != last {
		on := c.Now.On
		if !changed {
			on = c.Then.On
		}
		said = append(said, d.Say("rating.until", on.Brief(d.Lang, today)))
	}
	return strings.Join(said, ", ")
}

// askRating asks the eight questions.
func (p *Page) askRating() tea.Cmd {
	return page.Open(record.New(p.Deps, model.Rating, string(p.id), p.name()))
}

// proposedRating is the row that proposes to ask the eight questions; nothing where they were
// asked since the analysis and the last conversation.
func (p *Page) proposedRating(width int) []row {
	f := p.file
	if f.Contact.Status != model.Active || !model.RatingProposed(f.Visits, f.Of(model.Rating), f.Of(model.Checkup)) {
		return nil
	}
	d := p.Deps
	var rows []row
	for i, l := range layout.Wrap(d.Widths, d.Say("rating.propose", model.Visible(p.name())), width) {
		r := row{text: d.Theme.Accent.Paint(l)}
		if i == 0 {
			r.key, r.open = "rating", p.askRating
		}
		rows = append(rows, r)
	}
	return append(rows, row{})
}
