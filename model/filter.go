package model

import (
	"slices"
	"strconv"
	"strings"
	"sync"

	"stegvis/model/reference"
)

// FilterQuery is what a list of contacts is narrowed to, read from words as one types them:
// some words ask for a step, a gender or a status, the rest are looked for in names, firms,
// telephone numbers, e-mail addresses and places.
type FilterQuery struct {
	Steps   []StepKey
	Status  []Status
	Role    Role
	Gender  string
	Waiting bool   // for finance
	Late    bool   // something was due
	Silent  bool   // nothing was heard for longer than the step allows
	NoDate  bool   // on the ladder, and nothing is agreed
	Speaks  string // a language, its code
	Text    string

	Finished    bool // the whole ladder
	Abroad      bool // known to be born there
	Interpreter bool // needs one
	Protected   bool // identity
}

// filterWords are the words that ask for something, by all their spellings.
var filterWords = sync.OnceValue(func() map[string]string {
	keys := []string{"women", "men", "late", "silent", "no-date", "waiting", "locals", "finished", "abroad", "interpreter", "protected", string(Active), string(Paused), string(HandedOver), string(Closed)}
	return Named(keys, func(key string) string { return "filter." + key })
})

// ask takes a word that asks for something; asked is false for any other.
func (q *FilterQuery) ask(word string) (asked bool) {
	switch key := filterWords()[Fold(word)]; key {
	case "":
		return q.askLanguage(word)
	case "silent":
		q.Silent = true
	case "no-date":
		q.NoDate = true
	case "women":
		q.Gender = "woman"
	case "men":
		q.Gender = "man"
	case "late":
		q.Late = true
	case "waiting":
		q.Waiting = true
	case "locals":
		q.Role = Other
	case "finished":
		q.Finished = true
	case "abroad":
		q.Abroad = true
	case "interpreter":
		q.Interpreter = true
	case "protected":
		q.Protected = true
	default:
		q.Status = append(q.Status, Status(key))
	}
	return true
}

// askLanguage takes the name of a language; a code is too short to be told from a name.
func (q *FilterQuery) askLanguage(word string) (asked bool) {
	const shortest = 4
	if l, ok := reference.LanguageByName(Fold(word)); ok && len(word) >= shortest && q.Speaks == "" {
		q.Speaks = l.Code
		return true
	}
	return false
}

// ParseFilterQuery reads what was typed: "kvinnor steg 4-7", "late", "amina boden".
func ParseFilterQuery(typed string) FilterQuery {
	var q FilterQuery
	var rest []string
	words := strings.Fields(strings.ReplaceAll(typed, "–", "-"))
	for i := 0; i < len(words); i++ {
		if word := Fold(words[i]); (word == "steg" || word == "step") && i+1 < len(words) {
			if steps := stepRange(words[i+1]); steps != nil {
				q.Steps = append(q.Steps, steps...)
				i++
				continue
			}
		}
		if i+1 < len(words) && filterWords()[Fold(words[i]+" "+words[i+1])] != "" {
			q.ask(words[i] + " " + words[i+1])
			i++
			continue
		}
		if !q.ask(words[i]) {
			rest = append(rest, words[i])
		}
	}
	q.Text = strings.Join(rest, " ")
	return q
}

// Empty tells whether nothing is asked for.
func (q FilterQuery) Empty() bool {
	return q.Text == "" && len(q.Steps) == 0 && len(q.Status) == 0 && q.Role == "" && q.Gender == "" && !q.Waiting && !q.Late && !q.Silent && !q.NoDate && q.Speaks == "" &&
		!q.Finished && !q.Abroad && !q.Interpreter && !q.Protected
}

// stepRange reads "4", "4-7" or "2,5"; nil when it is none.
func stepRange(s string) []StepKey {
	var steps []StepKey
	for _, part := range strings.Split(s, ",") {
		from, to, two := strings.Cut(part, "-")
		first, err := strconv.Atoi(from)
		last := first
		if two && err == nil {
			last, err = strconv.Atoi(to)
		}
		if err != nil || first < 1 || last > len(Ladder) || first > last {
			return nil
		}
		for _, step := range Ladder[first-1 : last] {
			if !slices.Contains(steps, step.Key) {
				steps = append(steps, step.Key)
			}
		}
	}
	return steps
}
