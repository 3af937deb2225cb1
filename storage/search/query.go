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

// parse reads the words of a query, each once. Digits that begin as a telephone number
// does are one word, however they are grouped.
func parse(query string) []term {
	var terms []term
	query = begin(query, mostWords*longestWord)
	for w := range strings.FieldsSeq(fold.Strict(joinPhones(query))) {
		w = begin(w, longestWord)
		t := term{w, fold.Loose(w)}
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

// joinPhones writes runs of digits that begin with 0 or + without what groups them, and as
// they are typed in Sweden.
func joinPhones(query string) string {
	if !strings.ContainsAny(query, "0123456789") {
		return query
	}
	var out []string
	var number strings.Builder
	flush := func() {
		if number.Len() > 0 {
			out = append(out, typed(number.String()))
			number.Reset()
		}
	}
	for token := range strings.FieldsSeq(query) {
		digits, isNumber := digitsOf(token)
		switch {
		case !isNumber:
			flush()
			out = append(out, token)
		case number.Len() > 0 && digits[0] != '+':
			number.WriteString(digits)
		case digits[0] == '0' || digits[0] == '+':
			flush()
			number.WriteString(digits)
		default:
			out = append(out, token)
		}
	}
	flush()
	return strings.Join(out, " ")
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

// typed is the number as the index holds it.
func typed(digits string) string {
	rest, abroad := strings.CutPrefix(digits, "+")
	if !abroad {
		rest, abroad = strings.CutPrefix(digits, "00")
	}
	if !abroad {
		return digits
	}
	if home, ok := strings.CutPrefix(rest, "46"); ok {
		return "0" + strings.TrimPrefix(home, "0")
	}
	return rest
}
