package model

import (
	"maps"
	"slices"
	"strings"

	"stegvis/model/match"
)

// OnRecord is someone in the register as a list that is brought in finds her.
type OnRecord struct {
	Contact
	FirmVersion int64    // 0: no firm
	Records     []Record // hers

	// Counted is what follows from the rest, as our own table tells it: status, step, finance,
	// granted_sek, firm_started, jobs, outcome.
	Counted map[string]string
}

// Way is what becomes of what a list says otherwise than the register.
type Way string

// FillEmpty leaves what is on record and puts the list's word into the note; TakeNew takes the
// list's word; KeepOld leaves her as she is.
const (
	FillEmpty Way = "fill"
	TakeNew   Way = "take"
	KeepOld   Way = "skip"
)

// Told says a value of a field, as a line for the note: under its heading in the list.
type Told func(field, value string) string

// News gives of a row about someone in the register what is not on record yet, and of what
// version of her it is news. Numbers and notes are added to those there are, a birth year becomes
// a birth date; what is said otherwise goes the way given, and is among the row's differences
// unless it stands in the note already. With no news the row is skipped.
func (have OnRecord) News(row PlannedContact, way Way, told Told) PlannedContact {
	row.Existing, row.Version, row.FirmVersion = have.ID, have.Version, have.FirmVersion
	row.Contact.ID = have.ID
	m := merging{way: way, told: told, hidden: have.Mask().Hides}
	name := m.name(have.Name, row.Contact.Name)
	row.Contact.Values = m.values(have.Values, row.Contact.Values)
	row.Contact.Enterprise = m.firm(have.Enterprise, row.Contact.Enterprise)
	row.Records = newRecords(row.Records, have.Records, string(have.ID))
	m.keep(have.Values["note"], &row.Contact.Values)
	row.Differs, row.Kind = m.differs, PlanSkip
	if name != have.Name {
		row.Rename = name
	}
	if row.isNews() {
		row.Kind = PlanUpdate
	}
	return row
}

// isNews tells whether anything is to be set.
func (p *PlannedContact) isNews() bool {
	return p.Rename != "" || len(p.Contact.Values) > 0 || p.Contact.Enterprise.known() || len(p.Records) > 0
}

// Is tells whether two may be one firm: of one organisation number, or of one name, or with no
// name known of one of them, when no number contradicts it.
func (have Enterprise) Is(other Enterprise) bool {
	if a, b := have.Values["org_number"], other.Values["org_number"]; a != "" && b != "" {
		return a == b
	}
	return have.Name == "" || other.Name == "" || match.SameName(have.Name, other.Name)
}

// News gives of what a list says of a firm what is not on record yet; nothing when it speaks
// of another firm.
func (have Enterprise) News(list Enterprise) Enterprise {
	if !have.Is(list) {
		return Enterprise{}
	}
	m := merging{way: KeepOld}
	return m.firm(have, list)
}

// Add adds to a row what a later row of the list says more of the same person; what it says
// otherwise goes into the note.
func (p *PlannedContact) Add(again PlannedContact, told Told) {
	m := merging{way: FillEmpty, told: told}
	p.Contact.Name = m.fuller(p.Contact.Name, again.Contact.Name)
	setAll(&p.Contact.Values, m.values(p.Contact.Values, again.Contact.Values))
	firm := &p.Contact.Enterprise
	news := m.firm(*firm, again.Contact.Enterprise)
	if firm.Name == "" {
		firm.Name = news.Name
	}
	setAll(&firm.Values, news.Values)
	var kept map[string]string
	m.keep(p.Contact.Values["note"], &kept)
	setAll(&p.Contact.Values, kept)
	p.Records = append(p.Records, newRecords(again.Records, p.Records, "")...)
}

// HasNews tells whether another row says anything of the person that this one does not.
func (p *PlannedContact) HasNews(again PlannedContact) bool {
	m := merging{way: FillEmpty, told: func(field, value string) string { return field + value }}
	return p.Contact.Role != again.Contact.Role || p.Contact.Path != again.Contact.Path ||
		len(m.values(p.Contact.Values, again.Contact.Values)) > 0 || len(m.note) > 0 ||
		m.firm(p.Contact.Enterprise, again.Contact.Enterprise).known() || len(m.note) > 0 ||
		len(newRecords(again.Records, p.Records, "")) > 0
}

// merging is the joining of what two sources say of one person.
type merging struct {
	way     Way
	told    Told
	note    []string // what is kept in the note
	differs []Difference
	hidden  func(key string) bool // what may not stand in the note, which is not masked; nil: nothing
}

// differ takes a value that is said otherwise, and gives what is to be set.
func (m *merging) differ(key, have, list string) (value string, set bool) {
	d := Difference{key, have, list}
	hidden := m.hidden != nil && m.hidden(key)
	if hidden {
		d.Have = ""
	}
	switch m.way {
	case TakeNew:
		m.differs = append(m.differs, d)
		return list, true
	case FillEmpty:
		if !hidden {
			m.note = append(m.note, m.told(key, list))
		}
		m.differs = append(m.differs, d)
	}
	return have, false
}

// name is what somebody is called from now on. Another spelling, or a part of the name, says
// nothing new.
func (m *merging) name(have, list string) string {
	if list == "" || match.NameHolds(have, list) {
		return have
	}
	name, _ := m.differ(Name.Key, have, list)
	return name
}

// fuller is the fuller of two names of one person; what it lacks of the other is kept.
func (m *merging) fuller(have, again string) string {
	switch {
	case match.NameHolds(have, again):
		return have
	case match.NameHolds(again, have):
		return again
	}
	return m.name(have, again)
}

// values gives the values of a list that change what there is, as they then are.
func (m *merging) values(have, list map[string]string) map[string]string {
	news := make(map[string]string)
	for _, key := range slices.Sorted(maps.Keys(list)) {
		value := list[key]
		merged := mergedValue(key, have[key], value)
		if merged == have[key] && !says(key, merged, value) {
			var set bool
			if merged, set = m.differ(key, have[key], value); !set {
				continue
			}
		}
		if merged != have[key] {
			news[key] = merged
		}
	}
	return news
}

// firm gives of what a list says of a firm what is not on record yet. Another firm is kept in
// the note, as a person has one here.
func (m *merging) firm(have, list Enterprise) Enterprise {
	if have.Is(list) {
		news := Enterprise{Values: m.values(have.Values, list.Values)}
		switch {
		case have.Name == "":
			news.Name = list.Name
		case list.Name != "" && !match.SameName(have.Name, list.Name):
			if name, set := m.differ(FirmName.Key, have.Name, list.Name); set {
				news.Name = name
			}
		}
		return news
	}
	if m.way == KeepOld {
		return Enterprise{}
	}
	m.note = append(m.note, m.told(FirmName.Key, list.Name))
	m.differs = append(m.differs, Difference{FirmName.Key, have.Name, list.Name})
	for _, key := range slices.Sorted(maps.Keys(list.Values)) {
		if list.Values[key] != have.Values[key] {
			m.note = append(m.note, m.told(key, list.Values[key]))
		}
	}
	return Enterprise{}
}

// known tells whether anything is said of a firm.
func (have Enterprise) known() bool { return have.Name != "" || len(have.Values) > 0 }

// keep puts what is to stand in the note there, and forgets the differences that stand in it
// already.
func (m *merging) keep(note string, values *map[string]string) {
	if fresh := (*values)["note"]; fresh != "" {
		note = fresh
	}
	lines := strings.Split(note, "\n")
	m.differs = slices.DeleteFunc(m.differs, func(d Difference) bool { return slices.Contains(lines, m.told(d.Field, d.List)) })
	for _, line := range m.note {
		if line != "" && !slices.Contains(lines, line) {
			lines = append(lines, line)
			setAll(values, map[string]string{"note": strings.TrimPrefix(strings.Join(lines, "\n"), "\n")})
		}
	}
}

func setAll(values *map[string]string, news map[string]string) {
	if *values == nil && len(news) > 0 {
		*values = make(map[string]string, len(news))
	}
	for key, value := range news {
		(*values)[key] = value
	}
}

// newRecords are those records of a list, still without an owner, that say something new: what
// one of an owner's does not say yet, or how one of them that was open ended.
func newRecords(list, have []Record, owner string) (news []Record) {
	ended := make(map[RecordID]bool)
	for _, rec := range list {
		owned := rec
		owned.Owner = owner
		if slices.ContainsFunc(have, owned.Same) || slices.ContainsFunc(have, func(h Record) bool { return owned.GoesOn(h) }) {
			continue
		}
		at := slices.IndexFunc(have, func(h Record) bool { return h.Version > 0 && !ended[h.ID] && h.GoesOn(owned) })
		if at < 0 {
			news = append(news, rec)
			continue
		}
		is := have[at]
		ended[is.ID] = true
		is.Values = maps.Clone(is.Values)
		for key, value := range rec.Values {
			if value != "" && !rec.assumes(key) {
				is.Values[key] = value
			}
		}
		news = append(news, is)
	}
	return news
}

// says tells whether a value, as it stands, says what another source says.
func says(key, have, value string) bool {
	if have == value || value == "" {
		return true
	}
	f, _ := FieldByKey(key)
	switch f.Kind {
	case PhoneList, Note, LanguageList, CountryList:
		return true // joined
	case Birth:
		return strings.HasPrefix(have, value)
	case Mail, Line:
		return Fold(have) == Fold(value)
	}
	return false
}

// mergedValue gives the value of a field after one more source says value of it.
func mergedValue(key, have, value string) string {
	switch {
	case value == "" || have == value:
		return have
	case have == "":
		return value
	case isList(key):
		return joinNew(have, value, " ")
	case key == "note":
		return joinNew(have, value, "\n")
	case key == "born" && len(have) == 4 && strings.HasPrefix(value, have):
		return value
	}
	return have
}

func isList(key string) bool {
	f, _ := FieldByKey(key)
	return f.Kind == PhoneList || f.Kind == LanguageList || f.Kind == CountryList
}

// joinNew adds the parts of value that are not among those of have.
func joinNew(have, value, by string) string {
	parts := strings.Split(have, by)
	for part := range strings.SplitSeq(value, by) {
		if !slices.Contains(parts, part) {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, by)
}
