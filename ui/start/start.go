// Package start opens the screens: it puts the pages into their frame and gives them the
// register. It is the only room that knows both the frame and all pages.
package start

import (
	"context"
	"os"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui"
	"stegvis/ui/line"
	"stegvis/ui/page"
	"stegvis/ui/pages"
	"stegvis/ui/pages/firststart"
)

// Screens shows the register until the person, or the system, ends the program. Who wants
// to look around in a made-up office is shown that instead.
func Screens(ctx context.Context, o line.Opening) error {
	look := false
	config, err := configOf(ctx, o, &look)
	if err != nil {
		return err
	}
	if err := ui.Run(config); err != nil || !look {
		return err
	}
	demo, drop, err := o.LookAround(ctx)
	if err != nil {
		return err
	}
	defer drop()
	o.Register, o.LookAround = demo, nil
	if config, err = configOf(ctx, o, &look); err != nil {
		return err
	}
	return ui.Run(config)
}

// configOf puts together what the frame is made from. The first start sets look and ends
// the program when the person wants to look around.
func configOf(ctx context.Context, o line.Opening, look *bool) (ui.Config, error) {
	all := pages.All()
	all[page.FirstStart] = firststart.Constructor(func() tea.Cmd {
		*look = true
		return tea.Quit
	})
	first, err := firstPage(ctx, o)
	deps := &page.Deps{
		Register: o.Register, History: o.Register, Lang: o.Lang, ASCII: o.ASCII, Now: o.Now,
		Today: func() model.Date { return model.DateOf(o.Now()) },
	}
	return ui.Config{
		Deps:    deps,
		Pages:   all,
		Start:   page.Route{Kind: first},
		Find:    find(deps),
		Speak:   speak(o),
		Profile: ui.Profile(os.Stdout, os.Environ()),
		Log:     o.Log,
	}, err
}

// firstPage is where one begins: today, or the welcome when the register is still empty.
func firstPage(ctx context.Context, o line.Opening) (page.Kind, error) {
	if o.LookAround == nil {
		return page.Today, nil
	}
	_, totals, err := o.Register.Standing(ctx)
	if err != nil || totals.Clients+totals.Others > 0 {
		return page.Today, err
	}
	settings, err := o.Register.Settings(ctx)
	if err != nil || settings["office"] != "" {
		return page.Today, err
	}
	return page.FirstStart, nil
}

// speak remembers the chosen language.
func speak(o line.Opening) func(context.Context, text.Lang) error {
	return func(ctx context.Context, l text.Lang) error {
		_, err := o.Register.SetSettings(ctx, o.Now(), map[string]string{"language": l.String()})
		return err
	}
}

var _ page.History = (*storage.Register)(nil)
