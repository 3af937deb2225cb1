package model

import (
	"errors"
	"fmt"
	"strings"

	"stegvis/model/text"
)

// LeftOut is a contact an act over many could not be done for, and why: what the rules say of her
// alone.
type LeftOut struct {
	ID   ContactID
	Name string // empty when she is not there any more
	Step StepKey
	Why  error
}

// mostLeftNamed is how many names are said of those left out for the same reason.
const mostLeftNamed = 5

// SayLeft says in a line for each reason why contacts were left out, how many they are, and who.
func SayLeft(left []LeftOut, l text.Lang) []string {
	type group struct {
		count int
		names []string
	}
	groups := make(map[string]*group)
	var order []string
	for _, o := range left {
		why := o.reason(l)
		g := groups[why]
		if g == nil {
			g = &group{}
			groups[why], order = g, append(order, why)
		}
		if g.count++; o.Name != "" && len(g.names) <= mostLeftNamed {
			g.names = append(g.names, Visible(o.Name))
		}
	}
	lines := make([]string, len(order))
	for i, why := range order {
		g := groups[why]
		lines[i] = fmt.Sprintf("%s (%d)", why, g.count)
		if len(g.names) > 0 {
			lines[i] += ": " + strings.Join(g.names[:min(len(g.names), mostLeftNamed)], ", ")
		}
		if len(g.names) > mostLeftNamed {
			lines[i] += " …"
		}
	}
	return lines
}

// inShort are the sentences the rules say of one contact, as a reason that many share.
var inShort = map[string]string{
	"storage.gone":          "many.left-gone",
	"storage.exists":        "many.left-same",
	"error.off-ladder":      "many.left-off-ladder",
	"error.reopen-first":    "many.left-reopen-first",
	"error.ladder-finished": "many.left-ladder-finished",
	"error.step-behind":     "many.left-step-behind",
	"error.step-ahead":      "many.left-step-ahead",
	"error.reason-ahead":    "many.left-step-ahead",
	"error.first-step":      "many.left-first-step",
	"error.before-step":     "many.left-before-step",
	"error.already-active":  "many.left-already-active",
	"error.status-same":     "many.left-status-same",
	"error.three-attempts":  "many.left-three-attempts",
}

// reason is why, without the name.
func (o LeftOut) reason(l text.Lang) string {
	var lacking Lacking
	if errors.As(o.Why, &lacking) {
		step, _ := StepOf(o.Step)
		return l.Say("many.left-lacking", step.Words(lacking, l))
	}
	var e *Error
	if !errors.As(o.Why, &e) {
		return Explain(o.Why, l)
	}
	if short, ok := inShort[e.Message.Key]; ok {
		return l.Say(short)
	}
	return e.Message.In(l)
}

// Words says what the step lacks, as the end of a sentence.
func (s Step) Words(missing []Missing, l text.Lang) string {
	var words []string
	for _, m := range missing {
		if len(m.Options) == 0 {
			words = append(words, l.Say(m.Proof.Word()))
			continue
		}
		f, _ := s.FieldOf(m.Field)
		for _, o := range m.Options {
			words = append(words, strings.ToLower(f.OptionLabel(l, o)))
		}
	}
	return strings.Join(words, ", ")
}
