package record

import (
	"errors"

	"stegvis/model"
	"stegvis/ui/components/form"
)

// Beside asks for a field of a type of records among other things: it stands under its type,
// for other fields of the form may have the same name, and may be left empty.
func Beside(t *model.RecordType, f model.Field, shown func(map[string]string) bool) form.Field {
	when := f.When
	f.Key, f.Required, f.When = t.Word(f.Key), false, nil
	return form.Field{Field: f, Shown: func(v map[string]string) bool {
		return (shown == nil || shown(v)) && (when == nil || when(Answers(t, v)))
	}}
}

// Answers are what was answered to fields of a type that stand beside others, by their keys.
func Answers(t *model.RecordType, v map[string]string) map[string]string {
	own := make(map[string]string)
	for _, f := range t.Asked() {
		if answer, asked := v[t.Word(f.Key)]; asked {
			own[f.Key] = answer
		}
	}
	return own
}

// OnField lets an error stand under the field of the form that holds what it is about.
func OnField(t *model.RecordType, err error) error {
	var e *model.Error
	if errors.As(err, &e) {
		e.Field = t.Word(e.Field)
	}
	return err
}
