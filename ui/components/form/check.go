package form

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
)

// save checks every field and saves, or goes to the first that is wrong.
func (f *Form) save() tea.Cmd {
	var kept tea.Cmd
	if f.at < len(f.lines) && f.lines[f.at].accept(false) { // what was typed in an open list is meant
		kept = f.keepSoon()
	}
	values := make(map[string]string, len(f.lines))
	first := -1
	for i, e := range f.lines {
		if !f.shown(i) {
			continue
		}
		value, err := f.check(e)
		if e.failed = err; err != nil && first < 0 {
			first = i
		}
		values[e.Key] = value
	}
	if first >= 0 {
		f.goTo(first)
		return kept
	}
	if f.opts.Save == nil {
		return kept
	}
	return tea.Batch(kept, f.opts.Save(values))
}

// check gives the value of a field, or why it cannot be saved.
func (f *Form) check(e *entry) (string, error) {
	value, err := e.value(f.deps.Today())
	if err == nil && value == "" && e.Required {
		err = model.Fail(model.Invalid, "shell.needed", e.Label(f.deps.Lang)).On(e.Key)
	}
	return value, err
}

// fieldOf is the field an error names.
func fieldOf(err error) string {
	var e *model.Error
	if errors.As(err, &e) {
		return e.Field
	}
	return ""
}
