// Package many is what can be done with many contacts at once, each act one change: the menu, what
// each entry asks for, and who was left out. Which contacts they are is the page's that opens it,
// and what the rules say of each of them the register's.
package many

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/components/confirm"
	"stegvis/ui/components/form"
	"stegvis/ui/components/formdialog"
	"stegvis/ui/components/picker"
	"stegvis/ui/page"
)

// crowd are the contacts something is to be done with.
type crowd struct {
	deps *page.Deps
	ids  []model.ContactID
	done func(left []model.LeftOut)
}

// Menu offers what can be done with contacts. Done is called among the screens when something was
// done with them, with those it could not be done for; nil: nobody asks.
func Menu(deps *page.Deps, ids []model.ContactID, done func(left []model.LeftOut)) tea.Cmd {
	c := &crowd{deps, ids, done}
	entries := []struct {
		key string
		run func() tea.Cmd
	}{
		{"next", c.next},
		{"pause", c.pause},
		{"step", c.step},
		{"project", c.project},
		{"invite", c.invite},
		{"found-through", c.foundThrough},
		{"export", c.export},
		{"close", c.close},
	}
	options := make([]picker.Option, len(entries))
	for i, e := range entries {
		word, _ := text.Lookup("many.do-" + e.key)
		options[i] = picker.Option{Value: e.key, Label: deps.Say("many.do-" + e.key), Also: word[2]}
	}
	return page.Open(picker.NewDialog(deps, "many.title", options, func(o picker.Option) tea.Cmd {
		for _, e := range entries {
			if e.key == o.Value {
				return e.run()
			}
		}
		return nil
	}).Titled(func() string { return deps.Count("many.title", len(ids)) }))
}

// Next is the question what next for contacts that have just come in: one key opens the menu.
func Next(deps *page.Deps, ids []model.ContactID) page.Dialog {
	return confirm.New(deps, "many.next-title", "many.next-yes", func() []string { return []string{deps.Count("many.next", len(ids))} },
		page.Send(page.Then(func() tea.Cmd { return Menu(deps, ids, nil) }))).Unasked()
}

// titled is a title with how many they are behind it.
func (c *crowd) titled(key string) func() string {
	return func() string { return c.deps.Say(key) + ": " + c.deps.Count("many.people", len(c.ids)) }
}

// asked is a form of which saving is an act over all of them.
type asked struct {
	key    string // of the entry of the menu: its words, and its draft
	intro  func() string
	fields []form.Field
	known  map[string]func(context.Context) ([]string, error)
	act    func(ctx context.Context, v map[string]string) (storage.Many, error)
}

func (c *crowd) ask(a asked) tea.Cmd {
	var did storage.Many
	return page.Open(formdialog.New(c.deps, formdialog.Options{
		Title: c.titled("many.do-" + a.key), Intro: a.intro, Fields: a.fields, Known: a.known, DraftKey: "many:" + a.key,
		Save: func(ctx context.Context, v map[string]string) (done storage.Done, err error) {
			did, err = a.act(ctx, v)
			return did.Done, err
		},
		Then: func(map[string]string) tea.Cmd { return c.tell(did) },
	}))
}

// write makes an act that asks for nothing.
func (c *crowd) write(what text.Sentence, act func(context.Context) (storage.Many, error)) tea.Cmd {
	var did storage.Many
	return page.WriteBefore(what, func(ctx context.Context) (done storage.Done, err error) {
		did, err = act(ctx)
		return did.Done, err
	}, func(_ storage.Done, err error) tea.Cmd {
		if err != nil {
			return nil
		}
		return c.tell(did)
	})
}

// tell says who was left out and why, and that nothing was changed when all were.
func (c *crowd) tell(did storage.Many) tea.Cmd {
	if did.Count > 0 && c.done != nil {
		c.done(did.Left)
	}
	title := "many.some-left"
	if did.Count == 0 {
		title = "many.nobody"
	}
	return c.sayLeft(title, did.Left)
}

func (c *crowd) sayLeft(title string, left []model.LeftOut) tea.Cmd {
	if len(left) == 0 {
		return nil
	}
	return page.Open(confirm.New(c.deps, title, "shell.leave", func() []string { return model.SayLeft(left, c.deps.Lang) }, nil).Only())
}
