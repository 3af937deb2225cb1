package ui

import (
	"errors"
	"fmt"
	"reflect"
	"runtime/debug"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/storage/trace"
	"stegvis/ui/page"
)

// crash is a panic of a command, brought to where the screen can be given back.
type crash struct {
	value any
	stack []byte
}

// catch turns a panic of an Update into the end of the program.
func (a *App) catch(cmd *tea.Cmd) {
	if r := recover(); r != nil {
		a.crashed(crash{r, debug.Stack()})
		*cmd = tea.Quit
	}
}

// crashed writes where a panic was to the log and remembers that there was one.
func (a *App) crashed(c crash) {
	if brought, ok := c.value.(*storage.Panic); ok {
		c = crash{brought.Value, brought.Stack}
	}
	if a.broken == nil {
		a.broken = errors.New("panic")
	}
	if a.Log != nil {
		fmt.Fprintf(a.Log, "%s panic: %s\n%s\n", a.deps.Now().Format("2006-01-02 15:04:05"), trace.Panic(c.value), c.stack)
	}
}

// note writes what kind of error it was to the log, without the words of it, which may tell of
// people. What is only
// a sentence for the person is no fault and stays out.
func (a *App) note(err error) {
	var e *model.Error
	if a.Log == nil || errors.As(err, &e) && e.Err == nil && e.Code != model.Internal {
		return
	}
	fmt.Fprintf(a.Log, "%s %s\n", a.deps.Now().Format("2006-01-02 15:04:05"), trace.Of(err))
}

// guard makes a command whose panic becomes a crash, and that is counted as work until it is
// done, with the commands it gives in turn.
func (a *App) guard(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	a.work.Add(1)
	return func() (msg tea.Msg) {
		defer a.work.Add(-1)
		defer func() {
			if r := recover(); r != nil {
				msg = crash{r, debug.Stack()}
			}
		}()
		msg = cmd()
		if beside, ok := msg.(page.Beside); ok {
			if !beside.Reads && a.Prompt > 0 {
				return aside{beside.Work}
			}
			msg = beside.Work()
		}
		return a.guarded(msg)
	}
}

// counted is a message that still is work: what it asks for has not begun.
type counted struct{ msg tea.Msg }

// Brought is the message itself.
func (c counted) Brought() tea.Msg {
	if m, ok := c.msg.(answered); ok {
		return m.msg
	}
	return c.msg
}

// guarded guards the commands in a batch or a sequence. The sequence of Bubble Tea is a list
// of commands under a name it keeps to itself. A change that is asked for is work until the
// frame has it: between the two the end must not come.
func (a *App) guarded(msg tea.Msg) tea.Msg {
	brought := msg
	if m, ok := msg.(answered); ok {
		brought = m.msg
	}
	switch brought.(type) {
	case page.WriteRequest, page.Then, turn, page.Undo, tried, drop:
		a.work.Add(1)
		return counted{msg}
	}
	if several, ok := eachOf(msg, a.guard); ok {
		return several
	}
	return msg
}

// eachOf does something to each command of a batch or a sequence; ok is false for any other
// message.
func eachOf(msg tea.Msg, do func(tea.Cmd) tea.Cmd) (several tea.Msg, ok bool) {
	if batch, ok := msg.(tea.BatchMsg); ok {
		for i := range batch {
			batch[i] = do(batch[i])
		}
		return batch, true
	}
	list := reflect.TypeFor[[]tea.Cmd]()
	v := reflect.ValueOf(msg)
	if !v.IsValid() || v.Kind() != reflect.Slice || !v.CanConvert(list) {
		return nil, false
	}
	cmds, _ := v.Convert(list).Interface().([]tea.Cmd)
	for i := range cmds {
		cmds[i] = do(cmds[i])
	}
	return tea.Sequence(cmds...)(), true
}

// sentenceOf is what an error says to a person.
func sentenceOf(err error) text.Sentence {
	var e *model.Error
	if errors.As(err, &e) {
		return e.Message
	}
	return text.Sentencef("error.internal")
}
