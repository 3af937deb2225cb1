package record

import (
	"context"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/ui/keys"
	"stegvis/ui/layout"
	"stegvis/ui/page"
)

// kept asks, after a contact was noted, of each open promise it could be whether it was: done,
// not, or moved. Nothing is ticked without her yes.
type kept struct {
	deps     *page.Deps
	name     string
	promises []model.Record
	at       int
}

var (
	_ page.Dialog = (*kept)(nil)
	_ page.Actor  = (*kept)(nil)

	_ page.Interrupter = (*kept)(nil)
)

// askKept reads which promises older than an id a contact made on a day could be, and asks about
// them; nothing is asked when there are none.
func askKept(deps *page.Deps, id model.ContactID, name string, on model.Date, older model.RecordID) tea.Cmd {
	register := deps.Register
	return page.Read(func(ctx context.Context) ([]model.Record, error) { return register.MayBeKept(ctx, id, on) }, func(open []model.Record) tea.Cmd {
		open = slices.DeleteFunc(open, func(f model.Record) bool { return f.ID >= older })
		if len(open) == 0 {
			return nil
		}
		return page.Open(&kept{deps: deps, name: name, promises: open})
	})
}

// Title says of whom it is asked.
func (k *kept) Title() string {
	return k.deps.Say(model.FollowUp.Word("kept-title"), model.Visible(k.name))
}

// Update takes nothing.
func (k *kept) Update(tea.Msg) tea.Cmd { return nil }

// Interrupts is true: it opens by itself, and a letter typed before that is no answer.
func (k *kept) Interrupts() bool { return true }

// HandleKey takes the answer.
func (k *kept) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	return keys.Dispatch(k.Actions(), msg)
}

// Actions are the three answers. Yes is said by its letter in either language; no is what enter
// and esc say too.
func (k *kept) Actions() []keys.Action {
	yes := keys.On("y", "j")
	if k.deps.Lang == text.Swedish {
		yes = keys.On("j", "y")
	}
	return []keys.Action{
		{ID: "kept.yes", Title: model.FollowUp.Word("kept-yes"), Binding: yes, Hint: true, Run: func() tea.Cmd { return k.answer(finish(k.deps, k.promises[k.at], k.name)) }},
		{ID: "kept.no", Title: model.FollowUp.Word("kept-no"), Binding: keys.On("n", "enter", "esc"), Hint: true, Run: func() tea.Cmd { return k.answer(nil) }},
		{ID: "kept.move", Title: model.FollowUp.Word("kept-move"), Binding: keys.On("t"), Hint: true, Run: func() tea.Cmd {
			return k.answer(page.Open(MovePromise(k.deps, k.promises[k.at], k.name)))
		}},
	}
}

// answer does what was answered and goes on to the next promise.
func (k *kept) answer(do tea.Cmd) tea.Cmd {
	if k.at++; k.at < len(k.promises) {
		return do
	}
	k.at = len(k.promises) - 1 // what is drawn until it is closed
	return tea.Sequence(page.Send(page.CloseDialog{Dialog: k}), do)
}

// View is the promise that is asked about, with its day, and how many there are.
func (k *kept) View(width, _ int) string {
	const widest = 60
	d, promise := k.deps, k.promises[k.at]
	said := d.Say(model.FollowUp.Word("kept"), model.Visible(promise.Name(d.Lang)), promise.Date("on").Relative(d.Lang, d.Today()))
	lines := layout.Wrap(d.Widths, said, min(width, widest))
	if len(k.promises) > 1 {
		lines = append(lines, d.Theme.Muted.Paint(d.Say("today.place", k.at+1, len(k.promises))))
	}
	lines[0] = layout.Fit(d.Widths, lines[0], min(width, widest), "")
	return strings.Join(lines, "\n")
}
