package model

import "strconv"

// Outcome is a dated result with its grade of evidence (product.md §7).
var Outcome = &RecordType{
	Key: "outcome", Plural: "outcomes", Of: OfContact, Tab: "outcomes",
	Fields: withArea("outcome", []Field{
		{Key: "kind", Kind: Choice, Required: true, Options: []string{
			"firm-started", "running-6", "running-12", "running-24", "running-36", "jobs", "first-employee",
			"export-order", "firm-closed", "employed", "internship", "studies", "qualification", "other-step",
		}},
		{Key: "on", Kind: PastDate, Required: true, Default: Today},
		{Key: "jobs", Kind: Number, When: func(v map[string]string) bool {
			return v["kind"] == "jobs" || v["kind"] == "first-employee" || v["kind"] == "firm-started"
		}},
		{Key: "evidence", Kind: Choice, Required: true, Default: "told", Options: []string{"told", "document", "register"}},
	}),
	Title: []string{"kind", "jobs"}, Apart: []string{"on"}, Aside: "evidence", Bare: "kind", Short: []string{"kind", "on"}, Day: "on",
}

// Started is what a list says, in columns of its own, of a firm that was started and of the
// jobs that came of it.
type Started struct {
	Firm bool
	On   Date // zero when it is not said
	Jobs int
}

// Record is the result of it: the firm with its jobs, or the jobs alone, on a day that stands
// in for theirs; ok is false when nothing is said.
func (s Started) Record(day Date) (rec Record, ok bool) {
	switch {
	case s.Firm:
		rec = Outcome.With("", s.On, "kind", "firm-started")
	case s.Jobs > 0:
		rec = Outcome.With("", day, "kind", "jobs")
		rec.Assumed = []string{"on"}
	default:
		return rec, false
	}
	if s.Jobs > 0 {
		rec.Set("jobs", strconv.Itoa(s.Jobs))
	}
	return rec, true
}
