package model

import (
	"strconv"
	"strings"

	"stegvis/model/reference"
	"stegvis/model/text"
)

// Shown is a stored value of the field as a person reads it: choices, languages, countries
// and municipalities by their names, telephone numbers and amounts in groups. What it does
// not know is shown as it stands.
func (f Field) Shown(l text.Lang, value string) string {
	switch f.Kind {
	case Checklist, PhoneList, LanguageChoice, LanguageList, CountryChoice, CountryList:
		keys := strings.Fields(value)
		for i, key := range keys {
			keys[i] = f.shownOne(l, key)
		}
		return strings.Join(keys, ", ")
	}
	return f.shownOne(l, value)
}

func (f Field) shownOne(l text.Lang, key string) string {
	switch f.Kind {
	case Choice, Checklist:
		if key != "" {
			return f.OptionLabel(l, key)
		}
	case YesNo:
		if key == "yes" || key == "no" {
			return l.Say("field." + key)
		}
	case Amount:
		if sek, err := strconv.ParseInt(key, 10, 64); err == nil {
			return Kronor(sek).String() + " kr"
		}
	case Decimal:
		if l == text.Swedish {
			return strings.Replace(key, ".", ",", 1)
		}
	case PhoneList:
		return Phone(key).National()
	case LanguageChoice, LanguageList:
		if known, ok := reference.LanguageByCode(key); ok {
			return known.Name(l)
		}
	case CountryChoice, CountryList:
		if known, ok := reference.CountryByCode(key); ok {
			return known.Name(l)
		}
	case MunicipalityChoice:
		if known, ok := reference.MunicipalityByCode(key); ok {
			return known.Name
		}
	case SectionChoice:
		version, letter, _ := strings.Cut(key, ":")
		if known, ok := reference.SectionByLetter(version, letter); ok {
			return known.Name(l)
		}
	}
	return key
}
