package storage

import (
	"context"
	"fmt"
	"reflect"
	"testing"

	"stegvis/model"
)

func TestWhatWasSaidOfAListIsPartOfBringingItIn(t *testing.T) {
	ctx := context.Background()
	r := fresh(t)
	said := model.Said{Answers: map[string]string{"date-order born": "day-first"}, Columns: map[string]string{"smeknamn": "place"}}
	plan := func(n int) model.ImportPlan {
		return model.ImportPlan{Source: "list", Headings: fmt.Sprint("headings ", n), Said: said, Contacts: []model.PlannedContact{{Contact: model.Contact{Name: fmt.Sprint("Person ", n)}}}}
	}
	if _, _, err := r.Import(ctx, clock, plan(0), "", ""); err != nil {
		t.Fatal(err)
	}
	want := said
	want.On = model.DateOf(clock)
	if got := must(r.Said(ctx))(t); !reflect.DeepEqual(got, map[string]model.Said{"headings 0": want}) {
		t.Errorf("remembered: %+v", got)
	}
	undo(t, r)
	if got := must(r.Said(ctx))(t); len(got) > 0 || query[int](t, r, "SELECT count(*) FROM contact") > 0 {
		t.Errorf("after undo %v is remembered", got)
	}
	for n := range mostSaid + 3 {
		if _, _, err := r.Import(ctx, clock.AddDate(0, 0, n), plan(n), "", ""); err != nil {
			t.Fatal(err)
		}
	}
	got := must(r.Said(ctx))(t)
	_, oldest := got["headings 2"]
	_, next := got["headings 3"]
	if len(got) != mostSaid || oldest || !next {
		t.Errorf("%d lists are remembered; the third %v, the fourth %v", len(got), oldest, next)
	}
	nothing := plan(0)
	nothing.Contacts = nil
	if done, _, err := r.Import(ctx, clock, nothing, "", ""); err != nil || done.Commit != "" {
		t.Errorf("a list that changes nothing made %+v, %v", done, err)
	}
}
