package reports

import (
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"stegvis/export"
	"stegvis/ui/components/confirm"
	"stegvis/ui/components/picker"
	"stegvis/ui/keys"
	"stegvis/ui/page"
	"stegvis/ui/papers"
)

func (p *Page) makeActions() []keys.Action {
	idle := func() bool { return p.doing == "" }
	turn := func(by int) func() tea.Cmd {
		return func() tea.Cmd { p.at = (p.at + by + len(tables)) % len(tables); return p.read() }
	}
	stop := keys.Action{ID: "reports.stop", Title: "reports.key-stop", Binding: keys.On("esc"), Hint: true, Enabled: func() bool { return !idle() }, Run: func() tea.Cmd { p.stop(); return nil }}
	p.cellKeys = append(slices.Clone(p.table.Actions()), p.cellActions(stop)...)
	return append(p.table.Actions(), []keys.Action{
		{ID: "reports.figures", Title: "reports.key-figures", Binding: keys.On("tab"), Hint: true, Enabled: p.hasFigures, Run: p.toFigures},
		{ID: "reports.next", Title: "reports.key-next", Binding: keys.Shown("← →", "right"), Hint: true, Run: turn(1)},
		{ID: "reports.export", Title: "reports.key-export", Binding: keys.On("x"), Hint: true, Enabled: idle, Run: p.askExport},
		{ID: "reports.calendar", Title: "reports.key-calendar", Binding: keys.On("c"), Hint: true, Enabled: idle, Run: p.calendar},
		{ID: "reports.period", Title: "reports.key-period", Binding: keys.On("p"), Hint: true, Run: p.choosePeriod},
		{ID: "reports.project", Title: "reports.key-project", Binding: keys.On("o"), Run: p.chooseProject},
		{ID: "reports.profile", Title: "reports.key-profile", Binding: keys.On("v"), Hint: true, Run: p.turnProfile},
		{ID: "reports.before", Title: "reports.key-before", Binding: keys.On("left"), Run: turn(-1)},
		stop,
	}...)
}

func (p *Page) choosePeriod() tea.Cmd {
	options := []picker.Option{}
	now := int(p.Deps.Today().Year)
	for y := now; y > now-8; y-- {
		options = append(options, picker.Option{Value: strconv.Itoa(y), Label: strconv.Itoa(y)})
	}
	options = append(options, picker.Option{Value: "0", Label: p.Deps.Say("reports.everything")})
	return page.Open(picker.NewDialog(p.Deps, "reports.period-title", options, func(o picker.Option) tea.Cmd {
		p.year, _ = strconv.Atoi(o.Value)
		return p.read()
	}))
}

func (p *Page) chooseProject() tea.Cmd {
	return page.Read(p.Deps.Register.Projects, func(projects []string) tea.Cmd {
		options := []picker.Option{{Value: "", Label: p.Deps.Say("reports.all-projects")}}
		for _, name := range projects {
			options = append(options, picker.Option{Value: name, Label: name})
		}
		return page.Open(picker.NewDialog(p.Deps, "reports.project-title", options, func(o picker.Option) tea.Cmd {
			p.project = o.Value
			return p.read()
		}))
	})
}

// turnProfile changes between exact figures and those that may be published.
func (p *Page) turnProfile() tea.Cmd {
	if p.profile == export.Funder {
		p.profile = export.Public
	} else {
		p.profile = export.Funder
	}
	return p.read()
}

// askExport says what is written and where before it is.
func (p *Page) askExport() tea.Cmd {
	d := p.Deps
	return page.Open(confirm.New(d, "reports.export-title", "reports.export-yes", func() []string {
		return []string{d.Say("reports.export-where", p.exportYear(), d.Say("reports.profile-"+string(p.profile)), papers.Said(papers.Place()))}
	}, page.Send(page.Then(p.export))))
}

// open shows those behind the figure one is at, or a row whole: every column under its long name.
func (p *Page) open(r row) tea.Cmd {
	if p.cell != "" {
		return p.openFigure(r)
	}
	return page.Open(confirm.New(p.Deps, "reports.row-title", "shell.leave", func() []string {
		var lines []string
		for at, c := range p.figures.Columns {
			lines = append(lines, p.Deps.Theme.Muted.Paint(p.Deps.Say(c.Title))+"  "+p.value(at, r.values[at]))
		}
		return lines
	}, nil).Only())
}
