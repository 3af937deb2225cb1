package line

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"stegvis/model"
	"stegvis/storage"
)

func meetingShowCommand(c *call) *cobra.Command {
	return c.onRegister("show", span{1, -1}, flags{switches: []string{"json"}}, given.showMeeting)
}

// meeting finds the one meeting that is meant by an id, by its day, or by words of its
// title.
func (c *call) meeting(meant string) (storage.EventRow, error) {
	query := storage.EventQuery{Coming: true}
	day, err := model.ParseDate(meant, c.today())
	byDay := err == nil
	if byDay {
		query.From, query.To = day, day
	}
	events, err := c.register.Events(c.ctx, query)
	if err != nil {
		return storage.EventRow{}, err
	}
	var found []storage.EventRow
	for _, e := range events {
		if byDay || string(e.ID) == meant || containsWords(e.Title, meant) {
			found = append(found, e)
		}
	}
	return theOne(found, model.Fail(model.NotFound, "line.no-meeting", meant), model.Fail(model.Conflict, "line.several-meetings", meant),
		func(e storage.EventRow) string {
			return string(e.ID) + "  " + joined(" ", e.On.String(), e.Start.String(), e.Title)
		})
}

// containsWords tells whether every word is the beginning of a word of the title.
func containsWords(title, words string) bool {
	in := strings.Fields(model.Fold(title))
	for word := range strings.FieldsSeq(model.Fold(words)) {
		if !slices.ContainsFunc(in, func(w string) bool { return strings.HasPrefix(w, word) }) {
			return false
		}
	}
	return true
}

// showMeeting prints a meeting and who was noted there.
func (g given) showMeeting() error {
	row, err := g.meeting(g.words(0))
	if err != nil {
		return err
	}
	page, err := g.register.Event(g.ctx, row.ID)
	if err != nil {
		return err
	}
	if g.is("json") {
		return g.printJSON(append(jsonMeeting(page.EventRow), member{"attendance", each(page.Attendance, jsonGuest)}))
	}
	g.showEvent(page)
	return nil
}

func (c *call) showEvent(page storage.EventPage) {
	l := c.language()
	e := page.Event
	shown := func(key, value string) string {
		i := slices.IndexFunc(model.EventFields, func(f model.Field) bool { return f.Key == key })
		return model.EventFields[i].Shown(l, value)
	}
	c.print(e.Title)
	c.print(string(e.ID))
	c.print(joined(" · ", e.Kind.Label(l), e.On.Full(l), e.On.Week().Label(l), hours(e), e.Place))
	c.print(joined(" · ", e.Theme, shown("languages", e.Languages), shown("audience", e.Audience), e.Project))
	c.print(c.tally(page.EventRow))
	if len(page.Attendance) > 0 {
		c.print("")
	}
	t := c.columns("  ")
	for _, g := range page.Attendance {
		mark := ""
		if g.New {
			mark = l.Say("line.new")
		}
		t.row(g.At.String(), g.Name, g.Firm, g.Presence.Label(l), c.part(g), mark)
	}
	t.end()
}

// part is what someone does at a meeting, when it is more than taking part.
func (c *call) part(g storage.Guest) string {
	if g.Part == "" || g.Part == model.Participant {
		return ""
	}
	return g.Part.Label(c.language())
}

// hours are when a meeting begins and ends: "08:00–09:00".
func hours(e model.Event) string { return joined("–", e.Start.String(), e.End.String()) }

// jsonMeeting is a meeting for machines.
func jsonMeeting(e storage.EventRow) object {
	_, week := e.On.ISOWeek()
	var percent any // unknown is null
	if share, ok := e.BornAbroadPercent(); ok {
		percent = share
	}
	return object{
		{"id", e.ID},
		{"kind", e.Kind},
		{"title", e.Title},
		{"date", e.On.String()},
		{"week", week},
		{"start,omitempty", e.Start.String()},
		{"end,omitempty", e.End.String()},
		{"place,omitempty", e.Place},
		{"theme,omitempty", e.Theme},
		{"languages,omitempty", e.Languages},
		{"audience,omitempty", e.Audience},
		{"project,omitempty", e.Project},
		{"cancelled,omitempty", e.Cancelled},
		{"present", e.Present},
		{"new", e.New},
		{"women", e.Women},
		{"men", e.Men},
		{"born_abroad", e.BornAbroad},
		{"born_abroad_percent", percent},
		{"born_known", e.CountryKnown},
	}
}

func jsonGuest(g storage.Guest) object {
	return object{
		{"id", g.ID},
		{"name", g.Name},
		{"presence", g.Presence},
		{"part", g.Part},
		{"at,omitempty", g.At.String()},
		{"new,omitempty", g.New},
	}
}
