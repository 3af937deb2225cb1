package model

import "testing"

var formDay, _ = NewDate(2026, 11, 18)

func TestAFieldReadsWhatPeopleType(t *testing.T) {
	cases := []struct{ name, field, typed, want string }{
		{"a gender by its word", "gender", "Kvinna", "woman"},
		{"a gender as lists have it", "gender", "kv", "woman"},
		{"a legal form as lists have it", "legal_form", "AB", "limited-company"},
		{"telephone numbers are stored in full, the first to call first", "phones", "070-542 70 44, 0971-451 98", "+46705427044 +4697145198"},
		{"a past day is the latest one", "found_on", "18/12", "2025-12-18"},
		{"a coming day is the next one", "keep_until", "18/12", "2026-12-18"},
		{"a birth year", "born", "1983", "1983"},
		{"of a personal number only the date", "born", "19730117-3139", "1973-01-17"},
		{"languages by name", "other_languages", "arabiska, Somali", "ar so"},
		{"a section of SNI in force", "sni", "I", "SNI2025:I"},
		{"a section of the older SNI", "sni", "SNI 2007 G", "SNI2007:G"},
		{"a channel of one's own", "found_through", "biblioteket", "biblioteket"},
		{"a channel of the list", "found_through", "sfi", "sfi"},
		{"yes", "interpreter", "ja", "yes"},
		{"what is not known", "interpreter", "", ""},
	}
	for _, c := range cases {
		f, _ := FieldByKey(c.field)
		got, err := f.Parse(c.typed, formDay)
		if err != nil || got != c.want {
			t.Errorf("%s: %q read as %q (%v), want %q", c.name, c.typed, got, err, c.want)
		}
	}
}

func TestAFieldRefusesWithItsName(t *testing.T) {
	cases := []struct{ name, field, typed string }{
		{"no telephone number", "phones", "abc"},
		{"no e-mail address", "email", "amina@"},
		{"an impossible date", "found_on", "31/2"},
		{"a wrong organisation number", "org_number", "556036-0794"},
		{"no language", "language", "klingonska"},
		{"two languages where one fits", "language", "somaliska, svenska"},
		{"easy Swedish as a mother tongue", "language", "lätt svenska"},
		{"easy Swedish as another language", "other_languages", "arabiska, lätt svenska"},
		{"a year that is no number", "arrival_year", "-3"},
		{"no such choice", "education", "doktor Glas"},
	}
	for _, c := range cases {
		f, _ := FieldByKey(c.field)
		got, err := f.Parse(c.typed, formDay)
		e, ok := err.(*Error)
		if !ok || e.Code != Invalid || e.Field != c.field {
			t.Errorf("%s: %q gave %q and %v, want an Invalid error about %s", c.name, c.typed, got, err, c.field)
		}
	}
}

func TestWhatAFieldStoresItReadsAgain(t *testing.T) {
	for _, value := range []struct{ field, value string }{
		{"gender", "non-binary"},
		{"phones", "+46705427044"},
		{"found_on", "2026-01-12"},
		{"born", "1983-05-02"},
		{"consents", "advice-notes sharing"},
		{"sni", "SNI2025:I"},
		{"municipality", "2510"},
		{"country", "SO"},
		{"legal_form", "co-operative"},
		{"turnover", "500k-1m"},
	} {
		f, _ := FieldByKey(value.field)
		if got, err := f.Parse(value.value, formDay); err != nil || got != value.value {
			t.Errorf("%s: %q read again as %q (%v)", value.field, value.value, got, err)
		}
	}
}

func TestAFieldFitsWhatIsLookedFor(t *testing.T) {
	for name, c := range map[string]struct {
		field         Field
		value, wanted string
		fits          bool
	}{
		"a choice by its key":                   {Field{Kind: Choice, Options: []string{"jobs"}}, "jobs", "jobs", true},
		"a choice not by a part of its key":     {Field{Kind: Choice, Options: []string{"jobs"}}, "jobs", "job", false},
		"a day by itself":                       {Field{Kind: PastDate}, "2026-11-18", "2026-11-18", true},
		"one language of several":               {Field{Kind: LanguageList}, "so sv", "sv", true},
		"words somebody wrote, however written": {Field{Kind: Line}, "Swedbank Luleå", "LULEÅ", true},
		"not other words":                       {Field{Kind: Line}, "Swedbank", "Handelsbanken", false},
		"not what is unknown":                   {Field{Kind: Line}, "", "bank", false},
		"signs only as they stand":              {Field{Kind: Line}, "bank", "?", false},
		"an option where words are free too":    {Field{Kind: Choice, Free: true, Options: []string{"bank"}}, "Sparbanken", "bank", false},
		"free words in a choice":                {Field{Kind: Choice, Free: true, Options: []string{"bank"}}, "Sparbanken Nord", "sparbank", true},
	} {
		if c.field.Fits(c.value, c.wanted) != c.fits {
			t.Errorf("%s: %q fits %q is %v", name, c.value, c.wanted, !c.fits)
		}
	}
}
