package ui

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/ui/components/confirm"
	"stegvis/ui/page"
)

// drop says that she goes without the change.
type drop struct{ write *write }

// leaveUnsaved asks whether a page or dialog is to be left although the change it asked for is
// not made yet. When that has been made meanwhile there is nothing to ask.
func (a *App) leaveUnsaved(l page.LeaveUnsaved) tea.Cmd {
	at := slices.IndexFunc(a.writes.waiting, func(w *write) bool { return w.owner == l.Owner })
	if at < 0 {
		return nil
	}
	w := a.writes.waiting[at]
	w.kept = l.Kept
	question := confirm.New(a.deps, "shell.unsaved-title", "shell.unsaved-leave", func() []string { return a.unsavedWords(w) }, page.Send(drop{w}))
	w.question = question.Staying("shell.unsaved-stay").Unasked()
	return a.openDialog(question)
}

// unsavedWords say what the change waits for, and what becomes of it.
func (a *App) unsavedWords(w *write) []string {
	waits, leaving := "shell.unsaved-saving", "shell.unsaved-gone"
	if a.writes.held() {
		waits = "shell.unsaved-held"
	}
	if w.kept {
		leaving = "shell.unsaved-kept"
	}
	d := a.deps
	return []string{d.Say(waits, model.Visible(w.what.In(d.Lang))), "", d.Say(leaving)}
}

// dropWrite leaves the page or dialog that asked for a change, and lets that not be made any
// more. One that is at work is stopped; whether it was made all the same is known when it ends.
func (a *App) dropWrite(w *write) tea.Cmd {
	q := &a.writes
	at := slices.Index(q.waiting, w)
	if at < 0 {
		return nil
	}
	w.dropped = true
	left := a.leaveOwner(w.owner)
	if w.atWork && !w.tried.taken.CompareAndSwap(false, true) {
		w.stop()
		return left
	}
	q.waiting = slices.Delete(q.waiting, at, at+1)
	q.running = q.running && at > 0
	return tea.Batch(left, w.ended(noneDone, w.leftBehind()), a.goOn())
}

// leaveOwner takes away the page or dialog of a change.
func (a *App) leaveOwner(owner any) tea.Cmd {
	switch owner := owner.(type) {
	case page.Dialog:
		if slices.Contains(a.dialogs, owner) {
			return a.close(owner)
		}
	case page.Page:
		return a.leavePage(page.Leave{Page: owner})
	}
	return nil
}

// leftBehind is the error of a change that was not made because she left.
func (w *write) leftBehind() error {
	if w.kept {
		return model.Fail(model.Busy, "shell.left-kept")
	}
	return model.Fail(model.Busy, "shell.left-gone")
}

// storeOwed stores, at the end of the program, the drafts that could not be stored before: another
// program held the register, or the disk was full.
func (a *App) storeOwed() error {
	if a.goesOn {
		return nil
	}
	for key, value := range a.deps.Unstored.Drafts() {
		if err := a.deps.Register.SaveDraft(context.Background(), a.deps.Now(), key, value); err != nil {
			return model.Fail(model.CodeOf(err), "shell.left-drafts", sentenceOf(err)).Because(err) // each would wait as long
		}
	}
	return nil
}
