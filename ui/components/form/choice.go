package form

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/ui/components/picker"
	"stegvis/ui/keys"
	"stegvis/ui/page"
)

// listLines is how many lines an open list has: six options, and how many there are.
const listLines = 7

// other is the option of a closed list for what is not in it.
const other = "other"

// choiceEditor is everything one chooses: one of many or several of many from a list that opens
// while one types, boxes to tick under each other, or yes, no and unknown beside each other.
type choiceEditor struct {
	deps   *page.Deps
	field  Field
	many   bool              // several can be chosen
	chosen []string          // never with an empty one
	shown  []string          // the options where all of them stand in sight; nil: they are in the list
	ranks  map[string]string // of boxes with ranks, that of each one chosen
	at     int               // the box one is at
	drawn  []place           // where the boxes stand

	list    *picker.List // nil while closed
	lang    text.Lang    // the language of the list
	touched bool         // something was typed or moved in the list
}

func newChoiceEditor(deps *page.Deps, f Field) *choiceEditor {
	e := &choiceEditor{deps: deps, field: f}
	switch f.Kind {
	case model.YesNo:
		e.shown = []string{"yes", "no", ""}
	case model.Checklist:
		e.many, e.shown = true, slices.Clone(f.Field.Options)
		if f.Options != nil {
			for _, o := range f.Options(deps.Lang) {
				e.shown = append(e.shown, o.Value)
			}
		}
	case model.LanguageList, model.CountryList:
		e.many = true
	}
	return e
}

func (e *choiceEditor) boxes() bool   { return e.field.Kind == model.Checklist }
func (e *choiceEditor) answers() bool { return e.field.Kind == model.YesNo }

func (e *choiceEditor) set(stored string) {
	e.chosen, e.list = nil, nil
	switch {
	case e.many:
		e.chosen = strings.Fields(stored)
	case stored != "":
		e.chosen = []string{stored}
	}
	if e.ranked() {
		e.unrank()
	}
	if e.boxes() || e.answers() {
		e.chosen = slices.DeleteFunc(e.chosen, func(v string) bool { return !slices.Contains(e.shown, v) })
	}
}

func (e *choiceEditor) typed() string {
	if !e.boxes() {
		return strings.Join(e.chosen, " ")
	}
	inOrder := slices.DeleteFunc(slices.Clone(e.shown), func(v string) bool { return !slices.Contains(e.chosen, v) })
	if e.ranked() {
		return e.withRanks(inOrder)
	}
	return strings.Join(inOrder, " ")
}

// value is what was chosen. A draft or a list brought in may hold what is no option: then
// the field's own rule says so.
func (e *choiceEditor) value(today model.Date) (string, error) {
	typed := e.typed()
	if typed == "" || e.many || e.answers() || e.field.Options != nil {
		return typed, nil
	}
	return e.field.Parse(typed, today)
}

func (e *choiceEditor) key(msg tea.KeyPressMsg) (changed, handled bool) {
	name := keys.Name(msg)
	switch {
	case e.boxes():
		return e.keyInBoxes(name)
	case e.answers():
		return e.keyOfAnswers(name)
	case e.list == nil:
		return e.keyOnClosed(name, msg)
	case name == "backspace" && e.list.Query() == "":
		return e.takeAway(), true
	case name == "," && e.many:
		return e.accept(true), true
	}
	handled = e.list.HandleKey(msg)
	e.touched = e.touched || handled
	return false, handled
}

func (e *choiceEditor) keyOfAnswers(name string) (changed, handled bool) {
	at := slices.Index(e.shown, e.typed())
	switch name {
	case "left":
		return e.choose(e.shown[max(at-1, 0)]), true
	case "right":
		return e.choose(e.shown[min(at+1, 2)]), true
	case "space":
		return e.choose(e.shown[(at+1)%3]), true
	case "backspace", "delete":
		return e.choose(""), true
	}
	if answer, ok := model.ParseYesNo(name); ok && len(name) == 1 {
		return e.choose(answer), true
	}
	return false, false
}

// keyOnClosed opens the list with what is typed, or changes what is chosen without it.
func (e *choiceEditor) keyOnClosed(name string, msg tea.KeyPressMsg) (changed, handled bool) {
	switch {
	case name == "," && e.many:
		return false, true
	case name == "space":
		e.open("")
		return false, true
	case keys.Types(msg):
		e.open(msg.Text)
		return false, true
	case name == "backspace", name == "delete" && !e.many:
		return e.takeAway(), true
	case name == "left" && few(e.field):
		return e.turn(-1), true
	case name == "right" && few(e.field):
		return e.turn(1), true
	}
	return false, false
}

func (e *choiceEditor) paste(s string) (bool, tea.Cmd) {
	if e.shown != nil {
		return false, nil
	}
	if e.list == nil {
		e.open("")
	}
	e.touched = true
	return false, e.list.Paste(s)
}

// enter puts the cursor on the first box, or on the last when one comes from below.
func (e *choiceEditor) enter(down bool) {
	e.at = 0
	if !down {
		e.at = max(len(e.shown)-1, 0)
	}
}

// accept takes what the list offers; a list nobody has typed or moved in only when enter was
// pressed. A field that takes anything takes the typed words where nothing begins like them.
func (e *choiceEditor) accept(entered bool) (changed bool) {
	if entered && e.proposes() {
		return e.choose(e.field.Proposes[0])
	}
	if e.list == nil || !entered && !e.touched {
		e.list = nil
		return false
	}
	query := model.CleanText(e.list.Query())
	o, ok := e.list.Chosen()
	if e.list.Fallen() {
		_, err := e.field.Parse(query, e.deps.Today())
		ok = entered && err != nil
	}
	switch {
	case e.many && !ok:
		e.list = nil
		return false
	case e.many, ok && (!e.field.Free || query == "" || begins(o.Label, query)):
		return e.choose(o.Value)
	case e.field.Free && query != "":
		return e.choose(query)
	}
	if value, err := e.field.Parse(query, e.deps.Today()); err == nil {
		query = value // a name in the other language
	}
	return e.choose(query)
}

// proposes tells whether the field is empty and shows what it proposes.
func (e *choiceEditor) proposes() bool {
	return len(e.field.Proposes) > 0 && len(e.chosen) == 0 && e.list == nil
}

func (e *choiceEditor) close() bool {
	open := e.list != nil
	e.list = nil
	return open
}

func (e *choiceEditor) open(query string) {
	e.lang, e.touched = e.deps.Lang, query != ""
	e.list = picker.New(e.deps, optionsOf(e.field, e.lang))
	switch {
	case e.field.Free:
		e.list.None = "shell.as-typed"
	case slices.Contains(e.field.Field.Options, other):
		e.list.Other = other
	}
	if e.list.SetQuery(query); query == "" && !e.many {
		e.list.Point(e.typed())
	}
}

// choose takes a value instead of the one there was, or besides those there are.
func (e *choiceEditor) choose(value string) (changed bool) {
	e.list = nil
	switch {
	case slices.Contains(e.chosen, value) || value == "" && len(e.chosen) == 0:
		return false
	case value == "":
		e.chosen = nil
	case e.many:
		e.chosen = append(e.chosen, value)
	default:
		e.chosen = []string{value}
	}
	return true
}

// takeAway takes the last of what is chosen away.
func (e *choiceEditor) takeAway() (changed bool) {
	e.list = nil
	if len(e.chosen) == 0 {
		return false
	}
	e.chosen = e.chosen[:len(e.chosen)-1]
	return true
}

// turn goes to the option before or after, through nothing where that may stay empty.
func (e *choiceEditor) turn(by int) bool {
	values := append([]string{""}, e.field.Field.Options...)
	if e.field.Required && len(e.chosen) > 0 {
		values = values[1:]
	}
	at := max(slices.Index(values, e.typed()), 0)
	return e.choose(values[(at+by+len(values))%len(values)])
}

// begins tells whether a label begins like what was typed.
func begins(label, query string) bool {
	return strings.HasPrefix(model.Loose(model.Fold(label)), model.Loose(model.Fold(query)))
}
