package model

import (
	"slices"
	"strings"

	"stegvis/model/text"
)

// Joined is what two contacts become as one.
type Joined struct {
	Values map[string]string // that change, by key of a contact's fields, the firm's included
	Firm   EnterpriseID      // whose firm is taken whole, when the two have different ones; else empty
	Lines  []Unlikeness      // the fields in which the two differ, in their order
	Open   []Field           // of which a value has to be chosen: the other would be lost
}

// Unlikeness is a field of two contacts that are to become one.
type Unlikeness struct {
	Field      Field
	Keep, Away string
	Taken      string // what the one contact then has
	By         string // the field whose choice decides between the two; empty: there is nothing to choose
}

// Join makes one of two contacts. What only one has is taken; of what differs the one who is
// kept has hers, unless theirs has true for the field. Telephones and notes are joined, and what
// is not taken stands in the note under the name of its field. How to reach one with protected
// identity may not, as the note is seen by everyone: it has to be chosen, true or false.
func Join(keep, away Contact, theirs map[string]bool, l text.Lang) Joined {
	j := Joined{Values: make(map[string]string)}
	mask := keep.Mask() || away.Mask()
	var left []string
	firms := keep.Enterprise.ID != "" && away.Enterprise.ID != "" && !keep.Enterprise.Is(away.Enterprise)
	if firms && theirs[FirmName.Key] {
		j.Firm = away.Enterprise.ID
	}
	fields := []Field{Name}
	for _, g := range ContactFields {
		fields = append(fields, g.Fields...)
	}
	fields = append(append(fields, FirmName), EnterpriseFields...)
	for _, f := range fields {
		a, b := keep.value(f.Key), away.value(f.Key)
		if a == b || f.Key == "note" {
			continue
		}
		taken, lost := joinedValue(f, a, b, theirs[f.Key])
		other, _ := joinedValue(f, a, b, !theirs[f.Key])
		by, whole := f.Key, firms && FirmField(f.Key)
		switch {
		case whole:
			by = FirmName.Key
		case other == taken:
			by = ""
		}
		if whole && theirs[FirmName.Key] {
			taken, lost = b, a
		} else if whole {
			taken, lost = a, b
		}
		_, chosen := theirs[f.Key]
		switch {
		case lost != "" && !mask.Hides(f.Key):
			left = append(left, f.Label(l)+": "+f.Shown(l, lost))
		case lost != "" && !chosen:
			j.Open = append(j.Open, f)
		}
		j.Lines = append(j.Lines, Unlikeness{f, a, b, taken, by})
		if taken != a && !whole {
			j.Values[f.Key] = taken
		}
	}
	note, of := keep.Values["note"], away.Values["note"]
	all := noted(note, append([]string{of}, left...))
	if note != of && of != "" {
		f, _ := FieldByKey("note")
		j.Lines = append(j.Lines, Unlikeness{f, note, of, all, ""})
	}
	if all != note {
		j.Values["note"] = all
	}
	return j
}

// Note adds lines to the note, those that stand there already aside. note is what
// the one who is kept has now.
func (j *Joined) Note(note string, lines []string) {
	if fresh, changed := j.Values["note"]; changed {
		note = fresh
	}
	if all := noted(note, lines); all != note {
		j.Values["note"] = all
	}
}

func noted(note string, lines []string) string {
	for _, line := range lines {
		if line != "" {
			note = strings.TrimPrefix(joinNew(note, line, "\n"), "\n")
		}
	}
	return note
}

// joinedValue gives the one value of a field of two, and what is lost by it.
func joinedValue(f Field, a, b string, theirs bool) (taken, lost string) {
	switch {
	case b == "":
		return a, ""
	case a == "":
		return b, ""
	case f.Key == "phones":
		return joinNew(a, b, " "), ""
	case f.Kind == LanguageList || f.Kind == CountryList || f.Kind == Checklist:
		return joinNew(a, b, " "), ""
	case f.Key == "protected" && (a == "yes" || b == "yes"): // who is protected stays so
		return "yes", ""
	case f.Key == "born" && strings.HasPrefix(b, a):
		return b, ""
	case f.Key == "born" && strings.HasPrefix(a, b):
		return a, ""
	case theirs:
		return b, a
	}
	return a, b
}

func (c Contact) value(key string) string {
	switch {
	case key == Name.Key:
		return c.Name
	case key == FirmName.Key:
		return c.Enterprise.Name
	case FirmField(key):
		return c.Enterprise.Values[key]
	}
	return c.Values[key]
}

// Twice tells whether another record, of whoever is the same person, is the same thing noted a
// second time: it says the same, and nothing known of the one differs in the other. What there
// is once, or once while it is open, is one whatever differs.
func (r Record) Twice(other Record) bool {
	other.Owner = r.Owner
	if r.Type != other.Type {
		return false
	}
	for _, f := range r.Type.Fields {
		if f.Once && r.Get(f.Key) == other.Get(f.Key) && (f.Ever || r.Open() && other.Open()) {
			return true
		}
	}
	titled := func(key string) bool { return r.Get(key) != other.Get(key) }
	return !slices.ContainsFunc(r.Type.Title, titled) && !slices.ContainsFunc(r.Type.Fields, func(f Field) bool {
		a, b := r.Get(f.Key), other.Get(f.Key)
		return a != b && (r.Type == Log || !f.unsaid(a) && !f.unsaid(b))
	})
}

// unsaid tells whether a value says nothing: none, or what the field begins as.
func (f Field) unsaid(value string) bool { return value == "" || value == f.Default }

// Filled fills in what is unknown of a record from the same thing noted a second time. What
// there is once began when it was first noted, and goes on as long as either. changed is false
// when that adds nothing.
func (r Record) Filled(other Record) (is Record, changed bool) {
	is = r.Clone()
	once := slices.ContainsFunc(r.Type.Fields, func(f Field) bool { return f.Once })
	for _, f := range r.Type.Fields {
		a, b := r.Get(f.Key), other.Get(f.Key)
		switch {
		case once && f.Key == r.Type.Day && a != "" && b != "":
			a = min(a, b)
		case once && f.Key == r.Type.End && (a == "" || b == ""):
			a = ""
		case once && f.Key == r.Type.End:
			a = max(a, b)
		case f.unsaid(a) && b != "":
			a = b
		}
		if a != is.Get(f.Key) {
			is.Set(f.Key, a)
			changed = true
		}
	}
	return is, changed
}
