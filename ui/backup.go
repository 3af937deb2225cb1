package ui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"
)

// backupEvery is how often it is seen whether a backup is due. Whether it is, the register
// knows.
const backupEvery = time.Minute

// backups are the copies made while the program runs.
type backups struct {
	owed   bool // something was changed since it was last seen whether one is due
	failed bool // the last one could not be made, and that was said
}

// Messages of the backups to the frame.
type (
	backupDue struct{}
	backedUp  struct{ err error }
)

// nextBackup waits until it is time to see whether a backup is due.
func (a *App) nextBackup() tea.Cmd {
	if a.Backup == nil {
		return nil
	}
	return a.deps.After(backupEvery, backupDue{})
}

// backUp makes a backup if one is due, but not while a change waits to be saved.
func (a *App) backUp() tea.Cmd {
	if !a.backups.owed || len(a.writes.waiting) > 0 || a.ending {
		return a.nextBackup()
	}
	a.backups.owed = false
	backup, now := a.Backup, a.deps.Now()
	return func() tea.Msg { return backedUp{backup(context.Background(), now)} }
}

// backedUp says once that no backup could be made. What was changed is saved all the same, and
// it is tried again.
func (a *App) backedUp(err error) tea.Cmd {
	if err != nil {
		a.backups.owed = true
		if !a.backups.failed {
			a.failed(err)
		}
	}
	a.backups.failed = err != nil
	return a.nextBackup()
}
