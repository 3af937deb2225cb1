package model

import (
	"slices"

	"stegvis/model/text"
)

// Attempt is a time somebody was not reached, by a channel. Who was not reached in three different
// channels is unreachable (product.md §2). It is no contact: nothing was heard.
var Attempt = &RecordType{
	Key: "attempt", Plural: "attempts", Of: OfContact, Tab: "next",
	Fields: withArea("attempt", []Field{
		{Key: "channel", Kind: Choice, Required: true, Options: []string{"call", "message", "email", "letter", "visit", "through-others"}},
		{Key: "on", Kind: PastDate, Required: true, Default: Today},
		{Key: "note", Kind: Line},
	}),
	Title: []string{"channel"}, Detail: []string{"note"}, Body: []string{"note"}, Bare: "channel", Short: []string{"channel", "on"}, Day: "on",
	Say: func(r Record, l text.Lang) string { return r.Moment(l, false) },
}

// EnoughAttempts is in how many different channels somebody is to be tried before she counts as
// unreachable (product.md §2).
const EnoughAttempts = 3

// Tried are the different channels in which a contact was tried after she was last reached: was
// talked to, or was present at a meeting, on the day met (zero for never). A log of somebody who did
// not answer is a try too. They come in the order of the attempts' options.
func Tried(logs, attempts []Record, met Date) []string {
	for _, l := range logs {
		if on := l.Date("on"); Answered(l) && on.After(met) {
			met = on
		}
	}
	tried := make(map[string]bool)
	for _, l := range logs {
		if l.Date("on").After(met) {
			tried[l.Get("kind")] = true
		}
	}
	for _, a := range attempts {
		if a.Date("on").After(met) {
			tried[a.Get("channel")] = true
		}
	}
	channels := slices.DeleteFunc(slices.Clone(Attempt.Options("channel")), func(c string) bool { return !tried[c] })
	if tried["meeting"] { // a meeting nobody came to
		channels = append(channels, "meeting")
	}
	return channels
}

// sayTried names channels, as the end of a sentence.
func sayTried(channels []string) any {
	if len(channels) == 0 {
		return text.Say("attempt.nothing-tried")
	}
	var said text.Sentences
	for _, c := range channels {
		word := "attempt.channel-" + c
		if !text.Has(word) {
			word = "log.kind-" + c
		}
		said = append(said, text.Sentencef(word))
	}
	return said
}
