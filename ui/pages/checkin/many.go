package checkin

import (
	"context"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/match"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/page"
)

// many checks in everyone on a pasted list.
func (p *Page) many(list string) tea.Cmd {
	var unknown []string
	change := p.checkInMany(&unknown)
	return page.WriteFor(p, text.Sentencef("checkin.many-asked", p.state.event.Title), func(ctx context.Context) (storage.Done, error) {
		return change(ctx, list)
	}, func(_ storage.Done, err error) tea.Cmd {
		if err != nil {
			return nil
		}
		return page.Fail(notFound(unknown))
	})
}

// checkInMany gives what checks in everyone on a list, one a line, in one change; unknown gets the
// lines that fit nobody, or several.
func (p *Page) checkInMany(unknown *[]string) func(context.Context, string) (storage.Done, error) {
	register, now, id, clock := p.Deps.Register, p.Deps.Now, p.id, p.clock()
	return func(ctx context.Context, list string) (storage.Done, error) {
		guests, err := register.GuestList(ctx, id)
		if err != nil {
			return storage.Done{}, err
		}
		var ids []model.ContactID
		if ids, *unknown, err = everyone(ctx, guests, guests.Sheet(), list); err != nil {
			return storage.Done{}, err
		}
		if len(ids) == 0 {
			return storage.Done{}, model.Fail(model.NotFound, "checkin.nobody-fits", strings.Join(*unknown, ", "))
		}
		return register.CheckInMany(ctx, now(), id, ids, model.Present, clock)
	}
}

// notFound is the error that tells which lines of a list fitted nobody; nil for none.
func notFound(unknown []string) error {
	if len(unknown) == 0 {
		return nil
	}
	return model.Fail(model.NotFound, "checkin.not-found", strings.Join(unknown, ", "))
}

// everyone finds who the lines of a list mean. A line with commas is one name, surname first,
// or else several names.
func everyone(ctx context.Context, guests *storage.GuestList, sheet []model.SheetLine, list string) (ids []model.ContactID, unknown []string, err error) {
	lines := strings.FieldsFunc(list, func(r rune) bool { return r == '\n' || r == '\r' || r == ';' })
	for _, line := range lines {
		line, _, _ = strings.Cut(strings.TrimSpace(line), "\t") // the first column of a pasted table
		names := []string{line}
		if strings.Contains(line, ",") {
			whole, err := whoIs(ctx, guests, sheet, line)
			if err != nil {
				return nil, nil, err
			}
			if whole == "" {
				names = strings.Split(line, ",")
			}
		}
		for _, name := range names {
			if name = model.CleanText(name); name == "" {
				continue
			}
			id, err := whoIs(ctx, guests, sheet, name)
			switch {
			case err != nil:
				return nil, nil, err
			case id == "":
				unknown = append(unknown, name)
			default:
				ids = append(ids, id)
			}
		}
	}
	return ids, unknown, nil
}

// mostAlike is how many are looked at to find the one that is meant.
const mostAlike = 20

// whoIs finds the one person a line of a list means: by the number on the sign-in sheet, or
// the only one whose name it fits. Empty when nobody, or more than one, is meant.
func whoIs(ctx context.Context, guests *storage.GuestList, sheet []model.SheetLine, name string) (model.ContactID, error) {
	if line, ok := model.LineOf(sheet, name); ok {
		g, _ := guests.Guest(line.N)
		return g.ID, nil
	}
	hits, err := guests.Find(ctx, name, mostAlike)
	if err != nil {
		return "", err
	}
	typed := match.NewQuery(name)
	hits = slices.DeleteFunc(hits, func(g storage.Guest) bool { // found by a firm or a number: not taken unseen
		_, fits := typed.Letters(g.Name)
		return !fits
	})
	if meant := match.Meant(name, hits, func(g storage.Guest) string { return g.Name }); len(meant) == 1 {
		return meant[0].ID, nil
	}
	return "", nil
}
