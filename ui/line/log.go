package line

import (
	"strings"

	"github.com/spf13/cobra"

	"stegvis/model"
)

type logFlags struct {
	kind, on, project, next      string
	minutes, preparation, travel int
}

func logCommand(c *call) *cobra.Command {
	var given logFlags
	cmd := c.command("log", span{1, -1}, nil)
	cmd.RunE = c.checked(func(args []string) error {
		if given.kind == "" {
			return misused(cmd, "line.flag-needed", "kind", names(model.LogKinds))
		}
		return c.log(args[0], strings.Join(args[1:], " "), given)
	})
	f := cmd.Flags()
	f.StringVar(&given.kind, "kind", "", "")
	f.StringVar(&given.on, "on", "", "")
	f.IntVar(&given.minutes, "minutes", 0, "")
	f.IntVar(&given.preparation, "preparation", 0, "")
	f.IntVar(&given.travel, "travel", 0, "")
	f.StringVar(&given.project, "project", "", "")
	f.StringVar(&given.next, "next", "", "")
	completeFlag(cmd, "kind", model.LogKinds)
	return aboutContact(c, cmd)
}

// log notes a contact made, and the next one when a date is given.
func (c *call) log(name, said string, given logFlags) error {
	kind, err := among(given.kind, model.LogKinds, "line.kind")
	if err != nil {
		return err
	}
	on, err := c.pastDay(given.on)
	if err != nil {
		return err
	}
	next, err := c.promise(given.next)
	if err != nil {
		return err
	}
	r, err := c.open()
	if err != nil {
		return err
	}
	row, err := c.contact(r, name)
	if err != nil {
		return err
	}
	entry := model.Log{
		Contact: row.ID, Kind: kind, On: on, Text: said, Project: given.project,
		Minutes: given.minutes, Preparation: given.preparation, Travel: given.travel,
	}
	done, err := r.AddLog(c.ctx, c.now(), entry, next)
	return c.done(done, err)
}

// pastDay reads a day that has been; today when nothing is given.
func (c *call) pastDay(given string) (model.Date, error) {
	if given == "" {
		return c.today(), nil
	}
	return model.ParsePastDate(given, c.today())
}

// comingDay reads a day to come; none when nothing is given.
func (c *call) comingDay(given string) (model.Date, error) {
	if given == "" {
		return model.Date{}, nil
	}
	return model.ParseDate(given, c.today())
}

// bound reads the first or last day of a period; none when nothing is given.
func (c *call) bound(given string) (model.Date, error) {
	if given == "" {
		return model.Date{}, nil
	}
	return model.ParsePastDate(given, c.today())
}

// promise makes the advisor's promise of a day; nil when no day is given.
func (c *call) promise(given string) (*model.FollowUp, error) {
	on, err := c.comingDay(given)
	if err != nil || on.IsZero() {
		return nil, err
	}
	return &model.FollowUp{On: on, Waiting: model.OnAdvisor}, nil
}
