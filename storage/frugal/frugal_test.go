package frugal

import (
	"errors"
	"runtime/debug"
	"testing"
)

func TestTheRestIsAsFrugalAsBefore(t *testing.T) {
	before := percent()
	failed := errors.New("failed")
	err := Run(50, func() error {
		if got := percent(); got != 50 {
			t.Errorf("%d percent", got)
		}
		_ = Run(20, func() error {
			if got := percent(); got != 20 {
				t.Errorf("%d percent, of two at once", got)
			}
			return nil
		})
		return failed
	})
	if err != failed || percent() != before {
		t.Errorf("%v, %d percent and not %d", err, percent(), before)
	}
}

func percent() int {
	is := debug.SetGCPercent(100)
	debug.SetGCPercent(is)
	return is
}
