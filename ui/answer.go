package ui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/keys"
	"stegvis/ui/page"
)

// answer gives what was read to the page or dialog that asked for it, unless it is gone. A
// question that could not be answered is kept: it is asked again at the next key.
func (a *App) answer(r page.Answer) tea.Cmd {
	if !a.isOpen(r.Owner) {
		return nil
	}
	cmd, counts := r.Take()
	if counts && !r.Failed && r.Of() == a.failedOf {
		a.failedOf = nil
		a.toast.Mended()
	}
	switch {
	case counts && r.Failed:
		a.unanswered[r.Owner] = r
	case counts:
		delete(a.unanswered, r.Owner)
	}
	return cmd
}

// askAgain asks once more what could not be read for a page or dialog.
func (a *App) askAgain(owner any) tea.Cmd {
	r, failed := a.unanswered[owner]
	if !failed {
		return nil
	}
	delete(a.unanswered, owner)
	return r.Again()
}

func (a *App) isOpen(owner any) bool {
	for _, d := range a.dialogs {
		if any(d) == owner {
			return true
		}
	}
	for _, p := range a.pages() {
		if any(p) == owner {
			return true
		}
	}
	return false
}

// written tells of a change that was made, also where a part of it failed, or of one that was
// not, and then lets go on whoever asked for it.
func (a *App) written(r page.WriteRequest, done storage.Done, err error) tea.Cmd {
	shown := a.saved(page.Saved(done))
	if err == nil {
		a.unsaved.SavedAfterAll(r.What)
	}
	if err != nil && a.left() {
		a.unsaved.NotSaved(r.What, err)
	} else if r.Owner != nil && r.Owner == a.inSight() && model.CodeOf(err) != model.Busy {
		a.failed(err)
	} else {
		a.refused(r.What, err)
	}
	return tea.Batch(shown, r.Then(done, err))
}

// refused shows why a change was not made: under the field the error names where there is one,
// else in the status line, with what was not saved.
func (a *App) refused(what text.Sentence, err error) {
	if err != nil && !a.shownByOwner(err) {
		a.unsaved.NotSaved(what, err)
	}
}

// close takes a dialog away, wherever it stands; nil is the uppermost.
func (a *App) close(d page.Dialog) tea.Cmd {
	if d == nil {
		return a.closeDialog()
	}
	for i, open := range a.dialogs {
		if open == d {
			a.dialogs = append(a.dialogs[:i:i], a.dialogs[i+1:]...)
			return flush(d)
		}
	}
	return nil
}

// leavePage takes a page away, wherever it stands in the stack; the lowest one stays.
func (a *App) leavePage(l page.Leave) tea.Cmd {
	for i := range a.stack {
		if a.stack[i].page != l.Page {
			continue
		}
		inSight := i == len(a.stack)-1 && len(a.dialogs) == 0
		left := flush(l.Page)
		if i > 0 {
			a.stack = append(a.stack[:i:i], a.stack[i+1:]...)
		}
		if inSight && l.Next != nil {
			left = tea.Batch(left, a.open(*l.Next))
			if l.Asks != nil {
				left = tea.Batch(left, a.openDialog(l.Asks))
			}
		}
		return left
	}
	return nil
}

// refuse says in a sentence why a key does nothing here; esc says nothing where there is nothing
// to leave.
func (a *App) refuse(msg tea.KeyPressMsg) tea.Cmd {
	name := keys.Name(msg)
	if name == "esc" || a.toast.Standing() {
		return nil
	}
	label := keys.Say(name, a.deps.Lang)
	said := text.Sentencef("shell.no-key", label)
	if action, known := keys.Refused(slices.Concat(a.here(), a.anywhere), msg); known && action.Why != "" {
		said = text.Sentencef(action.Why)
	} else if known {
		said = text.Sentencef("shell.not-now", label, text.Say(action.Title))
	} else if a.dialog() != nil || a.typing() {
		said = text.Sentencef("shell.no-key-dialog", label)
	}
	return a.toast.Refused(a.deps, said)
}
