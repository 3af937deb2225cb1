package record

import (
	"context"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/components/list"
	"stegvis/ui/keys"
	"stegvis/ui/layout"
	"stegvis/ui/page"
)

// waits is the choice of what an action waits for, among the others of the person.
type waits struct {
	deps    *page.Deps
	action  model.Record
	others  []model.Record // of the person, in their order
	list    *list.List[model.Record]
	actions []keys.Action
	busy    bool
}

var (
	_ page.Dialog   = (*waits)(nil)
	_ page.Actor    = (*waits)(nil)
	_ page.Cursorer = (*waits)(nil)
)

// Waits asks what an action waits for, of all the actions of the person. With no other it says so.
func Waits(deps *page.Deps, action model.Record, all []model.Record) tea.Cmd {
	others := slices.DeleteFunc(model.ActionsListed(all), func(a model.Record) bool {
		return a.ID == action.ID || !a.Open() && !slices.Contains(model.After(action), a.ID)
	})
	if len(others) == 0 {
		return page.Fail(model.Fail(model.Invalid, "action.no-other"))
	}
	d := &waits{deps: deps, action: action, others: others}
	d.list = list.New(deps, list.Options[model.Record]{ID: func(a model.Record) string { return string(a.ID) }, Draw: d.draw, Marks: true})
	d.list.SetRows(others)
	for _, id := range model.After(action) {
		d.list.Mark(string(id))
	}
	d.actions = append(slices.Clone(d.list.Actions()),
		keys.Action{ID: "waits.save", Title: "shell.save", Binding: keys.On("enter", "ctrl+s"), Hint: true, Run: d.save},
		keys.Action{ID: "waits.leave", Title: "shell.leave", Binding: keys.On("esc"), Hint: true, Run: page.Close})
	return page.Open(d)
}

// save lets the action wait for those that are marked, in the order in which they stand.
func (d *waits) save() tea.Cmd {
	if d.busy {
		return nil
	}
	var ids []model.RecordID
	for _, a := range d.others {
		if slices.Contains(d.list.Marked(), string(a.ID)) {
			ids = append(ids, a.ID)
		}
	}
	register, now, is := d.deps.Register, d.deps.Now, d.action.Clone()
	model.SetAfter(is, ids...)
	closed := page.Send(page.CloseDialog{Dialog: d})
	if is.Get("after") == d.action.Get("after") {
		return closed
	}
	d.busy = true
	return page.WriteFor(d, page.Of(model.ActionLabel(d.action, d.deps.Lang), "action.key-waits"), func(ctx context.Context) (storage.Done, error) { return register.SaveRecord(ctx, now(), is) },
		func(_ storage.Done, err error) tea.Cmd {
			if d.busy = false; err != nil { // what she marked stays
				return nil
			}
			return closed
		})
}

// Title says which action it is.
func (d *waits) Title() string {
	return d.deps.Say("action.waits-title", model.Visible(model.ActionLabel(d.action, d.deps.Lang)))
}

// Update takes the mouse.
func (d *waits) Update(msg tea.Msg) tea.Cmd { return d.list.Update(msg) }

// HandleKey runs the action of the key.
func (d *waits) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) { return keys.Dispatch(d.actions, msg) }

// Actions are for the footer.
func (d *waits) Actions() []keys.Action { return d.actions }

// Cursor is at the selected line.
func (d *waits) Cursor() *tea.Cursor { return d.list.Cursor(0) }

// View lists the other actions, those that come first before those that wait for them.
func (d *waits) View(width, height int) string {
	d.list.Resize(min(width, 64), min(height, d.list.Total()))
	return strings.Join(d.list.View(), "\n")
}

func (d *waits) draw(a model.Record, width int, s list.State) string {
	const days = 11
	pointer, box := " ", "[ ] "
	if s.Selected {
		pointer = d.deps.Theme.Accent.Paint(d.deps.Theme.Pointer)
	}
	if s.Marked {
		box = "[x] "
	}
	day := a.Date("due").Brief(d.deps.Lang, d.deps.Today())
	line := pointer + " " + box + d.deps.Theme.Muted.Paint(d.deps.Fit(day, days)) + " " +
		d.deps.Cut(model.Visible(model.ActionLabel(a, d.deps.Lang)), max(width-days-7, 0))
	line = layout.Fit(d.deps.Widths, line, width, "")
	if s.Selected {
		return d.deps.Theme.Select(line)
	}
	return line
}
