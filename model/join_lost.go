package model

import (
	"slices"
	"strings"

	"stegvis/model/text"
)

// Unkept are the values of a thing noted twice that do not stand in what became of the two, as
// lines for the note. What a field begins as says nothing, unless it is a choice.
func (r Record) Unkept(l text.Lang, of ...Record) (lines []string) {
	once := slices.ContainsFunc(r.Type.Fields, func(f Field) bool { return f.Once })
	for _, one := range of {
		for _, f := range r.Type.Fields {
			value := one.Get(f.Key)
			begins := f.unsaid(value) && (!once || f.States != nil)
			if value != "" && value != r.Get(f.Key) && !begins {
				name := strings.ReplaceAll(r.Name(l), "\n", " ")
				lines = append(lines, l.Say(r.Type.Word("many"))+": "+name+": "+f.Label(l)+": "+f.Shown(l, value))
			}
		}
	}
	return lines
}

// Unkept are where somebody stood and how the office stood with her, as far as it is another
// way in the contact she became, as lines for the note.
func (c Contact) Unkept(l text.Lang, of ...Contact) (lines []string) {
	said := func(key, value string) {
		lines = append(lines, l.Say("field."+key)+": "+value)
	}
	for _, one := range of {
		if one.Role != c.Role && one.Role != "" {
			said("role", l.Say("field.role-"+string(one.Role)))
		}
		if one.Path != c.Path && one.Path != "" {
			said("line", l.Say("field.line-"+string(one.Path)))
		}
		same := one.Status == c.Status && one.StatusWhy == c.StatusWhy && one.PausedUntil == c.PausedUntil
		if !same && one.Status != "" && (one.Status != Active || one.StatusWhy != "") {
			said("status", one.statusSaid(l))
		}
	}
	return lines
}

// statusSaid is the status with its day, until when and why.
func (c Contact) statusSaid(l text.Lang) string {
	parts := []string{l.Say("field.status-" + string(c.Status))}
	for _, d := range []Date{c.StatusOn, c.PausedUntil} {
		if !d.IsZero() {
			parts = append(parts, d.String())
		}
	}
	why := c.StatusWhy
	if c.Status == Closed && slices.Contains(CloseReasons, why) {
		why = l.Say("field.reason-" + why)
	}
	if why != "" {
		parts = append(parts, why)
	}
	return strings.Join(parts, ", ")
}
