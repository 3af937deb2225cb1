package newcontact

import (
	"context"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/match"
	"stegvis/storage"
	"stegvis/ui/components/draft"
	"stegvis/ui/page"
)

// draftKey is under which a half-filled form is kept, with the name that was brought along
// behind it.
const draftKey = "new-contact"

// Left is the name in the form of a new contact that was left half filled last; ok is false when
// there is none.
func Left(ctx context.Context, register *storage.Register) (name string, ok bool, err error) {
	all, err := register.Drafts(ctx)
	i := slices.IndexFunc(all, func(d storage.DraftRow) bool { return strings.HasPrefix(d.Key, draftKey) })
	if err != nil || i < 0 {
		return "", false, err
	}
	return draft.TypedIn(all[i].Value, model.Name.Key), true, nil
}

// draftLeft gives the key of the form that was left last with any name.
func draftLeft(register *storage.Register) func(context.Context) (string, error) {
	return func(ctx context.Context) (string, error) {
		all, err := register.Drafts(ctx)
		i := slices.IndexFunc(all, func(d storage.DraftRow) bool { return strings.HasPrefix(d.Key, draftKey) })
		if err != nil || i < 0 {
			return "", err
		}
		return all[i].Key, nil
	}
}

// words are what tells who it is: the name, and telephone number and e-mail if there are any.
func (p *Page) words() [3]string {
	return [3]string{strings.TrimSpace(p.Value("name")), strings.TrimSpace(p.Value("phones")), strings.TrimSpace(p.Value("email"))}
}

// look searches the register for who may be the same person: one with the same telephone number
// or e-mail address, or with a name like this one.
func (p *Page) look() tea.Cmd {
	p.asked = p.words()
	register, asked := p.Deps.Register, p.asked
	asked[1], _, _ = strings.Cut(asked[1], " ") // the number to call
	type looked struct {
		likely []storage.ContactRow
		newest model.CommitID // before
	}
	return page.Try(p, &p.alike, func(ctx context.Context) (l looked, err error) {
		if l.newest, err = register.Newest(ctx); err != nil {
			return l, err
		}
		likely := l.likely
		for i, words := range asked {
			rows, err := alike(ctx, register, words)
			if err != nil {
				return l, err
			}
			for _, c := range rows {
				known := slices.ContainsFunc(likely, func(l storage.ContactRow) bool { return l.ID == c.ID })
				if !known && (i > 0 || match.Score(words, c.Name) > 0) {
					likely = append(likely, c)
				}
			}
		}
		l.likely = likely
		return l, nil
	}, func(l looked, err error) tea.Cmd {
		if err == nil {
			p.likely = l.likely
			p.Saw(l.newest)
		}
		return nil
	})
}

func alike(ctx context.Context, register *storage.Register, words string) ([]storage.ContactRow, error) {
	if len([]rune(words)) < 4 {
		return nil, nil
	}
	hits, err := register.Search(ctx, words, mostAlike)
	if err != nil || len(hits.Ns) == 0 {
		return nil, err
	}
	return register.Contacts(ctx, storage.ContactQuery{Filter: storage.Filter{Ns: hits.Ns}, Limit: mostAlike})
}

// saved goes on to the contact.
func (p *Page) saved(done storage.Done, _ map[string]string) tea.Cmd {
	return page.Send(page.Leave{Page: p, Next: &page.Route{Kind: page.Contact, ID: done.Owner()}})
}

// read makes a contact of the form's values.
func read(values map[string]string, today model.Date) model.Contact {
	c := model.Contact{
		Name: values["name"], Role: model.Role(values["role"]), Path: model.Path(values["line"]),
		Values: map[string]string{}, Enterprise: model.Enterprise{Name: values["firm"], Values: map[string]string{}},
	}
	for key, v := range values {
		switch {
		case v == "" || key == "name" || key == "firm" || key == "role" || key == "line":
		case model.FirmField(key):
			c.Enterprise.Values[key] = v
		default:
			c.Values[key] = v
		}
	}
	if c.Values["found_on"] == "" {
		c.Values["found_on"] = today.String()
	}
	return c
}
