package dialog

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/ui/components/input"
	"stegvis/ui/keys"
	"stegvis/ui/layout"
	"stegvis/ui/page"
)

// Prompt asks for one line that may not be empty, such as the reason for going back.
type Prompt struct {
	deps     *page.Deps
	title    string
	question text.Sentence
	verb     string
	done     func(typed string) tea.Cmd
	line     *input.Line
	missing  bool
	cursor   *tea.Cursor
}

var _ page.Dialog = (*Prompt)(nil)

// NewPrompt asks question under title; verb is what enter does (both keys of the
// catalogue). done is called with what was typed, cleaned, after the dialog has been closed.
func NewPrompt(deps *page.Deps, title string, question text.Sentence, verb string, done func(typed string) tea.Cmd) *Prompt {
	return &Prompt{deps: deps, title: title, question: question, verb: verb, done: done, line: input.NewLine(deps)}
}

// Title says what is asked about.
func (p *Prompt) Title() string { return p.deps.Say(p.title) }

// CapturesInput is always true: one types here.
func (p *Prompt) CapturesInput() bool { return true }

// Cursor is in what is typed.
func (p *Prompt) Cursor() *tea.Cursor { return p.cursor }

// Actions are the keys of the prompt.
func (p *Prompt) Actions() []keys.Action {
	return []keys.Action{
		{ID: "prompt.done", Title: p.verb, Binding: keys.On("enter", "ctrl+s"), Hint: true, Run: p.finish},
		{ID: "prompt.leave", Title: "shell.leave", Binding: keys.On("esc"), Hint: true, Run: page.Close},
	}
}

// HandleKey takes what is typed, enter and esc.
func (p *Prompt) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	if cmd, ok := keys.Dispatch(p.Actions(), msg); ok {
		return cmd, true
	}
	changed, handled := p.line.HandleKey(msg)
	if changed {
		p.missing = false
	}
	return nil, handled
}

// Update takes pasted text.
func (p *Prompt) Update(msg tea.Msg) tea.Cmd {
	if m, ok := msg.(tea.PasteMsg); ok {
		p.line.Paste(m.Content)
	}
	return nil
}

func (p *Prompt) finish() tea.Cmd {
	typed := model.CleanText(p.line.Value())
	if p.missing = typed == ""; p.missing {
		return nil
	}
	return tea.Sequence(page.Close(), p.done(typed))
}

// View draws the question, the line one types on, and what is wrong with it.
func (p *Prompt) View(w, h int) string {
	w = min(w, width)
	th := p.deps.Theme
	lines := layout.Wrap(p.deps.Widths, model.Visible(p.question.In(p.deps.Lang)), w)
	if room := max(h-3, 1); len(lines) > room {
		lines = lines[:room]
	}
	typed, x := p.line.View(w - 2)
	p.cursor = tea.NewCursor(2+x, len(lines)+1)
	lines = append(lines, "", th.Accent.Paint(th.Prompt)+" "+layout.Fit(p.deps.Widths, typed, w-2, ""))
	if p.missing {
		lines = append(lines, th.Bad.Paint(p.deps.Cut(th.Late+" "+p.deps.Say("shell.write-something"), w)))
	}
	return strings.Join(lines, "\n")
}
