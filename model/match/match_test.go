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
	amina := Person{Name: "Amina Warsame", Phones: "+46701234567", Email: "a@example.se", Born: "1983-05-04", Place: "Boden", Country: "SO", Gender: "woman"}
	for _, c := range []struct {
		says    string
		one     Person
		verdict Verdict
		by      string
	}{
		{"the same telephone and name", Person{Name: "Warsame, Amina", Phones: "+46709999999 +46701234567"}, Same, ByPhone},
		{"the same telephone and a part of the name", Person{Name: "Amina", Phones: "+46701234567"}, Same, ByPhone},
		{"the same telephone and a letter otherwise: perhaps a sister", Person{Name: "Aminah Warsame", Phones: "+46701234567"}, Doubt, ByName},
		{"the same telephone and another name", Person{Name: "Yusuf Warsame", Phones: "+46701234567"}, Different, ""},
		{"the same telephone and another birth", Person{Name: "Amina Warsame", Phones: "+46701234567", Born: "1984"}, Doubt, "born"},
		{"the same telephone and another gender", Person{Name: "Amina Warsame", Phones: "+46701234567", Gender: "man"}, Doubt, "gender"},
		{"the same telephone and another place", Person{Name: "Amina Warsame", Phones: "+46701234567", Place: "Porjus"}, Same, ByPhone},
		{"the same address in capitals", Person{Name: "Warsame Amina", Email: "A@EXAMPLE.SE"}, Same, ByEmail},
		{"another telephone and the same address", Person{Name: "Amina Warsame", Phones: "+46701112233", Email: "a@example.se"}, Same, ByEmail},
		{"the same birthday and nothing else known", Person{Name: "Amina Warsame", Born: "1983-05-04"}, Same, ByBirth},
		{"the same birth year and nothing else known", Person{Name: "Amina Warsame", Born: "1983"}, Doubt, ""},
		{"the first of January says the year", Person{Name: "Amina Warsame", Born: "1983-01-01"}, Doubt, ""},
		{"the same place and nothing else known", Person{Name: "Amina Warsame", Place: "boden"}, Doubt, ""},
		{"the name alone", Person{Name: "Amina Warsame"}, Doubt, ""},
		{"the same birth and another telephone", Person{Name: "Amina Warsame", Born: "1983-05-04", Phones: "+46701112233"}, Doubt, "phones"},
		{"another address", Person{Name: "Amina Warsame", Place: "Boden", Email: "other@example.se"}, Doubt, "email"},
		{"another country", Person{Name: "Amina Warsame", Country: "SY"}, Doubt, "country"},
		{"another place", Person{Name: "Amina Warsame", Place: "Porjus"}, Doubt, "place"},
		{"another name", Person{Name: "Lina Haddad", Place: "Boden", Born: "1983-05-04"}, Different, ""},
		{"two with ids of their own", Person{ID: "2", Name: "Amina Warsame", Phones: "+46701234567"}, Different, ""},
		{"one id", Person{ID: "1", Name: "Amina Nur"}, Same, ByID},
	} {
		p := NewPeople(1)
		amina.ID = "1"
		if c.one.ID == "" {
			amina.ID = ""
		}
		p.Add(amina)
		if got := p.Find(c.one); got.Verdict != c.verdict || got.By != c.by {
			t.Errorf("%s: %d by %q, want %d by %q", c.says, got.Verdict, got.By, c.verdict, c.by)
		}
	}
	several := NewPeople(2)
	several.Add(Person{Name: "Eva Gran", Phones: "+46701234567"})
	several.Add(Person{Name: "Eva Lind", Phones: "+46701234567"})
	if got := several.Find(Person{Name: "Eva", Phones: "+46701234567"}); got.Verdict != Doubt {
		t.Errorf("a name that is part of two is %+v", got)
	}
	for range 3 {
		several.Add(Person{Name: "Bo Ek", Born: "1960-01-01"})
	}
	if got := several.Find(Person{Name: "Bo Ek", Born: "1960-01-01"}); got.Verdict != Doubt {
		t.Errorf("the first of January makes %+v", got)
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
	if got := Meant("same", all[2:3], func(name string) string { return name }); len(got) != 0 {
		t.Errorf("the middle of a name means nobody, got %q", got)
	}
	if got := Meant("amina savanna", all[2:3], func(name string) string { return name }); len(got) != 1 {
		t.Errorf("by a name and a firm she is meant, got %q", got)
	}
	if got := Meant("savanna", all[2:3], func(name string) string { return name }); len(got) != 1 {
		t.Errorf("who was found by a firm is meant too, got %q", got)
	}
}
