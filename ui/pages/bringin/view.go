package bringin

import (
	"slices"
	"strconv"
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
// row is the row of the list that the question is asked about alone.
type line struct {
	key, text, column, question string
	row                         int
}

// View draws the file's name, or the plan.
func (p *Page) View() string {
	d := p.Deps
	width := p.Inside()
	lines := []string{" " + d.Theme.Strong.Paint(d.Cut(d.Say("bringin.title"), width)), ""}
	switch {
	case p.busy != "":
		lines = append(lines, " "+d.Theme.Muted.Paint(d.Cut(d.Say(p.busy), width)))
	case p.plan == nil:
		lines = append(lines, p.pathLines(width)...)
	default:
		if p.look != d.Look() {
			p.look = d.Look()
			p.list.SetRows(p.makeLines())
		}
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
	d, c := p.Deps, p.plan.Counts()
	about := []string{model.Visible(p.plan.Source), d.Count("bringin.rows", p.plan.Rows), p.plan.Encoding}
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
	lines := []string{
		" " + d.Theme.Muted.Paint(d.Cut(strings.Join(about, " · "), width)),
		" " + d.Cut(strings.Join(counts, d.Theme.Muted.Paint(" · ")), width),
		" " + d.Theme.Muted.Paint(d.Cut(d.Say(twice), width)),
		"",
	}
	p.list.Resize(max(p.Width, 0), max(p.Height-head, 1))
	return append(lines, p.list.View()...)
}

func (p *Page) draw(l line, width int, s list.State) string {
	d := p.Deps
	if !s.Selected {
		return layout.Fit(d.Widths, "  "+l.text, width, d.Theme.More)
	}
	return d.Theme.Select(layout.Fit(d.Widths, " "+d.Theme.Accent.Paint(d.Theme.Pointer)+l.text, width, d.Theme.More))
}

// makeLines makes the list: questions and problems first, then what is left out, the columns, and
// rows as they will be.
func (p *Page) makeLines() []line {
	d := p.Deps
	var lines []line
	add := func(text, column string) {
		key := "column " + column
		if column == "" {
			key = strconv.Itoa(len(lines))
		}
		lines = append(lines, line{key: key, text: text, column: column})
	}
	heading := func(s string, n int) {
		if len(lines) > 0 {
			lines = append(lines, line{})
		}
		lines = append(lines, line{text: d.Theme.Strong.Paint(s) + "  " + d.Theme.Muted.Paint(strconv.Itoa(n))})
	}
	if n := len(p.plan.Questions); n > 0 {
		heading(d.Say("bringin.questions"), n)
		for _, q := range p.plan.Questions {
			about := strings.Join(append([]string{d.Count("line.cells", q.Cells)}, q.Samples...), " · ")
			if q.Column != "" {
				about = q.Column + ": " + about
			}
			add(d.Theme.Warn.Paint(q.Text(d.Lang)), "")
			lines[len(lines)-1].question, lines[len(lines)-1].key = q.Key, q.Key
			add("  "+d.Theme.Right+" "+q.OptionLabel(d.Lang, q.Answer)+p.since(q.Since)+d.Theme.Muted.Paint("  "+model.Visible(about)), "")
			lines[len(lines)-1].question, lines[len(lines)-1].key = q.Key, q.Key+" answer"
			lines = append(lines, p.rowLines(q)...)
		}
	}
	if n := len(p.plan.Problems); n > 0 {
		heading(d.Say("bringin.problems"), n)
		for _, x := range p.plan.Problems {
			about := model.Visible(x.Name)
			if x.Value != "" {
				about = strings.TrimPrefix(about+" · "+model.Visible(x.Column)+" "+model.Visible(x.Value), " · ")
			}
			where := ""
			if x.Row > 0 {
				where = d.Say("bringin.row", x.Row)
			}
			add(d.Theme.Muted.Paint(d.FitRight(where, 9))+"  "+about+"  "+d.Theme.Warn.Paint(d.Say("problem."+x.Reason)), "")
		}
	}
	p.addLeft(heading, add)
	heading(d.Say("bringin.columns"), len(p.plan.Columns))
	for _, c := range p.plan.Columns {
		add(d.Fit(model.Visible(c.Header), 20)+d.Theme.Muted.Paint(d.Theme.Right+" ")+d.Fit(intake.TargetLabel(d.Lang, c.Field), 22)+p.since(c.Since)+d.Theme.Muted.Paint("  "+model.Visible(c.Sample)), c.Header)
	}
	p.addSame(heading, add)
	heading(d.Say("bringin.first-rows"), min(len(p.plan.Contacts), mostShown))
	for _, c := range p.plan.Contacts[:min(len(p.plan.Contacts), mostShown)] {
		add(p.shown(c), "")
	}
	return lines
}

// since says that something is taken as it was said the last time.
func (p *Page) since(day model.Date) string {
	if day.IsZero() {
		return ""
	}
	return p.Deps.Theme.Accent.Paint("  " + p.Deps.Say("bringin.as-last-time", day))
}

// addLeft adds the rows of the file that are none of its list.
func (p *Page) addLeft(heading func(string, int), add func(text, column string)) {
	d := p.Deps
	if n := len(p.plan.Left); n > 0 {
		heading(d.Say("bringin.left"), n)
	}
	for _, x := range p.plan.Left {
		where := ""
		if x.Row > 0 {
			where = d.Say("bringin.row", x.Row)
		}
		add(d.Theme.Muted.Paint(d.FitRight(where, 9))+"  "+d.Say("intake.left-"+x.Why)+"  "+model.Visible(x.Text), "")
	}
}

// addSame adds the rows that are of somebody here, or of an earlier row, and by what.
func (p *Page) addSame(heading func(string, int), add func(text, column string)) {
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
	heading(d.Say("line.duplicates"), len(same))
	for _, c := range same[:min(len(same), mostSame)] {
		as := d.Say("line.here-already")
		if c.SameAs > 0 {
			as = d.Say("line.same-as-row", c.SameAs)
		}
		about := []string{model.Visible(c.Contact.Name), as}
		if by := model.MatchLabel(d.Lang, c.Matched); by != "" {
			about = append(about, by)
		}
		add(d.Theme.Muted.Paint(d.FitRight(d.Say("bringin.row", c.Row), 9))+"  "+strings.Join(about, d.Theme.Muted.Paint(" · ")), "")
	}
}

// mostSame is how many joined rows are shown.
const mostSame = 500

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
	kind := d.Say("bringin.kind-" + []string{"add", "update", "skip", "reject"}[c.Kind])
	return d.Theme.Muted.Paint(d.Fit(kind, 11)) + strings.Join(about, d.Theme.Muted.Paint(" · "))
}
