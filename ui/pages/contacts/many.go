package contacts

import (
	"context"
	"math"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/page"
	"stegvis/ui/pages/many"
)

// many opens what can be done with those who are marked. Those it could not be done for stay
// marked.
func (p *Page) many() tea.Cmd {
	var ids []model.ContactID
	for _, id := range p.table.Marked() {
		ids = append(ids, model.ContactID(id))
	}
	return many.Menu(p.Deps, ids, func(left []model.LeftOut) {
		p.table.Unmark()
		for _, o := range left {
			if o.Name != "" {
				p.table.Mark(string(o.ID))
			}
		}
	})
}

// markAll marks everyone in the list as it is narrowed now, or takes these marks away when they
// are all marked.
func (p *Page) markAll() tea.Cmd {
	register, s, today := p.Deps.Register, p.asked(), p.Deps.Today()
	return page.Ask(p, &p.marking, func(ctx context.Context) ([]model.ContactID, error) {
		filter := storage.FilterOf(s, today)
		if s.Text != "" {
			hits, err := register.Search(ctx, s.Text, math.MaxInt32)
			if err != nil {
				return nil, err
			}
			filter.Ns = append([]int64{}, hits.Ns...)
		}
		return register.ContactIDs(ctx, filter)
	}, func(found []model.ContactID) tea.Cmd {
		ids := make([]string, len(found))
		for i, id := range found {
			ids[i] = string(id)
		}
		p.table.Mark(ids...)
		return nil
	})
}
