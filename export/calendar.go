package export

import (
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"

	"stegvis/export/guard"
	"stegvis/model"
	"stegvis/model/reference"
	"stegvis/model/text"
	"stegvis/storage"
)

// zone is where the office's clock hangs.
const zone = "Europe/Stockholm"

// Due is a day on which something is to happen with a person.
type Due struct {
	ID      string // of the promise or the action
	On      model.Date
	Name    string // of the person
	What    string
	Months  int    // of a promise planned after a start: how many months after it
	Because string // of a promise: what a conversation set it for
	Done    bool
	Mask    model.Mask // the person's
	Version int64      // grows with each change
}

// CalendarOptions say how a calendar is written.
type CalendarOptions struct {
	Lang   text.Lang
	Office string // the name of the calendar; empty: Stegvis
	Now    time.Time
}

// Calendar writes meetings and due dates as an .ics file that calendars take in. Each has
// an id that stays, and a number that grows when it changes, so that taking the file in
// again moves what moved; what was cancelled or done is marked as cancelled. Meetings have
// their hour by the office's clock, whatever is done to clocks in spring and autumn; what
// has no hour is of the whole day.
func Calendar(dst io.Writer, events []model.Event, due []Due, o CalendarOptions) error {
	cal := ics.NewCalendar()
	cal.SetProductId("-//Stegvis//Stegvis//" + strings.ToUpper(o.Lang.String()))
	cal.SetMethod(ics.MethodPublish)
	cal.SetCalscale("GREGORIAN")
	name := clean(o.Office)
	if name == "" {
		name = "Stegvis"
	}
	cal.SetXWRCalName(name)
	cal.SetXWRTimezone(zone)
	addZone(cal)
	for _, e := range events {
		addMeeting(cal, e, o)
	}
	for _, d := range due {
		addDue(cal, d, o)
	}
	return cal.SerializeTo(dst, ics.WithNewLine("\r\n"))
}

// addZone says when the office's clock is changed: by the rule of the European Union since
// 1996 (Directive 2000/84/EC), on the last Sundays of March and October.
func addZone(cal *ics.Calendar) {
	z := cal.AddTimezone(zone)
	standard := z.AddStandard()
	daylight := &ics.Daylight{}
	z.Components = append(z.Components, daylight)
	for _, half := range []struct {
		c                           *ics.ComponentBase
		begins, rule, from, to, tag string
	}{
		{&standard.ComponentBase, "19961027T030000", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "+0200", "+0100", "CET"},
		{&daylight.ComponentBase, "19970330T020000", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "+0100", "+0200", "CEST"},
	} {
		half.c.AddProperty(ics.ComponentPropertyDtStart, half.begins)
		half.c.AddProperty(ics.ComponentPropertyRrule, half.rule)
		half.c.AddProperty("TZOFFSETFROM", half.from)
		half.c.AddProperty("TZOFFSETTO", half.to)
		half.c.AddProperty("TZNAME", half.tag)
	}
}

// addEntry begins an entry with what all of them have.
func addEntry(cal *ics.Calendar, id string, version int64, o CalendarOptions) *ics.VEvent {
	entry := cal.AddEvent(id + "@stegvis")
	entry.SetDtStampTime(o.Now)
	entry.SetModifiedAt(o.Now)
	entry.SetSequence(int(max(0, version-1)))
	return entry
}

func addMeeting(cal *ics.Calendar, e model.Event, o CalendarOptions) {
	entry := addEntry(cal, string(e.ID), e.Version, o)
	entry.SetSummary(clean(e.Title))
	if e.Place != "" {
		entry.SetLocation(clean(e.Place))
	}
	if said := about(e, o.Lang); said != "" {
		entry.SetDescription(said)
	}
	if e.Cancelled {
		entry.SetStatus(ics.ObjectStatusCancelled)
	} else {
		entry.SetStatus(ics.ObjectStatusConfirmed)
	}
	if e.Start == model.NoClock {
		wholeDay(entry, e.On)
		return
	}
	end := e.End
	if end == model.NoClock {
		end = min(e.Start+60, 23*60+59)
	}
	entry.SetProperty(ics.ComponentPropertyDtStart, local(e.On, e.Start), ics.WithTZID(zone))
	entry.SetProperty(ics.ComponentPropertyDtEnd, local(e.On, end), ics.WithTZID(zone))
}

// about is what a calendar says of a meeting besides its title.
func about(e model.Event, l text.Lang) string {
	lines := []string{e.Kind.Label(l)}
	if e.Theme != "" {
		lines = append(lines, clean(e.Theme))
	}
	var languages []string
	for code := range strings.FieldsSeq(e.Languages) {
		if known, ok := reference.LanguageByCode(code); ok {
			languages = append(languages, known.Name(l))
		}
	}
	if len(languages) > 0 {
		lines = append(lines, strings.Join(languages, ", "))
	}
	return strings.Join(lines, "\n")
}

func addDue(cal *ics.Calendar, d Due, o CalendarOptions) {
	entry := addEntry(cal, d.ID, d.Version, o)
	summary := clean(d.Name)
	if what := clean(d.about(o.Lang)); what != "" {
		summary += ": " + what
	}
	entry.SetSummary(d.Mask.InFile(summary, o.Lang.Say("export.due-protected")))
	if d.Done {
		entry.SetStatus(ics.ObjectStatusCancelled)
	}
	entry.SetTimeTransparency(ics.TransparencyTransparent)
	entry.SetClass(ics.ClassificationPrivate)
	wholeDay(entry, d.On)
}

// about says what is to happen; empty where nothing is said of it.
func (d Due) about(l text.Lang) string {
	return model.AgendaFact{What: d.What, Months: d.Months, Because: d.Because}.Promised(l)
}

// wholeDay puts an entry on a day without an hour.
func wholeDay(entry *ics.VEvent, on model.Date) {
	entry.SetProperty(ics.ComponentPropertyDtStart, compact(on), ics.WithValue("DATE"))
	entry.SetProperty(ics.ComponentPropertyDtEnd, compact(on.AddDays(1)), ics.WithValue("DATE"))
}

func compact(d model.Date) string { return strings.ReplaceAll(d.String(), "-", "") }

// local is a time as the clock on the wall shows it.
func local(on model.Date, at model.Clock) string {
	return compact(on) + "T" + fmt.Sprintf("%02d%02d00", at/60, at%60)
}

func clean(s string) string { return strings.TrimSpace(guard.Clean(s)) }

// CalendarName is a name for the file of a calendar.
func CalendarName(year int) string { return "stegvis-" + strconv.Itoa(year) + ".ics" }

// calendarBack is how many days back a calendar begins, so that what was lately changed is
// changed in the other calendar too.
const calendarBack = 31

// CalendarOf reads what a calendar holds: the meetings, and what is due, from a month before
// today on.
func CalendarOf(ctx context.Context, r *storage.Register, today model.Date) ([]model.Event, []Due, error) {
	from := today.AddDays(-calendarBack)
	rows, err := r.Events(ctx, storage.EventQuery{From: from, Coming: true})
	if err != nil {
		return nil, nil, err
	}
	events := make([]model.Event, len(rows))
	for i, row := range rows {
		events[i] = row.Event
	}
	days, err := r.Due(ctx, from)
	due := make([]Due, len(days))
	for i, d := range days {
		due[i] = Due(d)
	}
	return events, due, err
}
