package model

import (
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func TestTextIsCleanedForTheRegister(t *testing.T) {
	for _, c := range []struct{ says, in, want string }{
		{"plain text stays", "Café Savanna – nål & tråd", "Café Savanna – nål & tråd"},
		{"spaces around go", "  Ingrid ", "Ingrid"},
		{"spaces that do not break go at the ends too", "\u00a0Ingrid\u00a0", "Ingrid"},
		{"spaces inside stay", "a  b", "a  b"},
		{"line ends and tabs are spaces", "rad ett\r\nrad två\trad\ntre", "rad ett rad två rad tre"},
		{"other line ends too", "a\u2028b\u0085c\vd", "a b c d"},
		{"control characters go", "Ami\x00na\x1b[31m\x7f\u009b", "Amina[31m"},
		{"a byte order mark goes", "\ufeffAmina", "Amina"},
		{"letters are composed", "A\u030Ake", "Åke"},
		{"broken bytes are marked", "A\xffb\xed\xa0\x80", "A\ufffdb\ufffd"},
		{"what is no character is marked", "a\uffff\ufdd0", "a\ufffd\ufffd"},
		{"joiners stay", "زیره\u200cك", "زیره\u200cك"},
		{"nothing stays nothing", " \n\t ", ""},
	} {
		if got := CleanText(c.in); got != c.want {
			t.Errorf("%s: %q becomes %q, not %q", c.says, c.in, got, c.want)
		}
	}
	for _, c := range []struct{ says, in, want string }{
		{"line ends stay", "rad ett\nrad två", "rad ett\nrad två"},
		{"all kinds of line ends are one", "a\r\nb\rc\u2028d", "a\nb\nc\nd"},
		{"space before a line stays, behind it goes", "- a  \n  - b\t", "- a\n  - b"},
		{"empty lines around go", "\n\n a \n\n", " a"},
		{"control characters go", "a\x1b\x00\nb\x07", "a\nb"},
		{"plain text stays", "ring efter lunch", "ring efter lunch"},
	} {
		if got := CleanNote(c.in); got != c.want {
			t.Errorf("%s: the note %q becomes %q, not %q", c.says, c.in, got, c.want)
		}
	}
}

func TestTextIsShownWithoutSteeringTheTerminal(t *testing.T) {
	for _, c := range []struct{ says, in, want string }{
		{"plain text stays", "Åsa Öström – 温浩然", "Åsa Öström – 温浩然"},
		{"an escape is its picture", "\x1b[31mröd\x1b]0;x\x07", "␛[31mröd␛]0;x␇"},
		{"nothing, delete", "\x00\x7f", "␀␡"},
		{"the other control characters", "a\u009b31mb\u0090", "a�31mb�"},
		{"line ends and tabs are spaces", "a\nb\tc\rd\u2028e", "a b c d e"},
		{"direction is not turned", "abc\u202egpj.exe\u2066x\u2069\u200f\u061c", "abcgpj.exex"},
		{"what has no width goes", "A\u200bm\u2060i\u00adna\ufeff\u180e", "Amina"},
		{"letters that show nothing go", "A\u3164\u115f\u2800b", "Ab"},
		{"broken bytes are marked", "A\xff\xfeb", "A��b"},
		{"private and unassigned characters are marked", "a\ue000\U000f0000\u0378", "a���"},
		{"joiners of Persian stay", "می\u200cخواهم", "می\u200cخواهم"},
		{"joiners of Devanagari stay", "क्\u200dष", "क्\u200dष"},
		{"joiners of emoji stay", "👩\u200d👧 ❤️", "👩\u200d👧 ❤️"},
		{"other joiners go", "a\u200db\u200c", "ab"},
		{"a joiner at the beginning goes", "\u200dم", "م"},
		{"a mark alone has something to stand on", "\u0301a", "◌\u0301a"},
		{"a mark behind what went too", "\u200b\u0301a", "◌\u0301a"},
		{"Thai stays", "สมชาย ใจดี", "สมชาย ใจดี"},
		{"tags go", "🏴\U000e0067\U000e007f", "🏴"},
	} {
		if got := Visible(c.in); got != c.want {
			t.Errorf("%s: %q is shown as %q, not %q", c.says, c.in, got, c.want)
		}
	}
}

func TestShowingPlainTextTakesNoMemory(t *testing.T) {
	for _, s := range []string{"Amina Warsame", "Åsa Öström", "สมชาย ใจดี", "محمد النجار"} {
		if n := testing.AllocsPerRun(100, func() { Visible(s) }); n != 0 {
			t.Errorf("showing %q allocates %v times", s, n)
		}
	}
}

func FuzzVisible(f *testing.F) {
	for _, s := range []string{"\x1b[2J", "\u202e", "a\u200cb", "\xff", "👩\u200d👧", "\u0301", "क्\u200dष", "\u3164", "\ue000", "\u200d\u200d"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		shown := Visible(s)
		if !utf8.ValidString(shown) {
			t.Errorf("%q is shown as invalid %q", s, shown)
		}
		for _, r := range shown {
			joiner := r == zeroWidthJoiner || r == zeroWidthNonJoiner
			if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || !unicode.IsGraphic(r) && !joiner {
				t.Errorf("%q is shown with %U", s, r)
			}
		}
		if again := Visible(shown); again != shown {
			t.Errorf("%q is shown as %q and then as %q", s, shown, again)
		}
		for _, clean := range []string{CleanText(s), CleanNote(s)} {
			if !utf8.ValidString(clean) || !norm.NFC.IsNormalString(clean) {
				t.Errorf("%q is stored as %q", s, clean)
			}
			for _, r := range clean {
				if unicode.IsControl(r) && (r != '\n' || clean == CleanText(s)) {
					t.Errorf("%q is stored with %U", s, r)
				}
			}
		}
		if twice := CleanText(CleanText(s)); twice != CleanText(s) {
			t.Errorf("%q is cleaned to %q and then to %q", s, CleanText(s), twice)
		}
		if twice := CleanNote(CleanNote(s)); twice != CleanNote(s) {
			t.Errorf("the note %q is cleaned to %q and then to %q", s, CleanNote(s), twice)
		}
	})
}

func BenchmarkVisible(b *testing.B) {
	for _, s := range []string{"Amina Warsame", "Åsa Öström", "สมชาย ใจดี", "a\x1b[31m"} {
		b.Run(s, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Visible(s)
			}
		})
	}
}
