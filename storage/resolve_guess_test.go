package storage

import (
	"context"
	"testing"
)

func TestNobodyIsNamedByAGuess(t *testing.T) {
	r := fresh(t)
	someone(t, r, "Amina Warsame", "", "")
	for words, want := range map[string]int{"amina": 1, "ami war": 1, "warsame amina": 1, "Amnia Warsame": 0, "Amina Warsome": 0} {
		found, err := r.Resolve(context.Background(), words, 5)
		if err != nil || len(found) != want {
			t.Errorf("%q names %d contacts (%v), want %d", words, len(found), err, want)
		}
	}
	if found, err := r.Search(context.Background(), "Amnia Warsame", 5); err != nil || len(found.Ns) != 1 {
		t.Errorf("a screen still offers whom a misspelt name resembles: found %d (%v), want 1", len(found.Ns), err)
	}
}
