package model

import (
	"bytes"
	"slices"
	"strings"
	"sync"
	"testing"
)

func TestNamesSortAsInASwedishDirectory(t *testing.T) {
	want := []string{
		"al-Khatib, Lina", "Amina Warsame", "Anna Berg", "anna Ek", "Anna Öberg", "Cem Yılmaz", "Ove Ek", "Per Ek", "Per-Ola Ek", "Zohra Ahmadi",
		"Åke Berg", "Åsa Berg", "Älva Berg", "Östen Berg", "Αλέξης", "Ростислав", "محمد", "สุดา", "温浩然",
	}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortStableFunc(got, func(a, b string) int { return bytes.Compare(NameKey(a), NameKey(b)) })
	if !slices.Equal(got, want) {
		t.Errorf("the names sort as\n%q\nnot\n%q", got, want)
	}
	if !bytes.Equal(NameKey("AMINA"), NameKey("amina")) {
		t.Error("case tells two names apart")
	}
	if bytes.Equal(NameKey("Åsa"), NameKey("Asa")) {
		t.Error("a ring does not tell two names apart")
	}
}

func TestKeysMadeAtOnceAreTheSame(t *testing.T) {
	names := []string{"Åsa Öström", "Amina Warsame", "محمد النجار", "สุดา ศรีสุข", strings.Repeat("Ö", 500)}
	want := make([][]byte, len(names))
	for i, name := range names {
		want[i] = NameKey(name)
	}
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for range 200 {
				for i, name := range names {
					if !bytes.Equal(NameKey(name), want[i]) {
						t.Errorf("the key of %.20q changed", name)
						return
					}
				}
			}
		})
	}
	all.Wait()
	for i, name := range names {
		if !bytes.Equal(want[i], NameKey(name)) {
			t.Errorf("a key given out before was written over: %.20q", name)
		}
	}
}

func TestNamesAreSortedWithoutTitles(t *testing.T) {
	for in, want := range map[string]string{
		"Amina Warsame": "Amina Warsame", "  Per-Ola   Lindström ": "Per-Ola Lindström", "Dr. Christoffer Martinsson": "Christoffer Martinsson",
		"Prof. Dr. Patrik Lind": "Patrik Lind", "Herr": "Herr", "Mr. Արսեն Հարությունյան": "Արսեն Հարությունյան", "": "", "fröken Åsa Ek": "Åsa Ek", "Drita Berisha": "Drita Berisha",
	} {
		if got := SortName(in); got != want {
			t.Errorf("%q is sorted as %q, not %q", in, got, want)
		}
	}
}

func BenchmarkNameKey(b *testing.B) {
	for _, name := range []string{"Amina Warsame", "Åsa Öström", "محمد النجار"} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				NameKey(name)
			}
		})
	}
}

func BenchmarkFirstNameKey(b *testing.B) {
	for b.Loop() {
		keyMakers.New()
	}
}
