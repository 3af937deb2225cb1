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

// person is who it is, as far as that is known by now: what is no whole telephone number or
// address yet tells nothing.
func (p *Page) person() match.Person {
	values := make(map[string]string)
	for _, key := range []string{"phones", "email", "place", "gender", "born", "country"} {
		f, _ := model.FieldByKey(key)
		if value, err := f.Parse(p.Value(key), p.Deps.Today()); err == nil {
			values[key] = value
		}
	}
	return model.Contact{Name: strings.TrimSpace(p.Value("name")), Values: values}.Person()
}

// look searches the register for who may be the same person.
func (p *Page) look() tea.Cmd {
	p.asked = p.person()
	register, asked := p.Deps.Register, p.asked
	type looked struct {
		likely []storage.Alike
		newest model.CommitID // before
	}
	return page.Try(p, &p.alike, func(ctx context.Context) (l looked, err error) {
		if l.newest, err = register.Newest(ctx); err == nil {
			l.likely, err = register.Alike(ctx, asked, mostAlike)
		}
		return l, err
	}, func(l looked, err error) tea.Cmd {
		if err == nil {
			p.likely = l.likely
			p.Saw(l.newest)
		}
		return nil
	})
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
