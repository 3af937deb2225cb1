package line

import (
	"slices"
	"strings"

	"stegvis/model"
	"stegvis/storage"
)

// openForAll opens the register and finds the contacts that are meant, each once. Where one of
// them cannot be told, nothing may be done for any.
func (c *call) openForAll(names []string) (*storage.Register, []storage.ContactRow, error) {
	r, err := c.open()
	if err != nil {
		return nil, nil, err
	}
	var rows []storage.ContactRow
	for i, name := range names {
		row, err := c.contact(name)
		if err != nil {
			return nil, nil, err
		}
		if i > 0 && isSurname(name, row.Name) {
			return nil, nil, wrongUse("line.too-many", name)
		}
		if !slices.ContainsFunc(rows, func(other storage.ContactRow) bool { return other.ID == row.ID }) {
			rows = append(rows, row)
		}
	}
	return r, rows, nil
}

// isSurname tells whether a word stands in a name but not at its beginning: behind another it is
// the rest of a name without quotation marks, and not somebody else.
func isSurname(word, name string) bool {
	word, name = model.Fold(word), model.Fold(name)
	return !strings.Contains(word, " ") && strings.Contains(" "+name, " "+word) && !strings.HasPrefix(name, word)
}

func idsOf(rows []storage.ContactRow) []model.ContactID {
	ids := make([]model.ContactID, len(rows))
	for i, row := range rows {
		ids[i] = row.ID
	}
	return ids
}

// doneForMany says what an act over many did, and lists those it could not be done for.
func (c *call) doneForMany(many storage.Many, err error) error {
	if err != nil {
		return err
	}
	left := model.SayLeft(many.Left, c.language())
	if many.Count == 0 {
		return refusal{model.Fail(model.Conflict, "line.done-for-nobody"), left}
	}
	if err := c.done(many.Done, nil); err != nil || len(left) == 0 {
		return err
	}
	c.tell("line.left-as-they-are")
	for _, line := range left {
		c.say("  %s", line)
	}
	return errIncomplete
}
