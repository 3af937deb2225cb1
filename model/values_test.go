package model

import (
	"slices"
	"strings"
	"testing"

	"stegvis/model/text"
)

// option gives the reader of a field's options.
func option(key string) func(string) (string, bool) {
	f, _ := FieldByKey(key)
	return f.Option
}

func TestGendersAreReadAsListsHaveThem(t *testing.T) {
	f, _ := FieldByKey("gender")
	for g, words := range map[string][]string{
		"woman":      {"kvinna", "Kvinna", "KV", "Kv", "kv.", "k", "K", "F", "f", "female", "woman", "tjej"},
		"man":        {"man", "Man", "M", "m", "male", "kille"},
		"non-binary": {"ickebinär", "icke-binär", "non-binary", "nonbinary", "X", "x"},
		"":           {"", " ", "-", "–", "?", "okänt", "okänd", "vet ej", "unknown", "n/a"},
	} {
		for _, w := range words {
			if got, err := f.Parse(w, Date{}); err != nil || got != g {
				t.Errorf("%q is %q (%v), not %q", w, got, err, g)
			}
		}
	}
	for _, w := range []string{"Amina", "1983", "kvinna/man", "q", "!", "*"} {
		if g, err := f.Parse(w, Date{}); err == nil {
			t.Errorf("%q was taken for %q", w, g)
		}
	}
}

func TestAnswersAreReadAsListsHaveThem(t *testing.T) {
	for w, want := range map[string]string{
		"ja": "yes", "J": "yes", "yes": "yes", "x": "yes", "1": "yes", "✓": "yes", "TRUE": "yes",
		"nej": "no", "N": "no", "no": "no", "0": "no", "falskt": "no",
		"": "", "?": "", "vet ej": "", "unknown": "", "–": "",
	} {
		if answer, ok := ParseYesNo(w); !ok || answer != want {
			t.Errorf("%q is %q (%v), not %q", w, answer, ok, want)
		}
	}
	for _, w := range []string{"Amina", "2", "!", "ja och nej"} {
		if answer, ok := ParseYesNo(w); ok {
			t.Errorf("%q was taken for %q", w, answer)
		}
	}
}

func TestChoicesAreReadAsListsHaveThem(t *testing.T) {
	for _, c := range []struct {
		says string
		read func(string) (string, bool)
		want map[string]string
	}{
		{"legal form", option("legal_form"), map[string]string{
			"Aktiebolag": "limited-company", "AB": "limited-company", "Enskild firma": "sole-trader", "ef": "sole-trader", "HB": "trading-partnership", "Kommanditbolag": "trading-partnership",
			"Ekonomisk förening": "co-operative", "ek. för.": "co-operative", "Ideell förening": "non-profit", "stiftelse": "non-profit", "annat": "other", "sole trader": "sole-trader", "Ltd": "limited-company", "Co-operative": "co-operative",
		}},
		{"firm status", option("firm_status"), map[string]string{
			"idé": "idea", "Affärsidé": "idea", "startar": "starting", "under start": "starting", "Driver företag": "running", "igång": "running", "vilande": "paused", "nedlagt": "closed",
			"running": "running", "closed": "closed", "start-up": "starting",
		}},
		{"citizenship", option("citizenship"), map[string]string{
			"SE": "SE", "EU": "EU", "third": "third", "statslös": "stateless", "Sverige": "SE", "svensk": "SE", "Polen": "EU", "Syrien": "third", "Norge": "third", "tredje land": "third", "utanför EU": "third",
		}},
		{"labour status", option("labour_status"), map[string]string{
			"anställd": "employed", "egen företagare": "employed", "arbetslös": "unemployed", "arbetssökande": "unemployed", "långtidsarbetslös": "long-term-unemployed", "unemployed > 12 months": "long-term-unemployed",
			"föräldraledig": "inactive", "SFI": "studying", "student": "studying", "employed or self-employed": "employed",
		}},
		{"education", option("education"), map[string]string{
			"grundskola": "isced-0-2", "gymnasium": "isced-3-4", "Gymnasiet": "isced-3-4", "högskola": "isced-5-8", "Universitet": "isced-5-8", "ISCED 3–4": "isced-3-4", "5": "isced-5-8", "high school": "isced-3-4", "university": "isced-5-8",
		}},
		{"need", needField().Option, map[string]string{
			"Kvalitet/Miljö": "quality", "Säkerhet/Försäkringar": "insurance", "ALMI kontakt": "regional-adviser", "övriga frågor": "other", "premises": "premises", "business development": "development",
			"board work": "board", "security/insurance": "insurance", "contact with the regional adviser": "regional-adviser", "economy": "finance", "lån": "capital", "Kapitalbehov": "capital", "regional-adviser": "regional-adviser",
		}},
		{"turnover", option("turnover"), map[string]string{"250 000": "100k-500k", "3 mkr": "over-3m", "under 100 000 kr": "under-100k", "1m-3m": "1m-3m"}},
		{"channel", option("found_through"), map[string]string{"Via SFI": "sfi", "af": "employment-service", "mun-till-mun": "word-of-mouth", "Facebook": "social-media", "eget initiativ": "own-initiative"}},
		{"country", ParseCountry, map[string]string{"Somalia": "SO", "so": "SO", "Thailand": "TH", "Burma": "MM", " Turkiet ": "TR", "SVERIGE": "SE"}},
		{"municipality", ParseMunicipality, map[string]string{"Jokkmokk": "2510", "2510": "2510", "Jokkmokks kommun": "2510", "0114": "0114", "114": "0114", "Östersund": "2380", "Åre": "2321"}},
	} {
		for typed, want := range c.want {
			if got, ok := c.read(typed); !ok || got != want {
				t.Errorf("%s: %q is %q (%v), not %q", c.says, typed, got, ok, want)
			}
		}
		for _, no := range []string{"", "Amina Warsame", "qq"} {
			if got, ok := c.read(no); ok || got != "" {
				t.Errorf("%s: %q was taken for %q", c.says, no, got)
			}
		}
	}
}

func TestLanguagesAreReadInTheirOrder(t *testing.T) {
	for _, c := range []struct {
		typed          string
		codes, unknown []string
	}{
		{"somaliska", []string{"so"}, nil},
		{"Somaliska, arabiska och svenska", []string{"so", "ar", "sv"}, nil},
		{"arabic and english", []string{"ar", "en"}, nil},
		{"arabiska/kurdiska;dari + persiska", []string{"ar", "ku", "fa-AF", "fa"}, nil},
		{"kurdiska (sorani)", []string{"ckb"}, nil},
		{"arabiska (modersmål)", []string{"ar"}, nil},
		{"arabiska engelska", []string{"ar", "en"}, nil},
		{"Northern Sami", []string{"se"}, nil},
		{"so", []string{"so"}, nil},
		{"fa-AF", []string{"fa-AF"}, nil},
		{"dari, DARI", []string{"fa-AF"}, nil},
		{"arabiska, klingon", []string{"ar"}, []string{"klingon"}},
		{"samiska", nil, []string{"samiska"}},
		{"", nil, nil},
		{"–", nil, nil},
	} {
		codes, unknown := ParseLanguages(c.typed)
		if !slices.Equal(codes, c.codes) || !slices.Equal(unknown, c.unknown) {
			t.Errorf("%q is %q and the unknown %q, not %q and %q", c.typed, codes, unknown, c.codes, c.unknown)
		}
	}
}

// choices are the fields that have options, wherever they are declared.
func choices() []Field {
	fields := slices.Concat(EnterpriseFields, []Field{needField()})
	for _, g := range ContactFields {
		fields = append(fields, g.Fields...)
	}
	for _, s := range Ladder {
		fields = append(fields, s.Fields...)
	}
	return slices.DeleteFunc(fields, func(f Field) bool { return f.Kind != Choice })
}

func TestEveryChoiceHasANameThatIsReadAgain(t *testing.T) {
	seen := 0
	for _, f := range choices() {
		for _, o := range f.Options {
			seen++
			for _, s := range []string{o, f.OptionLabel(text.Swedish, o), f.OptionLabel(text.English, o)} {
				if strings.Contains(s, "⟦") {
					t.Errorf("%s: %s has no name", f.Key, o)
				}
				if got, err := f.Parse(s, Date{}); err != nil || got != o {
					t.Errorf("%s: %q, a name of %s, is read as %q (%v)", f.Key, s, o, got, err)
				}
			}
		}
	}
	if seen < 60 {
		t.Errorf("only %d options were looked at", seen)
	}
}

// TestNoSpellingMeansTwoOptions finds what could be read as two options of one field.
func TestNoSpellingMeansTwoOptions(t *testing.T) {
	for _, f := range choices() {
		means := make(map[string]string)
		for _, o := range f.Options {
			for _, s := range append(Spellings(f.optionWord(o)), Fold(o)) {
				if other, taken := means[s]; taken && other != o {
					t.Errorf("%s: %q is both %s and %s", f.Key, s, other, o)
				}
				means[s] = o
			}
		}
	}
}

// TestSpellingsSayWhatTheWordDoesNot finds spellings that are not folded and so are written
// in a form of their own, and those that say the word again.
func TestSpellingsSayWhatTheWordDoesNot(t *testing.T) {
	seen := 0
	for _, key := range text.Keys() {
		w, _ := text.Lookup(key)
		have := []string{Fold(w.SV()), Fold(w.EN())}
		for _, s := range w.Also() {
			seen++
			if Fold(s) != s {
				t.Errorf("%s: %q is %q when folded", key, s, Fold(s))
			}
			if slices.Contains(have, Fold(s)) {
				t.Errorf("%s: %q stands twice", key, s)
			}
			have = append(have, Fold(s))
		}
	}
	if seen < 500 {
		t.Errorf("only %d spellings were looked at", seen)
	}
}

func TestUnknownIsNoChoice(t *testing.T) {
	for _, f := range choices() {
		for _, s := range []string{"", "okänt", "?"} {
			if got, ok := f.Option(s); ok {
				t.Errorf("%s: %q is the option %q", f.Key, s, got)
			}
		}
	}
	if _, ok := needField().Option("vet ej"); ok || len(needField().Options) != 21 {
		t.Error("a need that is not known is one")
	}
}

// needField is the field that names a need.
func needField() Field {
	f, _ := Need.Field("need")
	return f
}
