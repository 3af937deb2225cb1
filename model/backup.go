package model

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"stegvis/model/text"
)

// How many backups are kept, the newest of each day, week and month; all of today and
// yesterday besides.
const (
	DailyBackups   = 12
	WeeklyBackups  = 10
	MonthlyBackups = 9
)

// SpareBackups gives the places in the list of those backups, made at some moments, that need not
// be kept. Of several of one moment the one that stands first counts as the newest. One newer
// than now was made by a clock that was ahead, or this one is behind: it is kept, and says
// nothing about the others.
func SpareBackups(made []time.Time, now time.Time) (spare []int) {
	var past []int
	for i, at := range made {
		if !at.After(now) {
			past = append(past, i)
		}
	}
	slices.SortStableFunc(past, func(a, b int) int { return made[b].Compare(made[a]) })
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
	for _, i := range past {
		day := DateOf(made[i].In(now.Location()))
		keep := today.Sub(day) <= 1
		for r := range rules {
			rule := &rules[r]
			if p := rule.period(day); p != rule.last && rule.left > 0 {
				rule.last, rule.left, keep = p, rule.left-1, true
			}
		}
		if !keep {
			spare = append(spare, i)
		}
	}
	return spare
}

// OutsideDays is how old the newest copy outside the disk of the register may be, where nothing
// else is set.
const OutsideDays = 14

// OutsideCopyDue tells whether it is time for a copy outside the disk of the register, when the
// last was made so many days ago. How old it may be is a setting as it is stored: empty for what
// is usual, 0 for any age.
func OutsideCopyDue(days int, setting string) bool {
	most := OutsideDays
	if n, err := strconv.Atoi(setting); err == nil {
		most = n
	}
	return most > 0 && days > most
}

// ShownSize writes the size of a file as a person reads it.
func ShownSize(l text.Lang, bytes int64) string {
	if bytes < 1_000_000 {
		return strconv.FormatInt((bytes+999)/1000, 10) + " kB"
	}
	size := strconv.FormatFloat(float64(bytes)/1_000_000, 'f', 1, 64) + " MB"
	if l == text.Swedish {
		size = strings.Replace(size, ".", ",", 1)
	}
	return size
}
