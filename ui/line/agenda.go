package line

import (
	"cmp"
	"strconv"

	"github.com/spf13/cobra"

	"stegvis/model"
	"stegvis/storage"
)

// agendaCap is how many facts of a kind are looked at; who is longest overdue comes first.
const agendaCap = 10_000

func agendaCommand(c *call) *cobra.Command {
	takes := flags{fields: []model.Field{{Key: "week"}}, switches: []string{"json"}}
	cmd := c.withFlags("agenda", span{0, 2}, takes, func(g given) error {
		switch {
		case len(g.args) == 0:
			return g.agenda()
		case len(g.args) == 2 && g.args[0] == "done":
			return g.finish(g.args[1])
		}
		return g.usage()
	})
	cmd.SuggestFor = []string{"today", "idag"} // as the page is called
	return cmd
}

// agendaOf is who needs her on a day.
func (c *call) agendaOf(day model.Date) (model.Agenda, error) {
	limits := model.SilenceLimits()
	facts, err := c.register.AgendaFacts(c.ctx, day, limits, agendaCap)
	return model.AgendaOf(facts, day, limits), err
}

// finish says that everything that is due about a contact is done, in one change.
func (c *call) finish(name string) error {
	r, row, err := c.openFor(name)
	if err != nil {
		return err
	}
	agenda, err := c.agendaOf(c.today())
	if err != nil {
		return err
	}
	done, err := r.FinishItems(c.ctx, c.now(), agenda.ItemsOf(row.ID)...)
	return c.done(done, err)
}

// agenda prints the Today page as lines: who needs her, what is waited for, where everyone
// stands, the next meeting. With a week it is that Monday's page.
func (g given) agenda() error {
	day := g.today()
	if week := g.get("week"); week != "" {
		monday, err := g.weekNamed(week)
		if err != nil {
			return err
		}
		day = monday
	}
	r, err := g.open()
	if err != nil {
		return err
	}
	agenda, err := g.agendaOf(day)
	if err != nil {
		return err
	}
	next, err := g.nextMeeting(r, day)
	if err != nil {
		return err
	}
	if g.is("json") {
		return g.printJSON(jsonAgenda(agenda, day, next))
	}
	steps, _, err := r.Standing(g.ctx)
	if err != nil {
		return err
	}
	g.showAgenda(agenda, day)
	if next != nil {
		g.section("today.next-meeting", 1, func(t *columns, _ int) { t.row(g.meetingLine(*next)...) })
	}
	g.section("today.standing", len(steps), func(t *columns, i int) {
		t.row(g.numbered(steps[i].Step), strconv.Itoa(steps[i].People))
	})
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
	if len(agenda.Items) == 0 {
		c.heading("today.needs-you")
		c.print("  " + l.Say("today.nobody"))
	}
	c.section("today.needs-you", len(agenda.Items), func(t *columns, i int) {
		item := agenda.Items[i]
		t.row(c.when(item, day), item.Name, c.whatFor(item))
	})
	c.section("today.waiting", len(agenda.Waiting), func(t *columns, i int) {
		w := agenda.Waiting[i]
		t.row(model.Days(l, w.Days), cmp.Or(w.Partner, l.Say("today.contacts-themselves")), l.Count("today.people", w.People))
	})
}

// when says how urgent an item is, in the words of the Today page.
func (c *call) when(item model.AgendaItem, day model.Date) string {
	l := c.language()
	switch item.Urgency {
	case model.Late:
		return model.DaysLate(l, item.Days)
	case model.Due:
		return item.On.Relative(l, day)
	case model.Waking:
		return l.Say("today.awake")
	}
	return model.Days(l, item.Days)
}

// whatFor says what an item is about.
func (c *call) whatFor(item model.AgendaItem) string {
	if item.Kind == model.FactAction {
		return joined(": ", item.Partner, item.Words(c.language()))
	}
	return item.Words(c.language())
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

var (
	urgencyKeys = map[model.Urgency]string{model.Late: "late", model.Due: "due", model.Waking: "waking", model.Silent: "silent"}
	factKeys    = map[model.FactKind]string{model.FactPromise: "promise", model.FactAction: "action", model.FactPause: "pause", model.FactQuiet: "quiet"}
)

// jsonAgenda is the agenda for machines.
func jsonAgenda(agenda model.Agenda, day model.Date, next *storage.EventRow) object {
	o := object{
		{"day", day.String()},
		{"items", each(agenda.Items, jsonAgendaItem)},
		{"waiting", each(agenda.Waiting, func(w model.WaitingLine) object {
			return object{{"partner", w.Partner}, {"days", w.Days}, {"people", w.People}} // no partner: the contacts themselves
		})},
	}
	if next != nil {
		o = append(o, member{"next_meeting", jsonMeeting(*next)})
	}
	return o
}

func jsonAgendaItem(i model.AgendaItem) object {
	return object{
		{"urgency", urgencyKeys[i.Urgency]},
		{"days", i.Days},
		{"on", i.On.String()},
		{"kind", factKeys[i.Kind]},
		{"contact", i.Contact},
		{"name", i.Name},
		{"step,omitempty", i.Step},
		{"what,omitempty", i.What},
		{"months,omitempty", i.Months},
		{"because,omitempty", i.Because},
		{"actor,omitempty", i.Partner},
	}
}
