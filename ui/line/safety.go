package line

import (
	"context"

	"github.com/spf13/cobra"

	"stegvis/model"
	"stegvis/storage"
)

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

// checkCommand looks the whole register through. What it finds goes to stdout, a line each.
func checkCommand(c *call) *cobra.Command {
	return c.onRegister("check", span{0, 0}, flags{}, func(given) error {
		found, err := c.register.Check(c.ctx)
		if err != nil {
			return err
		}
		for _, fault := range found {
			c.print(fault.In(c.language()))
		}
		if len(found) > 0 {
			return model.Fail(model.Damaged, "line.unsound", c.register.Path())
		}
		c.tell("line.sound", c.register.Path())
		return nil
	})
}
