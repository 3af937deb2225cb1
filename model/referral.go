package model

import (
	"slices"
	"strings"

	"stegvis/model/text"
)

// Referral is a contact sent on to somebody else, with what was shared of her (product.md §2).
var Referral = &RecordType{
	Key: "referral", Plural: "referrals", Of: OfContact, Tab: "referrals",
	Fields: withArea("referral", []Field{
		{Key: "to", Kind: Line, Required: true, Names: "partner"},
		{Key: "shared", Kind: Checklist, Options: shareable},
		{Key: "told", Kind: Note},
		{Key: "on", Kind: PastDate, Required: true, Default: Today},
		{Key: "answered", Kind: PastDate, Later: true},
		{Key: "answer", Kind: Choice, Required: true, Default: "waiting", Options: []string{"waiting", "accepted", "refused", "unanswered"}, States: &States{
			Open: []string{"waiting"},
			Next: map[string]string{"waiting": "accepted", "accepted": "refused", "refused": "unanswered", "unanswered": "waiting"},
		}},
		{Key: "result", Kind: Line, Later: true},
	}),
	Title: []string{"to"}, Detail: []string{"shared", "result"}, Body: []string{"result"}, Bare: "to", Short: []string{"to", "on"}, Day: "on", End: "answered",
	Reads: []string{"consent"}, Among: referralAgreed,
}

// referralAgreed holds that a referral tells a partner only what the person has agreed to. That
// she comes to the office is told by the referral itself, so one that shares nothing asks for a
// consent as well. What was told before stays, whatever was withdrawn since. Errors: Invalid.
func referralAgreed(rec Record, own Own, _ Date) ([]Change, error) {
	partner, on := rec.Get("to"), rec.Date("on")
	told := own.Was.Parts("shared")
	if !SameName(partner, own.Was.Get("to")) || on != own.Was.Date("on") {
		told = nil
	} else if !slices.ContainsFunc(rec.Parts("shared"), func(part string) bool { return !slices.Contains(told, part) }) {
		return nil, nil
	}
	agreed, withdrawn, some := Agreed(own.Records[Consent.Key], partner, on)
	switch {
	case !some && withdrawn.IsZero():
		return nil, Fail(Invalid, "referral.no-consent", partner, on.String()).On("to")
	case !some:
		return nil, Fail(Invalid, "referral.withdrawn", partner, withdrawn.String()).On("to")
	}
	var more text.Sentences
	for _, part := range rec.Parts("shared") {
		if !slices.Contains(told, part) && !slices.Contains(agreed, part) {
			more = append(more, text.Sentencef("referral.shared-"+part))
		}
	}
	if len(more) > 0 {
		return nil, Fail(Invalid, "referral.not-agreed", partner, more).On("shared")
	}
	return nil, nil
}

// Parts are the options that are ticked in a Checklist.
func (r Record) Parts(key string) []string { return strings.Fields(r.Values[key]) }

// SameName tells whether two names of partners are one, however they are written.
func SameName(a, b string) bool { return Fold(a) == Fold(b) }
