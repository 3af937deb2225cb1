package storage

import (
	"context"
	"fmt"
	"testing"

	"stegvis/model"
)

// What the engine learned of a small register made every row of a large list read whole
// tables: 20,000 rows took a minute.
func TestALargeListDoesNotGoByWhatASmallRegisterWasLike(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	if _, _, err := r.Import(ctx, clock, manyNew(600), "", ""); err != nil {
		t.Fatal(err)
	}
	if err := r.Rest(ctx); err != nil {
		t.Fatal(err)
	}
	if n := query[int](t, r, "SELECT count(*) FROM sqlite_stat1"); n == 0 {
		t.Fatal("nothing was learned of the tables at rest")
	}
	if _, _, err := r.Import(ctx, clock, manyNew(5_000), "", ""); err != nil {
		t.Fatal(err)
	}
	if n := query[int](t, r, "SELECT count(*) FROM sqlite_stat1"); n != 0 {
		t.Errorf("%d measures of the small register are left", n)
	}
}

func manyNew(n int) (plan model.ImportPlan) {
	for i := range n {
		plan.Contacts = append(plan.Contacts, model.PlannedContact{Contact: model.Contact{Name: fmt.Sprintf("%d av %d", i, n)}})
	}
	return plan
}
