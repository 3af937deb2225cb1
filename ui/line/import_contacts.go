package line

import (
	"io"
	"strconv"
	"strings"

	"stegvis/export"
	"stegvis/export/intake"
	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/storage/progress"
)

// readContacts reads a list of contacts, and writes those rows of it aside that have problems.
func (g given) readContacts(file string, options intake.Options) (list, error) {
	plan, err := intake.Read(progress.Told(g.ctx, g.progress("bringin.read-so-far")), file, options)
	if err != nil {
		return list{}, err
	}
	if len(plan.NotAsked) > 0 {
		return list{}, wrongUse("line.not-asked-of-row", plan.NotAsked[0])
	}
	if rejects := g.file("rejects"); rejects != "" {
		err := export.WriteFile(rejects, func(f io.Writer) error {
			_, err := intake.WriteRejects(g.ctx, file, plan, options, f)
			return err
		})
		if err != nil {
			return list{}, err
		}
	}
	counts := plan.Counts()
	return list{
		show: func() { g.showPlan(plan) },
		write: func() (done storage.Done, err error) {
			done, counts, err = g.register.Import(progress.Told(g.ctx, g.progress("bringin.written-so-far")), g.now(), plan, options.Role, g.get("project"))
			return done, err
		},
		value: func(written bool) object { return jsonPlan(plan, counts, written) },
		left:  func() bool { return len(plan.Problems) > 0 },
	}, nil
}

// showPlan prints what a list is, what its columns are taken for, what would be done with
// its rows, and every problem with its row.
func (c *call) showPlan(plan model.ImportPlan) {
	l := c.language()
	if plan.Comma == "" {
		c.print(l.Say("line.list-plain", plan.Source, plan.Rows, plan.Encoding))
	} else {
		c.print(l.Say("line.list", plan.Source, plan.Rows, plan.Encoding, plan.Comma))
	}
	c.section("line.columns", len(plan.Columns), func(t *columns, i int) {
		use := plan.Columns[i]
		t.row(use.Header, intake.TargetLabel(l, use.Field), since(l, use.Since))
	})
	counts := plan.Counts()
	c.heading("line.rows")
	t := c.columns("  ")
	t.row(l.Say("line.rows-add"), strconv.Itoa(counts.Add))
	t.row(l.Say("line.rows-update"), strconv.Itoa(counts.Update))
	t.row(l.Say("line.rows-skip"), strconv.Itoa(counts.Skip-counts.Twice))
	if counts.Twice > 0 {
		t.row(l.Say("line.rows-twice"), strconv.Itoa(counts.Twice))
	}
	t.row(l.Say("line.rows-reject"), strconv.Itoa(counts.Reject))
	t.end()
	c.showSame(plan)
	c.showQuestions(plan)
	c.showLeft(plan.Left)
	c.showProblems(plan.Problems)
}

// showSame prints which rows are of somebody in the register, or of an earlier row, and by what.
func (c *call) showSame(plan model.ImportPlan) {
	l := c.language()
	var same []model.PlannedContact
	for _, row := range plan.Contacts {
		if row.Kind == model.PlanSkip || row.Kind == model.PlanUpdate {
			same = append(same, row)
		}
	}
	c.section("line.duplicates", len(same), func(t *columns, i int) {
		row, as := same[i], l.Say("line.here-already")
		if row.SameAs > 0 {
			as = l.Say("line.same-as-row", row.SameAs)
		}
		t.row(l.Say("line.row", row.Row), row.Contact.Name, as, model.MatchLabel(l, row.Matched))
	})
}

// cellsOf is the word for what a question concerns.
func cellsOf(q model.Question) string {
	if q.OfPeople() {
		return "bringin.rows"
	}
	return "line.cells"
}

// showQuestions prints what the list does not say for certain, and what is taken for the answer.
func (c *call) showQuestions(plan model.ImportPlan) {
	l := c.language()
	c.section("line.questions", len(plan.Questions), func(t *columns, i int) {
		q := plan.Questions[i]
		t.row(q.Key+"="+q.Answer, l.Count(cellsOf(q), q.Cells), joined(" · ", q.Text(l), since(l, q.Since)), strings.Join(q.Samples, ", "))
		for _, option := range q.Options {
			t.row("  "+option, "", q.OptionLabel(l, option))
		}
		for _, one := range q.Rows {
			if row := plan.Contacts[one.At]; one.Given {
				t.row(intake.RowAnswer(q.Key, row.Row)+"="+one.Answer, "", q.OptionLabel(l, one.Answer), row.Contact.Name)
			}
		}
	})
}

// since says that something is taken as it was said the last time; empty where it is said now.
func since(l text.Lang, day model.Date) string {
	if day.IsZero() {
		return ""
	}
	return l.Say("bringin.as-last-time", day)
}

// showLeft prints the rows of a file that are none of its list.
func (c *call) showLeft(left []model.LeftRow) {
	l := c.language()
	c.section("line.left", len(left), func(t *columns, i int) {
		where := ""
		if left[i].Row > 0 {
			where = l.Say("line.row", left[i].Row)
		}
		t.row(where, left[i].Text, l.Say("intake.left-"+left[i].Why))
	})
}

func (c *call) showProblems(problems []model.Problem) {
	l := c.language()
	c.section("line.problems", len(problems), func(t *columns, i int) {
		p := problems[i]
		t.row(l.Say("line.row", p.Row), p.Name, joined(": ", p.Column, p.Value), l.Say("problem."+p.Reason))
	})
}

// duplicates are the names of those who are in the list twice, or in the register already.
func duplicates(plan model.ImportPlan) []string {
	var twice []string
	for _, row := range plan.Contacts {
		if row.Kind == model.PlanSkip || row.Kind == model.PlanUpdate {
			twice = append(twice, row.Contact.Name)
		}
	}
	return twice
}

// jsonPlan is a list and what was, or would be, done with it, for machines.
func jsonPlan(plan model.ImportPlan, counts model.Counts, imported bool) object {
	return object{
		{"rows", plan.Rows},
		{"add", counts.Add},
		{"update", counts.Update},
		{"skip", counts.Skip},
		{"reject", counts.Reject},
		{"imported", imported},
		{"problems", each(plan.Problems, jsonProblem)},
		{"left", each(plan.Left, jsonLeft)},
		{"duplicates", textsOf(duplicates(plan))},
		{"questions", each(plan.Questions, func(q model.Question) object {
			return object{
				{"key", q.Key},
				{"cells", q.Cells},
				{"options", textsOf(q.Options)},
				{"answer", q.Answer},
				{"given", q.Given},
				{"remembered,omitempty", q.Since.String()},
				{"rows", each(q.Rows, func(one model.QuestionRow) object {
					return object{{"row", plan.Contacts[one.At].Row}, {"answer", one.Answer}, {"given", one.Given}}
				})},
			}
		})},
		{"columns", each(plan.Columns, func(u model.ColumnUse) object {
			return object{{"header", u.Header}, {"field", u.Field}, {"remembered,omitempty", u.Since.String()}} // no field: kept as text in the note
		})},
		{"encoding", plan.Encoding},
		{"separator,omitempty", plan.Comma},
	}
}

// jsonProblem is a problem for machines; its reason is in words: "no name".
func jsonProblem(p model.Problem) object {
	return object{
		{"row", p.Row},
		{"reason", strings.ReplaceAll(p.Reason, "-", " ")},
		{"name,omitempty", p.Name},
		{"column,omitempty", p.Column},
		{"value,omitempty", p.Value},
		{"other_row,omitempty", p.OtherRow},
	}
}

// jsonLeft is a row that is none of the list for machines.
func jsonLeft(r model.LeftRow) object {
	return object{{"row", r.Row}, {"text", r.Text}, {"reason", strings.ReplaceAll(r.Why, "-", " ")}}
}
