package line

import (
	"strings"

	"github.com/spf13/cobra"

	"stegvis/model"
	"stegvis/storage"
)

func meetingShowCommand(c *call) *cobra.Command {
	asJSON := false
	cmd := c.command("show", span{1, -1}, func(words []string) error {
		r, err := c.open()
		if err != nil {
			return err
		}
		row, err := c.meeting(r, strings.Join(words, " "))
		if err != nil {
			return err
		}
		return c.showMeeting(r, row, asJSON)
	})
	cmd.Flags().BoolVar(&asJSON, "json", false, "")
	return cmd
}

// meeting finds the one meeting that is meant by an id, by its day, or by words of its
// title.
func (c *call) meeting(r *storage.Register, meant string) (storage.EventRow, error) {
	query := storage.EventQuery{Coming: true}
	day, err := model.ParseDate(meant, c.today())
	byDay := err == nil
	if byDay {
		query.From, query.To = day, day
	}
	events, err := r.Events(c.ctx, query)
	if err != nil {
		return storage.EventRow{}, err
	}
	var found []storage.EventRow
	for _, e := range events {
		if byDay || string(e.ID) == meant || containsWords(e.Title, meant) {
			found = append(found, e)
		}
	}
	switch len(found) {
	case 0:
		return storage.EventRow{}, model.Fail(model.NotFound, "line.no-meeting", meant)
	case 1:
		return found[0], nil
	}
	return storage.EventRow{}, refusal{model.Fail(model.Conflict, "line.several-meetings", meant), c.meetingsNamed(found)}
}

// containsWords tells whether every word is the beginning of a word of the title.
func containsWords(title, words string) bool {
	in := strings.Fields(model.Fold(title))
	for word := range strings.FieldsSeq(model.Fold(words)) {
		found := false
		for _, w := range in {
			found = found || strings.HasPrefix(w, word)
		}
		if !found {
			return false
		}
	}
	return true
}

func (c *call) meetingsNamed(found []storage.EventRow) []string {
	var lines []string
	for i, e := range found {
		if i == mostNamed {
			return append(lines, "…")
		}
		lines = append(lines, string(e.ID)+"  "+joined(" ", e.On.String(), e.Start.String(), e.Title))
	}
	return lines
}

// showMeeting prints a meeting and who was noted there.
func (c *call) showMeeting(r *storage.Register, row storage.EventRow, asJSON bool) error {
	page, err := r.Event(c.ctx, row.ID)
	if err != nil {
		return err
	}
	if asJSON {
		return c.printJSON(jsonMeetingPageOf(page))
	}
	l := c.language()
	e := page.Event
	c.print(e.Title)
	c.print(string(e.ID))
	c.print(joined(" · ", l.Say("event.kind-"+string(e.Kind)), e.On.Full(l), e.On.Week().Label(l), hours(e), e.Place))
	c.print(joined(" · ", e.Theme, model.Field{Kind: model.LanguageList}.Shown(l, e.Languages), c.audience(e), e.Project))
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
		t.row(g.At.String(), g.Name, g.Firm, l.Say("event.presence-"+string(g.Presence)), c.part(g), mark)
	}
	t.end()
	return nil
}

// part is what someone does at a meeting, when it is more than taking part.
func (c *call) part(g storage.Guest) string {
	if g.Part == "" || g.Part == model.Participant {
		return ""
	}
	return c.language().Say("event.part-" + string(g.Part))
}

func (c *call) audience(e model.Event) string {
	if e.Audience == "" {
		return ""
	}
	return c.language().Say("event.audience-" + e.Audience)
}

// hours are when a meeting begins and ends: "08:00–09:00".
func hours(e model.Event) string { return joined("–", e.Start.String(), e.End.String()) }

// jsonMeeting is a meeting for machines.
type jsonMeeting struct {
	ID                model.EventID   `json:"id"`
	Kind              model.EventKind `json:"kind"`
	Title             string          `json:"title"`
	Date              string          `json:"date"`
	Week              int             `json:"week"`
	Start             string          `json:"start,omitempty"`
	End               string          `json:"end,omitempty"`
	Place             string          `json:"place,omitempty"`
	Theme             string          `json:"theme,omitempty"`
	Languages         string          `json:"languages,omitempty"`
	Audience          string          `json:"audience,omitempty"`
	Project           string          `json:"project,omitempty"`
	Cancelled         bool            `json:"cancelled,omitempty"`
	Present           int             `json:"present"`
	New               int             `json:"new"`
	Women             int             `json:"women"`
	Men               int             `json:"men"`
	BornAbroad        int             `json:"born_abroad"`
	BornAbroadPercent int             `json:"born_abroad_percent"`
}

func jsonMeetingOf(e storage.EventRow) jsonMeeting {
	_, week := e.On.ISOWeek()
	return jsonMeeting{
		ID: e.ID, Kind: e.Kind, Title: e.Title, Date: e.On.String(), Week: week, Start: e.Start.String(), End: e.End.String(),
		Place: e.Place, Theme: e.Theme, Languages: e.Languages, Audience: e.Audience, Project: e.Project, Cancelled: e.Cancelled,
		Present: e.Present, New: e.New, Women: e.Women, Men: e.Men, BornAbroad: e.BornAbroad, BornAbroadPercent: e.BornAbroadPercent(),
	}
}

// jsonMeetingPage is a meeting with those noted at it.
type jsonMeetingPage struct {
	jsonMeeting
	Attendance []jsonGuest `json:"attendance"`
}

type jsonGuest struct {
	ID       model.ContactID `json:"id"`
	Name     string          `json:"name"`
	Presence model.Presence  `json:"presence"`
	Part     model.Part      `json:"part"`
	At       string          `json:"at,omitempty"`
	New      bool            `json:"new,omitempty"`
}

func jsonMeetingPageOf(page storage.EventPage) jsonMeetingPage {
	out := jsonMeetingPage{jsonMeetingOf(page.EventRow), []jsonGuest{}}
	for _, g := range page.Attendance {
		out.Attendance = append(out.Attendance, jsonGuest{g.ID, g.Name, g.Presence, g.Part, g.At.String(), g.New})
	}
	return out
}
