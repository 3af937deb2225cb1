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
	d.Project, d.Joined = d.office.Projects[at].Name, d.day(d.age)
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
			l.Kind, l.Minutes = model.VisitLog, 45
		}
	}
	if d.Contact.StatusWhy == "unreachable" {
		for i, kind := range []model.LogKind{model.CallLog, model.MessageLog, model.EmailLog} {
			l := d.log(d.until, d.card.step)
			l.Kind, l.Minutes, l.Travel, l.Preparation, l.Text = kind, 0, 0, 2, d.say(tried[i])
		}
	}
}

// log notes a contact so many days ago, about something of a step.
func (d *drawing) log(ago, step int) *model.Log {
	on := d.day(ago)
	l := model.Log{ID: model.LogID(d.id(on)), Contact: d.Contact.ID, On: on, Text: d.oneOf(heard[step]), Project: d.Project, Version: 1}
	l.Kind = pick(d, model.CallLog, model.CallLog, model.VisitLog, model.MeetingLog, model.MessageLog, model.EmailLog)
	switch l.Kind {
	case model.VisitLog:
		l.Minutes, l.Preparation, l.Travel = 15*d.between(2, 6), 15*d.between(0, 2), 10*d.between(0, 9)
	case model.MeetingLog:
		l.Minutes, l.Preparation = 15*d.between(1, 4), 15*d.between(0, 1)
	case model.CallLog:
		l.Minutes = 5 * d.between(1, 5)
	default:
		l.Minutes = 5
	}
	d.Logs = append(d.Logs, l)
	return &d.Logs[len(d.Logs)-1]
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
		f.DoneOn = d.day(max(ago-d.between(0, 3), d.until))
	}
}

// promise notes a follow-up due on a day (in days ago, negative ahead), made on another.
func (d *drawing) promise(due int, what string, made int) *model.FollowUp {
	since := d.day(made)
	d.FollowUps = append(d.FollowUps, model.FollowUp{
		ID: model.FollowUpID(d.id(since)), Contact: d.Contact.ID, On: d.day(due), What: what, Waiting: model.OnAdvisor, Since: since, Version: 1,
	})
	return &d.FollowUps[len(d.FollowUps)-1]
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
		f.Waiting = model.OnContact
	case onBank, onTax, onEmployment:
		f := d.promise(-d.workahead(d.between(10, 20)), d.say(partners[m].what), min(d.card.days, d.age))
		f.Waiting, f.Partner, f.Chased = model.OnPartner, partners[m].name, d.card.days/10
	default:
		if d.card.step == 8 {
			d.scheduled(d.promise(-d.workahead(d.between(10, 85)), what, min(d.since, 30)))
		} else if d.chance(40) {
			d.promise(-d.workahead(d.between(10, 45)), what, min(d.since, 10))
		}
	}
}

// scheduled makes a follow-up of step 8 one of a schedule.
func (d *drawing) scheduled(f *model.FollowUp) {
	if d.card.step == 8 {
		f.Every, f.Until = every, d.schedule()
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
	first := d.IntN(len(model.AllNeeds))
	for i := range d.between(1, 4) {
		n := model.NeedRecord{
			ID: model.NeedID(d.id(d.day(raised))), Contact: d.Contact.ID, Need: model.AllNeeds[(first+i*5)%len(model.AllNeeds)],
			Priority: d.between(1, 3), Status: model.NeedOpen, RaisedOn: d.day(raised),
		}
		if d.card.step >= model.Programme.Number() {
			n.Status = pick(d, model.NeedOpen, model.NeedInProgramme, model.NeedInProgramme, model.NeedMet, model.NeedDropped)
		}
		if n.Status == model.NeedMet || n.Status == model.NeedDropped {
			n.ClosedOn = d.day(d.between(d.until, raised))
		}
		d.Needs = append(d.Needs, n)
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
		a := model.Action{
			ID: model.ActionID(d.id(d.day(began))), Contact: d.Contact.ID, Kind: m.kind, Actor: m.actor, Text: d.say(m.what), Version: 1,
			Due: d.day(d.workday(d.between(d.until, began))), Status: model.ActionDone, Result: d.oneOf(doneWell),
		}
		if d.card.step == model.Programme.Number() && d.card.status == model.Active && i == 0 {
			a.Status, a.Result = pick(d, model.ActionPlanned, model.ActionUnderWay), ""
			a.Due = d.day(-d.workahead(d.between(10, 80)))
			if d.card.mark == dueAction {
				a.Due = d.day(-d.workahead(d.card.days))
			}
		} else if d.chance(12) {
			a.Status, a.Result = model.ActionDropped, ""
		}
		d.Actions = append(d.Actions, a)
	}
	if d.Actions[0].Status == model.ActionDropped {
		d.Actions[0].Status, d.Actions[0].Result = model.ActionDone, d.oneOf(doneWell)
	}
}

// finance is an application for money, answered or not.
func (d *drawing) finance() {
	if !d.chance(40) && d.card.mark != onBank {
		return
	}
	applied := d.between(d.until+1, max(d.since, d.until+1))
	a := model.Application{
		ID: model.ApplicationID(d.id(d.day(applied))), Contact: d.Contact.ID, On: d.day(applied),
		Lender: pick(d, "bank", "bank", "micro-lender", "regional-lender", "start-up-grant"), Amount: int64(d.between(3, 50)) * 5000,
		Decision: pick(d, model.WaitingForFinance, model.WaitingForFinance, model.Granted, model.Granted, model.Granted, model.Refused),
	}
	if d.card.mark == onBank {
		a.Lender, a.Decision = "bank", model.WaitingForFinance
	}
	if a.Decision != model.WaitingForFinance {
		a.DecidedOn = d.day(d.between(d.until, applied))
	}
	if a.Decision == model.Granted {
		a.Granted = a.Amount
	}
	d.Applications = append(d.Applications, a)
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
func (d *drawing) record(t *model.RecordType, on model.Date, keysAndValues ...string) {
	rec := t.With(string(d.Contact.ID), on, keysAndValues...)
	rec.ID = model.RecordID(d.id(on))
	d.Records = append(d.Records, rec)
}
