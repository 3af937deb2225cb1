package line

import (
	"io"
	"strconv"
	"strings"

	"stegvis/export"
	"stegvis/export/intake"
	"stegvis/model"
	"stegvis/storage"
)

func (c *call) bringInContacts(r *storage.Register, file string, options intake.Options, given importFlags) error {
	plan, err := intake.Read(c.ctx, file, options)
	if err != nil {
		return err
	}
	if !given.json {
		c.showPlan(plan)
	}
	if given.rejects != "" {
		err := export.WriteFile(given.rejects, func(f io.Writer) error {
			_, err := intake.WriteRejects(c.ctx, file, plan, options, f)
			return err
		})
		if err != nil {
			return err
		}
	}
	write, err := c.wanted(given)
	if err != nil {
		return err
	}
	counts := plan.Counts()
	if write {
		if err := c.backUpFirst(r); err != nil {
			return err
		}
		var done storage.Done
		done, counts, err = r.Import(c.ctx, c.now(), plan, options.Role, given.project)
		if err := c.done(done, err); err != nil {
			return err
		}
	}
	if given.json {
		if err := c.printJSON(jsonPlanOf(plan, counts, write)); err != nil {
			return err
		}
	}
	if len(plan.Problems) > 0 {
		return errIncomplete
	}
	return nil
}

// showPlan prints what a list is, what its columns are taken for, what would be done with
// its rows, and every problem with its row.
func (c *call) showPlan(plan model.ImportPlan) {
	l := c.language()
	c.print(l.Say("line.list", plan.Source, plan.Rows, plan.Encoding, plan.Comma))
	c.section("line.columns", len(plan.Columns), func(t *columns, i int) {
		use := plan.Columns[i]
		t.row(use.Header, intake.TargetLabel(l, use.Field))
	})
	counts := plan.Counts()
	c.heading("line.rows")
	t := c.columns("  ")
	t.row(l.Say("line.rows-add"), strconv.Itoa(counts.Add))
	t.row(l.Say("line.rows-update"), strconv.Itoa(counts.Update))
	t.row(l.Say("line.rows-skip"), strconv.Itoa(counts.Skip))
	t.row(l.Say("line.rows-reject"), strconv.Itoa(counts.Reject))
	t.end()
	twice := duplicates(plan)
	c.section("line.duplicates", len(twice), func(t *columns, i int) { t.row(twice[i]) })
	c.showProblems(plan.Problems)
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
type jsonPlan struct {
	Rows       int           `json:"rows"`
	Add        int           `json:"add"`
	Update     int           `json:"update"`
	Skip       int           `json:"skip"`
	Reject     int           `json:"reject"`
	Imported   bool          `json:"imported"`
	Problems   []jsonProblem `json:"problems"`
	Duplicates []string      `json:"duplicates"`
	Columns    []jsonColumn  `json:"columns"`
	Encoding   string        `json:"encoding"`
	Separator  string        `json:"separator"`
}

type jsonProblem struct {
	Row    int    `json:"row"`
	Reason string `json:"reason"`
	Name   string `json:"name,omitempty"`
	Column string `json:"column,omitempty"`
	Value  string `json:"value,omitempty"`
}

type jsonColumn struct {
	Header string `json:"header"`
	Field  string `json:"field"` // empty: kept as text in the note
}

func jsonPlanOf(plan model.ImportPlan, counts model.Counts, imported bool) jsonPlan {
	return jsonPlan{
		Rows: plan.Rows, Add: counts.Add, Update: counts.Update, Skip: counts.Skip, Reject: counts.Reject, Imported: imported,
		Problems:   each(plan.Problems, jsonProblemOf),
		Duplicates: each(duplicates(plan), func(name string) string { return name }),
		Columns:    each(plan.Columns, func(u model.ColumnUse) jsonColumn { return jsonColumn{u.Header, u.Field} }),
		Encoding:   plan.Encoding, Separator: plan.Comma,
	}
}

// jsonProblemOf is a problem for machines; its reason is in words: "no name".
func jsonProblemOf(p model.Problem) jsonProblem {
	return jsonProblem{p.Row, strings.ReplaceAll(p.Reason, "-", " "), p.Name, p.Column, p.Value}
}
