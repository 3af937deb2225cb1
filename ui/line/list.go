package line

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"stegvis/model"
	"stegvis/storage"
)

// listPage is how many contacts are read at a time.
const listPage = 500

// statuses are what --status takes.
var statuses = []model.Status{model.Active, model.Paused, model.HandedOver, model.Closed}

type listFlags struct {
	step, status, role, project string
	json                        bool
}

func listCommand(c *call) *cobra.Command {
	var given listFlags
	cmd := c.command("list", span{0, -1}, func(words []string) error {
		return c.list(strings.Join(words, " "), given)
	})
	f := cmd.Flags()
	f.StringVar(&given.step, "step", "", "")
	f.StringVar(&given.status, "status", "", "")
	f.StringVar(&given.role, "role", "", "")
	f.StringVar(&given.project, "project", "", "")
	f.BoolVar(&given.json, "json", false, "")
	return cmd
}

// list prints contacts in the order of their names: all, or those that words fit.
func (c *call) list(words string, given listFlags) error {
	filter, err := c.filter(given)
	if err != nil {
		return err
	}
	r, err := c.open()
	if err != nil {
		return err
	}
	if words != "" {
		found, err := r.Search(c.ctx, words, mostListed)
		if err != nil {
			return err
		}
		filter.Ns = append([]int64{}, found.Ns...) // none found is none listed
	}
	return c.listed(given, func(each func(storage.ContactRow) error) error {
		return c.eachContact(r, filter, each)
	})
}

// mostListed is how many contacts words can find.
const mostListed = 10_000

// eachContact reads contacts page by page.
func (c *call) eachContact(r *storage.Register, filter storage.Filter, each func(storage.ContactRow) error) error {
	q := storage.ContactQuery{Filter: filter, Limit: listPage}
	for {
		page, err := r.Contacts(c.ctx, q)
		if err != nil {
			return err
		}
		for _, row := range page {
			if err := each(row); err != nil {
				return err
			}
		}
		if len(page) < q.Limit {
			return nil
		}
		last := storage.CursorOf(page[len(page)-1], q.Sort)
		q.After = &last
	}
}

func (c *call) filter(given listFlags) (storage.Filter, error) {
	filter := storage.Filter{Project: given.project, Today: c.today()}
	if given.step != "" {
		step, ok := model.ParseStep(given.step)
		if !ok {
			return filter, wrongUse("error.step", given.step)
		}
		filter.Step = []model.StepKey{step}
	}
	status, err := among(given.status, statuses, "line.status")
	if err != nil {
		return filter, err
	}
	if status != "" {
		filter.Status = []model.Status{status}
	}
	filter.Role, err = among(given.role, roles, "line.role")
	return filter, err
}

// listed prints contacts as lines or as JSON.
func (c *call) listed(given listFlags, all func(each func(storage.ContactRow) error) error) error {
	if given.json {
		return c.jsonArray(func(add func(any) error) error {
			return all(func(row storage.ContactRow) error { return add(jsonRow(row)) })
		})
	}
	n := 0
	t := c.columns("")
	err := all(func(row storage.ContactRow) error {
		n++
		t.row(c.listLine(row)...)
		return c.cut
	})
	t.end()
	if err == nil && n == 0 {
		c.tell("line.no-contacts")
	}
	return err
}

// listLine is a contact in a list: name, firm, where she stands, last and next date, place.
func (c *call) listLine(row storage.ContactRow) []string {
	return []string{
		row.Name, row.Firm, c.standing(row), row.LastContact.String(), row.NextDate.String(), row.Mask.Show("place", row.Place, ""),
	}
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
	}
	return c.numbered(row.Step)
}

// numbered is a step with its number: "4 Start-up information".
func (c *call) numbered(step model.StepKey) string {
	return strconv.Itoa(step.Number()) + " " + step.Label(c.language())
}

// jsonContact is a contact in a list for machines.
type jsonContact struct {
	ID          model.ContactID `json:"id"`
	Name        string          `json:"name"`
	Role        model.Role      `json:"role"`
	Line        model.Path      `json:"line,omitempty"`
	Status      model.Status    `json:"status"`
	PausedUntil string          `json:"paused_until,omitempty"`
	Step        model.StepKey   `json:"step,omitempty"`
	StepSince   string          `json:"step_since,omitempty"`
	Firm        string          `json:"firm,omitempty"`
	Gender      string          `json:"gender"`
	Country     string          `json:"country,omitempty"`
	Language    string          `json:"language,omitempty"`
	Place       string          `json:"place,omitempty"`
	Phone       string          `json:"phone,omitempty"`
	Protected   bool            `json:"protected,omitempty"`
	LastContact string          `json:"last_contact,omitempty"`
	NextDate    string          `json:"next_date,omitempty"`
}

// jsonRow is a row of a list for machines. Where the person lives and how to reach her is
// left out when her identity is protected.
func jsonRow(row storage.ContactRow) jsonContact {
	return jsonContact{
		ID: row.ID, Name: row.Name, Role: row.Role, Line: row.Path, Status: row.Status,
		PausedUntil: row.PausedUntil.String(), Step: row.Step, StepSince: row.StepSince.String(), Firm: row.Firm,
		Gender: cmp.Or(row.Gender, "unknown"), Country: row.Country, Language: row.Language,
		Place: row.Mask.Show("place", row.Place, ""), Phone: row.Mask.Show("phones", row.Phone, ""),
		Protected: bool(row.Mask), LastContact: row.LastContact.String(), NextDate: row.NextDate.String(),
	}
}
