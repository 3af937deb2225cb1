// Package line is the command line: the same register as on the screens, for scripts, pipes
// and screen readers. It asks model, storage and export; no rule of the office and no screen
// comes in here, and every word it says is one of model/text.
//
// A new command is a file here, its place in families (root.go), its help in text/help.go under
// its name (-args, -more and --flag behind it), and its line in the README, which a test
// compares. The commands of record types are made from model.RecordTypes.
package line

import (
	"context"
	"errors"
	"io"
	"os/signal"
	"runtime/debug"
	"strings"
	"time"

	"stegvis/model"
	"stegvis/model/text"
)

// The exit statuses.
const (
	ExitDone       = 0
	ExitFailed     = 1
	ExitMisuse     = 2 // wrong use
	ExitIncomplete = 3 // done, but what could not be done was listed
)

// World is what the command line takes from outside.
type World struct {
	Args     []string // without the program's name
	In       io.Reader
	Out, Err io.Writer
	Terminal func(io.Writer) bool                  // whether a stream is a terminal
	Asks     func() bool                           // whether there is someone to ask: input is a terminal
	Hidden   func(context.Context) (string, error) // reads a line that is not shown; nil: one that is
	Getenv   func(string) string
	Now      func() time.Time
	Version  string
	State    string                  // the folder where it is noted how registers were left; empty: nowhere
	Show     func(path string) error // opens a file as the system does; nil: nothing is opened
	Screens  func(context.Context, Opening) error
}

// Run does what the arguments ask and gives the exit status. Without arguments it opens the
// screens and builds no command at all. A panic is said in one sentence, the log says where.
func Run(ctx context.Context, w World) (status int) {
	signal.Ignore(ignored...)
	c := newCall(ctx, w)
	defer func() {
		if fault := recover(); fault != nil {
			c.panicked(fault, debug.Stack())
			status = ExitFailed
		}
	}()
	var err error
	if len(w.Args) == 0 {
		err = c.openScreens()
	} else {
		err = c.root().Execute()
	}
	return c.conclude(err)
}

// errIncomplete ends a command that did what it could and has listed what it could not.
var errIncomplete = errors.New("done but incomplete")

// misuse is wrong use of the command line, in one sentence.
type misuse struct {
	text.Sentence
	command string // whose help is of use; empty: the program's
}

// Error is the sentence in English.
func (m misuse) Error() string { return m.In(text.English) }

func wrongUse(key string, args ...any) error {
	return misuse{Sentence: text.Sentencef(key, args...)}
}

// refusal is a command that did nothing, with lines that say more than its sentence.
type refusal struct {
	sentence *model.Error
	lines    []string
}

// Error is the sentence in English.
func (r refusal) Error() string { return r.sentence.Error() }

// Unwrap gives the sentence's error.
func (r refusal) Unwrap() error { return r.sentence }

// conclude says what went wrong and gives the exit status. It also puts out what is still
// held back and closes the register.
func (c *call) conclude(err error) int {
	if c.register != nil {
		c.backUpIfDue()
		err = errors.Join(err, c.register.Close())
	}
	if c.pretended != nil {
		c.pretended()
	}
	if lost := c.out.Flush(); lost != nil {
		err = errors.Join(err, model.Fail(model.Full, "line.full").Because(lost))
	}
	var wrong misuse
	var refused refusal
	switch {
	case err == nil, pipeClosed(err):
		return ExitDone
	case errors.As(err, &wrong):
		c.say("%s", wrong.In(c.language()))
		c.tell("line.see-help", strings.TrimSpace("stegvis help "+wrong.command))
		return ExitMisuse
	case errors.As(err, &refused):
		c.explain(err)
	case errors.Is(err, errIncomplete):
		return ExitIncomplete
	case errors.Is(err, context.Canceled):
		c.tell("line.stopped")
	default:
		c.failed(err)
	}
	return ExitFailed
}
