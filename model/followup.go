package model

// Waiting is who has the next word.
type Waiting string

// The three who can be waited for.
const (
	OnAdvisor Waiting = "advisor"
	OnContact Waiting = "contact"
	OnPartner Waiting = "partner"
)

// FollowUp is a promise: something that is to happen by a day, and who is to do it.
type FollowUp struct {
	ID      FollowUpID
	Contact ContactID
	On      Date // due
	What    string
	Waiting Waiting
	Partner string // the partner's name when Waiting is OnPartner
	Since   Date   // when the wait began
	Chased  int    // how many times a reminder was sent
	DoneOn  Date   // zero while open
	Every   int    // months until the next one, for the schedule of step 8; 0: once
	Until   Date   // the last day of the schedule
	Version int64
}

// Validate holds what must be true of a follow-up. Errors are Invalid.
func (f FollowUp) Validate() error {
	switch {
	case f.On.IsZero():
		return Fail(Invalid, "error.no-date").On("on")
	case f.Waiting != OnAdvisor && f.Waiting != OnContact && f.Waiting != OnPartner:
		return Fail(Invalid, "error.choice", string(f.Waiting)).On("waiting")
	case f.Waiting == OnPartner && CleanText(f.Partner) == "":
		return Fail(Invalid, "error.no-partner").On("partner")
	}
	return nil
}

// KeptBy tells whether a contact made on a day keeps the promise: it was made by then, was
// hers to keep, and was due by then or lies within the week after.
func (f FollowUp) KeptBy(on Date) bool {
	return f.DoneOn.IsZero() && !on.Before(f.Since) && f.Waiting == OnAdvisor && f.Every == 0 && f.On.Sub(on) <= 7
}

// Following gives the next one of a schedule after this one is done; ok is false when it
// stands alone or the schedule is over.
func (f FollowUp) Following(done Date) (next FollowUp, ok bool) {
	if f.Every <= 0 {
		return FollowUp{}, false
	}
	next = f
	next.ID, next.DoneOn, next.Chased, next.Version, next.Since = "", Date{}, 0, 0, done
	next.On = f.On.AddMonths(f.Every)
	for months := 2 * f.Every; !next.On.IsZero() && !next.On.After(done); months += f.Every {
		next.On = f.On.AddMonths(months) // from the day it was due, which a short month passed over must not move
	}
	return next, !next.On.IsZero() && (f.Until.IsZero() || !next.On.After(f.Until))
}
