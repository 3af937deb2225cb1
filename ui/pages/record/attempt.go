package record

import (
	"context"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/components/list"
	"stegvis/ui/keys"
	"stegvis/ui/layout"
	"stegvis/ui/page"
)

// attempt asks how somebody was tried who was not reached today: its number answers.
type attempt struct {
	deps    *page.Deps
	id      model.ContactID
	name    string
	list    *list.List[channel]
	actions []keys.Action
}

// channel is one of the ways to try, with the number that chooses it.
type channel struct {
	key    string
	number int
}

var (
	_ page.Dialog   = (*attempt)(nil)
	_ page.Actor    = (*attempt)(nil)
	_ page.Cursorer = (*attempt)(nil)
)

// NewAttempt asks by which channel a person was tried today.
func NewAttempt(deps *page.Deps, id model.ContactID, name string) page.Dialog {
	d := &attempt{deps: deps, id: id, name: name}
	d.list = list.New(deps, list.Options[channel]{ID: func(c channel) string { return c.key }, Draw: d.draw, Open: d.tried})
	var channels []channel
	for i, key := range model.Attempt.Options("channel") {
		c := channel{key, i + 1}
		channels = append(channels, c)
		d.actions = append(d.actions, keys.Action{
			ID: "attempt." + key, Title: "attempt.channel-" + key, Binding: keys.On(strconv.Itoa(c.number)), Run: func() tea.Cmd { return d.tried(c) },
		})
	}
	d.list.SetRows(channels)
	d.actions = append(d.actions, d.list.Actions()...)
	for i := range d.actions {
		if d.actions[i].ID == "list.open" { // here it chooses
			d.actions[i].Title = "attempt.choose"
		}
	}
	d.actions = append(d.actions, keys.Action{ID: "attempt.leave", Title: "shell.leave", Binding: keys.On("esc"), Hint: true, Run: page.Close})
	return d
}

// tried notes the attempt.
func (d *attempt) tried(c channel) tea.Cmd {
	register, now, name := d.deps.Register, d.deps.Now(), d.name
	rec := model.Attempt.With(string(d.id), d.deps.Today(), "channel", c.key)
	return tea.Sequence(page.Send(page.CloseDialog{Dialog: d}), page.Write(page.Of(name, "attempt.one"), func(ctx context.Context) (storage.Done, error) {
		return register.AddRecord(ctx, now, rec)
	}))
}

// Title says whom one tried to reach.
func (d *attempt) Title() string {
	return d.deps.Say(model.Attempt.Word("title"), model.Visible(d.name))
}

// Update takes the mouse.
func (d *attempt) Update(msg tea.Msg) tea.Cmd { return d.list.Update(msg) }

// HandleKey runs the action of the key.
func (d *attempt) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	return keys.Dispatch(d.actions, msg)
}

// Actions are for the footer.
func (d *attempt) Actions() []keys.Action { return d.actions }

// Cursor is at the selected line.
func (d *attempt) Cursor() *tea.Cursor { return d.list.Cursor(0) }

// View lists the channels with their numbers.
func (d *attempt) View(width, height int) string {
	d.list.Resize(min(width, 40), min(height, d.list.Total()))
	return strings.Join(d.list.View(), "\n")
}

func (d *attempt) draw(c channel, width int, s list.State) string {
	pointer := " "
	if s.Selected {
		pointer = d.deps.Theme.Accent.Paint(d.deps.Theme.Pointer)
	}
	line := pointer + " " + d.deps.Theme.Accent.Paint(strconv.Itoa(c.number)) + "  " + d.deps.Say("attempt.channel-"+c.key)
	line = layout.Fit(d.deps.Widths, line, width, "")
	if s.Selected {
		return d.deps.Theme.Select(line)
	}
	return line
}
