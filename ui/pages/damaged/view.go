package damaged

import (
	"errors"
	"strings"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/ui/layout"
	"stegvis/ui/papers"
)

// widest is how wide the text is where there is room for it.
const widest = 76

// View draws what is wrong and the ways out, or what came of the one that was chosen.
func (p *Page) View() string {
	d := p.Deps
	lines := []string{"", d.Theme.Strong.Paint(d.Say(p.Name))}
	switch {
	case p.done:
		lines = append(lines, p.outcomeLines()...)
	case p.working:
		lines = append(lines, "", d.Theme.Muted.Paint(d.Say("damaged.working")))
	default:
		about := "damaged.about"
		if p.opts.Gone {
			about = "damaged.gone-about"
		}
		lines = append(lines, p.wrap(d.Say(about, papers.Said(p.opts.Path)))...)
		if what := p.what(); what != "" {
			lines = append(lines, p.wrap(what)...)
		}
		lines = append(lines, "")
		if p.looking.Pending() {
			lines = append(lines, d.Theme.Muted.Paint(d.Say("damaged.looking")))
		}
		lines = append(lines, p.wayLines()...)
	}
	for i, l := range lines {
		if !strings.HasPrefix(l, "\x00") {
			l = " " + layout.Cut(d.Widths, l, p.Inside(), d.Theme.More)
		}
		lines[i] = strings.TrimPrefix(l, "\x00")
	}
	return strings.Join(lines[:min(len(lines), p.Height)], "\n")
}

func (p *Page) wrap(s string) []string {
	return layout.Wrap(p.Deps.Widths, model.Visible(s), max(min(p.Inside(), widest), 20))
}

// what says what is wrong with a register that can still be read; of one that cannot be opened
// nothing more is known.
func (p *Page) what() string {
	var said *model.Error
	if !errors.As(p.opts.Because, &said) || said.Message.Key != "check.unsound" {
		return ""
	}
	what, _ := said.Message.Args[1].(text.Sentence)
	return what.In(p.Deps.Lang)
}

func (p *Page) wayLines() (lines []string) {
	d := p.Deps
	for i, w := range p.ways {
		line := "   " + d.Theme.Strong.Paint(d.Say("damaged."+w.key))
		if i == p.at {
			line = " " + d.Theme.Accent.Paint(d.Theme.Pointer) + " " + d.Theme.Focus.Paint(d.Say("damaged."+w.key))
			line = d.Theme.Select(layout.Fit(d.Widths, line, p.Width, d.Theme.More))
		}
		lines = append(lines, "\x00"+line)
		for _, l := range layout.Wrap(d.Widths, w.about(), max(min(p.Inside(), widest)-2, 20)) {
			lines = append(lines, "  "+d.Theme.Muted.Paint(l))
		}
		lines = append(lines, "")
	}
	return lines
}

// outcomeLines say what lies where now.
func (p *Page) outcomeLines() []string {
	d := p.Deps
	said := []string{d.Say("damaged.mended", papers.Said(p.opts.Path))}
	if p.came.Aside != "" {
		said = append(said, d.Say("damaged.aside", papers.Said(p.came.Aside)))
	}
	switch saved := p.came.Saved; {
	case saved.Path != "":
		said = append(said, d.Say("damaged.saved", d.Count("restore.contact", saved.Rows("contact")), papers.Said(saved.Path)))
	case p.came.Unread != nil:
		said = append(said, d.Say("damaged.unread"))
	}
	var lines []string
	for _, s := range said {
		lines = append(append(lines, ""), p.wrap(s)...)
	}
	return lines
}
