package model

import "testing"

func TestOrganisationNumbersAreChecked(t *testing.T) {
	for _, c := range []struct{ says, written, want string }{
		{"a company", "556036-0793", "556036-0793"},
		{"without its dash", "5560360793", "556036-0793"},
		{"with the century of companies", "16556036-0793", "556036-0793"},
		{"a region", "212000-0142", "212000-0142"},
		{"a sole trader's personal number", "19850709-9805", "850709-9805"},
		{"a sole trader's short personal number", "850709-9805", "850709-9805"},
		{"a coordination number", "701063-2391", "701063-2391"},
		{"spaces around and another dash", " 556036–0793 ", "556036-0793"},
		{"kept as text by a spreadsheet", "'5560360793", "556036-0793"},
	} {
		if n, ok := ParseOrgNumber(c.written); !ok || n != c.want {
			t.Errorf("%s: %q is %q (%v), not %q", c.says, c.written, n, ok, c.want)
		}
	}
	for _, c := range []struct{ says, written string }{
		{"nothing", ""},
		{"a wrong check digit", "556036-0794"},
		{"two digits changed about", "556063-0793"},
		{"a digit too few", "556036-079"},
		{"a digit too many", "556036-07933"},
		{"letters", "SE556036079301"},
		{"a company in a century of people", "19556036-0793"},
		{"a person in the century of companies", "16850709-9805"},
		{"a person born in month 13", "851309-9807"},
		{"a person born on day 32", "850732-9806"},
		{"zeros", "000000-0000"},
		{"twelve digits of no century", "25850709-9805"},
	} {
		if n, ok := ParseOrgNumber(c.written); ok {
			t.Errorf("%s: %q was taken for %q", c.says, c.written, n)
		}
	}
}

func TestPersonalNumbersAreChecked(t *testing.T) {
	for s, want := range map[string]bool{
		"19850709-9805": true, "850709-9805": true, "198507099805": true, "701063-2391": true, "19701063-2391": true, "850709+9805": true,
		"850709-9806": false, "20850709-9805": true, "556036-0793": false, "212000-0142": false, "16850709-9805": false, "850231-1236": false,
		"": false, "19850709": false, "-850709-9805": false,
	} {
		if got := ValidPersonalNumber(s); got != want {
			t.Errorf("%q: valid %v, not %v", s, got, want)
		}
	}
}
