package intake

import (
	"slices"
	"strings"
	"sync"

	"stegvis/model"
	"stegvis/model/text"
)

// ownTable tells whether a header is that of the program's own table of contacts, by its
// keys or by its titles in either language, and what each column then is. What the register
// counts by itself is left out.
func ownTable(header []string) (fields []string, ok bool) {
	var keys []string
	for _, h := range header {
		keys = append(keys, ownTitles()[model.Fold(h)])
	}
	if !slices.Contains(keys, "identify_done") || !slices.Contains(keys, "continuous_done") {
		return nil, false
	}
	for i, key := range keys {
		field := ownField(key)
		if key == "" {
			field, _, _ = headerField(header[i])
		}
		fields = append(fields, field)
	}
	return fields, true
}

// ownTitles are the keys of our table of contacts by folded key and title.
var ownTitles = sync.OnceValue(func() map[string]string {
	const table = "export.contacts-"
	titles := make(map[string]string)
	for _, key := range text.Keys() {
		if name, ok := strings.CutPrefix(key, table); ok {
			titles[model.Fold(name)] = name
			titles[model.Fold(text.Swedish.Say(key))] = name
			titles[model.Fold(text.English.Say(key))] = name
		}
	}
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
