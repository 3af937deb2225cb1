package ui

import (
	"stegvis/model/text"
	"stegvis/ui/components/toast"
)

// Leave stores all drafts as the end of the program does.
func Leave(a *App) error { return a.leave() }

// Finish makes what still waits as the end of the program does, and names what was not saved.
func Finish(a *App) string { return toast.Names(a.finish(), text.English) }
