package line

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/storage/demo"
)

// Opening is what the screens are opened with. The register is open and not theirs to
// close.
type Opening struct {
	Register *storage.Register
	Lang     text.Lang
	Now      func() time.Time        // the clock, moved to the day given with --today
	ASCII    bool                    // symbols from ASCII only
	Ground   string                  // COLORFGBG: what the terminal says of its colours
	Show     func(path string) error // opens a file as the system does; nil: nothing is opened
	Log      io.Writer               // the journal of the program's own faults

	// LookAround makes up an office to look around in; the function it gives throws it
	// away. It is nil in such an office.
	LookAround func(context.Context) (*storage.Register, func(), error)

	// Reopen opens what lies now where the register lay that was left, and closes that one. It
	// makes none: NotFound when nothing lies there. It is nil in a made-up office.
	Reopen func(context.Context) (*storage.Register, error)

	// Damaged says why the register could not be opened, Register being nil: it is damaged.
	Damaged error
	// Mend puts a backup in the place of a damaged register, or what can be read out of it where
	// from is empty, and Repair makes anew what can be made anew in it. Both close it first. They
	// are nil in a made-up office.
	Mend   func(ctx context.Context, from string) (storage.Mended, error)
	Repair func(context.Context) (storage.Repaired, error)
	Begin  func(context.Context) error // makes a new register where one lay that is gone
	Path   string                      // where the register lies
}

// asciiFlag is the flag of a command that opens the screens.
func (c *call) asciiFlag(cmd *cobra.Command) {
	cmd.Flags().BoolVar(&c.given.ascii, "ascii", false, "")
}

// openScreens opens the register on the screen. Where there is no terminal, or one that
// can only write line after line, it says what to do instead.
func (c *call) openScreens() error {
	if err := c.checkTerminal(); err != nil {
		return err
	}
	c.planned = true // every change of the screens names the version it was read in
	r, err := c.openOrMake()
	if err != nil && !storage.IsDamaged(err) {
		return err
	}
	path, wrong := c.path()
	if wrong != nil {
		return wrong
	}
	c.wrote = true // or may be, before the screens are left
	o := c.opening(r)
	o.LookAround = func(ctx context.Context) (*storage.Register, func(), error) {
		return c.makeUp(ctx, demo.Options{Contacts: demo.DefaultContacts, Seed: 1})
	}
	o.Reopen, o.Damaged, o.Path = c.reopen, err, path
	o.Mend = func(ctx context.Context, from string) (storage.Mended, error) {
		if err := c.close(); err != nil {
			return storage.Mended{}, err
		}
		return storage.Mend(ctx, path, from, c.now())
	}
	o.Repair = func(ctx context.Context) (storage.Repaired, error) {
		if err := c.close(); err != nil {
			return storage.Repaired{}, err
		}
		return storage.Repair(ctx, path, c.options(), nil)
	}
	o.Begin = func(ctx context.Context) error {
		options := c.options()
		options.Anew = true
		r, err := storage.Open(ctx, path, options)
		if err != nil {
			return err
		}
		return r.Close()
	}
	return c.Screens(c.ctx, o)
}

// close closes the register, if it is open.
func (c *call) close() error {
	r := c.register
	c.register = nil
	if r == nil {
		return nil
	}
	return r.Close()
}

// reopen opens what lies where the register lay that is open or was.
func (c *call) reopen(ctx context.Context) (*storage.Register, error) {
	path, err := c.path()
	if err != nil {
		return nil, err
	}
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return nil, model.Fail(model.NotFound, "shell.gone-empty", path)
	}
	o := c.options()
	o.Existing = true
	r, err := storage.Open(ctx, path, o)
	if err != nil {
		return nil, err
	}
	_ = c.close() // it was left: nothing of it is open any more
	c.register = r
	return r, nil
}

func (c *call) opening(r *storage.Register) Opening {
	return Opening{Register: r, Lang: c.language(), Now: c.now, ASCII: c.given.ascii || !c.writesUTF8(), Log: journal{c}, Show: c.Show, Ground: c.Getenv("COLORFGBG")}
}

func (c *call) checkTerminal() error {
	if err := c.checkCommon(); err != nil {
		return err
	}
	if !c.Asks() || !c.Terminal(c.Out) {
		return wrongUse("line.no-terminal", strings.Join(commandNames(), ", "))
	}
	if c.Getenv("TERM") == "dumb" {
		return wrongUse("line.dumb-terminal")
	}
	return nil
}

// writesUTF8 tells whether the terminal can be trusted with more than ASCII: it can unless
// the locale names another encoding.
func (c *call) writesUTF8() bool {
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if v := strings.ToLower(c.Getenv(name)); v != "" {
			return strings.Contains(v, "utf-8") || strings.Contains(v, "utf8")
		}
	}
	return true
}
