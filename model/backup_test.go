package model_test

import (
	"slices"
	"testing"
	"time"

	"stegvis/model"
)

func TestSpareBackups(t *testing.T) {
	now := time.Date(2026, 11, 18, 16, 0, 0, 0, time.UTC)
	every := func(step time.Duration, n int) (made []time.Time) {
		for i := range n {
			made = append(made, now.Add(-time.Duration(i)*step))
		}
		return made
	}
	tests := []struct {
		name string
		made []time.Time
		kept int
	}{
		{"none are none", nil, 0},
		{"all of today and yesterday are kept", every(30*time.Minute, 80), 80},
		{"a year of one a day keeps 12 days, 10 weeks and 9 months, the newest of each once", every(24*time.Hour, 365), 12 + 8 + 7},
		{"what is made every half hour for a month leaves one a day", every(30*time.Minute, 30*48), 33 + 48 + 10 + 3},
		{"one newer than the clock is kept and does not count", append(every(24*time.Hour, 365), now.Add(time.Hour)), 12 + 8 + 7 + 1},
		{"of two in one second one is kept", append(every(24*time.Hour, 365), every(24*time.Hour, 365)[100:]...), 12 + 8 + 7},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			spare := model.SpareBackups(test.made, now)
			if kept := len(test.made) - len(spare); kept != test.kept {
				t.Errorf("%d are kept, not %d", kept, test.kept)
			}
		})
	}
}

func TestThinningDayByDayKeepsNineMonths(t *testing.T) {
	var made []time.Time
	now := time.Date(2025, 1, 1, 16, 0, 0, 0, time.UTC)
	for range 500 {
		now = now.AddDate(0, 0, 1)
		made = append(made, now)
		spare := model.SpareBackups(made, now)
		slices.Sort(spare)
		for _, i := range slices.Backward(spare) {
			made = slices.Delete(made, i, i+1)
		}
	}
	if oldest := now.Sub(made[0]); oldest < 225*24*time.Hour || len(made) > 31 {
		t.Errorf("%d are left, the oldest of %v ago", len(made), oldest)
	}
}
