package match

import (
	"slices"
	"testing"
)

func TestOnePersonWrittenTwoWaysIsOne(t *testing.T) {
	for _, c := range []struct {
		says, a, b string
		same       bool
	}{
		{"case and spaces", "Amina Warsame", " amina  WARSAME", true},
		{"the family name first", "Amina Warsame", "Warsame, Amina", true},
		{"accents", "Małgorzata Wójcik", "Malgorzata Wojcik", true},
		{"a hyphen", "Per-Ola Ek", "Per Ola Ek", true},
		{"Arabic marks", "مُحَمَّد النجار", "محمد النجار", true},
		{"å is not a", "Åsa Ek", "Asa Ek", false},
		{"one name more", "Ingrid Åström", "Ingrid Åström Berg", false},
		{"a word twice", "Ali Ali Nur", "Ali Nur Nur", false},
		{"no letters", "---", "...", false},
		{"nothing", "", "", false},
	} {
		if got := SameName(c.a, c.b); got != c.same {
			t.Errorf("%s: %q and %q are the same: %v", c.says, c.a, c.b, got)
		}
	}
}

func TestNamesakesAreNotOne(t *testing.T) {
	amina := Person{Name: "Amina Warsame", Phones: "+46701234567", Email: "a@example.se", Born: "1983-01-01", Place: "Boden", Gender: "woman"}
	for _, c := range []struct {
		says string
		one  Person
		by   string
	}{
		{"the same telephone and a name spelled otherwise", Person{Name: "Aminah Warsame", Phones: "+46709999999 +46701234567"}, ByPhone},
		{"the same address in capitals", Person{Name: "Warsame Amina", Email: "A@EXAMPLE.SE"}, ByEmail},
		{"the same birth and nothing else known", Person{Name: "Amina Warsame", Born: "1983"}, ByName},
		{"the same place and nothing else known", Person{Name: "Amina Warsame", Place: "boden"}, ByName},
		{"the name alone", Person{Name: "Amina Warsame"}, ""},
		{"the same birth and another telephone", Person{Name: "Amina Warsame", Born: "1983-01-01", Phones: "+46701112233"}, ""},
		{"the same place and another address", Person{Name: "Amina Warsame", Place: "Boden", Email: "other@example.se"}, ""},
		{"another telephone and the same address", Person{Name: "Amina Warsame", Phones: "+46701112233", Email: "a@example.se"}, ByEmail},
		{"the same telephone and another birth", Person{Name: "Amina Warsame", Phones: "+46701234567", Born: "1984"}, ""},
		{"the same telephone and another name", Person{Name: "Yusuf Warsame", Phones: "+46701234567"}, ""},
	} {
		p := NewPeople(1)
		p.Add(amina)
		if _, by := p.Find(c.one); by != c.by {
			t.Errorf("%s: the same by %q, want %q", c.says, by, c.by)
		}
	}
}

func TestNobodyIsMeantByAGuess(t *testing.T) {
	all := []string{"Ann Berg", "Ann Bergström", "Amina Warsame", "Anna Berg"}
	for _, c := range []struct {
		says, words string
		want        int
	}{
		{"the whole name of one, though another begins so", "berg ann", 1},
		{"a beginning of three", "ann b", 3},
		{"a letter wrong", "Amona Warsame", 0},
		{"by the sound", "Aminah Warsami", 0},
	} {
		found := slices.DeleteFunc(slices.Clone(all), func(name string) bool { return Score(c.words, name) == 0 })
		if got := Meant(c.words, found, func(name string) string { return name }); len(got) != c.want {
			t.Errorf("%s: %q means %q, want %d", c.says, c.words, got, c.want)
		}
	}
	if got := Meant("savanna", all[2:3], func(name string) string { return name }); len(got) != 1 {
		t.Errorf("who was found by a firm is meant too, got %q", got)
	}
}
