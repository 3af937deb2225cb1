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
		joined := Join(keep, away, nil, text.English)
		note := joined.Values["note"]
		if len(joined.Open) != 2 || joined.Open[0].Key != "email" || joined.Open[1].Key != "place" {
			t.Errorf("to be chosen are %v", joined.Open)
		}
		joined = Join(keep, away, map[string]bool{"email": true, "place": false}, text.English)
		if len(joined.Open) > 0 || joined.Values["email"] != "b@example.se" || joined.Values["place"] != "" {
			t.Errorf("chosen, they are %v, and open %v", joined.Values, joined.Open)
		}
		if strings.Contains(note, "b@example.se") || strings.Contains(note, "Porjus") || !strings.Contains(note, "två") {
			t.Errorf("the note of one with protected identity is %q", note)
		}
		delete(one.Values, "protected")
	}
}
