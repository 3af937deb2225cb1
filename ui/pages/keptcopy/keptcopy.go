// Package keptcopy brings a register that was kept beside this one in: it shows what it has that
// is not here, and makes that one change when she says so. The page of the office and the start
// of the screens offer the same.
package keptcopy

import (
	"context"
	"path/filepath"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/components/confirm"
	"stegvis/ui/page"
)

// mostLeft is how many of what cannot be brought in are named.
const mostLeft = 5

// Show looks what a kept register has that is not here, says it, and asks whether to bring it in.
func Show(deps *page.Deps, path string) tea.Cmd {
	return look(deps, path, false, page.Send(page.Told{Sentence: text.Sentencef("restore.nothing-new", filepath.Base(path))}))
}

// Offer is Show, but says nothing when there is nothing to bring in, or it is of another register.
func Offer(deps *page.Deps, path string) tea.Cmd { return look(deps, path, true, nil) }

func look(deps *page.Deps, path string, quietly bool, none tea.Cmd) tea.Cmd {
	register, now := deps.Register, deps.Now
	return page.Read(func(ctx context.Context) (storage.Brought, error) {
		found, err := register.Bring(ctx, path, now(), true)
		if quietly && model.CodeOf(err) == model.Invalid && err != nil {
			err = nil
		}
		return found, err
	}, func(found storage.Brought) tea.Cmd {
		switch {
		case found.Rows == 0 && len(found.Left) == 0:
			return none
		case found.Rows == 0:
			return page.Open(confirm.New(deps, "restore.bring-title", "shell.leave", func() []string { return words(deps, path, found) }, nil).Only())
		}
		bring := page.Write(found.Label(), func(ctx context.Context) (storage.Done, error) {
			brought, err := register.Bring(ctx, path, now(), false)
			return brought.Done, err
		})
		question := confirm.New(deps, "restore.bring-title", "restore.bring", func() []string { return words(deps, path, found) }, bring)
		if quietly {
			question.Unasked()
		}
		return page.Open(question)
	})
}

// words say what would be brought in, what would not, and that it can be taken back.
func words(deps *page.Deps, path string, found storage.Brought) []string {
	lines := []string{deps.Count("restore.bring-has", found.Commits, model.Visible(filepath.Base(path)))}
	if found.Rows > 0 {
		lines = append(lines, deps.Count("restore.bring-rows", found.Rows))
	}
	if n := len(found.Left); n > 0 {
		lines = append(lines, "", deps.Count("restore.bring-left", n))
		for _, left := range found.Left[:min(n, mostLeft)] {
			lines = append(lines, "  "+model.Visible(left.In(deps.Lang)))
		}
		if n > mostLeft {
			lines = append(lines, "  "+deps.Theme.More)
		}
	}
	if found.Rows > 0 {
		lines = append(lines, "", deps.Say("restore.bring-undo"))
	}
	return lines
}
