package form

import (
	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/ui/components/picker"
	"stegvis/ui/keys"
	"stegvis/ui/page"
)

// listLines is how many options an open list shows.
const listLines = 6

// choiceEditor is one of many: closed it shows what is chosen, typing opens the list.
type choiceEditor struct {
	deps   *page.Deps
	field  Field
	chosen string
	list   *picker.List // nil while closed
	lang   text.Lang    // the language of the list
}

func newChoiceEditor(deps *page.Deps, f Field) *choiceEditor {
	return &choiceEditor{deps: deps, field: f}
}

func (e *choiceEditor) set(stored string) { e.chosen, e.list = stored, nil }

func (e *choiceEditor) typed() string { return e.chosen }

// value is what was chosen. A draft or a list brought in may hold what is no option: then
// the field's own rule says so.
func (e *choiceEditor) value(today model.Date) (string, error) {
	if e.chosen == "" || e.field.Options != nil {
		return e.chosen, nil
	}
	return e.field.Parse(e.chosen, today)
}

func (e *choiceEditor) key(msg tea.KeyPressMsg) (changed, handled bool) {
	name := keys.Name(msg)
	if e.list != nil {
		if name == "backspace" && e.list.Query() == "" {
			return e.choose(""), true
		}
		return false, e.list.HandleKey(msg)
	}
	switch {
	case name == "space":
		e.open("")
		e.list.Point(e.chosen)
		return false, true
	case keys.Types(msg):
		e.open(msg.Text)
		return false, true
	case name == "backspace", name == "delete":
		return e.choose(""), true
	case name == "left" && few(e.field):
		return e.turn(-1), true
	case name == "right" && few(e.field):
		return e.turn(1), true
	}
	return false, false
}

func (e *choiceEditor) paste(s string) bool {
	if e.list == nil {
		e.open("")
	}
	e.list.Paste(s)
	return false
}

func (e *choiceEditor) enter(bool) {}

// accept takes what the list offers. A field that takes anything takes the typed words
// where nothing begins like them.
func (e *choiceEditor) accept() (changed bool) {
	if e.list == nil {
		return false
	}
	query := model.CleanText(e.list.Query())
	o, ok := e.list.Chosen()
	switch {
	case e.field.Free && query != "" && (!ok || !begins(o.Label, query)):
		return e.choose(query)
	case ok:
		return e.choose(o.Value)
	}
	if value, err := e.field.Parse(query, e.deps.Today()); err == nil {
		query = value // a name in the other language
	}
	return e.choose(query)
}

func (e *choiceEditor) close() bool {
	open := e.list != nil
	e.list = nil
	return open
}

func (e *choiceEditor) click(_, y int) bool {
	switch {
	case e.list == nil:
		e.open("")
		e.list.Point(e.chosen)
	case y == 0:
		e.list = nil
	case e.list.PointLine(y - 1):
		return e.accept()
	}
	return false
}

func (e *choiceEditor) open(query string) {
	e.lang = e.deps.Lang
	e.list = picker.New(e.deps, optionsOf(e.field, e.lang))
	e.list.SetQuery(query)
}

func (e *choiceEditor) choose(value string) (changed bool) {
	changed = value != e.chosen
	e.chosen, e.list = value, nil
	return changed
}

// turn goes to the option before or after, through nothing where that may stay empty.
func (e *choiceEditor) turn(by int) bool {
	values := append([]string{""}, e.field.Field.Options...)
	if e.field.Required && e.chosen != "" {
		values = values[1:]
	}
	at := 0
	for i, v := range values {
		if v == e.chosen {
			at = i
		}
	}
	return e.choose(values[(at+by+len(values))%len(values)])
}

func (e *choiceEditor) view(width int, focused bool) drawing {
	th := e.deps.Theme
	if e.list != nil && focused {
		return e.viewList(width)
	}
	label, paint := th.Dash, th.Muted
	if e.chosen != "" {
		label, paint = model.Visible(labelOf(e.field, e.chosen, e.deps.Lang)), th.Plain
	}
	label = e.deps.Cut(label, width-2)
	d := drawing{lines: []string{paint.Paint(label)}, y: -1, selected: -1}
	if focused {
		d.lines[0] += th.Accent.Paint(" " + th.Down)
		d.y = 0
	}
	return d
}

func (e *choiceEditor) viewList(width int) drawing {
	if e.lang != e.deps.Lang {
		e.lang = e.deps.Lang
		e.list.SetOptions(optionsOf(e.field, e.lang))
	}
	query, x := e.list.QueryView(width)
	d := drawing{lines: append([]string{query}, e.list.View(min(width, 44), listLines)...), x: x, selected: -1}
	if e.list.Len() == 0 {
		word := "shell.nothing-found"
		if e.field.Free {
			word = "shell.as-typed"
		}
		d.lines = append(d.lines, e.deps.Theme.Muted.Paint(e.deps.Cut(e.deps.Say(word), width)))
	}
	return d
}
