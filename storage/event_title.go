package storage

import (
	"context"
	"database/sql"

	"stegvis/model"
	"stegvis/storage/engine"
)

// EventTitle is an event as one looks for it: by its title and its day.
type EventTitle struct {
	ID    model.EventID
	Title string
	On    model.Date
}

// EventTitles lists the titles that events have, each once.
func (r *Register) EventTitles(ctx context.Context) ([]string, error) {
	return engine.List(ctx, r, func(row *sql.Rows) (title string, err error) {
		return title, row.Scan(&title)
	}, "SELECT DISTINCT title FROM event")
}

// EventsTitled lists the events that have one of some titles, no more than limit: those from a day
// on, the nearest first, then those before it, the latest first.
func (r *Register) EventsTitled(ctx context.Context, titles []string, from model.Date, limit int) ([]EventTitle, error) {
	return engine.List(ctx, r, func(row *sql.Rows) (e EventTitle, err error) {
		var held string
		err = row.Scan(&e.ID, &e.Title, &held)
		e.On = day(held)
		return e, err
	}, `SELECT id, title, held FROM event WHERE title IN (SELECT value FROM json_each(?1))
		ORDER BY held < ?2, iif(held < ?2, '', held || starts || id), held DESC, starts DESC, id DESC LIMIT ?3`,
		engine.JSONList(titles), from.String(), limit)
}
