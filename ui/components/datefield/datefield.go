// Package datefield is a date typed as people say it, "fri", "+2w", "18/11", with the day it
// means beside it. It knows no rule but how a date is read.
package datefield

import (
	"stegvis/model"
	"stegvis/ui/components/input"
	"stegvis/ui/page"
)

// Field is a date being typed. Make it with New.
type Field struct {
	*input.Line
	deps  *page.Deps
	field model.Field
}

// New makes an empty field that reads a date as a field of the model does.
func New(deps *page.Deps, f model.Field) *Field {
	return &Field{Line: input.NewLine(deps), deps: deps, field: f}
}

// SetDate shows a date as it is stored; the zero Date as nothing.
func (f *Field) SetDate(d model.Date) { f.Set(d.String()) }

// Date is what is typed: the zero Date for nothing, an Invalid error for what is no date.
func (f *Field) Date() (model.Date, error) {
	if model.CleanText(f.Value()) == "" {
		return model.Date{}, nil
	}
	return f.field.ReadDate(f.Value(), f.deps.Today())
}

// Reading says which day is meant, "Wed 18 Nov 2026"; empty while that is not clear.
func (f *Field) Reading() string {
	d, err := f.Date()
	if err != nil {
		return ""
	}
	return d.Full(f.deps.Lang)
}
