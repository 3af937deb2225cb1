package model

import (
	"cmp"
	"slices"

	"stegvis/model/text"
)

// FactKind is why a fact may be of the agenda.
type FactKind uint8

// The kinds of fact.
const (
	FactPromise FactKind = iota // an open follow-up that waits on the advisor
	FactAction                  // an action of a programme with a deadline
	FactWaiting                 // an open follow-up that waits on the contact or a partner
	FactPause                   // a pause with its day
	FactQuiet                   // an active contact, its step and the day of the last contact
)

// AgendaFact is one thing in the register that may need her: what the agenda is made from.
type AgendaFact struct {
	Kind    FactKind
	Contact ContactID
	Name    string
	Step    StepKey // none when the ladder is finished, and off it
	Client  bool    // is on the ladder, or has climbed it
	Ref     string  // the follow-up's or the action's id
	What    string
	On      Date // due, waking, or the last day anything was heard (Quiet)
	Since   Date // Waiting: since when
	Waiting Waiting
	Partner string // Waiting on a partner: its name; Action: the actor
	Chased  int
	Months  int    // of a promise planned after a start: how many months after it
	Because string // of a promise: what a conversation set it for
}

// Promised is what a promise or a wait is about, in a language; empty where nothing is said of it.
func (f AgendaFact) Promised(l text.Lang) string {
	if f.What+f.Because == "" && f.Months == 0 {
		return ""
	}
	return said(PromiseAbout(f.What, f.Months, f.Because), l)
}

// Urgency orders the agenda.
type Urgency uint8

// The urgencies in their order: a promise broken, something due within the week, a pause
// that ends, someone not heard of for longer than the step allows.
const (
	Late Urgency = iota
	Due
	Waking
	Silent
)

// AgendaItem is one line of what needs her.
type AgendaItem struct {
	Urgency Urgency
	AgendaFact
	Days int // Late: days late; Due: days until; Waking: days since it woke; Silent: days since anything was heard
}

// Ending is what "done" means for a line of the agenda: one of its fields is set.
type Ending struct {
	Kept   RecordID      // the promise is kept
	Done   RecordID      // the action is done
	Status *StatusChange // the pause is over
}

// Done tells what done means for an item on a day. Ok is false for silence, which is ended by
// making contact and not by saying so.
func (i AgendaItem) Done(on Date) (e Ending, ok bool) {
	switch i.Kind {
	case FactQuiet:
		return Ending{}, false
	case FactAction:
		return Ending{Done: RecordID(i.Ref)}, true
	case FactPause:
		return Ending{Status: &StatusChange{Status: Active, On: on}}, true
	}
	return Ending{Kept: RecordID(i.Ref)}, true
}

// About is what is to be done about an item, as an argument of a sentence: words that were noted,
// or a key of the catalogue.
func (i AgendaItem) About() any {
	switch kind := Action.Word("kind-" + i.What); {
	case i.Urgency == Waking:
		return text.Say("today.pause-over")
	case i.Urgency == Silent:
		return text.Say("today.silent")
	case i.Kind == FactAction && text.Has(kind):
		return text.Say(kind)
	}
	return PromiseAbout(i.What, i.Months, i.Because)
}

// Words says what is to be done about an item.
func (i AgendaItem) Words(l text.Lang) string { return said(i.About(), l) }

// ItemsOf are the items of the agenda that are about one contact.
func (a Agenda) ItemsOf(id ContactID) []AgendaItem {
	var items []AgendaItem
	for _, i := range a.Items {
		if i.Contact == id {
			items = append(items, i)
		}
	}
	return items
}

// WaitingLine is everything waited for from one partner, or from the contacts themselves.
type WaitingLine struct {
	Partner string // empty: the contacts themselves
	Days    int    // the longest wait
	People  int    // how many different contacts
	Items   []AgendaFact
}

// Agenda is what needs her on a day.
type Agenda struct {
	Items   []AgendaItem
	Waiting []WaitingLine
}

// DaysAhead is how far ahead a due date is shown.
const DaysAhead = 7

// SilenceLimits are the days of silence each step allows, as the ladder sets them.
func SilenceLimits() map[StepKey]int {
	limits := make(map[StepKey]int, len(Ladder))
	for _, s := range Ladder {
		limits[s.Key] = s.Silence
	}
	return limits
}

// SilentFor tells for how many days nothing was heard of a contact on a step, with whom nothing
// more is agreed, and whether that is longer than the step allows. Since is the last day
// anything was heard, zero while something is agreed: that is no silence.
func SilentFor(step StepKey, since, today Date, limits map[StepKey]int) (days int, silent bool) {
	if since.IsZero() {
		return 0, false
	}
	days = today.Sub(since)
	return days, limits[step] > 0 && days > limits[step]
}

// AgendaOf computes the agenda of a day from the facts of the register. Limits are the days
// of silence each step allows. A contact with any promise, action or wait still ahead is
// not silent; facts that do not need her on the day are left out. The order is late (the
// latest first), due, waking, silent (the longest first), then by name; that of the facts
// does not matter.
func AgendaOf(facts []AgendaFact, today Date, limits map[StepKey]int) Agenda {
	var agenda Agenda
	expected := make(map[ContactID]bool)
	for _, f := range facts {
		if f.Kind == FactPromise || f.Kind == FactAction || f.Kind == FactWaiting {
			expected[f.Contact] = true
		}
	}
	for _, f := range facts {
		if f.Kind == FactWaiting {
			continue
		}
		if item, needed := f.judge(today, limits); needed && !(item.Urgency == Silent && expected[f.Contact]) {
			agenda.Items = append(agenda.Items, item)
		}
	}
	slices.SortStableFunc(agenda.Items, compareItems)
	agenda.Waiting = waitingLines(facts, today)
	return agenda
}

func (f AgendaFact) judge(today Date, limits map[StepKey]int) (AgendaItem, bool) {
	days := today.Sub(f.On)
	switch f.Kind {
	case FactPause:
		return AgendaItem{Waking, f, days}, days >= 0
	case FactQuiet:
		days, silent := SilentFor(f.Step, f.On, today, limits)
		return AgendaItem{Silent, f, days}, silent
	}
	if days > 0 {
		return AgendaItem{Late, f, days}, true
	}
	return AgendaItem{Due, f, -days}, -days <= DaysAhead
}

func compareItems(a, b AgendaItem) int {
	order := cmp.Compare(a.Urgency, b.Urgency)
	if order == 0 {
		order = cmp.Compare(b.Days, a.Days)
		if a.Urgency == Due {
			order = -order
		}
	}
	if order == 0 {
		order = compareFacts(a.AgendaFact, b.AgendaFact)
	}
	return order
}

// compareFacts orders facts that are equally urgent.
func compareFacts(a, b AgendaFact) int {
	return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.Ref, b.Ref), cmp.Compare(a.Contact, b.Contact), cmp.Compare(a.Kind, b.Kind))
}

// waitingLines gathers what is waited for by partner, the longest waits first. A partner's
// name is written as the first of its spellings in the order of bytes: a capital before a
// small letter.
func waitingLines(facts []AgendaFact, today Date) []WaitingLine {
	at := make(map[string]int)
	people := make(map[string]map[ContactID]bool)
	var lines []WaitingLine
	for _, f := range facts {
		if f.Kind != FactWaiting {
			continue
		}
		key := ""
		if f.Waiting == OnPartner {
			key = Fold(f.Partner)
		}
		i, seen := at[key]
		if !seen {
			i = len(lines)
			at[key] = i
			people[key] = make(map[ContactID]bool)
			lines = append(lines, WaitingLine{Partner: f.Partner})
			if f.Waiting != OnPartner {
				lines[i].Partner = ""
			}
		} else if f.Waiting == OnPartner {
			lines[i].Partner = min(lines[i].Partner, f.Partner)
		}
		lines[i].Items = append(lines[i].Items, f)
		lines[i].Days = max(lines[i].Days, today.Sub(f.Since))
		people[key][f.Contact] = true
		lines[i].People = len(people[key])
	}
	for _, line := range lines {
		slices.SortStableFunc(line.Items, func(a, b AgendaFact) int {
			return cmp.Or(a.Since.Compare(b.Since), compareFacts(a, b))
		})
	}
	slices.SortStableFunc(lines, func(a, b WaitingLine) int {
		return cmp.Or(cmp.Compare(b.Days, a.Days), cmp.Compare(a.Partner, b.Partner))
	})
	return lines
}
