package demo

import (
	"cmp"
	"slices"
	"strconv"

	"stegvis/model"
)

// work makes up what the office has done with the person, and what is still to be done.
func (d *drawing) work() {
	if d.Contact.Role == model.Other {
		if d.chance(25) {
			d.log(d.workday(d.between(1, d.age)), 0)
		}
		return
	}
	d.enrol()
	d.logs()
	d.kept()
	switch n := d.card.step; {
	case n >= model.Programme.Number():
		d.needs()
		d.programme()
		d.finance()
	case n == model.Analysis.Number():
		d.needs()
	}
	if d.card.step == model.Continuous.Number() || d.card.status == model.Closed {
		d.outcome()
	}
	d.ahead()
	d.others()
}

// enrol has the person take part in a project.
func (d *drawing) enrol() {
	if d.chance(20) {
		return
	}
	at := 0
	if d.card.established {
		at = 1
	}
	d.Project = d.office.Projects[at].Name
	d.record(model.Participation, d.day(d.age), "project", d.Project)
}

// logs are the contacts made, the last one as long ago as the person's mark or the step
// allows, one of them personal on step 5.
func (d *drawing) logs() {
	n := 3
	if d.office.contacts <= 5000 {
		n = min(2+(d.age-d.until)/45, 14)
	}
	last := d.quiet()
	if d.card.mark != silent && d.card.status == model.Active {
		last = d.between(1, model.Ladder[d.card.step-1].Silence*7/10)
	}
	last = min(d.workday(last), d.age)
	var days []int
	for range n - 1 {
		days = append(days, min(d.workday(d.between(last, d.age)), d.age))
	}
	days = append(days, last)
	slices.SortFunc(days, func(a, b int) int { return cmp.Compare(b, a) })
	for _, ago := range days {
		d.log(ago, d.stepOn(ago))
	}
	for _, v := range d.Visits {
		if v.Step == model.FollowingUp && v.State == model.Done {
			l := d.log(d.office.today.Sub(v.To), 5)
			l.Set("kind", "visit")
			l.Set("minutes", "45")
		}
	}
	if d.Contact.StatusWhy == "unreachable" {
		for i, kind := range []string{"call", "message", "email"} {
			l := d.log(d.until, d.card.step)
			minutes(l, 0, 2, 0)
			l.Set("kind", kind)
			l.Set("said", d.say(tried[i]))
		}
	}
}

// log notes a contact so many days ago, about something of a step.
func (d *drawing) log(ago, step int) model.Record {
	on := d.day(ago)
	said, kind := d.oneOf(heard[step]), pick(d, "call", "call", "visit", "meeting", "message", "email")
	l := d.record(model.Log, on, "said", said, "kind", kind, "on", on.String(), "project", d.Project)
	switch kind {
	case "visit":
		minutes(l, 15*d.between(2, 6), 15*d.between(0, 2), 10*d.between(0, 9))
	case "meeting":
		minutes(l, 15*d.between(1, 4), 15*d.between(0, 1), 0)
	case "call":
		minutes(l, 5*d.between(1, 5), 0, 0)
	default:
		minutes(l, 5, 0, 0)
	}
	return l
}

// minutes notes how long a contact took: talk, preparation, travel.
func minutes(l model.Record, talk, preparation, travel int) {
	for key, n := range map[string]int{"minutes": talk, "preparation": preparation, "travel": travel} {
		l.Set(key, strconv.Itoa(n))
	}
}

// stepOn is the number of the step the person stood on so many days ago.
func (d *drawing) stepOn(ago int) int {
	day := d.day(ago)
	for _, v := range d.Visits {
		if v.State != model.NotNeeded && !v.From.After(day) && (v.To.IsZero() || v.To.After(day)) {
			return v.Step.Number()
		}
	}
	return d.card.step
}

// kept are promises of the past, kept on their day or a little later.
func (d *drawing) kept() {
	for range d.IntN(3) {
		ago := d.workday(d.between(d.until+5, d.age))
		if ago > d.age || d.age-d.until < 10 {
			return
		}
		f := d.promise(ago, d.oneOf(promised), min(ago+d.between(3, 20), d.age))
		f.Set("done", d.day(max(ago-d.between(0, 3), d.until)).String())
	}
}

// promise notes a follow-up due on a day (in days ago, negative ahead), made on another.
func (d *drawing) promise(due int, what string, made int) model.Record {
	since := d.day(made)
	return d.record(model.FollowUp, since, "on", d.day(due).String(), "what", what)
}

// ahead is what is still promised: by the person's mark, else a quarterly follow-up on
// step 8 and now and then a next date for the others, none of them within the week.
func (d *drawing) ahead() {
	if d.card.status != model.Active || d.card.mark == silent {
		return
	}
	made := min(d.workday(d.card.days+14), d.age)
	what := d.oneOf(promised)
	if d.card.step == 8 {
		what = d.say(quarterly)
	}
	switch m := d.card.mark; m {
	case late:
		d.scheduled(d.promise(d.workday(d.card.days), what, made))
	case due:
		d.scheduled(d.promise(-d.workahead(d.card.days), what, made))
	case onPerson:
		f := d.promise(-d.workahead(d.between(10, 20)), d.say(ownWord), min(d.card.days, d.age))
		f.Set("waiting", string(model.OnContact))
	case onBank, onTax, onEmployment:
		f := d.promise(-d.workahead(d.between(10, 20)), d.say(partners[m].what), min(d.card.days, d.age))
		f.Set("waiting", string(model.OnPartner))
		f.Set("partner", partners[m].name)
		f.Set("chased", strconv.Itoa(d.card.days/10))
	default:
		if d.card.step == 8 {
			d.scheduled(d.promise(-d.workahead(d.between(10, 85)), what, min(d.since, 30)))
		} else if d.chance(40) {
			d.promise(-d.workahead(d.between(10, 45)), what, min(d.since, 10))
		}
	}
}

// scheduled makes a follow-up of step 8 one of a schedule.
func (d *drawing) scheduled(f model.Record) {
	if d.card.step == 8 {
		f.Set("every", strconv.Itoa(every))
		f.Set("until", d.schedule().String())
	}
}

// workahead moves a day ahead that lies at a weekend to the Friday before, and never
// before today.
func (d *drawing) workahead(days int) int { return max(-d.workday(-days), 0) }

// needs are what the analysis has found.
func (d *drawing) needs() {
	raised := d.since
	for _, v := range d.Visits {
		if v.Step == model.Analysis && v.State == model.Done {
			raised = d.office.today.Sub(v.To)
		}
	}
	all := model.Need.Options("need")
	first := d.IntN(len(all))
	for i := range d.between(1, 4) {
		n := d.record(model.Need, d.day(raised), "need", all[(first+i*5)%len(all)], "priority", strconv.Itoa(d.between(1, 3)))
		if d.card.step >= model.Programme.Number() {
			n.Set("status", pick(d, "open", "programme", "programme", "met"))
			if i > 0 && d.chance(20) {
				n.Set("status", "dropped")
			}
		}
		if !n.Open() {
			n.Set("closed", d.day(d.between(d.until, raised)).String())
		}
	}
}

// programme are the measures agreed on: done behind, under way ahead.
func (d *drawing) programme() {
	began := d.since
	for _, v := range d.Visits {
		if v.Step == model.Programme {
			began = d.office.today.Sub(v.From)
		}
	}
	first := d.IntN(len(measures))
	for i := range d.between(1, 3) {
		m := measures[(first+i*5)%len(measures)]
		due, status, result := d.workday(d.between(d.until, began)), "done", d.oneOf(doneWell)
		if d.card.step == model.Programme.Number() && d.card.status == model.Active && i == 0 {
			status, result = pick(d, "planned", "under-way"), ""
			due = -d.workahead(d.between(10, 80))
			if d.card.mark == dueAction {
				due = -d.workahead(d.card.days)
			}
		} else if d.chance(12) && i > 0 {
			status, result = "dropped", ""
		}
		d.record(model.Action, d.day(began), "kind", m.kind, "actor", m.actor, "text", d.say(m.what),
			"due", d.day(due).String(), "status", status, "result", result)
	}
}

// finance is an application for money, answered or not.
func (d *drawing) finance() {
	if !d.chance(40) && d.card.mark != onBank {
		return
	}
	applied := d.between(d.until+1, max(d.since, d.until+1))
	lender, amount := pick(d, "bank", "bank", "micro-lender", "regional-lender", "start-up-grant"), strconv.Itoa(d.between(3, 50)*5000)
	decision := pick(d, "waiting", "waiting", "granted", "granted", "granted", "refused")
	if d.card.mark == onBank {
		lender, decision = "bank", "waiting"
	}
	a := d.record(model.Finance, d.day(applied), "lender", lender, "amount", amount, "decision", decision)
	if decision != "waiting" {
		a.Set("decided", d.day(d.between(d.until, applied)).String())
	}
	if decision == "granted" {
		a.Set("granted", amount)
	}
}

// outcome is what has come of it: a firm for a good half of those on step 8, work or
// studies for those who were closed for it.
func (d *drawing) outcome() {
	switch why := d.Contact.StatusWhy; {
	case why == "employed":
		d.result("employed", d.until, 0)
	case why == "studying":
		d.result("studies", d.until, 0)
	case d.card.status == model.Closed:
	case !d.card.established && (d.chance(55) || d.card.status == model.HandedOver):
		on := d.between(d.until, d.since)
		d.result("firm-started", on, 1)
		if v := d.Contact.Enterprise.Values; v != nil {
			d.run(v, d.day(on))
		}
		if on-d.until > 190 {
			d.result("running-6", on-183, 0)
		}
	case d.chance(30) || d.card.status == model.HandedOver:
		d.result(pick(d, "first-employee", "export-order", "other-step"), d.between(d.until, d.since), 0)
	}
}

func (d *drawing) result(kind string, ago, jobs int) {
	if kind == "firm-started" && d.chance(15) {
		jobs++
	}
	on := d.day(ago)
	d.record(model.Outcome, on, "kind", kind, "on", on.String(), "jobs", strconv.Itoa(jobs), "evidence", pick(d, "told", "document", "register"))
}

// record puts something on file that was noted on a day.
func (d *drawing) record(t *model.RecordType, on model.Date, keysAndValues ...string) model.Record {
	rec := t.With(string(d.Contact.ID), on, keysAndValues...)
	rec.ID = model.RecordID(d.id(on))
	d.Records = append(d.Records, rec)
	return rec
}

// told are the types of records whose story is made up above.
var told = []*model.RecordType{model.FollowUp, model.Need, model.Action, model.Finance, model.Outcome, model.Participation, model.Log}

// others are records of the types that have no story of their own: now and then one whose
// fields are filled in by their kinds.
func (d *drawing) others() {
	for _, t := range model.RecordTypes {
		if t.Of != model.OfContact || slices.Contains(told, t) || d.card.step < model.FollowingUp.Number() || !d.chance(25) {
			continue
		}
		on := d.day(d.between(d.until, d.since))
		rec := d.record(t, on)
		for _, f := range t.Asked() {
			switch {
			case f.States != nil || f.When != nil && !f.When(rec.Values):
			case f.Kind == model.Choice && !f.Free || f.Kind == model.Checklist && f.Required:
				rec.Set(f.Key, pick(d, f.Options...))
			case f.Most > 0:
				rec.Set(f.Key, strconv.Itoa(d.between(1, f.Most)))
			case f.Kind == model.PastDate && (f.Required || f.Key == t.Day):
				rec.Set(f.Key, on.String())
			case f.Kind == model.FutureDate && f.Required:
				rec.Set(f.Key, d.day(-d.workahead(d.between(10, 80))).String())
			case f.Kind == model.Line && f.Required:
				rec.Set(f.Key, partners[onBank].name)
			}
		}
		if t == model.Paper && rec.Get("kept") == "file" { // there is no such file
			rec.Set("kept", "binder")
		}
		if t == model.Referral { // nobody is sent on who has not agreed to it
			rec.Set("shared", "reach business")
			d.record(model.Consent, on, "partner", rec.Get("to"), "what", "reach business needs", "on", on.String(), "how", "spoken")
		}
	}
}
