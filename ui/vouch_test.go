package ui_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"stegvis/model"
	"stegvis/ui"
)

func TestADamagedRegisterIsSaidBesideThePage(t *testing.T) {
	s, _, _ := open(t, func(c *ui.Config) {
		c.Vouch = func(context.Context) error { return model.Fail(model.Damaged, "storage.damaged", "r.db") }
	})
	s.Wait(2 * time.Second)
	if !strings.Contains(s.Text(), "r.db is damaged") {
		t.Errorf("the screen shows\n%s", s.Text())
	}
	s, _, _ = open(t, func(c *ui.Config) {
		c.Vouch = func(context.Context) error { return model.Fail(model.Full, "storage.read-only", "r.db") }
	})
	s.Wait(2 * time.Second)
	if strings.Contains(s.Text(), "r.db") {
		t.Errorf("what was said at opening is said again:\n%s", s.Text())
	}
}
