package bringin

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/export/intake"
	"stegvis/model"
	"stegvis/model/text"
	"stegvis/ui/components/picker"
	"stegvis/ui/page"
)

// asAsked is the answer for one row that it be as the question is answered.
const asAsked = ""

// rowLines are the rows a question about people concerns, each with what is taken for it.
func (p *Page) rowLines(q model.Question) (lines []line) {
	d := p.Deps
	for _, one := range q.Rows[:min(len(q.Rows), mostSame)] {
		row := p.plan.Contacts[one.At]
		about := []string{joined(model.Visible(row.Contact.Name), row.Contact.Apart(d.Lang)), p.otherwise(one)}
		paint := d.Theme.Muted
		if one.Given {
			paint = d.Theme.Accent
		}
		answer := paint.Paint(q.OptionLabel(d.Lang, one.Answer))
		lines = append(lines, line{
			key:      intake.RowAnswer(q.Key, row.Row),
			text:     d.Theme.Muted.Paint(d.FitRight(d.Say("bringin.row", row.Row), 9)) + "  " + d.Theme.Right + " " + answer + "  " + strings.Join(about, d.Theme.Muted.Paint(" · ")),
			question: q.Key, row: row.Row,
		})
	}
	return lines
}

// askedOf is the key of the question about people that a problem comes of; empty for none.
func (p *Page) askedOf(x model.Problem) string {
	ask := ""
	switch {
	case p.plan == nil:
	case strings.HasPrefix(x.Reason, "namesake"):
		ask = intake.AskSameName
	case strings.HasPrefix(x.Reason, "near-name"):
		ask = intake.AskNearName
	case x.Reason == "differs":
		ask = intake.AskDiffers
	}
	return ask
}

// otherwise is who a row may also speak of, or what it says otherwise.
func (p *Page) otherwise(one model.QuestionRow) string {
	d := p.Deps
	if one.Doubt != nil {
		return p.whoElse(*one.Doubt)
	}
	var fields []string
	for _, differs := range p.plan.Contacts[one.At].Differs {
		fields = append(fields, intake.TargetLabel(d.Lang, differs.Field)+" "+model.Visible(shownField(d.Lang, differs.Field, differs.List)))
	}
	return strings.Join(fields, ", ")
}

func shownField(l text.Lang, key, value string) string {
	if f, ok := model.FieldByKey(key); ok {
		return f.Shown(l, value)
	}
	return value
}

// whoElse says who a row may also speak of, and where she is to be found.
func (p *Page) whoElse(doubt model.Doubt) string {
	where := p.Deps.Say("line.here-already")
	if doubt.Row > 0 {
		where = p.Deps.Say("bringin.row", doubt.Row)
	}
	return joined(model.Visible(doubt.Name), where, doubt.About)
}

// joined is what is said of somebody in one breath.
func joined(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), ", ")
}

// rowOption is what can be said of one row, in words.
func (p *Page) rowOption(one model.QuestionRow, option string) string {
	d := p.Deps
	switch {
	case option == asAsked:
		return d.Say("bringin.row-as-asked")
	case one.Doubt != nil && option == "one":
		return d.Say("bringin.row-same", p.whoElse(*one.Doubt))
	case one.Doubt != nil:
		return d.Say("bringin.row-other")
	}
	return d.Say("question." + intake.AskDiffers + "-" + option)
}

// subject is of whom, and of what, an answer for one row is.
func (p *Page) subject(plan *model.ImportPlan, one model.QuestionRow) string {
	row := plan.Contacts[one.At]
	if d := one.Doubt; d != nil {
		return fmt.Sprint(row.Contact.Name, d.Existing, d.Row, d.Name, d.By)
	}
	return fmt.Sprint(row.Contact.Name, row.Existing, row.Differs)
}

// forgetOthers takes away the answers that were given for rows of which something else is asked
// now: the file, or the register, was changed since.
func (p *Page) forgetOthers(plan *model.ImportPlan) (forgot bool) {
	for _, q := range plan.Questions {
		for _, one := range q.Rows {
			key := intake.RowAnswer(q.Key, plan.Contacts[one.At].Row)
			if one.Given && p.meant[key] != p.subject(plan, one) {
				delete(p.answers, key)
				forgot = true
			}
		}
	}
	return forgot
}

// answerRow asks the question at the cursor for its row alone, and reads the file anew.
func (p *Page) answerRow(q model.Question, row int) tea.Cmd {
	at := slices.IndexFunc(q.Rows, func(one model.QuestionRow) bool { return p.plan.Contacts[one.At].Row == row })
	if at < 0 {
		return nil
	}
	one := q.Rows[at]
	var options []picker.Option
	for _, o := range append([]string{asAsked}, q.Options...) {
		options = append(options, picker.Option{Value: o, Label: p.rowOption(one, o)})
	}
	now := asAsked
	if one.Given {
		now = one.Answer
	}
	return page.Open(picker.NewDialog(p.Deps, "question."+q.Word, options, func(o picker.Option) tea.Cmd {
		key := intake.RowAnswer(q.Key, row)
		delete(p.answers, key)
		if o.Value != asAsked {
			p.answers[key], p.meant[key] = o.Value, p.subject(p.plan, q.Rows[at])
		}
		return p.read()
	}).At(now))
}
