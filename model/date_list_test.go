package model

import "testing"

func TestDatesOfListsAreReadAsOfficesWriteThem(t *testing.T) {
	for _, c := range []struct{ written, want string }{
		{"2024-09-15", "2024-09-15"},
		{" 2024-09-15 ", "2024-09-15"},
		{"2024.09.15", "2024-09-15"},
		{"2024/09/15", "2024-09-15"},
		{"20240915", "2024-09-15"},
		{"18/9 2025", "2025-09-18"},
		{"18/9-2025", "2025-09-18"},
		{"18/9/2025", "2025-09-18"},
		{"18.9.2025", "2025-09-18"},
		{"18-09-2025", "2025-09-18"},
		{"18/9 -25", "2025-09-18"},
		{"25-09-18", "2025-09-18"},
		{"250918", "2025-09-18"},
		{"10 maj 2024", "2024-05-10"},
		{"2 februari 2025", "2025-02-02"},
		{"den 2:a februari 2025", "2025-02-02"},
		{"2-feb-25", "2025-02-02"},
		{"May 10, 2024", "2024-05-10"},
		{"10 May 2024", "2024-05-10"},
		{"ons 18 nov 2026", "2026-11-18"},
		{"2024-09-15 08:30", "2024-09-15"},
		{"2024-09-15 00:00:00", "2024-09-15"},
		{"2024-09-15T08:30:00Z", "2024-09-15"},
		{"2024-09-15T08:30:00.123+02:00", "2024-09-15"},
		{"29/2 2024", "2024-02-29"},
	} {
		if d, ok, impossible := ParseListDate(c.written); !ok || impossible || d.String() != c.want {
			t.Errorf("%q is %q (%v, impossible %v), not %q", c.written, d, ok, impossible, c.want)
		}
	}
}

func TestDatesThatCannotBeAreToldFromWhatIsNoDate(t *testing.T) {
	for _, s := range []string{"31/2 2026", "2024-02-30", "31/4 2025", "2025-13-01", "29/2 2025", "32 maj 2024", "20251301", "0/5 2024", "13/13 2025"} {
		if d, ok, impossible := ParseListDate(s); ok || !impossible {
			t.Errorf("%q should be an impossible date, not %q (%v, %v)", s, d, ok, impossible)
		}
	}
	for _, s := range []string{"", "–", "vet ej", "2024", "18/9", "45550", "maj 2024", "idag", "v48", "2024-09", "070-123 45 67", "556036-0793", "ring 2024-09-15"} {
		if d, ok, impossible := ParseListDate(s); ok || impossible {
			t.Errorf("%q should be no date at all, not %q (%v, %v)", s, d, ok, impossible)
		}
	}
}

func TestBirthsAreReadFromYearsDatesAndPersonalNumbers(t *testing.T) {
	today := day("2026-11-18")
	for _, c := range []struct {
		says, written, date string
		year                int
	}{
		{"a year", "1983", "", 1983},
		{"a date", "1986-03-06", "1986-03-06", 1986},
		{"a date in words", "6 mars 1986", "1986-03-06", 1986},
		{"a personal number", "19730117-3139", "1973-01-17", 1973},
		{"a personal number without its dash", "197301173139", "1973-01-17", 1973},
		{"a short personal number", "730117-3139", "1973-01-17", 1973},
		{"a short personal number without its dash", "7301173139", "1973-01-17", 1973},
		{"a short personal number of this century", "040327-1234", "2004-03-27", 2004},
		{"a person of more than a hundred", "180117+3139", "1918-01-17", 1918},
		{"a short personal number with a plus", "730117+3139", "1873-01-17", 1873},
		{"a coordination number", "701063-2391", "1970-10-03", 1970},
		{"a long coordination number", "19701063-2391", "1970-10-03", 1970},
		{"a number with letters", "19730117-TF12", "1973-01-17", 1973},
		{"eight digits", "19730117", "1973-01-17", 1973},
		{"six digits", "730117", "1973-01-17", 1973},
		{"a year of two digits that lies ahead", "45-03-02", "1945-03-02", 1945},
		{"a year of two digits behind a slash", "11/4 05", "2005-04-11", 2005},
		{"born today", "2026-11-18", "2026-11-18", 2026},
		{"kept as text by a spreadsheet", "'1983", "", 1983},
	} {
		d, y, ok := ParseBirth(c.written, today)
		if !ok || d.String() != c.date || y != c.year {
			t.Errorf("%s: %q is %q, %d (%v), not %q, %d", c.says, c.written, d, y, ok, c.date, c.year)
		}
	}
	for _, s := range []string{"", "2027", "1850", "2027-01-01", "31/2 2026", "19731317-3139", "19730117-313", "43 år", "83", "20270117-3139", "-", "123456789012345"} {
		if d, y, ok := ParseBirth(s, today); ok {
			t.Errorf("%q should be no birth, not %q, %d", s, d, y)
		}
	}
}
