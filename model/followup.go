package model

import (
	"slices"
	"strconv"

	"stegvis/model/text"
)

// Waiting is who has the next word.
type Waiting string

// The three who can be waited for.
const (
	OnAdvisor Waiting = "advisor"
	OnContact Waiting = "contact"
	OnPartner Waiting = "partner"
)

// FollowUp is a promise: something that is to happen by a day, and who is to do it. It is
// open until the day it was done. One of a schedule makes the next one.
var FollowUp = &RecordType{
	Key: "follow_up", Plural: "follow_ups", Of: OfContact, Tab: "next",
	Fields: withArea("follow_up", []Field{
		{Key: "on", Kind: FutureDate, Required: true, Deadline: true},
		{Key: "what", Kind: Line},
		{Key: "waiting", Kind: Choice, Required: true, Default: string(OnAdvisor), Options: []string{string(OnAdvisor), string(OnContact), string(OnPartner)}},
		{Key: "partner", Kind: Line, Required: true, Names: "partner", When: func(v map[string]string) bool { return v["waiting"] == string(OnPartner) }},
		{Key: "since", Kind: PastDate, Required: true, Default: Today, Kept: true}, // when the wait began
		{Key: "chased", Kind: Number, Kept: true}, // how many times a reminder was sent
		{Key: "done", Kind: PastDate, Kept: true},
		{Key: "every", Kind: Number, Kept: true}, // months until the next one, for the schedule of step 8
		{Key: "weeks", Kind: Number, Kept: true}, // weeks until the next one, the same
		{Key: "until", Kind: FutureDate, Kept: true},
		{Key: "months", Kind: Number, Kept: true},                                                       // of the plan after a start: how many months after it
		{Key: "outcome", Kind: Line, Kept: true},                                                        // of the plan after a start: the id of the outcome it came of
		{Key: "because", Kind: Choice, Kept: true, Options: []string{HelpSoon, HelpWanted, GoingBadly}}, // what a conversation set it for
	}),
	Title: []string{"what"}, Body: []string{"what"}, Bare: "what", Day: "on", End: "done",
	Say:    sayFollowUp,
	Settle: settleFollowUp,
	Then:   nextFollowUp,
	Tells:  tellFollowUp,
}

// Why a conversation of the continuous follow-up sets a date of its own.
const (
	HelpSoon   = "help-soon"
	HelpWanted = "help"
	GoingBadly = "going-badly"
)

// PromiseAbout is what a promise is about, as an argument of a sentence: what was noted; else what
// it follows from, so many months after a start, or what was answered in a conversation.
func PromiseAbout(what string, months int, because string) any {
	switch {
	case what != "":
		return what
	case months > 0:
		return text.Sentencef("follow_up.after-start", months)
	case because != "":
		return text.Say("follow_up.because-" + because)
	}
	return text.Say("today.follow-up")
}

// said is an argument of a sentence in a language.
func said(about any, l text.Lang) string {
	switch about := about.(type) {
	case text.Say:
		return l.Say(string(about))
	case text.Sentence:
		return about.In(l)
	}
	return about.(string)
}

// Promised is what a promise is about, in a language.
func Promised(r Record, l text.Lang) string { return said(promiseAbout(r), l) }

// promisedBesides is what a promise is about of which nothing was noted and something is known; empty
// for all else.
func promisedBesides(r Record, l text.Lang) string {
	if r.Get("what") != "" || r.Get("months")+r.Get("because") == "" {
		return ""
	}
	return Promised(r, l)
}

func promiseAbout(r Record) any {
	return PromiseAbout(r.Get("what"), r.Int("months"), r.Get("because"))
}

// tellFollowUp is what was promised and its day, for the sentences of what was done with it.
func tellFollowUp(r Record) []any {
	return []any{promiseAbout(r), r.Get("on")}
}

// sayFollowUp is what is to happen, and whom it waits for when that is not her.
func sayFollowUp(r Record, l text.Lang) string {
	what := Promised(r, l)
	switch Waiting(r.Get("waiting")) {
	case OnPartner:
		what += " · " + l.Say("contact.waits-for", r.Get("partner"))
	case OnContact:
		f, _ := r.Type.Field("waiting")
		what += " · " + l.Say("contact.waits-for", f.Shown(l, string(OnContact)))
	}
	return what
}

// settleFollowUp lets the wait begin anew when someone else is waited for.
func settleFollowUp(was, is Record, today Date) Record {
	if was.Get("waiting") != "" && was.Get("waiting") != is.Get("waiting") {
		is.Set("since", today.String())
	}
	return is
}

// nextFollowUp adds the following one of a schedule when one is done.
func nextFollowUp(was, is Record, _ Date) []Change {
	if is.Open() || was.Get("done") != "" {
		return nil
	}
	next, ok := Following(is)
	if !ok {
		return nil
	}
	return []Change{{Record: next}}
}

// Following gives the next one of a schedule after one that is done; ok is false when it
// stands alone or the schedule is over.
func Following(done Record) (next Record, ok bool) {
	schedule, on, ended := ScheduledBy(done), done.Date("on"), done.Date("done")
	if !schedule.Repeats() {
		return Record{}, false
	}
	next = done.Clone()
	next.ID, next.Version = NewID[RecordID](), 0
	due := schedule.After(on, 1)
	for rounds := 2; !due.IsZero() && !due.After(ended); rounds++ {
		due = schedule.After(on, rounds) // from the day it was due, which a short month passed over must not move
	}
	next.Set("done", "")
	next.Set("chased", "")
	next.Set("since", ended.String())
	next.Set("on", due.String())
	return next, !due.IsZero() && (schedule.Until.IsZero() || !due.After(schedule.Until))
}

// MayKeep tells whether a contact made on a day could be what was promised: the promise was made
// by then, was hers to keep, and was due by then or lies within the week after. Whether it was,
// only she knows.
func MayKeep(promise Record, on Date) bool {
	return promise.Open() && !on.Before(promise.Date("since")) && promise.Get("waiting") == string(OnAdvisor) &&
		promise.Date("on").Sub(on) <= 7
}

// Coming are the open ones of some promises and actions, the nearest day first: what is next with
// a person.
func Coming(promises, actions []Record) []Record {
	coming := OpenPromises(promises)
	for _, a := range actions {
		if a.Open() {
			coming = append(coming, a)
		}
	}
	slices.SortStableFunc(coming, func(a, b Record) int { return a.Date(a.Type.Day).Compare(b.Date(b.Type.Day)) })
	return coming
}

// OpenPromises are those of some promises that are not done yet, the nearest day first.
func OpenPromises(promises []Record) []Record {
	var open []Record
	for _, f := range promises {
		if f.Open() {
			open = append(open, f)
		}
	}
	slices.SortStableFunc(open, func(a, b Record) int { return a.Date("on").Compare(b.Date("on")) })
	return open
}

// Chased gives a promise after whoever is waited for was reminded once more.
func Chased(promise Record) Record {
	promise = promise.Clone()
	promise.Set("chased", strconv.Itoa(promise.Int("chased")+1))
	return promise
}
