package storage

import (
	"context"
	"fmt"
	"math/rand/v2"
	"reflect"
	"testing"

	"stegvis/model"
)

// TestARenewedGuestListIsTheOneThatIsRead renews a list after each of many changes of any kind,
// one to three at a time, and holds it against the list read anew.
func TestARenewedGuestListIsTheOneThatIsRead(t *testing.T) {
	r, ctx, random := fresh(t), context.Background(), rand.New(rand.NewPCG(1, 2))
	var everyone []model.ContactID
	for i := range 12 {
		everyone = append(everyone, someone(t, r, fmt.Sprintf("%c person %d", 'Ö'-rune(i*3), i), "woman", "SO"))
	}
	past, other := meeting(t, r, "Frukost", "2026-11-11"), meeting(t, r, "Lunch", "2026-11-18")
	comes(t, r, past, everyone[:4]...)
	tonight := meeting(t, r, "Frukost", "2026-11-18")
	laid := must(r.Newest(ctx))(t)
	who := func() model.ContactID { return everyone[random.IntN(len(everyone))] }
	present := func(e model.EventID, p model.Presence) func() (Done, error) {
		return func() (Done, error) {
			return r.CheckIn(ctx, clock, e, who(), p, "", model.Clock(480+random.IntN(3)))
		}
	}
	acts := []func() (Done, error){
		present(tonight, model.Present), present(tonight, model.Present), present(tonight, model.Invited), present(tonight, model.Excused),
		present(other, model.Present), present(past, model.Present),
		func() (Done, error) { return r.CheckOut(ctx, clock, tonight, who()) },
		func() (Done, error) {
			if _, that, err := r.Turn(ctx, false); err != nil || that == laid { // the meeting itself stays
				return Done{}, err
			}
			return r.Undo(ctx, clock)
		},
		func() (Done, error) { return r.Redo(ctx, clock) },
		func() (Done, error) {
			return r.CheckInMany(ctx, clock, tonight, []model.ContactID{who(), who(), who()}, model.Present, 490)
		},
		func() (Done, error) {
			person, err := r.Person(ctx, who())
			if err != nil {
				return Done{}, err
			}
			return r.SaveContact(ctx, clock, person.Contact.ID, person.Contact.Version, map[string]string{"name": fmt.Sprint("Renamed ", random.IntN(99))})
		},
		func() (Done, error) { return r.SetSettings(ctx, clock, map[string]string{"language": "sv"}) },
	}
	list, renewed := guestsOfMeeting(t, r, tonight), 0
	for range 400 {
		for range 1 + random.IntN(3) {
			_, err := acts[random.IntN(len(acts))]()
			if code := model.CodeOf(err); err != nil && code != model.NotFound && code != model.Conflict && code != model.Invalid && code != model.Exists {
				t.Fatal(err)
			}
		}
		read := guestsOfMeeting(t, r, tonight)
		next, alone, err := list.Renew(ctx)
		switch {
		case err != nil:
			t.Fatal(err)
		case !alone:
			next = read
		default:
			for _, g := range next.people {
				if old, known := list.places[g.N]; known && g.Times > 0 && list.people[old].Presence != g.Presence {
					renewed++
				}
			}
		}
		if next.seen != read.seen || !reflect.DeepEqual(next.people, read.people) || !reflect.DeepEqual(next.ranked, read.ranked) {
			t.Fatalf("renewed\n%+v\nread\n%+v", next.people, read.people)
		}
		list = next
	}
	if renewed < 20 {
		t.Errorf("only %d who are usually there came or went where the list was renewed", renewed)
	}
}
