package match

import "testing"

func TestNamesOfOtherAlphabetsInLatinLetters(t *testing.T) {
	for name, want := range map[string]string{
		"Ольга Петрова": "olga petrova", "Olga Ström": "Olga Ström", "محمد علي": "mhmd ly", "Łukasz": "Łukasz",
		"Ирина Berg": "irina Berg", "": "", "王小明": "wangxiaoming", "12 34": "12 34",
	} {
		if got := Roman(name); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}

func TestOneNameInTwoAlphabetsMayBeOnePerson(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want Reason
	}{
		{"Ольга Петрова", "Olga Petrova", AlikeSpelling},
		{"Petrova Olga", "Ольга Петрова", AlikeSpelling},
		{"Ольга Петрова", "Irina Petrova", ""},
		{"Ольга Петрова", "Ирина Петрова", ""},
		{"محمد علي", "محمد علي", AlikeName},
	} {
		if got, _ := Alike(Person{Name: c.a}, Person{Name: c.b}); got != c.want {
			t.Errorf("%s, %s: %q, want %q", c.a, c.b, got, c.want)
		}
	}
}
