package storage

import (
	"context"
	"slices"
	"testing"

	"stegvis/model"
	"stegvis/model/modeltest"
)

// guestsOfMeeting reads the guest list of a meeting.
func guestsOfMeeting(t testing.TB, r *Register, event model.EventID) *GuestList {
	t.Helper()
	guests, err := r.GuestList(context.Background(), event)
	if err != nil {
		t.Fatal(err)
	}
	return guests
}

func foundBy(t testing.TB, guests *GuestList, typed string) string {
	t.Helper()
	found, err := guests.Find(context.Background(), typed, 8)
	if err != nil {
		t.Fatalf("find %q: %v", typed, err)
	}
	return names(found)
}

func TestTheRoomFindsThoseOfLastWeekBeforeTheRestOfTheRegister(t *testing.T) {
	r := fresh(t)
	amir, amina := someone(t, r, "Amir Hosseini", "", ""), someone(t, r, "Amina Warsame", "", "")
	someone(t, r, "Amanda Ek", "", "")
	comes(t, r, meeting(t, r, "Frukost", "2026-11-11"), amina)
	tonight := meeting(t, r, "Frukost", "2026-11-18")
	guests := guestsOfMeeting(t, r, tonight)
	if got := foundBy(t, guests, "am"); got != "Amina Warsame Amanda Ek Amir Hosseini " {
		t.Errorf("“am” finds %q", got)
	}
	if got := foundBy(t, guests, " "); got != "Amina Warsame " {
		t.Errorf("with nothing typed those expected are offered: %q", got)
	}
	comes(t, r, tonight, amina, amir)
	guests = guestsOfMeeting(t, r, tonight)
	if got := foundBy(t, guests, "am"); got != "Amanda Ek Amina Warsame Amir Hosseini " {
		t.Errorf("who is here comes last: %q", got)
	}
	usual, invited := guests.Expected()
	if got := names(guests.Present()) + "| " + names(usual) + names(invited); got != "Amir Hosseini Amina Warsame | " {
		t.Errorf("present, the latest first, and still expected: %q", got)
	}
	if guests.Tally().Present != 2 || guests.Tally().New != 1 {
		t.Errorf("the tally is %+v", guests.Tally())
	}
}

func TestTheRoomFindsByFirmAfterNames(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	for _, c := range []model.Contact{
		{Name: "Amina Warsame", Enterprise: model.Enterprise{Name: "Café Savanna"}},
		{Name: "Savita Rao", Values: map[string]string{"phones": "+46701234567"}},
	} {
		if _, err := r.AddContact(ctx, clock, model.NewContact{Contact: c}); err != nil {
			t.Fatal(err)
		}
	}
	tonight := meeting(t, r, "Frukost", "2026-11-18")
	guests := guestsOfMeeting(t, r, tonight)
	for typed, want := range map[string]string{"sav": "Savita Rao Amina Warsame ", "070-123": "Savita Rao ", "savanna w": "Amina Warsame ", "zzz": ""} {
		if got := foundBy(t, guests, typed); got != want {
			t.Errorf("%q finds %q, want %q", typed, got, want)
		}
	}
	if _, err := r.WalkIn(ctx, clock, tonight, "Sahra Ali", "", ""); err != nil {
		t.Fatal(err)
	}
	guests = guestsOfMeeting(t, r, tonight)
	if got := names(guests.Near("sa", 8)); got != "Sahra Ali " {
		t.Errorf("near are those of the meeting: %q", got)
	}
	if got := foundBy(t, guests, "sa"); got != "Savita Rao Amina Warsame Sahra Ali " {
		t.Errorf("who just came is found at once, and last: %q", got)
	}
}

// TestTheRegisterOffersWhatTheKeysAreCountedBy checks in twenty of two hundred people, 18
// of whom were there last week, by the fewest keys that the ranking alone allows, and holds
// that the register itself offers the same people at the same places.
func TestTheRegisterOffersWhatTheKeysAreCountedBy(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	ids := twoHundred(t, r)
	lastWeek, tonight := meeting(t, r, "Frukost", "2026-11-11"), meeting(t, r, "Frukost", "2026-11-18")
	if _, err := r.CheckInMany(ctx, clock, lastWeek, ids[:18], model.Present, model.NoClock); err != nil {
		t.Fatal(err)
	}
	everyone, err := r.Contacts(ctx, ContactQuery{Sort: ByName, Limit: 1000})
	if err != nil || len(everyone) != 200 {
		t.Fatal(len(everyone), err)
	}
	keys := 0
	for _, id := range ids[:20] {
		guests, err := r.GuestList(ctx, tonight)
		if err != nil {
			t.Fatal(err)
		}
		at := slices.IndexFunc(everyone, func(c ContactRow) bool { return c.ID == id })
		played, ok := modeltest.Shortest(everyone[at].Name, everyone[at].N, ranking(t, r, tonight, everyone))
		if !ok {
			t.Fatalf("%s is not found", everyone[at].Name)
		}
		keys += played.Count()
		found, err := guests.Find(ctx, played.Typed, 50)
		place := played.Downs
		if played.Typed == "" {
			place--
		}
		if err != nil || len(found) <= place || found[place].ID != id {
			t.Fatalf("%+v should offer %s: %q, %v", played, everyone[at].Name, names(found), err)
		}
		comes(t, r, tonight, id)
	}
	if keys > 45 {
		t.Errorf("twenty people took %d keys, at most 45", keys)
	}
}

// ranking ranks everyone as they stand to a meeting now, without an index.
func ranking(t *testing.T, r *Register, event model.EventID, everyone []ContactRow) func(string) []int64 {
	t.Helper()
	known := guestsOfMeeting(t, r, event).people
	people := make([]model.Candidate, len(everyone))
	for i, c := range everyone {
		people[i] = model.Candidate{N: c.N, Name: c.Name}
		if at := slices.IndexFunc(known, func(g Guest) bool { return g.N == c.N }); at >= 0 {
			people[i] = known[at].Candidate()
		}
	}
	return func(typed string) []int64 {
		var found []int64
		for _, c := range model.Candidates(typed, people, 50) {
			found = append(found, c.N)
		}
		return found
	}
}

// twoHundred adds 200 people with Swedish names; the first twenty of the ids given are
// every tenth of them.
func twoHundred(t *testing.T, r *Register) []model.ContactID {
	t.Helper()
	var first, rest []model.ContactID
	a := newArrivals()
	for i, name := range modeltest.Swedish(t) {
		c, visits := arriving(model.Contact{Name: name}, model.DateOf(clock))
		a.take(c, visits)
		if i%10 == 0 {
			first = append(first, c.ID)
		} else {
			rest = append(rest, c.ID)
		}
	}
	put(t, r, a.statements()...)
	return append(first, rest...)
}

func BenchmarkRoomFindAmongAHundredThousand(b *testing.B) {
	r, tonight := office(b, 100_000)
	guests := guestsOfMeeting(b, r, tonight)
	for _, typed := range []string{"p", "person 00", "person 0000123"} {
		b.Run(typed, func(b *testing.B) {
			for b.Loop() {
				if _, err := guests.Find(context.Background(), typed, 8); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
