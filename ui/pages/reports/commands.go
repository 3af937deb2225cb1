package reports

import (
	"context"
	"errors"
	"io"

	tea "charm.land/bubbletea/v2"

	"stegvis/export"
	"stegvis/model/text"
	"stegvis/ui/page"
	"stegvis/ui/papers"
)

// export writes the year's folder. It can be stopped, and then nothing of it is left.
func (p *Page) export() tea.Cmd {
	register, now := p.Deps.Register, p.Deps.Now()
	options := export.YearOptions{Year: p.exportYear(), Project: p.project, Profile: p.profile, Lang: p.Deps.Lang, Now: now}
	p.doing = "contacts"
	return p.start(func(ctx context.Context) (string, error) {
		folder, err := papers.Folder()
		if err != nil {
			return "", err
		}
		options.OutDir = folder
		return export.Year(ctx, register, options)
	})
}

// exportYear is the year that is written: the one shown, or this one where all are.
func (p *Page) exportYear() int {
	if p.year == 0 {
		return int(p.Deps.Today().Year)
	}
	return p.year
}

// calendar writes the meetings and what is due as a calendar file.
func (p *Page) calendar() tea.Cmd {
	register, l, now, today := p.Deps.Register, p.Deps.Lang, p.Deps.Now(), p.Deps.Today()
	p.doing = "meetings"
	return p.start(func(ctx context.Context) (string, error) {
		settings, err := register.Settings(ctx)
		if err != nil {
			return "", err
		}
		events, due, err := export.CalendarOf(ctx, register, today)
		if err != nil {
			return "", err
		}
		return papers.Put(export.CalendarName(int(today.Year)), func(dst io.Writer) error {
			return export.Calendar(dst, events, due, export.CalendarOptions{Lang: l, Office: settings["office"], Now: now})
		})
	})
}

// start runs something that can be stopped.
func (p *Page) start(work func(context.Context) (string, error)) tea.Cmd {
	ctx, stop := context.WithCancel(context.Background())
	p.stop = stop
	return page.Try(p, &p.work, func(context.Context) (string, error) { return work(ctx) }, p.finished)
}

func (p *Page) finished(path string, err error) tea.Cmd {
	p.doing = ""
	p.stop()
	switch {
	case errors.Is(err, context.Canceled):
		return page.Send(page.Told{Sentence: text.Sentencef("reports.stopped")})
	case err != nil:
		return page.Fail(err)
	}
	return page.Send(page.Told{Sentence: text.Sentencef("reports.written", papers.Said(path))})
}
