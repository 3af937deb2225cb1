package storage

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"stegvis/model"
	"stegvis/model/match"
	"stegvis/storage/engine"
)

// Alike is a contact who may be the one that is being written down, and why.
type Alike struct {
	ContactRow
	Why match.Reason
}

// mostCandidates is how many the search gives for one thing that is known of somebody.
const mostCandidates = 30

// Alike finds who in the register may be somebody of whom so much is known by now, the likeliest
// first, at most limit of them; match.Written says who.
func (r *Register) Alike(ctx context.Context, one match.Person, limit int) ([]Alike, error) {
	ns, err := r.candidates(ctx, one)
	if err != nil || len(ns) == 0 {
		return nil, err
	}
	people, err := engine.List(ctx, r, scanKnown, knownQuery+"WHERE c.n IN (SELECT value FROM json_each(?))", engine.JSONList(ns))
	if err != nil {
		return nil, err
	}
	type likely struct {
		why       match.Reason
		certainty int
	}
	why := make(map[model.ContactID]likely)
	for _, known := range people {
		if reason, certainty := match.Written(one, known); reason != "" {
			why[model.ContactID(known.ID)] = likely{reason, certainty}
		}
	}
	rows, err := r.Contacts(ctx, ContactQuery{Filter: Filter{Ns: ns}, Limit: len(ns)})
	found := make([]Alike, 0, limit)
	for _, row := range rows {
		if l, is := why[row.ID]; is {
			found = append(found, Alike{row, l.why})
		}
	}
	slices.SortStableFunc(found, func(a, b Alike) int { return cmp.Compare(why[b.ID].certainty, why[a.ID].certainty) })
	return found[:min(len(found), limit)], err
}

// candidates are those who have something of what is known of somebody.
func (r *Register) candidates(ctx context.Context, one match.Person) (ns []int64, err error) {
	for _, words := range append(strings.Fields(one.Phones), one.Name, match.Latin(one.Name), one.Email, one.Org) {
		if len([]rune(words)) < fewestLetters {
			continue
		}
		hits, err := r.Search(ctx, words, mostCandidates)
		if err != nil {
			return nil, err
		}
		for _, n := range hits.Ns {
			if !slices.Contains(ns, n) {
				ns = append(ns, n)
			}
		}
	}
	return ns, nil
}

// fewestLetters of a name tell whom it may mean.
const fewestLetters = 4
