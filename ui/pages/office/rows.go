package office

import (
	"cmp"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/components/list"
	"stegvis/ui/layout"
	"stegvis/ui/page"
	"stegvis/ui/pages/keptcopy"
	"stegvis/ui/papers"
	"stegvis/ui/theme"
)

// fewBackups is how many of the backups are shown before one asks for the others.
const fewBackups = 5

// row is one line of the page. What enter does on it follows from what it is.
type row struct {
	id   string // empty: a heading, a gap or more of the row before
	text string
	open func() tea.Cmd
	head bool
}

// lead is the room for the pointer and air, before every row but a heading.
const lead = 2

// View draws the rows in sight.
func (p *Page) View() string {
	if !p.loaded {
		return " " + p.Deps.Theme.Strong.Paint(p.Deps.Say("shell.tab-office"))
	}
	p.layout()
	return strings.Join(p.list.View(), "\n")
}

// layout makes the rows anew when what they depend on has changed.
func (p *Page) layout() {
	if now := (look{p.Deps.Look(), p.Width, p.Deps.Today()}); p.made != now {
		p.made = now
		p.list.SetRows(p.rows())
	}
}

func (p *Page) draw(r row, width int, s list.State) string {
	d := p.Deps
	if r.head {
		return " " + d.Fit(d.Theme.Strong.Paint(r.text), width-1)
	}
	line := " " + d.Fit(r.text, width-lead-2) + " "
	if s.Selected {
		return d.Theme.Select(" " + d.Theme.Accent.Paint(d.Theme.Pointer) + line)
	}
	return layout.Spaces(lead) + line
}

func (p *Page) rows() []row {
	d, a := p.Deps, p.about
	t := a.totals
	rows := []row{{text: d.Say("shell.tab-office"), head: true}, {}}
	fact := func(key, value string, open func() tea.Cmd) {
		rows = append(rows, p.fact(key, value, theme.Plain, open)...)
	}
	fact("firststart.office", model.Visible(a.settings["office"]), p.edit)
	fact("firststart.language", d.Say("firststart.this-language"), p.edit)
	fact("office.people", d.Say("office.people-are", t.Clients, t.Active, t.Others), p.edit)
	if a.alike != 0 {
		alike := d.Say("duplicates.title")
		if a.alike != uncounted {
			alike = d.Count("duplicates.pair", a.alike)
		}
		fact("office.duplicates", alike, func() tea.Cmd { return page.Go(page.Route{Kind: page.Duplicates}) })
	}
	fact("partner.many", d.Say("office.partners"), func() tea.Cmd { return page.Go(page.Route{Kind: page.Partners}) })
	fact("template.many", d.Say("office.templates"), func() tea.Cmd { return page.Go(page.Route{Kind: page.Templates}) })
	fact("office.register", model.Visible(papers.Said(d.Register.Path())), p.check)
	if because, _ := d.Register.Damage(); because != nil {
		rows = append(rows, row{id: "damaged", text: layout.Spaces(20) + d.Theme.Warn.Paint(d.Say("damaged.row")), open: func() tea.Cmd { return page.Send(page.Mend{}) }})
	}
	for _, w := range a.folder {
		for i, l := range layout.Wrap(d.Widths, model.Visible(w.In(d.Lang)), max(p.Inside()-lead-20, 20)) {
			rows = append(rows, row{id: w.Key + string(rune('a'+i)), text: layout.Spaces(20) + d.Theme.Warn.Paint(l), open: p.check})
		}
	}
	fact("office.backups-in", model.Visible(papers.Said(d.Register.BackupFolder())), p.backUp)
	copied, role := p.outside()
	rows = append(rows, p.fact("office.outside", copied, role, p.copyOut)...)
	rows = append(rows, row{}, row{text: d.Say("office.backups"), head: true})
	rows = append(rows, p.backupRows()...)
	rows = append(rows, p.keptRows()...)
	rows = append(rows, row{}, row{text: d.Say("office.changes"), head: true})
	for _, c := range a.changes {
		if c.Undone || c.Kind != model.DoCommit { // what was taken back, and the taking back, are nothing together
			continue
		}
		rows = append(rows, p.changeRow(c))
	}
	if rows[len(rows)-1].id == "" { // the heading
		rows = append(rows, row{text: d.Theme.Muted.Paint(d.Say("office.no-changes"))})
	}
	return rows
}

// fact is a fact about the office under its name, on as many lines as it needs.
func (p *Page) fact(key, value string, role theme.Role, open func() tea.Cmd) []row {
	const labels = 18
	d := p.Deps
	var rows []row
	for i, l := range layout.Wrap(d.Widths, cmp.Or(value, d.Theme.Dash), max(p.Inside()-lead-labels-2, 20)) {
		if i == 0 {
			rows = append(rows, row{id: key, text: d.Theme.Muted.Paint(d.Fit(d.Say(key), labels)) + "  " + d.Theme.Of(role).Paint(l), open: open})
			continue
		}
		rows = append(rows, row{text: layout.Spaces(labels+2) + d.Theme.Of(role).Paint(l)})
	}
	return rows
}

// outside says when the register was last copied to another disk.
func (p *Page) outside() (said string, role theme.Role) {
	o := p.about.outside
	said = p.Deps.Say("office.outside-never")
	if !o.Last.IsZero() {
		said = o.Last.Short(p.Deps.Lang, p.Deps.Today())
	}
	if o.Due {
		return said + " · " + p.Deps.Say("office.outside-due"), theme.Warn
	}
	return said, theme.Plain
}

func (p *Page) backupRows() []row {
	d := p.Deps
	if p.about.kept == 0 {
		return []row{{id: "none", text: d.Theme.Muted.Paint(d.Say("office.no-backup")), open: p.backUp}}
	}
	var rows []row
	for _, b := range p.about.backups {
		holds := d.Say("backup.unreadable")
		if b.Readable {
			holds = d.Count("restore.contact", b.Contacts)
		}
		line := d.Theme.Muted.Paint(d.Fit(moment(d, b.At), 18)) + "  " + d.FitRight(model.ShownSize(d.Lang, b.Size), 8) +
			"  " + d.Fit(holds, 15) + "  " + d.Theme.Muted.Paint(d.Say("backup.sound", moment(d, b.Sound)))
		rows = append(rows, row{id: b.Path, text: line, open: func() tea.Cmd { return p.goBack(b) }})
	}
	if more := p.about.kept - len(p.about.backups); more > 0 {
		rows = append(rows, row{id: "more", text: d.Theme.Muted.Paint(d.Count("office.more-backups", more)), open: p.unfold})
	}
	return rows
}

func (p *Page) changeRow(c storage.CommitRow) row {
	d := p.Deps
	line := d.Theme.Muted.Paint(d.Fit(moment(d, c.At), 18)) + "  " + model.Visible(model.Dated(c.Label, d.Lang, d.Today()).In(d.Lang))
	return row{id: string(c.ID), text: line, open: func() tea.Cmd { return page.Send(page.Told{Sentence: text.Sentencef("office.change-hint")}) }}
}

// keptRows are the registers that were kept beside this one, to be brought in.
func (p *Page) keptRows() []row {
	d := p.Deps
	if len(p.about.beside) == 0 {
		return nil
	}
	rows := []row{{}, {text: d.Say("restore.kept"), head: true}}
	for _, k := range p.about.beside {
		what := "restore.kept-replaced"
		if k.Salvaged {
			what = "restore.kept-salvaged"
		}
		line := d.Theme.Muted.Paint(d.Fit(moment(d, k.At), 18)) + "  " + d.Say(what)
		rows = append(rows, row{id: k.Path, text: line, open: func() tea.Cmd { return keptcopy.Show(d, k.Path) }})
	}
	return rows
}

// moment is a day and an hour by the clock on the wall.
func moment(d *page.Deps, at time.Time) string {
	at = at.In(d.Now().Location())
	return model.DateOf(at).Short(d.Lang, d.Today()) + " " + at.Format("15:04")
}
