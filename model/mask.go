package model

import (
	"maps"
	"sync"
)

// Mask says what of a person is seen where; it is true of one with protected identity until
// somebody has asked (product.md §9). Every page, list, paper and file asks it: how to reach
// her and where she lives are seen only by who asks for it, on a screen, and no file that
// leaves the house names her.
type Mask bool

// Mask is the contact's.
func (c Contact) Mask() Mask { return c.Values["protected"] == "yes" }

// Unless lifts the mask when somebody has asked.
func (m Mask) Unless(asked bool) Mask { return m && !Mask(asked) }

// Hides tells whether a field is hidden.
func (m Mask) Hides(key string) bool { return bool(m) && maskedFields()[key] }

// Show gives what is seen of a field: its value, or something instead.
func (m Mask) Show(key, value, instead string) string {
	if value != "" && m.Hides(key) {
		return instead
	}
	return value
}

// Values gives the fields that are seen, by key.
func (m Mask) Values(values map[string]string) map[string]string {
	if !m {
		return values
	}
	seen := maps.Clone(values)
	maps.DeleteFunc(seen, func(key, _ string) bool { return m.Hides(key) })
	return seen
}

// InFile gives what stands in a file or on a paper for what would tell who the person is: her
// name, and words about her beside it.
func (m Mask) InFile(telling, instead string) string {
	if m {
		return instead
	}
	return telling
}

// maskedFields are the fields of a person declared so.
var maskedFields = sync.OnceValue(func() map[string]bool {
	masked := make(map[string]bool)
	for _, g := range ContactFields {
		for _, f := range g.Fields {
			masked[f.Key] = f.Private
		}
	}
	return masked
})
