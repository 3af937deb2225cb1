package model

import (
	"slices"
	"strconv"
	"strings"
)

// Sieve is what a list of contacts is narrowed to, read from words as one types them: some
// words ask for a step, a gender or a status, the rest are looked for in names, firms,
// telephone numbers, e-mail addresses and places.
type Sieve struct {
	Steps   []StepKey
	Status  []Status
	Role    Role
	Gender  string
	Waiting bool // for finance
	Late    bool // something was due
	Text    string
}

// sieveWords are the words that ask for something, Swedish and English, folded.
var sieveWords = map[string]func(*Sieve){
	"kvinnor": func(s *Sieve) { s.Gender = "woman" }, "women": func(s *Sieve) { s.Gender = "woman" },
	"män": func(s *Sieve) { s.Gender = "man" }, "men": func(s *Sieve) { s.Gender = "man" },
	"sena": func(s *Sieve) { s.Late = true }, "late": func(s *Sieve) { s.Late = true },
	"väntar": func(s *Sieve) { s.Waiting = true }, "waiting": func(s *Sieve) { s.Waiting = true },
	"aktiva": asks(Active), "active": asks(Active),
	"pausade": asks(Paused), "paused": asks(Paused),
	"avslutade": asks(Closed), "closed": asks(Closed),
	"överlämnade": asks(HandedOver), "handed": asks(HandedOver),
	"lokala": func(s *Sieve) { s.Role = Other }, "locals": func(s *Sieve) { s.Role = Other },
}

func asks(status Status) func(*Sieve) {
	return func(s *Sieve) { s.Status = append(s.Status, status) }
}

// ParseSieve reads what was typed: "kvinnor steg 4-7", "late", "amina boden".
func ParseSieve(typed string) Sieve {
	var s Sieve
	var rest []string
	words := strings.Fields(strings.ReplaceAll(typed, "–", "-"))
	for i := 0; i < len(words); i++ {
		word := Fold(words[i])
		if (word == "steg" || word == "step") && i+1 < len(words) {
			if steps := stepRange(words[i+1]); steps != nil {
				s.Steps = append(s.Steps, steps...)
				i++
				continue
			}
		}
		if ask, ok := sieveWords[word]; ok {
			ask(&s)
			continue
		}
		rest = append(rest, words[i])
	}
	s.Text = strings.Join(rest, " ")
	return s
}

// Empty tells whether nothing is asked for.
func (s Sieve) Empty() bool {
	return s.Text == "" && len(s.Steps) == 0 && len(s.Status) == 0 && s.Role == "" && s.Gender == "" && !s.Waiting && !s.Late
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
