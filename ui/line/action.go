package line

import (
	"strings"

	"github.com/spf13/cobra"

	"stegvis/model"
	"stegvis/model/text"
)

type actionFlags struct {
	kind, actor, due, status, result string
	json                             bool
}

// actionStatuses are what --status of an action takes.
var actionStatuses = []model.ActionStatus{model.ActionPlanned, model.ActionUnderWay, model.ActionDone, model.ActionDropped}

func actionCommand(c *call) *cobra.Command {
	var given actionFlags
	cmd := c.command("action", span{1, -1}, nil)
	cmd.RunE = c.checked(func(args []string) error {
		switch {
		case args[0] == "list" && len(args) == 1:
			return c.listActions(given)
		case args[0] == "set" && len(args) == 2:
			return c.setAction(model.ActionID(args[1]), given)
		case len(args) >= 2 && args[1] == "add":
			return c.addAction(cmd, args[0], strings.Join(args[2:], " "), given)
		}
		return misused(cmd, "line.usage-is", usageOf(cmd))
	})
	f := cmd.Flags()
	f.StringVar(&given.kind, "kind", "", "")
	f.StringVar(&given.actor, "actor", "", "")
	f.StringVar(&given.due, "due", "", "")
	f.StringVar(&given.status, "status", "", "")
	f.StringVar(&given.result, "result", "", "")
	f.BoolVar(&given.json, "json", false, "")
	completeFlag(cmd, "kind", model.ActionKinds)
	completeFlag(cmd, "status", actionStatuses)
	return aboutContact(c, cmd)
}

// addAction adds an action to a contact's programme and prints its id.
func (c *call) addAction(cmd *cobra.Command, name, what string, given actionFlags) error {
	switch "" {
	case given.kind:
		return misused(cmd, "line.flag-needed", "kind", names(model.ActionKinds))
	case given.actor:
		return misused(cmd, "line.flag-missing", "actor")
	case given.due:
		return misused(cmd, "line.flag-missing", "due")
	}
	kind, err := among(given.kind, model.ActionKinds, "line.kind")
	if err != nil {
		return err
	}
	due, err := c.comingDay(given.due)
	if err != nil {
		return err
	}
	r, row, err := c.openFor(name)
	if err != nil {
		return err
	}
	action := model.Action{
		ID: model.NewID[model.ActionID](), Contact: row.ID, Kind: kind, Actor: given.actor,
		Due: due, Text: what, Status: model.ActionPlanned,
	}
	done, err := r.AddAction(c.ctx, c.now(), action)
	if err := c.done(done, err); err != nil {
		return err
	}
	c.print(string(action.ID))
	return nil
}

// jsonOpenAction is an action in a list for machines, with whose it is.
type jsonOpenAction struct {
	jsonAction
	Contact model.ContactID `json:"contact"`
	Name    string          `json:"name"`
}

// listActions prints actions by their deadline, each with its id: those not ended, or
// those of one status.
func (c *call) listActions(given actionFlags) error {
	status, err := among(given.status, actionStatuses, "line.status")
	if err != nil {
		return err
	}
	r, err := c.open()
	if err != nil {
		return err
	}
	actions, err := r.Actions(c.ctx, status)
	if err != nil {
		return err
	}
	if given.json {
		return c.jsonArray(func(add func(any) error) error {
			for _, a := range actions {
				if err := add(jsonOpenAction{jsonActionOf(a.Action), a.Contact, a.Name}); err != nil {
					return err
				}
			}
			return nil
		})
	}
	t := c.columns("")
	for _, a := range actions {
		t.row(append([]string{string(a.ID), a.Name}, c.actionCells(a.Action)...)...)
	}
	t.end()
	if len(actions) == 0 {
		c.tell("line.no-records")
	}
	return nil
}

// setAction says how far an action has come, and what came of it.
func (c *call) setAction(id model.ActionID, given actionFlags) error {
	status, err := among(given.status, actionStatuses, "line.status")
	if err != nil {
		return err
	}
	due, err := c.comingDay(given.due)
	if err != nil {
		return err
	}
	r, err := c.open()
	if err != nil {
		return err
	}
	action, err := r.Action(c.ctx, id)
	if model.CodeOf(err) == model.NotFound {
		return model.Fail(model.NotFound, "line.no-record", string(id), text.Say("storage.record-action"))
	}
	if err != nil {
		return err
	}
	if status != "" {
		action.Status = status
	}
	if !due.IsZero() {
		action.Due = due
	}
	for value, given := range map[*string]string{&action.Result: given.result, &action.Actor: given.actor} {
		if given != "" {
			*value = given
		}
	}
	done, err := r.SetAction(c.ctx, c.now(), action)
	return c.done(done, err)
}
