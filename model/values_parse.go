package model

import (
	"slices"
	"strings"

	"stegvis/model/reference"
)

// ParseGender reads a gender as lists have it: kvinna, kv, k, f, female; man, m, male;
// icke-binär, x; okänt, ?, - and the empty text for unknown.
func ParseGender(s string) (g Gender, ok bool) {
	switch Fold(s) {
	case "kvinna", "kvinnor", "kvinnlig", "kvinnligt", "kv", "k", "f", "fem", "female", "woman", "women", "w", "tjej", "flicka", "dam", "girl", "lady", "fru", "hon":
		return GenderWoman, true
	case "man", "män", "manlig", "manligt", "m", "male", "men", "kille", "pojke", "herre", "boy", "herr", "han":
		return GenderMan, true
	case "ickebinär", "icke binär", "icke binar", "nonbinary", "non binary", "x", "nb", "enby", "hen", "annat", "annan", "other", "divers", "diverse", "tredje kön":
		return GenderNonBinary, true
	case "okänt", "okänd", "unknown", "vet ej", "vet inte", "ej angivet", "ej angiven", "uppgift saknas", "saknas", "not known", "not stated", "na", "n a", "u", "":
		return GenderUnknown, Fold(s) != "" || blank(s)
	}
	return GenderUnknown, false
}

// ParseYesNo reads an answer: ja, j, yes, y, x, 1; nej, n, no, 0; okänt, vet ej, ?, - and
// the empty text for not known. ok is false for what is no answer.
func ParseYesNo(s string) (yes, known, ok bool) {
	switch Fold(s) {
	case "ja", "j", "yes", "y", "x", "1", "sant", "true", "behövs", "✓", "✔", "☑", "✅":
		return true, true, true
	case "nej", "n", "no", "0", "falskt", "false", "inte", "behövs ej", "behövs inte", "✗", "✘", "☒", "❌":
		return false, true, true
	case "okänt", "okänd", "unknown", "vet ej", "vet inte", "dont know", "not known", "ej angivet", "kanske", "maybe":
		return false, false, true
	case "":
		return false, false, blank(s)
	}
	return false, false, false
}

// ParseLegalForm reads the form of a firm: ab, aktiebolag, enskild firma, handelsbolag.
func ParseLegalForm(s string) (key string, ok bool) {
	if f := LegalForm(s); f.Valid() {
		return s, true
	}
	var f LegalForm
	switch Fold(s) {
	case "enskild firma", "enskild näringsverksamhet", "enskild näringsidkare", "enskild", "ensk firma", "ef", "e f", "sole trader",
		"sole proprietor", "sole proprietorship", "sole trader business", "self employed":
		f = FormSoleTrader
	case "aktiebolag", "ab", "privat aktiebolag", "limited company", "limited", "ltd", "company limited by shares":
		f = FormLimitedCompany
	case "handelsbolag", "hb", "kommanditbolag", "kb", "handels kommanditbolag", "handelsbolag kommanditbolag", "trading partnership",
		"partnership", "limited partnership", "general partnership":
		f = FormTradingPartnership
	case "ekonomisk förening", "ek förening", "ek för", "ekonomisk fören", "ekf", "kooperativ", "kooperation", "co operative", "cooperative", "coop",
		"economic association":
		f = FormCooperative
	case "ideell förening", "ideell", "förening", "stiftelse", "ideell fören", "non profit", "nonprofit", "non profit association", "association", "foundation", "charity":
		f = FormNonProfit
	case "annan", "annat", "annan form", "övrigt", "övriga", "enkelt bolag", "egenanställning", "egenanställd", "other", "other form":
		f = FormOther
	}
	return string(f), f != ""
}

// ParseFirmStatus reads how far a firm has come: idé, startar, driver företag, vilande, nedlagt.
func ParseFirmStatus(s string) (key string, ok bool) {
	var f FirmStatus
	switch Fold(s) {
	case "ide", "idestadiet", "affärside", "har ide", "en ide", "vill starta", "planerar", "plan",
		"idea", "business idea", "planning", "has an idea":
		f = FirmIdea
	case "startar", "under start", "uppstart", "startfas", "på gång", "nystartad", "håller på att starta", "starting", "start up", "startup", "starting up":
		f = FirmStarting
	case "driver företag", "driver eget", "driver firma", "igång", "i gång", "i drift", "drift", "aktiv", "aktivt", "verksam", "företagare", "egen företagare",
		"har företag", "har firma", "etablerad", "etablerat", "running", "active", "in business", "runs a firm", "runs a business", "established":
		f = FirmRunning
	case "vilande", "pausad", "pausat", "paus", "vilar", "uppehåll", "paused", "dormant", "resting", "on hold":
		f = FirmPaused
	case "nedlagt", "nedlagd", "avslutad", "avslutat", "upphört", "upphörd", "avregistrerad", "avregistrerat", "stängt", "stängd", "konkurs", "likviderat", "såld", "sålt",
		"closed", "closed down", "ended", "bankrupt", "deregistered", "sold":
		f = FirmClosed
	}
	return string(f), f != ""
}

// ParseCitizenship reads a citizenship as the funders group it: a group, or the name or
// code of a country.
func ParseCitizenship(s string) (key string, ok bool) {
	if g := CitizenshipGroup(s); g.Valid() {
		return s, true
	}
	switch Fold(s) {
	case "svensk", "svenskt", "svensk medborgare", "swedish":
		return string(CitizenSE), true
	case "eu", "eu land", "eu medborgare", "eu ees", "eu country", "eu citizen":
		return string(CitizenEU), true
	case "tredje land", "tredjeland", "tredjelandsmedborgare", "utanför eu", "land utanför eu", "icke eu", "third", "third country", "non eu", "outside eu", "outside the eu",
		"country outside the eu", "third country national":
		return string(CitizenThird), true
	case "statslös", "statslösa", "stateless", "utan medborgarskap":
		return string(CitizenStateless), true
	}
	code, ok := ParseCountry(s)
	if !ok {
		return "", false
	}
	c, _ := reference.CountryByCode(code)
	return c.Group, true
}

// ParseLabourStatus reads what a person does for a living: anställd, arbetslös,
// långtidsarbetslös, föräldraledig, studerar.
func ParseLabourStatus(s string) (key string, ok bool) {
	if l := LabourStatus(s); l.Valid() {
		return s, true
	}
	var l LabourStatus
	switch Fold(s) {
	case "anställd", "arbetar", "jobbar", "i arbete", "sysselsatt", "egen företagare", "egenföretagare", "företagare", "anställd eller egen företagare", "timanställd",
		"deltid", "heltid", "har jobb", "har arbete", "employed", "self employed", "selfemployed", "employed or self employed", "employed including self employed", "working", "has work":
		l = LabourEmployed
	case "arbetslös", "arbetssökande", "öppet arbetslös", "utan arbete", "jobbsökande", "unemployed", "job seeker", "jobseeker", "looking for work", "seeking work":
		l = LabourUnemployed
	case "långtidsarbetslös", "arbetslös mer än 12 månader", "arbetslös mer än ett år", "arbetslös över 12 månader", "arbetslös 12 månader", "arbetslös 12 mån",
		"arbetslös över ett år", "long term unemployed", "longterm unemployed", "unemployed 12 months", "unemployed for more than 12 months",
		"unemployed more than 12 months", "unemployed over 12 months":
		l = LabourLongTermUnemployed
	case "inaktiv", "utanför arbetsmarknaden", "utanför arbetskraften", "föräldraledig", "sjukskriven", "pensionär", "hemma", "varken arbetar eller söker",
		"inactive", "outside the labour market", "parental leave", "on parental leave", "retired", "sick leave", "not working":
		l = LabourInactive
	case "studerar", "studerande", "student", "studier", "i studier", "elev", "pluggar", "sfi", "studying", "in education", "studies":
		l = LabourStudying
	}
	return string(l), l != ""
}

// ParseEducation reads the highest education completed: grundskola, gymnasium, högskola,
// or a level of ISCED.
func ParseEducation(s string) (key string, ok bool) {
	var e Education
	switch Fold(s) {
	case "isced 0 2", "isced 0", "isced 1", "isced 2", "0", "1", "2", "0 2", "ingen", "ingen utbildning", "grundskola", "grundskolan", "folkskola", "grundskola eller kortare", "förgymnasial",
		"förgymnasial utbildning", "primary", "primary school", "lower secondary", "lower secondary or less", "compulsory school", "none", "no schooling", "basic":
		e = EducationISCED0to2
	case "isced 3 4", "isced 3", "isced 4", "3", "4", "3 4", "gymnasium", "gymnasiet", "gymnasieskola", "gymnasial", "gymnasieutbildning", "gymnasial utbildning", "yrkesutbildning",
		"gymnasium eller yrkesutbildning", "yrkesskola", "yrkesgymnasium", "upper secondary", "secondary", "secondary school", "high school", "vocational", "vocational training", "post secondary",
		"upper secondary or vocational":
		e = EducationISCED3to4
	case "isced 5 8", "isced 5", "isced 6", "isced 7", "isced 8", "5", "6", "7", "8", "5 8", "högskola", "högskolan", "universitet", "högskola universitet", "universitet högskola",
		"högskola eller universitet", "eftergymnasial", "eftergymnasial utbildning", "yrkeshögskola", "yh", "kandidat", "magister", "master", "doktor", "college", "college or university", "university", "tertiary",
		"higher education", "bachelor", "masters", "phd", "degree":
		e = EducationISCED5to8
	}
	return string(e), e != ""
}

// ParseCountry reads a country by its name in Swedish or English, a usual other name, or
// its two letters; the code comes out.
func ParseCountry(s string) (code string, ok bool) {
	s = strings.TrimSpace(s)
	if c, ok := reference.CountryByCode(s); ok && len(s) == 2 {
		return c.Code, true
	}
	c, ok := reference.CountryByName(Fold(s))
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

// blank tells whether a text is what people write in a field they leave empty.
func blank(s string) bool {
	return strings.Trim(s, " \t\u00A0-–—‐‑?.…_/") == ""
}
