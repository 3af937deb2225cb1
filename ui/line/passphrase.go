package line

import (
	"bufio"
	"strings"

	"stegvis/model"
)

// newPassphrase asks twice for the passphrase of a copy that is made.
func (c *call) newPassphrase() (string, error) {
	first, err := c.secret("backup.passphrase")
	if err != nil {
		return "", err
	}
	if first == "" {
		return "", model.Fail(model.Invalid, "backup.no-passphrase")
	}
	again, err := c.secret("backup.passphrase-again")
	if err == nil && again != first {
		err = model.Fail(model.Invalid, "backup.passphrases-differ")
	}
	return first, err
}

// secret asks for a passphrase, which nobody may read over her shoulder, and gives it as a form
// would. Where there is no one to ask
// it is a line of what is given.
func (c *call) secret(key string) (string, error) {
	if c.Asks() {
		_ = c.out.Flush()
		_, _ = c.Err.Write([]byte(c.language().Say(key) + " "))
		if c.Hidden != nil {
			typed, err := c.Hidden(c.ctx)
			_, _ = c.Err.Write([]byte("\n"))
			return model.CleanText(typed), err
		}
	}
	typed, err := c.line()
	return model.CleanText(typed), err
}

// line reads the next line of what is given.
func (c *call) line() (string, error) {
	if c.in == nil {
		c.in = bufio.NewReader(c.In)
	}
	return aside(c.ctx, func() string { // reading cannot be stopped, waiting for it can
		line, _ := c.in.ReadString('\n')
		return strings.TrimSuffix(strings.TrimSuffix(line, "\n"), "\r")
	})
}
