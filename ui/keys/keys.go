// Package keys is the one list of what a page can do: dispatch, footer, help and command
// palette all read the same actions. No drawing and no page comes in here.
package keys

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"stegvis/model/text"
)

// Action is one thing a person can do here.
type Action struct {
	ID      string      // stable name, "contacts.open"; unique within a page
	Title   string      // key of the catalogue: a verb in lower case, "open"
	Binding key.Binding // made with On; an action without keys stands in the palette only
	Hint    bool        // belongs in the footer
	InField bool        // its key is a letter, and fills the field one is in
	Enabled func() bool // nil: always
	Why     string      // key of the catalogue: why it cannot be done while it is not enabled; empty: a general word
	Run     func() tea.Cmd
}

// On makes a binding from the names of its keys as bubbletea says them ("enter", "ctrl+k",
// "G", "space"). The first is the one shown.
func On(names ...string) key.Binding { return key.NewBinding(key.WithKeys(names...)) }

// Shown makes a binding whose keys are shown as label: a sign or a name that is the same
// in all languages, such as "← →".
func Shown(label string, names ...string) key.Binding {
	return key.NewBinding(key.WithKeys(names...), key.WithHelp(label, ""))
}

// Usable tells whether the action can be done now.
func (a Action) Usable() bool { return a.Run != nil && (a.Enabled == nil || a.Enabled()) }

// Match gives the first usable action whose key was pressed.
func Match(actions []Action, msg tea.KeyPressMsg) (Action, bool) {
	name := Name(msg)
	for _, a := range actions {
		for _, k := range a.Binding.Keys() {
			if k == name && a.Usable() {
				return a, true
			}
		}
	}
	return Action{}, false
}

// Refused gives the first action of a pressed key that cannot be done now.
func Refused(actions []Action, msg tea.KeyPressMsg) (Action, bool) {
	name := Name(msg)
	for _, a := range actions {
		if slices.Contains(a.Binding.Keys(), name) && !a.Usable() {
			return a, true
		}
	}
	return Action{}, false
}

// Dispatch runs the action whose key was pressed; ok is false when there is none.
func Dispatch(actions []Action, msg tea.KeyPressMsg) (cmd tea.Cmd, ok bool) {
	a, ok := Match(actions, msg)
	if !ok {
		return nil, false
	}
	return a.Run(), true
}

// Name gives the name of a pressed key: what it typed, "space" for a space however it was
// made, and otherwise the key with ctrl, alt and shift before it.
func Name(msg tea.KeyPressMsg) string {
	if msg.Text == " " {
		return "space"
	}
	return msg.String()
}

// Types tells whether a pressed key is text, which a field that is being typed in takes.
func Types(msg tea.KeyPressMsg) bool {
	return msg.Text != "" && msg.Mod&(tea.ModCtrl|tea.ModAlt|tea.ModMeta|tea.ModSuper) == 0
}

// Text tells whether a key by this name types text: such keys are no commands while a
// field is being typed in.
func Text(name string) bool {
	return name == "space" || !strings.Contains(name, "+") && len([]rune(name)) == 1 || name == "+"
}

// Label says the key of an action as a person reads it: "enter", "ctrl+k", "blanksteg".
// It is empty for an action without keys.
func (a Action) Label(l text.Lang) string {
	if label := a.Binding.Help().Key; label != "" {
		return label
	}
	names := a.Binding.Keys()
	if len(names) == 0 {
		return ""
	}
	return Say(names[0], l)
}

// Say says the name of a key in a language.
func Say(name string, l text.Lang) string {
	if Text(name) && name != "space" {
		return name
	}
	rest, ctrl := strings.CutPrefix(name, "ctrl+")
	rest, alt := strings.CutPrefix(rest, "alt+")
	rest, shift := strings.CutPrefix(rest, "shift+")
	word := rest
	if text.Has("shell.key-" + rest) {
		word = l.Say("shell.key-" + rest)
	}
	if shift {
		word = l.Say("shell.key-shift", word)
	}
	if alt {
		word = l.Say("shell.key-alt", word)
	}
	if ctrl {
		word = l.Say("shell.key-ctrl", word)
	}
	return word
}
