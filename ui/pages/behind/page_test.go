package behind

import (
	"context"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/storage/report"
	"stegvis/ui/page"
	"stegvis/ui/pages/officetest"
)

// waiting shows who waits for the bank: Amir longest, Amina, and Kim since a day that is not known.
func waiting(t *testing.T, w, h int) (o *officetest.Office, loan model.Record) {
	t.Helper()
	o = officetest.New(t)
	ctx := context.Background()
	amina, amir := o.Person("Amina Warsame", nil), o.Person("Amir Hosseini", nil)
	loan = model.Finance.With(string(amir), o.Deps.Today(), "lender", "bank", "amount", "90000", "on", "2026-10-01")
	o.Did(o.Register.AddRecord(ctx, o.Deps.Now(), model.Finance.With(string(amina), o.Deps.Today(), "lender", "bank", "amount", "50000", "on", "2026-11-01")))
	o.Did(o.Register.AddRecord(ctx, o.Deps.Now(), loan))
	o.Show(New, Of(report.Finance, "bank", "waiting", report.Filter{}).Route(), w, h)
	return o, loan
}

func TestThoseWhoWaitLongestComeFirstWithTheirLenderAmountAndDays(t *testing.T) {
	o, _ := waiting(t, 80, 24)
	o.Has("Finance · bank · Waiting", "all years", "bank · 90 000 kr", "46", "15")
	if text := o.Text(); strings.Index(text, "Amir Hosseini") > strings.Index(text, "Amina Warsame") {
		t.Error("Amina, who applied later, comes first")
	}
}

func TestEnterGoesToThePersonAtTheRecord(t *testing.T) {
	o, loan := waiting(t, 80, 24)
	o.Press("enter")
	o.Has("came to: contact " + loan.Owner)
}

func TestTheListFollowsTheRegister(t *testing.T) {
	o, loan := waiting(t, 80, 24)
	rec, err := o.Register.Record(context.Background(), model.Finance, loan.ID)
	if err != nil {
		t.Fatal(err)
	}
	o.Did(o.Register.SaveRecord(context.Background(), o.Deps.Now(), rec.Moved("refused", o.Deps.Today())))
	o.Send(page.Changed{})
	o.Has("Amina Warsame")
	o.Lacks("Amir Hosseini")
}

func TestAFigureThatSaysNothingShowsNobody(t *testing.T) {
	o := officetest.New(t)
	o.Show(New, page.Route{Kind: page.Figure}, 80, 24)
	o.Has("Nobody is counted in this figure any more.")
}

func TestThoseBehindFitEveryRoom(t *testing.T) {
	o, _ := waiting(t, 80, 24)
	o.Fits(t)
}

func TestNoKeyOfThoseBehindMeansTwoThings(t *testing.T) {
	o, _ := waiting(t, 80, 24)
	o.Keys(o.Page)
}
