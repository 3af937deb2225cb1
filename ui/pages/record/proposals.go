package record

import (
	"context"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/components/formdialog"
	"stegvis/ui/components/list"
	"stegvis/ui/keys"
	"stegvis/ui/layout"
	"stegvis/ui/page"
)

// Propose shows the actions that are proposed for a contact: for one need or, with none named, for
// all of them and for what hinders.
func Propose(deps *page.Deps, id model.ContactID, need string) tea.Cmd {
	register, today := deps.Register, deps.Today()
	return page.Read(func(ctx context.Context) (model.Specification, error) {
		return register.Specification(ctx, id, today)
	}, func(s model.Specification) tea.Cmd {
		d := newProposals(deps, s.Contact, need)
		d.take(s)
		return page.Open(d)
	})
}

// proposals is the list of the actions that are proposed. One key makes an action of one.
type proposals struct {
	deps    *page.Deps
	contact model.Contact
	need    string // the only need they are for; empty: all
	list    *list.List[proposalLine]
	actions []keys.Action
	latest  page.Latest
	writing bool // an action is on its way, and what is shown will be read again
}

// proposalLine is one line: a proposal, or the need it stands under.
type proposalLine struct {
	of       string // the key of what is proposed; empty: a heading or a remark
	proposal model.Proposal
	says     func() string // in the language of the moment
	remark   bool
}

var (
	_ page.Dialog   = (*proposals)(nil)
	_ page.Actor    = (*proposals)(nil)
	_ page.Cursorer = (*proposals)(nil)
)

func newProposals(deps *page.Deps, c model.Contact, need string) *proposals {
	d := &proposals{deps: deps, contact: c, need: need}
	d.list = list.New(deps, list.Options[proposalLine]{
		ID: func(l proposalLine) string { return l.of }, Draw: d.draw,
		Open: func(l proposalLine) tea.Cmd { return d.make(l.proposal) },
	})
	moves := slices.Clone(d.list.Actions())
	for i := range moves {
		if moves[i].ID == "list.open" {
			moves[i].Title = "proposal.key-make"
		}
	}
	some := func() bool { _, ok := d.list.Selected(); return ok }
	d.actions = append(moves, []keys.Action{
		{ID: "proposals.edit", Title: "proposal.key-edit", Binding: keys.On("e"), Hint: true, Enabled: some, Run: func() tea.Cmd { l, _ := d.list.Selected(); return d.ask(l.proposal) }},
		{ID: "proposals.leave", Title: "shell.leave", Binding: keys.On("esc"), Hint: true, Run: page.Close},
	}...)
	return d
}

// take lists what is proposed, under what it is for; what has an action says so.
func (d *proposals) take(s model.Specification) {
	var lines []proposalLine
	for _, plan := range s.Plans {
		if d.need != "" && (!plan.OfNeed() || plan.Need.Get("need") != d.need) || len(plan.Has)+len(plan.Proposals) == 0 {
			continue
		}
		lines = append(lines, proposalLine{says: func() string { return d.about(plan) }})
		for _, has := range plan.Has {
			lines = append(lines, proposalLine{says: func() string { return d.deps.Say("proposal.has", has.Name(d.deps.Lang), has.Get("actor")) }, remark: true})
		}
		for _, proposal := range plan.Proposals {
			lines = append(lines, proposalLine{of: plan.Obstacle + "-" + proposal.Need + "-" + proposal.Kind, proposal: proposal})
		}
	}
	if len(lines) == 0 {
		key := "proposal.none"
		if len(s.Plans) == 0 {
			key = "proposal.no-needs"
		}
		lines = []proposalLine{{says: func() string { return d.deps.Say(key) }, remark: true}}
	}
	d.list.SetRows(lines)
}

// about is the heading of a plan: the need with its priority, or the obstacle.
func (d *proposals) about(plan model.Plan) string {
	l := d.deps.Lang
	if plan.OfNeed() {
		return plan.Need.Rank() + " " + plan.Need.Name(l)
	}
	analysis, _ := model.StepOf(model.Analysis)
	hinders, _ := analysis.FieldOf("hinders")
	return d.deps.Say("proposal.obstacle", hinders.OptionLabel(l, plan.Obstacle))
}

// make puts the action in the programme; it asks for it where nobody is known to do it.
func (d *proposals) make(p model.Proposal) tea.Cmd {
	if p.Actor() == "" {
		return d.ask(p)
	}
	if d.writing {
		return nil
	}
	d.writing = true
	register, now := d.deps.Register, d.deps.Now()
	action := p.Action(d.contact.ID, d.deps.Today())
	return page.WriteThen(page.Of(d.contact.Name, "proposal.key-make"), func(ctx context.Context) (storage.Done, error) {
		return register.AddRecord(ctx, now, action)
	}, func(storage.Done, error) tea.Cmd {
		d.writing = false
		return d.read()
	})
}

// ask opens the form of the action, filled in as it is proposed.
func (d *proposals) ask(p model.Proposal) tea.Cmd {
	action := p.Action(d.contact.ID, d.deps.Today())
	o := options(d.deps, action, d.contact.Name, d.deps.Register.AddRecord)
	o.DraftKey = "proposal:" + action.Owner + ":" + p.Need + ":" + p.Kind
	o.Focus = "actor"
	register := d.deps.Register
	o.Known["actor"] = func(ctx context.Context) ([]string, error) {
		all, err := register.Partners(ctx)
		return append(slices.Clone(p.Actors), slices.DeleteFunc(all, func(name string) bool { return slices.Contains(p.Actors, name) })...), err
	}
	return page.Open(formdialog.New(d.deps, o))
}

// read reads again what is proposed.
func (d *proposals) read() tea.Cmd {
	register, id, today := d.deps.Register, d.contact.ID, d.deps.Today()
	return page.Ask(d, &d.latest, func(ctx context.Context) (model.Specification, error) {
		return register.Specification(ctx, id, today)
	}, func(s model.Specification) tea.Cmd { d.take(s); return nil })
}

// Title says whose actions they would be.
func (d *proposals) Title() string {
	name := model.Visible(d.contact.Name)
	if need, ok := model.Need.Field("need"); ok && d.need != "" {
		return d.deps.Say("proposal.title-need", need.OptionLabel(d.deps.Lang, d.need), name)
	}
	return d.deps.Say("proposal.title", name)
}

// Update takes changes elsewhere and the mouse.
func (d *proposals) Update(msg tea.Msg) tea.Cmd {
	if _, changed := msg.(page.Changed); changed {
		return d.read()
	}
	return d.list.Update(msg)
}

// HandleKey runs the action of the key.
func (d *proposals) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	return keys.Dispatch(d.actions, msg)
}

// Actions are for the footer.
func (d *proposals) Actions() []keys.Action { return d.actions }

// Cursor is at the selected line.
func (d *proposals) Cursor() *tea.Cursor { return d.list.Cursor(0) }

// View lists what is proposed.
func (d *proposals) View(width, height int) string {
	const widest = 72
	d.list.Resize(min(width, widest), min(height, max(d.list.Total(), 1)))
	return strings.Join(d.list.View(), "\n")
}

func (d *proposals) draw(l proposalLine, width int, s list.State) string {
	th := d.deps.Theme
	switch {
	case l.of == "" && l.remark:
		return layout.Fit(d.deps.Widths, "  "+th.Muted.Paint(d.deps.Cut(model.Visible(l.says()), max(width-2, 0))), width, "")
	case l.of == "":
		return layout.Fit(d.deps.Widths, th.Strong.Paint(d.deps.Cut(model.Visible(l.says()), width)), width, "")
	}
	const days = 10
	pointer := " "
	if s.Selected {
		pointer = th.Accent.Paint(th.Pointer)
	}
	room := max(width-days-6, 0)
	kind, _ := model.Action.Field("kind")
	actor := th.Muted.Paint(d.deps.Fit(d.deps.Say("proposal.actor"), room-room/2))
	if l.proposal.Actor() != "" {
		actor = d.deps.Fit(model.Visible(l.proposal.Actor()), room-room/2)
	}
	line := pointer + " " + d.deps.Fit(kind.OptionLabel(d.deps.Lang, l.proposal.Kind), room/2) + "  " + actor + "  " +
		th.Muted.Paint(d.deps.FitRight(l.proposal.Due.Brief(d.deps.Lang, d.deps.Today()), days))
	line = layout.Fit(d.deps.Widths, line, width, "")
	if s.Selected {
		return th.Select(line)
	}
	return line
}
