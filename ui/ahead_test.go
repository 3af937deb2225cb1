package ui_test

import (
	"context"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui"
	"stegvis/ui/keys"
	"stegvis/ui/page"
	"stegvis/ui/uitest"
)

// opener is a page that opens a dialog after something was read, and notes what is pressed.
type opener struct {
	still
	latest page.Latest
	opens  *typed
	asks   page.Dialog // instead, nil: nothing
	took   []string
	told   int
}

// typed is a dialog in which one types.
type typed struct {
	asks
	text string
}

func (d *typed) CapturesInput() bool { return true }
func (d *typed) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	d.text += keys.Name(msg)
	return nil, true
}

func (d *typed) Update(msg tea.Msg) tea.Cmd {
	if p, ok := msg.(tea.PasteMsg); ok {
		d.text += p.Content
	}
	return nil
}

func (p *opener) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	switch keys.Name(msg) {
	case "o":
		return page.Read(func(context.Context) (int, error) { return 0, nil }, func(int) tea.Cmd {
			if p.asks != nil {
				return page.Open(p.asks)
			}
			return page.Open(p.opens)
		}), true
	case "w":
		return page.WriteBefore(text.Sentencef("shell.save"), func(context.Context) (storage.Done, error) { return storage.Done{}, nil },
			func(storage.Done, error) tea.Cmd { return page.Open(p.opens) }), true
	case "F":
		return page.Send(page.Then(func() tea.Cmd { p.told++; return nil })), false // not its key, but something is to be done
	case "r":
		return page.Ask(p, &p.latest, func(context.Context) (int, error) { return 0, nil }, func(int) tea.Cmd { return nil }), true
	}
	p.took = append(p.took, keys.Name(msg))
	return nil, true
}

func openerScreen(t *testing.T) (*uitest.Screen, *opener) {
	t.Helper()
	p := &opener{opens: &typed{}}
	s, _, _ := open(t, func(c *ui.Config) {
		c.Pages[page.Today] = func(d *page.Deps, _ page.Route) page.Page { p.still = still{deps: d}; return p }
	})
	return s, p
}

// press gives the program a message without running what it leads to.
func press(s *uitest.Screen, msg tea.Msg) tea.Cmd {
	_, cmd := s.App.Update(msg)
	return cmd
}

func TestKeysAndPastesWaitInOrderForWhatAKeyOpens(t *testing.T) {
	for _, by := range []string{"o", "w"} {
		s, p := openerScreen(t)
		opens := press(s, uitest.Key(by))
		for _, msg := range []tea.Msg{uitest.Key("a"), tea.PasteMsg{Content: "[pasted]"}, uitest.Key("b"), tea.MouseClickMsg{X: 1, Y: 0, Button: tea.MouseLeft}} {
			s.Drain(press(s, msg))
		}
		if p.opens.text != "" || p.took != nil {
			t.Fatalf("taken before it stands: %q and %v below", p.opens.text, p.took)
		}
		s.Drain(opens)
		s.Press("c")
		if p.opens.text != "a[pasted]bc" || p.took != nil {
			t.Errorf("%s: the dialog took %q, the page below %v", by, p.opens.text, p.took)
		}
	}
}

func TestAKeyThatOnlyReadsHoldsNothingUp(t *testing.T) {
	s, p := openerScreen(t)
	var reading tea.Cmd
	cmd := press(s, uitest.Key("r"))
	for _, part := range []tea.Cmd{cmd} { // the question is asked: its answer takes long
		if batch, ok := part().(tea.BatchMsg); ok {
			s.Drain(batch[0])
			reading = batch[1]
		}
	}
	s.Drain(press(s, uitest.Key("a")))
	if strings.Join(p.took, "") != "a" {
		t.Errorf("the page took %v", p.took)
	}
	s.Drain(reading)
}

func TestWhatIsReadElsewhereTakesNoErrorAway(t *testing.T) {
	s, _ := openerScreen(t)
	s.Send(page.Failed{Err: errField})
	s.Press("r")
	s.Has("esc back")
	s.Press("esc")
	s.Lacks("esc back")
}

func TestKeysDoNotWaitForEver(t *testing.T) {
	for _, lang := range []text.Lang{text.Swedish, text.English} {
		s, p := openerScreen(t)
		s.Deps.Lang = lang
		opens := press(s, uitest.Key("o"))
		s.Drain(press(s, uitest.Key("a")))
		s.Wait(4 * time.Second)
		if p.took != nil {
			t.Errorf("the page below took %v", p.took)
		}
		s.Has(lang.Say("shell.typed-ahead")[:40])
		s.Press("b")
		if strings.Join(p.took, "") != "b" {
			t.Errorf("a key pressed afterwards: the page took %v", p.took)
		}
		s.Drain(opens)
		s.Press("c")
		if p.opens.text != "c" {
			t.Errorf("the dialog that opened late took %q", p.opens.text)
		}
	}
}

func TestTheTimeThatKeysWaitBeginsAnewWithEachWait(t *testing.T) {
	s, p := openerScreen(t)
	opens := press(s, uitest.Key("o"))
	s.Drain(press(s, uitest.Key("a")))
	s.Drain(opens)
	s.Send(page.CloseDialog{Dialog: p.opens})
	s.Wait(2900 * time.Millisecond)
	opens = press(s, uitest.Key("o"))
	s.Drain(press(s, uitest.Key("b")))
	s.Wait(200 * time.Millisecond)
	s.Drain(opens)
	if p.opens.text != "ab" || p.took != nil {
		t.Errorf("the dialog took %q, the page below %v", p.opens.text, p.took)
	}
}

// interrupts is a dialog that opens by itself.
type interrupts struct{ typed }

func (d *interrupts) Interrupts() bool { return true }

func TestWhatWasTypedBeforeAQuestionCameByItselfIsNoAnswerToIt(t *testing.T) {
	for _, lang := range []text.Lang{text.Swedish, text.English} {
		s, p := openerScreen(t)
		s.Deps.Lang = lang
		question := &interrupts{}
		p.asks = question
		opens := press(s, uitest.Key("o"))
		s.Drain(press(s, uitest.Key("y")))
		s.Drain(opens)
		if question.text != "" || p.took != nil {
			t.Errorf("the question took %q, the page below %v", question.text, p.took)
		}
		s.Has(lang.Say("shell.typed-before"))
		s.Press("n")
		if question.text != "n" {
			t.Errorf("once it stands the question took %q", question.text)
		}
	}
}

func TestTheProgramCanBeEndedWhileKeysWait(t *testing.T) {
	s, _ := openerScreen(t)
	press(s, uitest.Key("o"))
	s.Drain(press(s, uitest.Key("a")))
	s.Press("ctrl+c", "ctrl+c")
	if !s.Ended {
		t.Error("it goes on")
	}
}

func TestAKeyThatIsNotOfThePageDoesNotHoldTheNext(t *testing.T) {
	s, p := openerScreen(t)
	s.Press("F", "a", "F", "b")
	if got := strings.Join(p.took, ""); got != "ab" {
		t.Errorf("the page got %q, expected “ab”", got)
	}
	if got := p.told; got != 2 {
		t.Errorf("what was to be done was done %d times", got)
	}
}

func TestAQuestionThatStandsInTheFrameOfTheKeyTakesNoKeyBeforeItIsSeen(t *testing.T) {
	p, question, written := &opener{opens: &typed{}}, &interrupts{}, int64(1)
	p.asks = question
	s, _, _ := open(t, func(c *ui.Config) {
		c.Prompt = never
		c.Written = func() int64 { return written }
		c.Pages[page.Today] = func(d *page.Deps, _ page.Route) page.Page { p.still = still{deps: d}; return p }
	})
	s.Press("o", "n")
	if s.Has(s.Deps.Lang.Say("shell.typed-before")); question.text != "" {
		t.Errorf("the question took %q before it was seen", question.text)
	}
	written++
	s.Press("n")
	if question.text != "n" {
		t.Errorf("once it is seen the question took %q", question.text)
	}
}
