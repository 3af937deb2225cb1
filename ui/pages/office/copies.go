package office

import (
	"context"
	"path/filepath"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/components/confirm"
	"stegvis/ui/components/form"
	"stegvis/ui/components/formdialog"
	"stegvis/ui/components/picker"
	"stegvis/ui/page"
	"stegvis/ui/papers"
)

// backUp makes a backup now.
func (p *Page) backUp() tea.Cmd {
	register, now := p.Deps.Register, p.Deps.Now()
	return tea.Sequence(page.Aside(func() tea.Msg {
		path, err := register.Backup(context.Background(), register.BackupFolder(), now)
		if err != nil {
			return page.Failed{Err: err}
		}
		return page.Told{Sentence: text.Sentencef("office.backed-up", papers.Said(path))}
	}), p.read())
}

// unfold shows all backups.
func (p *Page) unfold() tea.Cmd {
	p.all = true
	return p.read()
}

// goBack looks what going back to a backup would change, says it and asks.
func (p *Page) goBack(b storage.Backup) tea.Cmd {
	register, now, zone := p.Deps.Register, p.Deps.Now, p.Deps.Now().Location()
	return page.Read(func(ctx context.Context) (storage.GoingBack, error) {
		return register.GoingBack(ctx, b.Path)
	}, func(going storage.GoingBack) tea.Cmd {
		words := func() []string { return append(going.Words(p.Deps.Lang, zone), p.Deps.Say("restore.first")) }
		return page.Open(confirm.New(p.Deps, "restore.title", "restore.go", words, page.WriteThen(page.Of(filepath.Base(b.Path), "restore.title"), func(ctx context.Context) (storage.Done, error) {
			return register.GoBack(ctx, b.Path, now(), going.Seen)
		}, func(_ storage.Done, err error) tea.Cmd {
			if model.CodeOf(err) == model.Conflict { // it is shown as it is now
				return p.goBack(b)
			}
			return nil
		})))
	})
}

// copyOut copies the register to a memory stick. Of several she chooses one; without one it is
// said what to do.
func (p *Page) copyOut() tea.Cmd {
	sticks := p.about.sticks
	switch len(sticks) {
	case 0:
		return page.Send(page.Told{Sentence: text.Sentencef("office.no-stick")})
	case 1:
		return p.copyTo(sticks[0])
	}
	var options []picker.Option
	for _, s := range sticks {
		options = append(options, picker.Option{Value: s, Label: model.Visible(filepath.Base(s)), Detail: model.Visible(s)})
	}
	return page.Open(picker.NewDialog(p.Deps, "office.stick-title", options, func(o picker.Option) tea.Cmd { return p.copyTo(o.Value) }))
}

// copyTo asks for a passphrase and copies the register to a memory stick: encrypted, or, without
// one, as it is.
func (p *Page) copyTo(stick string) tea.Cmd {
	register, now := p.Deps.Register, p.Deps.Now
	path := ""
	return page.Open(formdialog.New(p.Deps, formdialog.Options{
		Title: func() string { return p.Deps.Say("office.stick-title") },
		Intro: func() string { return p.Deps.Say("office.stick-intro", model.Visible(stick)) },
		Fields: []form.Field{
			{Field: model.Field{Key: "passphrase", Kind: model.Line, Area: "office"}, Secret: true},
			{Field: model.Field{Key: "again", Kind: model.Line, Area: "office"}, Secret: true},
		},
		Save: func(ctx context.Context, v map[string]string) (storage.Done, error) {
			if v["passphrase"] != v["again"] {
				return storage.Done{}, model.Fail(model.Invalid, "backup.passphrases-differ").On("again")
			}
			path = filepath.Join(stick, register.CopyName(now(), v["passphrase"] != ""))
			return register.CopyTo(ctx, now(), path, v["passphrase"])
		},
		After: func(v map[string]string) tea.Msg {
			if v["passphrase"] == "" {
				return page.Told{Sentence: text.Sentencef("office.copied-plain", papers.Said(path))}
			}
			return page.Told{Sentence: text.Sentencef("office.copied", papers.Said(path))}
		},
	}))
}
