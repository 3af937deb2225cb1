package line

import (
	"context"
	"time"

	"github.com/spf13/cobra"

	"stegvis/model"
	"stegvis/storage"
)

func undoCommand(c *call) *cobra.Command {
	return c.travelCommand("undo", "shell.undone", (*storage.Register).Undo)
}

func redoCommand(c *call) *cobra.Command {
	return c.travelCommand("redo", "shell.redone", (*storage.Register).Redo)
}

// travelCommand takes back the last change or does it again, and prints what it was.
func (c *call) travelCommand(name, key string, move func(*storage.Register, context.Context, time.Time) (storage.Done, error)) *cobra.Command {
	return c.onRegister(name, span{0, 0}, flags{}, func(g given) error {
		done, err := move(g.register, g.ctx, g.now())
		if err != nil {
			return err
		}
		c.wrote = true
		g.print(g.language().Say(key, done.Label.In(g.language())))
		return nil
	})
}

func historyCommand(c *call) *cobra.Command {
	limit := 0
	cmd := c.onRegister("history", span{0, -1}, flags{switches: []string{"json"}}, func(g given) error { return g.history(limit) })
	cmd.Flags().IntVar(&limit, "limit", 50, "")
	return aboutContact(c, cmd)
}

// history prints the changes, the latest first: all, or those of one contact.
func (g given) history(limit int) error {
	var about model.ContactID
	if words := g.words(0); words != "" {
		row, err := g.contact(words)
		if err != nil {
			return err
		}
		about = row.ID
	}
	commits, err := g.register.Commits(g.ctx, about, limit)
	if err != nil {
		return err
	}
	return printList(g.call, g.is("json"), listOf(commits), g.jsonCommit, func(done storage.CommitRow) []string {
		return []string{done.At.In(g.now().Location()).Format("2006-01-02 15:04"), g.said(done)}
	}, "")
}

func (c *call) jsonCommit(done storage.CommitRow) object {
	return object{
		{"id", done.ID},
		{"at", done.At.UTC().Format(time.RFC3339)},
		{"kind", done.Kind},
		{"what", done.Label.In(c.language())},
		{"undone,omitempty", done.Undone},
	}
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
