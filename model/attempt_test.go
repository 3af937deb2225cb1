package model

import (
	"slices"
	"strings"
	"testing"

	"stegvis/model/text"
)

func TestWhoWasReachedIsNotUnreachable(t *testing.T) {
	day := func(n int) Date { d, _ := NewDate(2026, 11, n); return d }
	log := func(kind string, n int, more ...string) Record {
		return Log.With("c", day(n), append([]string{"kind", kind, "on", day(n).String()}, more...)...)
	}
	attempt := func(channel string, n int) Record {
		return Attempt.With("c", day(n), "channel", channel, "on", day(n).String())
	}
	tried := []Record{attempt("letter", 10), attempt("call", 11), attempt("through-others", 12)}
	for name, c := range map[string]struct {
		logs, attempts []Record
		met            Date
		want           string
	}{
		"nothing tried":                             {},
		"three ways":                                {attempts: tried, want: "call letter through-others"},
		"twice the same way is one":                 {attempts: append(slices.Clone(tried), attempt("call", 13)), want: "call letter through-others"},
		"a log of who did not answer is a try":      {attempts: tried[:1], logs: []Record{log("email", 10, "minutes", "5"), log("message", 12)}, want: "message email letter"},
		"a visit to a closed door is a try":         {logs: []Record{log("visit", 13, "travel", "40")}, want: "visit"},
		"the same by a log and by an attempt":       {attempts: tried, logs: []Record{log("call", 12)}, want: "call letter through-others"},
		"after she was talked to only what follows": {attempts: tried, logs: []Record{log("visit", 10, "minutes", "20")}, want: "call through-others"},
		"on the day she was talked to nothing":      {attempts: tried, logs: []Record{log("call", 12, "minutes", "25")}},
		"after she was at a meeting":                {attempts: tried, met: day(11), want: "through-others"},
		"a meeting she did not come to":             {logs: []Record{log("meeting", 14)}, want: "meeting"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := strings.Join(Tried(c.logs, c.attempts, c.met), " "); got != c.want {
				t.Errorf("tried %q, expected %q", got, c.want)
			}
		})
	}
}

func TestGivingUpTooEarlySaysWhatWasTried(t *testing.T) {
	closing := StatusChange{Status: Closed, Reason: Unreachable}
	for want, tried := range map[string][]string{
		"Hittills: samtal, brev. A på": {"call", "letter"},
		"Hittills: inget. A på":        nil,
		"Hittills: samtal, möte. A på": {"call", "meeting"},
	} {
		err := closing.Check(Contact{Status: Active}, tried)
		if CodeOf(err) != Invalid || !strings.Contains(Explain(err, text.Swedish), want) {
			t.Errorf("tried %v: %s", tried, Explain(err, text.Swedish))
		}
	}
}
