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

type meetingFlags struct {
	kind, title, on, start, end, place, theme, language, audience, project string
}

func meetingAddCommand(c *call) *cobra.Command {
	var given meetingFlags
	cmd := c.command("add", span{0, 0}, nil)
	cmd.RunE = c.checked(func([]string) error {
		switch "" {
		case given.kind:
			return misused(cmd, "line.flag-needed", "kind", names(model.EventKinds))
		case given.title:
			return misused(cmd, "line.flag-missing", "title")
		case given.on:
			return misused(cmd, "line.flag-missing", "on")
		}
		return c.addMeeting(given)
	})
	f := cmd.Flags()
	f.StringVar(&given.kind, "kind", "", "")
	f.StringVar(&given.title, "title", "", "")
	f.StringVar(&given.on, "on", "", "")
	f.StringVar(&given.start, "start", "", "")
	f.StringVar(&given.end, "end", "", "")
	f.StringVar(&given.place, "place", "", "")
	f.StringVar(&given.theme, "theme", "", "")
	f.StringVar(&given.language, "language", "", "")
	f.StringVar(&given.audience, "for", "", "")
	f.StringVar(&given.project, "project", "", "")
	completeFlag(cmd, "kind", model.EventKinds)
	completeFlag(cmd, "for", model.Audiences)
	return cmd
}

// addMeeting puts a meeting into the register and prints its id.
func (c *call) addMeeting(given meetingFlags) error {
	event, err := c.newMeeting(given)
	if err != nil {
		return err
	}
	r, err := c.open()
	if err != nil {
		return err
	}
	done, id, err := r.AddEvent(c.ctx, c.now(), event)
	return c.added(string(id), done, err)
}

func (c *call) newMeeting(given meetingFlags) (model.Event, error) {
	event := model.Event{
		Title: given.title, Place: given.place, Theme: given.theme, Project: given.project,
	}
	var err error
	if event.Kind, err = among[model.EventKind](c, given.kind, eventField("kind")); err != nil {
		return event, err
	}
	if event.Audience, err = among[string](c, given.audience, eventField("audience")); err != nil {
		return event, err
	}
	if event.On, err = model.ParseDate(given.on, c.today()); err != nil {
		return event, err
	}
	if event.Start, err = clock(given.start); err != nil {
		return event, err
	}
	if event.End, err = clock(given.end); err != nil {
		return event, err
	}
	event.Languages, err = languageField.Parse(given.language, c.today())
	return event, err
}

// eventField is a field of a meeting that chooses, and takes nothing but what it names.
func eventField(key string) model.Field {
	i := slices.IndexFunc(model.EventFields, func(f model.Field) bool { return f.Key == key })
	f := model.EventFields[i]
	f.Required = true
	return f
}

// languageField reads and shows the languages of a meeting.
var languageField = model.Field{Key: "language", Kind: model.LanguageList, Area: "field"}

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

// bound reads the first or last day of a period; none when nothing is given.
func (c *call) bound(given string) (model.Date, error) {
	if given == "" {
		return model.Date{}, nil
	}
	return model.ParsePastDate(given, c.today())
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
	kind, err := among[model.EventKind](c, given.kind, eventField("kind"))
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
	return printList(c, given.json, listOf(events), jsonMeetingOf, c.meetingLine, "line.no-meetings")
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
