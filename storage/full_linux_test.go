package storage_test

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/storage/engine"
)

// TestAListThatFillsTheDiskIsBroughtInOnce lets a list be brought in where only the room set
// aside is left: what was begun when the disk was full is begun anew.
func TestAListThatFillsTheDiskIsBroughtInOnce(t *testing.T) {
	ctx := context.Background()
	folder := otherDisk(t)
	clock := time.Date(2026, 11, 18, 9, 30, 0, 0, time.UTC)
	r, err := storage.Open(ctx, filepath.Join(folder, "register.stegvis.db"), storage.Options{Now: func() time.Time { return clock }})
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if _, err := r.AddContact(ctx, clock, model.NewContact{Contact: model.Contact{Name: "Amina Warsame"}}); err != nil {
		t.Fatal(err)
	}
	if _, err := r.BackupIfDue(ctx, clock); err != nil {
		t.Fatal(err)
	}
	setAside := filepath.Join(r.BackupFolder(), ".ballast")
	if _, err := os.Stat(setAside); err != nil {
		t.Fatal(err)
	}
	full, err := os.Create(filepath.Join(folder, "full"))
	if err != nil {
		t.Fatal(err)
	}
	defer full.Close()
	for err == nil {
		_, err = full.Write(make([]byte, 4096))
	}
	plan := model.AttendancePlan{Meetings: []model.PlannedMeeting{{On: model.DateOf(clock), Title: "Lunch"}}}
	for n := range 100 {
		plan.Meetings[0].People = append(plan.Meetings[0].People, model.PlannedPresence{Name: fmt.Sprintf("Guest %d", n), Presence: model.Present})
	}
	_, counts, err := r.ImportAttendance(ctx, clock, plan, true, "")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(setAside); !errors.Is(err, fs.ErrNotExist) {
		t.Error("the room set aside was not needed")
	}
	if counts.Meetings != 1 || counts.People != 100 || counts.Noted != 100 {
		t.Errorf("it tells of %+v", counts)
	}
	n, err := engine.Value[int](ctx, r, "SELECT (SELECT count(*) FROM event) * 1000 + (SELECT count(*) FROM attendance)")
	if err != nil || n != 1100 {
		t.Errorf("there are meetings and people present: %d, %v", n, err)
	}
}
