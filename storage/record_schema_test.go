package storage

import (
	"slices"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/storage/engine"
)

func TestDeclarationAndSchemaOfEveryRecordAgree(t *testing.T) {
	r := fresh(t)
	for _, rt := range model.RecordTypes {
		var want []string
		for _, f := range rt.Fields {
			kind := "TEXT"
			if f.Whole() {
				kind = "INTEGER"
			}
			want = append(want, f.Key+" "+kind)
		}
		if owner := rt.Of.Column(); owner != "" {
			want = append(want, owner+" TEXT")
		}
		want = append(want, "id TEXT", "version INTEGER")
		got := query[string](t, r, "SELECT group_concat(name || ' ' || type, ',') FROM (SELECT name, type FROM pragma_table_info(?) ORDER BY name || ' ' || type)", rt.Key)
		slices.Sort(want)
		if got != strings.Join(want, ",") {
			t.Errorf("%s has the columns\n%s\nand is declared with\n%s", rt.Key, got, strings.Join(want, ","))
		}
		if strict := query[int](t, r, "SELECT strict FROM pragma_table_list WHERE name = ?", rt.Key); strict != 1 {
			t.Errorf("%s is not strict", rt.Key)
		}
	}
}

func TestCheckNamesARecordThatCannotBe(t *testing.T) {
	r := fresh(t)
	put(t, r, insertContact("c1", "Amina"))
	put(t, r, engine.OneRow("INSERT INTO outcome (contact, id, kind, \"on\") VALUES ('c1', 'o1', 'riches', '2026-11-01')"))
	wrong, err := r.Check(t.Context(), nil)
	if err != nil || len(wrong) != 1 || wrong[0].What.Key != "storage.check-record" {
		t.Errorf("check says %v, %v", wrong, err)
	}
}
