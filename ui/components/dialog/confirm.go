// Package dialog is the questions asked over a page: a confirmation, and a text that is needed.
// What follows from the answer is the asking page's business.
package dialog

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/ui/keys"
	"stegvis/ui/layout"
	"stegvis/ui/page"
)

// width is the most a question takes.
const width = 64

// Confirm asks before what cannot be undone. No is chosen until another answer is.
type Confirm struct {
	deps     *page.Deps
	title    string
	question text.Sentence
	verb     text.Sentence
	do       func() tea.Cmd
	yes      bool
	answers  layout.Rect // where the answers stand, for the mouse
	noWidth  int
}

var _ page.Dialog = (*Confirm)(nil)

// NewConfirm asks question under title (a key of the catalogue). verb is what the answer
// does, with its object: "Erase Amina Warsame"; do is called when it is chosen, after the
// dialog has been closed.
func NewConfirm(deps *page.Deps, title string, question, verb text.Sentence, do func() tea.Cmd) *Confirm {
	return &Confirm{deps: deps, title: title, question: question, verb: verb, do: do}
}

// Title says what is asked about.
func (c *Confirm) Title() string { return c.deps.Say(c.title) }

// Actions are the keys of the answer.
func (c *Confirm) Actions() []keys.Action {
	turn := func() tea.Cmd { c.yes = !c.yes; return nil }
	return []keys.Action{
		{ID: "confirm.choose", Title: "shell.choose", Binding: keys.On("enter"), Hint: true, Run: c.choose},
		{ID: "confirm.turn", Title: "shell.other-answer", Binding: keys.On("tab", "left", "right", "up", "down", "shift+tab"), Hint: true, Run: turn},
		{ID: "confirm.no", Title: "shell.no", Binding: keys.On("esc", "n"), Hint: true, Run: page.Close},
	}
}

// HandleKey takes the keys of Actions.
func (c *Confirm) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	return keys.Dispatch(c.Actions(), msg)
}

// Update takes a click on an answer.
func (c *Confirm) Update(msg tea.Msg) tea.Cmd {
	m, ok := msg.(tea.MouseClickMsg)
	if !ok || !c.answers.Has(m.X, m.Y) {
		return nil
	}
	c.yes = m.X >= c.answers.X+c.noWidth
	return c.choose()
}

func (c *Confirm) choose() tea.Cmd {
	if !c.yes {
		return page.Close()
	}
	return tea.Sequence(page.Close(), c.do())
}

// View draws the question and its two answers.
func (c *Confirm) View(w, h int) string {
	w = min(w, width)
	lines := layout.Wrap(c.deps.Widths, model.Visible(c.question.In(c.deps.Lang)), w)
	if room := max(h-2, 1); len(lines) > room {
		lines = lines[:room]
	}
	no := c.answer(c.deps.Say("shell.no"), !c.yes)
	verb := c.answer(c.deps.Cut(model.Visible(c.verb.In(c.deps.Lang)), w-c.deps.Width(no)-5), c.yes)
	c.noWidth = c.deps.Width(no) + 2
	c.answers = layout.Rect{Y: len(lines) + 1, W: c.noWidth + c.deps.Width(verb), H: 1}
	return strings.Join(append(lines, "", layout.Cut(c.deps.Widths, no+"  "+verb, w, "")), "\n")
}

func (c *Confirm) answer(word string, chosen bool) string {
	th := c.deps.Theme
	if !chosen {
		return th.Muted.Paint("  " + word + " ")
	}
	return th.Select(th.Accent.Paint(th.Pointer) + " " + th.Strong.Paint(word) + " ")
}
