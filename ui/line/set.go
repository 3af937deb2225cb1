package line

import (
	"strings"

	"stegvis/model"
	"stegvis/storage"
)

// readSet reads FIELD=VALUE for a contact who moves on the ladder: fields of the step, of the
// one that follows, or of the contact; needs, actions and outcomes.
func (c *call) readSet(id model.ContactID, at model.StepKey, set []string) (storage.With, error) {
	with := storage.With{Form: make(map[string]string)}
	for _, s := range set {
		key, value, _ := strings.Cut(s, "=")
		if err := c.readOne(&with, id, at, key, value); err != nil {
			return with, err
		}
	}
	return with, nil
}

func (c *call) readOne(with *storage.With, id model.ContactID, at model.StepKey, key, value string) error {
	if t := model.RecordTypeOf(key); t != nil && len(t.Short) > 0 {
		rec, err := c.recordFrom(t, id, value)
		with.Records = append(with.Records, rec)
		return err
	}
	field, ok := fieldMeant(at, fieldOfFlag(key))
	if !ok {
		return wrongUse("line.set-field", key, fieldKeys(at))
	}
	parsed, err := field.Parse(value, c.today())
	with.Form[field.Key] = parsed
	return err
}

// fieldMeant finds the field of a key: of the step's form, of the next step's, else of the
// contact.
func fieldMeant(at model.StepKey, key string) (model.Field, bool) {
	next, _ := at.Next()
	for _, k := range []model.StepKey{at, next} {
		step, _ := model.StepOf(k)
		if field, ok := step.FieldOf(key); ok {
			return field, true
		}
	}
	return model.FieldByKey(key)
}

func fieldKeys(at model.StepKey) string {
	step, _ := model.StepOf(at)
	var keys []string
	for _, f := range step.Fields {
		keys = append(keys, f.Key)
	}
	for _, t := range model.RecordTypes {
		if len(t.Short) > 0 && t.Of == model.OfContact {
			keys = append(keys, t.Key)
		}
	}
	return strings.Join(keys, ", ")
}
