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

// written is where an export was written.
type written struct{ path string }

// export writes the year's folder. It can be stopped, and then nothing of it is left.
func (p *Page) export() tea.Cmd {
	register, now := p.deps.Register, p.deps.Now()
	year := p.year
	if year == 0 {
		year = int(p.deps.Today().Year)
	}
	options := export.YearOptions{Year: year, Project: p.project, Profile: p.profile, Lang: p.deps.Lang, Now: now}
	p.doing = "contacts"
	return p.start(func(ctx context.Context) (written, error) {
		folder, err := papers.Folder()
		if err != nil {
			return written{}, err
		}
		options.OutDir = folder
		path, err := export.Year(ctx, register, options)
		return written{path}, err
	})
}

// calendar writes the meetings and what is due as a calendar file.
func (p *Page) calendar() tea.Cmd {
	register, l, now, today := p.deps.Register, p.deps.Lang, p.deps.Now(), p.deps.Today()
	p.doing = "meetings"
	return p.start(func(ctx context.Context) (written, error) {
		settings, err := register.Settings(ctx)
		if err != nil {
			return written{}, err
		}
		events, due, err := export.CalendarOf(ctx, register, today)
		if err != nil {
			return written{}, err
		}
		path, err := papers.Put(export.CalendarName(int(today.Year)), func(dst io.Writer) error {
			return export.Calendar(dst, events, due, export.CalendarOptions{Lang: l, Office: settings["office"], Now: now})
		})
		return written{path}, err
	})
}

// start runs something that can be stopped.
func (p *Page) start(work func(context.Context) (written, error)) tea.Cmd {
	ctx, stop := context.WithCancel(context.Background())
	p.stop = stop
	return page.Ask(&p.work, func(context.Context) (written, error) { return work(ctx) })
}

func (p *Page) finished(reply page.Reply[written]) tea.Cmd {
	if !p.work.Is(reply.Ticket) {
		return nil
	}
	p.doing = ""
	p.stop()
	switch {
	case errors.Is(reply.Err, context.Canceled):
		return page.Send(page.Told{Sentence: text.Sentencef("reports.stopped")})
	case reply.Err != nil:
		return page.Fail(reply.Err)
	}
	return page.Send(page.Told{Sentence: text.Sentencef("reports.written", papers.Said(reply.Value.path))})
}
