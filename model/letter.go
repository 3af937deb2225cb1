package model

import "slices"

// MayTell are the parts a letter about a referral may hold on a day: those that are shared by it,
// as far as the person's consents still let the partner be told them. Errors: Invalid when none
// of them holds any more.
func MayTell(referral Record, consents []Record, today Date) ([]string, error) {
	partner := referral.Get("to")
	agreed, withdrawn, some := Agreed(consents, partner, today)
	switch {
	case !some && withdrawn.IsZero():
		return nil, Fail(Invalid, "referral.no-consent", partner, today.String())
	case !some:
		return nil, Fail(Invalid, "referral.withdrawn", partner, withdrawn.String())
	}
	shared := referral.Parts("shared")
	return slices.DeleteFunc(slices.Clone(shareable), func(part string) bool {
		return !slices.Contains(shared, part) || !slices.Contains(agreed, part)
	}), nil
}
