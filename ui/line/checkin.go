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
	cmd := c.command("checkin", span{2, -1}, func(args []string) error { return c.checkin(args[0], args[1:], given) })
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

// checkin notes people at a meeting. Those who cannot be told are listed, the others are
// noted in one change.
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
	known, strangers, untold, err := c.tellApart(r, people)
	if err != nil {
		return err
	}
	presence, clock := model.Present, c.clockAt(meeting.On)
	if given.absent {
		presence, clock = model.Absent, model.NoClock
	}
	if len(known) > 0 {
		done, err := r.CheckInMany(c.ctx, c.now(), meeting.ID, known, presence, clock)
		if err := c.done(done, err); err != nil {
			return err
		}
	}
	for _, name := range strangers {
		if !given.new || given.absent {
			untold = append(untold, model.Fail(model.NotFound, "line.nobody-new", name))
			continue
		}
		done, err := r.WalkIn(c.ctx, c.now(), meeting.ID, name, "", role)
		if err := c.done(done, err); err != nil {
			return err
		}
	}
	if given.completeStep {
		left, err := c.completeTogether(r, meeting)
		if err != nil {
			return err
		}
		untold = append(untold, left...)
	}
	return c.list3(untold)
}

// completeTogether completes, for those present who lack nothing else, the step that many
// take together at a meeting of this kind. The others are listed.
func (c *call) completeTogether(r *storage.Register, meeting storage.EventRow) (left []error, err error) {
	if _, ok := meeting.Kind.Step(); !ok {
		return nil, wrongUse("line.no-step-together")
	}
	offer, ok, err := r.OfferStep(c.ctx, meeting.ID)
	if err != nil || !ok {
		return nil, err
	}
	if ready := offer.Ready(); len(ready) > 0 {
		done, _, err := r.ClimbMany(c.ctx, c.now(), ready, offer.Step, "", offer.Form)
		if err := c.done(done, err); model.CodeOf(err) == model.Invalid {
			left = append(left, err)
		} else if err != nil {
			return nil, err
		}
	}
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
	return left, nil
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

// list3 lists what could not be done; the command then ends as incomplete.
func (c *call) list3(untold []error) error {
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
