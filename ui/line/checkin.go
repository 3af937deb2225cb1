package line

import (
	"errors"

	"github.com/spf13/cobra"

	"stegvis/model"
	"stegvis/storage"
)

type checkinFlags struct {
	new, absent, completeStep bool
	role                      string
}

func checkinCommand(c *call) *cobra.Command {
	var given checkinFlags
	var cmd *cobra.Command
	cmd = c.command("checkin", span{1, -1}, func(args []string) error {
		if len(args) == 1 && !given.completeStep {
			return misused(cmd, "line.too-few", nameOf(cmd), usageOf(cmd))
		}
		return c.checkin(args[0], args[1:], given)
	})
	f := cmd.Flags()
	f.BoolVar(&given.new, "new", false, "")
	f.StringVar(&given.role, "role", string(model.Client), "")
	f.BoolVar(&given.absent, "absent", false, "")
	f.BoolVar(&given.completeStep, "complete-step", false, "")
	cmd.ValidArgsFunction = func(_ *cobra.Command, args []string, begun string) ([]cobra.Completion, cobra.ShellCompDirective) {
		if len(args) == 0 || begun == "" {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return c.namesLike(begun), cobra.ShellCompDirectiveNoFileComp
	}
	return cmd
}

// checkin notes people at a meeting, and completes the step that belongs to it, in one change.
// Those who cannot be told, and those whose step cannot be completed, are listed.
func (c *call) checkin(meant string, people []string, given checkinFlags) error {
	role, err := among(given.role, roles, "line.role")
	if err != nil {
		return err
	}
	r, err := c.open()
	if err != nil {
		return err
	}
	meeting, err := c.meeting(r, meant)
	if err != nil {
		return err
	}
	if _, ok := meeting.Kind.Step(); given.completeStep && !ok {
		return wrongUse("line.no-step-together")
	}
	known, strangers, untold, err := c.tellApart(r, people)
	if err != nil {
		return err
	}
	list := storage.CheckIns{Known: known, Presence: model.Present, At: c.clockAt(meeting.On), Complete: given.completeStep}
	if given.absent {
		list.Presence = model.Absent
	}
	for _, name := range strangers {
		if given.new && !given.absent {
			list.New = append(list.New, storage.WalkIn{Name: name, Role: role})
		} else {
			untold = append(untold, model.Fail(model.NotFound, "line.nobody-new", name))
		}
	}
	if len(list.Known)+len(list.New) > 0 || list.Complete {
		done, offer, err := r.CheckInAll(c.ctx, c.now(), meeting.ID, list)
		if err := c.done(done, err); err != nil {
			return err
		}
		untold = append(untold, c.notCompleted(offer)...)
	}
	return c.listUntold(untold)
}

// notCompleted are those present who could not complete the step of the meeting, and why.
func (c *call) notCompleted(offer storage.OfferedStep) (left []error) {
	for _, p := range offer.Standing {
		if len(p.Missing) > 0 {
			left = append(left, refusal{
				model.Fail(model.Conflict, "line.not-completed", p.Name, offer.Step.Number()),
				c.missingLines(offer.Step, p.Missing),
			})
		}
	}
	for _, p := range offer.Before {
		left = append(left, model.Fail(model.Conflict, "line.stands-before", p.Name, p.Step.Number()))
	}
	return left
}

// tellApart finds whom the names mean: contacts, names nobody has, and errors for those
// that fit several.
func (c *call) tellApart(r *storage.Register, people []string) (known []model.ContactID, strangers []string, untold []error, err error) {
	for _, name := range people {
		row, err := c.contact(r, name)
		var refused refusal
		switch {
		case err == nil:
			known = append(known, row.ID)
		case errors.As(err, &refused):
			untold = append(untold, err)
		case model.CodeOf(err) == model.NotFound:
			strangers = append(strangers, name)
		default:
			return nil, nil, nil, err
		}
	}
	return known, strangers, untold, nil
}

// listUntold lists what could not be done; the command then ends as incomplete.
func (c *call) listUntold(untold []error) error {
	for _, err := range untold {
		c.say("%s", model.Explain(err, c.language()))
		var refused refusal
		if errors.As(err, &refused) {
			c.lines(refused.lines)
		}
	}
	if len(untold) > 0 {
		return errIncomplete
	}
	return nil
}

// clockAt is the time of day when the day is today: when someone is checked in.
func (c *call) clockAt(day model.Date) model.Clock {
	if day != c.today() {
		return model.NoClock
	}
	now := c.now()
	return model.Clock(now.Hour()*60 + now.Minute())
}
