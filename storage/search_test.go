package storage

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"stegvis/model"
	"stegvis/storage/engine"
)

func TestTheIndexFollowsTheRegister(t *testing.T) {
	ctx := context.Background()
	r := fresh(t)
	put(t, r, insertContact("c1", "Cilla Berg"), insertContact("c2", "Amina Warsame"), insertContact("c3", "Bo Ek"))
	ix, err := r.LoadIndex(ctx)
	if err != nil {
		t.Fatal(err)
	}
	find := func(query string, want ...int64) {
		t.Helper()
		if err := r.RefreshIndex(ctx, ix); err != nil {
			t.Fatal(err)
		}
		if got := ix.Find(query, 10); !slices.Equal(got.Ns, want) || got.Total != len(want) {
			t.Errorf("%q finds %v, not %v", query, got, want)
		}
	}
	find("e", 3)
	find("b", 3, 1)

	put(t, r, engine.OneRow("UPDATE contact SET name = 'Besra Öz', name_key = CAST('Besra Öz' AS BLOB), version = version + 1 WHERE id = 'c1'"))
	find("b", 1, 3)
	find("oz", 1)
	find("cilla")

	put(t, r, engine.OneRow("INSERT INTO enterprise (id, name) VALUES ('e1', 'Sambusa & Te')"), engine.OneRow("UPDATE contact SET enterprise = 'e1', phones = '+46701234567', version = version + 1 WHERE id = 'c2'"))
	find("sambusa", 2)
	find("070-12", 2)
	put(t, r, engine.OneRow("UPDATE enterprise SET name = 'Halva', version = version + 1 WHERE id = 'e1'"))
	find("halva", 2)
	find("sambusa")

	put(t, r, insertContact("c4", "Besra Ab"))
	find("b", 4, 1, 3)
	undo(t, r)
	find("b", 1, 3)
	put(t, r, engine.OneRow("DELETE FROM contact WHERE id = 'c1'"))
	find("b", 3)

	importMany(t, r, mostInDelta+1)
	find("amina1000", int64(query[int](t, r, "SELECT n FROM contact WHERE name LIKE 'Amina1000 %'")))
	if ix.Delta() != 0 {
		t.Errorf("%d are delta after an import", ix.Delta())
	}
	for i := range 3 {
		id := model.ContactID(fmt.Sprint("d", i))
		put(t, r, insertContact(id, "Dora"))
	}
	find("dora", query[int64](t, r, "SELECT n FROM contact WHERE id = 'd0'"), query[int64](t, r, "SELECT n FROM contact WHERE id = 'd1'"), query[int64](t, r, "SELECT n FROM contact WHERE id = 'd2'"))
}

func TestTheIndexForgetsWhoWasErasedWithoutATrace(t *testing.T) {
	ctx := context.Background()
	r := fresh(t)
	put(t, r, insertContact("c1", "Amina Warsame"), insertContact("c2", "Bo Ek"))
	ix, err := r.LoadIndex(ctx)
	if err != nil {
		t.Fatal(err)
	}
	meddle(t, r, "DROP TRIGGER history_contact_delete", "DELETE FROM contact WHERE id = 'c1'", "DELETE FROM changes WHERE contact = 'c1'")
	if err := r.RefreshIndex(ctx, ix); err != nil {
		t.Fatal(err)
	}
	if got := ix.Find("amina", 10); len(got.Ns) != 0 {
		t.Errorf("it still finds %v", got)
	}
}

func BenchmarkLoadIndex100000(b *testing.B) {
	r := fresh(b)
	for range 10 {
		importMany(b, r, 10_000)
	}
	for b.Loop() {
		if _, err := r.LoadIndex(context.Background()); err != nil {
			b.Fatal(err)
		}
	}
}
