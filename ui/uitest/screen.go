// Package uitest plays the program in tests: it types and presses, runs commands until nothing
// more happens, and looks at what stands on the screen. Time goes by only when it is told to.
package uitest

import (
	"reflect"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/ui"
	"stegvis/ui/page"
)

// Monday is the day it is in tests: Monday 16 November 2026, week 47.
var Monday = model.Date{Year: 2026, Month: 11, Day: 16}

// Deps gives what a page needs, without a register: English, a dark terminal, Monday 08:14.
func Deps() *page.Deps {
	return &page.Deps{
		Lang:  text.English,
		Today: func() model.Date { return Monday },
		Now:   func() time.Time { return time.Date(2026, 11, 16, 8, 14, 0, 0, time.UTC) },
	}
}

// Screen is the running program.
type Screen struct {
	App   *ui.App
	Deps  *page.Deps
	Ended bool // the program has asked to end
	t     testing.TB
	w, h  int
	clock clock
	beside
}

// Start runs the program in a window and lets it come to rest.
func Start(t testing.TB, c ui.Config, width, height int) *Screen {
	t.Helper()
	s := &Screen{Deps: c.Deps, t: t, beside: newBeside(t)}
	c.Deps.After = s.clock.after
	c.Pages = s.watched(c.Pages)
	s.App = ui.New(c)
	s.Drain(s.App.Init())
	s.Resize(width, height)
	return s
}

// most is how many messages one thing done may lead to.
const most = 10_000

// Send gives the program a message and lets it come to rest.
func (s *Screen) Send(msgs ...tea.Msg) {
	s.t.Helper()
	for _, msg := range msgs {
		s.take(msg, new(int))
	}
}

// Drain runs a command, and all that follow from it, until nothing more happens.
func (s *Screen) Drain(cmd tea.Cmd) {
	s.t.Helper()
	s.run(cmd, new(int))
}

func (s *Screen) take(msg tea.Msg, n *int) {
	s.t.Helper()
	s.run(s.update(msg, n), n)
}

// update gives the program one message and gives the command that came of it.
func (s *Screen) update(msg tea.Msg, n *int) tea.Cmd {
	s.t.Helper()
	if *n++; *n > most {
		s.t.Fatalf("the program does not come to rest; the last message is %T", msg)
	}
	if _, end := msg.(tea.QuitMsg); end || msg == nil {
		s.Ended = s.Ended || end
		return nil
	}
	if open, ok := brought(msg).(page.OpenDialog); ok {
		s.owners = append(s.owners, open.Dialog)
	}
	_, cmd := s.App.Update(msg)
	return cmd
}

func (s *Screen) run(cmd tea.Cmd, n *int) {
	s.t.Helper()
	if s.chance != nil {
		s.runBeside(cmd, n)
		return
	}
	if cmd == nil {
		return
	}
	msg := cmd()
	if cmds, ok := parts(msg); ok {
		for _, c := range cmds {
			s.run(c, n)
		}
		return
	}
	s.take(msg, n)
}

// Collect runs a command, and those of its batches and sequences in their order, and gives the
// messages that come of it.
func Collect(cmd tea.Cmd) []tea.Msg {
	if cmd == nil {
		return nil
	}
	msg := cmd()
	if beside, ok := msg.(page.Beside); ok {
		msg = beside.Work()
	}
	cmds, ok := parts(msg)
	if !ok {
		return []tea.Msg{brought(msg)}
	}
	var msgs []tea.Msg
	for _, c := range cmds {
		msgs = append(msgs, Collect(c)...)
	}
	return msgs
}

// brought is a message without the marks the frame has put on it.
func brought(msg tea.Msg) tea.Msg {
	if m, ok := msg.(interface{ Brought() tea.Msg }); ok {
		return m.Brought()
	}
	return msg
}

// parts gives the commands of a batch or a sequence. The sequence of Bubble Tea is a list of
// commands under a name it keeps to itself.
func parts(msg tea.Msg) ([]tea.Cmd, bool) {
	v, list := reflect.ValueOf(msg), reflect.TypeFor[[]tea.Cmd]()
	if !v.IsValid() || v.Kind() != reflect.Slice || !v.CanConvert(list) {
		return nil, false
	}
	cmds, ok := v.Convert(list).Interface().([]tea.Cmd)
	return cmds, ok
}

// Wait lets time go by.
func (s *Screen) Wait(d time.Duration) {
	s.t.Helper()
	for _, msg := range s.clock.forward(d) {
		s.Send(msg)
	}
}

// Resize changes the window.
func (s *Screen) Resize(width, height int) {
	s.t.Helper()
	s.w, s.h = width, height
	s.Send(tea.WindowSizeMsg{Width: width, Height: height})
}

// Press presses keys by name: "down", "ctrl+k", "G", "space", "å".
func (s *Screen) Press(names ...string) {
	s.t.Helper()
	for _, name := range names {
		s.Send(Key(name))
	}
}

// Burst presses keys that come in one read: none of them has led to anything when the next one
// is there.
func (s *Screen) Burst(names ...string) {
	s.t.Helper()
	var cmds []tea.Cmd
	n := new(int)
	for _, name := range names {
		cmds = append(cmds, s.update(Key(name), n))
	}
	s.Drain(tea.Batch(cmds...))
}

// Type types text letter by letter.
func (s *Screen) Type(text string) {
	s.t.Helper()
	for _, r := range text {
		s.Send(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
}

// Paste pastes text.
func (s *Screen) Paste(text string) {
	s.t.Helper()
	s.Send(tea.PasteMsg{Content: text})
}

// Click clicks on a cell of the window.
func (s *Screen) Click(x, y int) {
	s.t.Helper()
	s.Send(tea.MouseClickMsg{X: x, Y: y, Button: tea.MouseLeft})
}

// ClickOn clicks on the first letter of some text.
func (s *Screen) ClickOn(text string) {
	s.t.Helper()
	for y, line := range strings.Split(s.Text(), "\n") {
		if before, _, found := strings.Cut(line, text); found {
			s.Click(s.Deps.Width(before), y)
			return
		}
	}
	s.t.Fatalf("%q is not on the screen:\n%s", text, s.Text())
}

// Wheel turns the mouse wheel over a cell, down for a positive number of notches.
func (s *Screen) Wheel(x, y, notches int) {
	s.t.Helper()
	button := tea.MouseWheelDown
	if notches < 0 {
		button, notches = tea.MouseWheelUp, -notches
	}
	for range notches {
		s.Send(tea.MouseWheelMsg{X: x, Y: y, Button: button})
	}
}

// Raw is the screen with its colours.
func (s *Screen) Raw() string { return s.App.View().Content }

// Text is the screen as one reads it, without colours and blank line ends.
func (s *Screen) Text() string { return Plain(s.Raw()) }

// Cursor is the terminal's cursor; nil for none.
func (s *Screen) Cursor() *tea.Cursor { return s.App.View().Cursor }

// Title is the window's title.
func (s *Screen) Title() string { return s.App.View().WindowTitle }

// Render draws a page by itself, without the frame, in a room of its own.
func Render(p page.Page, width, height int) string {
	p.Resize(width, height)
	return p.View()
}

// Plain takes the colours and the blank line ends out of a view.
func Plain(view string) string {
	lines := strings.Split(ansi.Strip(view), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.TrimRight(strings.Join(lines, "\n"), "\n") + "\n"
}
