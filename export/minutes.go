package export

import (
	"io"
	"strings"
	"unicode/utf8"

	"stegvis/model"
	"stegvis/model/text"
)

// Minutes are one page about what was said and decided, at a meeting or in a weekly pass.
type Minutes struct {
	Title string
	On    model.Date
	Facts []string // lines below the title: day and place, who was there
	Parts []MinutesPart
	Lang  text.Lang
}

// MinutesPart is a heading with its lines. One without lines is left out.
type MinutesPart struct {
	Title string
	Lines []MinutesLine
}

// MinutesLine is what is noted of one person; one with protected identity is not named.
type MinutesLine struct {
	Name, Text string
	Mask       model.Mask
}

// MinutesOf begins the minutes of a meeting with its day, its place and its tally.
func MinutesOf(e model.Event, t model.Tally, l text.Lang) Minutes {
	m := Minutes{Title: e.Title, On: e.On, Lang: l, Facts: []string{when(e, l)}}
	for _, s := range []string{e.Place, e.Theme} {
		if s = clean(s); s != "" {
			m.Facts = append(m.Facts, s)
		}
	}
	m.Facts = append(m.Facts, l.Say("export.minutes-tally", t.Present, t.New, t.Women, t.Men, t.BornAbroadPercent()))
	return m
}

// HTML writes the minutes as one HTML file to print.
func (m Minutes) HTML(dst io.Writer) error {
	m = m.cleaned()
	return printPaper(dst, "minutes.html", map[string]any{
		"Lang": m.Lang.String(), "Title": m.Title, "On": m.On.String(), "Facts": m.Facts, "Parts": m.Parts,
	})
}

// Plain writes the minutes as plain text, lines of at most 76 signs where words allow.
func (m Minutes) Plain(dst io.Writer) error {
	m = m.cleaned()
	var b strings.Builder
	b.WriteString(m.Title + "\n" + strings.Repeat("=", utf8.RuneCountInString(m.Title)) + "\n\n")
	for _, f := range m.Facts {
		wrap(&b, f, "", "")
	}
	for _, p := range m.Parts {
		b.WriteString("\n" + p.Title + "\n" + strings.Repeat("-", utf8.RuneCountInString(p.Title)) + "\n")
		for _, line := range p.Lines {
			said := line.Name
			if line.Text != "" {
				said += ": " + line.Text
			}
			wrap(&b, said, "* ", "  ")
		}
	}
	_, err := io.WriteString(dst, b.String())
	return err
}

// cleaned are the minutes without control characters, names of the protected, and parts
// with nothing in them.
func (m Minutes) cleaned() Minutes {
	m.Title = clean(m.Title)
	parts := m.Parts
	m.Parts = nil
	for _, p := range parts {
		if len(p.Lines) == 0 {
			continue
		}
		kept := MinutesPart{Title: clean(p.Title)}
		for _, line := range p.Lines {
			line.Name, line.Text = line.Mask.InFile(clean(line.Name), m.Lang.Say("export.due-protected")), clean(line.Text)
			kept.Lines = append(kept.Lines, line)
		}
		m.Parts = append(m.Parts, kept)
	}
	return m
}

// wrap writes a text in lines, the first after one sign, the others after another.
func wrap(b *strings.Builder, s, first, other string) {
	const widest = 76
	b.WriteString(first)
	width := utf8.RuneCountInString(first)
	begun := false
	for word := range strings.FieldsSeq(s) {
		n := utf8.RuneCountInString(word)
		switch {
		case begun && width+1+n > widest:
			b.WriteString("\n" + other)
			width = utf8.RuneCountInString(other)
		case begun:
			b.WriteByte(' ')
			width++
		}
		b.WriteString(word)
		width += n
		begun = true
	}
	b.WriteByte('\n')
}
