package contact

import (
	"strconv"
	"strings"

	"stegvis/ui/layout"
)

// tabLine names the tabs, with how much is in each; the open one is lit. Where there is no
// room for all, the first ones give way to it.
func (p *Page) tabLine() string {
	d := p.Deps
	var b strings.Builder
	first, gap := p.firstTab(), layout.Spaces(p.tabGap())
	if p.broad() && len(gap) == borderGap {
		gap = d.Theme.Line.Paint(" " + d.Theme.Rule + " ")
	}
	for i := first; i < p.tabCount(); i++ {
		label := p.tabLabel(i)
		if i > first {
			b.WriteString(gap)
		}
		if i == p.shownTab() {
			d.Theme.Focus.To(&b, label)
		} else {
			d.Theme.Muted.To(&b, label)
		}
	}
	return d.Cut(b.String(), p.boxes.tabs.W)
}

// firstTab is the first tab of which the name is shown.
func (p *Page) firstTab() int {
	room := p.boxes.tabs.W
	for i := p.shownTab(); i >= 0; i-- {
		if room -= p.Deps.Width(p.tabLabel(i)); room < 0 {
			return min(i+1, p.shownTab())
		}
		room -= p.tabGap()
	}
	return 0
}

// tabCount is how many tabs there are: where there is room for one pane only, the timeline is
// the last of them.
func (p *Page) tabCount() int {
	if p.narrow() {
		return len(p.tabs) + 1
	}
	return len(p.tabs)
}

// shownTab is the tab one looks at.
func (p *Page) shownTab() int {
	if p.narrow() && p.right {
		return len(p.tabs)
	}
	return p.tab
}

// openTab looks at another tab.
func (p *Page) openTab(i int) {
	if p.right = i == len(p.tabs); !p.right {
		p.tab = i
	}
}

// borderGap is the room between two tabs in the border of the card, where a piece of it is seen.
const borderGap = 3

// tabGap is the room between two tabs.
func (p *Page) tabGap() int {
	w := 0
	for i := range p.tabCount() {
		w += p.Deps.Width(p.tabLabel(i))
	}
	widest := borderGap - 1
	if p.broad() {
		widest = borderGap
	}
	return max(min((p.boxes.tabs.W-w)/(p.tabCount()-1), widest), 1)
}

// tabLabel is the name of a tab with how much is in it, which is left out where what it holds
// stands below the card, and of all but the open one where their names would be cut.
func (p *Page) tabLabel(i int) string {
	if p.tight && i != p.shownTab() {
		return p.tabName(i)
	}
	return p.countedTab(i)
}

func (p *Page) tabName(i int) string {
	if i == len(p.tabs) {
		return p.Deps.Say("line.timeline")
	}
	return p.Deps.Say(p.tabs[i].word)
}

func (p *Page) countedTab(i int) string {
	if i < len(p.tabs) && p.tabs[i].count != nil && !p.shownBelow(p.tabs[i]) {
		if n := p.tabs[i].count(p); n > 0 {
			return p.tabName(i) + " " + strconv.Itoa(n)
		}
	}
	return p.tabName(i)
}

// crowded tells whether the tabs with how much is in each have no room beside each other, with two
// cells between them: with one a name of two words looks like two tabs.
func (p *Page) crowded() bool {
	w := 2 * (p.tabCount() - 1)
	for i := range p.tabCount() {
		w += p.Deps.Width(p.countedTab(i))
	}
	return w > p.boxes.tabs.W
}

// tabPlaces are the cells of the tabs' words.
func (p *Page) tabPlaces() []layout.Rect {
	x := p.boxes.tabs.X
	places := make([]layout.Rect, p.tabCount())
	for i := p.firstTab(); i < len(places); i++ {
		w := p.Deps.Width(p.tabLabel(i))
		places[i] = layout.Rect{X: x, Y: p.boxes.tabs.Y, W: w, H: 1}
		x += w + p.tabGap()
	}
	return places
}
