package model_test

import (
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
)

// agreement is a consent of somebody for a partner.
func agreement(partner, what, on, withdrawn string) model.Record {
	return model.Consent.With("c1", dayOf(on), "partner", partner, "what", what, "on", on, "withdrawn", withdrawn)
}

// referredTo is a referral of somebody to a partner.
func referredTo(partner, shared, on string) model.Record {
	return model.Referral.With("c1", dayOf(on), "to", partner, "shared", shared, "on", on)
}

func TestAReferralHoldsOnlyWhatWasAgreed(t *testing.T) {
	almi := []model.Record{agreement("Almi", "reach needs", "2026-11-02", "")}
	withdrawn := []model.Record{agreement("Almi", "reach needs", "2026-11-02", "2026-11-10")}
	for _, c := range []struct {
		name     string
		consents []model.Record
		was, is  model.Record
		refused  string // part of the sentence; empty: allowed
		field    string
	}{
		{name: "what was agreed", consents: almi, is: referredTo("Almi", "reach needs", "2026-11-16")},
		{name: "less than was agreed", consents: almi, is: referredTo("Almi", "reach", "2026-11-16")},
		{name: "nothing shared, with a consent", consents: almi, is: referredTo("Almi", "", "2026-11-16")},
		{name: "the name written differently", consents: almi, is: referredTo("ALMI", "needs", "2026-11-16")},
		{name: "on the day it was given", consents: almi, is: referredTo("Almi", "needs", "2026-11-02")},
		{name: "two consents together", consents: append([]model.Record{agreement("almi", "finance", "2026-11-03", "")}, almi...), is: referredTo("Almi", "finance reach", "2026-11-16")},
		{name: "before it was withdrawn", consents: withdrawn, is: referredTo("Almi", "reach", "2026-11-09")},
		{name: "again after it was withdrawn", consents: append([]model.Record{agreement("Almi", "reach", "2026-11-12", "")}, withdrawn...), is: referredTo("Almi", "reach", "2026-11-16")},
		{name: "an old one is answered after it was withdrawn", consents: withdrawn, was: referredTo("Almi", "reach", "2026-11-09"), is: referredTo("Almi", "reach", "2026-11-09")},
		{name: "an old one without consent is answered", was: referredTo("Almi", "reach", "2026-01-09"), is: referredTo("Almi", "reach", "2026-01-09")},
		{name: "an old one is made narrower", was: referredTo("Almi", "reach needs", "2026-01-09"), is: referredTo("Almi", "reach", "2026-01-09")},

		{name: "no consent", is: referredTo("Almi", "reach", "2026-11-16"), refused: "may know nothing without consent", field: "to"},
		{name: "nothing shared, without a consent", is: referredTo("Almi", "", "2026-11-16"), refused: "may know nothing without consent", field: "to"},
		{name: "another partner", consents: almi, is: referredTo("Swedbank", "reach", "2026-11-16"), refused: "Swedbank may know nothing", field: "to"},
		{name: "before it was given", consents: almi, is: referredTo("Almi", "reach", "2026-11-01"), refused: "on 2026-11-01 there was no consent", field: "to"},
		{name: "more than was agreed", consents: almi, is: referredTo("Almi", "reach finance analysis", "2026-11-16"), refused: "does not hold: applications for money, the analysis.", field: "shared"},
		{name: "after it was withdrawn", consents: withdrawn, is: referredTo("Almi", "reach", "2026-11-16"), refused: "was withdrawn on 2026-11-10", field: "to"},
		{name: "on the day it was withdrawn", consents: withdrawn, is: referredTo("Almi", "", "2026-11-10"), refused: "was withdrawn on 2026-11-10", field: "to"},
		{name: "an old one gets more", consents: withdrawn, was: referredTo("Almi", "reach", "2026-11-09"), is: referredTo("Almi", "reach finance", "2026-11-09"), refused: "does not hold: applications for money.", field: "shared"},
		{name: "an old one goes to another", consents: almi, was: referredTo("Almi", "reach", "2026-11-09"), is: referredTo("Swedbank", "reach", "2026-11-09"), refused: "Swedbank may know nothing", field: "to"},
		{name: "an old one moves behind the withdrawal", consents: withdrawn, was: referredTo("Almi", "reach", "2026-11-09"), is: referredTo("Almi", "reach", "2026-11-12"), refused: "was withdrawn", field: "to"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := model.Referral.Among(c.is, model.Own{Records: map[string][]model.Record{"consent": c.consents}, Was: c.was}, dayOf("2026-11-16"))
			switch {
			case c.refused == "" && err != nil:
				t.Errorf("refused: %v", err)
			case c.refused != "" && (err == nil || !strings.Contains(err.Error(), c.refused)):
				t.Errorf("it says %v, not %q", err, c.refused)
			case c.refused != "" && fieldOf(err) != c.field:
				t.Errorf("it is about %q, not %q", fieldOf(err), c.field)
			}
		})
	}
}

// fieldOf is the field an error is about.
func fieldOf(err error) string {
	if e, ok := err.(*model.Error); ok {
		return e.Field
	}
	return ""
}

func TestARefusalSaysHowToAskInBothLanguages(t *testing.T) {
	_, err := model.Referral.Among(referredTo("Almi", "reach", "2026-11-16"), model.Own{}, dayOf("2026-11-16"))
	refusal, ok := err.(*model.Error)
	if !ok {
		t.Fatal(err)
	}
	for l, words := range map[text.Lang][]string{text.Swedish: {"Samtycke", "Inget har sparats"}, text.English: {"Consent", "Nothing was saved"}} {
		for _, word := range words {
			if said := refusal.Message.In(l); !strings.Contains(said, word) {
				t.Errorf("%q does not say %q", said, word)
			}
		}
	}
}

func TestAWithdrawalListsWhoWasToldWhat(t *testing.T) {
	was := agreement("Almi", "reach needs", "2026-11-02", "")
	referrals := []model.Record{referredTo("almi", "reach", "2026-11-03"), referredTo("Almi", "needs", "2026-11-04"), referredTo("Almi", "", "2026-11-05"), referredTo("Swedbank", "reach", "2026-11-03")}
	for _, c := range []struct {
		name string
		is   model.Record
		want int
	}{
		{"withdrawn", agreement("Almi", "reach needs", "2026-11-02", "2026-11-10"), 3},
		{"narrower", agreement("Almi", "reach", "2026-11-02", ""), 1},
		{"wider", agreement("Almi", "reach needs finance", "2026-11-02", ""), 0},
		{"unchanged", was, 0},
	} {
		if got := model.AlreadyTold(was, c.is, referrals); len(got) != c.want {
			t.Errorf("%s: %d were told, not %d", c.name, len(got), c.want)
		}
	}
	gone := agreement("Almi", "reach", "2026-11-02", "2026-11-10")
	if got := model.AlreadyTold(gone, gone, referrals); len(got) != 0 {
		t.Errorf("one that was withdrawn before lists %d again", len(got))
	}
}

func TestAConsentIsNotWithdrawnBeforeItIsGiven(t *testing.T) {
	if err := agreement("Almi", "reach", "2026-11-10", "2026-11-09").Validate(dayOf("2026-11-16")); fieldOf(err) != "withdrawn" {
		t.Errorf("it says %v", err)
	}
	if err := agreement("Almi", "reach", "2026-11-10", "2026-11-10").Validate(dayOf("2026-11-16")); err != nil {
		t.Errorf("on the day itself: %v", err)
	}
}

func TestALetterTellsNoMoreThanIsAgreedOnItsDay(t *testing.T) {
	referral := referredTo("Almi", "needs reach", "2026-11-03")
	for _, c := range []struct {
		name     string
		consents []model.Record
		want     string // the parts; "refused" when there is none
	}{
		{"all of it", []model.Record{agreement("almi", "reach needs finance", "2026-11-02", "")}, "reach needs"},
		{"narrower by now", []model.Record{agreement("Almi", "needs", "2026-11-02", "")}, "needs"},
		{"withdrawn by now", []model.Record{agreement("Almi", "reach needs", "2026-11-02", "2026-11-10")}, "refused"},
		{"of another", []model.Record{agreement("Swedbank", "reach needs", "2026-11-02", "")}, "refused"},
		{"none", nil, "refused"},
	} {
		parts, err := model.MayTell(referral, c.consents, dayOf("2026-11-16"))
		got := strings.Join(parts, " ")
		if err != nil {
			got = "refused"
		}
		if got != c.want {
			t.Errorf("%s: %s, not %s", c.name, got, c.want)
		}
	}
}

func dayOf(iso string) model.Date {
	on, _ := model.ParseISODate(iso)
	return on
}
