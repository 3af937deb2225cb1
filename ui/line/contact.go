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
	switch len(found) {
	case 0:
		return storage.ContactRow{}, model.Fail(model.NotFound, "line.nobody", words)
	case 1:
		return found[0], nil
	}
	return storage.ContactRow{}, refusal{model.Fail(model.Conflict, "line.several", words), c.named(found)}
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

// named are lines that tell contacts of similar names apart, with the id to name them by.
func (c *call) named(found []storage.ContactRow) []string {
	var lines []string
	for i, row := range found {
		if i == mostNamed {
			lines = append(lines, "…")
			break
		}
		apart := []string{row.Name, row.Firm, row.Mask.Show("place", row.Place, "")}
		if row.Step != "" {
			apart = append(apart, row.Step.Label(c.language()))
		}
		lines = append(lines, string(row.ID)+"  "+joined(", ", apart...))
	}
	return lines
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
	cmd.ValidArgsFunction = func(_ *cobra.Command, args []string, begun string) ([]cobra.Completion, cobra.ShellCompDirective) {
		if len(args) > 0 || begun == "" {
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
