package line

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/storage/demo"
	"stegvis/storage/safefile"
)

func demoCommand(c *call) *cobra.Command {
	options := demo.Options{}
	cmd := c.command("demo", span{0, 0}, func([]string) error {
		if options.Contacts < 1 || options.Contacts > mostMadeUp {
			return wrongUse("line.demo-size", options.Contacts, mostMadeUp)
		}
		if c.given.db != "" {
			return c.writeDemo(options)
		}
		return c.showDemo(options)
	})
	cmd.Flags().IntVar(&options.Contacts, "contacts", demo.DefaultContacts, "")
	cmd.Flags().Uint64Var(&options.Seed, "seed", 1, "")
	c.asciiFlag(cmd)
	return cmd
}

// mostMadeUp is the size of the largest office that is made up.
const mostMadeUp = 1_000_000

// writeDemo writes a made-up office into a new register.
func (c *call) writeDemo(options demo.Options) error {
	if _, err := os.Lstat(c.given.db); !errors.Is(err, fs.ErrNotExist) {
		return model.Fail(model.Exists, "line.file-exists", c.given.db)
	}
	options.Today, options.Lang = c.today(), c.language()
	if err := demo.Write(c.ctx, c.given.db, options); err != nil {
		return err
	}
	c.printPath(c.given.db)
	return nil
}

// showDemo opens the screens on a made-up office that is thrown away at exit.
func (c *call) showDemo(options demo.Options) error {
	if err := c.checkTerminal(); err != nil {
		return err
	}
	r, drop, err := c.makeUp(c.ctx, options)
	if err != nil {
		return err
	}
	defer drop()
	return c.Screens(c.ctx, c.opening(r))
}

// makeUp makes up an office in a temporary register and opens it. The function it gives
// closes the register and throws it away.
func (c *call) makeUp(ctx context.Context, options demo.Options) (*storage.Register, func(), error) {
	folder, away, err := safefile.TempFolder()
	if err != nil {
		return nil, nil, model.Fail(model.Full, "line.cannot-write", os.TempDir()).Because(err)
	}
	options.Today, options.Lang = c.today(), c.language()
	path := filepath.Join(folder, "register.stegvis.db")
	err = demo.Write(ctx, path, options)
	var r *storage.Register
	if err == nil {
		r, err = storage.Open(ctx, path, storage.Options{Now: c.now})
	}
	if err != nil {
		away()
		return nil, nil, err
	}
	return r, func() { _ = r.Close(); away() }, nil
}
