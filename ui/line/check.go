package line

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"stegvis/model"
	"stegvis/storage"
)

func checkCommand(c *call) *cobra.Command {
	repair := false
	cmd := c.command("check", span{0, 0}, func([]string) error {
		if repair {
			return c.repair()
		}
		return c.check()
	})
	cmd.Flags().BoolVar(&repair, "repair", false, "")
	return cmd
}

// check looks the whole register through. What is wrong goes to stdout, a line each with what
// mends it; what is only good to know to stderr.
func (c *call) check() error {
	r, err := c.open()
	if err != nil {
		return err
	}
	found, err := r.Check(c.ctx, c.progress("check.progress"))
	if err != nil {
		return err
	}
	if c.faults(found) {
		return model.Fail(model.Damaged, "line.unsound", r.Path())
	}
	c.tell("line.sound", r.Path())
	return nil
}

// faults says what a check found, and tells whether anything of it is wrong.
func (c *call) faults(found []storage.Fault) (wrong bool) {
	for _, fault := range found {
		if fault.Kind == storage.Notice {
			c.say("%s", fault.In(c.language()))
			continue
		}
		c.print(fault.In(c.language()))
	}
	return slices.ContainsFunc(found, func(f storage.Fault) bool { return f.Kind != storage.Notice })
}

// repair makes anew what can be made anew, and says what it did, what it could not do, and where
// the register lies as it was.
func (c *call) repair() error {
	path, err := c.path()
	if err != nil {
		return err
	}
	came, err := storage.Repair(c.ctx, path, c.options(), c.progress("check.progress"))
	if err != nil {
		return err
	}
	for _, done := range came.Done {
		c.print(done.In(c.language()))
	}
	if came.Aside != "" {
		c.tell("check.repair-aside")
		c.printPath(came.Aside)
	}
	if c.faults(came.Left) {
		return model.Fail(model.Damaged, "line.unsound", path)
	}
	if len(came.Done) == 0 {
		c.tell("check.repair-nothing")
	}
	return nil
}

// progress shows a person at a terminal how far something has come, on one line that is taken
// away at the end, in the words of a key; nil elsewhere.
func (c *call) progress(words string) storage.Progress {
	if !c.Terminal(c.Err) {
		return nil
	}
	return func(done, total int) {
		if done == total {
			fmt.Fprint(c.Err, "\r\x1b[K")
			return
		}
		fmt.Fprintf(c.Err, "\r%s", c.language().Say(words, 100*done/max(total, 1)))
	}
}
