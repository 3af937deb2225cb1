// Package toast is the status line: the last thing that happened, with the key that takes
// it back. What happened goes away by itself; an error stays until esc.
package toast

import (
	"slices"
	"strings"
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

// How many lines an error may take, and one that names what was not saved.
const (
	mostLines  = 4
	mostNaming = 8
)

// expired says that a toast's time is over. A newer one does not listen to it.
type expired struct {
	toast *Toast
	n     int
}

// Toast is the status line. Its zero value is empty; it needs the Deps at every use.
type Toast struct {
	n        int
	sentence text.Sentence
	done     bool // something was saved, not only told
	ofKey    bool // it is about the last key alone
	offer    Offer
	failed   error
	unsaved  []text.Sentence // what was not saved because of it
}

// Offer is the key that undoes what is shown, or does it again: exactly that commit.
type Offer struct {
	Key    string // as keys are named; empty: no key takes it here
	Commit model.CommitID
	Redo   bool
}

// Saved shows what was saved, taken back or done again, with the key that undoes that.
func (t *Toast) Saved(deps *page.Deps, s text.Sentence, o Offer) tea.Cmd {
	return t.show(deps, Toast{sentence: s, done: true, offer: o})
}

// Asked names what a key would take back, or do again, before it does.
func (t *Toast) Asked(deps *page.Deps, s text.Sentence, o Offer) tea.Cmd {
	return t.show(deps, Toast{sentence: s, offer: o})
}

// Offer is what the key that undoes, or does again, was said to concern; empty when nothing
// was said.
func (t *Toast) Offer(redo bool) model.CommitID {
	if t.offer.Redo != redo {
		return ""
	}
	return t.offer.Commit
}

// Named names the keys by which an offer can be taken here; empty where none does.
func (t *Toast) Named(undo, redo string) {
	t.offer.Key = undo
	if t.offer.Redo {
		t.offer.Key = redo
	}
	if t.offer.Commit == "" {
		t.offer.Key = ""
	}
}

// Withdraw takes the offer away: what it names is no longer the last change.
func (t *Toast) Withdraw() { t.offer = Offer{} }

// Told shows a remark.
func (t *Toast) Told(deps *page.Deps, s text.Sentence) tea.Cmd {
	return t.show(deps, Toast{sentence: s})
}

// Refused says why a key does nothing, until the next key.
func (t *Toast) Refused(deps *page.Deps, s text.Sentence) tea.Cmd {
	return t.show(deps, Toast{sentence: s, ofKey: true})
}

// NextKey takes away what was said about the key before.
func (t *Toast) NextKey() {
	if t.ofKey {
		t.Dismiss()
	}
}

// Failed shows an error, until Dismiss.
func (t *Toast) Failed(err error) { *t = Toast{n: t.n + 1, failed: err} }

// NotSaved shows an error and what was not saved because of it, after what was not saved before
// and is still shown, until Dismiss.
func (t *Toast) NotSaved(what text.Sentence, err error) {
	*t = Toast{n: t.n + 1, failed: err, unsaved: append(t.unsaved, what)}
}

// SavedAfterAll takes away the name of what has been saved after all, and the error with the last one.
func (t *Toast) SavedAfterAll(what text.Sentence) {
	if len(t.unsaved) == 0 {
		return
	}
	said := what.In(text.English)
	t.unsaved = slices.DeleteFunc(t.unsaved, func(w text.Sentence) bool { return w.In(text.English) == said })
	if len(t.unsaved) == 0 {
		t.Dismiss()
	}
}

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

// Mended takes an error away.
func (t *Toast) Mended() {
	if t.Standing() {
		t.Dismiss()
	}
}

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
	if t.offer.Key != "" {
		key, word = keys.Say(t.offer.Key, deps.Lang), " "+deps.Say("shell.undo")
		if t.offer.Redo {
			word = " " + deps.Say("shell.redo")
		}
	}
	room := width - deps.Width(mark) - deps.Width(key) - deps.Width(word) - 3
	if key == "" || room < 10 {
		room, key, word = width-deps.Width(mark), "", ""
	}
	said := deps.Cut(model.Visible(model.Dated(t.sentence, deps.Lang, deps.Today()).In(deps.Lang)), room)
	line := th.Good.Paint(mark) + th.Muted.Paint(said)
	if key != "" {
		line += "   " + th.Accent.Paint(key) + th.Muted.Paint(word)
	}
	return []string{layout.Cut(deps.Widths, line, width, "")}
}

func (t *Toast) error(deps *page.Deps, width int) []string {
	th := deps.Theme
	said, most := model.Explain(t.failed, deps.Lang), mostLines
	if len(t.unsaved) > 0 {
		said, most = deps.Say("shell.not-saved", Names(t.unsaved, deps.Lang), said), mostNaming
	}
	said = model.Visible(said)
	key, word := "   "+keys.Say("esc", deps.Lang), " "+deps.Say("shell.back")
	room := max(width-2-deps.Width(key)-deps.Width(word), width/2)
	lines := layout.Wrap(deps.Widths, said, room)
	if len(lines) > most {
		lines = lines[:most]
		lines[most-1] = deps.Cut(lines[most-1]+" "+th.More, room)
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

// Names says in one line what several changes are, each once.
func Names(what []text.Sentence, l text.Lang) string {
	var said []string
	for _, w := range what {
		if s := w.In(l); !slices.Contains(said, s) {
			said = append(said, s)
		}
	}
	return strings.Join(said, "; ")
}
