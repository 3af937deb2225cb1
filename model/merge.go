package model

import (
	"slices"
	"strings"

	"stegvis/model/match"
)

// OnRecord is someone in the register as a list that is brought in finds her.
type OnRecord struct {
	Contact
	FirmVersion int64    // 0: no firm
	Records     []Record // hers
}

// News gives of a row about someone in the register what is not on record yet, and of what
// version of her it is news: nothing on record is overwritten, numbers and notes are added to
// those there are, a birth year becomes a birth date. With no news the row is skipped.
func (have OnRecord) News(row PlannedContact) PlannedContact {
	row.Existing, row.Version, row.FirmVersion = have.ID, have.Version, have.FirmVersion
	row.Contact.ID = have.ID
	row.Contact.Values = newValues(have.Values, row.Contact.Values)
	row.Contact.Enterprise = have.Enterprise.News(row.Contact.Enterprise)
	row.Records = unlike(row.Records, have.Records, string(have.ID))
	row.Kind = PlanSkip
	if len(row.Contact.Values) > 0 || row.Contact.Enterprise.Name != "" || len(row.Contact.Enterprise.Values) > 0 || len(row.Records) > 0 {
		row.Kind = PlanUpdate
	}
	return row
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
	news := Enterprise{Values: newValues(have.Values, list.Values)}
	if have.Name == "" {
		news.Name = list.Name
	}
	return news
}

// Add adds to a row what a later row of the list says more of the same person.
func (p *PlannedContact) Add(again PlannedContact) {
	setAll(&p.Contact.Values, newValues(p.Contact.Values, again.Contact.Values))
	firm := &p.Contact.Enterprise
	news := firm.News(again.Contact.Enterprise)
	if firm.Name == "" {
		firm.Name = news.Name
	}
	setAll(&firm.Values, news.Values)
	p.Records = append(p.Records, unlike(again.Records, p.Records, "")...)
}

func setAll(values *map[string]string, news map[string]string) {
	if *values == nil && len(news) > 0 {
		*values = make(map[string]string, len(news))
	}
	for key, value := range news {
		(*values)[key] = value
	}
}

// unlike are those records, still without an owner, that do not say the same as one of an
// owner's.
func unlike(records, have []Record, owner string) (left []Record) {
	for _, rec := range records {
		owned := rec
		owned.Owner = owner
		if !slices.ContainsFunc(have, owned.Same) {
			left = append(left, rec)
		}
	}
	return left
}

// newValues gives the values of a list that change what there is, as they then are.
func newValues(have, list map[string]string) map[string]string {
	news := make(map[string]string)
	for key, value := range list {
		if merged := mergedValue(key, have[key], value); merged != have[key] {
			news[key] = merged
		}
	}
	return news
}

// mergedValue gives the value of a field after one more source says value of it.
func mergedValue(key, have, value string) string {
	switch {
	case value == "" || have == value:
		return have
	case have == "":
		return value
	case key == "phones":
		return joinNew(have, value, " ")
	case key == "note":
		return joinNew(have, value, "\n")
	case key == "born" && len(have) == 4 && strings.HasPrefix(value, have):
		return value
	}
	return have
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
