package line

import (
	"github.com/spf13/cobra"

	"stegvis/model"
)

// needMoves are what can be done with a need.
var needMoves = []string{"add", "met", "drop"}

func needCommand(c *call) *cobra.Command {
	priority := 2
	on := ""
	cmd := c.command("need", span{3, 3}, func(args []string) error {
		move, err := among(args[1], needMoves, "line.move")
		if err != nil {
			return err
		}
		day, err := c.pastDay(on)
		if err != nil {
			return err
		}
		need, err := needNamed(args[2])
		if err != nil {
			return err
		}
		if priority < 1 || priority > 3 {
			return wrongUse("line.priority", priority)
		}
		return c.need(args[0], move, model.NeedRecord{Need: need, Priority: priority, Status: model.NeedOpen, RaisedOn: day})
	})
	cmd.Flags().IntVar(&priority, "priority", 2, "")
	cmd.Flags().StringVar(&on, "on", "", "")
	return aboutContact(c, cmd)
}

// need adds a need, or ends the open one of its kind.
func (c *call) need(name, move string, need model.NeedRecord) error {
	r, row, err := c.openFor(name)
	if err != nil {
		return err
	}
	need.Contact = row.ID
	if move == "add" {
		done, err := r.AddNeed(c.ctx, c.now(), need)
		return c.done(done, err)
	}
	person, err := r.Person(c.ctx, row.ID)
	if err != nil {
		return err
	}
	for _, open := range person.Needs {
		if open.Need != need.Need || open.Status == model.NeedMet || open.Status == model.NeedDropped {
			continue
		}
		open.Status, open.ClosedOn = model.NeedMet, need.RaisedOn
		if move == "drop" {
			open.Status = model.NeedDropped
		}
		done, err := r.SetNeed(c.ctx, c.now(), open)
		return c.done(done, err)
	}
	return model.Fail(model.NotFound, "line.no-need", row.Name, need.Need.Label(c.language()))
}
