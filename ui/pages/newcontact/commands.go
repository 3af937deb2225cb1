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

// found is a draft that was left.
type found struct {
	draft *draft.Draft
	typed map[string]string
}

// findDraft looks for the form that was left with the same name brought along; without a
// name, for the one that was left last.
func (p *Page) findDraft() tea.Cmd {
	deps, own, name, empty := p.deps, p.draft, p.brought, p.empty
	return page.Ask(&p.reading, func(ctx context.Context) (found, error) {
		f := found{draft: own}
		if name == "" {
			all, err := deps.Register.Drafts(ctx)
			if err != nil {
				return f, err
			}
			i := slices.IndexFunc(all, func(d storage.DraftRow) bool { return strings.HasPrefix(d.Key, draftKey) })
			if i < 0 {
				return f, nil
			}
			f.draft = draft.New(deps, all[i].Key, empty)
		}
		var err error
		f.typed, err = f.draft.Read(ctx)
		return f, err
	})
}

// words are what tells who it is: the name, and telephone number and e-mail if there are any.
func (p *Page) words() [3]string {
	return [3]string{strings.TrimSpace(p.form.Value("name")), strings.TrimSpace(p.form.Value("phones")), strings.TrimSpace(p.form.Value("email"))}
}

// look searches the register for who may be the same person: one with the same telephone number
// or e-mail address, or with a name like this one.
func (p *Page) look() tea.Cmd {
	p.asked = p.words()
	register, asked := p.deps.Register, p.asked
	asked[1], _, _ = strings.Cut(asked[1], " ") // the number to call
	return page.Ask(&p.alike, func(ctx context.Context) ([]storage.ContactRow, error) {
		var likely []storage.ContactRow
		for i, words := range asked {
			rows, err := alike(ctx, register, words)
			if err != nil {
				return nil, err
			}
			for _, c := range rows {
				known := slices.ContainsFunc(likely, func(l storage.ContactRow) bool { return l.ID == c.ID })
				if !known && (i > 0 || match.Score(words, c.Name) > 0) {
					likely = append(likely, c)
				}
			}
		}
		return likely, nil
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

// save makes the contact; the draft goes with it.
func (p *Page) save(values map[string]string) tea.Cmd {
	if p.busy {
		return nil
	}
	p.busy = true
	register, draft, now, today := p.deps.Register, p.draft, p.deps.Now(), p.deps.Today()
	contact := read(values, today)
	return page.Ask(&p.saving, func(context.Context) (storage.Done, error) {
		ctx := context.Background()
		done, err := register.AddContact(ctx, now, model.NewContact{Contact: contact})
		if err == nil {
			draft.Saved(ctx)
		}
		return done, err
	})
}

func (p *Page) saved(reply page.Reply[storage.Done]) tea.Cmd {
	if !p.saving.Is(reply.Ticket) {
		return nil
	}
	p.busy = false
	if reply.Err != nil {
		return page.Fail(reply.Err)
	}
	p.form.Saved()
	return tea.Sequence(page.Send(page.Back{}), page.Send(page.Saved(reply.Value)),
		page.Go(page.Route{Kind: page.Contact, ID: reply.Value.Owner()}))
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
