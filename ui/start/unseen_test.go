//go:build unix

package start_test

import (
	"context"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
)

// TestALetterBehindTheKeyThatSavesIsNoAnswer sends both in one piece, as dictation and a slow line
// do: the question whether a promise is kept stands before the terminal has shown it.
func TestALetterBehindTheKeyThatSavesIsNoAnswer(t *testing.T) {
	for _, l := range []text.Lang{text.Swedish, text.English} {
		t.Run(l.String(), func(t *testing.T) {
			path := office(t)
			s := startProgram(t, folder(t), "--db", path, "--lang", l.String())
			s.until(l.Say("today.needs-you"), "▸", "Amina Warsame", "ring")
			s.press("l")
			s.until(l.Say("log.said"))
			s.write("svarade inte")
			s.press(ctrlS + "y")
			s.until(l.Say("follow_up.kept-title", "Amina Warsame"), l.Say("shell.typed-before"))
			s.press("n")
			s.gone(l.Say("follow_up.kept-title", "Amina Warsame"))
			s.press("q")
			if status := s.end(); status != 0 {
				t.Fatalf("it ended with %d", status)
			}
			with(t, path, func(r *storage.Register) {
				ctx := context.Background()
				found, err := r.Resolve(ctx, "Amina Warsame", 1)
				if err != nil || len(found) != 1 {
					t.Fatal(found, err)
				}
				person, err := r.Person(ctx, found[0].ID)
				if err != nil {
					t.Fatal(err)
				}
				if open := model.OpenPromises(person.Of(model.FollowUp)); len(open) != 1 || len(person.Of(model.Log)) != 1 {
					t.Errorf("%d promises are open and %d logs noted", len(open), len(person.Of(model.Log)))
				}
			})
		})
	}
}
