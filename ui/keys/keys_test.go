package keys_test

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"stegvis/model/text"
	"stegvis/ui/keys"
)

func TestTheFirstUsableActionOfAKeyIsDone(t *testing.T) {
	done := ""
	action := func(id string, enabled bool, names ...string) keys.Action {
		return keys.Action{
			ID: id, Binding: keys.On(names...), Enabled: func() bool { return enabled },
			Run: func() tea.Cmd { done = id; return nil },
		}
	}
	actions := []keys.Action{
		action("off", false, "n"), action("new", true, "n"), action("move", true, "down", "j"),
		action("mark", true, "space"), action("last", true, "G"), action("palette", true, "ctrl+k"),
		{ID: "nothing to do", Binding: keys.On("z")},
	}
	for _, c := range []struct {
		name string
		key  tea.KeyPressMsg
		want string
	}{
		{"a letter", tea.KeyPressMsg{Code: 'n', Text: "n"}, "new"},
		{"a second key of the same action", tea.KeyPressMsg{Code: 'j', Text: "j"}, "move"},
		{"an arrow", tea.KeyPressMsg{Code: tea.KeyDown}, "move"},
		{"a space", tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}, "mark"},
		{"a space with shift, as some terminals send it", tea.KeyPressMsg{Code: tea.KeySpace, Text: " ", Mod: tea.ModShift}, "mark"},
		{"a capital", tea.KeyPressMsg{Code: 'g', ShiftedCode: 'G', Text: "G", Mod: tea.ModShift}, "last"},
		{"a key with ctrl", tea.KeyPressMsg{Code: 'k', Mod: tea.ModCtrl}, "palette"},
		{"a key of no action", tea.KeyPressMsg{Code: 'y', Text: "y"}, ""},
		{"an action that cannot be done", tea.KeyPressMsg{Code: 'z', Text: "z"}, ""},
	} {
		done = ""
		_, ok := keys.Dispatch(actions, c.key)
		if done != c.want || ok != (c.want != "") {
			t.Errorf("%s did %q, not %q", c.name, done, c.want)
		}
	}
}

func TestLettersAreToldFromCommands(t *testing.T) {
	for _, c := range []struct {
		key  tea.KeyPressMsg
		want bool
	}{
		{tea.KeyPressMsg{Code: 'å', Text: "å"}, true},
		{tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}, true},
		{tea.KeyPressMsg{Code: 'م', Text: "م"}, true},
		{tea.KeyPressMsg{Code: 'k', Mod: tea.ModCtrl}, false},
		{tea.KeyPressMsg{Code: tea.KeyEnter}, false},
		{tea.KeyPressMsg{Code: tea.KeyDown}, false},
	} {
		if keys.Types(c.key) != c.want {
			t.Errorf("%s types: %v", c.key, !c.want)
		}
	}
	for name, want := range map[string]bool{"a": true, "?": true, "space": true, "å": true, "+": true, "enter": false, "ctrl+k": false, "esc": false} {
		if keys.Text(name) != want {
			t.Errorf("%s is text: %v", name, !want)
		}
	}
}

func TestKeysAreNamedInBothLanguages(t *testing.T) {
	for _, c := range []struct {
		action keys.Action
		sv, en string
	}{
		{keys.Action{Binding: keys.On("space", "x")}, "blanksteg", "space"},
		{keys.Action{Binding: keys.On("ctrl+k")}, "ctrl+k", "ctrl+k"},
		{keys.Action{Binding: keys.On("shift+tab")}, "skift+tabb", "shift+tab"},
		{keys.Action{Binding: keys.On("alt+enter")}, "alt+enter", "alt+enter"},
		{keys.Action{Binding: keys.On("G")}, "G", "G"},
		{keys.Action{Binding: keys.Shown("← →", "left", "right")}, "← →", "← →"},
		{keys.Action{}, "", ""},
	} {
		if sv, en := c.action.Label(text.Swedish), c.action.Label(text.English); sv != c.sv || en != c.en {
			t.Errorf("%q and %q, not %q and %q", sv, en, c.sv, c.en)
		}
	}
}
