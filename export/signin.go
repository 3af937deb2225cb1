package export

import (
	"io"
	"strconv"

	"stegvis/model"
	"stegvis/model/text"
)

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
}

// SignInSheet writes the sheet as one HTML file to print, with nothing in it from elsewhere.
func SignInSheet(dst io.Writer, s SignIn) error {
	l := s.Lang
	type line struct{ Number, Name string }
	lines := make([]line, len(s.People))
	for i, p := range s.People {
		lines[i] = line{strconv.Itoa(p.Number), p.Mask.InFile(clean(p.Name), "")}
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
