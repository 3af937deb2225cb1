package model

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"stegvis/model/reference"
	"stegvis/model/text"
)

// Kind says what a field holds and so how it is asked for, checked and shown.
type Kind uint8

// The kinds of field. Values are always text: dates as 2026-11-18, choices as their keys,
// checklists and languages as keys with spaces between, answers as "yes", "no" or "".
const (
	Line               Kind = iota // one line of text
	Note                           // text of several lines
	PastDate                       // a date; a day without a year is the latest such day
	FutureDate                     // a date; a day without a year is the coming one
	TimeOfDay                      // a time of day, "08:30"
	Birth                          // a birth date or a birth year
	Number                         // a whole number, not negative
	Amount                         // kronor
	Decimal                        // a number with at most two decimals, kept with a point: "1.5"
	Choice                         // one of Options
	Checklist                      // any of Options
	YesNo                          // yes, no or unknown
	PhoneList                      // telephone numbers, first the one to call
	Mail                           // an e-mail address
	LanguageChoice                 // one language code
	LanguageList                   // language codes
	CountryChoice                  // one country code
	CountryList                    // country codes
	MunicipalityChoice             // a municipality's four digits
	SectionChoice                  // a section of SNI, "SNI2025:I"
	OrgNumber                      // an organisation number
)

// Field is one thing to note, as data: a form, an import and a command line are made from
// it without a switch over steps or pages.
type Field struct {
	Key     string
	Kind    Kind
	Options []string // the keys of a Choice or Checklist
	Needed  []string // the options a Checklist needs for its step's proof; empty: any one
	Free    bool     // a Choice that also takes what is not among Options
	Area    string   // where its words stand: "<Area>.<Key>", options "<Area>.<Key>-<option>"; empty: "form"

	Required bool                         // may not be left empty
	Default  string                       // what it begins as; Today: the day it is noted
	When     func(map[string]string) bool // asked for, by what else is filled in; nil: always
	Most     int                          // the most a Number may be; 0: any
	Serial   bool                         // a Number that counts the records of an owner: a new one without it gets the next
	Nought   bool                         // a Number of which 0 can be said: it is not the same as unknown
	Deadline bool                         // a FutureDate by which something is done: of a week its Friday
	Spoken   bool                         // a language somebody speaks: easy Swedish is none
	Private  bool                         // hidden of a person with protected identity (see Mask), and never in a funder's file
	Kept     bool                         // kept by the program and not asked for
	Later    bool                         // not asked for when the record is made
	Refers   string                       // the table whose row it names; a name that is not there yet is added
	Names    string                       // the type of the office's records whose name it may be
	Once     bool                         // an owner has one open record of each value
	Ever     bool                         // with Once: and no other one that has ended either
	Flag     string                       // its flag on the command line, where that is not its key
	States   *States                      // a Choice that says how far a record has come

	// Else finds the option of a Choice in what no word of the catalogue says: a country for
	// a citizenship, an amount for a band.
	Else func(string) (option string, ok bool)
}

// Today as a Default is the day a record is made.
const Today = "today"

// States are what the options of a field mean for a record: in which it is open, where one key
// takes it from each, and in which it was dropped and does not count.
type States struct {
	Open []string
	Next map[string]string
	Drop string
}

// Worded tells whether the field takes any words, and not only what it knows.
func (f Field) Worded() bool { return f.Kind == Line || f.Kind == Note || f.Free }

// Fits tells whether a stored value is what is looked for: the same or, of several, one of
// them; where it is in somebody's own words, one in which those stand.
func (f Field) Fits(value, wanted string) bool {
	if words := Fold(wanted); f.Worded() && words != "" && !slices.Contains(f.Options, wanted) {
		return strings.Contains(Fold(value), words)
	}
	return value == wanted || slices.Contains(strings.Fields(value), wanted)
}

// Label is the field's name.
func (f Field) Label(l text.Lang) string { return l.Say(f.Word()) }

// OptionLabel is the name of one of the field's options.
func (f Field) OptionLabel(l text.Lang, option string) string {
	if f.Free && !slices.Contains(f.Options, option) {
		return option
	}
	return l.Say(f.optionWord(option))
}

// BoxLabel is the name of an option of a Checklist, with a word behind one that may be left out.
func (f Field) BoxLabel(l text.Lang, option string) string {
	if len(f.Needed) == 0 || slices.Contains(f.Needed, option) {
		return f.OptionLabel(l, option)
	}
	return f.OptionLabel(l, option) + l.Say("step.optional")
}

func (f Field) optionWord(option string) string { return f.Word() + "-" + option }

// Word is the key of the field's name; a key with a dot in it names its area itself.
func (f Field) Word() string {
	switch {
	case strings.Contains(f.Key, "."):
		return f.Key
	case f.Area == "":
		return "form." + f.Key
	}
	return f.Area + "." + f.Key
}

// Parse reads what a person typed into the field and gives the value to store. Errors are
// Invalid and name the field.
func (f Field) Parse(typed string, today Date) (string, error) {
	s := CleanText(typed)
	if s == "" && f.Kind != Note {
		return "", nil
	}
	switch f.Kind {
	case Note:
		return CleanNote(typed), nil
	case Line:
		return s, f.bounded(s)
	case PastDate, FutureDate:
		return f.parseDate(s, today)
	case TimeOfDay:
		at, ok := ParseClock(s)
		if !ok {
			return "", f.wrong("error.clock", s)
		}
		return at.String(), nil
	case Birth:
		d, year, ok := ParseBirth(s, today)
		if !ok {
			return "", f.wrong("error.birth", s)
		}
		if d.IsZero() {
			return strconv.Itoa(year), nil
		}
		return d.String(), nil
	case Number, Amount:
		return f.parseNumber(s)
	case Decimal:
		return f.parseDecimal(s)
	case Choice:
		return f.parseChoice(s)
	case Checklist:
		return f.parseChecklist(s)
	case YesNo:
		answer, ok := ParseYesNo(s)
		if !ok {
			return "", f.wrong("error.yes-no", s)
		}
		return answer, nil
	case PhoneList:
		return f.parsePhones(s)
	case Mail:
		if !plausibleMail(s) {
			return "", f.wrong("error.mail", s)
		}
		return s, nil
	}
	return f.parseReference(s)
}

func (f Field) parseDate(s string, today Date) (string, error) {
	d, err := f.ReadDate(s, today)
	if err != nil {
		return "", f.on(err)
	}
	return d.String(), nil
}

// ReadDate reads a date typed into the field. Errors are Invalid.
func (f Field) ReadDate(typed string, today Date) (Date, error) {
	switch {
	case f.Kind == PastDate:
		return ParsePastDate(typed, today)
	case f.Deadline:
		return ParseDeadline(typed, today)
	}
	return ParseDate(typed, today)
}

func (f Field) parseNumber(s string) (string, error) {
	if f.Kind == Amount {
		m, ok := ParseMoney(s)
		switch {
		case !ok:
			return "", f.wrong("error.number", s)
		case m < 0:
			return "", f.wrong("error.below-zero", s)
		}
		return strconv.FormatInt(m.SEK(), 10), nil
	}
	n, err := strconv.Atoi(strings.TrimSpace(s))
	switch {
	case err != nil || n > 1_000_000_000:
		return "", f.wrong("error.number", s)
	case n < 0:
		return "", f.wrong("error.below-zero", s)
	}
	return strconv.Itoa(n), nil
}

func (f Field) parseDecimal(s string) (string, error) {
	s = strings.Replace(strings.TrimSpace(s), ",", ".", 1)
	whole, part, _ := strings.Cut(s, ".")
	n, err := strconv.Atoi(cmp.Or(whole, "0"))
	if err != nil || n < 0 || n > 1_000_000_000 || len(part) > 2 || !allDigits(part) || whole+part == "" {
		return "", f.wrong("error.number", s)
	}
	if part = strings.TrimRight(part, "0"); part == "" {
		return strconv.Itoa(n), nil
	}
	return strconv.Itoa(n) + "." + part, nil
}

func (f Field) parseChoice(s string) (string, error) {
	find := f.choose
	if f.Free {
		find = f.Option
	}
	key, ok := find(s)
	switch {
	case ok:
		return key, nil
	case f.Free:
		return s, nil
	case SaysUnknown(s):
		return "", nil
	}
	return "", f.wrong("error.choice", s)
}

func (f Field) parseChecklist(s string) (string, error) {
	var keys []string
	for _, part := range strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == ',' || r == ';' }) {
		if !slices.Contains(f.Options, part) {
			return "", f.wrong("error.choice", part)
		}
		if !slices.Contains(keys, part) {
			keys = append(keys, part)
		}
	}
	return strings.Join(keys, " "), nil
}

func (f Field) parsePhones(s string) (string, error) {
	var phones []string
	for _, part := range strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ';' }) {
		p, ok := ParsePhone(part)
		if !ok {
			return "", f.wrong("error.phone", strings.TrimSpace(part))
		}
		if !slices.Contains(phones, string(p)) {
			phones = append(phones, string(p))
		}
	}
	return strings.Join(phones, " "), nil
}

func (f Field) parseReference(s string) (string, error) {
	switch f.Kind {
	case LanguageChoice, LanguageList:
		codes, unknown := ParseLanguages(s)
		if len(unknown) > 0 || len(codes) == 0 {
			return "", f.wrong("error.language", s)
		}
		if f.Spoken && slices.Contains(codes, reference.EasySwedish) {
			return "", f.wrong("error.no-mother-tongue", s)
		}
		if f.Kind == LanguageChoice && len(codes) > 1 {
			return "", f.wrong("error.one-language", s)
		}
		return strings.Join(codes, " "), nil
	case CountryChoice:
		if code, ok := ParseCountry(s); ok {
			return code, nil
		}
		return "", f.wrong("error.country", s)
	case CountryList:
		var codes []string
		for _, part := range strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == ';' }) {
			code, ok := ParseCountry(part)
			if !ok {
				return "", f.wrong("error.country", strings.TrimSpace(part))
			}
			codes = append(codes, code)
		}
		return strings.Join(codes, " "), nil
	case MunicipalityChoice:
		if code, ok := ParseMunicipality(s); ok {
			return code, nil
		}
		return "", f.wrong("error.municipality", s)
	case SectionChoice:
		if section, ok := ParseSection(s); ok {
			return section, nil
		}
		return "", f.wrong("error.section", s)
	case OrgNumber:
		if n, ok := ParseOrgNumber(s); ok {
			return n, nil
		}
		return "", f.wrong("error.org-number", s)
	}
	return s, nil
}

// ParseSection reads a section of SNI: "SNI2025:I", "SNI 2007 I", or a letter alone, which
// means the classification in force, SNI 2025.
func ParseSection(s string) (string, bool) {
	s = strings.ToUpper(strings.NewReplacer(" ", "", ":", "").Replace(s))
	version, letter := "SNI2025", s
	for _, v := range []string{"SNI2025", "SNI2007"} {
		if rest, ok := strings.CutPrefix(s, v); ok {
			version, letter = v, rest
		}
	}
	for _, section := range reference.Sections(version) {
		if section.Letter == letter {
			return version + ":" + letter, true
		}
	}
	return "", false
}

func plausibleMail(s string) bool {
	at := strings.LastIndexByte(s, '@')
	return at > 0 && at < len(s)-1 && !strings.ContainsAny(s, " ,;<>()\"") && strings.IndexByte(s, '@') == at
}

func (f Field) wrong(key, typed string) error { return Fail(Invalid, key, typed).On(f.Key) }

func (f Field) on(err error) error {
	if e, ok := err.(*Error); ok {
		return e.On(f.Key)
	}
	return err
}
