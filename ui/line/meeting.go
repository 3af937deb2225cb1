package line

import (
	"slices"

	"github.com/spf13/cobra"

	"stegvis/model"
	"stegvis/storage"
)

func meetingCommand(c *call) *cobra.Command {
	return c.parent("meeting", meetingAddCommand(c), meetingListCommand(c), meetingShowCommand(c))
}

// meetingAsked are the fields of a meeting that have a flag. Speakers are persons, who are
// found by name on the screen; what is noted of a meeting is noted afterwards.
var meetingAsked = slices.DeleteFunc(slices.Clone(model.EventFields), func(f model.Field) bool { return f.Key == "speakers" || f.Key == "note" })

func meetingAddCommand(c *call) *cobra.Command {
	cmd := c.command("add", span{0, 0}, nil)
	fieldFlags(cmd, meetingAsked)
	cmd.RunE = c.checked(func([]string) error {
		given, err := c.fromFlags(cmd, meetingAsked)
		if err == nil {
			err = lacking(cmd, meetingAsked, given)
		}
		if err != nil {
			return err
		}
		return c.addMeeting(model.Event{}.With(given))
	})
	return cmd
}

// addMeeting puts a meeting into the register and prints its id.
func (c *call) addMeeting(event model.Event) error {
	r, err := c.open()
	if err != nil {
		return err
	}
	done, id, err := r.AddEvent(c.ctx, c.now(), event)
	if err := c.done(done, err); err != nil {
		return err
	}
	c.print(string(id))
	return nil
}

type meetingListFlags struct {
	kind, from, to string
	json           bool
}

func meetingListCommand(c *call) *cobra.Command {
	var given meetingListFlags
	cmd := c.command("list", span{0, 0}, func([]string) error { return c.listMeetings(given) })
	f := cmd.Flags()
	f.StringVar(&given.kind, "kind", "", "")
	f.StringVar(&given.from, "from", "", "")
	f.StringVar(&given.to, "to", "", "")
	f.BoolVar(&given.json, "json", false, "")
	completeFlag(cmd, "kind", model.EventKinds)
	return cmd
}

// listMeetings prints meetings in the order of their days.
func (c *call) listMeetings(given meetingListFlags) error {
	kind, err := among(given.kind, model.EventKinds, "line.kind")
	if err != nil {
		return err
	}
	query := storage.EventQuery{Kind: kind, Coming: true}
	if query.From, err = c.bound(given.from); err != nil {
		return err
	}
	if query.To, err = c.bound(given.to); err != nil {
		return err
	}
	r, err := c.open()
	if err != nil {
		return err
	}
	events, err := r.Events(c.ctx, query)
	if err != nil {
		return err
	}
	if given.json {
		return c.jsonArray(func(add func(any) error) error {
			for _, e := range events {
				if err := add(jsonMeetingOf(e)); err != nil {
					return err
				}
			}
			return nil
		})
	}
	t := c.columns("")
	for _, e := range events {
		t.row(c.meetingLine(e)...)
	}
	t.end()
	if len(events) == 0 {
		c.tell("line.no-meetings")
	}
	return nil
}

// meetingLine is a meeting in a list: day, week, hour, title, place and its tally.
func (c *call) meetingLine(e storage.EventRow) []string {
	return []string{e.On.String(), e.On.Week().Label(c.language()), e.Start.String(), e.Title, e.Place, c.tally(e)}
}

// tally is who was at a meeting, in numbers; nothing before anyone has come.
func (c *call) tally(e storage.EventRow) string {
	l := c.language()
	switch {
	case e.Cancelled:
		return l.Say("line.cancelled")
	case e.Present == 0:
		return ""
	}
	return l.Say("line.tally", e.Present, e.New, e.BornAbroadPercent())
}
