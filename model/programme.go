package model

import (
	"slices"
	"strings"

	"stegvis/model/text"
)

// After gives the ids of the actions an action waits for.
func After(a Record) []RecordID {
	var ids []RecordID
	for _, id := range strings.Fields(a.Get("after")) {
		ids = append(ids, RecordID(id))
	}
	return ids
}

// SetAfter lets an action wait for others, each once.
func SetAfter(a Record, ids ...RecordID) {
	var said []string
	for _, id := range ids {
		if !slices.Contains(said, string(id)) {
			said = append(said, string(id))
		}
	}
	a.Set("after", strings.Join(said, " "))
}

// WaitsFor gives those of an owner's actions that hold up another: it waits for them, and they are
// neither done nor dropped.
func WaitsFor(a Record, actions []Record) (holding []Record) {
	for _, id := range After(a) {
		if at := indexOf(actions, id); at >= 0 && actions[at].Open() {
			holding = append(holding, actions[at])
		}
	}
	return holding
}

// InChain tells whether an action waits for others, or any of them for it.
func InChain(a Record, actions []Record) bool {
	return a.Get("after") != "" || slices.ContainsFunc(actions, func(other Record) bool { return other.Open() && slices.Contains(After(other), a.ID) })
}

func indexOf(records []Record, id RecordID) int {
	return slices.IndexFunc(records, func(r Record) bool { return r.ID == id })
}

// InOrder gives actions so that none stands before what it waits for, else as they stood; those
// in a circle come last.
func InOrder(actions []Record) []Record {
	left, sorted := slices.Clone(actions), make([]Record, 0, len(actions))
	for len(left) > 0 {
		at := slices.IndexFunc(left, func(a Record) bool {
			return !slices.ContainsFunc(After(a), func(id RecordID) bool { return indexOf(left, id) >= 0 })
		})
		if at < 0 {
			return append(sorted, left...)
		}
		sorted = append(sorted, left[at])
		left = slices.Delete(left, at, at+1)
	}
	return sorted
}

// ActionsListed gives actions as they are listed: those that are open so that none stands before what
// it waits for, then the others as they stood.
func ActionsListed(actions []Record) []Record {
	open := slices.DeleteFunc(slices.Clone(actions), func(a Record) bool { return !a.Open() })
	return append(InOrder(open), slices.DeleteFunc(slices.Clone(actions), Record.Open)...)
}

// Shift is an action whose deadline moves with that of another.
type Shift struct {
	Record  Record // with the new day
	Was, Is Date
}

// Line says what moves, and from when to when.
func (s Shift) Line(l text.Lang) string {
	return text.Sentencef("action.shift", ActionName(s.Record), s.Is.String(), s.Was.String()).In(l)
}

// Cascade gives what moves with one of an owner's actions, given as it will be, in its order: of
// those that are open all that wait for it, and all that wait for them. Each keeps its distance in
// working days to the last of what it waits for. What is done or dropped holds up nothing.
func Cascade(actions []Record, moved Record) (shifts []Shift) {
	actions = slices.Clone(actions)
	at := indexOf(actions, moved.ID)
	if at < 0 || !moved.Open() {
		return nil
	}
	was, is := make(map[RecordID]Date), make(map[RecordID]Date)
	for _, a := range actions {
		was[a.ID], is[a.ID] = a.Date("due"), a.Date("due")
	}
	actions[at], is[moved.ID] = moved, moved.Date("due")
	for _, a := range InOrder(actions) {
		if holding := WaitsFor(a, actions); a.ID != moved.ID && a.Open() && len(holding) > 0 {
			before, after := latest(holding, was), latest(holding, is)
			if before == after {
				continue
			}
			to := after.AddWorkdays(max(before.WorkdaysTo(was[a.ID]), 0))
			if is[a.ID] = to; to != was[a.ID] {
				rec := a.Clone()
				rec.Set("due", to.String())
				shifts = append(shifts, Shift{rec, was[a.ID], to})
			}
		}
	}
	return shifts
}

// latest is the last of the days of some actions.
func latest(actions []Record, days map[RecordID]Date) (last Date) {
	for _, a := range actions {
		if day := days[a.ID]; day.After(last) {
			last = day
		}
	}
	return last
}

// Circle gives the actions that wait for one another in a circle from one of them back to it, in
// the order in which they wait; nil when it is in none.
func Circle(from Record, others []Record) []Record {
	seen := make(map[RecordID]bool)
	var search func(a Record) []Record
	search = func(a Record) []Record {
		for _, id := range After(a) {
			if id == from.ID {
				return []Record{a, from}
			}
			if at := indexOf(others, id); at >= 0 && !seen[id] {
				seen[id] = true
				if way := search(others[at]); way != nil {
					return append([]Record{a}, way...)
				}
			}
		}
		return nil
	}
	return search(from)
}

// ActionName says in a sentence what an action is about: in its own words, or which kind it is.
func ActionName(a Record) text.Sentence {
	if said := a.Get("text"); said != "" {
		return text.Sentencef("action.named", said)
	}
	return text.Sentencef("action.named", text.Say(a.Type.Word("kind-"+a.Get("kind"))))
}

// ActionLabel is what an action is about where it stands by itself: in a list, in a title.
func ActionLabel(a Record, l text.Lang) string {
	if said := a.Get("text"); said != "" {
		return said
	}
	return a.Name(l)
}

// amongActions holds that an action waits only for others of the same person, in no circle, and
// that no open one is due before one that holds it up. With a new one the need it is for comes into
// the programme.
func amongActions(a Record, own Own, today Date) ([]Change, error) {
	others := own.Records[a.Type.Key]
	for _, id := range After(a) {
		if id != a.ID && indexOf(others, id) < 0 {
			return nil, Fail(Invalid, "action.no-such", string(id)).On("after")
		}
	}
	if way := Circle(a, others); way != nil {
		return nil, Fail(Invalid, "action.circle", namesOf(way)).On("after")
	}
	all := append(slices.Clone(others), a)
	if !a.Open() {
		return nil, nil
	}
	for _, held := range all {
		if !held.Open() {
			continue
		}
		for _, first := range WaitsFor(held, all) {
			if (held.ID == a.ID || first.ID == a.ID) && held.Date("due").Before(first.Date("due")) {
				return nil, Fail(Invalid, "action.too-early", ActionName(held), held.Get("due"), ActionName(first), first.Get("due")).On("due")
			}
		}
	}
	if a.Version > 0 {
		return nil, nil
	}
	return Programmed(a, own.Records[Need.Key], today), nil
}

func namesOf(actions []Record) (names text.Sentences) {
	for _, a := range actions {
		names = append(names, ActionName(a))
	}
	return names
}

// freeActions lets go what waits for an action that is taken off the register.
func freeActions(gone Record, own Own) (changes []Change, err error) {
	for _, a := range own.Records[gone.Type.Key] {
		ids := After(a)
		if left := slices.DeleteFunc(slices.Clone(ids), func(id RecordID) bool { return id == gone.ID }); len(left) < len(ids) {
			a = a.Clone()
			SetAfter(a, left...)
			changes = append(changes, Change{Record: a})
		}
	}
	return changes, nil
}

// Renamed gives an action that waits for others, or a paper of what it proves, by the ids these have
// now.
func Renamed(a Record, became map[RecordID]RecordID) Record {
	ids := After(a)
	for i, id := range ids {
		if now, ok := became[id]; ok {
			ids[i] = now
		}
	}
	a = a.Clone()
	SetAfter(a, ids...)
	if kind, id, ok := strings.Cut(a.Get("of"), " "); ok && a.Type == Paper && became[RecordID(id)] != "" {
		a.Set("of", kind+" "+string(became[RecordID(id)]))
	}
	return a
}
