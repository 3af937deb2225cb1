package ui

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"slices"
	"strings"
	"sync/atomic"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"stegvis/model"
	"stegvis/ui/components/toast"
	"stegvis/ui/page"
)

// watchEvery is how often the register is asked whether another program has written.
const watchEvery = time.Second

// ended says that the system asked the program to end.
type ended struct{}

// Profile finds out which colours a terminal shows. NO_COLOR with any value means none.
func Profile(out *os.File, env []string) colorprofile.Profile {
	p := colorprofile.Detect(out, env)
	unwanted := func(v string) bool { return strings.HasPrefix(v, "NO_COLOR=") && v != "NO_COLOR=" }
	if slices.ContainsFunc(env, unwanted) {
		return min(p, colorprofile.ASCII)
	}
	return p
}

// Options are how the screens want to be run: fast enough that a key never waits, and with
// the colours that were found. Signals are the program's own to handle.
func Options(profile colorprofile.Profile) []tea.ProgramOption {
	return []tea.ProgramOption{
		tea.WithFPS(120),
		tea.WithColorProfile(profile),
		tea.WithoutSignalHandler(),
	}
}

// display is the terminal, which counts how often it is written to.
type display struct {
	*os.File
	writes atomic.Int64
}

// Write writes to the terminal.
func (d *display) Write(b []byte) (int, error) {
	d.writes.Add(1)
	return d.File.Write(b)
}

// Run shows the screens until the person, or the system, ends them. Changes that wait to be saved
// are, and drafts are stored, before it returns; an error that is Busy names what was not saved, or says that drafts were not. A fault of the program is an Internal error whose place is in the log.
func Run(c Config, options ...tea.ProgramOption) error {
	signals := make(chan os.Signal, 4)
	signal.Notify(signals, syscall.SIGHUP, syscall.SIGTERM, syscall.SIGINT)
	defer signal.Stop(signals)
	c.signals, c.Prompt = signals, promptFor
	if len(options) == 0 {
		out := &display{File: os.Stdout}
		c.Written = out.writes.Load
		options = append(options, tea.WithOutput(out))
	}
	a := New(c)
	_, err := tea.NewProgram(a, append(Options(c.Profile), options...)...).Run()
	lost := a.finish()
	undrafted := a.leave()
	switch {
	case len(lost) > 0:
		key := "shell.left-unsaved"
		if undrafted != nil {
			key = "shell.left-both"
		}
		unsaved := model.Fail(model.Busy, key, toast.Names(lost, a.deps.Lang))
		if a.broken != nil {
			unsaved = unsaved.Because(a.broken)
		}
		return unsaved
	case a.broken != nil, errors.Is(err, tea.ErrProgramPanic):
		return model.Fail(model.Internal, "error.internal").Because(errors.Join(a.broken, err))
	case undrafted != nil:
		return undrafted
	case a.hungUp.Load():
		return nil // the terminal may have gone away together with the signal that says so
	}
	return err
}

// listen waits for the system to ask for the end. It is no work the end has to wait for.
func (a *App) listen() tea.Cmd {
	if a.signals == nil {
		return nil
	}
	signals, hungUp := a.signals, &a.hungUp
	return func() tea.Msg {
		a.work.Add(-1)
		defer a.work.Add(1)
		<-signals
		hungUp.Store(true)
		return ended{}
	}
}

// watch waits until it is time to ask the register for changes of others.
func (a *App) watch() tea.Cmd {
	if a.deps.History == nil {
		return nil
	}
	return a.deps.After(watchEvery, watchDue{})
}

// vouchAfter is how long the look through a register waits for the first screen, which wants both
// processors. A change that is asked for meanwhile looks by itself.
const vouchAfter = time.Second

// vouch looks in the background whether the register is sound, and says when it is not.
func (a *App) vouch() tea.Cmd {
	if a.Vouch == nil {
		return nil
	}
	return a.deps.After(vouchAfter, vouchDue{})
}

func (a *App) lookThrough() tea.Cmd {
	return func() tea.Msg {
		if err := a.Vouch(context.Background()); model.CodeOf(err) == model.Damaged {
			return page.Failed{Err: err}
		}
		return nil
	}
}

// check asks the register whether another program has written.
func (a *App) check() tea.Cmd {
	history := a.deps.History
	return func() tea.Msg {
		changed, err := history.ChangedElsewhere(context.Background())
		return watched{changed, err}
	}
}
