package model

import "testing"

func TestTimesOfDayAreReadAsPeopleTypeThem(t *testing.T) {
	for typed, want := range map[string]string{
		"8": "08:00", "08": "08:00", "8.30": "08:30", "08:30": "08:30", "0830": "08:30", "830": "08:30", "kl 8": "08:00", "kl. 8.15": "08:15",
		"Klockan 18": "18:00", "8 am": "08:00", "8pm": "20:00", "8:30 p.m.": "20:30", "12 am": "00:00", "12 pm": "12:00", "0": "00:00", "23:59": "23:59",
		"08:30:00": "08:30", " 9 ": "09:00",
	} {
		if c, ok := ParseClock(typed); !ok || c.String() != want {
			t.Errorf("%q is %q (%v), not %q", typed, c, ok, want)
		}
	}
	for _, s := range []string{"", "24", "24:00", "8:60", "8:3", "kl", "half past", "13 pm", "0 am", "-8", "8:30:61", "08300", "8.30.5", "８"} {
		if c, ok := ParseClock(s); ok || c != NoClock || c.String() != "" {
			t.Errorf("%q should be no time, not %q", s, c)
		}
	}
}
