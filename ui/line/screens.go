package line

import (
	"context"
	"io"
	"strings"
	"time"

	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/storage/demo"
)

// Opening is what the screens are opened with. The register is open and not theirs to
// close.
type Opening struct {
	Register *storage.Register
	Lang     text.Lang
	Now      func() time.Time // the clock, moved to the day given with --today
	ASCII    bool             // symbols from ASCII only
	Log      io.Writer        // the journal of the program's own faults

	// LookAround makes up an office to look around in; the function it gives throws it
	// away. It is nil in such an office.
	LookAround func(context.Context) (*storage.Register, func(), error)
}

// openScreens opens the register on the screen. Where there is no terminal, or one that
// can only write line after line, it says what to do instead.
func (c *call) openScreens() error {
	if err := c.checkTerminal(); err != nil {
		return err
	}
	r, err := c.openOrMake()
	if err != nil {
		return err
	}
	c.wrote = true // or may be, before the screens are left
	o := c.opening(r)
	o.LookAround = func(ctx context.Context) (*storage.Register, func(), error) {
		return c.makeUp(ctx, demo.Options{Contacts: demo.DefaultContacts, Seed: 1})
	}
	return c.Screens(c.ctx, o)
}

func (c *call) opening(r *storage.Register) Opening {
	return Opening{Register: r, Lang: c.language(), Now: c.now, ASCII: c.given.ascii || !c.writesUTF8(), Log: journal{c}}
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
