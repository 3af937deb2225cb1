package export

import (
	"embed"
	"html/template"
	"io"
	"strconv"
	"sync"

	"stegvis/model"
	"stegvis/model/text"
)

//go:embed templates/*.html
var templates embed.FS

// papers are the templates of what is printed, read when the first one is.
var papers = sync.OnceValues(func() (*template.Template, error) {
	return template.ParseFS(templates, "templates/*.html")
})

func printPaper(dst io.Writer, name string, content any) error {
	t, err := papers()
	if err != nil {
		return err
	}
	return t.ExecuteTemplate(dst, name, content)
}

// SignIn is a sheet on which people sign that they were at a meeting.
type SignIn struct {
	Event       model.Event
	Office      string
	Information string // what people are told of their data; empty: the usual text
	People      []SignInLine
	Blank       int // lines for those who come unexpected
	Lang        text.Lang
}

// SignInLine is a numbered line of the sheet. The numbers are those of model.Sheet, so that
// the list can be typed in by them; of someone with protected identity only the number
// stands there.
type SignInLine struct {
	Number int
	Name   string
	Mask   model.Mask
	Here   bool // is here already, and ticked
}

// SignInSheet writes the sheet as one HTML file to print, with nothing in it from elsewhere.
func SignInSheet(dst io.Writer, s SignIn) error {
	l := s.Lang
	type line struct{ Number, Name, Here string }
	lines := make([]line, len(s.People))
	for i, p := range s.People {
		lines[i] = line{Number: strconv.Itoa(p.Number), Name: p.Mask.InFile(clean(p.Name), "")}
		if p.Here {
			lines[i].Here = "✓ " + l.Say("checkin.present")
		}
	}
	info := clean(s.Information)
	if info == "" {
		info = l.Say("export.sign-in-information", officeName(s.Office, l))
	}
	return printPaper(dst, "signin.html", map[string]any{
		"Lang": l.String(), "Title": clean(s.Event.Title), "On": s.Event.On.String(), "When": when(s.Event, l), "Place": clean(s.Event.Place), "Theme": clean(s.Event.Theme),
		"Number": l.Say("export.sign-in-number"), "Name": l.Say("field.name"), "Phone": l.Say("field.phones"), "Signature": l.Say("export.sign-in-signature"),
		"Rows": lines, "Blank": make([]struct{}, max(0, s.Blank)), "Information": info,
	})
}

// when says on which day, in which week and at which hour a meeting is.
func when(e model.Event, l text.Lang) string {
	s := e.On.Full(l) + ", " + e.On.Week().Label(l)
	if e.Start != model.NoClock {
		s += ", " + e.Start.String()
		if e.End != model.NoClock {
			s += "–" + e.End.String()
		}
	}
	return s
}

func officeName(office string, l text.Lang) string {
	if office = clean(office); office != "" {
		return office
	}
	return l.Say("export.the-office")
}

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
	m.Facts = append(m.Facts, present(t, l))
	return m
}

// present says in numbers who was there, and of how many something is unknown.
func present(t model.Tally, l text.Lang) string {
	if t.Present == 0 {
		return l.Say("export.minutes-nobody")
	}
	said := l.Say("export.minutes-tally", t.Present, t.New, t.Women, t.Men)
	if unknown := t.Present - t.GenderKnown; unknown > 0 {
		said += ", " + l.Say("export.minutes-unknown", unknown)
	}
	return said + ", " + l.Say("export.minutes-abroad", t.Abroad(l))
}

// HTML writes the minutes as one HTML file to print.
func (m Minutes) HTML(dst io.Writer) error {
	m = m.cleaned()
	return printPaper(dst, "minutes.html", map[string]any{
		"Lang": m.Lang.String(), "Title": m.Title, "On": m.On.String(), "Facts": m.Facts, "Parts": m.Parts,
	})
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
