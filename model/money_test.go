package model

import (
	"math"
	"testing"
)

func TestAmountsAreReadAsPeopleWriteThem(t *testing.T) {
	for _, c := range []struct {
		written string
		ore     int64
		shown   string
	}{
		{"250000", 25000000, "250 000"},
		{"250 000 kr", 25000000, "250 000"},
		{"250\u00a0000", 25000000, "250 000"},
		{"250.000", 25000000, "250 000"},
		{"250,000 SEK", 25000000, "250 000"},
		{"SEK 250,000", 25000000, "250 000"},
		{"1.234.567,89", 123456789, "1 234 567,89"},
		{"1,234,567.89", 123456789, "1 234 567,89"},
		{"1,5", 150, "1,50"},
		{"1.5", 150, "1,50"},
		{"1,05", 105, "1,05"},
		{"99:50", 9950, "99,50"},
		{"500:-", 50000, "500"},
		{"500 kronor", 50000, "500"},
		{"kr 500", 50000, "500"},
		{"50 tkr", 5000000, "50 000"},
		{"1,2 mkr", 120000000, "1 200 000"},
		{"1.25 mkr", 125000000, "1 250 000"},
		{"-500", -50000, "-500"},
		{"−0,50 kr", -50, "-0,50"},
		{"0", 0, "0"},
		{"'1000", 100000, "1 000"},
	} {
		m, ok := ParseMoney(c.written)
		if !ok || int64(m) != c.ore || m.String() != c.shown {
			t.Errorf("%q is %d öre, shown as %q (%v), not %d, %q", c.written, m, m, ok, c.ore, c.shown)
		}
		if again, ok := ParseMoney(m.String()); !ok || again != m {
			t.Errorf("%q is read again as %d öre, not %d", m, again, m)
		}
	}
	for _, s := range []string{"", "kr", "-", "mycket", "1,2,3", "1.23.4", "12.34,567", "1 000 eur", "1e6", "99999999999999999999", "1,", ",5", "1--", "1,2 3x"} {
		if m, ok := ParseMoney(s); ok {
			t.Errorf("%q was taken for %d öre", s, m)
		}
	}
}

func TestWholeKronorRoundHalvesAwayFromZero(t *testing.T) {
	for m, want := range map[Money]int64{0: 0, 149: 1, 150: 2, -149: -1, -150: -2, Kronor(250_000): 250_000} {
		if got := m.SEK(); got != want {
			t.Errorf("%d öre are %d kronor, not %d", m, got, want)
		}
	}
}

func TestTheLargestAmountsCanBeShown(t *testing.T) {
	if got := Money(math.MinInt64).String(); got != "-92 233 720 368 547 758,08" {
		t.Errorf("the smallest amount is shown as %q", got)
	}
}
