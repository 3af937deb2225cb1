package model

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"stegvis/model/text"
)

// stepsAfter gives the numbers of the steps a step of a template waits for. Errors: Invalid.
func stepsAfter(step Record) (numbers []int, err error) {
	for _, said := range strings.FieldsFunc(step.Get("after"), func(r rune) bool { return strings.ContainsRune(" ,;", r) }) {
		n, wrong := strconv.Atoi(said)
		if wrong != nil {
			return nil, Fail(Invalid, "template_step.no-number", stepName(step), said).On("after")
		}
		numbers = append(numbers, n)
	}
	return numbers, nil
}

func stepName(step Record) text.Sentence {
	return text.Sentencef("template_step.named", step.Int("number"), step.Get("text"))
}

func stepNumbered(steps []Record, n int) int {
	return slices.IndexFunc(steps, func(s Record) bool { return s.Int("number") == n })
}

// StepsInOrder gives the steps of a template so that each stands behind those it waits for, by
// their numbers otherwise. Errors are Invalid and say in which step: two of one number, a number
// that is not there, steps that wait for one another in a circle.
func StepsInOrder(steps []Record) ([]Record, error) {
	left := slices.Clone(steps)
	slices.SortStableFunc(left, func(a, b Record) int { return cmp.Compare(a.Int("number"), b.Int("number")) })
	waits := make(map[RecordID][]int, len(left))
	for i, step := range left {
		if i > 0 && left[i-1].Int("number") == step.Int("number") {
			return nil, Fail(Invalid, "template_step.same-number", stepName(left[i-1]), stepName(step)).On("number")
		}
		numbers, err := stepsAfter(step)
		if err != nil {
			return nil, err
		}
		for _, n := range numbers {
			if stepNumbered(left, n) < 0 {
				return nil, Fail(Invalid, "template_step.no-such", stepName(step), n).On("after")
			}
		}
		waits[step.ID] = numbers
	}
	var sorted []Record
	for len(left) > 0 {
		free := slices.IndexFunc(left, func(s Record) bool {
			return !slices.ContainsFunc(waits[s.ID], func(n int) bool { return stepNumbered(left, n) >= 0 })
		})
		if free < 0 {
			return nil, Fail(Invalid, "template_step.circle", circleOfSteps(left, waits)).On("after")
		}
		sorted = append(sorted, left[free])
		left = slices.Delete(left, free, free+1)
	}
	return sorted, nil
}

// circleOfSteps names steps that wait for one another; each of those left waits for one of them.
func circleOfSteps(left []Record, waits map[RecordID][]int) (names text.Sentences) {
	var way []Record
	at := left[0]
	for {
		if begun := indexOf(way, at.ID); begun >= 0 {
			for _, step := range append(way[begun:], at) {
				names = append(names, stepName(step))
			}
			return names
		}
		way = append(way, at)
		for _, n := range waits[at.ID] {
			if next := stepNumbered(left, n); next >= 0 {
				at = left[next]
				break
			}
		}
	}
}

// amongSteps holds that the steps of a template can be put in order.
func amongSteps(step Record, own Own, _ Date) ([]Change, error) {
	_, err := StepsInOrder(append(slices.Clone(own.Records[step.Type.Key]), step))
	return nil, err
}

// keepSteps refuses to take off a step that others wait for.
func keepSteps(gone Record, own Own) ([]Change, error) {
	for _, step := range own.Records[gone.Type.Key] {
		if numbers, _ := stepsAfter(step); slices.Contains(numbers, gone.Int("number")) {
			return nil, Fail(Invalid, "template_step.waited-for", stepName(gone), stepName(step))
		}
	}
	return nil, nil
}

// FromTemplate is an action that a template makes for somebody.
type FromTemplate struct {
	Record
	Step  Record
	There bool // she has it already, and it stays as it is
}

// PlanOf gives the actions that the steps of a template make for a person from a day on, each
// behind those it waits for: due so many working days after the last of those, or after the
// start. What she has already, of the same kind in the same words, is not made again, and the
// others wait for it. Errors: Invalid, as of StepsInOrder.
func PlanOf(steps, has []Record, owner, name string, start, today Date) ([]FromTemplate, error) {
	steps, err := StepsInOrder(steps)
	if err != nil {
		return nil, err
	}
	made := make(map[int]Record)
	var plan []FromTemplate
	for _, step := range steps {
		numbers, _ := stepsAfter(step)
		base, after := start, []RecordID(nil)
		for _, n := range numbers {
			first := made[n]
			if after = append(after, first.ID); first.Open() && first.Date("due").After(base) {
				base = first.Date("due")
			}
		}
		at := slices.IndexFunc(has, func(a Record) bool { return a.Counts() && sameMeasure(a, step) })
		if at >= 0 {
			made[step.Int("number")] = has[at]
			plan = append(plan, FromTemplate{has[at], step, true})
			continue
		}
		a := Action.With(owner, today, "kind", step.Get("kind"), "actor", actorOf(step, name), "text", step.Get("text"), "due", base.AddWorkdays(step.Int("days")).String())
		SetAfter(a, after...)
		made[step.Int("number")] = a
		plan = append(plan, FromTemplate{a, step, false})
	}
	return plan, nil
}

// sameMeasure tells whether an action is what a step of a template says.
func sameMeasure(a, step Record) bool {
	return a.Get("kind") == step.Get("kind") && Fold(a.Get("text")) == Fold(step.Get("text"))
}

// actorOf is who does a step for a person: she herself by her name.
func actorOf(step Record, name string) string {
	self, _ := text.Lookup("template_step.self")
	if actor := Fold(step.Get("actor")); name != "" && (actor == Fold(self.SV()) || actor == Fold(self.EN())) {
		return name
	}
	return step.Get("actor")
}

// Makes gives the actions of a plan that are new.
func Makes(plan []FromTemplate) (actions []Record) {
	for _, p := range plan {
		if !p.There {
			actions = append(actions, p.Record)
		}
	}
	return actions
}
