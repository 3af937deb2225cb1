package storage

import (
	"sync"

	"stegvis/model"
)

// personKeys are the fields of a person, firmKeys those of a firm besides its name: the
// columns of the same names.
var (
	personKeys = sync.OnceValue(func() []string {
		var keys []string
		for _, g := range model.ContactFields {
			keys = append(keys, keysOf(g.Fields)...)
		}
		return keys
	})
	firmKeys = sync.OnceValue(func() []string { return keysOf(model.EnterpriseFields) })
)

func keysOf(fields []model.Field) []string {
	var keys []string
	for _, f := range fields {
		keys = append(keys, f.Key)
	}
	return keys
}
