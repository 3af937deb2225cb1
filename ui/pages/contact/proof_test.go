package contact

import (
	"context"
	"testing"

	"stegvis/model"
	"stegvis/ui/page"
	"stegvis/ui/pages/officetest"
)

// TestOAsksForThePaperAndThenShowsIt is of an outcome and of a meeting of the timeline.
func TestOAsksForThePaperAndThenShowsIt(t *testing.T) {
	o := officetest.New(t)
	amina := o.Person("Amina Warsame", nil)
	breakfast := o.Meeting("Business breakfast", "2026-11-11", amina)
	studies := model.Outcome.With(string(amina), o.Deps.Today(), "kind", "studies")
	o.Did(o.Register.AddRecord(context.Background(), o.Deps.Now(), studies))
	o.Show(New, page.Route{Kind: page.Contact, ID: string(amina), Focus: string(studies.ID)}, 100, 40)
	o.Press("o")
	o.Has("Proof of Studies")
	o.Type("letter of admission")
	o.Press("ctrl+s")
	o.Has("proves: Studies")
	o.Press("o")
	o.Has("Proof: Studies", "letter of admission", "another paper")
	o.Press("esc")
	o.Show(New, page.Route{Kind: page.Contact, ID: string(amina), Focus: string(breakfast)}, 100, 40)
	o.Press("o")
	o.Has("Proof of Business breakfast")
	o.Type("list of names")
	o.Press("ctrl+s")
	of := make(map[string]string)
	for _, rec := range o.File(amina).Of(model.Paper) {
		of[rec.Get("what")] = rec.Get("of")
	}
	if of["letter of admission"] != "outcome "+string(studies.ID) || of["list of names"] != "event "+string(breakfast) {
		t.Errorf("the papers are of %v", of)
	}
	o.Did(o.Register.DropRecord(context.Background(), o.Deps.Now(), o.File(amina).Of(model.Outcome)[0]))
	o.Send(page.Changed{})
	o.Show(New, page.Route{Kind: page.Contact, ID: string(amina), Focus: "outcomes"}, 120, 40)
	o.Has("of nothing any more")
}
