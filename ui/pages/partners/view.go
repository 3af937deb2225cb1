package partners

import (
	"strconv"
	"strings"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/layout"
)

// line is an actor: the name, how much is open, and a mark when some of it is late.
func (p *Page) line(a storage.Actor, width int) string {
	d := p.Deps
	count := ""
	if n := len(a.Open); n > 0 {
		count = d.Theme.Muted.Paint(strconv.Itoa(n))
		if a.Late(d.Today()) > 0 {
			count = d.Theme.Bad.Paint(d.Theme.Late) + " " + count
		}
	}
	name := model.Visible(a.Name())
	if !a.Known() {
		name += d.Theme.Muted.Paint(" · " + d.Say("partner.unlisted"))
	}
	return d.Ends(name, count, width)
}

// about is what is known of an actor, and for how many people something is open.
func (p *Page) about(a storage.Actor, width int) []string {
	d := p.Deps
	lines := []string{d.Cut(d.Theme.Strong.Paint(model.Visible(a.Name())), width)}
	add := func(painted func(string) string, values ...string) {
		said := strings.Join(values, " · ")
		if said == "" {
			return
		}
		for _, l := range layout.Wrap(d.Widths, model.Visible(said), max(width, 1)) {
			lines = append(lines, painted(l))
		}
	}
	plain := func(s string) string { return s }
	if !a.Known() {
		add(d.Theme.Muted.Paint, d.Say("partner.not-listed"))
	}
	var reach []string
	for _, key := range []string{"phones", "email", "person"} {
		if f, _ := model.Partner.Field(key); a.Get(key) != "" {
			reach = append(reach, f.Shown(d.Lang, a.Get(key)))
		}
	}
	add(plain, reach...)
	for _, key := range []string{"does", "audience", "languages", "note"} {
		if f, _ := model.Partner.Field(key); a.Get(key) != "" {
			add(d.Theme.Muted.Paint, f.Label(d.Lang)+": "+strings.ReplaceAll(f.Shown(d.Lang, a.Get(key)), "\n", " "))
		}
	}
	lines = append(lines, "")
	if n := len(a.Open); n > 0 {
		lines = append(lines, d.Theme.Strong.Paint(d.Cut(d.Count("partner.open", n, d.Count("partner.people", a.People())), width)))
	}
	return lines
}

// open is a person's name, or something that is open for her: its day, what, how far it has come.
func (p *Page) open(l line, width int) string {
	const days = 11
	d := p.Deps
	if l.work.ID == "" {
		return d.Cut(model.Visible(l.person), width)
	}
	day := ""
	if on := l.work.Date(l.work.Type.Day); !on.IsZero() {
		day = on.Relative(d.Lang, d.Today())
		if l.work.Type == model.Referral { // when it was asked: that is never late
			day = on.Brief(d.Lang, d.Today())
		}
	}
	day = d.Fit(day, days)
	if l.work.Late(d.Today()) {
		day = d.Theme.Bad.Paint(day)
	} else {
		day = d.Theme.Muted.Paint(day)
	}
	status := d.Theme.Muted.Paint(l.work.Status(d.Lang))
	return "  " + day + d.Ends(model.Visible(l.work.Says(d.Lang)), status, max(width-days-2, 0))
}
