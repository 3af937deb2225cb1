package table

import (
	"slices"
	"strings"

	"stegvis/model"
)

// property puts a property of the open card into its columns. label is what its owner calls it.
func (c *cards) property(p property, label string) {
	text := unescaped(p.value)
	switch p.name {
	case "":
		c.goesOn(text)
	case "AGENT":
		if c.row.last = -1; text != "" {
			c.warn(c.row.number, "card-inside")
		}
	case "N":
		c.names(splitEscaped(p.value, ';'))
	case "FN":
		c.put("Display name", text)
	case "TEL":
		c.telephone(p, label)
	case "EMAIL":
		c.put(labelled("E-mail", label), without(text, "mailto:"))
	case "ADR":
		c.address(splitEscaped(p.value, ';'))
	case "ORG":
		c.firm(splitEscaped(p.value, ';'))
	case "BDAY":
		c.put("Birthday", birthday(text))
	case "GENDER":
		sex, _, _ := strings.Cut(text, ";")
		c.put("Gender", sex)
	case "NOTE":
		c.join("Notes", text, "\n")
	case "CATEGORIES":
		c.join("Categories", strings.Join(splitEscaped(p.value, ','), ", "), ", ")
	case "NICKNAME":
		c.join("Nickname", text, ", ")
	case "TITLE":
		c.put("Title", text)
	case "ROLE":
		c.put("Occupation", text)
	case "URL":
		c.put("Website", text)
	default:
		c.other(p.name, text, label)
	}
}

// goesOn takes a line that is no property for more of the one before.
func (c *cards) goesOn(text string) {
	if at := c.row.last; at >= 0 {
		c.row.cells[at] += "\n" + text
	}
}

func (c *cards) names(parts []string) {
	for i, heading := range []string{"Last name", "First name", "Middle name", "Prefix", "Suffix"} {
		if i < len(parts) {
			c.join(heading, parts[i], " ")
		}
	}
}

// telephone keeps numbers that nobody answers apart.
func (c *cards) telephone(p property, label string) {
	number := strings.Replace(without(unescaped(p.value), "tel:"), ";ext=", " ext ", 1)
	said := strings.ToLower(label)
	switch {
	case strings.Contains(strings.Join(p.types, " "), "fax") || strings.Contains(said, "fax"):
		c.put("Fax", number)
	case slices.Contains(p.types, "pager") || strings.Contains(said, "pager"):
		c.put("Pager", number)
	default:
		c.put(labelled("Phone", label), number)
	}
}

// address puts the first address into columns for its parts, each further one into one of its own.
func (c *cards) address(parts []string) {
	for len(parts) < 7 {
		parts = append(parts, "")
	}
	street := joinedParts(", ", parts[2], parts[1], parts[0])
	taken := false
	for _, heading := range []string{"Street", "Postcode", "City", "Region", "Country"} {
		if at, ok := c.at[heading]; ok && c.row.cells[at] != "" {
			taken = true
		}
	}
	if taken {
		c.put("Address", joinedParts(", ", street, joinedParts(" ", parts[5], parts[3]), parts[4], joinedParts(", ", parts[6:]...)))
		return
	}
	c.put("Street", street)
	c.put("City", parts[3])
	c.put("Region", parts[4])
	c.put("Postcode", parts[5])
	c.put("Country", joinedParts(", ", parts[6:]...))
}

func (c *cards) firm(parts []string) {
	c.put("Company", parts[0])
	c.put("Department", joinedParts(", ", parts[1:]...))
}

// other keeps a property without a place of its own under the name it has.
func (c *cards) other(name, text, label string) {
	if label != "" {
		name = label
	}
	if len(name) > 60 {
		c.join(furtherHeading, name+": "+text, "\n")
		return
	}
	c.join(name, text, "; ")
}

// labelled is a heading with what its owner calls it, unless that says nothing more than it.
func labelled(heading, label string) string {
	label = strings.TrimSpace(model.CleanText(label))
	switch strings.ToLower(label) {
	case "", "home", "work", "mobile", "main", "other", "iphone", "hem", "jobb", "arbete", "mobil", "privat", "annat", "phone", "telefon", "e-mail", "email", "e-post":
		return heading
	}
	if len(label) > 40 {
		return heading
	}
	return heading + " (" + label + ")"
}

// without takes the beginning of a web address off.
func without(s, scheme string) string {
	if len(s) > len(scheme) && strings.EqualFold(s[:len(scheme)], scheme) {
		return s[len(scheme):]
	}
	return s
}

// birthday writes a day without a time, and with hyphens: 19850709, 1985-07-09T00:00:00Z.
func birthday(s string) string {
	day, _, _ := strings.Cut(s, "T")
	if len(day) == 8 && strings.Trim(day, "0123456789") == "" {
		return day[:4] + "-" + day[4:6] + "-" + day[6:]
	}
	if len(day) == 10 && day[4] == '-' {
		return day
	}
	return s
}

func joinedParts(between string, parts ...string) string {
	var said []string
	for _, p := range parts {
		if p = strings.TrimSpace(p); p != "" {
			said = append(said, p)
		}
	}
	return strings.Join(said, between)
}

// isUnseen tells of properties that a person has no use for.
func isUnseen(name string) bool {
	switch name {
	case "PHOTO", "LOGO", "KEY", "SOUND", "VERSION", "PRODID", "REV", "UID", "MAILER", "CLIENTPIDMAP", "X-ABUID", "X-ABADR", "X-ABSHOWAS", "X-MS-CARDPICTURE", "XML":
		return true
	}
	return false
}
