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

// eventKind is what kind of meeting is looked for.
var eventKind = choice("event", "kind", model.EventKinds...)

func meetingAddCommand(c *call) *cobra.Command {
	return c.withFlags("add", span{0, 0}, flags{fields: meetingAsked}, given.addMeeting)
}

// addMeeting puts a meeting into the register and prints its id.
func (g given) addMeeting() error {
	if err := g.lacking(meetingAsked); err != nil {
		return err
	}
	r, err := g.openOrMake()
	if err != nil {
		return err
	}
	done, id, err := r.AddEvent(g.ctx, g.now(), model.Event{}.With(g.values))
	return g.added(string(id), done, err)
}

func meetingListCommand(c *call) *cobra.Command {
	return c.onRegister("list", span{0, 0}, flags{
		fields: []model.Field{eventKind, fromField, toField}, switches: []string{"json"},
	}, given.listMeetings)
}

// listMeetings prints meetings in the order of their days.
func (g given) listMeetings() error {
	from, to, err := g.between()
	if err != nil {
		return err
	}
	query := storage.EventQuery{Kind: model.EventKind(g.get("kind")), From: from, To: to, Coming: true}
	events, err := g.register.Events(g.ctx, query)
	if err != nil {
		return err
	}
	return printList(g.call, g.is("json"), listOf(events), jsonMeeting, g.meetingLine, "line.no-meetings")
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
	return l.Say("line.tally", e.Present, e.New, e.Abroad(l))
}
