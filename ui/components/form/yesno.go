package form

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/ui/keys"
	"stegvis/ui/page"
)

// answers are the values of a yes-or-no field; unknown is stored as nothing.
var answers = []string{"yes", "no", ""}

// answerWords are the keys of their words.
var answerWords = []string{"shell.yes", "shell.no", "shell.unknown"}

// yesNoEditor is yes, no or unknown.
type yesNoEditor struct {
	deps *page.Deps
	at   int
}

func (e *yesNoEditor) set(stored string) {
	e.at = 2
	for i, a := range answers {
		if a == stored {
			e.at = i
		}
	}
}

func (e *yesNoEditor) typed() string                    { return answers[e.at] }
func (e *yesNoEditor) value(model.Date) (string, error) { return answers[e.at], nil }
func (e *yesNoEditor) paste(string) bool                { return false }
func (e *yesNoEditor) enter(bool)                       {}
func (e *yesNoEditor) accept() bool                     { return false }
func (e *yesNoEditor) close() bool                      { return false }

func (e *yesNoEditor) key(msg tea.KeyPressMsg) (changed, handled bool) {
	old := e.at
	switch name := keys.Name(msg); name {
	case "left":
		e.at = max(e.at-1, 0)
	case "right":
		e.at = min(e.at+1, 2)
	case "space":
		e.at = (e.at + 1) % 3
	case "backspace", "delete":
		e.at = 2
	default:
		yes, known, ok := model.ParseYesNo(name)
		switch {
		case !ok || len(name) > 1:
			return false, false
		case !known:
			e.at = 2
		case yes:
			e.at = 0
		default:
			e.at = 1
		}
	}
	return e.at != old, true
}

func (e *yesNoEditor) view(width int, focused bool) drawing {
	th := e.deps.Theme
	var b strings.Builder
	x := 0
	for i, word := range answerWords {
		if i > 0 {
			b.WriteString("  ")
		}
		word = e.deps.Say(word)
		switch {
		case i == e.at && focused:
			th.Focus.To(&b, th.Now+" "+word)
		case i == e.at:
			b.WriteString(th.Now + " " + word)
		default:
			th.Muted.To(&b, th.Open+" "+word)
		}
		if i < e.at {
			x += e.deps.Width(word) + 4
		}
	}
	d := drawing{lines: []string{e.deps.Cut(b.String(), width)}, x: min(x, max(width-1, 0)), y: -1, selected: -1}
	if focused {
		d.y = 0
	}
	return d
}

func (e *yesNoEditor) click(x, _ int) bool {
	left := 0
	for i, word := range answerWords {
		w := e.deps.Width(e.deps.Say(word)) + 4
		if x >= left && x < left+w {
			changed := e.at != i
			e.at = i
			return changed
		}
		left += w
	}
	return false
}
