package record

import (
	"context"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/components/form"
	"stegvis/ui/components/formdialog"
	"stegvis/ui/components/list"
	"stegvis/ui/keys"
	"stegvis/ui/layout"
	"stegvis/ui/page"
)

// MoveNext moves the next date with a person: the form of the open promise opens on its date.
// With several she chooses, the nearest stands first; with none it asks for one.
func MoveNext(deps *page.Deps, id model.ContactID, name string) tea.Cmd {
	return MoveNextAt(deps, id, name, "")
}

// MoveNextAt is MoveNext from a line that shows one of the promises: of several, that one is
// selected. Nothing is where the line shows none.
func MoveNextAt(deps *page.Deps, id model.ContactID, name, shown string) tea.Cmd {
	register := deps.Register
	return page.Read(func(ctx context.Context) ([]model.Record, error) {
		return register.OpenPromises(ctx, id)
	}, func(open []model.Record) tea.Cmd {
		switch len(open) {
		case 0:
			return page.Open(NewNext(deps, id, name))
		case 1:
			return page.Open(MovePromise(deps, open[0], name))
		}
		choice := newPromises(deps, id, name, open)
		choice.list.Select(shown)
		return page.Open(choice)
	})
}

// MovePromise asks for changes to a promise. What is typed first takes the place of its day.
func MovePromise(deps *page.Deps, promise model.Record, name string) page.Dialog {
	o := options(deps, promise, name, deps.Register.SaveRecord)
	i := slices.IndexFunc(o.Fields, func(f form.Field) bool { return f.Key == "on" })
	o.Fields[i].Replaces = true
	return formdialog.New(deps, o)
}

// NewNext asks for the next date with a person.
func NewNext(deps *page.Deps, id model.ContactID, name string) page.Dialog {
	return New(deps, model.FollowUp, string(id), name)
}

// asksOfPast gives what refuses a next date that lies behind the first time it is saved: the
// second time it is meant. A day that stands in the register already is not asked about.
func asksOfPast(deps *page.Deps, promise model.Record) func(model.Record) error {
	t := promise.Type
	asked := promise.Get(t.Day)
	return func(is model.Record) error {
		on := is.Date(t.Day)
		if !t.Promises() || on.IsZero() || on.String() == asked || !on.Before(deps.Today()) {
			return nil
		}
		asked = on.String()
		return model.Fail(model.Invalid, "follow_up.past").On(t.Day)
	}
}

// promises is the choice of which of several next dates is moved.
type promises struct {
	deps    *page.Deps
	name    string
	list    *list.List[model.Record]
	actions []keys.Action
}

func newPromises(deps *page.Deps, id model.ContactID, name string, open []model.Record) *promises {
	d := &promises{deps: deps, name: name}
	move := func(rec model.Record) tea.Cmd {
		return tea.Sequence(page.Send(page.CloseDialog{Dialog: d}), page.Open(MovePromise(deps, rec, name)))
	}
	d.list = list.New(deps, list.Options[model.Record]{ID: func(rec model.Record) string { return string(rec.ID) }, Draw: d.draw, Open: move})
	d.list.SetRows(open)
	moves := slices.Clone(d.list.Actions())
	for i := range moves {
		if moves[i].ID == "list.open" { // here it moves the date
			moves[i].Title = model.FollowUp.Word("kept-move")
		}
	}
	d.actions = append(moves, []keys.Action{
		{ID: "promises.add", Title: "contact.key-add", Binding: keys.On("a"), Hint: true, Run: func() tea.Cmd {
			return tea.Sequence(page.Send(page.CloseDialog{Dialog: d}), page.Open(NewNext(deps, id, name)))
		}},
		{ID: "promises.leave", Title: "shell.leave", Binding: keys.On("esc"), Hint: true, Run: page.Close},
	}...)
	return d
}

// Title says whose dates they are.
func (d *promises) Title() string {
	return d.deps.Say(model.FollowUp.Word("title"), model.Visible(d.name))
}

// Update takes the mouse.
func (d *promises) Update(msg tea.Msg) tea.Cmd { return d.list.Update(msg) }

// HandleKey runs the action of the key.
func (d *promises) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	return keys.Dispatch(d.actions, msg)
}

// Actions are for the footer.
func (d *promises) Actions() []keys.Action { return d.actions }

// Cursor is at the selected line.
func (d *promises) Cursor() *tea.Cursor { return d.list.Cursor(0) }

// View lists the open promises, the nearest first.
func (d *promises) View(width, height int) string {
	d.list.Resize(min(width, 60), min(height, d.list.Total()))
	return strings.Join(d.list.View(), "\n")
}

func (d *promises) draw(rec model.Record, width int, s list.State) string {
	const days = 10
	pointer := " "
	if s.Selected {
		pointer = d.deps.Theme.Accent.Paint(d.deps.Theme.Pointer)
	}
	line := pointer + " " + d.deps.Theme.Muted.Paint(d.deps.Fit(rec.Date("on").Relative(d.deps.Lang, d.deps.Today()), days)) + " " +
		d.deps.Cut(model.Visible(rec.Name(d.deps.Lang)), max(width-days-3, 0))
	line = layout.Fit(d.deps.Widths, line, width, "")
	if s.Selected {
		return d.deps.Theme.Select(line)
	}
	return line
}

// finish marks a promise as kept.
func finish(deps *page.Deps, promise model.Record, name string) tea.Cmd {
	register, now := deps.Register, deps.Now()
	return page.Write(page.Of(name, "follow_up.kept-yes"), func(ctx context.Context) (storage.Done, error) {
		return register.FinishFollowUp(ctx, now, promise.ID)
	})
}
