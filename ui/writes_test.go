package ui_test

import (
	"context"
	"errors"
	"slices"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui"
	"stegvis/ui/page"
	"stegvis/ui/uitest"
)

// busy is how a change ends while another program holds the register.
var busy = model.Fail(model.Busy, "storage.busy")

// changes are writes of which each notes that it was made, or meets what stands in the way.
type changes struct {
	inTheWay error
	tries    int
	made     []string
}

func (c *changes) ask(s *uitest.Screen, names ...string) {
	for _, name := range names {
		what := text.Sentencef("event.present", name)
		s.Drain(page.Write(what, func(context.Context) (storage.Done, error) {
			c.tries++
			if c.inTheWay != nil {
				return storage.Done{}, c.inTheWay
			}
			c.made = append(c.made, name)
			return storage.Done{Commit: model.CommitID("c-" + name), Label: what}, nil
		}))
	}
}

func TestChangesWaitForTheRegisterAndAreMadeInTheOrderAskedFor(t *testing.T) {
	s, _, _ := open(t, nil)
	c := &changes{inTheWay: busy}
	c.ask(s, "Amina", "Omar", "Åsa")
	s.Has("Saved as soon as the register is free: 3 waiting")
	s.Press("down")
	s.Has("3 waiting", "▸ "+names[1])
	c.inTheWay = nil
	c.ask(s, "Zoë")
	s.Wait(time.Second)
	if want := []string{"Amina", "Omar", "Åsa", "Zoë"}; !slices.Equal(c.made, want) {
		t.Errorf("made: %v, not %v", c.made, want)
	}
	s.Has("✓ Zoë is here   u undo")
	s.Lacks("waiting")
}

func TestWhatIsGivenUpOrRefusedIsNamedUntilSheHasSeenIt(t *testing.T) {
	s, _, _ := open(t, nil)
	c := &changes{inTheWay: busy}
	c.ask(s, "Amina", "Omar")
	for range 20 {
		s.Wait(time.Second)
	}
	s.Has("! Not saved: Amina is here; Omar is here. Another program")
	s.Lacks("waiting")
	if c.tries != 11 { // Omar was asked for when Amina had been tried once
		t.Errorf("tried %d times", c.tries)
	}
	c.inTheWay = model.Fail(model.Conflict, "storage.gone")
	c.ask(s, "Åsa")
	c.inTheWay = nil
	c.ask(s, "Zoë")
	s.Has("Not saved: Amina is here; Omar is here; Åsa is here.")
	c.ask(s, "Omar")
	s.Has("Not saved: Amina is here; Åsa is here.")
	s.Press("esc")
	s.Has("✓ Omar is here")
	s.Lacks("Not saved")
}

func TestTheEndWaitsForWhatWaitsAndSaysSo(t *testing.T) {
	s, _, _ := open(t, nil)
	c := &changes{inTheWay: busy}
	c.ask(s, "Amina", "Omar")
	s.Press("q")
	s.Has("2 changes wait to be saved; q again closes without them")
	if s.Ended {
		t.Fatal("the program ended with changes that wait")
	}
	c.inTheWay = nil
	s.Wait(2 * time.Second)
	if s.Wait(time.Second); !s.Ended || len(c.made) != 2 {
		t.Errorf("ended %v, made %v", s.Ended, c.made)
	}
	if lost := ui.Finish(s.App); lost != "" {
		t.Errorf("lost: %v", lost)
	}
}

func TestTheEndAskedForTwiceNamesWhatWasNotSaved(t *testing.T) {
	for _, key := range []string{"q", "ctrl+c"} {
		s, _, _ := open(t, nil)
		c := &changes{inTheWay: busy}
		c.ask(s, "Amina", "Omar")
		s.Press(key, key)
		if !s.Ended {
			t.Errorf("%s twice does not end the program", key)
		}
		if lost := ui.Finish(s.App); lost != "Amina is here; Omar is here" || len(c.made) != 0 {
			t.Errorf("named %q, made %v", lost, c.made)
		}
	}
}

func TestWhatIsRefusedWhileTheProgramEndsIsNamed(t *testing.T) {
	s, _, _ := open(t, nil)
	c := &changes{inTheWay: busy}
	c.ask(s, "Amina", "Omar")
	s.Press("q")
	c.inTheWay = errors.New("the disk is away")
	s.Wait(2 * time.Second)
	s.Wait(time.Second)
	if lost := ui.Finish(s.App); !s.Ended || lost != "Amina is here; Omar is here" {
		t.Errorf("ended %v, named %q", s.Ended, lost)
	}
}

func TestWhatWaitsWhenTheScreensGoAwayIsSavedAllTheSame(t *testing.T) {
	s, _, _ := open(t, nil)
	c := &changes{inTheWay: busy}
	c.ask(s, "Amina", "Omar")
	c.inTheWay = nil
	if lost := ui.Finish(s.App); lost != "" || !slices.Equal(c.made, []string{"Amina", "Omar"}) {
		t.Errorf("named %q, made %v", lost, c.made)
	}
}

func TestASlowChangeIsTold(t *testing.T) {
	s, _, _ := open(t, nil)
	_, cmd := s.App.Update(page.WriteRequest{
		What: text.Sentencef("shell.save"),
		Make: func(context.Context) (storage.Done, error) { return storage.Done{}, nil },
	})
	batch, ok := cmd().(tea.BatchMsg)
	if !ok || len(batch) != 2 {
		t.Fatalf("a change and a clock: %v", batch)
	}
	s.Drain(batch[1])
	s.Wait(time.Second)
	s.Has("1 change is being saved …")
	s.Drain(batch[0])
	s.Lacks("being saved")
}

// TestAChangeAtWorkThatIsLeftIsNamedByWhatItCameTo leaves a form while its change is at work: it
// is stopped, and only its end tells whether it was made.
func TestAChangeAtWorkThatIsLeftIsNamedByWhatItCameTo(t *testing.T) {
	for _, made := range []bool{false, true} {
		s, _, _ := open(t, nil)
		owner, what, tries := new(int), text.Sentencef("event.present", "Amina"), 0
		s.Drain(page.WriteFor(owner, what, func(ctx context.Context) (storage.Done, error) {
			tries++
			s.Send(page.LeaveUnsaved{Owner: owner, Kept: true})
			s.Press("enter")
			if ctx.Err() == nil {
				t.Error("it is not stopped")
			}
			if made {
				return storage.Done{Commit: "c", Label: what}, nil
			}
			return storage.Done{}, busy
		}, nil))
		s.Wait(2 * time.Second)
		if tries != 1 {
			t.Errorf("tried %d times", tries)
		}
		if made {
			s.Has("✓ Amina is here")
			s.Lacks("Not saved")
		} else {
			s.Has("Not saved: Amina is here. You left before the register was free.")
		}
	}
}

func TestAChangeThatIsMadeMeanwhileIsNotAskedAbout(t *testing.T) {
	s, _, _ := open(t, nil)
	c := &changes{inTheWay: busy}
	owner := new(int)
	s.Drain(page.WriteFor(owner, text.Sentencef("event.present", "Amina"), func(context.Context) (storage.Done, error) {
		if c.inTheWay != nil {
			return storage.Done{}, c.inTheWay
		}
		return storage.Done{Commit: "c", Label: text.Sentencef("event.present", "Amina")}, nil
	}, nil))
	c.ask(s, "Omar")
	s.Send(page.LeaveUnsaved{Owner: owner})
	s.Has("Not saved yet", "If you leave now it is not saved.")
	c.inTheWay = nil
	s.Wait(2 * time.Second)
	s.Lacks("Not saved yet")
	s.Send(page.LeaveUnsaved{Owner: owner})
	s.Lacks("Not saved yet")
	if !slices.Equal(c.made, []string{"Omar"}) {
		t.Errorf("made: %v", c.made)
	}
}

func TestTheChangesBehindOneThatWasDroppedAreMade(t *testing.T) {
	s, _, _ := open(t, nil)
	c := &changes{inTheWay: busy}
	owner := new(int)
	s.Drain(page.WriteFor(owner, text.Sentencef("event.present", "Amina"), func(context.Context) (storage.Done, error) { return storage.Done{}, busy }, nil))
	c.ask(s, "Omar")
	c.inTheWay = nil
	s.Send(page.LeaveUnsaved{Owner: owner})
	s.Press("enter")
	s.Has("Not saved: Amina is here.")
	if !slices.Equal(c.made, []string{"Omar"}) {
		t.Errorf("made: %v", c.made)
	}
}

func TestNothingElseIsTakenBackWhenTheChangeBeforeWasNotSaved(t *testing.T) {
	s, _, history := open(t, nil)
	c := &changes{inTheWay: busy}
	c.ask(s, "Amina")
	s.Press("u")
	c.inTheWay = errField
	s.Wait(time.Second)
	s.Has("Nothing was undone: what you changed just before was not saved.")
	if history.undone != 0 {
		t.Errorf("undone %d times", history.undone)
	}
}
