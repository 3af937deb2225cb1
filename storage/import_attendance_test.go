package storage

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/model/modeltest"
	"stegvis/storage/report"
)

// bothGroups adds the local entrepreneurs and the 41 of the interviews, and gives their
// ids by name.
func bothGroups(t *testing.T, r *Register) map[string]model.ContactID {
	t.Helper()
	ids := make(map[string]model.ContactID)
	for _, file := range []struct {
		name string
		role model.Role
		path model.Path
	}{{"local-entrepreneurs.csv", model.Other, ""}, {"almi-contacts.csv", model.Client, model.Established}} {
		for _, row := range modeltest.Rows(t, "testdata/"+file.name, ';') {
			country, ok := model.ParseCountry(row["Land"])
			if !ok {
				t.Fatalf("%q is no country", row["Land"])
			}
			gender := map[string]string{"Kvinna": "woman", "Man": "man"}[row["Kön"]]
			done, err := r.AddContact(context.Background(), clock, model.NewContact{Contact: model.Contact{
				Role: file.role, Path: file.path, Name: row["Namn"], Values: map[string]string{"country": country, "gender": gender},
			}})
			if err != nil {
				t.Fatal(err)
			}
			ids[row["Namn"]] = model.ContactID(done.Owner())
		}
	}
	return ids
}

// breakfasts is the plan of the attendance list, with the people the register knows.
func breakfasts(t *testing.T, ids map[string]model.ContactID) model.AttendancePlan {
	t.Helper()
	plan := model.AttendancePlan{Source: "breakfast-2008.csv"}
	for i, row := range modeltest.Rows(t, "testdata/breakfast-2008.csv", ';') {
		on := day(row["Datum"])
		if n := len(plan.Meetings); n == 0 || plan.Meetings[n-1].On != on {
			plan.Meetings = append(plan.Meetings, model.PlannedMeeting{On: on, Title: row["Möte"]})
		}
		last := &plan.Meetings[len(plan.Meetings)-1]
		last.People = append(last.People, model.PlannedPresence{Row: i + 2, Name: row["Namn"], Contact: ids[row["Namn"]], Presence: model.Present})
	}
	return plan
}

func TestTheBreakfastsOf2008GiveTheFiguresThatWerePublished(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	plan := breakfasts(t, bothGroups(t, r))
	done, counts, err := r.ImportAttendance(ctx, clock, plan, false, "")
	if err != nil {
		t.Fatal(err)
	}
	if want := (AttendanceCounts{Meetings: 18, Added: 18, Noted: 455}); counts != want || said(done) != "Attendance at 18 meetings brought in" {
		t.Errorf("%q: %+v, want %+v", said(done), counts, want)
	}
	checkBreakfasts(t, r)
	if _, counts, err = r.ImportAttendance(ctx, clock, plan, false, ""); err != nil || counts.Added != 0 {
		t.Errorf("a second time: %+v, %v", counts, err)
	}
	checkBreakfasts(t, r)
	if commits := query[int](t, r, "SELECT count(*) FROM commits"); commits != 101+1 {
		t.Errorf("%d commits; one for each contact and one for the list, and none for the second time", commits)
	}
	if _, err := r.Undo(ctx, clock); err != nil {
		t.Fatal(err)
	}
	if n := query[int](t, r, "SELECT (SELECT count(*) FROM event) + (SELECT count(*) FROM attendance)"); n != 0 {
		t.Errorf("one undo takes everything back; %d rows are left", n)
	}
}

func checkBreakfasts(t *testing.T, r *Register) {
	t.Helper()
	got := reported(t, r, report.Meetings, report.Filter{})
	expected := modeltest.Rows(t, "testdata/breakfast-2008.expected.csv", ',')
	if len(got) != 18 || len(expected) != 18 {
		t.Fatalf("%d meetings, expected %d", len(got), len(expected))
	}
	for i, row := range expected {
		want := cells(row, "date", "week", "present", "born_abroad", "new") + " weekly Företagarfrukost"
		if g := cells(got[i], "date", "week", "present", "born_abroad", "new", "kind", "title"); g != want {
			t.Errorf("meeting %d: %s, expected %s", i+1, g, want)
		}
	}
	if n := query[int](t, r, "SELECT count(DISTINCT series) FROM event WHERE series <> ''"); n != 1 {
		t.Errorf("the breakfasts make %d series, want 1", n)
	}
	if faults, err := r.Check(context.Background(), nil); err != nil || len(faults) > 0 {
		t.Errorf("check: %v, %v", faults, err)
	}
}

func TestTheNextBreakfastFollowsTheList(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	if _, _, err := r.ImportAttendance(ctx, clock, breakfasts(t, bothGroups(t, r)), false, ""); err != nil {
		t.Fatal(err)
	}
	next, err := r.NextInSeries(ctx, "", day("2008-12-20"))
	if err != nil || next.On != day("2008-12-24") {
		t.Fatalf("the next breakfast is %s, %v", next.On, err)
	}
	_, id, err := r.AddEvent(ctx, clock, next)
	if err != nil {
		t.Fatal(err)
	}
	_, usual, err := r.Guests(ctx, id)
	last := 0
	for _, g := range usual {
		if g.LastTime {
			last++
		}
	}
	if err != nil || last != 27 {
		t.Errorf("27 were there on 17 December; %d of the %d usual are said to be, %v", last, len(usual), err)
	}
}

func TestUnknownNamesBecomeContactsWhenAskedFor(t *testing.T) {
	r, ctx := fresh(t), context.Background()
	bo := someone(t, r, "Bo Ek", "man", "SE")
	seminar := model.Event{Kind: model.Seminar, Title: "Våga börja", On: day("2026-10-01"), Start: 17 * 60, End: model.NoClock}
	_, held, err := r.AddEvent(ctx, clock, seminar)
	if err != nil {
		t.Fatal(err)
	}
	plan := model.AttendancePlan{Meetings: []model.PlannedMeeting{
		{On: day("2026-10-14"), Title: "Frukost", People: []model.PlannedPresence{{Name: "Amina Warsame"}, {Name: "Bo Ek", Contact: bo, Presence: model.Excused}, {Name: "?"}}},
		{On: day("2026-10-07"), Title: "frukost ", People: []model.PlannedPresence{{Name: "WARSAME, amina"}, {Name: "Bo Ek", Contact: bo}, {Name: "Bo Ek", Contact: bo}}},
		{On: day("2026-10-01"), Title: "våga börja", People: []model.PlannedPresence{{Name: "Bo Ek", Contact: bo}}},
	}}
	_, counts, err := r.ImportAttendance(ctx, clock, plan, false, "")
	if want := (AttendanceCounts{Meetings: 3, Added: 2, Noted: 3, LeftOut: 3}); err != nil || counts != want {
		t.Errorf("unknown names are left out: %+v, %v; want %+v", counts, err, want)
	}
	if page, err := r.Event(ctx, held); err != nil || page.Present != 1 {
		t.Errorf("the seminar is the one of that day and title: %+v, %v", page, err)
	}
	_, counts, err = r.ImportAttendance(ctx, clock, plan, true, model.Other)
	if want := (AttendanceCounts{Meetings: 3, Noted: 5, People: 1, LeftOut: 1}); err != nil || counts != want {
		t.Errorf("a name met twice is one contact, and one without letters none: %+v, %v; want %+v", counts, err, want)
	}
	got := reported(t, r, report.Meetings, report.Filter{Period: report.Period{From: day("2026-10-02")}})
	if len(got) != 2 || cells(got[0], "present", "new") != "2 1" || got[1]["present"] != "1" {
		t.Errorf("the report is %v", got)
	}
	if role := query[string](t, r, "SELECT role || found_through || found_on || step FROM contact WHERE name LIKE '%amina%'"); role != "othermeeting2026-10-07" {
		t.Errorf("the new contact is %q", role)
	}
	plan.Meetings = []model.PlannedMeeting{{Title: "Utan datum"}}
	if _, _, err := r.ImportAttendance(ctx, clock, plan, true, ""); model.CodeOf(err) != model.Invalid {
		t.Errorf("a meeting without a date: %v", err)
	}
}

func TestAnOldPlanOfAttendanceIsRefusedByName(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	bo := someone(t, r, "Bo Ek", "man", "SE")
	plan := model.AttendancePlan{Seen: seen(t, r), Unknown: []string{"Amina Warsame"}, Meetings: []model.PlannedMeeting{
		{On: day("2026-10-14"), Title: "Frukost", People: []model.PlannedPresence{{Name: "Amina Warsame"}, {Name: "Bo Ek", Contact: bo}}},
	}}
	undo(t, r)
	someone(t, r, "Warsame Amina", "woman", "SO")
	before := all(t, r)
	_, _, err := r.ImportAttendance(ctx, clock, plan, true, "")
	if model.CodeOf(err) != model.Conflict || !strings.Contains(fmt.Sprint(err), "Removed: Bo Ek. Added: Amina Warsame.") || all(t, r) != before {
		t.Errorf("%v, want a conflict that names both and nothing brought in", err)
	}
}
