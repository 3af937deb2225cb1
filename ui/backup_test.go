package ui_test

import (
	"context"
	"testing"
	"time"

	"stegvis/model"
	"stegvis/ui"
)

func TestABackupIsMadeWhileTheProgramRuns(t *testing.T) {
	var made int
	var err error
	s, _, history := open(t, func(c *ui.Config) {
		c.Backup = func(context.Context, time.Time) error { made++; return err }
	})
	wait := func() {
		for range 60 {
			s.Wait(time.Second)
		}
	}
	if wait(); made != 0 {
		t.Errorf("%d were made of nothing new", made)
	}
	s.Press("s")
	if wait(); made != 1 {
		t.Errorf("%d were made after a change", made)
	}
	history.elsewhere = true
	s.Wait(time.Second)
	history.elsewhere = false
	if wait(); made != 2 {
		t.Errorf("%d were made after another program's change", made)
	}
	c := &changes{inTheWay: busy}
	s.Press("s")
	for range 7 {
		c.ask(s, "Amina")
		for range 8 {
			s.Wait(time.Second)
		}
	}
	if made != 2 {
		t.Error("one was made while a change waited")
	}
	c.inTheWay = nil
	err = model.Fail(model.Full, "storage.cannot-back-up", "backups")
	wait()
	s.Has("! Everything you changed is saved, but the backup could not be")
	s.Lacks("Not saved")
	s.Press("esc")
	if wait(); made != 4 {
		t.Errorf("one that failed was tried again: %d", made)
	}
	s.Lacks("backup could not be")
	err = nil
	wait()
	if wait(); made != 5 {
		t.Errorf("one that was made is made again without a change: %d", made)
	}
}
