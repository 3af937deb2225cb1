package formdialog

import (
	"context"
	"maps"

	tea "charm.land/bubbletea/v2"

	"stegvis/storage"
	"stegvis/ui/page"
)

// afresh is the key that throws away what was typed earlier and begins again.
const afresh = "ctrl+x"

// known is what a dialog reads when it opens.
type known struct {
	draft  map[string]string
	offers map[string][]string
}

func (d *Dialog) read() tea.Cmd {
	draft, lists := d.draft, d.opts.Known
	return page.Ask(&d.reading, func(ctx context.Context) (known, error) {
		k := known{offers: make(map[string][]string, len(lists))}
		var err error
		for field, list := range lists {
			if k.offers[field], err = list(ctx); err != nil {
				return k, err
			}
		}
		k.draft, err = draft.Read(ctx)
		return k, err
	})
}

func (d *Dialog) save(values map[string]string) tea.Cmd {
	if d.busy {
		return nil
	}
	draft, save := d.draft, d.opts.Save
	d.busy, d.values = true, maps.Clone(values)
	return page.Ask(&d.saving, func(context.Context) (storage.Done, error) {
		ctx := context.Background()
		done, err := save(ctx, values)
		if err == nil {
			draft.Saved(ctx)
		}
		return done, err
	})
}

func (d *Dialog) saved(reply page.Reply[storage.Done]) tea.Cmd {
	if !d.saving.Is(reply.Ticket) {
		return nil
	}
	d.busy = false
	if reply.Err != nil {
		return page.Fail(reply.Err)
	}
	d.form.Saved()
	cmds := []tea.Cmd{page.Close(), page.Send(page.Saved(reply.Value))}
	if d.opts.After != nil {
		cmds = append(cmds, page.Send(d.opts.After(d.values)))
	}
	return tea.Sequence(cmds...)
}

// afresh throws away what was typed earlier.
func (d *Dialog) afresh() tea.Cmd {
	d.build(nil)
	return d.draft.Drop()
}

// Flush gives the command that stores the draft while the program runs on.
func (d *Dialog) Flush() tea.Cmd { return d.form.Flush() }

// Leave stores the draft at the end of the program; there is nobody left to tell of an error.
func (d *Dialog) Leave() {
	if typed, ok := d.form.Draft(); ok {
		_ = d.draft.Keep(typed)
	}
}
