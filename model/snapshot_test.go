package model

import (
	"testing"

	"stegvis/model/text"
)

func TestJobsAreCountedOverHowAFirmWas(t *testing.T) {
	today := isoDay(t, "2026-11-18")
	state := func(on, employed string) Record {
		return Snapshot.With("f", today, "on", on, "employed", employed)
	}
	for name, c := range map[string]struct {
		states []Record
		want   string
	}{
		"more":                                  {[]Record{state("2026-11-01", "5"), state("2025-01-01", "2"), state("2026-01-01", "9")}, "3 fler än 1 jan 2025"},
		"fewer":                                 {[]Record{state("2025-01-01", "4"), state("2026-01-01", "3")}, "1 färre än 1 jan 2025"},
		"as many":                               {[]Record{state("2025-01-01", "4"), state("2026-01-01", "4")}, "lika många som 1 jan 2025"},
		"one state says nothing":                {[]Record{state("2025-01-01", "4")}, ""},
		"none says nothing":                     {nil, ""},
		"what is unknown is not counted from":   {[]Record{state("2024-01-01", ""), state("2025-01-01", "4"), state("2026-01-01", "6")}, "2 fler än 1 jan 2025"},
		"an unknown beginning is nothing known": {[]Record{state("2024-01-01", ""), state("2026-01-01", "6")}, ""},
	} {
		if got := OverTime(c.states, text.Swedish, today); got != c.want {
			t.Errorf("%s: %q, expected %q", name, got, c.want)
		}
	}
	if jobs, ok := JobsOver(state("2025-01-01", ""), state("2026-01-01", "6")); ok {
		t.Errorf("%d jobs over what nobody knows", jobs)
	}
}
