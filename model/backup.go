package model

import (
	"slices"
	"time"
)

// How many backups are kept, the newest of each day, week and month; all of today and
// yesterday besides.
const (
	DailyBackups   = 12
	WeeklyBackups  = 10
	MonthlyBackups = 9
)

// SpareBackups gives those of the backups made at some moments that need not be kept, in
// no order. It gives none when a backup is newer than now: then the clock is wrong and
// nothing can be said about age.
func SpareBackups(made []time.Time, now time.Time) []time.Time {
	newestFirst := slices.SortedFunc(slices.Values(made), func(a, b time.Time) int { return b.Compare(a) })
	if len(newestFirst) == 0 || newestFirst[0].After(now) {
		return nil
	}
	today := DateOf(now)
	rules := []struct {
		period func(Date) any
		left   int
		last   any
	}{
		{func(d Date) any { return d }, DailyBackups, nil},
		{func(d Date) any { return d.Week() }, WeeklyBackups, nil},
		{func(d Date) any { return [2]int{int(d.Year), int(d.Month)} }, MonthlyBackups, nil},
	}
	var spare []time.Time
	for _, at := range newestFirst {
		day := DateOf(at.In(now.Location()))
		keep := today.Sub(day) <= 1
		for i := range rules {
			rule := &rules[i]
			if p := rule.period(day); p != rule.last && rule.left > 0 {
				rule.last, rule.left, keep = p, rule.left-1, true
			}
		}
		if !keep {
			spare = append(spare, at)
		}
	}
	return spare
}
