package line

import (
	"cmp"

	"stegvis/model"
	"stegvis/storage"
)

// sayTold says, after a consent was withdrawn, removed or made narrower, what the partner was told
// before. failed is why it was not.
func (r recordCall) sayTold(register *storage.Register, was model.Record, failed error) error {
	if failed != nil || r.t != model.Consent {
		return failed
	}
	told, err := register.AlreadyTold(r.ctx, was)
	if err != nil || len(told) == 0 {
		return err
	}
	l := r.language()
	r.say("%s:", l.Say("consent.told", was.Get("partner")))
	for _, referral := range told {
		shared, _ := referral.Type.Field("shared")
		what := shared.Shown(l, referral.Get("shared"))
		r.say("  %s  %s", referral.Get("on"), cmp.Or(what, l.Say("consent.told-name-only")))
	}
	r.tell("consent.told-nothing-more")
	return nil
}
