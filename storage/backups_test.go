package storage_test

import (
	"context"
	"testing"
	"time"

	"stegvis/model"
	"stegvis/storage"
)

// person adds a contact by name.
func person(t testing.TB, r *storage.Register, name string) {
	t.Helper()
	try(r.AddContact(context.Background(), clock, model.NewContact{Contact: model.Contact{Name: name}}))(t)
}

func finds(t testing.TB, r *storage.Register, words string) int {
	t.Helper()
	return len(try(r.Search(context.Background(), words, 10))(t).Ns)
}

func TestTheSearchFollowsWhereOneGoesBack(t *testing.T) {
	ctx := context.Background()
	r := openOld(t, t.TempDir()+"/register.stegvis.db")
	person(t, r, "Amina")
	from := try(r.Backup(ctx, r.BackupFolder(), clock))(t)
	person(t, r, "Bosse")
	if finds(t, r, "bosse") != 1 {
		t.Error("Bosse is not found")
	}
	before := try(r.Restore(ctx, from, clock))(t)
	person(t, r, "Cilla") // as many changes as there were
	if finds(t, r, "bosse") != 0 || finds(t, r, "cilla") != 1 {
		t.Error("what is found is of the register as it was")
	}
	try(r.Restore(ctx, before, clock))(t)
	if finds(t, r, "bosse") != 1 || finds(t, r, "cilla") != 0 {
		t.Error("what is found is not of the register as it was before")
	}
	isWhole(t, r)
}

func TestABackupOfAnOlderProgramIsBroughtUpToThisOne(t *testing.T) {
	ctx := context.Background()
	r := openOld(t, t.TempDir()+"/register.stegvis.db")
	person(t, r, "Amina")
	old := oldRegister(t)
	going := try(r.GoingBack(ctx, old))(t)
	if going.Contacts < 10 || len(going.Leave) != 1 || len(going.Return) < 2 {
		t.Errorf("going back to an old one: %+v", going)
	}
	before := try(r.Restore(ctx, old, clock))(t)
	isWhole(t, r)
	if _, totals, err := r.Standing(ctx); err != nil || totals.Clients+totals.Others != going.Contacts {
		t.Errorf("it has %+v, %v", totals, err)
	}
	person(t, r, "Bosse")
	if made := storage.CountIn(ctx, try(r.Backups())(t)); len(made) != 1 || made[0].Path != before || made[0].Contacts != 1 || !made[0].Readable {
		t.Errorf("the backups are %+v", made)
	}
	if made := storage.CountIn(ctx, []storage.BackupFile{{Path: old}}); made[0].Contacts != going.Contacts || !made[0].Readable {
		t.Errorf("of the old one is known %+v", made[0])
	}
	try(r.Restore(ctx, before, clock))(t)
	if finds(t, r, "amina") != 1 || finds(t, r, "bosse") != 0 {
		t.Error("it was not taken back")
	}
	isWhole(t, r)
}

func TestACopyIsAskedForWhenTheLastOneOnAnotherDiskIsOld(t *testing.T) {
	ctx := context.Background()
	r := openOld(t, t.TempDir()+"/register.stegvis.db")
	today := model.DateOf(clock)
	due := func(after int) storage.OutsideCopy {
		t.Helper()
		return try(r.OutsideCopy(ctx, today.AddDays(after)))(t)
	}
	if due(100).Due {
		t.Error("an empty register needs no copy")
	}
	person(t, r, "Amina")
	if due(14).Due || !due(15).Due || !due(15).Last.IsZero() {
		t.Error("the first copy is due after 14 days")
	}
	try(r.CopyTo(ctx, clock, t.TempDir()+"/copy.db", ""))(t)
	if !due(15).Due {
		t.Error("a copy on the same disk is none outside it")
	}
	later := clock.Add(10 * 24 * time.Hour)
	done := try(r.CopyTo(ctx, later, otherDisk(t)+"/copy.db", ""))(t)
	if !done.Lasting || due(24).Due || !due(25).Due || due(25).Last != today.AddDays(10) {
		t.Errorf("after a copy: %+v, %+v", done, due(25))
	}
	try(r.Undo(ctx, clock))(t)
	if due(25).Last != today.AddDays(10) || finds(t, r, "amina") != 0 {
		t.Error("undo took back that there is a copy, not the contact")
	}
	for days, want := range map[string]bool{"0": false, "30": false, "24": true, "": true} {
		try(r.SetSettings(ctx, clock, map[string]string{storage.OutsideDays: days}))(t)
		if due(35).Due != want {
			t.Errorf("with %q days it is due: %v", days, !want)
		}
	}
}
