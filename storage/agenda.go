package storage

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"strings"

	"stegvis/model"
	"stegvis/storage/engine"
)

// AgendaFacts reads what can need her on a day, by index: open promises and actions due
// within model.DaysAhead, what is waited for, pauses that have ended, and active clients of
// whom nothing was heard for longer than their step allows (days, by step; a step without a
// limit is never silent) and with whom nothing more is agreed. Of each kind it reads at most
// so many, the most urgent first; Lapsed counts them all. What is about closed contacts is
// left out.
func (r *Register) AgendaFacts(ctx context.Context, today model.Date, limits map[model.StepKey]int, most int) ([]model.AgendaFact, error) {
	var selects []string
	var args []any
	for _, p := range agendaParts(today, limits, most) {
		selects = append(selects, "SELECT * FROM (SELECT "+p.fact+p.tables()+" LIMIT ?)")
		args = append(append(args, p.args...), most*closedAllowance, most)
	}
	facts, err := engine.List(ctx, r, scanFact, strings.Join(selects, " UNION ALL "), args...)
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(facts, func(a, b model.AgendaFact) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), urgency(a).Compare(urgency(b)))
	})
	return facts, nil
}

// closedAllowance is how many times as many as asked for are looked at, because some are
// about contacts that are closed.
const closedAllowance = 4

// urgency is the day facts of a kind are ordered by.
func urgency(f model.AgendaFact) model.Date {
	if f.Kind == model.FactWaiting {
		return f.Since
	}
	return f.On
}

// Lapsed is how much there is of each kind of what AgendaFacts reads.
type Lapsed struct{ Promises, Actions, Waiting, Pauses, Quiet int }

// Lapsed counts what can need her on a day, each kind no further than most.
func (r *Register) Lapsed(ctx context.Context, today model.Date, limits map[model.StepKey]int, most int) (Lapsed, error) {
	var selects []string
	var args []any
	for _, p := range agendaParts(today, limits, most) {
		selects = append(selects, "SELECT kind, count(*) FROM (SELECT "+p.fact+p.tables()+" LIMIT ?) GROUP BY kind")
		args = append(append(args, p.args...), most*closedAllowance, most)
	}
	var all Lapsed
	err := engine.Each(ctx, r, strings.Join(selects, " UNION ALL "), args, func(row *sql.Rows) error {
		var kind model.FactKind
		var n int
		if err := row.Scan(&kind, &n); err != nil {
			return err
		}
		count := map[model.FactKind]*int{
			model.FactPromise: &all.Promises, model.FactAction: &all.Actions, model.FactWaiting: &all.Waiting,
			model.FactPause: &all.Pauses, model.FactQuiet: &all.Quiet,
		}[kind]
		*count = min(*count+n, most)
		return nil
	})
	return all, err
}

// agendaPart reads one kind of fact: what one index finds, the most urgent first, and the
// contact it is about.
type agendaPart struct {
	fact  string // the columns of scanFact from contact c and what was found, x
	found string // a SELECT in the order of urgency, without its limit
	on    string // how c is found from x
	args  []any
}

func (p agendaPart) tables() string {
	return " FROM (" + p.found + " LIMIT ?) AS x CROSS JOIN contact AS c ON " + p.on + " WHERE c.status <> 'closed'"
}

// standsOn is the step contact c stands on; the summary is looked at only where it can be finished.
const standsOn = `iif(c.step = 'continuous' AND (SELECT rung FROM summary WHERE n = c.n) = 9, '', c.step)`

const (
	promiseFact = `c.id, c.name, ` + standsOn + `, c.role = 'client', x.id, x.what, x."on", x.since, x.waiting, x.partner, x.chased, x.months, x.because`
	actionFact  = `1 AS kind, c.id, c.name, ` + standsOn + `, c.role = 'client', x.id, iif(x.text = '', x.kind, x.text), x.due, '', '', x.actor, 0, 0, ''`
	pauseFact   = `3 AS kind, c.id, c.name, ` + standsOn + `, c.role = 'client', '', c.status_why, c.paused_until, '', '', '', 0, 0, ''`
	quietFact   = `4 AS kind, c.id, c.name, c.step, c.role = 'client', '', '', x.quiet_since, '', '', '', 0, 0, ''`

	promisesDue = `SELECT * FROM follow_up INDEXED BY follow_up_due WHERE done = '' AND waiting = 'advisor' AND "on" <= ? ORDER BY "on"`
	waitedFor   = `SELECT * FROM follow_up INDEXED BY follow_up_waiting WHERE done = '' AND waiting <> 'advisor' ORDER BY since`
	actionsDue  = `SELECT * FROM action INDEXED BY action_due WHERE status IN ('planned', 'under-way') AND due <= ? ORDER BY due`
	pausesOver  = `SELECT n, paused_until FROM contact INDEXED BY contact_waking WHERE status = 'paused' AND paused_until > '' AND paused_until <= ? ORDER BY paused_until`
	quietLong   = `SELECT * FROM (SELECT n, quiet_since FROM summary INDEXED BY summary_quiet
		WHERE rung = ? AND quiet_since <> '' AND quiet_since < ? ORDER BY quiet_since LIMIT ?)`
)

func agendaParts(today model.Date, limits map[model.StepKey]int, most int) []agendaPart {
	ahead := today.AddDays(model.DaysAhead).String()
	parts := []agendaPart{
		{"0 AS kind, " + promiseFact, promisesDue, "c.id = x.contact", []any{ahead}},
		{actionFact, actionsDue, "c.id = x.contact", []any{ahead}},
		{"2 AS kind, " + promiseFact, waitedFor, "c.id = x.contact", nil},
		{pauseFact, pausesOver, "c.n = x.n", []any{today.String()}},
	}
	var quiet []string
	var args []any
	for _, s := range model.Ladder {
		if limit := limits[s.Key]; limit > 0 {
			quiet = append(quiet, quietLong)
			args = append(args, s.Key.Number(), today.AddDays(-limit).String(), most)
		}
	}
	if len(quiet) > 0 {
		parts = append(parts, agendaPart{quietFact, "SELECT * FROM (" + strings.Join(quiet, " UNION ALL ") + ") ORDER BY quiet_since", "c.n = x.n", args})
	}
	return parts
}

func scanFact(row *sql.Rows) (model.AgendaFact, error) {
	var f model.AgendaFact
	var on, since string
	err := row.Scan(&f.Kind, &f.Contact, &f.Name, &f.Step, &f.Client, &f.Ref, &f.What, &on, &since, &f.Waiting, &f.Partner, &f.Chased, &f.Months, &f.Because)
	f.On, f.Since = day(on), day(since)
	return f, err
}
