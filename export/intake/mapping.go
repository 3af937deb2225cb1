package intake

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"

	"stegvis/export/intake/table"
	"stegvis/model"
	"stegvis/model/text"
)

// ReadMap reads what columns are to be taken for, as an object of JSON or as lines
// "Header=field": a field by its key or its name, nothing to keep the column as text in the
// note, "-" to leave it out. Errors are Invalid and name the line.
func ReadMap(b []byte) (map[string]string, error) {
	b = bytes.TrimPrefix(b, []byte("\ufeff"))
	given := make(map[string]string)
	if bytes.HasPrefix(bytes.TrimSpace(b), []byte("{")) {
		if err := json.Unmarshal(b, &given); err != nil {
			return nil, model.Fail(model.Invalid, "intake.bad-map").Because(err)
		}
	} else {
		for line := range strings.Lines(string(b)) {
			line = strings.TrimSpace(line)
			if line == "" || strings.HasPrefix(line, "#") {
				continue
			}
			header, field, ok := mapLine(line)
			if !ok {
				return nil, model.Fail(model.Invalid, "intake.bad-map-line", table.Shortened(line))
			}
			given[header] = field
		}
	}
	mapping := make(map[string]string, len(given))
	for header, field := range given {
		target, ok := targetNamed(field)
		if !ok {
			return nil, model.Fail(model.Invalid, "intake.bad-map-field", table.Shortened(model.Visible(field)), table.Shortened(model.Visible(header)))
		}
		mapping[model.Fold(header)] = target
	}
	return mapping, nil
}

func targetNamed(s string) (target string, ok bool) {
	s = strings.TrimSpace(s)
	if slices.Contains(Targets(), s) {
		return s, true
	}
	h, ok := headings()[model.Fold(s)]
	return h.field, ok
}

// mapLine divides a line of a mapping at the last "=" with a field behind it, so that a
// heading may have one too.
func mapLine(line string) (header, field string, ok bool) {
	for at := strings.LastIndexByte(line, '='); at >= 0; at = strings.LastIndexByte(line[:at], '=') {
		if _, known := targetNamed(line[at+1:]); known {
			return line[:at], line[at+1:], true
		}
	}
	return strings.Cut(line, "=")
}

// checkMap refuses a mapping of a heading that the list, with its tables' headers, does not have.
func checkMap(mapping map[string]string, headers ...[]string) error {
	there := make(map[string]bool)
	for _, header := range headers {
		for i, h := range header {
			for _, name := range mapNames(h, i) {
				there[name] = true
			}
		}
	}
	for h := range mapping {
		if !there[h] {
			return model.Fail(model.Invalid, "intake.map-no-heading", table.Shortened(h), table.Listed(slices.Concat(headers...)))
		}
	}
	return nil
}

// mapNames are what a mapping may call a column: its heading, or where it has none its letter as
// either language says it.
func mapNames(heading string, at int) []string {
	if folded := model.Fold(model.Visible(model.CleanText(heading))); folded != "" {
		return []string{folded}
	}
	letter := columnLetter(at)
	return []string{model.Fold(text.Swedish.Say("intake.column", letter)), model.Fold(text.English.Say("intake.column", letter))}
}

// mappedTo is what a mapping takes a column for.
func mappedTo(mapping map[string]string, heading string, at int) (field string, mapped bool) {
	for _, name := range mapNames(heading, at) {
		if field, mapped = mapping[name]; mapped {
			break
		}
	}
	return field, mapped
}
