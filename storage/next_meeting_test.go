package storage

import (
	"context"
	"testing"
	"time"

	"stegvis/model"
)

func TestTheNextMeetingIsTheFirstThatIsNotCancelled(t *testing.T) {
	r := fresh(t)
	ctx, at := context.Background(), time.Date(2026, 11, 16, 8, 0, 0, 0, time.UTC)
	if _, found, err := r.NextMeeting(ctx, model.DateOf(at)); err != nil || found {
		t.Fatalf("an empty register has a next meeting: %v %v", found, err)
	}
	add := func(title, on string) model.EventID {
		_, id, err := r.AddEvent(ctx, at, model.Event{Kind: model.OtherEvent, Title: title, On: day(on), Start: model.NoClock, End: model.NoClock})
		if err != nil {
			t.Fatal(err)
		}
		return id
	}
	add("gone by", "2026-11-15")
	add("later", "2026-12-02")
	cancelled := add("called off", "2026-11-17")
	add("the next", "2026-11-18")
	if _, err := r.CancelEvent(ctx, at, cancelled); err != nil {
		t.Fatal(err)
	}
	e, found, err := r.NextMeeting(ctx, model.DateOf(at))
	if err != nil || !found || e.Title != "the next" {
		t.Errorf("got %q (%v, %v), want the next", e.Title, found, err)
	}
}
