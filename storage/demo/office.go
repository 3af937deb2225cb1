// Package demo makes up the register of a rural office: people from many countries, two
// years of their way up the ladder, meetings and promises. It is pure chance from a seed:
// the same seed, size, day and language give the same office. No real person comes in here.
package demo

import (
	"iter"
	"math"
	"time"

	"stegvis/model"
	"stegvis/model/text"
)

// Options say what office to make up.
type Options struct {
	Contacts int        // how many people; DefaultContacts when 0
	Seed     uint64     // another number is another office
	Today    model.Date // the day on which the office is looked at
	Lang     text.Lang  // what its advisor writes in
}

// DefaultContacts is the size of an office one person can know by heart.
const DefaultContacts = 96

// Project is a funder's project of the office.
type Project struct {
	ID           model.ProjectID
	Name, Funder string
	Starts, Ends model.Date
}

// Person is one contact with everything that hangs on it. A Person that was handed over is
// valid until the next one is asked for.
type Person struct {
	Contact    model.Contact
	Visits     []model.Visit
	Records    []model.Record
	Attendance []model.Attendance
	Project    string // the name of the one the person takes part in; may be empty
}

// Office is a made-up office.
type Office struct {
	Projects []Project
	Events   []model.Event // the earliest first

	contacts int
	seed     uint64
	today    model.Date
	lang     text.Lang
	cards    []card
	origins  []origin
	clients  []*origin // a hundred, by their shares
	others   []*origin
	places   []*place // a hundred
	calendar []meeting
}

// New makes up an office. Its people are made up one by one, in People.
func New(options Options) *Office {
	o := &Office{contacts: options.Contacts, seed: options.Seed, today: options.Today, lang: options.Lang, cards: deck(), origins: origins()}
	if o.contacts <= 0 {
		o.contacts = DefaultContacts
	}
	for i := range o.origins {
		from := &o.origins[i]
		o.clients = times(o.clients, from, from.clients)
		o.others = times(o.others, from, from.others)
	}
	for i := range places {
		o.places = times(o.places, &places[i], places[i].share)
	}
	d := o.drawing()
	d.begin(-1)
	o.Projects = o.projects(d)
	o.calendar = o.meetings(d)
	for _, m := range o.calendar {
		o.Events = append(o.Events, m.Event)
	}
	return o
}

// Settings are the office's own settings.
func (o *Office) Settings() map[string]string {
	return map[string]string{"office": office, "language": o.lang.String()}
}

// People makes up the people of the office one after the other, those who were found first
// first. Whoever stops listening stops it.
func (o *Office) People() iter.Seq[*Person] {
	return func(yield func(*Person) bool) {
		d := o.drawing()
		d.Person = &Person{}
		d.calendar = make(map[model.EventKind][]*meeting)
		for _, m := range o.calendar {
			d.calendar[m.Kind] = append(d.calendar[m.Kind], &m)
		}
		for i := range o.contacts {
			d.draw(i)
			if !yield(d.Person) {
				return
			}
		}
	}
}

// projects are two: one for the clients, one for the firms.
func (o *Office) projects(d *drawing) []Project {
	starts, _ := model.NewDate(int(o.today.Year)-years, 1, 1)
	ends, _ := model.NewDate(int(o.today.Year)+1, 12, 31)
	return []Project{
		{model.ProjectID(d.id(starts)), "Nya vägar", "ESF", starts, ends},
		{model.ProjectID(d.id(starts)), "Företag i glesbygd", "Tillväxtverket", starts, ends},
	}
}

// found gives the moment at which the person of that index was found: over the two years,
// more and more of them, the last one yesterday.
func (o *Office) found(index int) time.Time {
	left := (float64(o.contacts-index) - 0.5) / float64(o.contacts)
	return o.today.Time().Add(-time.Duration(left*math.Sqrt(left)*span*float64(24*time.Hour)).Truncate(time.Millisecond) - time.Millisecond)
}

func times[T any](list []*T, one *T, n int) []*T {
	for range n {
		list = append(list, one)
	}
	return list
}
