package match

import (
	"context"
	"encoding/csv"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
)

func TestWhoMayBeOne(t *testing.T) {
	for _, c := range []struct {
		says string
		a, b Person
		why  Reason
	}{
		{"words swapped", Person{Name: "Amina Warsame"}, Person{Name: "Warsame, Amina"}, AlikeName},
		{"Cyrillic letters among Latin ones", Person{Name: "Amina Warsame"}, Person{Name: "Аmina Wаrsame"}, AlikeLetters},
		{"rn for m", Person{Name: "Amina Warsame"}, Person{Name: "Arnina Warsame"}, AlikeLetters},
		{"Mohamed and Muhammad", Person{Name: "Mohamed Jama"}, Person{Name: "Muhammad Jama"}, AlikeSpelling},
		{"Ahmed and Ahmad", Person{Name: "Ahmed Nur"}, Person{Name: "Ahmad Nur"}, AlikeSpelling},
		{"Yusuf and Youssef", Person{Name: "Yusuf Hersi"}, Person{Name: "Youssef Hersi"}, AlikeSpelling},
		{"Jönsson and Joensson", Person{Name: "Eva Jönsson"}, Person{Name: "Eva Joensson"}, AlikeSpelling},
		{"missing dots", Person{Name: "Åsa Öberg"}, Person{Name: "Asa Oberg"}, AlikeSpelling},
		{"a letter wrong in the surname", Person{Name: "Amina Warsame"}, Person{Name: "Amina Warsane"}, AlikeTyping},
		{"two letters changed about in the first name", Person{Name: "Hodan Farah"}, Person{Name: "Hodna Farah"}, AlikeTyping},
		{"a first name a letter apart", Person{Name: "Amin Warsame"}, Person{Name: "Amina Warsame"}, ""},
		{"siblings on one telephone", Person{Name: "Amir Warsame", Phones: "+461"}, Person{Name: "Amin Warsame", Phones: "+461", Place: "Boden"}, ""},
		{"siblings on one telephone, both of 1 January", Person{Name: "Karim Warsame", Phones: "+461", Born: "1990"}, Person{Name: "Karam Warsame", Phones: "+462", Born: "1990-01-01"}, ""},
		{"a first name a letter apart, born one day and on one telephone", Person{Name: "Amina Warsame", Phones: "+461", Born: "1983-05-02"}, Person{Name: "Amona Warsame", Phones: "+461", Born: "1983-05-02"}, AlikeTyping},
		{"Karin and Karina", Person{Name: "Karin Ek"}, Person{Name: "Karina Ek"}, ""},
		{"Hassan and Hussein", Person{Name: "Hassan Nur"}, Person{Name: "Hussein Nur"}, ""},
		{"namesakes born on different days", Person{Name: "Anna Berg", Born: "1983-05-02"}, Person{Name: "Anna Berg", Born: "1984-05-02"}, ""},
		{"one address and a new surname", Person{Name: "Anna Berg", Email: "a@b.se"}, Person{Name: "Anna Ek", Email: "A@b.se"}, AlikeEmail},
		{"one telephone and another name", Person{Name: "Anna Berg", Phones: "+461"}, Person{Name: "Olle Berg", Phones: "+461"}, ""},
		{"the first name alone on one telephone", Person{Name: "Anna", Phones: "+461"}, Person{Name: "Anna Berg", Phones: "+461"}, AlikePhone},
		{"one organisation number and a spelling", Person{Name: "Ahmed Nur", Org: "5560360793"}, Person{Name: "Ahmad Nur", Org: "5560360793"}, AlikeOrg},
		{"one organisation number and a part of the name", Person{Name: "Anna", Org: "5560360793"}, Person{Name: "Anna Berg", Org: "5560360793"}, AlikeOrg},
		{"two of one family in one firm", Person{Name: "Amin Warsame", Org: "5560360793", Place: "Boden"}, Person{Name: "Amina Warsame", Org: "5560360793", Place: "Boden"}, ""},
		{"everybody's birthday against a day of the year", Person{Name: "Anna Berg", Born: "1983-01-01"}, Person{Name: "Anna Berg", Born: "1983-05-02"}, AlikeName},
		{"another spelling, elsewhere", Person{Name: "Ahmed Nur", Place: "Boden"}, Person{Name: "Ahmad Nur", Place: "Kiruna"}, ""},
		{"no letters", Person{Name: "***"}, Person{Name: "---"}, ""},
	} {
		why, _ := Alike(c.a, c.b)
		back, _ := Alike(c.b, c.a)
		if why != c.why || back != why {
			t.Errorf("%s: %q and %q may be one by %q and %q, want %q", c.says, c.a.Name, c.b.Name, why, back, c.why)
		}
		pairs, err := Pairs(context.Background(), []Person{c.a, c.b})
		if err != nil || (len(pairs) == 1) != (c.why != "") {
			t.Errorf("%s: found as %v, %v", c.says, pairs, err)
		}
	}
}

// mangled writes a name as another hand might: by turns mistyped, swapped, with letters of
// another alphabet, and in another spelling.
func mangled(r *rand.Rand, name string, kind int) string {
	letters := []rune(name)
	switch space := strings.IndexByte(name, ' '); kind {
	case 0:
		i := len(letters) - 2 - r.IntN(2)
		switch r.IntN(3) {
		case 0:
			letters[i], letters[i+1] = letters[i+1], letters[i]
			return string(letters)
		case 1:
			return string(letters[:i]) + string(letters[i+1:])
		}
		return string(letters[:i]) + "x" + string(letters[i+1:])
	case 1:
		return name[space+1:] + " " + name[:space]
	case 2:
		return strings.NewReplacer("a", "а", "e", "е", "o", "о").Replace(name)
	}
	return strings.NewReplacer("å", "aa", "ä", "ae", "ö", "oe", "Mohamed", "Muhammad", "Yusuf", "Youssef", "ss", "s", "k", "c", "v", "w").Replace(name)
}

func TestOfAHundredPairsNearlyAllAreFound(t *testing.T) {
	firsts := []string{"Amina", "Mohamed", "Yusuf", "Karin", "Lennart", "Fadumo", "Somchai", "Åsa", "Małgorzata", "Ibrahim"}
	lasts := []string{"Warsame", "Jönsson", "Hersi Kaliv", "Karlsson", "Lindqvist", "Nowak", "Srisuk", "Åkesson", "Farah", "Khatib"}
	r := rand.New(rand.NewPCG(9, 9))
	for _, known := range []bool{false, true} {
		var all []Person
		for i := range 100 {
			one := Person{Name: firsts[i%10] + " " + lasts[i/10]}
			if known {
				one.Phones, one.Born = fmt.Sprintf("+4670%07d", i), fmt.Sprintf("19%02d-01-01", i)
			}
			other := one
			other.Name = mangled(r, one.Name, i%4)
			all = append(all, one, other)
		}
		pairs, err := Pairs(context.Background(), all)
		found, others := 0, 0
		for _, p := range pairs {
			if p.A/2 == p.B/2 {
				found++
			} else {
				others++
			}
		}
		if err != nil || found < 95 || known && others > 0 {
			t.Errorf("%d of 100 pairs are found, and %d that are none (%v)", found, others, err)
		}
		t.Logf("%d found, %d others", found, others)
	}
}

func TestAmongAThousandStrangersNobodyIsTakenForAnother(t *testing.T) {
	file, err := os.Open(os.Getenv("STEGVIS_PEOPLE"))
	if err != nil {
		t.Skip("STEGVIS_PEOPLE names no list of strangers")
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var all, named []Person
	for _, row := range rows[1:] {
		all = append(all, Person{Name: row[4], Phones: row[8], Email: row[9], Born: row[10], Place: row[6]})
		named = append(named, Person{Name: row[2] + " " + row[3]})
	}
	for says, people := range map[string][]Person{"all that is known": all, "first and last name alone": named} {
		pairs, _ := Pairs(context.Background(), people)
		for _, p := range pairs {
			t.Logf("%s: %q and %q by %s", says, people[p.A].Name, people[p.B].Name, p.Why)
		}
		if says == "all that is known" && len(pairs) > 1 {
			t.Errorf("%d of %d may be one", len(pairs), len(people))
		}
	}
}

func TestThoseOfOneNameAreNotAllComparedWithEachOther(t *testing.T) {
	compared := func(people int) (n int) {
		all := make([]profile, people)
		for i := range all {
			all[i] = profileOf(Person{Name: "Mohamed Ali", Phones: fmt.Sprintf("+4670%07d", i)})
		}
		if err := compare(context.Background(), keysOf(all), func(_, _ int32) { n++ }); err != nil {
			t.Fatal(err)
		}
		return n
	}
	if few, many := compared(1_000), compared(4_000); many > 5*few || many > 200*4_000 {
		t.Errorf("%d comparisons of 1,000, %d of 4,000", few, many)
	}
}
