package model

import (
	"cmp"
	"slices"

	"stegvis/model/text"
)

// Snapshot is how a firm was on a day, so that jobs are counted over how it was before.
var Snapshot = &RecordType{
	Key: "snapshot", Plural: "snapshots", Of: OfEnterprise, Tab: "outcomes",
	Fields: withArea("snapshot", []Field{
		{Key: "on", Kind: PastDate, Required: true, Default: Today},
		{Key: "employed", Kind: Number, Nought: true},
		{Key: "fte", Kind: Decimal},
		{Key: "turnover", Kind: Choice, Options: []string{"under-100k", "100k-500k", "500k-1m", "1m-3m", "over-3m"}, Area: "field"},
		{Key: "size", Kind: Choice, Options: []string{"alone", "micro", "small", "medium", "large"}},
	}),
	Title: []string{"employed", "size"}, Detail: []string{"turnover"}, Day: "on",
}

// JobsOver is how many more work at a firm in its latest state than in its first; fewer is below
// zero. Ok is false when either is unknown, or both are the same state: then nothing is counted.
func JobsOver(first, latest Record) (jobs int, ok bool) {
	if first.ID == latest.ID || first.Get("employed") == "" || latest.Get("employed") == "" {
		return 0, false
	}
	return latest.Int("employed") - first.Int("employed"), true
}

// OverTime says how many more work at a firm in the latest of its states than in the first in which
// that is known; empty when there are no two such states.
func OverTime(snapshots []Record, l text.Lang, today Date) string {
	known := slices.DeleteFunc(slices.Clone(snapshots), func(s Record) bool { return s.Get("employed") == "" })
	if len(known) < 2 {
		return ""
	}
	slices.SortFunc(known, func(a, b Record) int {
		return cmp.Or(a.Date("on").Compare(b.Date("on")), cmp.Compare(a.ID, b.ID))
	})
	first, latest := known[0], known[len(known)-1]
	jobs, ok := JobsOver(first, latest)
	since := first.Date("on").Short(l, today)
	switch {
	case !ok:
		return ""
	case jobs < 0:
		return l.Count("snapshot.fewer", -jobs, since)
	case jobs == 0:
		return l.Say("snapshot.as-many", since)
	}
	return l.Count("snapshot.more", jobs, since)
}
