package line

import (
	"context"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"stegvis/model"
	"stegvis/storage"
)

func undoCommand(c *call) *cobra.Command {
	return c.command("undo", span{0, 0}, func([]string) error {
		return c.travel("shell.undone", (*storage.Register).Undo)
	})
}

func redoCommand(c *call) *cobra.Command {
	return c.command("redo", span{0, 0}, func([]string) error {
		return c.travel("shell.redone", (*storage.Register).Redo)
	})
}

// travel takes back the last change or does it again, and prints what it was.
func (c *call) travel(key string, move func(*storage.Register, context.Context, time.Time) (storage.Done, error)) error {
	r, err := c.open()
	if err != nil {
		return err
	}
	done, err := move(r, c.ctx, c.now())
	if err != nil {
		return err
	}
	c.wrote = true
	c.print(c.language().Say(key, done.Label.In(c.language())))
	return nil
}

func historyCommand(c *call) *cobra.Command {
	limit := 0
	asJSON := false
	cmd := c.command("history", span{0, -1}, func(words []string) error {
		return c.history(strings.Join(words, " "), limit, asJSON)
	})
	cmd.Flags().IntVar(&limit, "limit", 50, "")
	cmd.Flags().BoolVar(&asJSON, "json", false, "")
	return aboutContact(c, cmd)
}

// jsonCommit is a change for machines.
type jsonCommit struct {
	ID     model.CommitID   `json:"id"`
	At     string           `json:"at"`
	Kind   model.CommitKind `json:"kind"`
	What   string           `json:"what"`
	Undone bool             `json:"undone,omitempty"`
}

// history prints the changes, the latest first: all, or those of one contact.
func (c *call) history(words string, limit int, asJSON bool) error {
	r, err := c.open()
	if err != nil {
		return err
	}
	var about model.ContactID
	if words != "" {
		row, err := c.contact(r, words)
		if err != nil {
			return err
		}
		about = row.ID
	}
	commits, err := r.Commits(c.ctx, about, limit)
	if err != nil {
		return err
	}
	if asJSON {
		return c.jsonArray(func(add func(any) error) error {
			for _, done := range commits {
				err := add(jsonCommit{done.ID, done.At.UTC().Format(time.RFC3339), done.Kind, done.Label.In(c.language()), done.Undone})
				if err != nil {
					return err
				}
			}
			return nil
		})
	}
	t := c.columns("")
	for _, done := range commits {
		t.row(done.At.In(c.now().Location()).Format("2006-01-02 15:04"), c.said(done))
	}
	t.end()
	return nil
}

// said is a change in one sentence: what it was, and whether it took back or was taken
// back.
func (c *call) said(done storage.CommitRow) string {
	l := c.language()
	what := done.Label.In(l)
	switch {
	case done.Kind == model.UndoCommit:
		return l.Say("shell.undone", what)
	case done.Kind == model.RedoCommit:
		return l.Say("shell.redone", what)
	case done.Undone:
		return l.Say("line.was-undone", what)
	}
	return what
}

// done says what a write did.
func (c *call) done(done storage.Done, err error) error {
	if err != nil {
		return err
	}
	c.wrote = true
	if said := done.Label.In(c.language()); said != "" && done.Commit != "" {
		c.say("%s", said)
		return nil
	}
	c.tell("line.nothing-changed")
	return nil
}
