package reports

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"stegvis/model/text"
	"stegvis/ui/keys"
	"stegvis/ui/page"
	"stegvis/ui/pages/behind"
)

// cellActions are the keys while one moves from figure to figure: those of a whole table wait.
func (p *Page) cellActions(stop keys.Action) []keys.Action {
	by := func(n int) func() tea.Cmd {
		return func() tea.Cmd { p.moveFigure(n); return nil }
	}
	idle := func() bool { return p.doing == "" }
	return []keys.Action{
		{ID: "reports.figure", Title: "reports.key-figure", Binding: keys.Shown("← →", "right"), Hint: true, Run: by(1)},
		{ID: "reports.figure-before", Title: "reports.key-before-it", Binding: keys.On("left"), Run: by(-1)},
		{ID: "reports.column", Title: "reports.key-column", Binding: keys.On("A"), Hint: true, Enabled: func() bool { return p.figures.together != nil && p.figures.Named > 0 }, Run: p.openColumn},
		{ID: "reports.rows", Title: "reports.key-leave", Binding: keys.On("tab"), Hint: true, Run: p.toRows},
		{ID: "reports.rows-back", Title: "reports.key-leave", Binding: keys.On("esc"), Enabled: idle, Run: p.toRows},
		stop,
	}
}

// Actions are what can be done here: with whole tables, or figure by figure.
func (p *Page) Actions() []keys.Action {
	if p.cell == "" {
		return p.Keys
	}
	for i := range p.cellKeys {
		if slices.Contains(p.cellKeys[i].Binding.Keys(), "enter") {
			p.cellKeys[i].Title = "reports.key-behind"
		}
	}
	return p.cellKeys
}

// HandleKey runs the action of the key.
func (p *Page) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) { return keys.Dispatch(p.Actions(), msg) }

// openable are the keys of the columns that open onto those behind them, from left to right.
func (p *Page) openable() []string {
	var all []string
	for _, c := range p.figures.Columns {
		if _, ok := p.figures.Figure(c.Key); ok {
			all = append(all, c.Key)
		}
	}
	return all
}

func (p *Page) hasFigures() bool {
	_, at := p.table.Selected()
	return at && len(p.openable()) > 0
}

// toFigures goes from the rows into their figures: to the foremost one.
func (p *Page) toFigures() tea.Cmd {
	p.cell = p.figures.Foremost[0]
	p.fill()
	return nil
}

func (p *Page) toRows() tea.Cmd {
	p.cell = ""
	p.fill()
	return nil
}

// moveFigure goes to the figure so many columns further.
func (p *Page) moveFigure(by int) {
	all := p.openable()
	p.cell = all[(slices.Index(all, p.cell)+by+len(all))%len(all)]
	p.fill()
}

// openFigure shows those behind the figure one is at.
func (p *Page) openFigure(r row) tea.Cmd { return p.show(r.name, r.values) }

// openColumn shows those behind the figure in all rows together.
func (p *Page) openColumn() tea.Cmd { return p.show("", p.figures.together) }

func (p *Page) show(name string, values []string) tea.Cmd {
	if v := values[p.figures.Column(p.cell)]; v == "0" || v == "" {
		return page.Send(page.Told{Sentence: text.Sentencef("reports.behind-none")})
	}
	return page.Go(behind.Of(p.figures.Table, name, p.cell, p.filter()).Route())
}
