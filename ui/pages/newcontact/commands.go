package newcontact

import (
	"context"
	"encoding/json"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/page"
)

// words are what tells who it is: telephone number and e-mail if there are any, and the name.
func (p *Page) words() string {
	return strings.TrimSpace(p.form.Value("name")) + "\n" + p.form.Value("phones") + "\n" + p.form.Value("email")
}

// look searches the register for who may be the same person: one with the same telephone number
// or e-mail address, or with a name like this one.
func (p *Page) look() tea.Cmd {
	p.asked = p.words()
	register, asked := p.deps.Register, strings.Split(p.asked, "\n")
	return page.Ask(&p.alike, func(ctx context.Context) ([]storage.ContactRow, error) {
		var likely []storage.ContactRow
		for i, words := range asked {
			if len([]rune(words)) < 4 {
				continue
			}
			if i == 1 {
				words = model.Phone(strings.Fields(words)[0]).Digits()
			}
			hits, err := register.Search(ctx, words, mostAlike)
			if err != nil || len(hits.Ns) == 0 {
				continue
			}
			rows, err := register.Contacts(ctx, storage.ContactQuery{Filter: storage.Filter{Ns: hits.Ns}, Limit: mostAlike})
			if err != nil {
				return nil, err
			}
			for _, c := range rows {
				if i > 0 || model.MatchScore(words, c.Name) > 0 {
					likely = append(likely, c)
				}
			}
		}
		return likely, nil
	})
}

// save makes the contact; the draft goes with it.
func (p *Page) save(values map[string]string) tea.Cmd {
	register, now, today := p.deps.Register, p.deps.Now(), p.deps.Today()
	contact := read(values, today)
	return page.Ask(&p.saving, func(context.Context) (storage.Done, error) {
		ctx := context.Background()
		done, err := register.AddContact(ctx, now, model.NewContact{Contact: contact})
		if err != nil {
			return done, err
		}
		return done, register.DropDraft(ctx, draftKey)
	})
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
		case model.OfEnterprise(key):
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

func (p *Page) store(draft map[string]string) tea.Cmd {
	return func() tea.Msg {
		if err := p.keep(draft); err != nil {
			return page.Failed{Err: err}
		}
		return nil
	}
}

func (p *Page) keep(draft map[string]string) error {
	value, err := json.Marshal(draft)
	if err != nil {
		return err
	}
	return p.deps.Register.SaveDraft(context.Background(), p.deps.Now(), draftKey, string(value))
}
