package storage

import (
	"context"
	"database/sql"

	"stegvis/model"
)

// SaidAtMeeting is what was noted of one person at a meeting.
type SaidAtMeeting struct {
	Contact model.ContactID
	Name    string
	Said    string
	Mask    model.Mask
}

// MeetingNotes lists what was noted of people at an event, by the alphabet.
func (r *Register) MeetingNotes(ctx context.Context, event model.EventID) ([]SaidAtMeeting, error) {
	return rows(ctx, r, func(row *sql.Rows) (n SaidAtMeeting, err error) {
		return n, row.Scan(&n.Contact, &n.Name, &n.Said, (*bool)(&n.Mask))
	}, `SELECT c.id, c.name, l.said, c.protected = 'yes'
		FROM attendance AS a CROSS JOIN log AS l ON l.contact = a.contact AND l.event = a.event CROSS JOIN contact AS c ON c.id = a.contact
		WHERE a.event = ? ORDER BY c.name_key, c.n, l.id`, event)
}
