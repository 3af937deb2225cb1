package storage

import (
	"context"
	"database/sql"
	"slices"

	"stegvis/model"
	"stegvis/storage/engine"
)

// GuestList is everyone who may come through the door of one meeting: those who have to do with
// it, held in memory, and behind them the whole register. A GuestList does not change; after a
// check-in it is renewed, which costs no more than those who came.
type GuestList struct {
	register *Register
	event    model.EventID
	seen     model.CommitID // the newest change it has
	people   []Guest        // noted at the meeting or likely to come, in the order of the alphabet
	ranked   []model.Candidate
	places   map[int64]int // of people, by number
}

// GuestList reads who has to do with an event.
func (r *Register) GuestList(ctx context.Context, event model.EventID) (*GuestList, error) {
	var people []Guest
	var seen model.CommitID
	err := r.AtOneMoment(ctx, func(tx *sql.Tx) (err error) {
		if seen, err = engine.NewestCommit(ctx, tx); err == nil {
			people, err = engine.List(ctx, tx, scanGuest, guestsOf, event, lookBack, recently, 0)
		}
		return err
	})
	return r.guestList(event, people, seen), err
}

func (r *Register) guestList(event model.EventID, people []Guest, seen model.CommitID) *GuestList {
	l := &GuestList{register: r, event: event, seen: seen, people: people, ranked: candidates(people), places: make(map[int64]int, len(people))}
	for i, g := range people {
		l.places[g.N] = i
	}
	return l
}

// Seen is the newest change the list has.
func (l *GuestList) Seen() model.CommitID { return l.seen }

// Near gives those who have to do with the meeting and fit what was typed, at once and
// without the register; see model.Candidates for the order.
func (l *GuestList) Near(query string, limit int) []Guest {
	return l.guests(model.Candidates(query, l.ranked, limit), nil)
}

// strangers is how many of those only the register finds are ranked by how their names fit.
// They come in the order of its search, exact fits by name first.
const strangers = 200

// Find gives those of the whole register who fit what was typed, the likeliest first, at
// most limit; see model.Candidates for the order. With nothing typed they are those
// expected and not yet here.
func (l *GuestList) Find(ctx context.Context, query string, limit int) ([]Guest, error) {
	pool, err := l.fitting(ctx, query)
	if err != nil {
		return nil, err
	}
	best := model.Candidates(query, pool, limit)
	others, err := l.others(ctx, best)
	if err != nil {
		return nil, err
	}
	guests := l.guests(best, others)
	return guests, l.why(ctx, query, guests)
}

// why tells of guests what they were found by.
func (l *GuestList) why(ctx context.Context, query string, guests []Guest) error {
	rows := make([]ContactRow, len(guests))
	for i, g := range guests {
		rows[i] = g.ContactRow
	}
	err := l.register.Why(ctx, query, rows)
	for i := range guests {
		guests[i].By = rows[i].By
	}
	return err
}

// fitting gives everyone who may fit: those on the guest list, and those of the register
// that are found by what was typed. As many are asked for as may be on the list already, so
// that those present never stand in the way of others.
func (l *GuestList) fitting(ctx context.Context, query string) ([]model.Candidate, error) {
	pool := slices.Clone(l.ranked)
	hits, err := l.register.Search(ctx, query, strangers+len(l.people))
	if err != nil {
		return nil, err
	}
	var unknown []int64
	for _, n := range hits.Ns {
		if i, known := l.places[n]; known {
			pool[i].Found = true
		} else if len(unknown) < strangers {
			unknown = append(unknown, n)
		}
	}
	if len(unknown) == 0 {
		return pool, nil
	}
	named, err := engine.List(ctx, l.register, func(row *sql.Rows) (model.Candidate, error) {
		c := model.Candidate{Found: true}
		return c, row.Scan(&c.N, &c.Name)
	}, "SELECT n, name FROM contact WHERE n IN (SELECT value FROM json_each(?)) ORDER BY name_key, n", engine.JSONList(unknown))
	return append(pool, named...), err
}

// others reads those found who have nothing to do with the meeting, by number.
func (l *GuestList) others(ctx context.Context, found []model.Candidate) (map[int64]ContactRow, error) {
	var ns []int64
	for _, c := range found {
		if _, known := l.places[c.N]; !known {
			ns = append(ns, c.N)
		}
	}
	if len(ns) == 0 {
		return nil, nil
	}
	list, err := l.register.Contacts(ctx, ContactQuery{Filter: Filter{Ns: ns}, Limit: len(ns)})
	others := make(map[int64]ContactRow, len(list))
	for _, row := range list {
		others[row.N] = row
	}
	return others, err
}

func (l *GuestList) guests(found []model.Candidate, others map[int64]ContactRow) []Guest {
	guests := make([]Guest, len(found))
	for i, c := range found {
		if at, known := l.places[c.N]; known {
			guests[i] = l.people[at]
			continue
		}
		guests[i] = Guest{ContactRow: others[c.N], At: model.NoClock}
	}
	return guests
}

// Present are those present, the latest arrival first.
func (l *GuestList) Present() []Guest {
	var present []Guest
	for _, g := range l.people {
		if g.Presence == model.Present {
			present = append(present, g)
		}
	}
	latestFirst(present)
	return present
}

// Expected are those who have not come yet, by name: those usually there, and those who are only
// invited.
func (l *GuestList) Expected() (usual, invited []Guest) {
	for _, g := range l.people {
		switch {
		case !g.Expected():
		case g.Usual():
			usual = append(usual, g)
		default:
			invited = append(invited, g)
		}
	}
	return usual, invited
}

// Sheet is the sign-in sheet as numbers are typed by it.
func (l *GuestList) Sheet() []model.SheetLine { return model.Sheet(l.ranked) }

// Printed is the sheet as it is printed: behind its lines those who are here without standing on it.
func (l *GuestList) Printed() []model.SheetLine {
	lines := l.Sheet()
	for _, p := range l.ranked {
		if p.Present && !p.Invited && !p.Usual() {
			lines = append(lines, model.SheetLine{Number: len(lines) + 1, N: p.N, Name: p.Name, Present: true})
		}
	}
	return lines
}

// Tally counts those present.
func (l *GuestList) Tally() model.Tally {
	var tally model.Tally
	for _, g := range l.people {
		if g.Presence == model.Present {
			tally.Add(1, g.Gender, g.Country, g.New)
		}
	}
	return tally
}

// Guest gives one who has to do with the meeting by number; ok is false for anyone else.
func (l *GuestList) Guest(n int64) (g Guest, ok bool) {
	at, ok := l.places[n]
	if !ok {
		return Guest{}, false
	}
	return l.people[at], true
}
