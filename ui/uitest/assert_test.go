package uitest

import (
	"slices"
	"testing"

	"stegvis/ui/keys"
)

func TestAKeyThatMeansTwoThingsIsFound(t *testing.T) {
	page := []keys.Action{{ID: "contacts.new", Binding: keys.On("n")}, {ID: "contacts.down", Binding: keys.On("down", "j")}}
	frame := []keys.Action{{ID: "shell.find", Binding: keys.On("/")}, {ID: "shell.quit", Binding: keys.On("j")}}
	if got := clashes(page, frame); !slices.Equal(got, []string{"j: contacts.down and shell.quit"}) {
		t.Errorf("clashes: %v", got)
	}
	if got := clashes(page, page); got != nil {
		t.Errorf("an action clashes with itself: %v", got)
	}
}
