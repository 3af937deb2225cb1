package model

import (
	"maps"
	"slices"
	"strings"
	"sync"
)

// Proof is one thing that must be on record before a step counts as done.
type Proof string

// The proofs of the eight steps (product.md §2).
const (
	ProofName            Proof = "name"
	ProofReach           Proof = "reach"            // at least one way to reach the person
	ProofChannel         Proof = "channel"          // through what the person was found
	ProofDate            Proof = "date"             // the day the information was given
	ProofLanguage        Proof = "language"         // the language it was given in
	ProofTopics          Proof = "topics"           // the topics covered, the required ones among them
	ProofSeminar         Proof = "seminar"          // attendance at an event of kind seminar
	ProofPersonalContact Proof = "personal-contact" // a logged personal contact since the step began
	ProofDecision        Proof = "decision"
	ProofCompetence      Proof = "competence"
	ProofGoal            Proof = "goal"
	ProofObstacles       Proof = "obstacles" // what hinders, ticked or in words
	ProofSchedule        Proof = "schedule"  // how often to follow up, and until when
	ProofScheduleClosed  Proof = "schedule-closed"
)

// Evidence is what the register holds that a proof is judged by.
type Evidence struct {
	Contact          Contact
	Form             map[string]string // the form of the step
	Seminars         int               // seminars the person was present at
	PersonalContacts int               // visits, calls and meetings logged on or after the day the step began
	Planned          int               // follow-ups planned after the start of a firm
	Records          map[string]int    // how many count, by the key of their type
}

// Attend counts an event of a kind the person is present at, before it is on record.
func (e *Evidence) Attend(kind EventKind) {
	if kind == Seminar {
		e.Seminars++
	}
}

// Missing is one thing a step still lacks, with the field of its form that would mend it;
// Field is empty when it is mended elsewhere. Options are the topics still to cover.
type Missing struct {
	Proof   Proof
	Field   string
	Options []string
}

// Mends tells whether a field of the step's form is among those that have to be filled in: a
// schedule is the one or the other how often, and until when; what hinders is told by a tick or in
// words.
func (m Missing) Mends(field string) bool {
	return m.Field == field || m.Proof == ProofSchedule && (field == "until" || field == "every_weeks") || m.Proof == ProofObstacles && field == "obstacles"
}

// MissingFor lists what the step lacks before it is done, in the order of its proof.
func MissingFor(step Step, e Evidence) []Missing {
	var missing []Missing
	for _, p := range step.Proof {
		if m, lacks := p.lacking(step, e); lacks {
			missing = append(missing, m)
		}
	}
	return missing
}

func (p Proof) lacking(step Step, e Evidence) (Missing, bool) {
	form := func(field string) (Missing, bool) {
		return Missing{Proof: p, Field: field}, strings.TrimSpace(e.Form[field]) == ""
	}
	count := func(field string, n int) (Missing, bool) { return Missing{Proof: p, Field: field}, n == 0 }
	switch p {
	case ProofName:
		return Missing{Proof: p, Field: "name"}, e.Contact.Name == ""
	case ProofReach:
		return Missing{Proof: p, Field: "phones"}, !e.Contact.Reachable()
	case ProofChannel:
		return Missing{Proof: p, Field: "found_through"}, e.Contact.Values["found_through"] == ""
	case ProofDate:
		return form("given_on")
	case ProofLanguage:
		return form("language")
	case ProofTopics:
		return missingTopics(step, e.Form["topics"])
	case ProofSeminar:
		return count("", e.Seminars)
	case ProofPersonalContact:
		return count("", e.PersonalContacts)
	case ProofDecision:
		return form("decision")
	case ProofCompetence:
		return form("competence")
	case ProofGoal:
		return form("goal")
	case ProofObstacles:
		m, unticked := form("hinders")
		_, unsaid := form("obstacles")
		return m, unticked && unsaid
	case ProofSchedule:
		schedule := ScheduleOf(e.Form)
		return Missing{Proof: p, Field: "every_months"}, e.Planned == 0 && (!schedule.Repeats() || e.Form["until"] == "")
	case ProofScheduleClosed:
		return form("closed_on")
	}
	if t := RecordTypeOf(string(p)); t != nil {
		return count(t.Key, e.Records[t.Key])
	}
	return Missing{Proof: p}, true
}

// Proof is that at least one record of the type is there.
func (t *RecordType) Proof() Proof { return Proof(t.Key) }

// Word is the key of what the proof is called, as the end of "still missing: …".
func (p Proof) Word() string {
	if t := RecordTypeOf(string(p)); t != nil {
		return t.Word("proof")
	}
	return "proof." + string(p)
}

// ProofTypes are the types of records that are proof of a step, in the ladder's order.
var ProofTypes = sync.OnceValue(func() []*RecordType {
	var types []*RecordType
	for _, step := range Ladder {
		for _, p := range step.Proof {
			if t := RecordTypeOf(string(p)); t != nil && !slices.Contains(types, t) {
				types = append(types, t)
			}
		}
	}
	return types
})

// With is the evidence when more records are there.
func (e Evidence) With(records []Record) Evidence {
	counts := make(map[string]int, len(e.Records)+1)
	maps.Copy(counts, e.Records)
	for _, r := range records {
		if r.Counts() {
			counts[r.Type.Key]++
		}
	}
	e.Records = counts
	return e
}

func missingTopics(step Step, covered string) (Missing, bool) {
	m := Missing{Proof: ProofTopics, Field: "topics"}
	f, _ := step.FieldOf("topics")
	have := strings.Fields(covered)
	for _, topic := range f.Needed {
		if !slices.Contains(have, topic) {
			m.Options = append(m.Options, topic)
		}
	}
	return m, len(m.Options) > 0 || len(have) == 0
}
