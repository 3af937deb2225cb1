package model

import (
	"math"
	"strconv"
	"strings"
	"unicode"
)

// Money is an amount in öre.
type Money int64

// Kronor gives an amount of whole kronor.
func Kronor(sek int64) Money { return Money(sek * 100) }

// ParseMoney reads an amount in kronor as people write it: "250 000 kr", "250000", "1,5",
// "1.234,50", "250,000 SEK", "50 tkr", "1,2 mkr". A point or comma before exactly three
// digits divides thousands, before one or two it divides kronor and öre.
func ParseMoney(s string) (m Money, ok bool) {
	s, factor := amountUnit(s)
	s, negative := strings.CutPrefix(s, "-")
	whole, part, ok := amountParts(s, factor > 1)
	if !ok {
		return 0, false
	}
	kronor, err := strconv.ParseInt(whole, 10, 64)
	if err != nil || kronor > math.MaxInt64/100/factor/2 {
		return 0, false
	}
	ore := kronor * 100 * factor
	for unit := 10 * factor; part != "" && unit > 0; unit /= 10 {
		ore += int64(part[0]-'0') * unit
		part = part[1:]
	}
	if negative {
		ore = -ore
	}
	return Money(ore), true
}

// String is the amount in kronor, "250 000", with öre where there are any: "1,50".
func (m Money) String() string {
	sign, n := "", uint64(m)
	if m < 0 {
		sign, n = "-", -n
	}
	ds := strconv.FormatUint(n/100, 10)
	var b strings.Builder
	b.WriteString(sign)
	for i := range len(ds) {
		if i > 0 && (len(ds)-i)%3 == 0 {
			b.WriteByte(' ')
		}
		b.WriteByte(ds[i])
	}
	if ore := n % 100; ore != 0 {
		b.WriteByte(',')
		b.WriteByte(byte('0' + ore/10))
		b.WriteByte(byte('0' + ore%10))
	}
	return b.String()
}

// SEK is the amount in whole kronor, halves away from zero.
func (m Money) SEK() int64 {
	sek, ore := int64(m)/100, int64(m)%100
	switch {
	case ore >= 50:
		sek++
	case ore <= -50:
		sek--
	}
	return sek
}

// amountUnit takes what is said of the currency from an amount and gives the number it is
// multiplied with.
func amountUnit(s string) (number string, factor int64) {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) || r == '\'':
			return -1
		case r == '−' || r == '–':
			return '-'
		}
		return unicode.ToLower(r)
	}, s)
	s = strings.TrimPrefix(strings.TrimPrefix(s, "sek"), "kr")
	for _, u := range []struct {
		factor int64
		names  []string
	}{
		{1e3, []string{"tkr", "tsek", "ksek", "kkr"}},
		{1e6, []string{"mkr", "msek", "mnkr", "miljoner"}},
		{1, []string{"kronor", "kr.", "kr", "sek", ":-", ",-"}},
	} {
		for _, name := range u.names {
			if number, ok := strings.CutSuffix(s, name); ok {
				return number, u.factor
			}
		}
	}
	return s, 1
}

// amountParts divides an amount into its kronor and what stands behind the decimal mark.
// In an amount of thousands or millions every mark that stands once is a decimal mark.
func amountParts(s string, scaled bool) (whole, part string, ok bool) {
	mark := strings.LastIndexAny(s, ".,:")
	if mark >= 0 {
		behind := s[mark+1:]
		alone := strings.IndexByte(s, s[mark]) == mark
		decimals := len(behind) == 1 || len(behind) == 2
		if scaled && alone {
			decimals = len(behind) >= 1 && len(behind) <= 6
		}
		if decimals && alone {
			s, part = s[:mark], behind
		}
	}
	whole, ok = withoutThousands(s)
	if _, all := digits(part); part != "" && !all {
		return "", "", false
	}
	return whole, part, ok
}

// withoutThousands takes the marks between thousands out; they are all the same one, and
// three digits follow each.
func withoutThousands(s string) (ds string, ok bool) {
	mark := strings.IndexAny(s, ".,")
	if mark < 0 {
		return s, s != "" && allDigits(s)
	}
	groups := strings.Split(s, s[mark:mark+1])
	for i, g := range groups {
		if !allDigits(g) || g == "" || i > 0 && len(g) != 3 || i == 0 && len(g) > 3 {
			return "", false
		}
	}
	return strings.Join(groups, ""), true
}

func allDigits(s string) bool { return strings.Trim(s, "0123456789") == "" }
