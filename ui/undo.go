package ui

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/components/toast"
	"stegvis/ui/page"
)

// turnBack takes back the last change, or does it again, when the changes asked for before are
// made. What the status line offers to take back is taken back, or nothing is.
func (a *App) turnBack(redo bool) tea.Cmd {
	history, now := a.deps.History, a.deps.Now()
	if history == nil {
		return nil
	}
	what, turn, turnThat := text.Sentencef("shell.undo"), history.Undo, history.UndoThat
	if redo {
		what, turn, turnThat = text.Sentencef("shell.redo"), history.Redo, history.RedoThat
	}
	behind := len(a.writes.waiting) > 0
	if !behind && a.toast.Offer(redo) == "" && a.toast.Offer(!redo) == "" {
		return a.nameTurn(redo)
	}
	return a.enqueue(&write{
		what: what,
		begin: func() func(context.Context) (storage.Done, error) {
			that := a.toast.Offer(redo)
			return func(ctx context.Context) (storage.Done, error) {
				switch {
				case that != "":
					return turnThat(ctx, now, that)
				case behind: // and what was asked for before was not saved
					return storage.Done{}, model.Fail(model.Conflict, "shell.undo-unsure")
				}
				return turn(ctx, now)
			}
		},
		ended: func(done storage.Done, err error) tea.Cmd { return a.undone(done, redo, what, err) },
	})
}

// nameTurn says what would be taken back, or done again, and offers it: nothing is taken back
// unnamed.
func (a *App) nameTurn(redo bool) tea.Cmd {
	history := a.deps.History
	return func() tea.Msg {
		label, that, err := history.Turn(context.Background(), redo)
		return page.Then(func() tea.Cmd {
			switch {
			case model.CodeOf(err) == model.NotFound && err != nil:
				return a.toast.Told(a.deps, sentenceOf(err)) // no fault
			case err != nil:
				a.failed(err)
				return nil
			}
			key := "shell.undo-which"
			if redo {
				key = "shell.redo-which"
			}
			return a.toast.Asked(a.deps, text.Sentencef(key, label), toast.Offer{Commit: that, Redo: redo})
		})
	}
}

// undone tells what was taken back, and offers to do it again; or the other way round.
func (a *App) undone(done storage.Done, redo bool, what text.Sentence, err error) tea.Cmd {
	switch {
	case err == nil:
	case model.CodeOf(err) == model.NotFound:
		return a.toast.Told(a.deps, sentenceOf(err)) // nothing to take back: no fault
	case model.CodeOf(err) == model.Busy:
		a.refused(what, err)
		return nil
	default:
		a.failed(err)
		return nil
	}
	a.backups.owed = true
	said, offer := "shell.undone", toast.Offer{Commit: done.Commit, Redo: true}
	if redo {
		said, offer = "shell.redone", toast.Offer{Commit: done.Commit}
	}
	shown := a.toast.Saved(a.deps, text.Sentencef(said, done.Label), offer)
	return tea.Batch(shown, a.changed(page.Changed{Touched: done.Touched}))
}
