package model

import "strings"

// Clock is a time of day in minutes since midnight.
type Clock int16

// NoClock means that no time is known.
const NoClock Clock = -1

// String is the time as it is stored and shown, "08:30"; empty for NoClock.
func (c Clock) String() string {
	if c < 0 {
		return ""
	}
	b := [5]byte{2: ':'}
	put(b[:2], int(c)/60)
	put(b[3:], int(c)%60)
	return string(b[:])
}

// ParseClock reads a time of day as people write it: 8, 08, 8.30, 08:30, 0830, "kl 8",
// "8 am", 08:30:00.
func ParseClock(s string) (c Clock, ok bool) {
	s = strings.Join(strings.Fields(strings.ToLower(s)), "")
	for _, before := range []string{"klockan", "kl.", "kl"} {
		s = strings.TrimPrefix(s, before)
	}
	s, half := clockHalf(s)
	h, m, ok := clockParts(s)
	if !ok {
		return NoClock, false
	}
	if half != 0 {
		if h < 1 || h > 12 {
			return NoClock, false
		}
		if h %= 12; half == 'p' {
			h += 12
		}
	}
	if h > 23 || m > 59 {
		return NoClock, false
	}
	return Clock(h*60 + m), true
}

// clockHalf takes am or pm from the end of a time.
func clockHalf(s string) (rest string, half byte) {
	for _, after := range []string{"am", "a.m.", "a.m", "pm", "p.m.", "p.m"} {
		if rest, ok := strings.CutSuffix(s, after); ok {
			return rest, after[0]
		}
	}
	return s, 0
}

func clockParts(s string) (h, m int, ok bool) {
	hours, rest, divided := strings.Cut(strings.ReplaceAll(s, ".", ":"), ":")
	if !divided {
		if len(s) == 3 || len(s) == 4 { // 830, 0830
			hours, rest = s[:len(s)-2], s[len(s)-2:]
		} else {
			rest = "00"
		}
	}
	minutes, seconds, _ := strings.Cut(rest, ":")
	if len(hours) > 2 || len(minutes) != 2 || len(seconds) != 0 && len(seconds) != 2 {
		return 0, 0, false
	}
	if sec, ok := digits(seconds); seconds != "" && (!ok || sec > 59) {
		return 0, 0, false
	}
	h, ok1 := digits(hours)
	m, ok2 := digits(minutes)
	return h, m, ok1 && ok2
}
