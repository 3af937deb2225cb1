package line

import (
	"cmp"
	"iter"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"stegvis/model"
	"stegvis/storage"
)

// listPage is how many contacts are read at a time.
const listPage = 500

// mostListed is how many contacts words can find.
const mostListed = 10_000

// statusField is how a contact stands to the office.
var statusField = choice("field", "status", model.Active, model.Paused, model.HandedOver, model.Closed)

func listCommand(c *call) *cobra.Command {
	return c.onRegister("list", span{0, -1}, flags{
		fields: []model.Field{stepField, statusField, roleField, projectField}, switches: []string{"json"},
	}, given.list)
}

// list prints contacts in the order of their names: all, or those that words fit.
func (g given) list() error {
	project, err := g.project(g.register)
	if err != nil {
		return err
	}
	asked := model.ParseFilterQuery(g.words(0))
	filter, err := g.narrowed(storage.FilterOf(asked, g.today()))
	if err != nil {
		return err
	}
	filter.Project = project
	words := asked.Text
	if words != "" {
		found, err := g.register.Search(g.ctx, words, mostListed)
		if err != nil {
			return err
		}
		filter.Ns = append([]int64{}, found.Ns...) // none found is none listed
	}
	none := "line.no-contacts"
	if asked.Text = ""; !asked.Empty() { // one may be called what a word asks for
		none = "line.no-contacts-asked"
	}
	return printList(g.call, g.is("json"), g.contacts(filter, words), jsonRow, g.listLine, none)
}

// narrowed is what words ask for with what the flags ask for besides. Words that ask for something
// else than a flag does are wrong use.
func (g given) narrowed(f storage.Filter) (storage.Filter, error) {
	contrary := func(field model.Field) (storage.Filter, error) {
		return f, misused(g.cmd, "line.flag-value", g.words(0), flagOf(field))
	}
	var agree bool
	if f.Step, agree = both(f.Step, g.get("step")); !agree {
		return contrary(stepField)
	}
	if f.Status, agree = both(f.Status, g.get("status")); !agree {
		return contrary(statusField)
	}
	role := model.Role(g.get("role"))
	if role != "" && f.Role != "" && f.Role != role {
		return contrary(roleField)
	}
	f.Role = cmp.Or(role, f.Role)
	return f, nil
}

// both is what words and a flag let through, either alone where the other asks for nothing; agree
// is false when no one can be both.
func both[T ~string](words []T, flag string) (through []T, agree bool) {
	switch {
	case flag == "":
		return words, true
	case len(words) == 0 || slices.Contains(words, T(flag)):
		return []T{T(flag)}, true
	}
	return nil, false
}

// contacts reads contacts page by page, with what words found them by, if there are any.
func (c *call) contacts(filter storage.Filter, words string) iter.Seq2[storage.ContactRow, error] {
	return func(yield func(storage.ContactRow, error) bool) {
		q := storage.ContactQuery{Filter: filter, Limit: listPage}
		for {
			page, err := c.register.Contacts(c.ctx, q)
			if err == nil && words != "" {
				err = c.register.Why(c.ctx, words, page)
			}
			if err != nil {
				yield(storage.ContactRow{}, err)
				return
			}
			for _, row := range page {
				if !yield(row, nil) {
					return
				}
			}
			if len(page) < q.Limit {
				return
			}
			q.After = new(storage.CursorOf(page[len(page)-1], q.Sort))
		}
	}
}

// listLine is a contact in a list: name, firm, where she stands, last and next date, place, and what
// words found her by that does not stand there already.
func (c *call) listLine(row storage.ContactRow) []string {
	line := []string{
		row.Name, row.Firm, c.standing(row), row.LastContact.String(), row.NextDate.String(), row.Mask.Show("place", row.Place, ""),
	}
	if by := row.FoundBy(c.language()); by != "" && !slices.Contains(line, by) {
		line = append(line, by)
	}
	return line
}

// standing is where a contact stands in a few words: the step, or the status when it is
// not active, or that it is no client.
func (c *call) standing(row storage.ContactRow) string {
	l := c.language()
	switch {
	case row.Role == model.Other:
		return l.Say("step.none")
	case row.Status == model.Paused:
		return l.Say("line.paused-until", row.PausedUntil)
	case row.Status != model.Active:
		return l.Say("field.status-" + string(row.Status))
	case row.Finished:
		return row.Stands(l)
	}
	return c.numbered(row.Step)
}

// numbered is a step with its number: "4 Start-up information".
func (c *call) numbered(step model.StepKey) string {
	return strconv.Itoa(step.Number()) + " " + step.Label(c.language())
}

// jsonRow is a contact in a list for machines. Where the person lives and how to reach her is
// left out when her identity is protected.
func jsonRow(row storage.ContactRow) object { return jsonContact(row, bool(row.Mask)) }

func jsonContact(row storage.ContactRow, protected bool) object {
	return object{
		{"id", row.ID},
		{"name", row.Name},
		{"role", row.Role},
		{"line,omitempty", row.Path},
		{"status", row.Status},
		{"paused_until,omitempty", row.PausedUntil.String()},
		{"step,omitempty", row.Step},
		{"step_since,omitempty", row.StepSince.String()},
		{"finished,omitempty", row.Finished},
		{"firm,omitempty", row.Firm},
		{"gender", cmp.Or(row.Gender, "unknown")},
		{"country,omitempty", row.Country},
		{"language,omitempty", row.Language},
		{"place,omitempty", row.Mask.Show("place", row.Place, "")},
		{"phone,omitempty", row.Mask.Show("phones", row.Phone, "")},
		{"protected,omitempty", protected},
		{"last_contact,omitempty", row.LastContact.String()},
		{"next_date,omitempty", row.NextDate.String()},
	}
}
