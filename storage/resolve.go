package storage

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"stegvis/model"
)

// Resolve finds the contacts that a person names: the one with an id, else those whom the
// words fit, the best first, at most limit. One whose whole name is what was said is meant
// even if the words begin other names too; two of the same name are both given.
func (r *Register) Resolve(ctx context.Context, words string, limit int) ([]ContactRow, error) {
	words = model.CleanText(words)
	if _, err := uuid.Parse(words); err == nil && len(words) == 36 {
		return rows(ctx, r, scanContactRow, "SELECT "+rowColumns+" FROM "+rowTables+" WHERE c.id = ?", words)
	}
	const enough = 50 // those with the very name may stand behind others who fit as well
	found, err := r.Search(ctx, words, max(limit, enough))
	if err != nil || len(found.Ns) == 0 {
		return nil, err
	}
	fitting, err := r.Contacts(ctx, ContactQuery{Filter: Filter{Ns: found.Ns}, Limit: len(found.Ns)})
	if err != nil {
		return nil, err
	}
	slices.SortFunc(fitting, func(a, b ContactRow) int { return slices.Index(found.Ns, a.N) - slices.Index(found.Ns, b.N) })
	named := slices.DeleteFunc(slices.Clone(fitting), func(c ContactRow) bool { return !model.SameName(c.Name, words) })
	if len(named) > 0 {
		fitting = named
	}
	return fitting[:min(limit, len(fitting))], nil
}
