// Stegvis leads the lone adviser of a rural business office, and those she advises, through
// the eight steps from an idea to a running firm. This is the front door: it hands the
// arguments to the command line, or opens the screens.
package main

import (
	"context"
	"errors"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/charmbracelet/x/term"

	"stegvis/ui/line"
	"stegvis/ui/papers"
	"stegvis/ui/start"
)

// version is set when the program is built.
var version = "unknown"

func main() { os.Exit(run()) }

func run() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	return line.Run(ctx, line.World{
		Args:     os.Args[1:],
		In:       os.Stdin,
		Out:      os.Stdout,
		Err:      os.Stderr,
		Terminal: isTerminal,
		Asks:     func() bool { return term.IsTerminal(os.Stdin.Fd()) },
		Hidden:   hidden,
		Getenv:   os.Getenv,
		Now:      time.Now,
		Version:  version,
		State:    line.StateFolder(),
		Show:     papers.Show,
		Screens:  start.Screens,
	})
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(f.Fd())
}

// hidden reads a line from the terminal without showing it. When it is told to stop, the terminal
// shows again what is typed.
func hidden(ctx context.Context) (string, error) {
	before, err := term.GetState(os.Stdin.Fd())
	if err != nil {
		return "", err
	}
	type answer struct {
		typed []byte
		err   error
	}
	answered := make(chan answer, 1)
	go func() {
		typed, err := term.ReadPassword(os.Stdin.Fd())
		answered <- answer{typed, err}
	}()
	select {
	case a := <-answered:
		return string(a.typed), a.err
	case <-ctx.Done():
		return "", errors.Join(ctx.Err(), term.Restore(os.Stdin.Fd(), before))
	}
}
