package model

import (
	"encoding/csv"
	"os"
	"strings"
	"testing"
)

func TestTelephoneNumbersAreReadAsPeopleWriteThem(t *testing.T) {
	for _, c := range []struct{ says, written, want string }{
		{"a mobile number", "070-123 45 67", "+46701234567"},
		{"without spaces", "0701234567", "+46701234567"},
		{"with spaces only", "070 123 45 67", "+46701234567"},
		{"with one dash", "070-1234567", "+46701234567"},
		{"with spaces that do not break", "070\u00a0123\u202f45 67", "+46701234567"},
		{"with other dashes", "070–123‑45−67", "+46701234567"},
		{"with dots and slashes", "070/123.45.67", "+46701234567"},
		{"from abroad", "+46 70 123 45 67", "+46701234567"},
		{"from abroad with the zero in brackets", "+46 (0)70-123 45 67", "+46701234567"},
		{"from abroad with the zero left", "+46 070-123 45 67", "+46701234567"},
		{"from abroad with two zeros", "0046701234567", "+46701234567"},
		{"from abroad with two zeros and a third", "0046 (0)70 123 45 67", "+46701234567"},
		{"without the zero a spreadsheet took", "701234567", "+46701234567"},
		{"without the plus a spreadsheet took", "46701234567", "+46701234567"},
		{"kept as text by a spreadsheet", "'0701234567", "+46701234567"},
		{"from an address book", "tel:+46701234567", "+46701234567"},
		{"with marks nobody sees", "\u202a+46701234567\u202c", "+46701234567"},
		{"in Arabic digits", "٠٧٠١٢٣٤٥٦٧", "+46701234567"},
		{"a small town", "0971-45198", "+4697145198"},
		{"Stockholm", "08-123 45 67", "+4681234567"},
		{"an area code in brackets", "(0971) 451 98", "+4697145198"},
		{"another country with its zero in brackets", "+44 (0)20 7946 0958", "+442079460958"},
		{"another country", "+1 555 322 78544", "+155532278544"},
		{"another country with two zeros", "0047 73 51 91 30", "+4773519130"},
	} {
		if p, ok := ParsePhone(c.written); !ok || string(p) != c.want {
			t.Errorf("%s: %q is %q (%v), not %q", c.says, c.written, p, ok, c.want)
		}
	}
}

func TestWhatCannotBeDialledIsNoTelephoneNumber(t *testing.T) {
	for _, s := range []string{
		"", "-", "vet ej", "0", "112", "070", "070-123 45", "070-123 45 678", "0971-4", "45198", "97145198", "+46", "+46 70 123 45 678",
		"070-123 45 67 ankn 12", "070-123 45 67, 0971-451 98", "070-123 45 67 / 0971-451 98", "070+1234567", "++46701234567", "+0701234567",
		"+1234567890123456", "0000000000", "00 70 123", "556036-0793x", "2026-11-18x", "070-123 45 6O",
	} {
		if p, ok := ParsePhone(s); ok || p != "" {
			t.Errorf("%q was taken for %q", s, p)
		}
	}
}

func TestTelephoneNumbersAreShownAsTheyAreReadAloud(t *testing.T) {
	for _, c := range []struct{ phone, national string }{
		{"+46705427044", "070-542 70 44"},
		{"+4681234567", "08-123 45 67"},
		{"+468123456", "08-12 34 56"},
		{"+46812345678", "08-123 456 78"},
		{"+4697145198", "0971-451 98"},
		{"+46971123456", "0971-12 34 56"},
		{"+46181234567", "018-123 45 67"},
		{"+4690123456", "090-12 34 56"},
		{"+4620123456", "020-12 34 56"},
		{"+155532278544", "+1 555 322 78544"},
		{"+12025550123", "+1 202 555 0123"},
		{"+4773519130", "+47 735 19130"},
		{"+358401234567", "+358 401 234 567"},
		{"+381602276", "+381 602 276"},
		{"", ""},
	} {
		p := Phone(c.phone)
		if p.National() != c.national {
			t.Errorf("%s is shown as %q, not %q", c.phone, p.National(), c.national)
		}
	}
}

func TestANumberShownCanBeTypedAgain(t *testing.T) {
	for _, s := range append(collectedPhones(t), "+46701234567", "+4681234567", "+4697145198", "+155532278544", "+46812345678") {
		p, ok := ParsePhone(s)
		if !ok {
			continue
		}
		for _, shown := range []string{string(p), p.National()} {
			if again, ok := ParsePhone(shown); !ok || again != p {
				t.Errorf("%q, shown for %q, is read as %q", shown, p, again)
			}
		}
		if !strings.ContainsAny(p.National(), "- ") {
			t.Errorf("%q is written without a space or dash: %q", p, p.National())
		}
	}
}

func TestTheCollectedNumbersAreNumbers(t *testing.T) {
	for _, s := range collectedPhones(t) {
		if _, ok := ParsePhone(s); !ok {
			t.Errorf("%q could not be read", s)
		}
	}
}

func FuzzParsePhone(f *testing.F) {
	for _, s := range []string{"070-123 45 67", "+46 (0)70", "0046", "tel:", "+", "\xff", "٠", "46701234567", "(0)"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, ok := ParsePhone(s)
		if ok != (p != "") {
			t.Errorf("%q gives %q and %v", s, p, ok)
		}
		for _, typed := range []string{string(p), p.National()} {
			if again, _ := ParsePhone(typed); again != p {
				t.Errorf("%q gives %q, which is read again as %q", s, p, again)
			}
		}
		if odd := Phone(s); odd.National() == "" != (s == "") {
			t.Errorf("%q, never read as a number, is shown as %q", s, odd.National())
		}
	})
}

// collectedPhones are the numbers of a thousand made-up people, where the collection is at hand.
func collectedPhones(t *testing.T) []string {
	file, err := os.Open("../../shared/corpora/names/people-1000.csv")
	if err != nil {
		return nil
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var phones []string
	for _, row := range rows[1:] {
		phones = append(phones, row[8])
	}
	return phones
}
