package form

import (
	"cmp"
	"strings"

	"stegvis/model/text"
)

// ranked tells whether the boxes are ticked with ranks.
func (e *choiceEditor) ranked() bool { return len(e.field.Ranks) > 0 }

// unrank takes the ranks from what is chosen: "capital:1".
func (e *choiceEditor) unrank() {
	e.ranks = make(map[string]string)
	for i, value := range e.chosen {
		option, rank, _ := strings.Cut(value, ":")
		e.chosen[i], e.ranks[option] = option, cmp.Or(rank, e.field.Usual)
	}
}

// withRanks are options with their ranks behind them.
func (e *choiceEditor) withRanks(options []string) string {
	for i, option := range options {
		options[i] = option + ":" + cmp.Or(e.ranks[option], e.field.Usual)
	}
	return strings.Join(options, " ")
}

// rank ticks the box one is at with a rank, or gives it another.
func (e *choiceEditor) rank(rank string) (changed bool) {
	if e.at >= len(e.shown) {
		return false
	}
	option := e.shown[e.at]
	changed = e.choose(option) || e.ranks[option] != rank
	e.ranks[option] = rank
	return changed
}

// mark is what stands in the box of an option that is chosen.
func (e *choiceEditor) mark(option string) string {
	if e.ranked() {
		return "[" + cmp.Or(e.ranks[option], e.field.Usual) + "]"
	}
	return "[x]"
}

// rankedLabel is a stored value with ranks as it is read: "capital 1, premises 2".
func rankedLabel(f Field, stored string, l text.Lang) string {
	values := strings.Fields(stored)
	for i, value := range values {
		option, rank, _ := strings.Cut(value, ":")
		values[i] = strings.TrimSpace(f.OptionLabel(l, option) + " " + rank)
	}
	return strings.Join(values, ", ")
}
