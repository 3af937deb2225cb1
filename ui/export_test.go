package ui

// Leave stores all drafts as the end of the program does.
func Leave(a *App) { a.leave() }
