package model

import (
	"slices"

	"stegvis/model/text"
)

// Need is one of the 21 categories of what a firm needs (product.md §4, after table 3 of
// the pre-project report).
type Need string

// AllNeeds are the needs in the order of the published table.
var AllNeeds = []Need{
	"ownership", "board", "management", "development", "premises", "product", "quality", "administration", "insurance", "network", "market",
	"export", "marketing", "sales", "staff", "recruitment", "training", "finance", "capital", "other", "regional-adviser",
}

// Valid tells whether the need is one of AllNeeds.
func (n Need) Valid() bool { return slices.Contains(AllNeeds, n) }

// Label is the need's name.
func (n Need) Label(l text.Lang) string { return l.Say("value.need-" + string(n)) }

// needField reads a need as interviews and lists name it.
var needField = Field{Key: "need", Kind: Choice, Area: "value", Options: keysOf(AllNeeds)}

// ParseNeed reads a need as interviews and lists name it, in either language, or by its key.
func ParseNeed(s string) (n Need, ok bool) {
	key, ok := needField.Option(s)
	return Need(key), ok
}

func keysOf[T ~string](values []T) []string {
	keys := make([]string, len(values))
	for i, v := range values {
		keys[i] = string(v)
	}
	return keys
}

// NeedStatus is what became of a need.
type NeedStatus string

// The statuses of a need.
const (
	NeedOpen        NeedStatus = "open"
	NeedInProgramme NeedStatus = "programme"
	NeedMet         NeedStatus = "met"
	NeedDropped     NeedStatus = "dropped"
)

// NeedRecord is one need of one contact, of the 21 categories of the interview.
type NeedRecord struct {
	ID       NeedID
	Contact  ContactID
	Need     Need
	Priority int // 1 to 3
	Status   NeedStatus
	RaisedOn Date
	ClosedOn Date
}
