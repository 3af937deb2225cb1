package storage

import (
	"context"

	"stegvis/model"
)

// NextMeeting gives the first event on a day or after it that is not cancelled; found is false
// when none is planned. Nobody at it is counted, so it costs the same however many are invited.
func (r *Register) NextMeeting(ctx context.Context, from model.Date) (e model.Event, found bool, err error) {
	return one(ctx, r, scanEventAlone, `SELECT `+eventColumns+` FROM event AS e LEFT JOIN project AS p ON p.id = e.project
		WHERE e.held >= ? AND e.cancelled = 0 ORDER BY e.held, e.starts, e.id LIMIT 1`, from.String())
}
