package ui_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"stegvis/ui"
	"stegvis/ui/keys"
	"stegvis/ui/page"
	"stegvis/ui/uitest"
)

// reader is a page that counts what it has read and shows how often.
type reader struct {
	still
	latest page.Latest
	wait   chan struct{} // until when reading takes; nil: it takes no time
	read   int
}

func (p *reader) View() string { return fmt.Sprintf("read %d times", p.read) }

func (p *reader) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	ask := func() tea.Cmd {
		return page.Ask(p, &p.latest, func(context.Context) (int, error) {
			if p.wait != nil {
				<-p.wait
			}
			return 1, nil
		}, func(n int) tea.Cmd { p.read += n; return nil })
	}
	switch keys.Name(msg) {
	case "r":
		return ask(), true
	case "b":
		return page.Behind(ask()), true
	case "t":
		return p.deps.After(time.Hour, page.Quit{}), true
	case "p":
		return func() tea.Msg { panic("in a command") }, true
	case "2":
		return ask(), false
	}
	return nil, false
}

func readerScreen(t *testing.T, prompt time.Duration) (*uitest.Screen, *reader) {
	t.Helper()
	p := &reader{}
	s, _, _ := open(t, func(c *ui.Config) {
		c.Prompt = prompt
		c.Pages[page.Today] = func(d *page.Deps, _ page.Route) page.Page { p.still = still{deps: d}; return p }
	})
	return s, p
}

// never is longer than any test runs: what waits for it hangs.
const never = time.Hour

func TestWhatIsReadAtOnceStandsInTheFrameOfItsKey(t *testing.T) {
	for prompt, want := range map[time.Duration]string{0: "read 0 times", never: "read 1 times"} {
		s, _ := readerScreen(t, prompt)
		press(s, uitest.Key("r"))
		if got := s.App.View().Content; !strings.Contains(got, want) {
			t.Errorf("a frame that waits %v:\n%s", prompt, got)
		}
	}
}

func TestAFrameIsDrawnWithoutWhatTakesLong(t *testing.T) {
	s, p := readerScreen(t, time.Millisecond)
	p.wait = make(chan struct{})
	cmd := press(s, uitest.Key("r"))
	s.Has("read 0 times")
	close(p.wait)
	s.Drain(cmd)
	s.Has("read 1 times")
}

func TestNoFrameWaitsForWhatIsReadBehindIt(t *testing.T) {
	s, p := readerScreen(t, never)
	p.wait = make(chan struct{})
	cmd := press(s, uitest.Key("b"))
	s.Has("read 0 times")
	close(p.wait)
	s.Drain(cmd)
	s.Has("read 1 times")
}

func TestNeitherAFrameNorTheEndWaitsForATime(t *testing.T) {
	c := office(uitest.Deps())
	c.Prompt = never
	c.Pages[page.Today] = func(d *page.Deps, _ page.Route) page.Page { return &reader{still: still{deps: d}} }
	a := ui.New(c) // with real times
	begun, _ := a.Init()().(tea.BatchMsg)
	for _, cmd := range begun {
		go cmd()
	}
	a.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	_, timer := a.Update(uitest.Key("t"))
	if timer == nil {
		t.Fatal("there is no time to wait for")
	}
	go timer()
	_, next := a.Update(uitest.Key("q"))
	for range 100 { // the end looks again while commands are at work
		if next == nil {
			t.Fatal("nothing ends")
		}
		msg := next()
		if _, over := msg.(tea.QuitMsg); over {
			return
		}
		_, next = a.Update(msg)
	}
	t.Error("the program waits for a time that is not out")
}

func TestAPanicWhileAFrameWaitsEndsTheProgram(t *testing.T) {
	s, _ := readerScreen(t, never)
	s.Press("p")
	if !s.Ended {
		t.Error("the program goes on")
	}
}

func TestWhatAPageAsksForIsReadAlsoWhereTheKeyIsTheFrames(t *testing.T) {
	s, p := readerScreen(t, 0)
	s.Press("2", "1")
	if s.Has("read 1 times"); p.latest.Pending() {
		t.Error("the page waits for what nobody reads")
	}
	s.Press("2", "down")
	s.Has("2 / 100000") // no key waits for what was dropped
}
