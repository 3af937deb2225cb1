package checkin

import (
	"context"
	"strconv"
	"testing"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/page"
	"stegvis/ui/pages/officetest"
	"stegvis/ui/uitest"
)

// BenchmarkKeyToView measures a letter typed until the page is drawn at 120 × 40, with forty
// present in a register of a hundred thousand; what the register answers later is not waited
// for, as in the program.
func BenchmarkKeyToView(b *testing.B) {
	o, event := crowded(b, 100_000)
	o.Show(New, page.Route{Kind: page.CheckIn, ID: string(event)}, 120, 40)
	letters := []string{"p", "e", "r", "backspace", "backspace", "backspace"}
	i := 0
	for b.Loop() {
		o.Page.HandleKey(uitest.Key(letters[i%len(letters)]))
		o.Page.View()
		i++
	}
}

// BenchmarkArrival measures a person found, checked in, on disk and counted.
func BenchmarkArrival(b *testing.B) {
	o, event := crowded(b, 100_000)
	s := o.Show(New, page.Route{Kind: page.CheckIn, ID: string(event)}, 120, 40)
	i := 0
	for b.Loop() {
		s.Paste("Person " + strconv.Itoa(50_000+i))
		s.Press("enter")
		i++
	}
}

// crowded is a meeting today with forty present, in a register of many.
func crowded(b *testing.B, people int) (*officetest.Office, model.EventID) {
	b.Helper()
	o := officetest.New(b)
	ctx := context.Background()
	plan := model.ImportPlan{}
	for i := range people {
		plan.Contacts = append(plan.Contacts, model.PlannedContact{Row: i + 2, Kind: model.PlanAdd, Contact: model.Contact{Name: "Person " + strconv.Itoa(i)}})
	}
	if _, _, err := o.Register.Import(ctx, o.Deps.Now(), plan, model.Client, ""); err != nil {
		b.Fatal(err)
	}
	rows, err := o.Register.Contacts(ctx, storage.ContactQuery{Sort: storage.ByName, Limit: 80})
	if err != nil {
		b.Fatal(err)
	}
	var ids []model.ContactID
	for _, r := range rows {
		ids = append(ids, r.ID)
	}
	o.Meeting("Breakfast", "2026-11-09", ids...)
	return o, o.Meeting("Breakfast", "2026-11-16", ids[:40]...)
}
