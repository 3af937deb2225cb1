package partners

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"stegvis/export"
	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/page"
	"stegvis/ui/pages/record"
	"stegvis/ui/papers"
)

// edit asks for changes to a partner, or for what is known of one who is put in the directory.
func (p *Page) edit(a storage.Actor) tea.Cmd {
	if a.Known() {
		return page.Open(record.Edit(p.Deps, a.Record, ""))
	}
	p.made = model.Fold(a.Name())
	return page.Open(record.Begun(p.Deps, model.Partner.With("", p.Deps.Today(), "name", a.Name()), ""))
}

func (p *Page) editSelected() tea.Cmd {
	a, _ := p.Panes.Selected()
	return p.edit(a)
}

// remove takes a partner out of the directory; while something names it that is refused.
func (p *Page) remove() tea.Cmd {
	a, _ := p.Panes.Selected()
	register, now := p.Deps.Register, p.Deps.Now()
	return page.Write(page.Of(a.Name(), "partner.key-remove"), func(ctx context.Context) (storage.Done, error) {
		return register.DropRecord(ctx, now, a.Record)
	})
}

// print writes what one call to the partner covers as a page to print.
func (p *Page) print() tea.Cmd {
	a, _ := p.Panes.Selected()
	deps, l, today := p.Deps, p.Deps.Lang, p.Deps.Today()
	list := export.CallList{Partner: a.Name(), On: today, Lang: l}
	for _, key := range []string{"phones", "email", "person", "does"} {
		f, _ := model.Partner.Field(key)
		if value := a.Get(key); value != "" {
			list.Facts = append(list.Facts, f.Label(l)+": "+f.Shown(l, value))
		}
	}
	for i, w := range a.Open {
		if i == 0 || w.Person.ID != a.Open[i-1].Person.ID {
			list.People = append(list.People, export.CallPerson{Name: w.Person.Name, Phones: w.Person.Phones, Email: w.Person.Email, Mask: w.Person.Mask})
		}
		person := &list.People[len(list.People)-1]
		day := ""
		if on := w.Date(w.Type.Day); !on.IsZero() {
			day = on.Short(l, today)
		}
		person.Lines = append(person.Lines, export.CallLine{Day: day, What: w.Says(l), Status: w.Status(l)})
	}
	return page.Aside(func() tea.Msg {
		path, err := papers.Put(export.CallListName(list.Partner, today, l), list.HTML)
		return papers.Told(deps, path, err)
	})
}
