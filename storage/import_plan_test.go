package storage

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"stegvis/model"
)

// TestAPlanIsOldWhenWhatItLeavesOutChanges plans to leave out one who is on record, and lets
// another program change her before the list is brought in.
func TestAPlanIsOldWhenWhatItLeavesOutChanges(t *testing.T) {
	ctx := context.Background()
	for _, c := range []struct {
		name   string
		change func(*Register, model.ContactID) (Done, error)
		says   string // who is named; empty: the plan holds
	}{
		{"is taken back", func(r *Register, _ model.ContactID) (Done, error) { return r.Undo(ctx, clock) }, "storage.plan-is-old – Amina –"},
		{"gets another name", func(r *Register, id model.ContactID) (Done, error) {
			return r.SaveContact(ctx, clock, id, 1, map[string]string{"name": "Amina W"})
		}, "storage.plan-is-old Amina – –"},
		{"gets a need", func(r *Register, id model.ContactID) (Done, error) {
			return r.AddRecord(ctx, clock, model.Need.With(string(id), day("2026-11-18"), "need", "capital"))
		}, "storage.plan-is-old Amina – –"},
		{"is called", func(r *Register, id model.ContactID) (Done, error) {
			return r.AddLog(ctx, clock, model.Log.With(string(id), day("2026-11-18"), "kind", "call", "said", "Hej"), nil)
		}, ""},
		{"is not alone", func(r *Register, _ model.ContactID) (Done, error) {
			return r.AddContact(ctx, clock, model.NewContact{Contact: model.Contact{Name: "Bo"}})
		}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := fresh(t)
			amina := model.Contact{ID: model.NewID[model.ContactID](), Name: "Amina"}
			if _, err := r.AddContact(ctx, clock, model.NewContact{Contact: amina}); err != nil {
				t.Fatal(err)
			}
			_, seen, err := r.Known(ctx)
			if err != nil {
				t.Fatal(err)
			}
			plan := model.ImportPlan{Source: "list", Rows: 2, Seen: seen, Contacts: []model.PlannedContact{
				{Row: 2, Kind: model.PlanSkip, Existing: amina.ID, Contact: model.Contact{Name: "Amina"}},
				{Row: 3, Contact: model.Contact{Name: "Cem"}},
			}}
			if _, err := c.change(r, amina.ID); err != nil {
				t.Fatal(err)
			}
			_, counts, err := r.Import(ctx, clock, plan, model.Client, "")
			if c.says == "" {
				if err != nil || counts.Add != 1 {
					t.Errorf("brought in: %+v %v", counts, err)
				}
				return
			}
			if got := saidOf(err); got != c.says || counts != (model.Counts{}) {
				t.Errorf("said %q, counts %+v; want %q", got, counts, c.says)
			}
		})
	}
}

func TestAttendanceAtAMeetingThatIsGoneIsPlannedAgain(t *testing.T) {
	ctx := context.Background()
	r := fresh(t)
	_, event, err := r.AddEvent(ctx, clock, model.Event{Kind: model.WeeklyMeeting, Title: "Lunch", On: day("2026-11-11"), Start: model.NoClock, End: model.NoClock})
	if err != nil {
		t.Fatal(err)
	}
	_, seen, err := r.Known(ctx)
	if err != nil {
		t.Fatal(err)
	}
	plan := model.AttendancePlan{Seen: seen, Meetings: []model.PlannedMeeting{{Event: event, On: day("2026-11-11"), Title: "Lunch", People: []model.PlannedPresence{{Name: "Amina"}}}}}
	undo(t, r)
	_, counts, err := r.ImportAttendance(ctx, clock, plan, true, model.Client)
	if got := saidOf(err); got != "storage.plan-is-old – Lunch –" || counts != (AttendanceCounts{}) {
		t.Errorf("said %q, counts %+v: %v", got, counts, err)
	}
}

// saidOf is the key of an error's sentence with what it is filled with.
func saidOf(err error) string {
	var failed *model.Error
	if !errors.As(err, &failed) {
		return fmt.Sprint(err)
	}
	return strings.TrimSpace(fmt.Sprintln(append([]any{failed.Message.Key}, failed.Message.Args...)...))
}

// TestAPlanFromBeforeTheRegisterWasRestoredIsOld goes back to a backup beneath a plan, and makes
// as many changes there as were left behind: nothing that is numbered tells the two apart.
func TestAPlanFromBeforeTheRegisterWasRestoredIsOld(t *testing.T) {
	ctx := context.Background()
	add := func(r *Register, name string) {
		t.Helper()
		if _, err := r.AddContact(ctx, clock, model.NewContact{Contact: model.Contact{Name: name}}); err != nil {
			t.Fatal(err)
		}
	}
	r := fresh(t)
	add(r, "Amina")
	from, err := r.Backup(ctx, r.BackupFolder(), clock)
	if err != nil {
		t.Fatal(err)
	}
	add(r, "Bosse")
	seen := seen(t, r)
	if _, err := r.Restore(ctx, from, clock); err != nil {
		t.Fatal(err)
	}
	add(r, "Cilla")
	before := all(t, r)
	list := model.ImportPlan{Source: "list", Rows: 1, Seen: seen, Contacts: []model.PlannedContact{{Row: 2, Contact: model.Contact{Name: "Cilla"}}}}
	if _, _, err := r.Import(ctx, clock, list, model.Client, ""); saidOf(err) != "storage.plan-of-another" {
		t.Errorf("the list: %q", saidOf(err))
	}
	attendance := model.AttendancePlan{Seen: seen, Unknown: []string{"Cilla"}, Meetings: []model.PlannedMeeting{{On: day("2026-11-11"), Title: "Lunch", People: []model.PlannedPresence{{Name: "Cilla"}}}}}
	if _, _, err := r.ImportAttendance(ctx, clock, attendance, true, model.Client); saidOf(err) != "storage.plan-of-another" {
		t.Errorf("the attendance: %q", saidOf(err))
	}
	if got := all(t, r); got != before {
		t.Errorf("the register is\n%s\nand was\n%s", got, before)
	}
}

// TestOnlyWhatWasShownIsGoneBackTo changes the register between what going back would change is
// shown and done.
func TestOnlyWhatWasShownIsGoneBackTo(t *testing.T) {
	ctx := context.Background()
	r := fresh(t)
	from, err := r.Backup(ctx, r.BackupFolder(), clock)
	if err != nil {
		t.Fatal(err)
	}
	going, err := r.GoingBack(ctx, from)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := r.AddContact(ctx, clock, model.NewContact{Contact: model.Contact{Name: "Amina"}}); err != nil {
		t.Fatal(err)
	}
	before := all(t, r)
	if _, err := r.GoBack(ctx, from, clock, going.Seen); saidOf(err) != "storage.restore-is-old" {
		t.Errorf("gone back to what was not shown: %q", saidOf(err))
	}
	if got := all(t, r); got != before {
		t.Errorf("the register is\n%s\nand was\n%s", got, before)
	}
	isSound(t, r)
	if going, err = r.GoingBack(ctx, from); err != nil {
		t.Fatal(err)
	}
	if _, err := r.GoBack(ctx, from, clock, going.Seen); err != nil {
		t.Error(err)
	}
}
