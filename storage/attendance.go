package storage

import (
	"context"
	"database/sql"

	"stegvis/model"
	"stegvis/storage/engine"
)

// Guest is someone at a meeting, or expected there.
type Guest struct {
	ContactRow
	Presence model.Presence // empty when not noted
	Part     model.Part
	At       model.Clock // when checked in; NoClock when not known
	New      bool        // present here for the first time at any meeting
	model.Likelihood
}

// Candidate is the guest as the ranking at the door sees one.
func (g Guest) Candidate() model.Candidate {
	return model.Candidate{
		N: g.N, Name: g.Name, Present: g.Presence == model.Present,
		Away:       g.Presence == model.Excused || g.Presence == model.Absent,
		Likelihood: g.Likelihood,
	}
}

// Expected tells whether the guest is usually there, or invited, and has not come yet.
func (g Guest) Expected() bool { return g.Candidate().Expected() }

// lookBack is how many meetings before one say who is likely to come, recently how many of
// them say who is usually there.
const (
	lookBack = 10
	recently = 6
)

// peopleOf is everyone who has to do with an event ?1: noted at it, or present at one of
// the last meetings held before it in its series. The work does not grow with the register.
const peopleOf = `WITH this AS MATERIALIZED (SELECT * FROM event WHERE id = ?1),
	past AS MATERIALIZED (SELECT id, row_number() OVER (ORDER BY held DESC, id DESC) AS ago FROM (
		SELECT e.id, e.held FROM this CROSS JOIN event AS e
		WHERE e.cancelled = 0 AND (e.held, e.id) < (this.held, this.id) AND ` + sameSeries + `
			AND EXISTS (SELECT 1 FROM attendance WHERE event = e.id AND presence = 'present')
		ORDER BY e.held DESC, e.id DESC LIMIT ?2)),
	came AS MATERIALIZED (SELECT a.contact, max(ago = 1) AS last_time, count(*) AS times, sum(ago <= ?3) AS recent
		FROM past CROSS JOIN attendance AS a ON a.event = past.id WHERE a.presence = 'present' GROUP BY a.contact),
	people AS MATERIALIZED (SELECT contact FROM came UNION SELECT contact FROM attendance WHERE event = ?1)`

// guestsOf reads who has to do with an event, in the order of the alphabet: who is noted,
// was there last time, or at ?4 or more of the recent meetings.
const guestsOf = peopleOf + `
	SELECT coalesce(a.presence, ''), coalesce(a.part, ''), coalesce(a.at, -1), coalesce(a.invited, 0),
		coalesce(a.presence = 'present' AND s.first_event = ?1, 0),
		coalesce(came.last_time, 0), coalesce(came.times, 0), coalesce(came.recent, 0), ` + rowColumns + `
	FROM people CROSS JOIN ` + rowTables + ` LEFT JOIN came ON came.contact = c.id
		LEFT JOIN attendance AS a ON a.event = ?1 AND a.contact = c.id
	WHERE c.id = people.contact AND (a.presence IS NOT NULL OR came.last_time OR came.recent >= ?4) ORDER BY c.name_key, c.n`

// expected reads those noted at an event and those usually there. One SELECT.
func (r *Register) expected(ctx context.Context, event model.EventID) ([]Guest, error) {
	return engine.List(ctx, r, scanGuest, guestsOf, event, lookBack, recently, model.UsualTimes)
}

func scanGuest(row *sql.Rows) (Guest, error) {
	var g Guest
	var err error
	g.ContactRow, err = scanRow(row, &g.Presence, &g.Part, &g.At, &g.Invited, &g.New, &g.LastTime, &g.Times, &g.Recent)
	return g, err
}

// Guests tells who is present at an event, the latest arrival first, and who is usually
// there, or invited, and has not come yet, by name. One SELECT.
func (r *Register) Guests(ctx context.Context, event model.EventID) (present, usual []Guest, err error) {
	people, err := r.expected(ctx, event)
	for _, g := range people {
		switch {
		case g.Presence == model.Present:
			present = append(present, g)
		case g.Expected():
			usual = append(usual, g)
		}
	}
	latestFirst(present)
	return present, usual, err
}

// Likely tells of everyone noted at an event, or present at the last ten meetings of its
// series, by the contact's short number, how likely it is that the person comes.
func (r *Register) Likely(ctx context.Context, event model.EventID) (map[int64]model.Likelihood, error) {
	likely := make(map[int64]model.Likelihood)
	err := engine.Each(ctx, r, peopleOf+`
		SELECT c.n, coalesce(a.invited, 0), coalesce(came.last_time, 0), coalesce(came.times, 0), coalesce(came.recent, 0)
		FROM people CROSS JOIN contact AS c ON c.id = people.contact LEFT JOIN came ON came.contact = c.id
			LEFT JOIN attendance AS a ON a.event = ?1 AND a.contact = c.id`, []any{event, lookBack, recently},
		func(row *sql.Rows) error {
			var n int64
			var l model.Likelihood
			if err := row.Scan(&n, &l.Invited, &l.LastTime, &l.Times, &l.Recent); err != nil {
				return err
			}
			likely[n] = l
			return nil
		})
	return likely, err
}

// Sheet is the sign-in sheet of an event: those usually there and those invited, numbered
// as they are printed.
func (r *Register) Sheet(ctx context.Context, event model.EventID) ([]model.SheetLine, error) {
	people, err := r.expected(ctx, event)
	return model.Sheet(candidates(people)), err
}

func candidates(people []Guest) []model.Candidate {
	list := make([]model.Candidate, len(people))
	for i, g := range people {
		list[i] = g.Candidate()
	}
	return list
}
