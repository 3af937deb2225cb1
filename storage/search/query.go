package search

import (
	"slices"
	"strings"

	"stegvis/model/fold"
)

// mostWords is how many words of a query are looked at.
const mostWords = 8

// longestWord is the longest word of a query that can fit anyone, in bytes.
const longestWord = 1500

// term is one word of a query, as typed and with its dots and rings forgiven.
type term struct{ strict, loose string }

func termOf(strict string) term { return term{strict, fold.Loose(strict)} }

// parse reads the words of a query, each once. Digits that begin as a telephone number
// does are one word, however they are grouped.
func parse(query string) []term {
	var terms []term
	query = begin(query, mostWords*longestWord)
	for w := range strings.FieldsSeq(fold.Strict(joinPhones(query))) {
		t := termOf(begin(w, longestWord))
		if !slices.Contains(terms, t) && len(terms) < mostWords {
			terms = append(terms, t)
		}
	}
	return terms
}

// begin is at most n bytes of the beginning of a text.
func begin(s string, n int) string {
	if len(s) <= n {
		return s
	}
	return strings.ToValidUTF8(s[:n], "")
}

// joinPhones writes numbers without what groups them, and as they are typed in Sweden: digits from
// a 0 or a + on, or some that are grouped as nothing else is ("45 67", "123-45").
func joinPhones(query string) string {
	if !strings.ContainsAny(query, "0123456789") {
		return query
	}
	var out, group []string
	flush := func() {
		out = append(out, joined(group)...)
		group = nil
	}
	for token := range strings.FieldsSeq(query) {
		digits, isNumber := digitsOf(token)
		if !isNumber || digits[0] == '0' || digits[0] == '+' {
			flush()
		}
		if isNumber {
			group = append(group, token)
		} else {
			out = append(out, token)
		}
	}
	flush()
	return strings.Join(out, " ")
}

// fewestDigits are as many as one types of the end of a number.
const fewestDigits = 4

// joined is a group of numbers as one when they are a telephone number or its end, else each.
func joined(group []string) []string {
	all := ""
	for _, token := range group {
		digits, _ := digitsOf(token)
		all += digits
	}
	switch {
	case all == "":
		return nil
	case all[0] == '0' || all[0] == '+' || len(all) >= fewestDigits:
		return []string{typed(all)}
	}
	return group
}

// digitsOf gives the digits of a token that holds nothing else but what groups them, with a
// leading plus sign.
func digitsOf(token string) (digits string, ok bool) {
	var b strings.Builder
	for i, c := range []byte(token) {
		switch {
		case c >= '0' && c <= '9', c == '+' && i == 0:
			b.WriteByte(c)
		case strings.IndexByte("-/.()", c) < 0:
			return "", false
		}
	}
	return b.String(), b.Len() > 0 && b.String() != "+"
}

// fewestWithoutPlus is from how many digits on a number that begins with 46 is one with its country.
const fewestWithoutPlus = 10

// typed is the number as the index holds it.
func typed(digits string) string {
	rest, abroad := strings.CutPrefix(digits, "+")
	if !abroad {
		rest, abroad = strings.CutPrefix(digits, "00")
	}
	if !abroad {
		abroad = strings.HasPrefix(digits, "46") && len(digits) >= fewestWithoutPlus
	}
	if !abroad {
		return digits
	}
	if home, ok := strings.CutPrefix(rest, "46"); ok {
		return "0" + strings.TrimPrefix(home, "0")
	}
	return rest
}
