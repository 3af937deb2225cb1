package line

import (
	"path/filepath"

	"github.com/spf13/cobra"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/storage/trace"
)

func restoreCommand(c *call) *cobra.Command {
	yes := false
	cmd := c.command("restore", span{1, 1}, func(args []string) error { return c.restore(args[0], yes) })
	cmd.Flags().BoolVar(&yes, "yes", false, "")
	cmd.ValidArgsFunction = func(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
		return nil, cobra.ShellCompDirectiveDefault
	}
	return cmd
}

// restore goes back to a backup, once it has said what that changes and been told to. It
// prints where the register is kept as it was before.
func (c *call) restore(from string, yes bool) error {
	from, err := filepath.Abs(from)
	if err != nil {
		return model.Fail(model.Invalid, "storage.bad-path", from).Because(err)
	}
	if storage.Encrypted(from) {
		plain, drop, err := c.decrypted(from)
		if err != nil {
			return err
		}
		defer drop()
		from = plain
	}
	r, err := c.open()
	if code := model.CodeOf(err); err != nil && (code == model.Damaged || code == model.NotFound) {
		return c.putBack(from, yes, err)
	}
	if err != nil {
		return err
	}
	going, err := r.GoingBack(c.ctx, from)
	if err != nil {
		return err
	}
	for _, line := range going.Words(c.language(), c.now().Location()) {
		c.say("%s", line)
	}
	if model.CodeOf(r.Vouch(c.ctx)) == model.Damaged && r.Left() == nil { // said when it was opened
		c.register = nil
		if err := r.Close(); err != nil {
			return err
		}
		return c.putBack(from, yes, nil)
	}
	if wanted, err := c.confirmed(yes, "restore.ask"); err != nil || !wanted {
		return err
	}
	before, err := r.RestoreAsSeen(c.ctx, from, c.now(), going.Seen)
	if err != nil {
		return err
	}
	c.tell("restore.done")
	c.printPath(before)
	return nil
}

// decrypted asks for the passphrase of an encrypted backup and writes what it holds where it can be
// restored from, for as long as that takes.
func (c *call) decrypted(from string) (plain string, drop func(), err error) {
	path, err := c.path()
	if err != nil {
		return "", nil, err
	}
	passphrase, err := c.secret("backup.passphrase-of")
	if err != nil {
		return "", nil, err
	}
	return storage.Decrypt(c.ctx, from, passphrase, path)
}

// putBack puts a backup in the place of a register that cannot be opened, which is set aside.
func (c *call) putBack(from string, yes bool, because error) error {
	path, err := c.path()
	if err != nil {
		return err
	}
	if because != nil {
		c.failed(because)
	}
	if wanted, err := c.confirmed(yes, "restore.put-back-ask"); err != nil || !wanted {
		return err
	}
	mended, err := storage.Mend(c.ctx, path, from, c.now())
	if err != nil {
		return err
	}
	if mended.Aside == "" {
		c.tell("restore.put-back", path)
		return nil
	}
	c.tell("restore.put-back-aside", path)
	c.printPath(mended.Aside)
	if mended.Unread != nil { // no fault: it lies there untouched
		c.note(trace.Of(mended.Unread))
		return nil
	}
	c.tell("restore.salvaged", c.language().Count("restore.contact", mended.Saved.Rows("contact")), mended.Saved.Path)
	return nil
}

// confirmed tells whether what was said is to be done: by --yes, or where someone can be
// asked by her answer. Elsewhere it is not, and that is said.
func (c *call) confirmed(yes bool, question string) (bool, error) {
	if yes {
		return true, nil
	}
	if !c.Asks() {
		c.tell("restore.nothing-done")
		return false, nil
	}
	return c.ask(question)
}
