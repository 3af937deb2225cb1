package storage

import (
	"context"
	"testing"

	"stegvis/model"
)

func TestACallCountsAsAPersonalContactOnceItHasMinutes(t *testing.T) {
	for _, kind := range []string{"visit", "call", "message", "email", "meeting"} {
		for _, minutes := range []string{"", "0", "10"} {
			r := fresh(t)
			id := added(t, r, "Amina Warsame")
			log := model.Log.With(string(id), day("2026-11-18"), "kind", kind, "minutes", minutes, "said", "no answer")
			must(r.AddLog(context.Background(), clock, log, nil))(t)
			if got := person(t, r, id).Evidence.PersonalContacts > 0; got != model.Personal(log) {
				t.Errorf("%s of %q minutes: that it counts is %v", kind, minutes, got)
			}
		}
	}
	if model.Personal(model.Log.With("", day("2026-11-18"), "kind", model.UsualKind)) {
		t.Error("a log of which nobody says how it was made counts")
	}
}
