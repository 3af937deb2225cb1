package model

import (
	"strings"
	"testing"

	"stegvis/model/text"
)

func TestWhatIsNotTakenStandsInTheNoteUnlessItIsProtected(t *testing.T) {
	keep := Contact{Name: "Amina", Values: map[string]string{"email": "a@example.se", "place": "Boden", "trade": "kafé", "note": "ett"}}
	away := Contact{Name: "Amina", Values: map[string]string{"email": "b@example.se", "place": "Porjus", "note": "två"}}
	note := Join(keep, away, nil, text.English).Values["note"]
	for _, line := range []string{"ett", "två", "E-mail: b@example.se", "Place: Porjus"} {
		if !strings.Contains(note, line) {
			t.Errorf("%q is not in the note %q", line, note)
		}
	}
	for _, one := range []*Contact{&keep, &away} {
		one.Values["protected"] = "yes"
		note := Join(keep, away, nil, text.English).Values["note"]
		if strings.Contains(note, "b@example.se") || strings.Contains(note, "Porjus") || !strings.Contains(note, "två") {
			t.Errorf("the note of one with protected identity is %q", note)
		}
		delete(one.Values, "protected")
	}
}
