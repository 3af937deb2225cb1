package export

import (
	"io"

	"stegvis/model"
	"stegvis/model/text"
)

// CallList is what one call to a partner covers: who it is, and for each person what is open,
// with a line to write on.
type CallList struct {
	Partner string
	Facts   []string // how to reach them, and whom to ask for
	On      model.Date
	People  []CallPerson
	Lang    text.Lang
}

// CallPerson is a person of a CallList. Of one with protected identity the name stands there, not
// how to reach her.
type CallPerson struct {
	Name, Phones, Email string
	Mask                model.Mask
	Lines               []CallLine
}

// CallLine is something that is open: its day, what it is, how far it has come.
type CallLine struct{ Day, What, Status string }

// CallListName is what the file of the list is called.
func CallListName(partner string, on model.Date, l text.Lang) string {
	return PaperName(l.Say("partner.name-calls"), partner, on)
}

// HTML writes the list as one HTML file to print.
func (c CallList) HTML(dst io.Writer) error {
	type person struct {
		Name, Reach string
		Lines       []CallLine
	}
	people := make([]person, len(c.People))
	phones, _ := model.FieldByKey("phones")
	for i, p := range c.People {
		reach := p.Mask.Show("phones", clean(phones.Shown(c.Lang, p.Phones)), c.Lang.Say("partner.protected"))
		if mail := p.Mask.Show("email", clean(p.Email), ""); mail != "" {
			if reach != "" {
				reach += " · "
			}
			reach += mail
		}
		people[i] = person{Name: clean(p.Name), Reach: reach}
		for _, l := range p.Lines {
			people[i].Lines = append(people[i].Lines, CallLine{clean(l.Day), clean(l.What), clean(l.Status)})
		}
	}
	facts := make([]string, 0, len(c.Facts))
	for _, f := range c.Facts {
		if f = clean(f); f != "" {
			facts = append(facts, f)
		}
	}
	return printPaper(dst, "calllist.html", map[string]any{
		"Lang": c.Lang.String(), "Title": clean(c.Partner), "On": c.On.String(), "When": c.On.Full(c.Lang), "Facts": facts, "People": people,
		"Count": c.Lang.Count("partner.people", len(people)), "Answer": c.Lang.Say("partner.answer"),
	})
}
