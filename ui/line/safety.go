package line

import (
	"context"
	"path/filepath"

	"github.com/spf13/cobra"

	"stegvis/storage"
)

func backupCommand(c *call) *cobra.Command {
	to := ""
	cmd := c.command("backup", span{0, 0}, func([]string) error { return c.backup(to) })
	cmd.Flags().StringVar(&to, "to", "", "")
	cmd.ValidArgsFunction = cobra.NoFileCompletions
	return cmd
}

// backup makes a copy of the register and prints where it is: among the backups, or in a
// file of its own that does not exist yet.
func (c *call) backup(to string) error {
	r, err := c.open()
	if err != nil {
		return err
	}
	if to == "" {
		made, err := r.Backup(c.ctx, r.BackupFolder(), c.now())
		if err != nil {
			return err
		}
		c.printPath(made)
		return nil
	}
	if err := r.BackupTo(c.ctx, to); err != nil {
		return err
	}
	c.printPath(to)
	return nil
}

// backUpFirst makes a backup before a change that is larger than one contact.
func (c *call) backUpFirst(r *storage.Register) error {
	_, err := r.Backup(c.ctx, r.BackupFolder(), c.now())
	return err
}

// backUpIfDue makes a backup after a change when the last one is half an hour old. That it
// cannot be made is said, and undoes nothing.
func (c *call) backUpIfDue() {
	if !c.wrote {
		return
	}
	if _, err := c.register.BackupIfDue(context.WithoutCancel(c.ctx), c.now()); err != nil {
		c.failed(err)
	}
}

// backupFolder is where the backups of a register lie.
func backupFolder(register string) string { return filepath.Join(filepath.Dir(register), "backups") }
