package line

import (
	"github.com/spf13/cobra"

	"stegvis/model"
	"stegvis/storage"
)

func meetingCommand(c *call) *cobra.Command {
	return c.parent("meeting", meetingAddCommand(c), meetingListCommand(c), meetingShowCommand(c))
}

// The fields of a meeting that have no like elsewhere.
var (
	eventKind     = choice("event", "kind", model.EventKinds...)
	audienceField = model.Field{Key: "audience", Flag: "for", Area: "event", Kind: model.Choice, Required: true, Options: model.Audiences}
	languageField = model.Field{Key: "language", Kind: model.LanguageList, Area: "field"}
)

func meetingAddCommand(c *call) *cobra.Command {
	return c.withFlags("add", span{0, 0}, flags{fields: []model.Field{
		eventKind,
		{Key: "title"},
		{Key: "on", Kind: model.FutureDate},
		{Key: "start"},
		{Key: "end"},
		{Key: "place"},
		{Key: "theme"},
		languageField, audienceField, projectField,
	}}, given.addMeeting)
}

// addMeeting puts a meeting into the register and prints its id.
func (g given) addMeeting() error {
	switch "" {
	case g.get("kind"):
		return misused(g.cmd, "line.flag-needed", "kind", names(model.EventKinds))
	case g.get("title"):
		return misused(g.cmd, "line.flag-missing", "title")
	case g.get("on"):
		return misused(g.cmd, "line.flag-missing", "on")
	}
	event := model.Event{
		Kind: model.EventKind(g.get("kind")), Title: g.get("title"), On: g.day("on"), Place: g.get("place"), Theme: g.get("theme"),
		Languages: g.get("language"), Audience: g.get("audience"), Project: g.get("project"),
	}
	var err error
	if event.Start, err = clock(g.get("start")); err != nil {
		return err
	}
	if event.End, err = clock(g.get("end")); err != nil {
		return err
	}
	r, err := g.open()
	if err != nil {
		return err
	}
	done, id, err := r.AddEvent(g.ctx, g.now(), event)
	return g.added(string(id), done, err)
}

func clock(given string) (model.Clock, error) {
	if given == "" {
		return model.NoClock, nil
	}
	at, ok := model.ParseClock(given)
	if !ok {
		return at, wrongUse("line.no-clock", given)
	}
	return at, nil
}

func meetingListCommand(c *call) *cobra.Command {
	return c.onRegister("list", span{0, 0}, flags{
		fields: []model.Field{eventKind, fromField, toField}, switches: []string{"json"},
	}, given.listMeetings)
}

// listMeetings prints meetings in the order of their days.
func (g given) listMeetings() error {
	query := storage.EventQuery{Kind: model.EventKind(g.get("kind")), From: g.day("from"), To: g.day("to"), Coming: true}
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
	return l.Say("line.tally", e.Present, e.New, e.BornAbroadPercent())
}
