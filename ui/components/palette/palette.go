// Package palette is the list of all that can be done here, found by typing. It is made from
// the actions and knows none of them.
package palette

import (
	"strings"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"stegvis/model/text"
	"stegvis/ui/components/picker"
	"stegvis/ui/keys"
	"stegvis/ui/page"
)

// New makes the palette of the actions that can be done now, the page's before the
// frame's. Enter closes it and does the chosen one.
func New(deps *page.Deps, actions []keys.Action) page.Dialog {
	var options []picker.Option
	byID := map[string]keys.Action{}
	for _, a := range actions {
		if _, twice := byID[a.ID]; twice || !a.Usable() {
			continue
		}
		byID[a.ID] = a
		options = append(options, picker.Option{Value: a.ID, Label: sentence(deps.Say(a.Title)), Detail: a.Label(deps.Lang), Also: also(a.Title)})
	}
	return picker.NewDialog(deps, "shell.commands", options, func(o picker.Option) tea.Cmd {
		return page.Send(page.Then(byID[o.Value].Run)) // once the palette is closed: it may open a dialog
	}).Fuzzy()
}

// also are the other words for an action in the catalogue.
func also(title string) string {
	word, _ := text.Lookup(title)
	return strings.Join(word.Also(), " ")
}

// sentence gives a word its capital.
func sentence(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}
