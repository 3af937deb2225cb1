package model

import (
	"cmp"
	"slices"
	"strings"

	"stegvis/model/text"
)

// Name says what a record is about, in a person's language.
func (r Record) Name(l text.Lang) string {
	if r.Type.Say != nil {
		return r.Type.Say(r, l)
	}
	return r.shown(l, r.Type.Title, " · ")
}

// Detail says what stands below a record in a list; empty when there is nothing.
func (r Record) Detail(l text.Lang) string { return r.shown(l, r.Type.Detail, ": ") }

// Aside says what stands beside a record in a list: how far it has come, or what its type
// says instead; empty when there is nothing.
func (r Record) Aside(l text.Lang) string {
	f, ok := r.Type.State()
	if r.Type.Aside != "" {
		f, ok = r.Type.Field(r.Type.Aside)
	}
	if !ok {
		return ""
	}
	return f.Shown(l, r.Values[f.Key])
}

// shown puts the values of fields one after the other, without those that are unknown. A
// number is said with its word, "2 jobs".
func (r Record) shown(l text.Lang, keys []string, sign string) string {
	var parts []string
	for _, key := range keys {
		f, _ := r.Type.Field(key)
		value := r.Values[key]
		switch {
		case value == "":
		case f.Kind == Number && text.Has(r.Type.Word(key+"-count")):
			parts = append(parts, l.Count(r.Type.Word(key+"-count"), r.Int(key)))
		default:
			parts = append(parts, f.Shown(l, value))
		}
	}
	return strings.Join(parts, sign)
}

// Moment says a record as one line of the timeline: what happened on its day, or with ended
// on the day it ended. The sentence of the type, or of the state it ended in, names fields in
// braces.
func (r Record) Moment(l text.Lang, ended bool) string {
	key := r.Type.Word("moment")
	if f, ok := r.Type.State(); ok && ended && text.Has(key+"-"+r.Values[f.Key]) {
		key += "-" + r.Values[f.Key]
	} else if ended && text.Has(key+"-ended") {
		key += "-ended"
	}
	if !text.Has(key) {
		return r.Name(l)
	}
	said := l.Say(key)
	for _, f := range r.Type.Fields {
		value := f.Shown(l, r.Values[f.Key])
		if value == "" && text.Has(f.Word()+"-unknown") {
			value = l.Say(f.Word() + "-unknown")
		}
		said = strings.ReplaceAll(said, "{"+f.Key+"}", value)
	}
	return said
}

// Words are what was said of a record, shown below its moment: on the day it ended, or on
// its day when it has no end.
func (r Record) Words(l text.Lang, ended bool) string {
	if ended != (r.Type.End != "") {
		return ""
	}
	return r.shown(l, r.Type.Body, ": ")
}

// Cells are a record as one line of a list: its day and what it is about, with what was
// typed freely behind it, then who and what else, how far it has come, and what is left. One
// that has a rank begins with what it is about.
func (r Record) Cells(l text.Lang) []string {
	t := r.Type
	var cells []string
	done := map[string]bool{t.Day: true, t.End: true}
	add := func(keys ...string) {
		for _, key := range keys {
			if !done[key] {
				done[key] = true
				cells = append(cells, r.shown(l, []string{key}, ""))
			}
		}
	}
	state, _ := t.State()
	aside := cmp.Or(t.Aside, state.Key)
	done[aside] = true
	add(t.Title...)
	if about := promisedBesides(r, l); about != "" {
		cells[0] = about
	}
	if t.Bare != "" && !slices.Contains(t.Title, t.Bare) {
		done[t.Bare] = true
		cells[0] = r.shown(l, []string{t.Title[0], t.Bare}, ": ")
	}
	rank := r.Rank()
	if rank == "" {
		cells = append([]string{r.Get(t.Day)}, cells...)
	} else {
		cells = append(cells, rank)
	}
	add(t.Detail...)
	cells = append(cells, r.Aside(l))
	for _, f := range t.Fields {
		if !f.Kept && !f.numbered() {
			add(f.Key)
		}
	}
	if rank != "" {
		cells = append(cells, r.Get(t.Day))
	}
	return cells
}
