package storage

import (
	"bytes"
	"cmp"
	"context"
	"database/sql"
	"slices"

	"stegvis/model"
	"stegvis/storage/engine"
)

// mostRenewed is how many guests are read one by one before the whole list is read.
const mostRenewed = 32

// Renew gives the list as it is after a change, where nothing but who is noted at its meeting has
// changed since it was read: only those are read. Otherwise alone is false, and the list is to be
// read anew.
func (l *GuestList) Renew(ctx context.Context) (next *GuestList, alone bool, err error) {
	err = l.register.AtOneMoment(ctx, func(tx *sql.Tx) error {
		r := reader{tx}
		who, only, err := r.notedSince(ctx, l)
		if err != nil || !only {
			return err
		}
		seen, err := engine.NewestCommit(ctx, tx)
		if err != nil {
			return err
		}
		guests, err := engine.List(ctx, tx, scanGuest, notedGuests, l.event, engine.JSONList(who))
		next, alone = l.with(guests, seen), true
		return err
	})
	return next, alone, err
}

// notedSince tells who was noted at the meeting, or taken off its list, since the list was read;
// only is false when there is more that may have changed it.
func (r reader) notedSince(ctx context.Context, l *GuestList) (who []model.ContactID, only bool, err error) {
	place, err := r.placeOf(ctx, l.seen)
	if model.CodeOf(err) == model.Conflict || l.seen == "" {
		return nil, false, nil
	}
	if err != nil {
		return nil, false, err
	}
	only = true
	err = engine.Each(ctx, r.from, `SELECT DISTINCT tbl = 'attendance' AND row_id = ?2, contact FROM changes
		WHERE commit_seq > ?1 AND tbl <> 'setting' LIMIT ?3`, []any{place, l.event, mostRenewed + 1}, func(row *sql.Rows) error {
		var here bool
		var id model.ContactID
		err := row.Scan(&here, &id)
		who, only = append(who, id), only && here
		return err
	})
	return who, only && len(who) <= mostRenewed, err
}

// notedGuests reads some people as guests of an event ?1, without how likely they were to come.
const notedGuests = `SELECT coalesce(a.presence, ''), coalesce(a.part, ''), coalesce(a.at, -1), coalesce(a.invited, 0),
		coalesce(a.presence = 'present' AND s.first_event = ?1, 0), 0, 0, 0, ` + rowColumns + `
	FROM json_each(?2) AS who CROSS JOIN ` + rowTables + ` LEFT JOIN attendance AS a ON a.event = ?1 AND a.contact = c.id
	WHERE c.id = who.value`

// with is the list with some guests as they are now. How likely someone was to come does not
// change by their coming.
func (l *GuestList) with(guests []Guest, seen model.CommitID) *GuestList {
	people := slices.Clone(l.people)
	for _, g := range guests {
		at, known := l.places[g.N]
		if !known {
			people = append(people, g)
			continue
		}
		was := people[at].Likelihood
		g.LastTime, g.Times, g.Recent = was.LastTime, was.Times, was.Recent
		people[at] = g
	}
	people = slices.DeleteFunc(people, func(g Guest) bool { return g.Presence == "" && g.Times == 0 })
	slices.SortFunc(people, func(a, b Guest) int {
		return cmp.Or(bytes.Compare(a.order.name, b.order.name), cmp.Compare(a.N, b.N))
	})
	return l.register.guestList(l.event, people, seen)
}
