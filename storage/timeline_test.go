package storage

import (
	"context"
	"fmt"
	"testing"
)

// TestHowOftenSomeoneCameIsSaidAsFarAsItWasRead folds a timeline that was read whole, and one that
// was read in part: what lies before it may be more of the same.
func TestHowOftenSomeoneCameIsSaidAsFarAsItWasRead(t *testing.T) {
	r := fresh(t)
	amina := someone(t, r, "Amina", "woman", "SO")
	for i := range 5 {
		comes(t, r, meeting(t, r, "Frukost", fmt.Sprintf("2026-11-%02d", 2+i)), amina)
	}
	for most, want := range map[int]string{
		6: "timeline.was-there-often",
		5: "timeline.was-there-at-least",
		3: "timeline.was-there-at-least",
		1: "timeline.was-there",
	} {
		items, err := r.Timeline(context.Background(), amina, most)
		if err != nil {
			t.Fatal(err)
		}
		if folded := Folded(items, most); len(folded) != 1 || folded[0].Title.Key != want || len(folded[0].Days) != min(most, 5) {
			t.Errorf("of at most %d: %+v", most, folded)
		}
	}
}
