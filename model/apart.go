package model

import (
	"strings"

	"stegvis/model/text"
)

// Apart says what tells somebody from others of her name: how to reach her, where she lives and
// when she was born, as far as it is known and may be shown.
func (c Contact) Apart(l text.Lang) string {
	var parts []string
	for _, key := range []string{"phones", "email", "place", "born"} {
		if value := c.Mask().Show(key, c.Values[key], ""); value != "" {
			f, _ := FieldByKey(key)
			parts = append(parts, Visible(f.Shown(l, value)))
		}
	}
	return strings.Join(parts, ", ")
}
