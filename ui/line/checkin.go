package line

import (
	"errors"

	"github.com/spf13/cobra"

	"stegvis/model"
	"stegvis/storage"
)

func checkinCommand(c *call) *cobra.Command {
	cmd := c.withFlags("checkin", span{1, -1}, flags{
		fields: []model.Field{beginning(roleField, model.Client)}, switches: []string{"new", "absent", "complete-step", "yes"},
	}, func(g given) error {
		if len(g.args) == 1 && !g.is("complete-step") {
			return misused(g.cmd, "line.too-few", nameOf(g.cmd), usageOf(g.cmd))
		}
		return g.checkin(g.args[0], g.args[1:])
	})
	return c.completeNames(cmd, func(args []string) bool { return len(args) > 0 })
}

// checkin notes people at a meeting, and completes the step that belongs to it, in one change.
// Those who cannot be told, and those whose step cannot be completed, are listed.
func (g given) checkin(meant string, people []string) error {
	r, err := g.open()
	if err != nil {
		return err
	}
	meeting, err := g.meeting(meant)
	if err != nil {
		return err
	}
	list := storage.CheckIns{Presence: model.Present, At: g.clockAt(meeting.On), Complete: g.is("complete-step")}
	if _, ok := meeting.Kind.Step(); list.Complete && !ok {
		return wrongUse("line.no-step-together")
	}
	if g.is("absent") {
		list.Presence = model.Absent
	}
	if !g.is("absent") && !g.is("yes") && meeting.On.After(g.today()) {
		return model.Fail(model.Conflict, "line.not-yet", meeting.Title, meeting.On.String())
	}
	untold, err := g.tellApart(people, &list)
	if err != nil {
		return err
	}
	if len(list.Known)+len(list.New) > 0 || list.Complete {
		done, offer, err := r.CheckInAll(g.ctx, g.now(), meeting.ID, list)
		if err := g.done(done, err); err != nil {
			return err
		}
		untold = append(untold, g.notCompleted(offer)...)
	}
	return g.listUntold(untold)
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

// tellApart puts those whom the names mean on the list: contacts and, where they are to become
// some, names nobody has. It gives an error for each of the others.
func (g given) tellApart(people []string, list *storage.CheckIns) (untold []error, err error) {
	for _, name := range people {
		row, err := g.contact(name)
		var several refusal
		switch {
		case err == nil:
			list.Known = append(list.Known, row.ID)
		case errors.As(err, &several):
			untold = append(untold, err)
		case model.CodeOf(err) != model.NotFound:
			return nil, err
		case g.is("new") && !g.is("absent"):
			list.New = append(list.New, storage.WalkIn{Name: name, Role: model.Role(g.get("role"))})
		default:
			untold = append(untold, model.Fail(model.NotFound, "line.nobody-new", name))
		}
	}
	return untold, nil
}

// listUntold lists what could not be done; the command then ends as incomplete.
func (c *call) listUntold(untold []error) error {
	for _, err := range untold {
		c.explain(err)
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
