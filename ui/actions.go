package ui

import (
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"stegvis/model/text"
	"stegvis/ui/components/finder"
	"stegvis/ui/components/help"
	"stegvis/ui/components/palette"
	"stegvis/ui/keys"
	"stegvis/ui/page"
)

// Anywhere are the actions that mean the same on every page. The list is shared: read it only.
func (a *App) Anywhere() []keys.Action { return a.anywhere }

func (a *App) everyAction() []keys.Action {
	inTabs := func() bool { return len(a.stack) > 0 && a.stack[0].route.Kind.Home() != "" }
	actions := []keys.Action{
		{ID: "shell.find", Title: "shell.find", Binding: keys.On("/"), Hint: true, Enabled: func() bool { return a.Find != nil && inTabs() }, Run: a.find},
		{ID: "shell.palette", Title: "shell.all-commands", Binding: keys.On("ctrl+k"), Hint: true, Run: a.palette},
		{ID: "shell.undo", Title: "shell.undo", Binding: keys.On("u"), Enabled: a.hasHistory, Run: func() tea.Cmd { return page.Send(turn{}) }},
		{ID: "shell.redo", Title: "shell.redo", Binding: keys.On("ctrl+r"), Enabled: a.hasHistory, Run: func() tea.Cmd { return page.Send(turn{redo: true}) }},
		{ID: "shell.back", Title: "shell.back", Binding: keys.On("esc"), Enabled: func() bool { return len(a.stack) > 1 }, Run: a.back},
		{ID: "shell.language", Title: "shell.language", Run: func() tea.Cmd { return a.speak(other(a.deps.Lang)) }},
	}
	for i, k := range a.tabs {
		actions = append(actions, keys.Action{
			ID: "shell.go-" + string(k), Title: "shell.go-" + string(k), Binding: keys.On(strconv.Itoa(i + 1)),
			Enabled: inTabs, Run: func() tea.Cmd { return a.open(page.Route{Kind: k}) },
		})
	}
	if a.Mend != nil {
		actions = append(actions, keys.Action{ID: "shell.mend", Title: "damaged.ways", Binding: keys.On(mendKey), Hint: true, Enabled: a.damaged, Run: a.mend})
	}
	return append(actions, a.helpAction(), keys.Action{
		ID: "shell.quit", Title: "shell.quit", Binding: keys.On("q"), Run: a.end,
	})
}

// mendKey shows what can be done about a register that is damaged.
const mendKey = "ctrl+g"

// damaged tells whether the register is known to be damaged.
func (a *App) damaged() bool {
	if a.deps.Register == nil {
		return false
	}
	because, _ := a.deps.Register.Damage()
	return because != nil
}

// mend ends the screens, to show what can be done about a register that is damaged.
func (a *App) mend() tea.Cmd {
	if a.Mend == nil || !a.Mend() {
		return nil
	}
	a.goesOn = true
	return a.end()
}

const helpID = "shell.help"

func (a *App) helpAction() keys.Action {
	return keys.Action{ID: helpID, Title: "shell.help", Binding: keys.On("?"), Run: func() tea.Cmd {
		return a.openDialog(help.New(a.deps, a.here(), a.Anywhere()))
	}}
}

// here are the actions of the place where the keys go.
func (a *App) here() []keys.Action {
	if d := a.dialog(); d != nil {
		if at, ok := d.(page.Actor); ok {
			return at.Actions()
		}
		return nil
	}
	if p := a.top(); p != nil {
		return p.Actions()
	}
	return nil
}

func (a *App) find() tea.Cmd { return a.openDialog(finder.New(a.deps, a.Find)) }

func (a *App) palette() tea.Cmd {
	itself := func(action keys.Action) bool { return action.ID == "shell.palette" }
	return a.openDialog(palette.New(a.deps, slices.DeleteFunc(slices.Concat(a.here(), a.Anywhere()), itself)))
}

func (a *App) hasHistory() bool { return a.deps.History != nil }

func other(l text.Lang) text.Lang {
	if l == text.Swedish {
		return text.English
	}
	return text.Swedish
}
