package line

import (
	"cmp"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"stegvis/model"
	"stegvis/storage"
)

// timelineShown is how many items of the timeline are shown.
const timelineShown = 100

func showCommand(c *call) *cobra.Command {
	return aboutContact(c, c.onRegister("show", span{1, -1}, flags{switches: []string{"json", "protected"}}, given.show))
}

func (g given) show() error {
	row, err := g.contact(g.words(0))
	if err != nil {
		return err
	}
	person, err := g.register.Person(g.ctx, row.ID)
	if err != nil {
		return err
	}
	timeline, err := g.register.Timeline(g.ctx, row.ID, timelineShown)
	if err != nil {
		return err
	}
	mask := person.Contact.Mask().Unless(g.is("protected"))
	person.Contact.Values = mask.Values(person.Contact.Values)
	person.Summary.Mask = mask
	if g.is("json") {
		return g.printJSON(g.jsonPerson(person, timeline))
	}
	g.showPerson(person, timeline)
	return nil
}

// showPerson prints a contact as plain lines: who, the ladder, what is missing, what comes,
// what is known, what has been.
func (c *call) showPerson(p storage.Person, timeline []storage.TimelineItem) {
	l := c.language()
	c.print(joined("  ", p.Contact.Name, p.Contact.Enterprise.Name))
	c.print(string(p.Contact.ID))
	c.print(c.standing(p.Summary))
	if p.Contact.Mask() {
		c.print(l.Say("line.protected"))
	}
	c.showLadder(p)
	c.showMissing(p)
	c.showComing(p)
	c.showRecords(p)
	c.showFields(p.Contact)
	timeline = storage.Folded(timeline, timelineShown)
	c.section("line.timeline", len(timeline), func(t *columns, i int) {
		item := timeline[i]
		t.row(item.On.String(), item.Says(l), c.minutes(item.Record.Int("minutes")), item.Words(l))
	})
}

// heading prints a blank line and a title.
func (c *call) heading(key string) {
	c.print("")
	c.print(c.language().Say(key))
}

// showLadder prints the eight steps and how each stands.
func (c *call) showLadder(p storage.Person) {
	if p.Contact.Role != model.Client {
		return
	}
	c.section("line.ladder", len(model.Ladder), func(t *columns, i int) {
		label := c.numbered(model.Ladder[i].Key)
		visit, ok := lastVisit(p.Visits, model.Ladder[i].Key)
		day := visit.To
		if visit.State == model.Standing {
			day = visit.From
		}
		if ok {
			t.row(label, c.language().Say("step."+string(visit.State)), day.String(), visit.Reason)
		} else {
			t.row(label)
		}
	})
}

// lastVisit gives the last time a contact stood on a step.
func lastVisit(visits []model.Visit, step model.StepKey) (last model.Visit, ok bool) {
	for _, v := range visits {
		if v.Step == step {
			last, ok = v, true
		}
	}
	return last, ok
}

// showMissing prints what the step lacks before it is done.
func (c *call) showMissing(p storage.Person) {
	lines := c.missingLines(p.Contact.Step, c.missingOf(p))
	c.section("line.missing", len(lines), func(t *columns, i int) { t.row(lines[i]) })
}

// missingOf is what the step on which the contact stands would lack, completed today.
func (c *call) missingOf(p storage.Person) []model.Missing {
	standing, ok := p.Standing()
	if !ok {
		return nil
	}
	return p.Position().Lacks(standing.Step, c.today(), nil)
}

// missingLines say what a step lacks, one line each, with what to set it by.
func (c *call) missingLines(at model.StepKey, missing []model.Missing) []string {
	l := c.language()
	step, _ := model.StepOf(at)
	var lines []string
	for _, m := range missing {
		line := l.Say(m.Proof.Word())
		if field, ok := step.FieldOf(m.Field); ok && len(m.Options) > 0 {
			line += ": " + field.Shown(l, strings.Join(m.Options, " "))
		}
		if hint := setHint(m); hint != "" {
			line += "  (" + hint + ")"
		}
		lines = append(lines, line)
	}
	return lines
}

// setHint is how the command line mends what is missing.
func setHint(m model.Missing) string {
	if m.Field == "" {
		return ""
	}
	return "--set " + m.Field + "=" + strings.Join(m.Options, ",")
}

// showComing prints the open promises, the next first.
func (c *call) showComing(p storage.Person) {
	l := c.language()
	open := slices.DeleteFunc(slices.Clone(p.Of(model.FollowUp)), func(f model.Record) bool { return !f.Open() })
	c.section("line.coming", len(open), func(t *columns, i int) {
		waits := l.Say("line.waits-me")
		if on := open[i].Get("waiting"); on != string(model.OnAdvisor) {
			waiting, _ := model.FollowUp.Field("waiting")
			waits = l.Say("line.waits-on", cmp.Or(open[i].Get("partner"), waiting.Shown(l, on)))
		}
		t.row(open[i].Get("on"), model.Promised(open[i], l), waits)
	})
}

// showRecords prints what is on record beside the ladder, type by type.
func (c *call) showRecords(p storage.Person) {
	l := c.language()
	for _, t := range model.RecordTypes {
		if t == model.FollowUp || t == model.Log || !t.Personal() { // stand in a place of their own
			continue
		}
		records := p.Of(t)
		c.section(t.Word("many"), len(records), func(table *columns, i int) { table.row(records[i].Cells(l)...) })
		if over := model.OverTime(records, l, c.today()); t == model.Snapshot && over != "" {
			c.print("  " + over)
		}
	}
}

// section prints a title and n rows under it; nothing when there are none.
func (c *call) section(key string, n int, row func(t *columns, i int)) {
	if n == 0 {
		return
	}
	c.heading(key)
	t := c.columns("  ")
	for i := range n {
		row(t, i)
	}
	t.end()
}

// showFields prints what is known, group by group.
func (c *call) showFields(contact model.Contact) {
	l := c.language()
	groups := append([]model.FieldGroup{}, model.ContactFields...)
	groups = append(groups, model.FieldGroup{Key: model.GroupBusiness, Fields: model.EnterpriseFields})
	for _, g := range groups {
		t := c.columns("  ")
		for _, f := range g.Fields {
			value := contact.Values[f.Key]
			if g.Key == model.GroupBusiness {
				value = contact.Enterprise.Values[f.Key]
			}
			if value == "" {
				continue
			}
			if len(t.rows) == 0 {
				c.heading("field." + g.Key)
			}
			t.row(f.Label(l), f.Shown(l, value))
		}
		t.end()
	}
}

func (c *call) minutes(n int) string {
	if n == 0 {
		return ""
	}
	return c.language().Say("line.minutes", n)
}
