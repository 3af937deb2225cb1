package model

import (
	"slices"
	"strings"
)

// The interview with an established firm is one form (product.md §4): these fields of the
// analysis, the needs, and these facts of the firm.
var (
	interviewForm = []string{"competence", "goal", "hinders"}
	interviewFirm = []string{"employed", "turnover", "exports"}
)

// InterviewNeeds is the field with the needs: those marked, each with its priority behind a colon.
var InterviewNeeds = Field{Key: "need.need", Kind: Checklist, Options: Need.Options("need")}

// InterviewAnalysis are the fields of the interview that stand in the form of the analysis.
func InterviewAnalysis() []Field {
	step, _ := StepOf(Analysis)
	fields := make([]Field, len(interviewForm))
	for i, key := range interviewForm {
		fields[i], _ = step.FieldOf(key)
	}
	return fields
}

// InterviewFirm are the fields of the interview that are facts of the firm.
func InterviewFirm() []Field {
	fields := make([]Field, len(interviewFirm))
	for i, key := range interviewFirm {
		fields[i], _ = FieldByKey(key)
	}
	return fields
}

// Interviewed tells whether something of the interview is on record: the form of the analysis
// says something, or a need is there.
func Interviewed(form map[string]string, needs []Record) bool {
	for _, value := range form {
		if strings.TrimSpace(value) != "" {
			return true
		}
	}
	return slices.ContainsFunc(needs, Record.Counts)
}

// MarkedNeeds are the open needs as the field of the interview keeps them.
func MarkedNeeds(needs []Record) string {
	var marked []string
	for _, key := range Need.Options("need") {
		for _, need := range needs {
			if need.Open() && need.Get("need") == key {
				marked = append(marked, key+":"+need.Get("priority"))
			}
		}
	}
	return strings.Join(marked, " ")
}

// NeedsMarked are the needs of a contact that the field of the interview adds, or gives another
// priority. What is marked no more stays as it is.
func NeedsMarked(marked string, there []Record, of ContactID, today Date) []Record {
	var changed []Record
	for _, mark := range strings.Fields(marked) {
		key, priority, _ := strings.Cut(mark, ":")
		i := slices.IndexFunc(there, func(need Record) bool { return need.Open() && need.Get("need") == key })
		switch {
		case i < 0:
			changed = append(changed, Need.With(string(of), today, "need", key, "priority", priority))
		case priority != "" && there[i].Get("priority") != priority:
			need := there[i].Clone()
			need.Set("priority", priority)
			changed = append(changed, need)
		}
	}
	return changed
}

// SnapshotAfter is how a firm is on a day by what fields of it tell: one of that day is changed,
// otherwise a new one is made. ok is false when they tell nothing, or just what was told last.
func SnapshotAfter(there []Record, firm string, fields map[string]string, today Date) (snapshot Record, ok bool) {
	snapshot = Snapshot.New(firm, today)
	var last Record
	for _, r := range there {
		if last.Type == nil || last.Date("on").Before(r.Date("on")) {
			last = r
		}
	}
	if last.Type != nil && last.Date("on") == today {
		snapshot = last.Clone()
	}
	for _, key := range []string{"employed", "fte", "turnover"} {
		if value := fields[key]; value != "" {
			ok = ok || last.Type == nil || last.Get(key) != value
			snapshot.Set(key, value)
		}
	}
	return snapshot, ok
}
