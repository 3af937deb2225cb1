package page

import (
	tea "charm.land/bubbletea/v2"

	"stegvis/ui/keys"
)

// Base is what all pages have in common. A page embeds it and says only what is its own.
type Base struct {
	Deps          *Deps
	Width, Height int           // the cells there are
	Name          string        // its title, a key of the catalogue
	Keys          []keys.Action // what can be done here
}

// Init reads nothing.
func (b *Base) Init() tea.Cmd { return nil }

// Title is the page's name.
func (b *Base) Title() string { return b.Deps.Say(b.Name) }

// Resize keeps the cells there are.
func (b *Base) Resize(width, height int) { b.Width, b.Height = width, height }

// Actions are what can be done here.
func (b *Base) Actions() []keys.Action { return b.Keys }

// HandleKey runs the action of the key.
func (b *Base) HandleKey(msg tea.KeyPressMsg) (tea.Cmd, bool) { return keys.Dispatch(b.Keys, msg) }

// Inside is the width between the column of air at both sides.
func (b *Base) Inside() int { return max(b.Width-2, 0) }

// Below is a cursor's place so many lines further down; nil stays nil.
func Below(c *tea.Cursor, lines int) *tea.Cursor {
	if c == nil {
		return nil
	}
	below := *c
	below.Y += lines
	return &below
}
