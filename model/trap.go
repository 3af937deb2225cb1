package model

import (
	"slices"
	"strings"
)

// Trap is an action noted by hand that a template puts behind others, which the programme lacks.
type Trap struct {
	Action  Record
	Step    Record   // of the template
	Lacking []Record // the steps that come before it
}

// Traps finds what a programme may have forgotten: for each open action the steps that a template
// puts before it and that the person has in no state, done and dropped ones included. Where several
// templates know an action, the one she has most of counts. steps are those of all templates.
func Traps(actions, steps []Record) (traps []Trap) {
	byTemplate := make(map[string][]Record)
	var templates []string
	for _, step := range steps {
		if byTemplate[step.Owner] == nil {
			templates = append(templates, step.Owner)
		}
		byTemplate[step.Owner] = append(byTemplate[step.Owner], step)
	}
	for _, a := range actions {
		if !a.Open() {
			continue
		}
		var best *Trap
		for _, template := range templates {
			if trap, knows := trapOf(a, actions, byTemplate[template]); knows && (best == nil || len(trap.Lacking) < len(best.Lacking)) {
				best = &trap
			}
		}
		if best != nil && len(best.Lacking) > 0 {
			traps = append(traps, *best)
		}
	}
	return traps
}

// trapOf looks for an action among the steps of one template; knows is false when it is none of
// them.
func trapOf(a Record, actions, steps []Record) (trap Trap, knows bool) {
	at := slices.IndexFunc(steps, func(step Record) bool { return recognised(a, step) })
	if at < 0 {
		return Trap{}, false
	}
	trap = Trap{Action: a, Step: steps[at]}
	numbers, _ := stepsAfter(trap.Step)
	for _, n := range numbers {
		before := stepNumbered(steps, n)
		if before >= 0 && !slices.ContainsFunc(actions, func(other Record) bool { return other.ID != a.ID && recognised(other, steps[before]) }) {
			trap.Lacking = append(trap.Lacking, steps[before])
		}
	}
	return trap, true
}

// recognised tells whether an action, perhaps in other words, is what a step says: of the same
// kind, and all longer words of the shorter text begin alike in the longer one.
func recognised(a, step Record) bool {
	if a.Get("kind") != step.Get("kind") {
		return false
	}
	short, long := tellingWords(a.Get("text")), tellingWords(step.Get("text"))
	if len(short) > len(long) {
		short, long = long, short
	}
	if len(short) == 0 {
		return false
	}
	for _, word := range short {
		if !slices.ContainsFunc(long, func(other string) bool { return stemOf(word) == stemOf(other) }) {
			return false
		}
	}
	return true
}

// tellingWords are the words of a text that say what it is about: those of four letters and more.
func tellingWords(s string) []string {
	const least = 4
	return slices.DeleteFunc(strings.FieldsFunc(Fold(s), func(r rune) bool { return strings.ContainsRune(" ,.;:()/–-", r) }), func(word string) bool {
		return len([]rune(word)) < least
	})
}

// stemOf is the beginning of a word, without most of its endings.
func stemOf(word string) string {
	const stem = 8
	r := []rune(word)
	return string(r[:min(len(r), stem)])
}
