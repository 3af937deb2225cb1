package checkin

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/model/modeltest"
	"stegvis/storage"
	"stegvis/ui/page"
	"stegvis/ui/pages/officetest"
)

// TestTwentyArrivalsTakeFewKeysThroughThePage plays whole evenings: twenty of two hundred
// people come, each by the fewest keys that what the guest list offers allows, and every key is
// pressed on the page.
func TestTwentyArrivalsTakeFewKeysThroughThePage(t *testing.T) {
	if testing.Short() {
		t.Skip("plays sixty arrivals")
	}
	many := modeltest.ManyLanguages(t)
	swedish := modeltest.Swedish(t)
	for _, c := range []struct {
		name     string
		people   []string
		lastWeek int // how many of the twenty were here last week
		most     int
	}{
		{"names from many languages, no history", many, 0, 52},
		{"Swedish names, no history", swedish, 0, 70},
		{"names from many languages, 18 of 20 here last week", many, 18, 42},
	} {
		t.Run(c.name, func(t *testing.T) {
			keys := evening(t, c.people, c.lastWeek)
			t.Logf("twenty people took %d keys", keys)
			if keys > c.most {
				t.Errorf("twenty people took %d keys, at most %d", keys, c.most)
			}
		})
	}
}

// evening checks in every tenth of the people through the page and counts the keys.
func evening(t *testing.T, people []string, lastWeek int) (keys int) {
	o := officetest.New(t)
	ids := make([]model.ContactID, len(people))
	for i, name := range people {
		ids[i] = o.Person(name, nil)
	}
	var arriving []int
	for i := 0; i < len(people); i += 10 {
		arriving = append(arriving, i)
	}
	var before []model.ContactID
	for _, i := range arriving[:lastWeek] {
		before = append(before, ids[i])
	}
	o.Meeting("Breakfast", "2026-11-09", before...)
	tonight := o.Meeting("Breakfast", "2026-11-16")
	s := o.Show(New, page.Route{Kind: page.CheckIn, ID: string(tonight)}, 80, 24)
	for n, i := range arriving {
		played := plan(t, o, tonight, people[i], ids[i])
		s.Press(played.Presses()...)
		keys += len(played.Presses())
		s.Has(fmt.Sprintf("present %d ", n+1))
	}
	guests, _, err := o.Register.Guests(context.Background(), tonight)
	if err != nil || len(guests) != len(arriving) {
		t.Fatalf("%d are present, %v", len(guests), err)
	}
	for _, i := range arriving {
		here := false
		for _, g := range guests {
			here = here || g.ID == ids[i]
		}
		if !here {
			t.Errorf("%s is not present", people[i])
		}
	}
	return keys
}

// plan finds the fewest keys for one person with the guest list as it is now.
func plan(t *testing.T, o *officetest.Office, event model.EventID, name string, id model.ContactID) modeltest.Keys {
	t.Helper()
	ctx := context.Background()
	guests, err := o.Register.GuestList(ctx, event)
	if err != nil {
		t.Fatal(err)
	}
	person, err := o.Register.Person(ctx, id)
	if err != nil {
		t.Fatal(err)
	}
	played, ok := modeltest.Shortest(name, person.Summary.N, func(typed string) []int64 {
		limit := most
		if typed == "" {
			limit = 50
		}
		return numbers(t, guests, typed, limit)
	})
	if !ok {
		t.Fatalf("%s is found by no beginning of the name", name)
	}
	return played
}

func numbers(t *testing.T, guests *storage.GuestList, typed string, limit int) []int64 {
	t.Helper()
	found, err := guests.Find(context.Background(), typed, limit)
	if err != nil {
		t.Fatal(err)
	}
	var ns []int64
	for _, g := range found {
		ns = append(ns, g.N)
	}
	return ns
}

func TestSomeoneWhoCameInWhileTheWalkInWasTypedIsAskedAbout(t *testing.T) {
	d := open(t)
	d.Type("Sahra Ali")
	d.Press("enter")
	d.Has("New here today")
	d.Type("070 123 45 67")
	if _, err := d.Register.WalkIn(context.Background(), d.Deps.Now(), d.event, "Sahra Ali", "", model.Client); err != nil { // at the other door
		t.Fatal(err)
	}
	d.Press("ctrl+s")
	d.Has("“Sahra Ali” has just been added elsewhere", "save once more", "070-123 45 67")
	if got := d.present(t); strings.Count(got, "Sahra Ali") != 1 {
		t.Errorf("present are: %s", got)
	}
	d.Press("ctrl+s")
	if got := d.present(t); strings.Count(got, "Sahra Ali") != 2 {
		t.Errorf("said to be another, present are: %s", got)
	}
}
