package model

import (
	"slices"
	"strconv"
	"unicode/utf8"

	"stegvis/model/text"
)

// validate holds what must be true of a stored value on a day. Errors are Invalid and name
// the field.
func (f Field) validate(value string, today Date) error {
	if value == "" {
		return nil
	}
	switch f.Kind {
	case Choice:
		if !f.Free && !slices.Contains(f.Options, value) {
			return f.wrong("error.choice", value)
		}
	case PastDate, FutureDate:
		d, ok := ParseISODate(value)
		if !ok {
			return Fail(Invalid, "error.no-date").On(f.Key)
		}
		if f.Kind == PastDate && d.After(today) {
			return f.wrong("error.future", value)
		}
	case Number, Amount:
		n, err := strconv.ParseInt(value, 10, 64)
		if err != nil {
			return f.wrong("error.number", value)
		}
		if n < 0 {
			return f.wrong("error.below-zero", value)
		}
		if f.Most > 0 && n > int64(f.Most) {
			return Fail(Invalid, "error.most", f.Most).On(f.Key)
		}
	case Line:
		return f.bounded(value)
	case Note:
	default:
		if _, err := f.Parse(value, today); err != nil {
			return err
		}
	}
	return nil
}

// missing says that the field may not be left empty, in its own sentence where it has one.
func (f Field) missing() error {
	own := "error.no-" + f.Key
	switch {
	case text.Has(own):
		return Fail(Invalid, own).On(f.Key)
	case f.Kind == PastDate || f.Kind == FutureDate:
		return Fail(Invalid, "error.no-date").On(f.Key)
	}
	return Fail(Invalid, "shell.needed", text.Say(f.Word())).On(f.Key)
}

// Whole tells whether the register keeps the field as a whole number.
func (f Field) Whole() bool { return f.Kind == Number || f.Kind == Amount || f.numbered() }

// numbered tells whether the field is a choice among numbers.
func (f Field) numbered() bool {
	if f.Kind != Choice || len(f.Options) == 0 {
		return false
	}
	for _, o := range f.Options {
		if _, err := strconv.Atoi(o); err != nil {
			return false
		}
	}
	return true
}

// LongestLine is how many letters one line may have, a name or a place.
const LongestLine = 300

// bounded refuses a line that is longer than anyone can have meant.
func (f Field) bounded(value string) error {
	if len(value) > LongestLine && utf8.RuneCountInString(value) > LongestLine {
		return Fail(Invalid, "error.long", text.Say(f.Word()), LongestLine).On(f.Key)
	}
	return nil
}
