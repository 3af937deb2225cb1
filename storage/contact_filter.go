package storage

import (
	"context"
	"strings"

	"stegvis/model"
	"stegvis/storage/engine"
)

// Filter says which contacts a list holds; what is empty asks for nothing.
type Filter struct {
	Step         []model.StepKey
	Status       []model.Status
	Role         model.Role
	Gender       string // "unknown" for those of whom it is not known
	Language     string // the preferred one, a code
	Municipality string // four digits
	Project      string // by name: those who take part in it or did
	Waiting      bool   // waiting for finance
	Late         bool   // something was due before Today
	Silent       bool   // nothing was heard, until Today, for longer than the step allows
	NoDate       bool   // an active client with whom nothing is agreed
	Finished     bool   // those who have gone the whole ladder
	Abroad       bool   // those known to be born abroad
	Interpreter  bool   // those who need one
	Protected    bool   // those with protected identity
	Today        model.Date
	Ns           []int64 // only these; not nil but empty: none
}

// FilterOf is what words ask for on a day, but for those that are looked for in names.
func FilterOf(q model.FilterQuery, today model.Date) Filter {
	return Filter{
		Step: q.Steps, Status: q.Status, Role: q.Role, Gender: q.Gender, Language: q.Speaks,
		Waiting: q.Waiting, Late: q.Late, Silent: q.Silent, NoDate: q.NoDate,
		Finished: q.Finished, Abroad: q.Abroad, Interpreter: q.Interpreter, Protected: q.Protected, Today: today,
	}
}

// condition is a piece of WHERE with its arguments.
type condition struct {
	sql  string
	args []any
}

// aspect is one thing a filter can ask, as bits.
type aspect uint16

const (
	ofStep aspect = 1 << iota
	ofStatus
	ofRole
	ofGender
	ofLanguage
	ofMunicipality
	ofProject
	ofWaiting
	ofLate
	ofSilent
	ofNoDate
	ofTraits
)

// conditions are all that the filter asks but for some aspects, on contact c and summary s.
// The plus signs keep SQLite from choosing an index by itself: a list is either walked in
// its order or gathered by the index that was found to be narrow.
func (f Filter) conditions(but aspect) []condition {
	var all []condition
	add := func(a aspect, asked bool, sql string, args ...any) {
		if asked && a&but == 0 {
			all = append(all, condition{sql, args})
		}
	}
	add(ofStep, len(f.Step) > 0, "+s.rung IN (SELECT value FROM json_each(?))", engine.JSONList(numbers(f.Step)))
	add(ofStatus, len(f.Status) > 0, "+c.status IN (SELECT value FROM json_each(?))", engine.JSONList(f.Status))
	add(ofRole, f.Role != "", "+c.role = ?", f.Role)
	add(ofGender, f.Gender == "unknown", "+c.gender = ''")
	add(ofGender, f.Gender != "" && f.Gender != "unknown", "+c.gender = ?", f.Gender)
	add(ofLanguage, f.Language != "", "+c.language = ?", f.Language)
	add(ofMunicipality, f.Municipality != "", "+c.municipality = ?", f.Municipality)
	add(ofProject, f.Project != "", "EXISTS (SELECT 1 FROM project AS p JOIN participation AS j ON j.project = p.id WHERE p.name = ? AND j.contact = c.id)", f.Project)
	add(ofWaiting, f.Waiting, "+s.finance = 'waiting'")
	add(ofLate, f.Late, "+s.next_date > '' AND +s.next_date < ?", f.Today.String())
	if f.Silent {
		silent := silence(f.Today)
		add(ofSilent, true, silent.sql, silent.args...)
	}
	add(ofNoDate, f.NoDate, "+s.next_date = '' AND +c.status = 'active' AND +c.role = 'client'")
	add(ofTraits, f.Finished, "+s.rung = ? AND +c.role = 'client' AND +c.step <> ''", offLadder)
	add(ofTraits, f.Abroad, "+c.country NOT IN ('', 'SE')")
	add(ofTraits, f.Interpreter, "+c.interpreter = 'yes'")
	add(ofTraits, f.Protected, "+c.protected = 'yes'")
	return all
}

// ofSummary tells whether something is asked that only the summary of a contact knows.
func (f Filter) ofSummary() bool {
	return len(f.Step) > 0 || f.Waiting || f.Late || f.Silent || f.NoDate || f.Finished
}

// silence is what is true of those of whom nothing was heard for longer than their step allows.
func silence(today model.Date) condition {
	return condition{"+s.quiet_since <> '' AND +s.quiet_since < json_extract(?, '$[' || (s.rung - 1) || ']')", []any{heardBefore(today)}}
}

// heardBefore says as JSON, step by step, since when someone must have been heard of not to be
// silent; null for a step without a limit.
func heardBefore(today model.Date) string {
	limits := model.SilenceLimits()
	days := make([]*string, len(model.Ladder))
	for i, s := range model.Ladder {
		if limit := limits[s.Key]; limit > 0 {
			days[i] = new(today.AddDays(-limit).String())
		}
	}
	return engine.JSONList(days)
}

// source is a way to find what a filter lets through by an index.
type source struct {
	tables string // what the index is of
	more   string // joins from there to contact c; summary s joins when it is asked for
	where  condition
	covers aspect // what need not be asked again
}

// sources are the indexes that can narrow the filter.
func (f Filter) sources() []source {
	if f.Ns != nil {
		return []source{{"json_each(?) AS wanted", " CROSS JOIN contact AS c ON c.n = wanted.value", condition{"", []any{engine.JSONList(f.Ns)}}, 0}}
	}
	var all []source
	add := func(a aspect, asked bool, tables, more, where string, args ...any) {
		if asked {
			all = append(all, source{tables, more, condition{where, args}, a})
		}
	}
	const within = " IN (SELECT value FROM json_each(?))"
	const toContact = " CROSS JOIN contact AS c ON c.n = s.n"
	step, status := len(f.Step) > 0, len(f.Status) > 0
	add(ofStep|ofStatus, step && status, "summary AS s INDEXED BY summary_standing", toContact, "s.status"+within+" AND s.rung"+within, engine.JSONList(f.Status), engine.JSONList(numbers(f.Step)))
	add(ofStatus, status && !step, "summary AS s INDEXED BY summary_standing", toContact, "s.status"+within, engine.JSONList(f.Status))
	add(ofStep, step && !status, "summary AS s INDEXED BY summary_rung", toContact, "s.rung"+within, engine.JSONList(numbers(f.Step)))
	add(0, (f.Role == model.Other || f.Finished) && !step, "summary AS s INDEXED BY summary_rung", toContact, "s.rung = ?", offLadder)
	add(ofGender, f.Gender != "", "contact AS c INDEXED BY contact_gender", "", "c.gender = ?", strings.TrimPrefix(f.Gender, "unknown"))
	add(ofLanguage, f.Language != "", "contact AS c INDEXED BY contact_language", "", "c.language = ?", f.Language)
	add(ofMunicipality, f.Municipality != "", "contact AS c INDEXED BY contact_municipality", "", "c.municipality = ?", f.Municipality)
	add(ofProject, f.Project != "", "project AS p CROSS JOIN participation AS j INDEXED BY participation_project ON j.project = p.id",
		" CROSS JOIN contact AS c ON c.id = j.contact", "p.name = ?", f.Project)
	add(ofWaiting, f.Waiting, "summary AS s INDEXED BY summary_finance", toContact, "s.finance = 'waiting'")
	add(ofLate, f.Late, "summary AS s INDEXED BY summary_next", toContact, "s.next_date > '' AND s.next_date < ?", f.Today.String())
	add(ofNoDate, f.NoDate, "summary AS s INDEXED BY summary_undated", toContact, "s.next_date = '' AND s.status = 'active' AND s.role = 'client'")
	add(ofSilent, f.Silent, "json_each(?) AS heard CROSS JOIN summary AS s INDEXED BY summary_quiet", toContact,
		"s.rung = heard.key + 1 AND s.quiet_since <> '' AND s.quiet_since < heard.value", heardBefore(f.Today))
	return all
}

// everyone is the source of a filter that no index narrows.
var everyone = source{tables: "contact AS c"}

// joined are the tables of the source with contact c and, when it is asked for, summary s.
func (s source) joined(summary bool) string {
	if summary && !strings.Contains(s.tables, "summary AS s") {
		return s.tables + s.more + " CROSS JOIN summary AS s ON s.n = c.n"
	}
	return s.tables + s.more
}

// few is how many contacts are gathered and sorted rather than walked past in order.
const few = 2000

// narrowest finds the source with the fewest contacts, looking at no more than few of each.
// ok is false when none has so few.
func (r *Register) narrowest(ctx context.Context, f Filter) (best source, ok bool, err error) {
	sources := f.sources()
	switch {
	case len(sources) == 0:
		return everyone, false, nil
	case f.Ns != nil:
		return sources[0], true, nil
	}
	var asked []string
	var args []any
	for _, s := range sources {
		asked = append(asked, "SELECT count(*) FROM (SELECT 1 FROM "+s.tables+" WHERE "+s.where.sql+" LIMIT ?)")
		args = append(append(args, s.where.args...), few+1)
	}
	counts, err := engine.List(ctx, r, engine.Scan[int], strings.Join(asked, " UNION ALL "), args...)
	if err != nil {
		return source{}, false, err
	}
	least := 0
	for i, n := range counts {
		if n < counts[least] {
			least = i
		}
	}
	return sources[least], counts[least] <= few, nil
}

// where joins conditions by AND; empty when there is none.
func where(conditions []condition) (sql string, args []any) {
	var parts []string
	for _, c := range conditions {
		if c.sql != "" {
			parts = append(parts, c.sql)
		}
		args = append(args, c.args...)
	}
	if len(parts) == 0 {
		return "", args
	}
	return " WHERE " + strings.Join(parts, " AND "), args
}

func numbers(steps []model.StepKey) []int {
	var ns []int
	for _, s := range steps {
		ns = append(ns, s.Number())
	}
	return ns
}
