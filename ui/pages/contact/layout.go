package contact

import (
	"stegvis/model"
	"stegvis/ui/layout"
	"stegvis/ui/page"
)

const (
	narrow = 70  // below this width the timeline takes turns with the card
	vast   = 150 // from this width on what is known stands beside them
	tabbed = 78  // the least a card is wide that has the tabs in its border: their names fit
	low    = 18  // below this height there is no air in the head
	short  = 6   // rows a card has at the least where something stands below it
	tall   = 14  // rows a card has room for at the least, where the window allows it
	wide   = 118 // from this width on the card has the tabs in its border, and what is agreed below it
	airy   = 28  // from this height on there is more air in the head
)

// look is what rows were made for; they are made anew when it changes.
type look struct {
	page.Look
	tab, width, height int
	right              bool
	today              model.Date
	made               bool
}

// boxes are where things stand on the page: the line of tabs, the card with its border, the
// inside of the card, the timeline below its title, and what is known.
type boxes struct{ tabs, card, left, past, facts layout.Rect }

// narrow tells whether there is room for one pane only.
func (p *Page) narrow() bool { return p.Width < narrow }

// place divides the page.
func (p *Page) place() boxes {
	head := 6 // name, facts, what is next, the ladder, a blank, the tabs
	switch {
	case p.Height < low:
		head = 4
	case p.Height >= airy:
		head = 7
	}
	var b boxes
	b.tabs = layout.Rect{X: 1, Y: head - 1, W: p.Inside(), H: 1}
	if p.broad() {
		head--
	}
	inside := layout.Rect{X: 1, Y: head, W: p.Inside(), H: max(p.Height-head, 0)}
	switch {
	case p.narrow():
		b.card = inside
	case p.Width < vast:
		past := min(max((p.Width-4)*2/5, 28), 60)
		if p.broad() {
			past = min((p.Width-4)*3/8, p.Width-4-tabbed)
		}
		parts := inside.Columns(layout.Fill(1), layout.Fixed(2), layout.Fixed(past))
		b.card, b.past = parts[0], parts[2]
	default:
		card := max((inside.W-5)*2/5, tabbed)
		parts := inside.Columns(layout.Fixed(card), layout.Fixed(2), layout.Fill(5), layout.Fixed(3), layout.Fill(4))
		b.card, b.past, b.facts = parts[0], parts[2], parts[4]
	}
	if b.past.H > 0 {
		b.past.Y++
		b.past.H--
	}
	b.left = b.card.Inset(1, 1)
	if p.broad() {
		b.tabs.X, b.tabs.W = b.card.X+3, max(b.card.W-6, 0)
	}
	if p.titled() {
		b.left.Y++
		b.left.H--
	}
	return b
}

// broad tells whether the tabs are part of the card's border.
func (p *Page) broad() bool { return p.Width >= wide }

// titled tells whether the name of the step is the first line of the card: where its border has
// the tabs.
func (p *Page) titled() bool {
	_, _, ok := p.step()
	return p.broad() && ok && p.tabs[p.tab].key == "step"
}

// layoutRows makes the rows of all panes, unless those that are there still fit.
func (p *Page) layoutRows() {
	now := look{p.Deps.Look(), p.tab, p.Width, p.Height, p.right, p.Deps.Today(), true}
	if p.drawn == now || !p.loaded {
		return
	}
	p.drawn = now
	p.boxes = p.place()
	rows, past := p.tabs[p.tab].rows(p, max(p.boxes.left.W-3, 0)), []row(nil)
	switch {
	case p.boxes.past.W > 0:
		past = p.pastRowsOf(p.boxes.past.W - 1)
	case p.narrow():
		past = p.pastRowsOf(max(p.boxes.left.W-2, 0))
	}
	p.panes[p.tab].SetRows(rows)
	if !p.right { // what has just happened is in sight where nobody reads further down
		p.past.Restart()
	}
	p.past.SetRows(past)
	if p.boxes.facts.W > 0 {
		p.known.SetRows(knownRows(p, p.boxes.facts.W))
	}
	if p.narrow() && p.right {
		rows = past
	}
	p.fitCard(len(rows))
	p.tight = p.crowded()
	p.sizePanes()
}

// fitCard makes the card no higher than it needs to be in a high window. In a wide one the room
// below it is for what the other tabs hold.
func (p *Page) fitCard(rows int) {
	border, room := p.boxes.card.H-p.boxes.left.H, p.boxes.card.H
	if p.below = nil; p.broad() {
		p.boxes.card.H = min(room, max(rows, short)+border)
		p.below = p.belowLines(p.boxes.card.W, room-p.boxes.card.H)
	}
	if p.below == nil {
		p.boxes.card.H = min(room, max(rows, tall)+border)
	}
	p.boxes.left.H = max(p.boxes.card.H-border, 0)
}

// sizePanes gives the panes their cells, and the keys to one of them.
func (p *Page) sizePanes() {
	b := p.boxes
	card, past := p.panes[p.tab], b.past
	if p.narrow() {
		past = b.left
	}
	card.Resize(max(b.card.W-2, 0), b.left.H)
	p.past.Resize(past.W, past.H)
	p.known.Resize(b.facts.W, b.facts.H)
	card.Blur(p.right)
	p.past.Blur(!p.right)
}

// forget lets the rows be made anew.
func (p *Page) forget() { p.drawn = look{} }
