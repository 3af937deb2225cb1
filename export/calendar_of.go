package export

import (
	"context"

	"stegvis/model"
	"stegvis/storage"
)

// calendarBack is how many days back a calendar begins, so that what was lately changed is
// changed in the other calendar too.
const calendarBack = 31

// CalendarOf reads what a calendar holds: the meetings, and what is due, from a month before
// today on.
func CalendarOf(ctx context.Context, r *storage.Register, today model.Date) ([]model.Event, []Due, error) {
	from := today.AddDays(-calendarBack)
	rows, err := r.Events(ctx, storage.EventQuery{From: from, Coming: true})
	if err != nil {
		return nil, nil, err
	}
	events := make([]model.Event, len(rows))
	for i, row := range rows {
		events[i] = row.Event
	}
	days, err := r.Due(ctx, from)
	due := make([]Due, len(days))
	for i, d := range days {
		due[i] = Due(d)
	}
	return events, due, err
}
