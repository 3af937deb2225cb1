package intake

import (
	"slices"
	"strconv"
	"strings"

	"stegvis/model"
)

var decisionField = model.Field{
	Key: "decision", Kind: model.Choice, Area: "record",
	Options: []string{string(model.WaitingForFinance), string(model.Granted), string(model.Refused), string(model.Withdrawn)},
}

// startedFirm is what a list says of a firm that was started and the jobs that came of it.
type startedFirm struct {
	started bool
	on      model.Date // zero when it is not said
	jobs    int
}

// record takes a cell for something that becomes a record of its own.
func (r *row) record(c column, s string) {
	switch c.field {
	case Needs:
		r.needs(c, s)
	case Interview:
		if d, ok := r.date(c, s); ok {
			r.planned.NeedsOn = d
			r.set(column{header: c.header, field: "found_on"}, d.String())
		}
	case Started:
		r.firmStarted(c, s)
	case Jobs:
		n, err := strconv.Atoi(s)
		if err != nil || n < 0 || n > 10_000 {
			r.setIf(c, s, "", false, "number")
			return
		}
		r.started.jobs = n
	case Finance:
		key, ok := decisionField.Option(s)
		if !ok {
			r.setIf(c, s, "", false, "finance")
			return
		}
		r.application.Decision, r.applied = model.Decision(key), true
	case Applied, Granted:
		r.amount(c, s)
	}
}

// firmStarted takes the day a firm was started, or that it was.
func (r *row) firmStarted(c column, s string) {
	answer, ok := model.ParseYesNo(s)
	switch {
	case answer == "yes":
		r.started.started = true
		r.problem(c, s, "started-when")
	case ok:
	default:
		if d, ok := r.date(c, s); ok {
			r.started.started, r.started.on = true, d
		}
	}
}

func (r *row) amount(c column, s string) {
	m, ok := model.ParseMoney(s)
	switch {
	case !ok || m < 0:
		r.setIf(c, s, "", false, "number")
	case c.field == Applied:
		r.application.Amount = m.SEK()
	default:
		r.application.Granted = m.SEK()
	}
}

// needs takes the needs named in a cell, each once.
func (r *row) needs(c column, s string) {
	for _, part := range strings.FieldsFunc(s, func(ch rune) bool { return ch == ',' || ch == ';' || ch == '|' || ch == '•' }) {
		if isNothing(model.CleanText(part)) {
			continue
		}
		need, ok := model.ParseNeed(part)
		switch {
		case !ok:
			r.problem(c, part, "need")
			r.keep(c, model.CleanText(part))
		case !slices.Contains(r.planned.Needs, need):
			r.planned.Needs = append(r.planned.Needs, need)
		}
	}
}

// records makes the records of the row, when all of it is read. What has no day of its own
// gets the best one there is: the first contact, else today. Jobs belong to the firm that was
// started, if one was.
func (r *row) records() {
	p := &r.planned
	day := r.o.Today
	if on, ok := model.ParseISODate(r.values["found_on"]); ok {
		day = on
	}
	if len(p.Needs) > 0 && p.NeedsOn.IsZero() {
		p.NeedsOn = day
	}
	switch {
	case r.started.started:
		r.outcome("firm-started", r.started.on)
	case r.started.jobs > 0:
		r.outcome("jobs", day)
	}
	if a := r.application; r.applied || a.Amount > 0 || a.Granted > 0 {
		if a.Decision == "" {
			a.Decision = model.WaitingForFinance
			if a.Granted > 0 {
				a.Decision = model.Granted
			}
		}
		p.Finance = append(p.Finance, a)
	}
}

// outcome makes a result of what the row says.
func (r *row) outcome(kind string, on model.Date) {
	rec := model.Outcome.With("", r.o.Today, "kind", kind)
	rec.Set("on", on.String())
	if r.started.jobs > 0 {
		rec.Set("jobs", strconv.Itoa(r.started.jobs))
	}
	r.planned.Records = append(r.planned.Records, rec)
}
