package today

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/keys"
	"stegvis/ui/layout"
	"stegvis/ui/page"
)

// waits is the list of what is waited for from one partner: open the person, note that one has
// reminded, or that the answer came.
type waits struct {
	deps    *page.Deps
	line    model.WaitingLine
	actions []keys.Action
	cursor  int
	top     int
}

var _ page.Dialog = (*waits)(nil)

func newWaits(deps *page.Deps, line model.WaitingLine) *waits {
	w := &waits{deps: deps, line: line}
	some := func() bool { return len(w.line.Items) > 0 }
	w.actions = []keys.Action{
		{ID: "waits.open", Title: "today.open", Binding: keys.On("enter"), Hint: true, Run: w.open, Enabled: some},
		{ID: "waits.chase", Title: "today.chase", Binding: keys.On("p"), Hint: true, Run: w.chase, Enabled: some},
		{ID: "waits.answered", Title: "today.answered", Binding: keys.On("d"), Hint: true, Run: w.answered, Enabled: some},
		{ID: "waits.leave", Title: "shell.leave", Binding: keys.On("esc"), Hint: true, Run: page.Close},
		{ID: "waits.up", Title: "shell.up", Binding: keys.On("up", "k"), Run: func() tea.Cmd { w.move(-1); return nil }},
		{ID: "waits.down", Title: "shell.down", Binding: keys.On("down", "j"), Run: func() tea.Cmd { w.move(1); return nil }},
	}
	return w
}

// Title says who is waited for.
func (w *waits) Title() string {
	who := model.Visible(w.line.Partner)
	if who == "" {
		who = w.deps.Say("today.contacts-themselves")
	}
	return w.deps.Say("today.wait-title", who)
}

// Update has nothing to take: what changes, changes on the page underneath.
func (w *waits) Update(tea.Msg) tea.Cmd { return nil }

// HandleKey runs the action of the key.
func (w *waits) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) { return keys.Dispatch(w.actions, msg) }

// Actions are for the footer.
func (w *waits) Actions() []keys.Action { return w.actions }

func (w *waits) move(by int) { w.cursor = max(0, min(w.cursor+by, len(w.line.Items)-1)) }

func (w *waits) open() tea.Cmd {
	f := w.line.Items[w.cursor]
	return tea.Sequence(page.Close(), page.Go(page.Route{Kind: page.Contact, ID: string(f.Contact), Focus: f.Ref}))
}

func (w *waits) chase() tea.Cmd {
	f := &w.line.Items[w.cursor]
	f.Chased++
	contact, ref := f.Contact, model.FollowUpID(f.Ref)
	register, now := w.deps.Register, w.deps.Now()
	return page.Write(func(ctx context.Context) (storage.Done, error) {
		return register.ChaseFollowUp(ctx, now, contact, ref)
	})
}

func (w *waits) answered() tea.Cmd {
	f := w.line.Items[w.cursor]
	w.line.Items = append(w.line.Items[:w.cursor:w.cursor], w.line.Items[w.cursor+1:]...)
	w.move(0)
	register, now := w.deps.Register, w.deps.Now()
	write := page.Write(func(ctx context.Context) (storage.Done, error) {
		return register.FinishFollowUp(ctx, now, f.Contact, model.FollowUpID(f.Ref))
	})
	if len(w.line.Items) == 0 {
		return tea.Sequence(page.Close(), write)
	}
	return write
}

// View lists what is waited for, the longest first.
func (w *waits) View(width, height int) string {
	d := w.deps
	width = min(width, 66)
	n := min(height, len(w.line.Items))
	w.top = max(min(w.top, w.cursor, len(w.line.Items)-n), w.cursor-n+1, 0)
	var lines []string
	for i := w.top; i < w.top+n; i++ {
		f := w.line.Items[i]
		pointer := " "
		if i == w.cursor {
			pointer = d.Theme.Accent.Paint(d.Theme.Pointer)
		}
		detail := model.Visible(f.What)
		if f.Chased > 0 {
			detail = strings.TrimPrefix(detail+" · ", " · ") + d.Count("today.wait-chased", f.Chased)
		}
		rest := width - 10
		line := pointer + d.FitRight(d.Say("today.days", d.Today().Sub(f.Since)), 7) + "  " + d.Fit(model.Visible(f.Name), rest/2) +
			d.Theme.Muted.Paint(d.Fit(" "+detail, rest-rest/2))
		line = layout.Fit(d.Widths, line, width, "")
		if i == w.cursor {
			line = d.Theme.Select(line)
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}
