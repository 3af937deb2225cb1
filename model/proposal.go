package model

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"stegvis/model/text"
)

// meets are the kinds of action that meet each need, the likeliest first. A need that no kind
// meets by itself is met by something of its own kind, "other".
var meets = map[string][]string{
	"ownership":        {"mentor", "bank", "other"}, // somebody who has handed a firm on; buying it out costs money
	"board":            {"mentor", "school-mixed"},
	"management":       {"mentor", "school-mixed"},
	"development":      {"mentor", "school-mixed"},
	"premises":         {"premises", "permit"}, // what may be done in them is asked before the lease
	"product":          {"mentor", "trade-training"},
	"quality":          {"trade-training", "permit"},
	"administration":   {"school-mixed", "mentor"},
	"insurance":        {"other", "permit"},
	"network":          {"mentor", "school-mixed"},
	"market":           {"mentor", "school-mixed"},
	"export":           {"mentor", "other"},
	"marketing":        {"school-mixed", "mentor"},
	"sales":            {"mentor", "school-mixed"},
	"staff":            {"internship", "mentor"},
	"recruitment":      {"internship", "validation"},
	"training":         {"trade-training", "validation"},
	"finance":          {"school-mixed", "bank"},
	"capital":          {"bank", "micro-loan"},
	"other":            {"other"},
	"regional-adviser": {"other"},
}

// clears are the kinds of action that clear an obstacle out of the way. Of what hinders in other
// ways nothing follows.
var clears = map[string][]string{
	"money":     {"bank", "micro-loan"},
	"workforce": {"internship", "validation"},
	"time":      {"mentor"},
	"permits":   {"permit", "civics"},
	"language":  {"sfi"},
	"network":   {"mentor"},
}

// usualDays are how many days it usually takes until something of a kind is settled.
var usualDays = map[string]int{
	"bank": 14, "micro-loan": 21, "mentor": 14, "sfi": 14, "civics": 28, "validation": 28, "internship": 28,
	"school-mixed": 28, "school-abroad": 28, "school-women": 28, "trade-training": 28, "premises": 28, "permit": 28, "other": 14,
}

// Proposal is an action that would meet a need or clear an obstacle.
type Proposal struct {
	Need   string // its key; empty: of an obstacle
	Kind   string
	Actors []string // of the directory who do such things, the likeliest first; empty: nobody known
	Due    Date
}

// Actor is who is the likeliest to do it; empty when nobody is known.
func (p Proposal) Actor() string {
	if len(p.Actors) == 0 {
		return ""
	}
	return p.Actors[0]
}

// Action is the proposal as an action of a contact's programme.
func (p Proposal) Action(of ContactID, today Date) Record {
	return Action.With(string(of), today, "kind", p.Kind, "actor", p.Actor(), "due", p.Due.String(), "need", p.Need)
}

// Plan is a need, or an obstacle, with the actions that are there for it and those that would
// meet it. What has an action already is not proposed another.
type Plan struct {
	Need      Record // of no type: an obstacle
	Obstacle  string
	Has       []Record
	Proposals []Proposal
}

// OfNeed tells whether the plan is of a need.
func (p Plan) OfNeed() bool { return p.Need.Type != nil }

// Planned is what plans are made from.
type Planned struct {
	Contact                  Contact
	Needs, Actions, Partners []Record
	Hinders                  []string
}

// Plans are the plan of every need that counts, the most pressing first, then of every obstacle
// that nothing is there or proposed against.
func (p Planned) Plans(today Date) []Plan {
	var plans []Plan
	known := make(map[string]bool) // the kinds that are there, or proposed
	for _, a := range p.Actions {
		known[a.Get("kind")] = known[a.Get("kind")] || a.Counts()
	}
	for _, need := range byPriority(p.Needs) {
		plan := Plan{Need: need, Has: actionsFor(p.Actions, need.Get("need"))}
		if need.Open() && len(plan.Has) == 0 {
			plan.Proposals = p.proposals(need.Get("need"), p.fitting(meets[need.Get("need")]), today)
		}
		for _, proposal := range plan.Proposals {
			known[proposal.Kind] = true
		}
		plans = append(plans, plan)
	}
	for _, obstacle := range p.Hinders {
		kinds := p.fitting(clears[obstacle])
		if slices.ContainsFunc(kinds, func(kind string) bool { return known[kind] }) {
			continue
		}
		if proposals := p.proposals("", kinds, today); len(proposals) > 0 {
			plans = append(plans, Plan{Obstacle: obstacle, Proposals: proposals})
		}
		for _, kind := range kinds {
			known[kind] = true
		}
	}
	return plans
}

// byPriority are the needs that count, the most pressing first, in the order of their kinds.
func byPriority(needs []Record) []Record {
	counting := slices.DeleteFunc(slices.Clone(needs), func(n Record) bool { return !n.Counts() })
	kinds := Need.Options("need")
	slices.SortStableFunc(counting, func(a, b Record) int {
		done := func(r Record) int {
			if r.Open() {
				return 0
			}
			return 1
		}
		return cmp.Or(done(a)-done(b), strings.Compare(a.Rank(), b.Rank()), slices.Index(kinds, a.Get("need"))-slices.Index(kinds, b.Get("need")))
	})
	return counting
}

// actionsFor are the actions for a need that are not dropped.
func actionsFor(actions []Record, need string) []Record {
	return slices.DeleteFunc(slices.Clone(actions), func(a Record) bool { return a.Get("need") != need || !a.Counts() })
}

// fitting are the kinds for this person: beside the school for everybody also that for women and
// that for people born abroad, where she is known to be one.
func (p Planned) fitting(kinds []string) []string {
	var fit []string
	for _, kind := range kinds {
		fit = append(fit, kind)
		if kind != "school-mixed" {
			continue
		}
		if abroad, _ := p.Contact.BornAbroad(); abroad {
			fit = append(fit, "school-abroad")
		}
		if p.Contact.Values["gender"] == "woman" {
			fit = append(fit, "school-women")
		}
	}
	return fit
}

func (p Planned) proposals(need string, kinds []string, today Date) []Proposal {
	var proposals []Proposal
	for _, kind := range kinds {
		proposals = append(proposals, Proposal{Need: need, Kind: kind, Actors: Doing(kind, p.Partners), Due: workday(today.AddDays(usualDays[kind]))})
	}
	return proposals
}

// workday is the day, or the Monday after a weekend.
func workday(d Date) Date {
	for d.Weekday() == time.Saturday || d.Weekday() == time.Sunday {
		d = d.AddDays(1)
	}
	return d
}

// Doing are the names of the partners who do things of a kind: those who say so of what they do
// before those whose name says it.
func Doing(kind string, partners []Record) []string {
	var doing, named []string
	for _, partner := range partners {
		switch name := partner.Get("name"); {
		case saysOne(kind, partner.Get("does")):
			doing = append(doing, name)
		case saysOne(kind, name):
			named = append(named, name)
		}
	}
	return append(doing, named...)
}

// saysOne tells whether words hold one of those by which a kind is known, in either language.
func saysOne(kind, words string) bool {
	folded, key := Fold(words), "proposal.fits-"+kind
	if !text.Has(key) { // "other": anybody does something
		return false
	}
	for _, l := range []text.Lang{text.Swedish, text.English} {
		for _, word := range strings.Split(l.Say(key), ", ") {
			if strings.Contains(folded, Fold(word)) {
				return true
			}
		}
	}
	return false
}

// Programmed are the changes by which open needs come into the programme with an action for them.
func Programmed(action Record, needs []Record, today Date) []Change {
	var changes []Change
	for _, need := range needs {
		if action.Counts() && need.Get("need") == action.Get("need") && need.Get("status") == "open" {
			changes = append(changes, Change{Record: need.Moved("programme", today)})
		}
	}
	return changes
}
