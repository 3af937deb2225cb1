package model

import (
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strconv"
	"strings"
	"testing"

	"stegvis/model/text"
)

func TestGendersAreReadAsListsHaveThem(t *testing.T) {
	for g, words := range map[Gender][]string{
		GenderWoman:     {"kvinna", "Kvinna", "KV", "Kv", "kv.", "k", "K", "F", "f", "female", "woman", "tjej"},
		GenderMan:       {"man", "Man", "M", "m", "male", "kille"},
		GenderNonBinary: {"ickebinär", "icke-binär", "non-binary", "nonbinary", "X", "x"},
		GenderUnknown:   {"", " ", "-", "–", "?", "okänt", "okänd", "vet ej", "unknown", "n/a"},
	} {
		for _, w := range words {
			if got, ok := ParseGender(w); !ok || got != g {
				t.Errorf("%q is %q (%v), not %q", w, got, ok, g)
			}
		}
	}
	for _, w := range []string{"Amina", "1983", "kvinna/man", "q", "!", "*"} {
		if g, ok := ParseGender(w); ok {
			t.Errorf("%q was taken for %q", w, g)
		}
	}
}

func TestAnswersAreReadAsListsHaveThem(t *testing.T) {
	for w, want := range map[string][2]bool{
		"ja": {true, true}, "J": {true, true}, "yes": {true, true}, "x": {true, true}, "1": {true, true}, "✓": {true, true}, "TRUE": {true, true},
		"nej": {false, true}, "N": {false, true}, "no": {false, true}, "0": {false, true}, "falskt": {false, true},
		"": {false, false}, "?": {false, false}, "vet ej": {false, false}, "unknown": {false, false}, "–": {false, false},
	} {
		yes, known, ok := ParseYesNo(w)
		if !ok || yes != want[0] || known != want[1] {
			t.Errorf("%q is yes %v, known %v (%v)", w, yes, known, ok)
		}
	}
	for _, w := range []string{"Amina", "2", "!", "ja och nej"} {
		if _, _, ok := ParseYesNo(w); ok {
			t.Errorf("%q was taken for an answer", w)
		}
	}
}

func TestChoicesAreReadAsListsHaveThem(t *testing.T) {
	for _, c := range []struct {
		says string
		read func(string) (string, bool)
		want map[string]string
	}{
		{"legal form", ParseLegalForm, map[string]string{
			"Aktiebolag": "limited-company", "AB": "limited-company", "Enskild firma": "sole-trader", "ef": "sole-trader", "HB": "trading-partnership", "Kommanditbolag": "trading-partnership",
			"Ekonomisk förening": "co-operative", "ek. för.": "co-operative", "Ideell förening": "non-profit", "stiftelse": "non-profit", "annat": "other", "sole trader": "sole-trader", "Ltd": "limited-company", "Co-operative": "co-operative",
		}},
		{"firm status", ParseFirmStatus, map[string]string{
			"idé": "idea", "Affärsidé": "idea", "startar": "starting", "under start": "starting", "Driver företag": "running", "igång": "running", "vilande": "paused", "nedlagt": "closed",
			"running": "running", "closed": "closed", "start-up": "starting",
		}},
		{"citizenship", ParseCitizenship, map[string]string{
			"SE": "SE", "EU": "EU", "third": "third", "statslös": "stateless", "Sverige": "SE", "svensk": "SE", "Polen": "EU", "Syrien": "third", "Norge": "third", "tredje land": "third", "utanför EU": "third",
		}},
		{"labour status", ParseLabourStatus, map[string]string{
			"anställd": "employed", "egen företagare": "employed", "arbetslös": "unemployed", "arbetssökande": "unemployed", "långtidsarbetslös": "long-term-unemployed", "unemployed > 12 months": "long-term-unemployed",
			"föräldraledig": "inactive", "SFI": "studying", "student": "studying", "employed or self-employed": "employed",
		}},
		{"education", ParseEducation, map[string]string{
			"grundskola": "isced-0-2", "gymnasium": "isced-3-4", "Gymnasiet": "isced-3-4", "högskola": "isced-5-8", "Universitet": "isced-5-8", "ISCED 3–4": "isced-3-4", "5": "isced-5-8", "high school": "isced-3-4", "university": "isced-5-8",
		}},
		{"need", ParseNeed, map[string]string{
			"Kvalitet/Miljö": "quality", "Säkerhet/Försäkringar": "insurance", "ALMI kontakt": "regional-adviser", "övriga frågor": "other", "premises": "premises", "business development": "development",
			"board work": "board", "security/insurance": "insurance", "contact with the regional adviser": "regional-adviser", "economy": "finance", "lån": "capital", "Kapitalbehov": "capital", "regional-adviser": "regional-adviser",
		}},
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

func TestEveryChoiceHasANameThatIsReadAgain(t *testing.T) {
	check := func(key string, valid bool, label func(text.Lang) string, read func(string) (string, bool)) {
		t.Helper()
		if !valid {
			t.Errorf("%s is not valid", key)
		}
		for _, l := range []text.Lang{text.Swedish, text.English} {
			name := label(l)
			if name == "" || strings.Contains(name, "⟦") {
				t.Errorf("%s has no name in %s", key, l)
			}
			if got, ok := read(name); !ok || got != key {
				t.Errorf("%q, the name of %s, is read as %q", name, key, got)
			}
		}
		if got, ok := read(key); !ok || got != key {
			t.Errorf("the key %s is read as %q", key, got)
		}
	}
	for _, g := range AllGenders {
		check(string(g), g.Valid(), g.Label, func(s string) (string, bool) { g, ok := ParseGender(s); return string(g), ok })
	}
	for _, f := range AllLegalForms {
		check(string(f), f.Valid(), f.Label, ParseLegalForm)
	}
	for _, s := range AllFirmStatuses {
		check(string(s), s.Valid(), s.Label, ParseFirmStatus)
	}
	for _, g := range AllCitizenshipGroups {
		check(string(g), g.Valid(), g.Label, ParseCitizenship)
	}
	for _, s := range AllLabourStatuses {
		check(string(s), s.Valid(), s.Label, ParseLabourStatus)
	}
	for _, e := range AllEducations {
		check(string(e), e.Valid(), e.Label, ParseEducation)
	}
	for _, n := range AllNeeds {
		check(string(n), n.Valid(), n.Label, ParseNeed)
	}
	if len(AllNeeds) != 21 {
		t.Errorf("there are %d needs", len(AllNeeds))
	}
}

func TestUnknownIsNoChoice(t *testing.T) {
	for _, valid := range []bool{
		LegalForm("").Valid(), FirmStatus("").Valid(), CitizenshipGroup("").Valid(), LabourStatus("").Valid(), Education("").Valid(), Need("").Valid(), Gender("unknown").Valid(),
	} {
		if valid {
			t.Error("an empty choice is valid")
		}
	}
	if !GenderUnknown.Valid() || GenderUnknown.Key() != "unknown" || GenderUnknown.Label(text.Swedish) != "okänt" || GenderWoman.Key() != "woman" {
		t.Error("an unknown gender is not shown as unknown")
	}
	if LegalForm("").Label(text.Swedish)+FirmStatus("").Label(text.English)+Need("").Label(text.English) != "" {
		t.Error("an empty choice has a name")
	}
}

// A word that is not in its folded form would stand in a switch and never be met.
func TestEveryWordAChoiceIsReadByIsFolded(t *testing.T) {
	words := 0
	for _, name := range []string{"values_parse.go", "values_need.go"} {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			clause, ok := n.(*ast.CaseClause)
			if !ok {
				return true
			}
			for _, e := range clause.List {
				if lit, ok := e.(*ast.BasicLit); ok {
					word, _ := strconv.Unquote(lit.Value)
					if words++; Fold(word) != word {
						t.Errorf("%s: %q is %q when folded", name, word, Fold(word))
					}
				}
			}
			return true
		})
	}
	if words < 300 {
		t.Errorf("only %d words were looked at", words)
	}
}
