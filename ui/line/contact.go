package line

import (
	"strings"

	"github.com/spf13/cobra"

	"stegvis/model"
	"stegvis/storage"
)

// mostNamed is how many contacts are listed when a name fits several.
const mostNamed = 20

// contact finds the one contact that is meant by an id or by words. When there is none, or
// several, nothing may be done: the error lists those it could be.
func (c *call) contact(words string) (storage.ContactRow, error) {
	found, err := c.register.Resolve(c.ctx, words, mostNamed+1)
	if err != nil {
		return storage.ContactRow{}, err
	}
	return theOne(found, model.Fail(model.NotFound, "line.nobody", words), model.Fail(model.Conflict, "line.several", words),
		func(row storage.ContactRow) string {
			apart := []string{row.Name, row.Firm, row.Mask.Show("place", row.Place, "")}
			if row.Step != "" {
				apart = append(apart, row.Step.Label(c.language()))
			}
			return string(row.ID) + "  " + joined(", ", apart...)
		})
}

// theOne gives the one thing that is meant. When there is none, or several, nothing may be
// done: the error lists those it could be, with the id to name each by.
func theOne[T any](found []T, none, several *model.Error, line func(T) string) (T, error) {
	if len(found) == 1 {
		return found[0], nil
	}
	var nothing T
	if len(found) == 0 {
		return nothing, none
	}
	lines := each(found[:min(len(found), mostNamed)], line)
	if len(found) > mostNamed {
		lines = append(lines, "…")
	}
	return nothing, refusal{several, lines}
}

// openFor opens the register and finds the one contact that is meant.
func (c *call) openFor(name string) (*storage.Register, storage.ContactRow, error) {
	r, err := c.open()
	if err != nil {
		return nil, storage.ContactRow{}, err
	}
	row, err := c.contact(name)
	return r, row, err
}

// joined puts a sign between those texts that are not empty.
func joined(sign string, texts ...string) string {
	var full []string
	for _, t := range texts {
		if t != "" {
			full = append(full, t)
		}
	}
	return strings.Join(full, sign)
}

// aboutContact is a command whose first argument is a contact: it completes names.
func aboutContact(c *call, cmd *cobra.Command) *cobra.Command {
	return c.completeNames(cmd, func(args []string) bool { return len(args) == 0 })
}

// completeNames lets those arguments of a command that are contacts be completed.
func (c *call) completeNames(cmd *cobra.Command, isContact func(before []string) bool) *cobra.Command {
	cmd.ValidArgsFunction = func(_ *cobra.Command, args []string, begun string) ([]cobra.Completion, cobra.ShellCompDirective) {
		if !isContact(args) || begun == "" {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return c.namesLike(begun), cobra.ShellCompDirectiveNoFileComp
	}
	return cmd
}

// namesLike are the names of contacts that what is begun could mean, for completion.
func (c *call) namesLike(begun string) []cobra.Completion {
	r, err := c.openQuietly(storage.Options{Now: c.now, ReadOnly: true})
	if err != nil {
		return nil
	}
	found, err := r.Resolve(c.ctx, begun, mostNamed)
	if err != nil {
		return nil
	}
	var names []cobra.Completion
	for _, row := range found {
		names = append(names, cobra.CompletionWithDesc(model.Visible(row.Name), model.Visible(row.Firm)))
	}
	return names
}
