package storage

import (
	"context"
	"slices"
	"strings"
	"testing"

	"stegvis/model"
)

// onFile puts a record on file.
func onFile(t *testing.T, r *Register, rec model.Record) model.Record {
	t.Helper()
	must(r.AddRecord(context.Background(), clock, rec))(t)
	return must(r.Record(context.Background(), rec.Type, rec.ID))(t)
}

func TestWhatIsOpenStandsByActorHoweverItIsWritten(t *testing.T) {
	ctx, today := context.Background(), day("2026-11-18")
	r := fresh(t)
	amina, bo := added(t, r, "Amina Warsame"), added(t, r, "Bo Ek")
	almi := onFile(t, r, model.Partner.With("", today, "name", "Almi", "phones", "+46971123456"))
	for _, rec := range []model.Record{
		model.Action.With(string(bo), today, "kind", "bank", "actor", "ALMI", "due", "2026-11-20"),
		model.Action.With(string(amina), today, "kind", "permit", "actor", "Kommunen", "due", "2026-11-21"),
		model.Action.With(string(amina), today, "kind", "other", "actor", "jag", "due", "2026-11-21"),
		model.Action.With(string(amina), today, "kind", "other", "actor", "amina warsame", "due", "2026-11-21"),
		model.Action.With(string(amina), today, "kind", "mentor", "actor", "almi", "due", "2026-11-22"),
		model.FollowUp.With(string(amina), today, "on", "2026-11-19", "what", "besked", "waiting", "partner", "partner", "almi "),
		model.Consent.With(string(amina), today, "partner", "Almi", "what", "reach"),
		model.Referral.With(string(amina), today, "to", "Almi", "shared", "reach"),
		model.Action.With(string(bo), today, "kind", "mentor", "actor", "Almi", "due", "2026-11-22", "status", "done"),
	} {
		onFile(t, r, rec)
	}
	actors := must(r.Actors(ctx))(t)
	if len(actors) != 2 || actors[0].Name() != "Almi" || !actors[0].Known() || actors[1].Name() != "Kommunen" || actors[1].Known() {
		t.Fatalf("the actors are %+v", actors)
	}
	var open []string
	for _, w := range actors[0].Open {
		open = append(open, w.Person.Name+" "+w.Type.Key)
	}
	if want := []string{"Amina Warsame referral", "Amina Warsame follow_up", "Amina Warsame action", "Bo Ek action"}; !slices.Equal(open, want) {
		t.Errorf("open for Almi is %q, not %q", open, want)
	}
	if n := actors[0].People(); n != 2 {
		t.Errorf("for %d people", n)
	}
	if late := actors[0].Late(day("2026-11-21")); late != 2 {
		t.Errorf("%d are late", late)
	}
	if got := must(r.Partners(ctx))(t); !slices.Equal(got, []string{"Almi", "Kommunen"}) {
		t.Errorf("offered are %q", got)
	}

	before := whole(t, r)
	if _, err := r.DropRecord(ctx, clock, almi); err == nil || !strings.Contains(err.Error(), "Almi is named in") {
		t.Errorf("removing one that is named says %v", err)
	}
	if _, err := r.AddRecord(ctx, clock, model.Partner.With("", today, "name", "almi")); model.CodeOf(err) != model.Exists {
		t.Errorf("a second one of the name says %v", err)
	}
	if !slices.Equal(before, whole(t, r)) {
		t.Error("what was refused left something")
	}
	almi.Set("name", "Almi Nord")
	must(r.SaveRecord(ctx, clock, almi))(t)
	if got := must(r.Actors(ctx))(t); len(got) != 2 || len(got[0].Open) != 4 {
		t.Errorf("renamed: %+v", got)
	}
	must(r.Undo(ctx, clock))(t)
	if got := must(r.Actors(ctx))(t); got[0].Name() != "Almi" || got[0].Open[3].Get("actor") != "ALMI" {
		t.Errorf("taken back: %+v", got[0])
	}
	must(r.SetStatus(ctx, clock, bo, model.StatusChange{Status: model.Closed, Reason: "moved", On: today}))(t)
	if got := must(r.Actors(ctx))(t); len(got[0].Open) != 3 {
		t.Errorf("of somebody closed there is still %+v", got[0].Open)
	}
}

func TestAReferralWithoutConsentLeavesNothing(t *testing.T) {
	ctx, today := context.Background(), day("2026-11-18")
	r := fresh(t)
	amina := added(t, r, "Amina Warsame")
	onFile(t, r, model.Partner.With("", today, "name", "Almi"))
	before := whole(t, r)
	referral := model.Referral.With(string(amina), today, "to", "Almi", "shared", "reach needs")
	if _, err := r.AddRecord(ctx, clock, referral); model.CodeOf(err) != model.Invalid {
		t.Fatalf("without consent: %v", err)
	}
	if !slices.Equal(before, whole(t, r)) {
		t.Error("what was refused left something")
	}
	consent := onFile(t, r, model.Consent.With(string(amina), today, "partner", "almi", "what", "reach needs"))
	onFile(t, r, referral)
	consent.Set("withdrawn", "2026-11-18")
	was := must(r.Record(ctx, model.Consent, consent.ID))(t)
	must(r.SaveRecord(ctx, clock, consent))(t)
	if told := must(r.AlreadyTold(ctx, was))(t); len(told) != 1 || told[0].ID != referral.ID {
		t.Errorf("told before were %v", told)
	}
	old := must(r.Record(ctx, model.Referral, referral.ID))(t)
	must(r.SaveRecord(ctx, clock, old.Moved("accepted", today)))(t) // what was told stays, and is answered
	more := must(r.Record(ctx, model.Referral, referral.ID))(t)
	more.Set("shared", "reach needs finance")
	if _, err := r.SaveRecord(ctx, clock, more); model.CodeOf(err) != model.Invalid {
		t.Errorf("more than was agreed: %v", err)
	}
	for range 3 {
		must(r.Undo(ctx, clock))(t)
	}
	if again := must(r.Records(ctx, model.Referral, string(amina)))(t); len(again) != 0 {
		t.Errorf("taken back: %v", again)
	}
}

func TestOfManyWhoHasNotAgreedIsLeftOut(t *testing.T) {
	ctx, today := context.Background(), day("2026-11-18")
	r := fresh(t)
	amina, bo := added(t, r, "Amina Warsame"), added(t, r, "Bo Ek")
	onFile(t, r, model.Consent.With(string(amina), today, "partner", "Almi", "what", "reach"))
	many := must(r.AddToMany(ctx, clock, []model.ContactID{amina, bo}, model.Referral.With("", today, "to", "Almi", "shared", "reach")))(t)
	if len(many.Left) != 1 || many.Left[0].ID != bo {
		t.Fatalf("left out are %+v", many.Left)
	}
	if got := must(r.Records(ctx, model.Referral, string(amina)))(t); len(got) != 1 {
		t.Errorf("sent on are %v", got)
	}
}
