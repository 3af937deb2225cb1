package reference

import (
	"strconv"
	"sync"

	"stegvis/model/text"
)

// Said is something in both languages.
type Said struct{ SV, EN string }

// In gives it in a language.
func (s Said) In(l text.Lang) string { return either(l, s.SV, s.EN) }

// Template is a programme that comes with the program: permits and registrations in the order in
// which they have to be done.
type Template struct {
	Name, About Said
	Steps       []Step
}

// Step is an action of a template: of a kind of action, so many working days after the start or
// the last of the steps it waits for, which stand in After by their numbers.
type Step struct {
	Number, Days     int
	Kind, After      string
	Actor, Text, Why Said
}

// Templates lists the templates of the program. The list is shared: read it only.
func Templates() []Template { return templates() }

var templates = sync.OnceValue(func() (all []Template) {
	for _, r := range rows(templatesCSV) {
		actor, said, why := Said{r[4], r[5]}, Said{r[6], r[7]}, Said{r[8], r[9]}
		number, _ := strconv.Atoi(r[0])
		if number == 0 { // a template begins
			all = append(all, Template{Name: said, About: why})
			continue
		}
		days, _ := strconv.Atoi(r[2])
		last := &all[len(all)-1]
		last.Steps = append(last.Steps, Step{number, days, r[1], r[3], actor, said, why})
	}
	return all
})
