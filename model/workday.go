package model

import (
	"slices"
	"time"

	"github.com/rickar/cal/v2/se"
)

// Workday tells whether a day is a working day in Sweden: no Saturday or Sunday, no public
// holiday, and not midsummer eve, Christmas eve or New Year's eve.
func (d Date) Workday() bool {
	return !weekend(d.Weekday()) && !slices.Contains(weekdaysOff(int(d.Year)), d)
}

// AddWorkdays gives the n-th working day after the day, or before it for n below 0; for 0 the day
// itself when it is a working day, else the next one. Days outside the years 1 to 9999 give the
// zero Date.
func (d Date) AddWorkdays(n int) Date {
	step := 1
	if n < 0 {
		step, n = -1, -n
	}
	if n == 0 {
		for !d.IsZero() && !d.Workday() {
			d = d.AddDays(1)
		}
		return d
	}
	const near = 20 // beyond that it leaps: n working days take at least n days
	for n > near && !d.IsZero() {
		to := d.AddDays(step * n)
		n -= step * d.WorkdaysTo(to)
		d = to
	}
	for n > 0 && !d.IsZero() {
		if d = d.AddDays(step); d.Workday() {
			n--
		}
	}
	return d
}

// WorkdaysTo is how many working days lie after the day up to and with another: the n with which
// AddWorkdays comes to it, when it is a working day itself. It is below 0 for an earlier day.
func (d Date) WorkdaysTo(to Date) int {
	switch {
	case d.IsZero() || to.IsZero():
		return 0
	case to.Before(d):
		return -to.AddDays(-1).WorkdaysTo(d.AddDays(-1))
	}
	const week, working = 7, 5
	days := to.Sub(d)
	n := days / week * working
	for rest := d.AddDays(days / week * week); rest.Before(to); {
		if rest = rest.AddDays(1); !weekend(rest.Weekday()) {
			n++
		}
	}
	for year := int(d.Year); year <= int(to.Year); year++ {
		for _, off := range weekdaysOff(year) {
			if off.After(d) && !off.After(to) {
				n--
			}
		}
	}
	return n
}

func weekend(day time.Weekday) bool { return day == time.Saturday || day == time.Sunday }

// weekdaysOff are the days of a year from Monday to Friday on which nobody works, each once.
func weekdaysOff(year int) (off []Date) {
	for _, h := range se.Holidays {
		on, _ := h.Calc(year)
		if day := DateOf(on); !on.IsZero() && !weekend(day.Weekday()) && !slices.Contains(off, day) {
			off = append(off, day)
		}
	}
	return off
}
