package today

import (
	"context"
	"fmt"
	"testing"

	"stegvis/model"
	"stegvis/ui/page"
	"stegvis/ui/pages/officetest"
	"stegvis/ui/uitest"
)

func TestOneFullKindMeansThereMayBeMore(t *testing.T) {
	facts := func(promises, quiet int) []model.AgendaFact {
		var all []model.AgendaFact
		for range promises {
			all = append(all, model.AgendaFact{Kind: model.FactPromise})
		}
		for range quiet {
			all = append(all, model.AgendaFact{Kind: model.FactQuiet})
		}
		return all
	}
	for _, c := range []struct {
		name            string
		promises, quiet int
		want            bool
	}{
		{"nothing", 0, 0, false},
		{"many, but of two kinds", soon - 1, soon - 1, false},
		{"one kind fills what was asked for", 0, soon, true},
	} {
		if got := full(facts(c.promises, c.quiet), soon); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestTheLinesBehindTheFirstFewFollow(t *testing.T) {
	o := officetest.New(t)
	id := o.Person("Amina Warsame", map[string]string{"found_on": "2026-11-10"})
	for i := range soon + 20 {
		o.Promise(id, "2026-11-13", fmt.Sprintf("promise %d", i))
	}
	d := o.Show(New, page.Route{Kind: page.Today}, 80, 24)
	d.Has(fmt.Sprintf("Needs you  %d", soon+20))
}

func TestTheSilentDoNotBuryTheRest(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 40}} {
		o := officetest.New(t)
		for i := range 30 {
			o.Person(fmt.Sprintf("Quiet %02d", i), map[string]string{"found_on": "2008-01-02"})
		}
		late := o.Person("Amina Warsame", map[string]string{"found_on": "2026-11-10"})
		o.Promise(late, "2026-11-13", "call back")
		asked := o.Person("Omar Darwish", map[string]string{"found_on": "2026-11-10"})
		o.Did(o.Register.AddRecord(context.Background(), o.Deps.Now(), model.FollowUp.With(string(asked), o.Day("2026-11-01"), "on", "2026-11-30", "waiting", "partner", "partner", "Swedbank")))
		o.Meeting("Business breakfast", "2026-11-18")
		d := o.Show(New, page.Route{Kind: page.Today}, size[0], size[1])
		d.Has("Needs you  31", "3 d late  Amina Warsame", "~ 18 yr", "Quiet 04", "25 more", "Waiting on others  1", "Swedbank", "Business breakfast")
		d.Lacks("Quiet 05", "6893 d")
		d.Press("j", "j", "j", "j", "j", "j", "enter")
		d.Has("Quiet 05")
		d.Lacks("25 more")
		d.Press("G")
		d.Has("Business breakfast")
	}
}

func TestManyPromisesLeaveTheMeetingInSight(t *testing.T) {
	o := officetest.New(t)
	id := o.Person("Amina Warsame", map[string]string{"found_on": "2026-11-10"})
	for i := range 30 {
		o.Promise(id, "2026-11-13", fmt.Sprintf("promise %02d", i))
	}
	o.Meeting("Business breakfast", "2026-11-18")
	d := o.Show(New, page.Route{Kind: page.Today}, 80, 24)
	d.Has("promise 00", " more", "Business breakfast", "c check in")
}

func TestTheLowerHalfShowsTheSelectedPerson(t *testing.T) {
	d := open(t, 120, 40)
	d.Did(d.Register.AddLog(context.Background(), d.Deps.Now(), model.Log.With(string(d.omar), uitest.Monday, "kind", "call", "said", "has found premises"), nil))
	d.Send(page.Changed{})
	d.Has("! 3 d late  call back")
	d.Lacks("has found premises")
	d.Press("j", "j")
	d.Has("call: has found premises")
}

func TestNobodyWithADateIsToldWhatToDo(t *testing.T) {
	o := officetest.New(t)
	o.Person("Amina Warsame", nil)
	d := o.Show(New, page.Route{Kind: page.Today}, 80, 24)
	d.Has("Nobody has a date near.", "t there sets the next")
}

func TestAHalfFilledContactIsToldOf(t *testing.T) {
	d := open(t, 80, 24)
	if err := d.Register.SaveDraft(context.Background(), d.Deps.Now(), "new-contact", `{"name":{"was":"","typed":"Zeynep"}}`); err != nil {
		t.Fatal(err)
	}
	d.Send(page.Changed{})
	d.Has("Half-filled contact: Zeynep … n goes on")
}
