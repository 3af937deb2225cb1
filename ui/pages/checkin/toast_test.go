package checkin

import "testing"

func TestWhatIsSaidNamesTheKeyThatTakesBackWhileOneTypes(t *testing.T) {
	d := open(t)
	d.Type("ami")
	d.Press("enter")
	d.Has("ctrl+z undo")
	d.Press("ctrl+z")
	if got := d.present(t); got != "" {
		t.Errorf("still present: %s", got)
	}
}
