package checkin

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/components/form"
	"stegvis/ui/components/formdialog"
	"stegvis/ui/page"
)

// crowd is the dialog that takes many at once, with what it was understood as so far.
type crowd struct {
	p       *Page
	dialog  *formdialog.Dialog
	reading page.Latest
	entries []entry
	rest    []string // of the last save: what was not understood
}

// askMany asks for a list of those who are here, typed or pasted, and shows whom each entry means
// before any of them counts.
func (p *Page) askMany() tea.Cmd { return page.Open(p.newCrowd().dialog) }

// many asks so with a pasted list.
func (p *Page) many(pasted string) tea.Cmd {
	l := p.newCrowd()
	return tea.Sequence(page.Open(l.dialog), l.dialog.Update(tea.PasteMsg{Content: pasted}))
}

func (p *Page) newCrowd() *crowd {
	l := &crowd{p: p}
	register, now, id, clock := p.Deps.Register, p.Deps.Now, p.id, p.clock()
	l.dialog = formdialog.New(p.Deps, formdialog.Options{
		Title:    func() string { return p.Deps.Say("checkin.many-title") },
		Intro:    func() string { return p.Deps.Say("checkin.many-how") },
		Fields:   []form.Field{{Field: model.Field{Key: "names", Kind: model.Note, Area: "checkin"}, Required: true}},
		DraftKey: "many:" + string(id),
		Changed:  func() tea.Cmd { return l.look() },
		Below:    l.view,
		Save: func(ctx context.Context, v map[string]string) (storage.Done, error) {
			guests, err := register.GuestList(ctx, id)
			if err != nil {
				return storage.Done{}, err
			}
			entries, err := reader{guests, guests.Sheet()}.read(ctx, v["names"])
			if err != nil {
				return storage.Done{}, err
			}
			var ids []model.ContactID
			if ids, l.rest = divide(entries); len(ids) == 0 {
				return storage.Done{}, model.Fail(model.NotFound, "checkin.nobody-fits", strings.Join(l.rest, ", ")).On("names")
			}
			return register.CheckInMany(ctx, now(), id, ids, model.Present, clock)
		},
		After: func(map[string]string) tea.Msg { return l.after() },
	})
	return l
}

// divide gives those who are meant, and what was not understood.
func divide(entries []entry) (ids []model.ContactID, rest []string) {
	for _, e := range entries {
		if e.understood() {
			ids = append(ids, e.meant[0].ID)
		} else {
			rest = append(rest, e.typed)
		}
	}
	return ids, rest
}

// after asks again for what was not understood: nothing that was typed is lost.
func (l *crowd) after() tea.Msg {
	if len(l.rest) == 0 {
		return nil
	}
	rest := strings.Join(l.rest, "\n")
	return page.Then(func() tea.Cmd { return l.p.many(rest) })
}

// look understands what is typed so far.
func (l *crowd) look() tea.Cmd {
	r, typed := reader{l.p.state.guests, l.p.state.sheet}, l.dialog.Value("names")
	return page.Ask(l.dialog, &l.reading, func(ctx context.Context) ([]entry, error) { return r.read(ctx, typed) },
		func(entries []entry) tea.Cmd { l.entries = entries; return nil })
}

// view says whom the entries mean: how many, then those to look at, then the others.
func (l *crowd) view(width, height int) (lines []string) {
	if len(l.entries) == 0 || height < 2 {
		return nil
	}
	d, n := l.p.Deps, understood(l.entries)
	lines = []string{"", d.Theme.Strong.Paint(d.Cut(d.Say("checkin.many-understood", n, len(l.entries)-n), width))}
	for _, wanted := range []bool{false, true} {
		for _, e := range l.entries {
			if e.understood() == wanted {
				lines = append(lines, l.entry(e, width))
			}
		}
	}
	if len(lines) > height {
		lines = append(lines[:height-1], d.Theme.Muted.Paint(d.Cut(d.Say("checkin.many-more", len(lines)-height+1), width)))
	}
	return lines
}

func (l *crowd) entry(e entry, width int) string {
	d, th := l.p.Deps, l.p.Deps.Theme
	typed := model.Visible(e.typed)
	switch len(e.meant) {
	case 1:
		return th.Good.Paint(th.Done) + " " + d.Cut(model.Visible(e.meant[0].Name), width-2)
	case 0:
		return th.Bad.Paint(d.Cut("? "+d.Say("checkin.many-nobody", typed), width))
	}
	names := make([]string, len(e.meant))
	for i, g := range e.meant {
		names[i] = model.Visible(g.Name)
	}
	return th.Warn.Paint(d.Cut("? "+d.Say("checkin.many-several", typed, strings.Join(names, ", ")), width))
}
