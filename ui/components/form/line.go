package form

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/ui/components/datefield"
	"stegvis/ui/components/input"
	"stegvis/ui/layout"
	"stegvis/ui/page"
)

// lineEditor is one line of text, with what it is read as beside it.
type lineEditor struct {
	deps  *page.Deps
	field Field
	line  *input.Line
	date  *datefield.Field // the line, when it is a date
}

func newLineEditor(deps *page.Deps, f Field) *lineEditor {
	e := &lineEditor{deps: deps, field: f}
	switch f.Kind {
	case model.PastDate, model.FutureDate:
		e.date = datefield.New(deps, f.Field)
		e.line = e.date.Line
	default:
		e.line = input.NewLine(deps)
	}
	e.line.Secret, e.line.Replaces = f.Secret, f.Replaces
	if f.Kind == model.Line {
		e.line.Most = model.LongestLine
	}
	return e
}

// set shows telephone numbers as people write them and all else as it is stored.
func (e *lineEditor) set(stored string) {
	if e.field.Kind == model.PhoneList {
		stored = nationalPhones(stored)
	}
	e.line.Set(stored)
}

func (e *lineEditor) typed() string { return e.line.Value() }

func (e *lineEditor) value(today model.Date) (string, error) {
	return e.field.Parse(e.line.Value(), today)
}

func (e *lineEditor) key(msg tea.KeyPressMsg) (changed, handled bool) { return e.line.HandleKey(msg) }

func (e *lineEditor) paste(s string) (bool, tea.Cmd) { return s != "", e.line.Paste(s) }

func (e *lineEditor) enter(bool) {}

// accept writes a telephone number as it will be shown from now on.
func (e *lineEditor) accept(bool) bool {
	if e.field.Kind == model.PhoneList {
		if value, err := e.value(e.deps.Today()); err == nil {
			e.set(value)
		}
	}
	return false
}

func (e *lineEditor) close() bool         { return false }
func (e *lineEditor) click(int, int) bool { return false }

func (e *lineEditor) view(width int, focused bool) drawing {
	reading := e.reading()
	if !focused {
		text := e.line.Shown()
		if text == "" {
			return drawing{lines: []string{e.deps.Theme.Blank(width)}, y: -1, selected: -1}
		}
		line := e.deps.Cut(text, width)
		return drawing{lines: []string{e.beside(line, reading, width)}, y: -1, selected: -1}
	}
	room := width
	if reading != "" && width > 30 {
		room = width - e.deps.Width(reading) - 3
	}
	line, x := e.line.View(max(room, 12))
	if line == "" {
		line = e.deps.Theme.Blank(room)
	}
	return drawing{lines: []string{e.beside(line, reading, width)}, x: x, selected: -1}
}

// beside puts the reading behind the text where there is room for all of it.
func (e *lineEditor) beside(line, reading string, width int) string {
	used := e.deps.Width(line)
	if reading == "" || used+3+e.deps.Width(reading) > width {
		return layout.Cut(e.deps.Widths, line, width, "")
	}
	return line + "   " + e.deps.Theme.Muted.Paint(reading)
}

// reading says how the text is understood, where that is not what stands there.
func (e *lineEditor) reading() string {
	typed := model.CleanText(e.line.Value())
	if e.date != nil {
		return e.date.Reading()
	}
	if typed == "" {
		return ""
	}
	value, err := e.field.Parse(typed, e.deps.Today())
	if err != nil {
		return ""
	}
	shown := value
	switch e.field.Kind {
	case model.Birth:
		if d, ok := model.ParseISODate(value); ok {
			shown = d.Full(e.deps.Lang)
		}
	case model.PhoneList:
		shown = nationalPhones(value)
	case model.OrgNumber:
	default:
		return ""
	}
	if shown == typed {
		return ""
	}
	return shown
}

// nationalPhones writes stored telephone numbers as they are read in Sweden; text that is
// none stays as it is.
func nationalPhones(stored string) string {
	parts := strings.Fields(stored)
	for i, p := range parts {
		if !strings.HasPrefix(p, "+") {
			return stored
		}
		parts[i] = model.Phone(p).National()
	}
	return strings.Join(parts, ", ")
}
