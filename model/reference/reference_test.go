package reference

import (
	"strings"
	"testing"

	"stegvis/model/fold"
	"stegvis/model/text"
)

func TestTheTablesAreWhole(t *testing.T) {
	if n := len(Countries()); n != 260 {
		t.Errorf("%d countries", n)
	}
	if n := len(Municipalities()); n != 290 {
		t.Errorf("%d municipalities", n)
	}
	if a, b := len(Sections(SNI2007)), len(Sections(SNI2025)); a != 21 || b != 22 {
		t.Errorf("%d sections of 2007 and %d of 2025", a, b)
	}
	if Sections("SNI1992") != nil {
		t.Error("a version that is not there has sections")
	}
	if n := len(Languages()); n < 190 {
		t.Errorf("%d languages", n)
	}
}

func TestEveryEntryIsFoundByItsCodeAndItsNames(t *testing.T) {
	for _, c := range Countries() {
		for _, name := range []string{c.SV, c.EN, strings.ToUpper(c.SV), fold.Loose(fold.Strict(c.SV))} {
			if got, ok := CountryByName(fold.Strict(name)); !ok || got.Code != c.Code {
				t.Errorf("%q is the country %q, not %q", name, got.Code, c.Code)
			}
		}
		if got, ok := CountryByCode(strings.ToLower(c.Code)); !ok || got != c {
			t.Errorf("the code %s is %v", c.Code, got)
		}
		if c.Group != "SE" && c.Group != "EU" && c.Group != "third" && c.Group != Former {
			t.Errorf("%s belongs to no group: %q", c.Code, c.Group)
		}
	}
	for _, l := range Languages() {
		for _, name := range []string{l.SV, l.EN} {
			if got, ok := LanguageByName(fold.Strict(name)); !ok || got.Code != l.Code {
				t.Errorf("%q is the language %q, not %q", name, got.Code, l.Code)
			}
		}
		if got, ok := LanguageByCode(l.Code); !ok || got != l {
			t.Errorf("the code %s is %v", l.Code, got)
		}
	}
	for _, m := range Municipalities() {
		for _, name := range []string{m.Name, m.Name + " kommun", m.Name + "s kommun", fold.Loose(fold.Strict(m.Name))} {
			got, ok := MunicipalityByName(fold.Strict(name))
			if !ok || got.Code != m.Code && fold.Loose(fold.Strict(got.Name)) != fold.Loose(fold.Strict(m.Name)) {
				t.Errorf("%q is the municipality %q, not %q", name, got.Code, m.Code)
			}
		}
		if got, ok := MunicipalityByCode(m.Code); !ok || got != m || len(m.Code) != 4 {
			t.Errorf("the code %s is %v", m.Code, got)
		}
	}
	for _, s := range append(Sections(SNI2007), Sections(SNI2025)...) {
		if got, ok := SectionByLetter(s.Version, s.Letter); !ok || got != s || s.SV == "" || s.EN == "" {
			t.Errorf("section %s of %s is %v", s.Letter, s.Version, got)
		}
	}
}

func TestOtherNamesPeopleGiveAreKnown(t *testing.T) {
	for name, code := range map[string]string{
		"Burma": "MM", "Myanmar": "MM", "USA": "US", "Amerika": "US", "England": "GB", "Storbritannien": "GB", "UK": "GB", "Tjeckien": "CZ", "Tjeckiska republiken": "CZ",
		"Holland": "NL", "Vitryssland": "BY", "Makedonien": "MK", "Palestina": "PS", "Elfenbenskusten": "CI", "Ivory Coast": "CI", "Cote d'Ivoire": "CI",
		"Bosnien": "BA", "Bosnien-Hercegovina": "BA", "DR Kongo": "CD", "Kongo-Kinshasa": "CD", "Swaziland": "SZ", "Turkey": "TR", "Türkiye": "TR", "Hongkong": "HK",
		"Förenade Arabemiraten": "AE", "Saudi-Arabien": "SA", "Viet Nam": "VN", "Kazakhstan": "KZ", "Syria": "SY", "Tyskland": "DE", "Germany": "DE", "Osterrike": "AT",
	} {
		if c, ok := CountryByName(fold.Strict(name)); !ok || c.Code != code {
			t.Errorf("%q is %q, not %q", name, c.Code, code)
		}
	}
	for _, name := range []string{"", "Kurdistan", "Kongo", "Guineabissau X", "Atlantis", "ja"} {
		if c, ok := CountryByName(fold.Strict(name)); ok {
			t.Errorf("%q was taken for %s", name, c.EN)
		}
	}
	for name, code := range map[string]string{
		"farsi": "fa", "persiska": "fa", "dari": "fa-AF", "sorani": "ckb", "Kurmanji": "ku", "kurdiska": "ku", "mandarin": "zh", "kinesiska": "zh", "tigrinska": "ti",
		"tigrinja": "ti", "Tigrinya": "ti", "pashto": "ps", "thai": "th", "somali": "so", "Somali": "so", "amarinja": "am", "العربية": "ar", "українська": "uk",
		"meankieli": "fit", "romska": "rom", "bangla": "bn", "bengaliska": "bn", "serbokroatiska": "sh", "Español": "es", "swahili": "sw",
	} {
		if l, ok := LanguageByName(fold.Strict(name)); !ok || l.Code != code {
			t.Errorf("%q is %q, not %q", name, l.Code, code)
		}
	}
	for _, name := range []string{"", "samiska", "klingon"} {
		if l, ok := LanguageByName(fold.Strict(name)); ok {
			t.Errorf("%q was taken for %s", name, l.EN)
		}
	}
	for name, code := range map[string]string{
		"Jokkmokk": "2510", "Jokkmokks kommun": "2510", "Stockholms stad": "0180", "Region Gotland": "0980", "Borås": "1490", "Borås stad": "1490", "Alingsås kommun": "1489",
		"Municipality of Kiruna": "2584", "Ostersund": "2380", "upplands bro": "0139",
	} {
		if m, ok := MunicipalityByName(fold.Strict(name)); !ok || m.Code != code {
			t.Errorf("%q is %q, not %q", name, m.Code, code)
		}
	}
	for _, name := range []string{"", "Vuollerim", "kommun"} {
		if m, ok := MunicipalityByName(fold.Strict(name)); ok {
			t.Errorf("%q was taken for %s", name, m.Name)
		}
	}
}

func TestAliasesDoNotTakeOthersNames(t *testing.T) {
	for _, aliases := range []struct {
		lines string
		find  func(folded string) (code string, ok bool)
		known func(code string) bool
	}{
		{countryAliases, func(s string) (string, bool) { c, ok := CountryByName(s); return c.Code, ok }, func(s string) bool { _, ok := CountryByCode(s); return ok }},
		{languageAliases, func(s string) (string, bool) { l, ok := LanguageByName(s); return l.Code, ok }, func(s string) bool { _, ok := LanguageByCode(s); return ok }},
	} {
		for line := range strings.Lines(aliases.lines) {
			code, names, _ := strings.Cut(strings.TrimSpace(line), ":")
			if !aliases.known(code) {
				t.Errorf("%q is no code", code)
			}
			for name := range strings.SplitSeq(names, ",") {
				if got, ok := aliases.find(fold.Strict(name)); !ok || got != code {
					t.Errorf("%q should be another name of %s, and is of %q", name, code, got)
				}
			}
		}
	}
}

func TestEntriesHaveNamesInBothLanguages(t *testing.T) {
	c, _ := CountryByCode("SO")
	l, _ := LanguageByCode("so")
	s, _ := SectionByLetter(SNI2025, "C")
	for _, n := range []struct{ got, want string }{
		{c.Name(text.Swedish), "Somalia"},
		{l.Name(text.Swedish), "somaliska"},
		{l.Name(text.English), "Somali"},
		{s.Name(text.Swedish), "Tillverkning"},
		{s.Name(text.English), "Manufacturing"},
	} {
		if n.got != n.want {
			t.Errorf("%q, not %q", n.got, n.want)
		}
	}
}

func BenchmarkReadingTheTables(b *testing.B) {
	for b.Loop() {
		for _, table := range []string{countriesCSV, languagesCSV, municipalitiesCSV, sectionsCSV} {
			rows(table)
		}
	}
}
