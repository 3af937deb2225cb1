package bringin

import (
	"context"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"

	"stegvis/storage/progress"
)

// lookEvery is how often it is looked how far reading or writing has come.
const lookEvery = 200 * time.Millisecond

// howFar is sent when it is to be looked how far something has come.
type howFar struct{ page *Page }

// told gives a context under which the work says how far it has come, and a command that shows it
// until the work is done.
func (p *Page) told() (under func(context.Context) context.Context, watch tea.Cmd) {
	come := new(atomic.Int64)
	p.come = come
	return func(ctx context.Context) context.Context {
		return progress.Told(ctx, func(done, total int) { come.Store(int64(100 * done / total)) })
	}, p.Deps.After(lookEvery, howFar{p})
}

// watch looks on as long as anything is under way.
func (p *Page) watch() tea.Cmd {
	if p.busy == "" {
		return nil
	}
	return p.Deps.After(lookEvery, howFar{p})
}

// underWay says what is being done, and how far it has come when that is known.
func (p *Page) underWay() string {
	come := p.come.Load()
	switch {
	case come == 0 || come == 100:
		return p.Deps.Say(p.busy)
	case p.busy == writing:
		return p.Deps.Say("bringin.written-so-far", come)
	}
	return p.Deps.Say("bringin.read-so-far", come)
}

// stop ends a reading that is under way.
func (p *Page) stop() (stopped bool) {
	stopped = p.busy != ""
	p.reading.Drop()
	p.busy, p.pasted = "", ""
	return stopped
}
