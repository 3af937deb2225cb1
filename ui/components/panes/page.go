package panes

import (
	tea "charm.land/bubbletea/v2"

	"stegvis/ui/keys"
	"stegvis/ui/page"
)

// Page is what pages of two panes have alike.
type Page[A, B any] struct {
	page.Base
	Panes *Panes[A, B]
}

// Resize keeps the cells there are.
func (p *Page[A, B]) Resize(width, height int) {
	p.Base.Resize(width, height)
	p.Panes.Resize(width, height)
}

// View draws the panes.
func (p *Page[A, B]) View() string { return p.Panes.View() }

// CapturesInput is true while one types in the filter.
func (p *Page[A, B]) CapturesInput() bool { return p.Panes.Typing() }

// Cursor is at the selected line, or in the filter.
func (p *Page[A, B]) Cursor() *tea.Cursor { return p.Panes.Cursor() }

// HandleKey runs the action of the key, or types it into the filter.
func (p *Page[A, B]) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) {
	if p.Panes.Typing() {
		return p.Panes.HandleKey(msg)
	}
	return keys.Dispatch(p.Keys, msg)
}

// Actions are what can be done here.
func (p *Page[A, B]) Actions() []keys.Action {
	if typing := p.Panes.FilterActions(); typing != nil {
		return typing
	}
	return p.Keys
}
