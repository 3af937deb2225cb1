// Package model is what the office knows: the ladder, its people, meetings, promises and
// the rules for all of them. No file, screen, clock or chance comes in here: today, now and
// everything read are parameters.
//
// A new field of a contact is a line in ContactFields, or in EnterpriseFields for the firm, its
// words in text/field.go, and a migration that adds a TEXT column of the same name. Details,
// add, show and import follow from it; the form for a new contact (ui/pages/newcontact) and the
// table contacts (storage/report) list their fields themselves. A new type of records: see
// RecordTypes. Its command, form, tab, JSON and import follow from the declaration.
package model

import (
	"maps"
	"slices"

	"stegvis/model/text"
)

// StepKey names one of the eight steps.
type StepKey string

// The eight steps in their order (pre-project report, Jämtland, 2008, §5.2).
const (
	Identify    StepKey = "identify"
	GeneralInfo StepKey = "general-info"
	Inspiration StepKey = "inspiration"
	StartupInfo StepKey = "startup-info"
	FollowingUp StepKey = "follow-up"
	Analysis    StepKey = "analysis"
	Programme   StepKey = "programme"
	Continuous  StepKey = "continuous"
)

// Step is one step of the ladder: what to note, what must be on record before it counts as
// done, and how long one may stand on it without a word.
type Step struct {
	Key      StepKey
	Number   int         // 1 to 8
	Fields   []Field     // the form of the step, in order
	Proof    []Proof     // what must be on record
	Shortcut []EventKind // events at which many take the step together
	Silence  int         // days without contact after which the person counts as silent
}

// StepKeys are the keys of the eight steps in order.
func StepKeys() []StepKey {
	keys := make([]StepKey, len(Ladder))
	for i, s := range Ladder {
		keys[i] = s.Key
	}
	return keys
}

// Ladder is the eight steps in order.
var Ladder = []Step{
	{
		Key: Identify, Number: 1, Silence: 30,
		Fields: []Field{{Key: "where", Kind: Line}, {Key: "note", Kind: Note}},
		Proof:  []Proof{ProofName, ProofReach, ProofChannel},
	},
	{
		Key: GeneralInfo, Number: 2, Silence: 30,
		Fields: []Field{
			{Key: "topics", Kind: Checklist, Options: []string{"running-a-firm", "advice", "finance-help", "development-help", "trades"}},
			{Key: "language", Kind: LanguageChoice},
			{Key: "given_on", Kind: PastDate},
			{Key: "material", Kind: Line},
			{Key: "note", Kind: Note},
		},
		Proof:    []Proof{ProofDate, ProofLanguage, ProofTopics},
		Shortcut: []EventKind{Information},
	},
	{
		Key: Inspiration, Number: 3, Silence: 45,
		Fields:   []Field{{Key: "theme", Kind: Line}, {Key: "role_model", Kind: Line}, {Key: "note", Kind: Note}},
		Proof:    []Proof{ProofSeminar},
		Shortcut: []EventKind{Seminar},
	},
	{
		Key: StartupInfo, Number: 4, Silence: 30,
		Fields: []Field{
			{Key: "topics", Kind: Checklist, Options: []string{"business-plan", "financing", "law", "tax"}, Needed: []string{"business-plan", "financing", "law"}},
			{Key: "language", Kind: LanguageChoice},
			{Key: "given_on", Kind: PastDate},
			{Key: "material", Kind: Line},
			{Key: "note", Kind: Note},
		},
		Proof:    []Proof{ProofDate, ProofLanguage, ProofTopics},
		Shortcut: []EventKind{StartUpInformation},
	},
	{
		Key: FollowingUp, Number: 5, Silence: 21,
		Fields: []Field{
			{Key: "decision", Kind: Choice, Options: []string{"go-on", "not-now", "no"}},
			{Key: "note", Kind: Note},
		},
		Proof: []Proof{ProofPersonalContact, ProofDecision},
	},
	{
		Key: Analysis, Number: 6, Silence: 30,
		Fields: []Field{
			{Key: "competence", Kind: Note},
			{Key: "interests", Kind: Note},
			{Key: "goal", Kind: Note},
			{Key: "hinders", Kind: Checklist, Options: Obstacles},
			{Key: "obstacles", Kind: Note},
			{Key: "requirements", Kind: Note},
		},
		Proof: []Proof{ProofCompetence, ProofGoal, ProofObstacles, Need.Proof()},
	},
	{
		Key: Programme, Number: 7, Silence: 30,
		Fields:   []Field{{Key: "note", Kind: Note}},
		Proof:    []Proof{Action.Proof()},
		Shortcut: []EventKind{BusinessSchool},
	},
	{
		Key: Continuous, Number: 8, Silence: 100,
		Fields: []Field{
			{Key: "every_months", Kind: Number},
			{Key: "every_weeks", Kind: Number, When: func(v map[string]string) bool { return v["every_months"] == "" || v["every_weeks"] != "" }},
			{Key: "until", Kind: FutureDate},
			{Key: "closed_on", Kind: PastDate},
			{Key: "note", Kind: Note},
		},
		Proof: []Proof{ProofSchedule, Outcome.Proof(), ProofScheduleClosed},
	},
}

// Obstacles are what hinders a firm, as the analysis asks for it.
var Obstacles = []string{"money", "workforce", "time", "permits", "language", "network", "other"}

// StepOf gives the step of a key; ok is false for a key that is none.
func StepOf(key StepKey) (s Step, ok bool) {
	for _, s := range Ladder {
		if s.Key == key {
			return s, true
		}
	}
	return Step{}, false
}

// ParseStep reads a step as a person names it: its key, its number, or the beginning of its
// name in either language when only one step begins so.
func ParseStep(s string) (StepKey, bool) {
	folded := Fold(s)
	var found []StepKey
	for _, step := range Ladder {
		if string(step.Key) == s || len(s) == 1 && s[0] == byte('0'+step.Number) {
			return step.Key, true
		}
		for _, l := range []text.Lang{text.Swedish, text.English} {
			if folded != "" && len(folded) >= 3 && hasPrefix(Fold(step.Key.Label(l)), folded) {
				found = append(found, step.Key)
			}
		}
	}
	found = slices.Compact(found)
	if len(found) == 1 {
		return found[0], true
	}
	return "", false
}

// Number is the place of the step on the ladder, 1 to 8; 0 for a key that is none.
func (k StepKey) Number() int {
	s, _ := StepOf(k)
	return s.Number
}

// Next gives the step after this one; ok is false after the last.
func (k StepKey) Next() (next StepKey, ok bool) {
	n := k.Number()
	if n == 0 || n == len(Ladder) {
		return "", false
	}
	return Ladder[n].Key, true
}

// Label is the step's name; Short a name that fits a narrow column.
func (k StepKey) Label(l text.Lang) string { return l.Say("step." + string(k)) }

// Short is the step's name for a narrow column.
func (k StepKey) Short(l text.Lang) string { return l.Say("step." + string(k) + "-short") }

// Guidance is what to do on the step, in one or two sentences.
func (k StepKey) Guidance(l text.Lang) string { return l.Say("step." + string(k) + "-guide") }

// FieldOf gives a field of the step's form.
func (s Step) FieldOf(key string) (Field, bool) {
	for _, f := range s.Fields {
		if f.Key == key {
			return f, true
		}
	}
	return Field{}, false
}

// Needs tells whether the step cannot be done, without a reason, before a field of its form is
// filled in.
func (s Step) Needs(field string) bool {
	return slices.ContainsFunc(MissingFor(s, Evidence{}), func(m Missing) bool { return m.Mends(field) })
}

// Dated is the form of the step as completing it on a day leaves it: a step that asks on which
// day the information was given, and is not told, was given it that day.
func (s Step) Dated(form map[string]string, on Date) map[string]string {
	const field = "given_on"
	if _, asks := s.FieldOf(field); !asks || form[field] != "" {
		return form
	}
	dated := maps.Clone(form)
	if dated == nil {
		dated = make(map[string]string)
	}
	dated[field] = on.String()
	return dated
}

func hasPrefix(s, prefix string) bool { return len(s) >= len(prefix) && s[:len(prefix)] == prefix }
