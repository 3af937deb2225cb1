package intake

import (
	"slices"
	"strings"
	"sync"

	"stegvis/export/guard"
	"stegvis/export/intake/table"
	"stegvis/model"
	"stegvis/model/text"
)

// ownTable tells whether a header is that of the program's own table of contacts, by its
// keys or by its titles in either language, and what each column then is: the field that it
// fills, and which of OnRecord.Counted it tells, for those that are here already. What else the
// register counts by itself is left out.
func ownTable(header []string) (fields, counted []string, ok bool) {
	var keys []string
	for _, h := range header {
		keys = append(keys, ownTitles()[model.Fold(h)])
	}
	if !slices.Contains(keys, "identify_done") || !slices.Contains(keys, "continuous_done") {
		return nil, nil, false
	}
	counted = make([]string, len(keys))
	for i, key := range keys {
		field := ownField(key)
		if key == "" {
			field, _, _ = headerField(header[i])
		}
		if _, is := countedWords[key]; is {
			counted[i] = key
		}
		fields = append(fields, field)
	}
	return fields, counted, true
}

// countedWords are the keys of OnRecord.Counted with the words in which the table for people
// says them.
var countedWords = map[string]string{
	"status": "field.status-", "step": "step.", "finance": "finance.decision-", "outcome": "outcome.kind-",
	"firm_started": "field.", "granted_sek": "", "jobs": "",
}

// saysCounted tells whether a cell of our table says of somebody what the register does.
func saysCounted(key, cell, have string) bool {
	if cell == have || cell == "0" && have == "" {
		return true
	}
	word := countedWords[key] + have
	return countedWords[key] != "" && text.Has(word) && (cell == text.Swedish.Say(word) || cell == text.English.Say(word))
}

// isHere tells whether a row of our own table is about somebody who is in the register.
func (o *Options) isHere(columns []column, rec table.Row) bool {
	at := slices.IndexFunc(columns, func(c column) bool { return c.field == OwnID })
	return at >= 0 && at < len(rec.Cells) && o.here[strings.TrimSpace(guard.Strip(rec.Cells[at]))]
}

// compareCounted lists what our own table says otherwise of somebody than the register counts or
// decides by itself: to change that is not for a list.
func (l *list) compareCounted(p *model.PlannedContact, have model.OnRecord) {
	for _, c := range l.columns {
		if cell, said := p.Counted[c.counts]; said && !saysCounted(c.counts, cell, have.Counted[c.counts]) {
			l.plan.Problems = append(l.plan.Problems, model.Problem{Row: p.Row, Name: p.Contact.Name, Column: c.header, Value: cell, Reason: "counted"})
		}
	}
}

// ownTitles are the keys of our table of contacts by folded key and title.
var ownTitles = sync.OnceValue(func() map[string]string {
	const table = "export.contacts-"
	titles := make(map[string]string)
	take := func(name, key string) {
		for _, title := range []string{name, text.Swedish.Say(key), text.English.Say(key)} {
			titles[model.Fold(title)] = name
		}
	}
	for _, key := range text.Keys() {
		if name, ok := strings.CutPrefix(key, table); ok {
			take(name, key)
		}
	}
	take("step", "field.step")
	return titles
})

func ownField(key string) string {
	switch key {
	case OwnID:
		return OwnID
	case "birth_year":
		return "born"
	case "languages":
		return "language"
	case "finance":
		return Finance
	case "granted_sek":
		return Granted
	case "firm_started":
		return Started
	case "jobs":
		return Jobs
	case "line":
		return Line
	case "role":
		return RoleOf
	case "status", "step", "outcome":
		return ""
	case "name", "gender", "country", "municipality", "place", "firm", "org_number", "sni", "found_through", "found_on":
		return key
	}
	return LeftOut
}
