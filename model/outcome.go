package model

import "strconv"

// Outcome is a dated result with its grade of evidence (product.md §7).
var Outcome = &RecordType{
	Key: "outcome", Plural: "outcomes", Of: OfContact, Tab: "outcomes",
	Fields: withArea("outcome", []Field{
		{Key: "kind", Kind: Choice, Required: true, Options: []string{
			FirmStarted, "running-6", "running-12", "running-24", "running-36", "jobs", "first-employee",
			"export-order", FirmClosed, "employed", "internship", "studies", "qualification", "other-step",
		}},
		{Key: "on", Kind: PastDate, Required: true, Default: Today},
		{Key: "firm", Kind: Line, When: started},
		{Key: "start", Kind: Choice, Options: []string{"new", "taken-over", "re-formed"}, When: started},
		{Key: "legal_form", Kind: Choice, Area: "field", Options: optionsOf(EnterpriseFields, "legal_form"), When: started},
		{Key: "social", Kind: YesNo, Area: "field", When: started},
		{Key: "staff", Kind: Number, Nought: true, When: started},
		{Key: "jobs", Kind: Number, Nought: true, When: madeJobs},
		{Key: "fte", Kind: Decimal, When: madeJobs},
		{Key: "labour_status", Kind: Choice, Area: "field", Options: []string{"employed", "unemployed", "long-term-unemployed", "inactive", "studying"}, When: started},
		{Key: "follow", Kind: Choice, Options: []string{followMonths, "none"}, When: started},
		{Key: "helped", Kind: Choice, Options: []string{"yes", "partly", "no"}},
		{Key: "evidence", Kind: Choice, Required: true, Default: "told", Options: []string{"told", "document", "register"}},
	}),
	Title: []string{"kind", "jobs"}, Apart: []string{"on"}, Aside: "evidence", Bare: "kind", Short: []string{"kind", "on"}, Day: "on",
	Reads: []string{"follow_up"},
	Among: planAfterStart,
	Gone:  dropPlan,
}

// Outcomes that rules know by their kind.
const (
	FirmStarted = "firm-started"
	FirmClosed  = "firm-closed"
)

func started(v map[string]string) bool { return v["kind"] == FirmStarted }

func madeJobs(v map[string]string) bool {
	return v["kind"] == "jobs" || v["kind"] == "first-employee" || started(v)
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
		rec = Outcome.With("", s.On, "kind", FirmStarted)
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
