package storage

import (
	"context"

	"stegvis/model"
)

// Meeting reads one event by itself, without who has to do with it. Errors: NotFound.
func (r *Register) Meeting(ctx context.Context, id model.EventID) (model.Event, error) {
	return r.event(ctx, id)
}

// Guest gives one who has to do with the meeting by number; ok is false for anyone else.
func (room *Room) Guest(n int64) (g Guest, ok bool) {
	at, ok := room.places[n]
	if !ok {
		return Guest{}, false
	}
	return room.people[at], true
}
