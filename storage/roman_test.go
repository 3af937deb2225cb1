package storage

import (
	"context"
	"slices"
	"testing"
)

func TestANameIsFoundInAnotherAlphabetAndNobodyIsMeantByIt(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	for _, name := range []string{"Ольга Петрова", "Olga Ström", "محمد علي"} {
		withValues(t, r, name, nil)
	}
	for words, want := range map[string][]string{
		"olga":    {"Olga Ström", "Ольга Петрова"},
		"petrova": {"Ольга Петрова"},
		"Ольга":   {"Ольга Петрова"},
		"Стрём":   {"Olga Ström"},
		"mhmd":    {"محمد علي"}, // vowels are not written
		"ирина":   nil,
	} {
		hits, err := r.Search(ctx, words, 5)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		if len(hits.Ns) > 0 {
			rows, err := r.Contacts(ctx, ContactQuery{Filter: Filter{Ns: hits.Ns}, Limit: 5})
			if err != nil {
				t.Fatal(err)
			}
			for _, row := range rows {
				got = append(got, row.Name)
			}
		}
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("%q finds %q, want %q", words, got, want)
		}
	}
	for words, want := range map[string]int{"petrova": 0, "Стрём": 0, "Петрова": 1, "ström": 1, "olga": 1} {
		found, err := r.Resolve(ctx, words, 3)
		if err != nil || len(found) != want {
			t.Errorf("%q means %d, %v, want %d", words, len(found), err, want)
		}
	}
}
