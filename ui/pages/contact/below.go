package contact

import (
	"slices"

	"stegvis/model"
	"stegvis/ui/layout"
)

// The tabs whose records stand below the card where there is room: two beside each other, and
// under them the one whose records take a whole line.
var (
	beside = []string{"next", "needs"}
	under  = "programme"
)

// least is the fewest lines below the card that are worth it: a blank, a heading, two records.
const least = 4

// shownBelow tells whether what a tab holds stands below the card.
func (p *Page) shownBelow(t tab) bool {
	return p.below != nil && t.key != p.tabs[p.tab].key && (t.key == under || slices.Contains(beside, t.key))
}

// belowLines are what the tabs hold that are not open, in at most so many lines; none where that
// is too few.
func (p *Page) belowLines(width, height int) []string {
	if height < least {
		return nil
	}
	last := p.panel(under, width)
	room := height - 1 // for two beside each other: what comes first keeps most of it
	if len(last) > 0 {
		room = max(room-1-min(len(last), least), least-1)
	}
	lines := append([]string{""}, p.pair(width, room)...)
	if room := height - len(lines) - 1; len(last) > 0 && room >= 2 {
		lines = append(lines, "")
		for i := range min(len(last), room) {
			lines = append(lines, p.lineOf(last, i, room))
		}
	}
	for i := range lines {
		lines[i] = p.Deps.Fit(lines[i], width)
	}
	return lines
}

// pair are the panels beside each other, in at most so many lines.
func (p *Page) pair(width, most int) []string {
	const gap = 3
	var blocks [][]string
	each, highest := (width-gap)/2, 0
	for _, key := range beside {
		if block := p.panel(key, each); block != nil {
			blocks, highest = append(blocks, block), max(highest, len(block))
		}
	}
	lines := make([]string, min(highest, most))
	for at := range lines {
		for i, block := range blocks {
			if i > 0 {
				lines[at] += layout.Spaces(gap)
			}
			lines[at] += p.Deps.Fit(p.lineOf(block, at, len(lines)), each)
		}
	}
	return lines
}

// lineOf is one of some lines where only so many are shown: the last shown says how many are
// left out.
func (p *Page) lineOf(lines []string, at, shown int) string {
	d := p.Deps
	switch {
	case at >= len(lines):
		return ""
	case at == shown-1 && len(lines) > shown:
		return d.Theme.Muted.Paint(d.Count("contact.more", len(lines)-shown+1))
	}
	return lines[at]
}

// panel is what a tab holds, in short: its name, and of every record one line; nothing of the tab
// that is open.
func (p *Page) panel(key string, width int) []string {
	if key == p.tabs[p.tab].key {
		return nil
	}
	d := p.Deps
	t := p.tabs[p.tabIndex(key)]
	lines := []string{d.Theme.Strong.Paint(d.Say(t.word))}
	records, done := p.counting(t)
	if len(records) == 0 {
		return append(lines, d.Theme.Muted.Paint(d.Theme.Dash))
	}
	if key == under {
		lines[0] += "  " + d.Theme.Muted.Paint(d.Say("contact.done-of", done, len(records)))
	}
	for _, rec := range records {
		besides := ""
		if detail := rec.Type.Detail; len(detail) > 0 {
			besides = model.Visible(rec.Get(detail[0]))
		}
		lines = append(lines, p.recordText(rec, besides, width))
	}
	return lines
}

// counting are the records of a tab that count, of promises the open ones with the nearest first,
// and how many of them have ended.
func (p *Page) counting(t tab) (records []model.Record, done int) {
	for _, of := range leading(t.types) {
		all := p.file.Of(of)
		if of.Promises() {
			all = model.OpenPromises(all)
		}
		for _, rec := range all {
			if !rec.Counts() {
				continue
			}
			records = append(records, rec)
			if !rec.Open() {
				done++
			}
		}
	}
	return records, done
}
