package form

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"stegvis/model/text"
	"stegvis/ui/keys"
	"stegvis/ui/page"
)

// draftAfter is how long after an edit the draft is stored: within a second of each.
const draftAfter = 700 * time.Millisecond

// draftDue says that it is time to store the draft of a form.
type draftDue struct{ form *Form }

// Actions are the keys of a form, for the footer and the help of its page.
func (f *Form) Actions() []keys.Action {
	step := func(by int) func() tea.Cmd {
		return func() tea.Cmd { f.step(by); return nil }
	}
	actions := []keys.Action{
		{ID: "form.save", Title: "shell.save", Binding: keys.On("ctrl+s"), Hint: true, Run: f.save},
		{ID: "form.next", Title: "shell.next-field", Binding: keys.On("tab"), Hint: true, Run: step(1)},
		{ID: "form.before", Title: "shell.field-before", Binding: keys.On("shift+tab"), Run: step(-1)},
	}
	if f.at < len(f.lines) {
		if _, ok := f.lines[f.at].editor.(*noteEditor); ok {
			actions = append(actions, keys.Action{ID: "form.line", Title: "shell.new-line", Binding: keys.On("alt+enter", "shift+enter", "ctrl+j"), Hint: true, Run: func() tea.Cmd {
				return f.typeKey(tea.KeyPressMsg{Code: tea.KeyEnter, Mod: tea.ModAlt})
			}})
		}
	}
	if hint, ok := f.hint(); ok {
		actions = append(actions, hint)
	}
	if f.opts.Leave != nil {
		actions = append(actions, keys.Action{ID: "form.leave", Title: "shell.leave", Binding: keys.On("esc"), Hint: true, Run: f.leave})
	}
	return actions
}

// hint is the key by which the field one is in is filled, where it is not typed: footer and help
// say how a list opens and how a box is ticked.
func (f *Form) hint() (keys.Action, bool) {
	if f.at >= len(f.lines) {
		return keys.Action{}, false
	}
	e, ok := f.lines[f.at].editor.(*choiceEditor)
	if !ok {
		return keys.Action{}, false
	}
	key, title := "space", "shell.open-list"
	switch {
	case e.boxes():
		title = "shell.tick"
	case e.answers():
		title = "shell.change"
	case e.list != nil:
		key, title = "enter", "shell.choose"
	case e.proposes():
		key, title = "enter", "shell.take"
	}
	return keys.Action{ID: "form.fill", Title: title, Binding: keys.On(key), Hint: true, InField: true, Run: func() tea.Cmd { return f.typeKey(pressOf(key)) }}, true
}

// pressOf is the press of space or enter.
func pressOf(key string) tea.KeyPressMsg {
	if key == "space" {
		return tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}
	}
	return tea.KeyPressMsg{Code: tea.KeyEnter}
}

// HandleKey takes every key that belongs to filling in a form.
func (f *Form) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	if f.at >= len(f.lines) {
		return nil, false
	}
	name := keys.Name(msg)
	switch name {
	case "ctrl+s":
		return f.save(), true
	case "tab":
		f.step(1)
		return nil, true
	case "shift+tab":
		f.step(-1)
		return nil, true
	case "enter":
		return f.enter(), true
	case "esc":
		if f.lines[f.at].close() {
			return nil, true
		}
		if f.opts.Leave == nil {
			return nil, false
		}
		return f.leave(), true
	}
	changed, handled := f.lines[f.at].key(msg)
	if changed {
		return f.edited(), true
	}
	if handled {
		return f.full(msg), true
	}
	switch name {
	case "down":
		f.step(1)
	case "up":
		f.step(-1)
	default:
		if !keys.Types(msg) {
			return nil, false
		}
		return page.Send(page.Told{Sentence: text.Sentencef("form.no-letters")}), true // nor is it a command
	}
	return nil, true
}

// full says so when a letter was typed into a line that has no room for it.
func (f *Form) full(msg tea.KeyPressMsg) tea.Cmd {
	if e, ok := f.lines[f.at].editor.(*lineEditor); ok && keys.Types(msg) {
		return e.line.Full()
	}
	return nil
}

func (f *Form) paste(s string) tea.Cmd {
	if f.at >= len(f.lines) {
		return nil
	}
	changed, told := f.lines[f.at].paste(s)
	if changed {
		return tea.Batch(f.edited(), told)
	}
	return told
}

// Update takes pasted text, the clock of the draft and clicks, counted from the form's
// own corner.
func (f *Form) Update(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.PasteMsg:
		return f.paste(msg.Content)
	case draftDue:
		if msg.form == f {
			f.waiting = false
			return f.Flush()
		}
	case tea.MouseClickMsg:
		f.click(msg.Mouse())
	case tea.MouseWheelMsg:
		switch msg.Button {
		case tea.MouseWheelUp:
			f.step(-1)
		case tea.MouseWheelDown:
			f.step(1)
		}
	}
	return nil
}

// Flush gives the command that stores the draft now; nil when nothing has been typed
// since it was last stored.
func (f *Form) Flush() tea.Cmd {
	if !f.pending || f.opts.Store == nil {
		return nil
	}
	f.pending = false
	return f.opts.Store(f.Typed())
}

// Draft is what would have to be kept if everything ended now; ok is false when all of it is
// kept.
func (f *Form) Draft() (draft map[string]string, ok bool) {
	if !f.pending {
		return nil, false
	}
	return f.Typed(), true
}

func (f *Form) typeKey(msg tea.KeyPressMsg) tea.Cmd {
	cmd, _ := f.HandleKey(msg)
	return cmd
}

// enter takes what a list offers, goes on, and saves after the last field.
func (f *Form) enter() tea.Cmd {
	changed := f.lines[f.at].take(true)
	if f.next(1) < 0 {
		return f.save()
	}
	f.step(1)
	if changed {
		return f.keepSoon()
	}
	return nil
}

// take takes what is offered in a field. An error belongs to what stood there before.
func (e *entry) take(entered bool) (changed bool) {
	if changed = e.accept(entered); changed {
		e.failed = nil
	}
	return changed
}

func (f *Form) leave() tea.Cmd {
	store := f.Flush()
	if f.opts.Leave == nil {
		return store
	}
	return tea.Sequence(store, f.opts.Leave())
}

// edited takes the error from the field and starts the clock of the draft.
func (f *Form) edited() tea.Cmd {
	f.lines[f.at].failed = nil
	return f.keepSoon()
}

// keepSoon starts the clock of the draft.
func (f *Form) keepSoon() tea.Cmd {
	f.pending = true
	if f.opts.Store == nil || f.waiting {
		return nil
	}
	f.waiting = true
	return f.deps.After(draftAfter, draftDue{f})
}

// step goes on by one field, or one back. What was typed is taken first: others may be asked for
// because of it.
func (f *Form) step(by int) {
	if f.at < len(f.lines) {
		f.pending = f.lines[f.at].take(false) || f.pending
	}
	if i := f.next(by); i >= 0 {
		f.goTo(i)
	}
}

// next is the field one comes to; -1 behind the last and before the first.
func (f *Form) next(by int) int {
	for i := f.at + by; i >= 0 && i < len(f.lines); i += by {
		if f.shown(i) {
			return i
		}
	}
	return -1
}

// goTo leaves the field one is in, checking what was typed there, and enters another.
func (f *Form) goTo(i int) {
	if f.at < len(f.lines) && i != f.at {
		e := f.lines[f.at]
		f.pending = e.take(false) || f.pending
		if _, err := e.value(f.deps.Today()); err != nil {
			e.failed = err
		}
	}
	down := i >= f.at
	f.at = i
	f.lines[i].enter(down)
}
