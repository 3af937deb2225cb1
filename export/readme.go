package export

import (
	"fmt"
	"strings"
)

// readme is the text that lies beside the tables of a year: what they are and how to read
// them, with the line ends of Windows.
func readme(tables []Table, rows map[string]int, o YearOptions) string {
	l := o.Lang
	var b strings.Builder
	line := func(s string) { b.WriteString(s + "\r\n") }
	title := l.Say("export.readme-title", o.Year)
	line(title)
	line(strings.Repeat("=", len([]rune(title))))
	line("")
	if o.Project == "" {
		line(l.Say("export.readme-all"))
	} else {
		line(l.Say("export.readme-project", o.Project))
	}
	line(l.Say("export.readme-period", fmt.Sprintf("%d-01-01", o.Year), fmt.Sprintf("%d-12-31", o.Year)))
	line(l.Say("export.readme-made", o.Now.Format("2006-01-02 15:04")))
	for _, t := range tables {
		line("")
		line(l.Say("export.readme-"+t.Name, t.File()) + " (" + l.Count("export.readme-rows", rows[t.Name]) + ")")
	}
	if o.Profile == Public {
		line("")
		line(l.Say("export.readme-small"))
	}
	line("")
	line(l.Say("export.readme-open"))
	line("")
	line(l.Say("export.readme-sums"))
	return "\ufeff" + b.String()
}
