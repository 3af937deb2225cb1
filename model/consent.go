package model

import "slices"

// shareable are the parts of what is on record of a contact that she can let a partner have.
var shareable = []string{"reach", "business", "needs", "programme", "finance", "analysis"}

// Consent is what a contact has agreed that one partner may be told of her (product.md §9). It
// holds until she withdraws it.
var Consent = &RecordType{
	Key: "consent", Plural: "consents", Of: OfContact, Tab: "referrals",
	Fields: withArea("consent", []Field{
		{Key: "partner", Kind: Line, Required: true, Names: "partner"},
		{Key: "what", Kind: Checklist, Required: true, Options: shareable},
		{Key: "on", Kind: PastDate, Required: true, Default: Today},
		{Key: "how", Kind: Choice, Options: []string{"signed", "spoken", "message"}},
		{Key: "language", Kind: LanguageChoice},
		{Key: "withdrawn", Kind: PastDate, Later: true},
	}),
	Title: []string{"partner"}, Detail: []string{"what"}, Aside: "withdrawn", Bare: "partner", Day: "on", End: "withdrawn",
	Check: consentInOrder,
}

// consentInOrder holds that a consent is not withdrawn before it was given. Errors: Invalid.
func consentInOrder(rec Record, _ Date) error {
	if withdrawn := rec.Date("withdrawn"); !withdrawn.IsZero() && withdrawn.Before(rec.Date("on")) {
		return Fail(Invalid, "consent.before").On("withdrawn")
	}
	return nil
}

// Agreed is what a person's consents let a partner be told on a day: the parts of all that had
// been given and not been withdrawn by then. Some tells whether there was one; when there was
// none any more, withdrawn is the day on which the last was withdrawn.
func Agreed(consents []Record, partner string, on Date) (parts []string, withdrawn Date, some bool) {
	for _, c := range consents {
		if !SameName(c.Get("partner"), partner) || c.Date("on").After(on) {
			continue
		}
		if end := c.Date("withdrawn"); !end.IsZero() && !end.After(on) {
			if end.After(withdrawn) {
				withdrawn = end
			}
			continue
		}
		some = true
		for _, part := range c.Parts("what") {
			if !slices.Contains(parts, part) {
				parts = append(parts, part)
			}
		}
	}
	return parts, withdrawn, some
}

// AlreadyTold are the referrals by which a partner was told what a consent, as it is now, does not
// let it be told any more: all of them when it was withdrawn, when it was made narrower those that
// held more, and none when it lets as much be told as before.
func AlreadyTold(was, is Record, referrals []Record) []Record {
	if !was.Open() || !SameName(was.Get("partner"), is.Get("partner")) && is.Open() {
		return nil
	}
	gone := was.Parts("what")
	if is.Open() {
		gone = slices.DeleteFunc(gone, func(part string) bool { return slices.Contains(is.Parts("what"), part) })
	}
	var told []Record
	for _, r := range referrals {
		if !SameName(r.Get("to"), was.Get("partner")) {
			continue
		}
		if !is.Open() || slices.ContainsFunc(r.Parts("shared"), func(part string) bool { return slices.Contains(gone, part) }) {
			told = append(told, r)
		}
	}
	return told
}
