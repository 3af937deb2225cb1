package storage

import (
	"context"

	"stegvis/model"
)

// Room is everyone who may come through the door of one meeting: those who have to do with
// it, held in memory, and behind them the whole register through its index. A Room does
// not change; after a check-in another one is read, which costs no more than the meeting
// is large.
type Room struct {
	register *Register
	index    *Index
	people   []Guest // noted at the meeting or likely to come, in the order of the alphabet
	ranked   []model.Candidate
	places   map[int64]int // of people, by number
}

// Room reads who has to do with an event. Without an index, which may still be loading,
// only they are found.
func (r *Register) Room(ctx context.Context, event model.EventID, index *Index) (*Room, error) {
	people, err := r.people(ctx, event)
	room := &Room{register: r, index: index, people: people, ranked: candidates(people), places: make(map[int64]int, len(people))}
	for i, g := range people {
		room.places[g.N] = i
	}
	return room, err
}

// strangers is how many of those the index finds are ranked by how their names fit. They
// come in the order of the index, exact fits first.
const strangers = 64

// Find gives those who fit what was typed, the likeliest first, at most limit; see
// model.Candidates for the order. With nothing typed they are those expected and not yet
// here. It reads at most one SELECT.
func (room *Room) Find(ctx context.Context, query string, limit int) ([]Guest, error) {
	pool, others, err := room.fitting(ctx, query)
	if err != nil {
		return nil, err
	}
	var found []Guest
	for _, c := range model.Candidates(query, pool, limit) {
		if i, known := room.places[c.N]; known {
			found = append(found, room.people[i])
			continue
		}
		found = append(found, Guest{ContactRow: others[c.N], At: model.NoClock})
	}
	return found, nil
}

// fitting gives everyone who may fit: the people of the room, and those of the register
// that the index finds.
func (room *Room) fitting(ctx context.Context, query string) ([]model.Candidate, map[int64]ContactRow, error) {
	pool := append([]model.Candidate(nil), room.ranked...)
	others := make(map[int64]ContactRow)
	if room.index == nil || model.Fold(query) == "" {
		return pool, others, nil
	}
	hits, _, _ := room.index.Find(query, strangers+len(room.people))
	var unknown []int64
	for _, n := range hits {
		if i, known := room.places[n]; known {
			pool[i].Found = true
		} else if len(unknown) < strangers {
			unknown = append(unknown, n)
		}
	}
	if len(unknown) == 0 {
		return pool, others, nil
	}
	rows, err := room.register.Contacts(ctx, ContactQuery{Filter: Filter{Ns: unknown}, Sort: ByName, Limit: len(unknown)})
	for _, row := range rows {
		others[row.N] = row
		pool = append(pool, model.Candidate{N: row.N, Name: row.Name, Found: true})
	}
	return pool, others, err
}

// Present are those present, the latest arrival first.
func (room *Room) Present() []Guest {
	var present []Guest
	for _, g := range room.people {
		if g.Presence == model.Present {
			present = append(present, g)
		}
	}
	latestFirst(present)
	return present
}

// Usual are those usually there, and those invited, who have not come yet, by name.
func (room *Room) Usual() []Guest {
	var usual []Guest
	for _, g := range room.people {
		if g.Expected() {
			usual = append(usual, g)
		}
	}
	return usual
}

// Sheet is the sign-in sheet as it is printed.
func (room *Room) Sheet() []model.SheetLine { return model.Sheet(room.ranked) }

// Tally counts those present.
func (room *Room) Tally() model.Tally {
	var tally model.Tally
	for _, g := range room.people {
		if g.Presence == model.Present {
			tally.Add(1, g.Gender, g.Country, g.New)
		}
	}
	return tally
}
