package search

import (
	"slices"
	"strings"

	"stegvis/model/match"
)

// Reason is what of a contact a word was found in: a field, by its key, and what it holds. Of
// several numbers, languages or countries it is the one.
type Reason struct{ Field, Value string }

// Why gives what a record was found by besides the name, in the order of the words of the query.
func Why(query string, r Record) (why []Reason) {
	parts := partsOf(r)
	for _, t := range parse(query) {
		meant := anyhow(t)
		best, by := uint8(0), Reason{}
		for _, p := range parts {
			if grade := p.grade(&meant); grade > best {
				best, by = grade, p.Reason
			}
		}
		if by.Field != "" && !slices.Contains(why, by) {
			why = append(why, by)
		}
	}
	return why
}

// anyhow is a word of a query with all that may be guessed from it.
func anyhow(t term) reach {
	r := reach{term: t, tokens: tokensNamed(t), inside: t.mayBeInside()}
	if t.mayBeGuessed() {
		r.guesser, r.wrong = match.NewQuery(t.strict), true
	}
	return r
}

// reasoned is one thing a record can be found by, the name without a Reason.
type reasoned struct {
	deltaRecord
	Reason
}

// partsOf divides a record, what counts most first.
func partsOf(r Record) (parts []reasoned) {
	add := func(field, value string, of Record) {
		if value != "" {
			parts = append(parts, reasoned{newDelta(Change{Record: of}, 0), Reason{field, value}})
		}
	}
	add("", r.Name, Record{Name: r.Name})
	add("call_name", r.CallName, Record{CallName: r.CallName})
	add("firm", r.Firm, Record{Firm: r.Firm})
	add("place", r.Place, Record{Place: r.Place})
	add("municipality", r.Municipality, Record{Municipality: r.Municipality})
	for phone := range strings.FieldsSeq(r.Phones) {
		add("phones", phone, Record{Phones: phone})
	}
	add("email", r.Email, Record{Email: r.Email})
	for code := range strings.FieldsSeq(r.Languages) {
		add("language", code, Record{Languages: code})
	}
	add("country", r.Country, Record{Country: r.Country})
	return parts
}
