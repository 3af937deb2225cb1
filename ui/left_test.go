package ui_test

import (
	"context"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/ui"
	"stegvis/ui/page"
	"stegvis/ui/uitest"
)

// replaced opens the program whose register another file takes the place of.
func replaced(t *testing.T, r page.Route, reopen func() error) *uitest.Screen {
	s, _, history := open(t, func(c *ui.Config) {
		c.Reopen = func(context.Context) error { return reopen() }
	})
	s.Send(page.Navigate{Route: r})
	history.left = model.Fail(model.Damaged, "storage.replaced-kept", "reg.db", "reg-kept.db")
	history.err = history.left
	s.Wait(time.Second)
	s.Has("The register is no longer there", "reg.db", "reg-kept.db")
	return s
}

func TestTheDialogOfALeftRegisterStays(t *testing.T) {
	tries := 0
	s := replaced(t, page.Route{Kind: page.Contacts}, func() error {
		tries++
		return model.Fail(model.NotFound, "shell.gone-empty", "reg.db")
	})
	s.Press("esc", "x", "enter", "2")
	for range 5 {
		s.Wait(time.Second)
	}
	s.Has("The register is no longer there", "o open what lies there")
	s.Press("o")
	s.Has("No file lies now where the register was, reg.db.", "The register is no longer there")
	s.Press("o")
	if tries != 2 {
		t.Errorf("tried %d times", tries)
	}
	if s.Press("q"); !s.Ended {
		t.Error("q does not end the program")
	}
}

func TestWhatIsBeingTypedWhenTheRegisterIsLeftIsNoKeyOfTheDialog(t *testing.T) {
	opened := 0
	s := replaced(t, page.Route{Kind: page.NewContact}, func() error { opened++; return nil })
	s.Lacks("o open what lies there")
	s.Type("Lokal Två qo")
	if s.Ended || opened != 0 {
		t.Fatalf("ended %v, opened %d times", s.Ended, opened)
	}
	s.Wait(500 * time.Millisecond)
	s.Type("o")
	s.Wait(700 * time.Millisecond)
	s.Lacks("o open what lies there")
	s.Wait(time.Second)
	s.Has("o open what lies there")
	s.Type("xo") // she types on
	s.Lacks("o open what lies there")
	if opened != 0 {
		t.Fatal("a letter of what she types opened the file")
	}
	s.Wait(time.Second)
	s.Has("o open what lies there")
	var cmds []tea.Cmd
	for range 2 { // before the first has been done
		_, cmd := s.App.Update(uitest.Key("o"))
		cmds = append(cmds, cmd)
	}
	for _, cmd := range cmds {
		s.Drain(cmd)
	}
	if !s.Ended || opened != 1 {
		t.Errorf("ended %v, opened %d times", s.Ended, opened)
	}
}
