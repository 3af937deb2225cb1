package model

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"stegvis/model/reference"
)

// ParseCountry reads a country by its name in Swedish or English, a usual other name, or
// its two letters; the code comes out.
func ParseCountry(s string) (code string, ok bool) {
	s = strings.TrimSpace(s)
	if c, ok := reference.CountryByCode(s); ok && len(s) == 2 {
		return c.Code, true
	}
	if c, ok := reference.CountryByName(Fold(s)); ok {
		return c.Code, true
	}
	return countryOfThree(s)
}

// countryOfThree reads the three letters of a country, also of one that is no more.
func countryOfThree(s string) (code string, ok bool) {
	switch s = strings.ToUpper(s); s {
	case "CSK":
		return "CS", true
	case "SCG":
		return "YU", true
	case "DDR":
		return "DE", true
	}
	region, err := language.ParseRegion(s)
	if err != nil || len(s) != 3 || region.ISO3() != s {
		return "", false
	}
	c, ok := reference.CountryByCode(region.String())
	return c.Code, ok
}

// ParseMunicipality reads a municipality by its name, with or without kommun, or by its
// four digits; the digits come out.
func ParseMunicipality(s string) (code string, ok bool) {
	s = strings.TrimSpace(s)
	if m, ok := reference.MunicipalityByCode(s); ok {
		return m.Code, true
	}
	if len(s) == 3 { // a spreadsheet took the first zero of 0114
		if m, ok := reference.MunicipalityByCode("0" + s); ok {
			return m.Code, true
		}
	}
	m, ok := reference.MunicipalityByName(Fold(s))
	return m.Code, ok
}

// ParseLanguages reads languages divided by commas, semicolons, slashes, plus signs, "och"
// or "and"; the codes come out in their order, each once. What is no language comes out as
// it was written.
func ParseLanguages(s string) (codes, unknown []string) {
	for _, part := range splitLanguages(s) {
		found, ok := languagesIn(part)
		if !ok {
			unknown = append(unknown, part)
			continue
		}
		for _, code := range found {
			if !slices.Contains(codes, code) {
				codes = append(codes, code)
			}
		}
	}
	return codes, unknown
}

func splitLanguages(s string) []string {
	s = " " + strings.Join(strings.Fields(s), " ") + " "
	for _, word := range []string{" och ", " and ", " samt ", " & "} {
		s = strings.ReplaceAll(s, word, ",")
	}
	var parts []string
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune(",;/+|•·", r) }) {
		if part = strings.TrimSpace(part); part != "" && !blank(part) {
			parts = append(parts, part)
		}
	}
	return parts
}

// languagesIn reads one language, or several with only spaces between them.
func languagesIn(part string) (codes []string, ok bool) {
	if code, ok := languageCode(part); ok {
		return []string{code}, true
	}
	bare, _, _ := strings.Cut(part, "(")
	if code, ok := languageCode(bare); ok {
		return []string{code}, true
	}
	for word := range strings.FieldsSeq(bare) {
		code, ok := languageCode(word)
		if !ok {
			return nil, false
		}
		codes = append(codes, code)
	}
	return codes, len(codes) > 0
}

func languageCode(s string) (code string, ok bool) {
	s = strings.TrimSpace(s)
	if l, ok := reference.LanguageByName(Fold(s)); ok {
		return l.Code, true
	}
	l, ok := reference.LanguageByCode(s)
	return l.Code, ok
}
