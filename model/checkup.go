package model

import (
	"slices"

	"stegvis/model/text"
)

// Checkup is a conversation of the continuous follow-up: three questions, whose answers set the
// next date.
var Checkup = &RecordType{
	Key: "checkup", Plural: "checkups", Of: OfContact, Tab: "next",
	Fields: withArea("checkup", []Field{
		{Key: "on", Kind: PastDate, Required: true, Default: Today},
		{Key: "running", Kind: Choice, Required: true, Options: []string{"yes", "not-yet", "paused", "closed"}},
		{Key: "going", Kind: Choice, Required: true, Options: []string{"well", "so-so", "badly"}},
		{Key: "wants", Kind: Choice, Required: true, Options: []string{"no", "yes", "soon"}},
		{Key: "note", Kind: Note},
	}),
	Title: []string{"running", "going", "wants"}, Body: []string{"note"}, Day: "on",
	Say:   func(r Record, l text.Lang) string { return r.Moment(l, false) },
	Reads: []string{"follow_up"},
	Among: afterCheckup,
}

// How many days after a conversation the next one is at the latest: when help is wanted soon, and
// when it is wanted or things go badly.
const (
	daysWhenSoon   = 7
	daysWhenNeeded = 28
)

// talked is what a conversation changes among the promises of a person.
type talked struct {
	kept []Record // those of a schedule it was, done on its day
	set  []Record // the date it sets by its answers; none where something is to come sooner
	open []Record // those that are still open, with what follows by itself
}

// talkedOf decides it on a day. Of several that could be the one, of a schedule and of the plan
// after a start, the conversation was all.
func talkedOf(is Record, promises []Record, today Date) talked {
	var t talked
	on := is.Date("on")
	for _, f := range promises {
		planned := ScheduledBy(f).Repeats() || f.Int("months") > 0
		switch {
		case planned && MayKeep(f, on):
			f = f.Clone()
			f.Set("done", on.String())
			t.kept = append(t.kept, f)
			if next, ok := Following(f); ok {
				t.open = append(t.open, next)
			}
		case f.Open():
			t.open = append(t.open, f)
		}
	}
	days, because := wantsNext(is)
	due := on.AddDays(days)
	if due.Before(today) {
		due = today
	}
	sooner := func(f Record) bool {
		return f.Get("waiting") == string(OnAdvisor) && !f.Date("on").Before(on) && !f.Date("on").After(due)
	}
	if because != "" && !slices.ContainsFunc(t.open, sooner) {
		t.set = []Record{FollowUp.With(is.Owner, today, "on", due.String(), "because", because)}
	}
	return t
}

// wantsNext is within how many days of a conversation the next one is to be, and why; no reason
// where its answers ask for none.
func wantsNext(is Record) (days int, because string) {
	switch {
	case is.Get("wants") == "soon":
		return daysWhenSoon, HelpSoon
	case is.Get("wants") == "yes":
		return daysWhenNeeded, HelpWanted
	case is.Get("going") == "badly":
		return daysWhenNeeded, GoingBadly
	}
	return 0, ""
}

// afterCheckup marks the follow-ups a new conversation was as done, and sets the date its answers
// ask for. What is corrected in one afterwards changes no date.
func afterCheckup(is Record, own Own, today Date) ([]Change, error) {
	if is.Version > 0 {
		return nil, nil
	}
	var changes []Change
	t := talkedOf(is, own.Records["follow_up"], today)
	for _, f := range slices.Concat(t.kept, t.set) {
		changes = append(changes, Change{Record: f})
	}
	return changes, nil
}

// AfterCheckup is the first promise that is to come once a conversation is noted; ok is false when
// nothing is agreed then.
func AfterCheckup(is Record, promises []Record, today Date) (next Record, ok bool) {
	t := talkedOf(is, promises, today)
	open := slices.DeleteFunc(OpenPromises(append(t.open, t.set...)), func(f Record) bool { return f.Date("on").Before(today) })
	if len(open) == 0 {
		return Record{}, false
	}
	return open[0], true
}

// Speaks gives the outcome a conversation speaks for: the firm is closed, or it is still running so
// many months after its start when that is what was to be asked. It is only proposed; ok is false
// where there is none.
func Speaks(is Record, promises []Record, today Date) (outcome Record, ok bool) {
	kind := ""
	switch is.Get("running") {
	case "closed":
		kind = FirmClosed
	case "yes":
		longest := 0
		for _, f := range talkedOf(is, promises, today).kept {
			longest = max(longest, f.Int("months"))
		}
		kind = StillRunning(longest)
	}
	return Outcome.With(is.Owner, today, "kind", kind, "on", is.Get("on")), kind != ""
}

// SpokenFor are the kinds of outcome a conversation can speak for.
func SpokenFor() []string {
	kinds := make([]string, 0, len(MonthsAfterStart)+1)
	for _, months := range MonthsAfterStart {
		kinds = append(kinds, StillRunning(months))
	}
	return append(kinds, FirmClosed)
}
