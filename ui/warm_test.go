package ui_test

import (
	"testing"
	"time"

	"stegvis/ui/page"
)

func TestTheTabsOneGoesToAreReadBeforeOneIsThere(t *testing.T) {
	s, made, _ := open(t, nil)
	if len(made[page.Contacts]) != 0 {
		t.Fatal("another page is read before the first one stands")
	}
	for range 3 {
		s.Wait(time.Second)
	}
	for _, k := range []page.Kind{page.Contacts, page.Ladder, page.Meetings} {
		if len(made[k]) != 1 {
			t.Errorf("%s was made %d times", k, len(made[k]))
		}
	}
	if len(made[page.Reports]) != 0 {
		t.Error("reports are read unasked")
	}
	s.Has("Today")
	s.Press("2", "down")
	s.Has("2 / 100000")
	if list := made[page.Contacts]; len(list) != 1 || list[0].(*longList).inits != 1 {
		t.Errorf("made %d times", len(list))
	}
}
