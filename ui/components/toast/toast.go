// Package toast is the status line: the last thing that happened, with the key that takes
// it back. What happened goes away by itself; an error stays until esc.
package toast

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/ui/keys"
	"stegvis/ui/layout"
	"stegvis/ui/page"
)

// stays is how long a toast is shown.
const stays = 8 * time.Second

// mostLines is how many lines an error may take.
const mostLines = 4

// expired says that a toast's time is over. A newer one does not listen to it.
type expired struct {
	toast *Toast
	n     int
}

// Toast is the status line. Its zero value is empty; it needs the Deps at every use.
type Toast struct {
	n        int
	sentence text.Sentence
	done     bool   // something was saved, not only told
	key      string // takes it back or does it again; "" for none
	word     string // what the key does
	failed   error
}

// Saved shows what was saved, taken back or done again, with the key that undoes that.
func (t *Toast) Saved(deps *page.Deps, s text.Sentence, key, word string) tea.Cmd {
	return t.show(deps, Toast{sentence: s, done: true, key: key, word: word})
}

// Told shows a remark.
func (t *Toast) Told(deps *page.Deps, s text.Sentence) tea.Cmd {
	return t.show(deps, Toast{sentence: s})
}

// Failed shows an error, until Dismiss.
func (t *Toast) Failed(err error) { *t = Toast{n: t.n + 1, failed: err} }

func (t *Toast) show(deps *page.Deps, next Toast) tea.Cmd {
	next.n = t.n + 1
	*t = next
	return deps.After(stays, expired{t, t.n})
}

// Update takes the toast away when its time is over.
func (t *Toast) Update(msg tea.Msg) {
	if m, ok := msg.(expired); ok && m.toast == t && m.n == t.n {
		*t = Toast{n: t.n}
	}
}

// Standing tells whether an error is shown, which esc takes away first.
func (t *Toast) Standing() bool { return t.failed != nil }

// Dismiss takes away whatever is shown.
func (t *Toast) Dismiss() { *t = Toast{n: t.n} }

// Empty tells whether nothing is shown.
func (t *Toast) Empty() bool { return t.failed == nil && t.sentence.Key == "" }

// Lines draws what is shown in lines of at most width cells: none when there is nothing,
// several only for an error.
func (t *Toast) Lines(deps *page.Deps, width int) []string {
	switch {
	case t.failed != nil:
		return t.error(deps, width)
	case t.sentence.Key == "":
		return nil
	}
	th := deps.Theme
	mark := ""
	if t.done {
		mark = th.Done + " "
	}
	key, word := "", ""
	if t.key != "" {
		key, word = keys.Say(t.key, deps.Lang), " "+deps.Say(t.word)
	}
	room := width - deps.Width(mark) - deps.Width(key) - deps.Width(word) - 3
	if t.key == "" || room < 10 {
		room, key, word = width-deps.Width(mark), "", ""
	}
	said := deps.Cut(model.Visible(t.sentence.In(deps.Lang)), room)
	line := th.Good.Paint(mark) + th.Muted.Paint(said)
	if key != "" {
		line += "   " + th.Accent.Paint(key) + th.Muted.Paint(word)
	}
	return []string{layout.Cut(deps.Widths, line, width, "")}
}

func (t *Toast) error(deps *page.Deps, width int) []string {
	th := deps.Theme
	said := model.Visible(model.Explain(t.failed, deps.Lang))
	key, word := "   "+keys.Say("esc", deps.Lang), " "+deps.Say("shell.dismiss")
	room := max(width-2-deps.Width(key)-deps.Width(word), width/2)
	lines := layout.Wrap(deps.Widths, said, room)
	if len(lines) > mostLines {
		lines = lines[:mostLines]
		lines[mostLines-1] = deps.Cut(lines[mostLines-1]+" "+th.More, room)
	}
	mark := th.Late + " "
	for i := range lines {
		lines[i] = th.Bad.Paint(layout.Cut(deps.Widths, mark+lines[i], width, ""))
		mark = "  "
	}
	if last := len(lines) - 1; last >= 0 {
		lines[last] = layout.Cut(deps.Widths, lines[last]+th.Accent.Paint(key)+th.Muted.Paint(word), width, "")
	}
	return lines
}
