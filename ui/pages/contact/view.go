package contact

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"stegvis/model"
	"stegvis/ui/components/ladderbar"
	"stegvis/ui/layout"
	"stegvis/ui/theme"
)

// View draws the head, the ladder, the card and the timeline.
func (p *Page) View() string {
	d := p.Deps
	if p.gone {
		return " " + d.Theme.Muted.Paint(d.Cut(d.Say("contact.gone"), p.Inside()))
	}
	if !p.loaded {
		return ""
	}
	p.layoutRows()
	b := p.boxes
	all := append(make([]string, 0, p.Height), p.headLines()...)
	all = append(all, p.tabLine())
	card := p.card()
	past, facts := lines(p.past, b.past), lines(p.known, b.facts)
	for i := range max(p.Height-len(all), 0) {
		line := " "
		switch {
		case i < len(card):
			line += card[i]
		case b.past.W > 0:
			line += layout.Spaces(b.card.W)
		}
		line += p.beside(i, "line.timeline", past, b.past.W, 2)
		line += p.beside(i, "contact.tab-details", facts, b.facts.W, 3)
		all = append(all, line)
	}
	return strings.Join(all[:min(len(all), p.Height)], "\n")
}

// beside is one line of a pane beside the card: its title, then what it holds.
func (p *Page) beside(i int, title string, lines []string, width, gap int) string {
	switch {
	case width == 0:
		return ""
	case i == 0:
		return layout.Spaces(gap) + p.Deps.Theme.Strong.Paint(p.Deps.Fit(" "+p.Deps.Say(title), width))
	case i <= len(lines):
		return layout.Spaces(gap) + lines[i-1]
	}
	return ""
}

func (p *Page) headLines() []string {
	d, c := p.Deps, p.file.Contact
	firm := model.Visible(c.Enterprise.Name)
	if s := c.Enterprise.Values["firm_status"]; s != "" {
		f, _ := model.FieldByKey("firm_status")
		firm = strings.TrimPrefix(firm+" · "+strings.ToLower(f.Shown(d.Lang, s)), " · ")
	}
	width := p.Inside()
	name := d.Theme.Strong.Paint(model.Visible(c.Name))
	if c.Status != model.Active {
		name += "  " + d.Theme.Warn.Paint(p.statusWords())
	}
	ladder := d.Theme.Muted.Paint(d.Cut(d.Say("contact.other-short"), width))
	if c.Role != model.Other {
		ladder = ladderbar.View(d, p.ladder(), width)
	}
	facts, next := d.Theme.Muted.Paint(d.Cut(strings.Join(p.facts(), " · "), width)), p.nextLine(width)
	if p.Height < low {
		if next != "" {
			facts = d.Ends(d.Cut(facts, max(width-d.Width(next)-2, 0)), next, width)
		}
		return []string{" " + d.Ends(name, firm, width), " " + facts, " " + ladder}
	}
	return []string{" " + d.Ends(name, firm, width), " " + facts, " " + next, " " + ladder, ""}
}

// nextLine is the nearest next date and what it is about, and how many there are besides;
// empty when nothing is agreed.
func (p *Page) nextLine(width int) string {
	d, today := p.Deps, p.Deps.Today()
	open := model.Coming(p.file.Of(model.FollowUp), p.file.Of(model.Action))
	if len(open) == 0 {
		return ""
	}
	on, mark, role := open[0].Date(open[0].Type.Day), " ", theme.Plain
	switch {
	case on.Before(today):
		mark, role = d.Theme.Late, theme.Bad
	case on == today:
		mark, role = d.Theme.Dot, theme.Accent
	}
	about := "  " + model.Visible(open[0].Name(d.Lang))
	if len(open) > 1 {
		about += "  " + d.Theme.Muted.Paint(d.Count("contact.more", len(open)-1))
	}
	return d.Cut(d.Theme.Of(role).Paint(mark+" "+on.Relative(d.Lang, today))+about, width)
}

func (p *Page) statusWords() string {
	d, c := p.Deps, p.file.Contact
	switch c.Status {
	case model.Paused:
		if !c.PausedUntil.After(d.Today()) {
			return d.Say("contact.awake")
		}
		return d.Say("contact.paused", c.PausedUntil.Short(d.Lang, d.Today()))
	case model.HandedOver:
		return d.Say("contact.handed-over", model.Visible(c.StatusWhy))
	}
	return d.Say("contact.closed", strings.ToLower(d.Say("field.reason-"+c.StatusWhy)))
}

// facts are the line under the name: language, phone, through what she was found, project, and
// where there is room for it when and where she was born.
func (p *Page) facts() []string {
	d, c := p.Deps, p.file.Contact
	var facts []string
	add := func(s string) {
		if s != "" {
			facts = append(facts, s)
		}
	}
	shown := func(key string) string {
		f, _ := model.FieldByKey(key)
		return p.shown(f)
	}
	language := shown("language")
	if c.Values["interpreter"] == "yes" {
		language = strings.TrimPrefix(language+", "+d.Say("contact.interpreter"), ", ")
	}
	add(language)
	phone, _, _ := strings.Cut(shown("phones"), ", ")
	add(phone)
	if phone == "" {
		add(shown("email"))
	}
	add(p.through())
	add(shown("place"))
	for _, project := range p.file.Projects() {
		add(model.Visible(project))
	}
	if born := c.Values["born"]; len(born) >= 4 {
		add(d.Say("contact.born", born[:4]))
	}
	add(shown("country"))
	if len(facts) == 0 {
		facts = []string{d.Say("contact.nothing-known")}
	}
	facts[0] = capital(facts[0])
	return facts
}

// through is how the person was found, and when.
func (p *Page) through() string {
	d, c := p.Deps, p.file.Contact
	how := c.Values["found_through"]
	if how == "" {
		return ""
	}
	words := "contact.through-" + how
	said := ""
	if f, _ := model.FieldByKey("found_through"); slices.Contains(f.Options, how) {
		said = d.Say(words)
	} else {
		said = d.Say("contact.through", model.Visible(how))
	}
	if on, ok := model.ParseISODate(c.Values["found_on"]); ok {
		said += ", " + on.Brief(d.Lang, d.Today())
	}
	return said
}

// capital begins a line with a capital letter.
func capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}

// ladder is the state of the eight steps: of each step, that of its last visit.
func (p *Page) ladder() []ladderbar.Step {
	steps := make([]ladderbar.Step, len(model.Ladder))
	for i, s := range model.Ladder {
		steps[i] = ladderbar.Step{Name: s.Key.Short(p.Deps.Lang), Short: p.Deps.Say("step." + string(s.Key) + "-tiny")}
	}
	for _, v := range p.file.Visits {
		s := &steps[v.Step.Number()-1]
		switch v.State {
		case model.Standing:
			s.State = ladderbar.Now
		case model.Done:
			s.State = ladderbar.Done
		case model.Skipped, model.NotNeeded:
			s.State = ladderbar.Skipped
		case model.Left:
			s.State = ladderbar.Open
		}
	}
	return steps
}

// tabLine names the tabs, with how much is in each; the open one is lit. Where there is no
// room for all, the first ones give way to it.
func (p *Page) tabLine() string {
	d := p.Deps
	var b strings.Builder
	b.WriteString(" ")
	first := p.firstTab()
	for i := first; i < p.tabCount(); i++ {
		label := p.tabLabel(i)
		if i > first {
			b.WriteString(layout.Spaces(p.tabGap()))
		}
		if i == p.shownTab() {
			d.Theme.Focus.To(&b, label)
		} else {
			d.Theme.Muted.To(&b, label)
		}
	}
	return d.Cut(b.String(), max(p.Width-1, 0))
}

// firstTab is the first tab of which the name is shown.
func (p *Page) firstTab() int {
	room := p.Width - 2
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

// tabGap is the room between two tabs.
func (p *Page) tabGap() int {
	w := 0
	for i := range p.tabCount() {
		w += p.Deps.Width(p.tabLabel(i)) + 2
	}
	if w <= p.Width {
		return 2
	}
	return 1
}

func (p *Page) tabLabel(i int) string {
	if i == len(p.tabs) {
		return p.Deps.Say("line.timeline")
	}
	t := p.tabs[i]
	label := p.Deps.Say(t.word)
	if t.count != nil {
		if n := t.count(p); n > 0 {
			label += " " + strconv.Itoa(n)
		}
	}
	return label
}

// tabPlaces are the cells of the tabs' words.
func (p *Page) tabPlaces() []layout.Rect {
	x := 1
	places := make([]layout.Rect, p.tabCount())
	for i := p.firstTab(); i < len(places); i++ {
		w := p.Deps.Width(p.tabLabel(i))
		places[i] = layout.Rect{X: x, Y: p.boxes.tabs.Y, W: w, H: 1}
		x += w + p.tabGap()
	}
	return places
}
