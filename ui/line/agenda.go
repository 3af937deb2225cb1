package line

import (
	"strconv"

	"github.com/spf13/cobra"

	"stegvis/model"
	"stegvis/storage"
)

// agendaCap is how many facts of a kind are looked at; who is longest overdue comes first.
const agendaCap = 10_000

func agendaCommand(c *call) *cobra.Command {
	week := ""
	asJSON := false
	var cmd *cobra.Command
	cmd = c.command("agenda", span{0, 2}, func(args []string) error {
		switch {
		case len(args) == 0:
			return c.agenda(week, asJSON)
		case len(args) == 2 && args[0] == "done":
			return c.finish(args[1])
		}
		return misused(cmd, "line.usage-is", usageOf(cmd))
	})
	cmd.Flags().StringVar(&week, "week", "", "")
	cmd.Flags().BoolVar(&asJSON, "json", false, "")
	return cmd
}

// finish says that everything that is due about a contact is done, in one change.
func (c *call) finish(name string) error {
	r, row, err := c.openFor(name)
	if err != nil {
		return err
	}
	limits := model.SilenceLimits()
	facts, err := r.AgendaFacts(c.ctx, c.today(), limits, agendaCap)
	if err != nil {
		return err
	}
	done, err := r.FinishItems(c.ctx, c.now(), model.AgendaOf(facts, c.today(), limits).ItemsOf(row.ID)...)
	return c.done(done, err)
}

// agenda prints the Today page as lines: who needs her, what is waited for, where everyone
// stands, the next meeting. With a week it is that Monday's page.
func (c *call) agenda(week string, asJSON bool) error {
	day := c.today()
	if week != "" {
		monday, err := c.weekNamed(week)
		if err != nil {
			return err
		}
		day = monday
	}
	r, err := c.open()
	if err != nil {
		return err
	}
	limits := model.SilenceLimits()
	facts, err := r.AgendaFacts(c.ctx, day, limits, agendaCap)
	if err != nil {
		return err
	}
	agenda := model.AgendaOf(facts, day, limits)
	next, err := c.nextMeeting(r, day)
	if err != nil {
		return err
	}
	if asJSON {
		return c.printJSON(jsonAgendaOf(agenda, day, next))
	}
	steps, _, err := r.Standing(c.ctx)
	if err != nil {
		return err
	}
	c.showAgenda(agenda, day)
	c.showNextMeeting(next)
	c.showStanding(steps)
	return nil
}

// weekNamed reads a week: "47", "w47", "v47", "v. 47", or any day in it.
func (c *call) weekNamed(week string) (model.Date, error) {
	if day, err := model.ParseDate("v"+week, c.today()); err == nil {
		return day.Monday(), nil
	}
	day, err := model.ParseDate(week, c.today())
	return day.Monday(), err
}

func (c *call) showAgenda(agenda model.Agenda, day model.Date) {
	l := c.language()
	c.print(joined(" · ", day.Long(l), day.Week().Label(l)))
	c.heading("today.needs-you")
	if len(agenda.Items) == 0 {
		c.print("  " + l.Say("today.nobody"))
	}
	t := c.columns("  ")
	for _, item := range agenda.Items {
		t.row(c.when(item, day), item.Name, c.whatFor(item))
	}
	t.end()
	if len(agenda.Waiting) == 0 {
		return
	}
	c.heading("today.waiting")
	t = c.columns("  ")
	for _, w := range agenda.Waiting {
		partner := w.Partner
		if partner == "" {
			partner = l.Say("today.contacts-themselves")
		}
		t.row(l.Say("today.days", w.Days), partner, l.Count("today.people", w.People))
	}
	t.end()
}

// when says how urgent an item is, in the words of the Today page.
func (c *call) when(item model.AgendaItem, day model.Date) string {
	l := c.language()
	switch item.Urgency {
	case model.Late:
		return l.Say("today.days-late", item.Days)
	case model.Due:
		return item.On.Relative(l, day)
	case model.Waking:
		return l.Say("today.awake")
	}
	return l.Say("today.days", item.Days)
}

// whatFor says what an item is about.
func (c *call) whatFor(item model.AgendaItem) string {
	l := c.language()
	switch {
	case item.Urgency == model.Waking:
		return l.Say("today.pause-over")
	case item.Urgency == model.Silent:
		return l.Say("today.silent")
	case item.Kind == model.FactAction:
		return joined(": ", item.Partner, item.What)
	case item.What == "":
		return l.Say("today.follow-up")
	}
	return item.What
}

// nextMeeting gives the first meeting from a day on that is not cancelled; nil when none
// is planned.
func (c *call) nextMeeting(r *storage.Register, day model.Date) (*storage.EventRow, error) {
	coming, err := r.Events(c.ctx, storage.EventQuery{From: day, Coming: true, Limit: 20})
	for i := range coming {
		if !coming[i].Cancelled {
			return &coming[i], err
		}
	}
	return nil, err
}

func (c *call) showNextMeeting(next *storage.EventRow) {
	if next == nil {
		return
	}
	c.heading("today.next-meeting")
	t := c.columns("  ")
	t.row(c.meetingLine(*next)...)
	t.end()
}

func (c *call) showStanding(steps []storage.StepTally) {
	c.heading("today.standing")
	t := c.columns("  ")
	for _, s := range steps {
		t.row(c.numbered(s.Step), strconv.Itoa(s.People))
	}
	t.end()
}

// jsonAgenda is the agenda for machines.
type jsonAgenda struct {
	Day     string            `json:"day"`
	Items   []jsonAgendaItem  `json:"items"`
	Waiting []jsonWaitingLine `json:"waiting"`
	Next    *jsonMeeting      `json:"next_meeting,omitempty"`
}

type jsonAgendaItem struct {
	Urgency string          `json:"urgency"` // late, due, waking, silent
	Days    int             `json:"days"`
	On      string          `json:"on"`
	Kind    string          `json:"kind"` // promise, action, pause, quiet
	Contact model.ContactID `json:"contact"`
	Name    string          `json:"name"`
	Step    model.StepKey   `json:"step,omitempty"`
	What    string          `json:"what,omitempty"`
	Actor   string          `json:"actor,omitempty"`
}

type jsonWaitingLine struct {
	Partner string `json:"partner"` // empty: the contacts themselves
	Days    int    `json:"days"`
	People  int    `json:"people"`
}

var (
	urgencyKeys = map[model.Urgency]string{model.Late: "late", model.Due: "due", model.Waking: "waking", model.Silent: "silent"}
	factKeys    = map[model.FactKind]string{model.FactPromise: "promise", model.FactAction: "action", model.FactPause: "pause", model.FactQuiet: "quiet"}
)

func jsonAgendaOf(agenda model.Agenda, day model.Date, next *storage.EventRow) jsonAgenda {
	out := jsonAgenda{Day: day.String(), Items: []jsonAgendaItem{}, Waiting: []jsonWaitingLine{}}
	for _, i := range agenda.Items {
		out.Items = append(out.Items, jsonAgendaItem{
			Urgency: urgencyKeys[i.Urgency], Days: i.Days, On: i.On.String(), Kind: factKeys[i.Kind],
			Contact: i.Contact, Name: i.Name, Step: i.Step, What: i.What, Actor: i.Partner,
		})
	}
	for _, w := range agenda.Waiting {
		out.Waiting = append(out.Waiting, jsonWaitingLine{w.Partner, w.Days, w.People})
	}
	if next != nil {
		meeting := jsonMeetingOf(*next)
		out.Next = &meeting
	}
	return out
}
