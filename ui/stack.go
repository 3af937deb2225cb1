package ui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"stegvis/ui/page"
)

// deepest is how many pages may stand on one another; the lowest but one is let go then.
const deepest = 24

// open goes to a route: a bare tab as it was left, anything else on top of what is in sight.
func (a *App) open(r page.Route) tea.Cmd {
	closed := a.closeDialogs()
	if a.Pages[r.Kind] == nil {
		return closed
	}
	if (page.Route{Kind: r.Kind}) == r && slices.Contains(a.tabs, r.Kind) {
		return tea.Batch(closed, a.openTab(r))
	}
	if n := len(a.stack); n > 0 && a.stack[n-1].route.Kind == r.Kind && a.stack[n-1].route.ID == r.ID {
		if p, ok := a.stack[n-1].page.(page.Refocuser); ok {
			return tea.Batch(closed, p.Refocus(r))
		}
	}
	left := flush(a.top())
	p := a.Pages[r.Kind](a.deps, r)
	a.stack = append(a.stack, layer{r, p})
	if len(a.stack) > deepest {
		left = tea.Batch(left, flush(a.stack[1].page))
		a.stack = slices.Delete(a.stack, 1, 2)
	}
	return tea.Batch(closed, left, a.begin(p))
}

// openTab leaves every page but the tab's own.
func (a *App) openTab(r page.Route) tea.Cmd {
	var left []tea.Cmd
	for _, l := range a.stack {
		left = append(left, flush(l.page))
	}
	p, known := a.kept[r.Kind]
	if !known {
		p = a.Pages[r.Kind](a.deps, r)
		a.kept[r.Kind] = p
	}
	a.stack = []layer{{r, p}}
	if !known {
		return tea.Batch(append(left, a.begin(p))...)
	}
	return tea.Batch(left...)
}

// begin gives a new page its size and starts its reading.
func (a *App) begin(p page.Page) tea.Cmd {
	if a.width > 0 {
		p.Resize(a.inside.W, a.inside.H)
	}
	return a.ahead.round.begun(p, p.Init())
}

// back closes the page in sight, unless it is the lowest.
func (a *App) back() tea.Cmd {
	if len(a.stack) < 2 {
		return nil
	}
	left := flush(a.top())
	a.stack = a.stack[:len(a.stack)-1]
	return left
}

func (a *App) openDialog(d page.Dialog) tea.Cmd {
	a.dialogs = append(a.dialogs, d)
	var told tea.Cmd
	if i, ok := d.(page.Interrupter); ok && i.Interrupts() {
		told = a.interrupt(d)
	}
	if i, ok := d.(page.Initer); ok {
		return tea.Batch(told, a.ahead.round.begun(d, i.Init()))
	}
	return told
}

func (a *App) closeDialog() tea.Cmd {
	d := a.dialog()
	if d == nil {
		return nil
	}
	a.dialogs = a.dialogs[:len(a.dialogs)-1]
	return flush(d)
}

func (a *App) closeDialogs() tea.Cmd {
	var left []tea.Cmd
	for len(a.dialogs) > 0 {
		left = append(left, a.closeDialog())
	}
	return tea.Batch(left...)
}

// pages are all pages that are open: the stack, and the tabs as they were left.
func (a *App) pages() []page.Page {
	pages := make([]page.Page, 0, len(a.stack)+len(a.kept))
	for _, l := range a.stack {
		pages = append(pages, l.page)
	}
	for _, k := range a.tabs {
		if p := a.kept[k]; p != nil && !slices.Contains(pages, p) {
			pages = append(pages, p)
		}
	}
	return pages
}

// changed tells the dialogs and the page in sight at once, and every other page when it is next
// in sight: what nobody sees is not read while she waits for what she sees.
func (a *App) changed(msg page.Changed) tea.Cmd {
	var cmds []tea.Cmd
	for _, d := range a.dialogs {
		cmds = append(cmds, d.Update(msg))
	}
	missed := make(map[page.Page]page.Changed)
	for _, p := range a.pages() {
		missed[p] = msg
		if before, stale := a.missed[p]; stale {
			missed[p] = before.And(msg)
		}
	}
	a.missed = missed
	return tea.Batch(append(cmds, a.catchUp())...)
}

// catchUp tells the page in sight what has changed while it was not.
func (a *App) catchUp() tea.Cmd {
	p := a.top()
	msg, missed := a.missed[p]
	if p == nil || !missed {
		return nil
	}
	delete(a.missed, p)
	return p.Update(msg)
}

// flush gives the command that stores the draft of what is left, if it has one.
func flush(left any) tea.Cmd {
	if f, ok := left.(page.Flusher); ok {
		return f.Flush()
	}
	return nil
}

// leave stores all drafts, now that the program has ended. The error is why some could not be.
func (a *App) leave() error {
	var open []any
	for _, d := range a.dialogs {
		open = append(open, d)
	}
	for _, p := range a.pages() {
		open = append(open, p)
	}
	for _, p := range open {
		if l, ok := p.(page.Leaver); ok {
			l.Leave()
			continue
		}
		if cmd := flush(p); cmd != nil {
			cmd()
		}
	}
	return a.storeOwed()
}
