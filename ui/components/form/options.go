package form

import (
	"bytes"
	"slices"

	"stegvis/model"
	"stegvis/model/reference"
	"stegvis/model/text"
	"stegvis/ui/components/picker"
)

// Language asks for the language of the program: each is offered in its own words.
func Language() Field {
	return Field{
		Field:    model.Field{Key: "language", Kind: model.Choice, Options: []string{"sv", "en"}, Area: "firststart"},
		Required: true,
		Options: func(text.Lang) []picker.Option {
			return []picker.Option{
				{Value: "sv", Label: text.Swedish.Say("firststart.this-language")},
				{Value: "en", Label: text.English.Say("firststart.this-language")},
			}
		},
	}
}

// optionsOf lists what a field chooses among, in a language: what it proposes, then all else.
// Lists of the world are sorted by name.
func optionsOf(f Field, l text.Lang) []picker.Option {
	options := allOf(f, l)
	rank := func(o picker.Option) int {
		if i := slices.Index(f.Proposes, o.Value); i >= 0 {
			return i
		}
		return len(f.Proposes)
	}
	slices.SortStableFunc(options, func(a, b picker.Option) int { return rank(a) - rank(b) })
	return options
}

func allOf(f Field, l text.Lang) []picker.Option {
	if f.Options != nil {
		return f.Options(l)
	}
	var options []picker.Option
	switch f.Kind {
	case model.LanguageChoice, model.LanguageList:
		for _, x := range reference.Languages() {
			if x.Code == reference.EasySwedish && !slices.Contains(f.Proposes, x.Code) {
				continue
			}
			options = append(options, picker.Option{Value: x.Code, Label: x.Name(l)})
		}
		sortByLabel(options)
	case model.CountryChoice, model.CountryList:
		for _, x := range reference.Countries() {
			options = append(options, picker.Option{Value: x.Code, Label: x.Name(l)})
		}
		sortByLabel(options)
	case model.MunicipalityChoice:
		for _, x := range reference.Municipalities() {
			options = append(options, picker.Option{Value: x.Code, Label: x.Name, Detail: x.Code})
		}
		sortByLabel(options)
	case model.SectionChoice:
		for _, x := range reference.Sections(reference.SNI2025) {
			options = append(options, picker.Option{Value: x.Version + ":" + x.Letter, Label: x.Name(l), Detail: x.Letter})
		}
	default:
		for _, o := range f.Field.Options {
			options = append(options, picker.Option{Value: o, Label: f.OptionLabel(l, o)})
		}
	}
	return options
}

// labelOf is the name of a stored value, without listing everything there is.
func labelOf(f Field, value string, l text.Lang) string {
	if f.Options != nil {
		for _, o := range f.Options(l) {
			if o.Value == value {
				return o.Label
			}
		}
		return value
	}
	if len(f.Ranks) > 0 {
		return rankedLabel(f, value, l)
	}
	if f.Kind == model.Choice && !slices.Contains(f.Field.Options, value) {
		return value // typed, and no option
	}
	return f.Field.Shown(l, value)
}

// few tells whether the field has so few options that the arrows can go through them.
func few(f Field) bool {
	n := len(f.Field.Options)
	return f.Kind == model.Choice && n <= 12 && (n > 0 || f.Options == nil)
}

func sortByLabel(options []picker.Option) {
	key := make(map[string][]byte, len(options))
	for _, o := range options {
		key[o.Value] = model.NameKey(o.Label)
	}
	slices.SortFunc(options, func(a, b picker.Option) int { return bytes.Compare(key[a.Value], key[b.Value]) })
}
