package demo

import (
	"cmp"
	"slices"
	"strconv"

	"stegvis/model"
)

// longest are the most days one stands on a step, by its number.
var longest = [9]int{0, 140, 120, 70, 80, 50, 50, 110, 500}

// wayUp makes up how the person came to stand where they stand.
func (d *drawing) wayUp() {
	c := &d.Contact
	if c.Role == model.Other {
		c.StatusOn = d.day(d.age)
		d.firmOf(0)
		d.breakfastHabit(d.age, 0)
		d.speak()
		d.outings()
		return
	}
	d.standing()
	at := d.age
	first := 1
	if d.card.established {
		first = model.Analysis.Number()
		for _, s := range model.Ladder[:first-1] {
			d.visit(s.Key, model.NotNeeded, at, at, "")
		}
	}
	for n := first; n < d.card.step; n++ {
		at = d.takeStep(model.Ladder[n-1], at, d.card.step-n)
	}
	d.since = at
	d.arrive(at)
	d.status()
	d.firmOf(d.card.step)
	d.breakfastHabit(d.age, d.quiet())
	d.outings()
	slices.SortStableFunc(d.Attendance, func(a, b model.Attendance) int { return cmp.Compare(a.Event, b.Event) })
}

// standing settles how long the person has stood on the present step.
func (d *drawing) standing() {
	here := d.age - d.until
	if first := d.card.step == 1 || d.card.established && d.card.step == model.Analysis.Number(); !first {
		here = d.between(here/6, here*3/5)
	}
	here = min(here, longest[d.card.step])
	if d.card.mark == silent {
		here = max(here, d.card.days)
	}
	d.since = min(d.workday(d.until+here), d.age)
	if d.card.step == 1 {
		d.since = d.age
	}
}

// takeStep does a step that is behind the person: it began at a day, so many more steps
// fit between it and the present one. It gives the day it ended.
func (d *drawing) takeStep(s model.Step, at, left int) int {
	days := (at - d.since) / left
	end := d.workday(max(at-d.between(days/2, days+days/2), d.since))
	end = min(end, at)
	state, reason := model.Done, ""
	switch {
	case s.Number > 1 && s.Number < 5 && d.chance(4):
		state, reason = model.Skipped, d.oneOf(unneeded)
	case s.Number > 1 && s.Number < 5:
		if m := d.seat(s.Shortcut[0], at, end, d.since); m != nil {
			d.attend(m, model.Present, model.Participant)
			end = min(max(m.ago, d.since), at)
		} else if s.Key == model.Inspiration {
			reason = d.say(elsewhere)
		}
	case s.Number == 5 && at-end > 6 && d.chance(8):
		at, end = d.detour(at, end)
	}
	v := d.visit(s.Key, state, at, end, reason)
	if state == model.Done {
		v.Form = d.form(s.Key, end, true)
	}
	return end
}

// detour goes back from step 5 to step 4 and comes again.
func (d *drawing) detour(at, end int) (again, until int) {
	third := (at - end) / 3
	left, back := d.workday(at-third), d.workday(at-2*third)
	left, back = min(left, at), min(back, at)
	back = min(back, left)
	reason := d.oneOf(backAgain)
	d.visit(model.FollowingUp, model.Left, at, left, reason)
	v := d.visit(model.StartupInfo, model.Done, left, back, "")
	v.Form = d.form(model.StartupInfo, back, true)
	return back, min(end, back)
}

// arrive puts the person on the present step.
func (d *drawing) arrive(at int) {
	s := model.Ladder[d.card.step-1]
	d.Contact.Step, d.Contact.StepSince = s.Key, d.day(at)
	if d.card.status == model.HandedOver && s.Key == model.Continuous {
		v := d.visit(s.Key, model.Done, at, d.until, "")
		v.Form = d.form(s.Key, d.until, true)
		return
	}
	v := d.visit(s.Key, model.Standing, at, 0, "")
	v.To = model.Date{}
	v.Form = d.form(s.Key, at, false)
}

// visit notes a visit to a step from one day to another, in days ago.
func (d *drawing) visit(step model.StepKey, state model.VisitState, from, to int, reason string) *model.Visit {
	began := d.day(from)
	d.Visits = append(d.Visits, model.Visit{
		ID: model.StepID(d.id(began)), Step: step, State: state, From: began, To: d.day(to), Reason: reason,
	})
	return &d.Visits[len(d.Visits)-1]
}

// status says how the person stands with the office.
func (d *drawing) status() {
	c := &d.Contact
	c.StatusOn = d.day(d.until)
	switch c.Status {
	case model.Active:
		c.StatusOn = d.day(d.age)
	case model.Paused:
		c.StatusWhy = d.oneOf(pausing)
		c.PausedUntil = d.day(-d.between(20, 120))
		if d.card.mark == woken {
			c.PausedUntil = d.day(d.card.days)
			d.until = max(d.until, d.card.days+1)
			c.StatusOn = d.day(d.until)
		}
	case model.HandedOver:
		c.StatusWhy = d.oneOf(takers)
	case model.Closed:
		c.StatusWhy = model.CloseReasons[d.IntN(len(model.CloseReasons))]
	}
}

// form fills in the form of a step; one that is not complete is half filled in.
func (d *drawing) form(step model.StepKey, on int, complete bool) map[string]string {
	day := d.day(on)
	switch step {
	case model.Identify:
		return map[string]string{"where": d.oneOf(wheres)}
	case model.GeneralInfo:
		return d.told("running-a-firm advice", "running-a-firm advice finance-help development-help trades", on, complete)
	case model.StartupInfo:
		return d.told("business-plan financing", "business-plan financing law tax", on, complete)
	case model.Inspiration:
		return map[string]string{"theme": d.oneOf(themes), "role_model": d.oneOf(roleModels)}
	case model.FollowingUp:
		if complete {
			return map[string]string{"decision": "go-on"}
		}
	case model.Analysis:
		f := map[string]string{"competence": d.oneOf(competences), "goal": d.oneOf(goals)}
		if complete {
			n := d.IntN(len(obstacles))
			f["hinders"], f["obstacles"], f["requirements"] = hinders[n], d.say(obstacles[n]), d.oneOf(requirements)
		}
		return f
	case model.Programme:
		return map[string]string{"note": d.oneOf(programmed)}
	case model.Continuous:
		f := map[string]string{"every_months": strconv.Itoa(every), "until": d.schedule().String()}
		if complete {
			f["closed_on"] = day.String()
		}
		return f
	}
	return nil
}

// told is the form of an information step: part of its topics or all of them.
func (d *drawing) told(some, all string, on int, complete bool) map[string]string {
	f := map[string]string{"topics": all, "language": d.origin.language, "given_on": d.day(on).String(), "material": d.oneOf(plainly)}
	if !complete {
		f["topics"] = some
	}
	return f
}

// every is how many months lie between two follow-ups of step 8.
const every = 3

// schedule is the last day of the follow-up of step 8: three years after the start.
func (d *drawing) schedule() model.Date { return d.Contact.StepSince.AddMonths(36) }

// firmOf gives the person a firm that fits the step.
func (d *drawing) firmOf(step int) {
	s, since := noFirm, d.age
	switch {
	case d.Contact.Role == model.Other:
		if d.chance(85) {
			s, since = running, d.age+d.between(400, 4000)
		}
	case d.card.established:
		s, since = running, d.age+d.between(200, 2000)
	case step >= 7:
		s = starting
	case step >= 4 || d.chance(20):
		s = idea
	}
	if s != noFirm {
		d.Contact.Enterprise = d.firm(s, d.day(since))
	}
}

// speak has a local entrepreneur tell of the firm at a seminar.
func (d *drawing) speak() {
	if !d.chance(20) {
		return
	}
	if m := d.seat(model.Seminar, d.age, d.between(0, d.age), 0); m != nil {
		d.attend(m, model.Present, model.Speaker)
	}
}

// quiet is the day, in days ago, after which nothing is heard of the person.
func (d *drawing) quiet() int {
	if d.card.mark == silent {
		return d.card.days
	}
	return d.until
}
