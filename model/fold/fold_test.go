package fold

import (
	"encoding/csv"
	"os"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestStrictMakesSpellingsOne(t *testing.T) {
	for _, c := range []struct{ says, in, want string }{
		{"nothing stays nothing", "", ""},
		{"small letters", "Amina WARSAME", "amina warsame"},
		{"spaces fold and go at the ends", "  Ingrid \t Länta ", "ingrid länta"},
		{"å ä ö stay, large and small", "ÅÄÖ åäö", "åäö åäö"},
		{"å ä ö written with marks behind the letter", "A\u030Ake Sjo\u0308stro\u0308m", "åke sjöström"},
		{"other marks go", "Małgorzata Wójcik é ü ğ ş ž č", "malgorzata wojcik e u g s z c"},
		{"marks behind the letter go", "José Ayọ̀", "jose ayo"},
		{"Turkish i", "Işık İnci", "isik inci"},
		{"neighbours' letters", "Søren Kjær Ødegård", "sören kjär ödegård"},
		{"sharp s", "Groß GROẞ", "gross gross"},
		{"Icelandic", "Þór Guðrún", "thor gudrun"},
		{"Azerbaijani", "Əliyev", "aliyev"},
		{"Vietnamese", "Nguyễn Thị Ánh", "nguyen thi anh"},
		{"hyphens are spaces", "Per-Ola al–Khatib", "per ola al khatib"},
		{"punctuation is a space", "Warsame, Amina (mor)", "warsame amina mor"},
		{"an apostrophe in a word goes", "O'Brien N’Diaye Sa‘id", "obrien ndiaye said"},
		{"an apostrophe beside a word is a space", "'Amina' s", "amina s"},
		{"Arabic vowel marks and stretching go", "مُحَمَّـــد", "محمد"},
		{"alef in all its forms", "أحمد إحمد آحمد ٱحمد", "احمد احمد احمد احمد"},
		{"final letters of Arabic", "مصطفى فاطمة", "مصطفي فاطمه"},
		{"Persian and Arabic keyboards", "کریم علی", "كريم علي"},
		{"presentation forms", "ﻣﺤﻤﺪ", "محمد"},
		{"Kurdish with its joiner", "زیره\u200cك", "زيرهك"},
		{"Hebrew without its points", "שָׁלוֹם", "שלום"},
		{"Greek without accents", "Γρηγόριος Λόντος", "γρηγοριοσ λοντοσ"},
		{"Cyrillic", "Пётр ЙОСИП", "петр йосип"},
		{"Thai keeps its vowels", "สุดา ศรีสุข", "สุดา ศรีสุข"},
		{"Devanagari keeps its vowels", "गगन घले", "गगन घले"},
		{"Chinese", "温浩然", "温浩然"},
		{"wide letters", "ＡＭＩＮＡ", "amina"},
		{"digits of other scripts", "٠٧٠ ۱۲۳ ४५", "070 123 45"},
		{"direction marks and joiners go", "\u200eAmi\u200bna\u202e \ufeffW", "amina w"},
		{"no letters", " -–- ", ""},
		{"invalid bytes", "A\xffb", "a b"},
	} {
		if got := Strict(c.in); got != c.want {
			t.Errorf("%s: %q becomes %q, not %q", c.says, c.in, got, c.want)
		}
	}
}

func TestLooseForgivesRingsAndDots(t *testing.T) {
	for in, want := range map[string]string{"åsa öström": "asa ostrom", "ämne": "amne", "amina": "amina", "": "", "сå": "сa"} {
		if got := Loose(in); got != want {
			t.Errorf("%q becomes %q, not %q", in, got, want)
		}
	}
}

func TestFoldingTwiceIsFoldingOnce(t *testing.T) {
	for _, name := range manyNames(t) {
		if once, twice := Strict(name), Strict(Strict(name)); once != twice {
			t.Errorf("%q becomes %q and then %q", name, once, twice)
		}
	}
}

func TestEveryNameOfTheCollectionKeepsLetters(t *testing.T) {
	for _, name := range manyNames(t) {
		if Strict(name) == "" {
			t.Errorf("nothing is left of %q", name)
		}
	}
}

func FuzzStrict(f *testing.F) {
	for _, s := range []string{"Åsa", "A\u030A\u0301", "مُحَمَّد", "'a'", "ﬁ\u200d", "\xff\xc3", "a\u0308\u0308", "İ", "²", "ŀ", "ʹ", "΅", "Nŉ", strings.Repeat("\xf3", 11) + "²"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		folded := Strict(s)
		if !utf8.ValidString(folded) {
			t.Errorf("%q becomes invalid %q", s, folded)
		}
		if strings.Contains(folded, "  ") || strings.TrimSpace(folded) != folded {
			t.Errorf("%q becomes %q with idle spaces", s, folded)
		}
		for _, r := range folded {
			if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) {
				t.Errorf("%q keeps %U", s, r)
			}
		}
		if twice := Strict(folded); twice != folded {
			t.Errorf("%q becomes %q and then %q", s, folded, twice)
		}
		Loose(folded)
	})
}

// manyNames are a thousand made-up names in forty languages, where the collection is at
// hand, and one of each script otherwise.
func manyNames(t *testing.T) []string {
	names := []string{"Åsa Öström", "مُحَمَّد النجار", "สุดา ศรีสุข", "Ростислав Йосипович", "温浩然", "Γρηγόριος", "Đỗ Thị Ậ", "გოგა", "މުޙައްމަދު"}
	file, err := os.Open("../../../shared/corpora/names/people-1000.csv")
	if err != nil {
		return names
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows[1:] {
		names = append(names, row[4])
	}
	return names
}

func BenchmarkStrict(b *testing.B) {
	for _, name := range []string{"amina warsame", "Amina Warsame", "Åsa Öström", "Małgorzata Wójcik", "مُحَمَّد النجار"} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Strict(name)
			}
		})
	}
}
