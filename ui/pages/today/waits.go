package today

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/components/list"
	"stegvis/ui/keys"
	"stegvis/ui/layout"
	"stegvis/ui/page"
)

// waits is the list of what is waited for from one partner: open the person, note that one has
// reminded, or that the answer came.
type waits struct {
	deps    *page.Deps
	line    model.WaitingLine
	list    *list.List[model.AgendaFact]
	actions []keys.Action
}

var _ page.Dialog = (*waits)(nil)

func newWaits(deps *page.Deps, line model.WaitingLine) *waits {
	w := &waits{deps: deps, line: line}
	w.list = list.New(deps, list.Options[model.AgendaFact]{ID: func(f model.AgendaFact) string { return f.Ref }, Draw: w.draw, Open: w.open})
	w.list.SetRows(line.Items)
	some := func() bool { return len(w.line.Items) > 0 }
	w.actions = append(w.list.Actions(), []keys.Action{
		{ID: "waits.chase", Title: "today.chase", Binding: keys.On("p"), Hint: true, Run: w.chase, Enabled: some},
		{ID: "waits.answered", Title: "today.answered", Binding: keys.On("d"), Hint: true, Run: w.answered, Enabled: some},
		{ID: "waits.leave", Title: "shell.leave", Binding: keys.On("esc"), Hint: true, Run: page.Close},
	}...)
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

// Update takes the mouse.
func (w *waits) Update(msg tea.Msg) tea.Cmd { return w.list.Update(msg) }

// HandleKey runs the action of the key.
func (w *waits) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) { return keys.Dispatch(w.actions, msg) }

// Actions are for the footer.
func (w *waits) Actions() []keys.Action { return w.actions }

func (w *waits) open(f model.AgendaFact) tea.Cmd {
	return tea.Sequence(page.Close(), page.Go(page.Route{Kind: page.Contact, ID: string(f.Contact), Focus: f.Ref}))
}

func (w *waits) chase() tea.Cmd {
	f := &w.line.Items[w.list.Index()]
	f.Chased++
	w.list.Forget()
	ref := model.RecordID(f.Ref)
	register, now := w.deps.Register, w.deps.Now()
	return page.Write(page.Of(f.Name, "today.chase"), func(ctx context.Context) (storage.Done, error) {
		return register.ChaseFollowUp(ctx, now, ref)
	})
}

func (w *waits) answered() tea.Cmd {
	at := w.list.Index()
	f := w.line.Items[at]
	w.line.Items = append(w.line.Items[:at:at], w.line.Items[at+1:]...)
	w.list.SetRows(w.line.Items)
	register, now := w.deps.Register, w.deps.Now()
	write := page.Write(page.Of(f.Name, "today.answered"), func(ctx context.Context) (storage.Done, error) {
		return register.FinishFollowUp(ctx, now, model.RecordID(f.Ref))
	})
	if len(w.line.Items) == 0 {
		return tea.Sequence(page.Close(), write)
	}
	return write
}

// Cursor is at the selected line.
func (w *waits) Cursor() *tea.Cursor { return w.list.Cursor(0) }

// View lists what is waited for, the longest first.
func (w *waits) View(width, height int) string {
	w.list.Resize(min(width, 66), min(height, len(w.line.Items)))
	return strings.Join(w.list.View(), "\n")
}

func (w *waits) draw(f model.AgendaFact, width int, s list.State) string {
	d := w.deps
	pointer := " "
	if s.Selected {
		pointer = d.Theme.Accent.Paint(d.Theme.Pointer)
	}
	detail := model.Visible(f.Promised(d.Lang))
	if f.Chased > 0 {
		detail = strings.TrimPrefix(detail+" · ", " · ") + d.Count("today.wait-chased", f.Chased)
	}
	rest := width - 10
	line := pointer + d.FitRight(model.Days(d.Lang, d.Today().Sub(f.Since)), 7) + "  " + d.Fit(model.Visible(f.Name), rest/2) +
		d.Theme.Muted.Paint(d.Fit(" "+detail, rest-rest/2))
	line = layout.Fit(d.Widths, line, width, "")
	if s.Selected {
		return d.Theme.Select(line)
	}
	return line
}
