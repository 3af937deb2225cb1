package contact

import (
	"slices"
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
	if !p.broad() {
		all = append(all, " "+p.tabLine())
	}
	card := p.leftLines()
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
	lines := []string{" " + d.Ends(name, firm, width), " " + facts, " " + next}
	if p.Height >= airy {
		lines = append(lines, "")
	}
	return append(lines, " "+ladder, "")
}

// nextLine is the nearest next date and what it is about, and how many there are besides; when
// nothing is agreed, the key that sets one with somebody on the ladder, and of somebody who has
// climbed it that it is done.
func (p *Page) nextLine(width int) string {
	d, today := p.Deps, p.Deps.Today()
	open := model.Coming(p.file.Of(model.FollowUp), p.file.Of(model.Action))
	switch {
	case len(open) == 0 && p.climbing() && p.Height >= low:
		return d.Theme.Muted.Paint(d.Cut(d.Say("contact.no-next"), width))
	case len(open) == 0 && p.finished() && p.Height >= low:
		return d.Theme.Good.Paint(d.Theme.Done) + " " + d.Cut(d.Say("step.finished"), width-2)
	case len(open) == 0:
		return ""
	}
	on, mark, role := open[0].Date(open[0].Type.Day), "", theme.Plain
	switch {
	case on.Before(today):
		mark, role = d.Theme.Late+" ", theme.Bad
	case on == today:
		mark, role = d.Theme.Dot+" ", theme.Accent
	}
	about := "  " + model.Visible(open[0].Name(d.Lang))
	if len(open) > 1 {
		about += "  " + d.Theme.Muted.Paint(d.Count("contact.more", len(open)-1))
	}
	return d.Cut(d.Theme.Of(role).Paint(mark+on.Relative(d.Lang, today))+about, width)
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
	masked := d.Say("contact.masked-here")
	add := func(s string) {
		if s != "" && (s != masked || !slices.Contains(facts, s)) { // said once for all that is hidden
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
