package guard_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"stegvis/export/guard"
)

func TestText(t *testing.T) {
	cases := []struct{ name, in, want string }{
		{"a name", "Åsa Öberg-Länta", "Åsa Öberg-Länta"},
		{"a firm with a number", "Café 13", "Café 13"},
		{"Irish names", "O'Brien", "O'Brien"},
		{"names in other scripts", "محمد 1 สมชาย", "محمد 1 สมชาย"},
		{"a formula", "=1+1", "'=1+1"},
		{"a formula behind a blank", "  =1+1", "'  =1+1"},
		{"a formula behind what is not seen", "\u200b\u200e=1+1", "'=1+1"},
		{"a formula behind a tab", "\t=1+1", "' =1+1"},
		{"a full-width formula", "＝1+1", "'＝1+1"},
		{"a plus", "+46 70 123 45 67", "'+46 70 123 45 67"},
		{"a minus", "-Anna", "'-Anna"},
		{"an at", "@anna", "'@anna"},
		{"digits", "0123", "'0123"},
		{"a power of ten", "1E5", "'1E5"},
		{"a fraction or a date", "4/3", "'4/3"},
		{"a time", "13:05", "'13:05"},
		{"a share", "50 %", "'50 %"},
		{"a truth", "SANT", "'SANT"},
		{"truth in a sentence", "Sant eller falskt", "Sant eller falskt"},
		{"a day in May", "3 maj", "'3 maj"},
		{"a month and a year", "Mars 2020", "'Mars 2020"},
		{"a woman called May", "May", "May"},
		{"what came in with an apostrophe", "'=1+1", "''=1+1"},
		{"an apostrophe that means nothing", "'n Roll", "'n Roll"},
		{"control characters", "a\x00b\x1b[31mc\x7f\u0085d", "ab[31mc d"},
		{"line ends", "rad ett\r\nrad två\nrad tre", "rad ett rad två rad tre"},
		{"direction marks", "a\u202eb\u2066c\u200f", "abc"},
		{"joiners that belong to a script", "نمی\u200cدانم", "نمی\u200cدانم"},
		{"broken bytes", "a\xffb", "a\ufffdb"},
		{"nothing", "", ""},
	}
	for _, c := range cases {
		got := guard.Text(c.in)
		if got != c.want {
			t.Errorf("%s: Text(%q) = %q, want %q", c.name, c.in, got, c.want)
		}
		if back := guard.Strip(got); back != guard.Clean(c.in) {
			t.Errorf("%s: comes back as %q", c.name, back)
		}
	}
}

func TestStripTakesOnlyWhatAGuardPutThere(t *testing.T) {
	for in, want := range map[string]string{
		"'=1": "=1", "'-Anna": "-Anna", "'+46": "+46", "'@a": "@a", "'\t=1": "\t=1", "'\rx": "\rx", "'0123": "0123",
		"'n Roll": "'n Roll", "'": "'", "''": "''", "O'Brien": "O'Brien", "": "", "'Amina'": "'Amina'",
	} {
		if got := guard.Strip(in); got != want {
			t.Errorf("Strip(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestALongTextIsCut(t *testing.T) {
	got := guard.Text(strings.Repeat("å", 100_000))
	if n := utf8.RuneCountInString(got); n != guard.LongestCell || !strings.HasSuffix(got, "…") {
		t.Errorf("%d characters", n)
	}
}

func FuzzText(f *testing.F) {
	for _, s := range []string{"=1", "'=1", "\t=1", "1E5", "3 maj", "\u200e@x", "a\r\nb", "''0", "\xff=", "'\x00=1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := guard.Text(s)
		for _, r := range got {
			if r < ' ' || r >= 0x7F && r < 0xA0 || r == 0x2028 || r == 0x2029 || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 || r == 0xFEFF {
				t.Fatalf("%q holds %U", got, r)
			}
		}
		if !utf8.ValidString(got) {
			t.Fatalf("%q is not UTF-8", got)
		}
		seen := strings.TrimLeftFunc(got, func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) })
		if seen != "" && strings.ContainsRune("=+-@＝＋－＠", []rune(seen)[0]) {
			t.Fatalf("Text(%q) = %q begins a formula", s, got)
		}
		if len(s) < guard.LongestCell {
			if back := guard.Strip(got); back != guard.Clean(s) {
				t.Fatalf("Text(%q) = %q comes back as %q", s, got, back)
			}
			if again := guard.Text(guard.Strip(got)); again != got {
				t.Fatalf("%q, the second time %q", got, again)
			}
		}
	})
}

func BenchmarkText(b *testing.B) {
	var room []byte
	b.ReportAllocs()
	for b.Loop() {
		room = guard.AppendText(room[:0], "Amina Warsame Öberg")
	}
}
