package form

import (
	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/ui/components/input"
	"stegvis/ui/page"
)

// The lines of a note in sight while one types in it, and while one does not.
const (
	noteLines  = 6
	noteCalmed = 3
)

// noteEditor is text of several lines.
type noteEditor struct {
	deps  *page.Deps
	field Field
	note  *input.Note
}

func newNoteEditor(deps *page.Deps, f Field) *noteEditor {
	return &noteEditor{deps, f, input.NewNote(deps)}
}

func (e *noteEditor) set(stored string) { e.note.Set(stored) }
func (e *noteEditor) typed() string     { return e.note.Value() }

func (e *noteEditor) value(today model.Date) (string, error) {
	return e.field.Parse(e.note.Value(), today)
}

func (e *noteEditor) key(msg tea.KeyPressMsg) (changed, handled bool) { return e.note.HandleKey(msg) }

func (e *noteEditor) paste(s string) (bool, tea.Cmd) {
	e.note.Paste(s)
	return s != "", nil
}

func (e *noteEditor) enter(bool)          {}
func (e *noteEditor) accept(bool) bool    { return false }
func (e *noteEditor) close() bool         { return false }
func (e *noteEditor) click(int, int) bool { return false }

func (e *noteEditor) view(width int, focused bool) drawing {
	th := e.deps.Theme
	e.note.Resize(width)
	if focused {
		lines, x, y := e.note.View(noteLines)
		if e.note.Value() == "" {
			lines = []string{th.Blank(width)}
		}
		return drawing{lines: lines, x: x, y: y, selected: -1}
	}
	if model.CleanNote(e.note.Value()) == "" {
		return drawing{lines: []string{th.Blank(width)}, y: -1, selected: -1}
	}
	lines, _, _ := e.note.View(e.note.Height())
	if len(lines) > noteCalmed {
		lines = lines[:noteCalmed]
		lines[noteCalmed-1] = e.deps.Cut(lines[noteCalmed-1]+" "+th.More, width)
	}
	return drawing{lines: lines, y: -1, selected: -1}
}
