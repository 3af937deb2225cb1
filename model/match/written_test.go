package match

import "testing"

func TestWhoIsBeingWrittenDownMayBeOneWhoIsThere(t *testing.T) {
	amina := Person{Name: "Amina Warsame", Phones: "+46705427044", Email: "amina@example.org", Born: "1987-03-04", Gender: "woman", Place: "Jokkmokk"}
	for _, c := range []struct {
		says string
		so   Person
		want Reason
	}{
		{"her name in another order", Person{Name: "warsame amina"}, AlikeName},
		{"the beginning of it", Person{Name: "Amina W"}, AlikePart},
		{"a letter wrong", Person{Name: "Amina Warsane"}, AlikeTyping},
		{"a Cyrillic letter", Person{Name: "Аmina Wаrsame"}, AlikeLetters},
		{"another spelling", Person{Name: "Aminah Warsameh"}, AlikeSpelling},
		{"her number with another name", Person{Name: "Somebody Else", Phones: "+46705427044"}, AlikePhone},
		{"her address alone", Person{Email: "Amina@example.org"}, AlikeEmail},
		{"somebody else", Person{Name: "Somebody Else", Place: "Jokkmokk"}, ""},
		{"the beginning, born another year", Person{Name: "Amina W", Born: "1954"}, ""},
		{"a sister", Person{Name: "Amira Warsame"}, ""},
		{"nothing yet", Person{}, ""},
	} {
		if got, _ := Written(c.so, amina); got != c.want {
			t.Errorf("%s: %q, want %q", c.says, got, c.want)
		}
	}
}

func TestLettersThatLookLatin(t *testing.T) {
	for typed, want := range map[string]string{
		"Аmina Wаrsаmе": "Amina Warsame", "Åsa Öberg": "Åsa Öberg", "Ольга Ахо": "Ольга Axo", "محمد": "محمد", "": "",
	} {
		if got := Latin(typed); got != want {
			t.Errorf("%q: %q, want %q", typed, got, want)
		}
	}
}
