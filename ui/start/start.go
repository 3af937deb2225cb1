// Package start opens the screens: it puts the pages into their frame and gives them the
// register. It is the only room that knows both the frame and all pages.
package start

import (
	"context"
	"os"
	"time"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui"
	"stegvis/ui/line"
	"stegvis/ui/page"
	"stegvis/ui/pages"
	"stegvis/ui/pages/checkin"
	"stegvis/ui/pages/firststart"
	"stegvis/ui/pages/keptcopy"
)

// Screens shows the register until the person, or the system, ends the program. Who wants
// to look around in a made-up office is shown that instead.
func Screens(ctx context.Context, o line.Opening) error {
	look, err := showAll(ctx, o)
	if err != nil || !look {
		return err
	}
	demo, drop, err := o.LookAround(ctx)
	if err != nil {
		return err
	}
	defer drop()
	o.Register, o.LookAround, o.Reopen, o.Mend, o.Repair = demo, nil, nil, nil, nil
	_, err = showAll(ctx, o)
	return err
}

// showAll shows the register, and then the one that took its place, when she wants to go on
// there; look tells that she wants to look around. For one that is damaged it shows first, or
// when she asks for it, what can be done.
func showAll(ctx context.Context, o line.Opening) (look bool, err error) {
	var drafts map[string]string
	offer := ""
	for mend := o.Damaged != nil; ; {
		if mend {
			t, err := showDamaged(o)
			if err != nil || !t.mended && !t.back {
				return false, err
			}
			if t.mended {
				if o.Register, err = o.Reopen(ctx); err != nil {
					return false, err
				}
				o.Damaged, offer = nil, t.kept
			}
		}
		config, err := configOf(ctx, o, &look)
		if o.Mend != nil && model.CodeOf(err) == model.Damaged && err != nil { // it opens, and cannot be read
			o.Damaged, mend = err, true
			continue
		}
		if err != nil {
			return false, err
		}
		config.Deps.Unstored = &page.Unstored{}
		for key, value := range drafts {
			if err := o.Register.SaveDraft(ctx, o.Now(), key, value); err != nil { // tried again at the end
				config.Deps.Unstored.Keep(key, value)
			}
		}
		if len(drafts) > 0 {
			config.Tell = append(config.Tell, text.Sentencef("shell.gone-kept"))
		}
		if offer != "" {
			config.Begin = keptcopy.Offer(config.Deps, offer)
		}
		var next *storage.Register
		mend, offer = false, ""
		if o.Mend != nil {
			config.Mend = func() bool {
				because, _ := o.Register.Damage()
				mend = because != nil
				return mend
			}
		}
		if o.Reopen != nil {
			config.Reopen = func(ctx context.Context) (err error) {
				next, err = o.Reopen(ctx)
				return err
			}
		}
		if err := ui.Run(config); err != nil || next == nil && !mend {
			return look, err
		}
		drafts = config.Deps.Unstored.Drafts()
		if next != nil {
			offer = o.Register.Kept()
			o.Register = next
		}
	}
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
	if err != nil {
		return ui.Config{}, err
	}
	settings, err := o.Register.Settings(ctx)
	deps := &page.Deps{
		Register: o.Register, History: o.Register, Lang: o.Lang, ASCII: o.ASCII, Now: o.Now, Show: o.Show,
		Today: func() model.Date { return model.DateOf(o.Now()) },
	}
	config := ui.Config{
		Deps:    deps,
		Pages:   all,
		Start:   first,
		Find:    find(o.Register, deps.Today),
		Speak:   speak(o),
		Ground:  o.Ground,
		Colours: settings[storage.Colours],
		Profile: ui.Profile(os.Stdout, os.Environ()),
		Tell:    o.Register.Warnings(),
		Vouch:   o.Register.Vouch,
		Log:     o.Log,
	}
	if o.LookAround != nil { // a made-up office is thrown away
		config.Backup = func(ctx context.Context, now time.Time) error {
			_, err := o.Register.BackupIfDue(ctx, now)
			return err
		}
	}
	return config, err
}

// firstPage is where one begins: the check-in that the end of the program cut off, today, or
// the welcome when the register is still empty.
func firstPage(ctx context.Context, o line.Opening) (page.Route, error) {
	today := page.Route{Kind: page.Today}
	if o.LookAround == nil {
		return today, nil
	}
	_, totals, err := o.Register.Standing(ctx)
	if err != nil {
		return today, err
	}
	if totals.Clients+totals.Others > 0 {
		return interrupted(ctx, o, today)
	}
	settings, err := o.Register.Settings(ctx)
	if err != nil || settings["office"] != "" {
		return today, err
	}
	return page.Route{Kind: page.FirstStart}, nil
}

// interrupted gives the check-in that was open when the program ended, or another route when
// there was none, or its meeting has been taken back.
func interrupted(ctx context.Context, o line.Opening, otherwise page.Route) (page.Route, error) {
	id, open, err := o.Register.Draft(ctx, checkin.DraftKey)
	if err != nil || !open {
		return otherwise, err
	}
	meeting, err := o.Register.Meeting(ctx, model.EventID(id))
	if model.CodeOf(err) == model.NotFound && err != nil || err == nil && meeting.Cancelled {
		return otherwise, o.Register.DropDraft(ctx, checkin.DraftKey)
	}
	return page.Route{Kind: page.CheckIn, ID: id, Focus: checkin.Again}, err
}

// speak remembers the chosen language.
func speak(o line.Opening) func(context.Context, text.Lang) error {
	return func(ctx context.Context, l text.Lang) error {
		_, err := o.Register.SetSettings(ctx, o.Now(), map[string]string{"language": l.String()})
		return err
	}
}

var _ page.History = (*storage.Register)(nil)
