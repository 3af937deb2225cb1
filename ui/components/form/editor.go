package form

import (
	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/ui/page"
)

// editor is how one kind of field is typed.
type editor interface {
	set(stored string)                      // show a stored value, or a draft
	typed() string                          // what is typed, for a draft
	value(today model.Date) (string, error) // what would be stored
	key(tea.KeyPressMsg) (changed, handled bool)
	paste(s string) (changed bool, told tea.Cmd)
	enter(down bool)                    // the field is entered, from above or from below
	accept(entered bool) (changed bool) // take what is offered: enter was pressed, or the field is left
	close() (closed bool)               // esc: close what is open
	view(width int, focused bool) drawing
	click(x, y int) (changed bool)
}

// drawing is a field as it stands on the screen. The lines are painted, at most as wide as
// asked; x and y are the cursor's place, y < 0 for none.
type drawing struct {
	lines    []string
	x, y     int
	selected int // a line to mark over its whole width; < 0 for none
}

// editorOf gives the way a field is typed.
func editorOf(deps *page.Deps, f Field) editor {
	switch f.Kind {
	case model.Note:
		return newNoteEditor(deps, f)
	case model.YesNo, model.Checklist, model.LanguageList, model.CountryList,
		model.Choice, model.LanguageChoice, model.CountryChoice, model.MunicipalityChoice, model.SectionChoice:
		return newChoiceEditor(deps, f)
	}
	if f.Options != nil {
		return newChoiceEditor(deps, f)
	}
	return newLineEditor(deps, f)
}
