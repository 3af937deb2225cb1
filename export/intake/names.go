package intake

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"stegvis/model"
)

// firmMarks are the words at the end of a firm's name, or at its beginning, that no person's has.
var firmMarks = []string{
	"AB", "HB", "KB", "EF", "BRF", "AS", "ASA", "ENK", "DA", "OY", "OYJ", "APS", "AG", "UG", "KG", "LTD", "LLC", "INC", "PLC",
}

// firmWords are the words of a firm's or an association's name.
var firmWords = pattern(`(?i)(^|[ ,(])(aktiebolag|handelsbolag|kommanditbolag|ek\.? ?för\.?|ekonomisk förening|ideell förening|bostadsrättsförening|enskild firma|stiftelsen?|kommun|a/s|aps|oyj?|gmbh|ltd\.?|limited|inc\.?|llc|plc|\(publ\))([ ,.)]|$)`)

// isFirmName tells whether a name is for certain a firm's.
func isFirmName(s string) bool {
	words := strings.FieldsFunc(s, func(c rune) bool { return c == ' ' || c == ',' })
	if len(words) < 2 {
		return false
	}
	return slices.Contains(firmMarks, words[len(words)-1]) || words[0] == "AB" || words[0] == "BRF" || words[0] == "Brf" || firmWords().MatchString(s)
}

// twoNames are names of two people.
var twoNames = pattern(`\pL (?i:och|and|og|und|&|\+) +\p{Lu}|\pL{2,} */ *\p{Lu}\pL`)

// besideName is an address or a number behind a name in one cell.
var besideName = pattern(`^(\pL[^@\d<(]*?)[ ,;:–-]*[ <(](\S+@[^\s<>()]+|\+?[\d(][\d \-()]{5,})[>)]*$`)

// nameAlone is a name without what stands beside it in its cell, the first name first.
func (r *row) nameAlone(c column, s string) string {
	if m := besideName().FindStringSubmatch(s); m != nil && !ofSomebodyElse(model.Fold(m[1])) {
		phone, isNumber := r.dial(m[2])
		switch {
		case isNumber:
			s = m[1]
			r.addPhone(c, phone)
		case strings.Contains(m[2], "@"):
			s = m[1]
			r.mail(column{header: c.header, field: "email"}, m[2])
		}
	}
	if last, first, ok := strings.Cut(s, ","); ok && c.lastFirst && !strings.Contains(first, ",") {
		return oneSpace(first + " " + last)
	}
	switch name := lastFirst(s); {
	case twoNames().MatchString(s):
		r.problem(c, s, "two-people")
		return s
	case name != s || !c.lastFirst:
		return name
	}
	words := strings.Fields(s)
	if len(words) > 2 {
		r.problem(c, s, "name-order")
	}
	if len(words) != 2 {
		return s
	}
	return words[1] + " " + words[0]
}

// calledFirst turns a name around of which what somebody is called stands last.
func (r *row) calledFirst(name string) string {
	words := strings.Fields(name)
	called := model.Fold(r.values["call_name"])
	if len(words) != 2 || r.first != "" || r.last != "" || called == "" || model.Fold(words[1]) != called || model.Fold(words[0]) == called {
		return name
	}
	return words[1] + " " + words[0]
}

// lastFirst turns "Berg, Anna" around.
func lastFirst(s string) string {
	last, first, ok := strings.Cut(s, ", ")
	initial, _ := utf8.DecodeRuneInString(first)
	if !ok || strings.Contains(first, ",") || !unicode.IsUpper(initial) || strings.ToUpper(first) == first || strings.Count(last, " ") > 0 && !unicode.IsLower([]rune(last)[0]) {
		return s
	}
	return first + " " + last
}

// isName tells whether a name is one that a person could be called by.
func isName(name string) bool {
	switch model.Fold(name) {
	case "vakant", "vacant", "nn", "n n", "okänd", "okänt", "unknown", "namn saknas", "saknas", "tbd", "anonym", "anonymous", "gäst", "guest", "ej angivet", "uppgift saknas":
		return false
	}
	return model.Visible(name) != "" && strings.Trim(name, "0123456789 .,#-") != "" && !isNothing(name) && !isPhone(name) && !strings.Contains(name, "@")
}
