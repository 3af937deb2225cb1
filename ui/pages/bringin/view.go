package bringin

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/export/intake"
	"stegvis/model"
	"stegvis/ui/components/list"
	"stegvis/ui/layout"
)

// mostShown is how many rows are shown as they will be.
const mostShown = 8

// head is the lines above the list: title, blank, file, counts, what is done with those who are
// here already, blank.
const head = 6

// line is one line of the plan; column is the header it is about. One cannot be at a heading,
// which has no key.
// row is the row of the list that the question is asked about alone; ask what
// else enter asks there; of the row of the list that enter shows else.
type line struct {
	key, text, column, question, ask string
	row, of                          int
}

// opens tells whether something is changed or answered at the line.
func (l line) opens() bool { return l.column != "" || l.question != "" || l.ask != "" }

// View draws the file's name, or the plan.
func (p *Page) View() string {
	d := p.Deps
	width := p.Inside()
	lines := []string{" " + d.Theme.Strong.Paint(d.Cut(d.Say("bringin.title"), width)), ""}
	switch {
	case p.busy != "":
		lines = append(lines, " "+d.Theme.Muted.Paint(d.Cut(p.underWay(), width)))
	case !p.planned():
		lines = append(lines, p.pathLines(width)...)
	default:
		p.freshen()
		lines = append(lines, p.planLines(width)...)
	}
	return strings.Join(lines[:min(len(lines), p.Height)], "\n")
}

func (p *Page) pathLines(width int) []string {
	d := p.Deps
	label := d.Say("bringin.file") + "  " + d.Theme.Prompt + " "
	typed, at := p.path.View(max(width-d.Width(label), 1))
	p.caret = tea.NewCursor(1+d.Width(label)+at, 2)
	lines := []string{" " + d.Theme.Muted.Paint(d.Say("bringin.file")) + "  " + d.Theme.Accent.Paint(d.Theme.Prompt) + " " + typed, ""}
	if p.choosing() && len(p.offers) == 0 {
		return append(lines, p.fileLines(width)...)
	}
	if len(p.offers) > 0 {
		for _, o := range p.offers {
			lines = append(lines, "   "+d.Cut(model.Visible(o), max(width-2, 0)))
		}
		return lines
	}
	for _, l := range layout.Wrap(d.Widths, d.Say("bringin.hint"), width) {
		lines = append(lines, " "+d.Theme.Muted.Paint(l))
	}
	return lines
}

// planLines are the file, the counts, and the part of the list in sight.
func (p *Page) planLines(width int) []string {
	top := p.attendanceHead
	if p.plan != nil {
		top = p.contactsHead
	}
	lines := top(width)
	p.list.Resize(max(p.Width, 0), max(p.Height-head, 1))
	return append(lines, p.list.View()...)
}

// contactsHead are the lines above the list of one of contacts.
func (p *Page) contactsHead(width int) []string {
	d, c := p.Deps, p.plan.Counts()
	about := []string{p.source(p.plan.Source), d.Count("bringin.rows", p.plan.Rows), p.plan.Encoding}
	if p.plan.Comma != "" {
		about = append(about, d.Say("bringin.comma", p.plan.Comma))
	}
	counts := []string{
		d.Theme.Good.Paint(d.Count("bringin.add", c.Add)),
		d.Count("bringin.update", c.Update), d.Count("bringin.skip", c.Skip-c.Twice), d.Count("bringin.reject", c.Reject),
	}
	if c.Twice > 0 {
		counts = slices.Insert(counts, 3, d.Count("bringin.twice", c.Twice))
	}
	twice := map[model.Way]string{model.FillEmpty: "bringin.fill", model.TakeNew: "bringin.take", model.KeepOld: "bringin.leave"}[p.wayNow()]
	return []string{
		" " + d.Theme.Muted.Paint(d.Cut(strings.Join(about, " · "), width)),
		" " + d.Cut(strings.Join(counts, d.Theme.Muted.Paint(" · ")), width),
		" " + d.Theme.Muted.Paint(d.Cut(d.Say(twice), width)),
		"",
	}
}

func (p *Page) draw(l line, width int, s list.State) string {
	d := p.Deps
	if !s.Selected {
		return layout.Fit(d.Widths, "  "+l.text, width, d.Theme.More)
	}
	return d.Theme.Select(layout.Fit(d.Widths, " "+d.Theme.Accent.Paint(d.Theme.Pointer)+l.text, width, d.Theme.More))
}

// freshen makes the lines anew where they are not those of the list that was read last.
func (p *Page) freshen() {
	if p.look != p.Deps.Look() {
		p.look = p.Deps.Look()
		p.list.SetRows(p.makeLines())
	}
}

// at is the line at the cursor.
func (p *Page) at() line {
	if p.planned() {
		p.freshen()
	}
	at, _ := p.list.Selected()
	return at
}

// makeLines makes the list: questions and problems first, then what is left out, the columns, and
// rows as they will be.
func (p *Page) makeLines() []line {
	if p.came.plan != nil {
		return p.attendanceLines()
	}
	d := p.Deps
	s := sections{p: p}
	p.addQuestions(&s)
	p.addProblems(&s, p.plan.Problems)
	p.addLeft(&s, p.plan.Left)
	s.heading("bringin.columns", len(p.plan.Columns))
	for _, c := range p.plan.Columns {
		is := intake.TargetLabel(d.Lang, c.Field) + p.since(c.Since)
		s.add(d.Fit(model.Visible(c.Header), 20) + d.Theme.Muted.Paint(d.Theme.Right+" ") + d.Fit(is, max(d.Width(is), 22)) + d.Theme.Muted.Paint("  "+model.Visible(c.Sample)))
		s.last().key, s.last().column = "column "+c.Header, c.Header
	}
	p.addSame(&s)
	if n := min(len(p.plan.Contacts), mostShown); n > 0 {
		s.heading("bringin.first-rows", n)
	}
	for _, c := range p.plan.Contacts[:min(len(p.plan.Contacts), mostShown)] {
		s.add(p.shown(c))
		s.last().of = c.Row
	}
	s.heading("bringin.list-is", 0)
	s.asked(askKind, "bringin.kind", d.Say("bringin.of-"+ofContacts))
	return s.lines
}

// addQuestions adds the questions, each with what is taken for its answer and the rows it is about.
func (p *Page) addQuestions(s *sections) {
	d := p.Deps
	if n := len(p.plan.Questions); n > 0 {
		s.heading("bringin.questions", n)
	}
	for _, q := range p.plan.Questions {
		cells := "line.cells"
		if q.OfPeople() {
			cells = "bringin.rows"
		}
		about := strings.Join(append([]string{d.Count(cells, q.Cells)}, q.Samples...), " · ")
		if q.Column != "" {
			about = q.Column + ": " + about
		}
		s.add(d.Theme.Warn.Paint(q.Text(d.Lang)))
		s.last().question, s.last().key = q.Key, q.Key
		s.add("  " + d.Theme.Right + " " + q.OptionLabel(d.Lang, q.Answer) + p.since(q.Since) + d.Theme.Muted.Paint("  "+model.Visible(about)))
		s.last().question, s.last().key = q.Key, q.Key+" answer"
		s.lines = append(s.lines, p.rowLines(q)...)
	}
}

// addProblems adds what could not be taken as it stood, each with its row.
func (p *Page) addProblems(s *sections, problems []model.Problem) {
	d := p.Deps
	if n := len(problems); n > 0 {
		s.heading("bringin.problems", n)
	}
	for _, x := range problems {
		about := model.Visible(x.Name)
		if x.Value != "" {
			about = strings.TrimPrefix(about+" · "+model.Visible(x.Column)+" "+model.Visible(x.Value), " · ")
		}
		s.ofRow(x.Row, about+"  "+d.Theme.Warn.Paint(d.Say("problem."+x.Reason)))
		if q := p.askedOf(x); q != "" {
			s.last().question, s.last().row = q, x.Row
		}
	}
}

// since says that something is taken as it was said the last time.
func (p *Page) since(day model.Date) string {
	if day.IsZero() {
		return ""
	}
	return p.Deps.Theme.Accent.Paint("  " + p.Deps.Say("bringin.as-last-time", day))
}

// addLeft adds the rows of the file that are none of its list.
func (p *Page) addLeft(s *sections, left []model.LeftRow) {
	if n := len(left); n > 0 {
		s.heading("bringin.left", n)
	}
	for _, x := range left {
		s.ofRow(x.Row, p.Deps.Say("intake.left-"+x.Why)+"  "+model.Visible(x.Text))
	}
}

// addSame adds the rows that are of somebody here, or of an earlier row, and by what.
func (p *Page) addSame(s *sections) {
	d := p.Deps
	var same []model.PlannedContact
	for _, c := range p.plan.Contacts {
		if c.Kind == model.PlanSkip || c.Kind == model.PlanUpdate {
			same = append(same, c)
		}
	}
	if len(same) == 0 {
		return
	}
	s.heading("line.duplicates", len(same))
	for _, c := range same[:min(len(same), mostSame)] {
		as := d.Say("line.here-already")
		if c.SameAs > 0 {
			as = d.Say("line.same-as-row", c.SameAs)
		}
		about := []string{model.Visible(c.Contact.Name), as}
		if by := model.MatchLabel(d.Lang, c.Matched); by != "" {
			about = append(about, by)
		}
		s.ofRow(c.Row, strings.Join(about, d.Theme.Muted.Paint(" · ")))
	}
}

// mostSame is how many joined rows are shown.
const mostSame = 500

// source is what a list is called.
func (p *Page) source(file string) string {
	if p.pasted != "" {
		return p.Deps.Say("bringin.pasted")
	}
	return model.Visible(file)
}

// shown is a row as it will be.
func (p *Page) shown(c model.PlannedContact) string {
	d := p.Deps
	about := []string{model.Visible(c.Contact.Name)}
	add := func(s string) {
		if s != "" {
			about = append(about, model.Visible(s))
		}
	}
	add(c.Contact.Enterprise.Name)
	for _, key := range []string{"phones", "place", "gender", "born", "language"} {
		f, _ := model.FieldByKey(key)
		add(c.Contact.Mask().Show(key, f.Shown(d.Lang, c.Contact.Values[key]), d.Say("contact.masked")))
	}
	kind := d.Say("bringin.kind-" + kinds[c.Kind])
	return d.Theme.Muted.Paint(d.Fit(kind, 11)) + strings.Join(about, d.Theme.Muted.Paint(" · "))
}
