package export

import (
	"bytes"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	ics "github.com/arran4/golang-ical"

	"stegvis/model"
	"stegvis/model/text"
)

func breakfast() model.Event {
	on, _ := model.NewDate(2026, 11, 18)
	return model.Event{
		ID: "0197-e1", Kind: model.WeeklyMeeting, Title: "Företagarfrukost; mål, medel", On: on, Start: 8 * 60, End: 9*60 + 30,
		Place: "Folkets hus, Jokkmokk", Theme: strings.Repeat("Åäö 日本語 ", 12), Languages: "sv so", Version: 3,
	}
}

func calendar(t *testing.T, events []model.Event, due []Due) string {
	t.Helper()
	var b bytes.Buffer
	if err := Calendar(&b, events, due, CalendarOptions{Lang: text.Swedish, Now: now}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestACalendarIsAsCalendarsReadIt(t *testing.T) {
	on, _ := model.NewDate(2026, 12, 31)
	got := calendar(t, []model.Event{breakfast()}, []Due{{ID: "0197-f1", On: on, Name: "Amina Warsame", What: "ring banken\nom lånet", Version: 1}})
	for line := range strings.Lines(got) {
		if !strings.HasSuffix(line, "\r\n") || len(line) > 77 || !utf8.ValidString(line) {
			t.Errorf("a line no calendar reads: %q", line)
		}
	}
	unfolded := strings.ReplaceAll(got, "\r\n ", "")
	for _, want := range []string{
		"PRODID:-//Stegvis//Stegvis//SV\r\n", "METHOD:PUBLISH\r\n",
		"UID:0197-e1@stegvis\r\n", "SEQUENCE:2\r\n", "DTSTAMP:20261118T083000Z\r\n", "LAST-MODIFIED:20261118T083000Z\r\n",
		"DTSTART;TZID=Europe/Stockholm:20261118T080000\r\n", "DTEND;TZID=Europe/Stockholm:20261118T093000\r\n",
		`SUMMARY:Företagarfrukost\; mål\, medel` + "\r\n", `LOCATION:Folkets hus\, Jokkmokk` + "\r\n", `DESCRIPTION:Veckoträff\n` + "Åäö 日本語", `\nsvenska\, somaliska` + "\r\n",
		"UID:0197-f1@stegvis\r\n", "DTSTART;VALUE=DATE:20261231\r\n", "DTEND;VALUE=DATE:20270101\r\n", "SUMMARY:Amina Warsame: ring banken om lånet\r\n", "TRANSP:TRANSPARENT\r\n",
	} {
		if !strings.Contains(unfolded, want) {
			t.Errorf("%q is not in\n%s", want, unfolded)
		}
	}
	read, err := ics.ParseCalendar(strings.NewReader(got))
	if err != nil || len(read.Events()) != 2 || len(read.Timezones()) != 1 {
		t.Errorf("read again: %v", err)
	}
}

// TestTheOfficesClockIsRightOverTheYear compares the rules in the file with the clock of
// Stockholm on the days around each change.
func TestTheOfficesClockIsRightOverTheYear(t *testing.T) {
	stockholm, err := time.LoadLocation(zone)
	if err != nil {
		t.Skip("no time zones here")
	}
	got := calendar(t, nil, nil)
	for _, want := range []string{
		"BEGIN:STANDARD\r\nDTSTART:19961027T030000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100",
		"BEGIN:DAYLIGHT\r\nDTSTART:19970330T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200",
	} {
		if !strings.Contains(got, want) {
			t.Fatalf("%q is not in\n%s", want, got)
		}
	}
	for year := 1997; year < 2038; year++ {
		for _, change := range []struct {
			month         time.Month
			hour          int // UTC
			before, after int // hours from UTC
		}{{time.March, 1, 1, 2}, {time.October, 1, 2, 1}} {
			last := time.Date(year, change.month+1, 0, change.hour, 0, 0, 0, time.UTC)
			last = last.AddDate(0, 0, -int(last.Weekday()))
			_, before := last.Add(-time.Second).In(stockholm).Zone()
			_, after := last.In(stockholm).Zone()
			if before != change.before*3600 || after != change.after*3600 {
				t.Errorf("%s: from %d to %d seconds", last, before, after)
			}
		}
	}
}

func TestMeetingsWithoutAnHourOrCancelled(t *testing.T) {
	e := breakfast()
	e.Start, e.End = model.NoClock, model.NoClock
	if got := calendar(t, []model.Event{e}, nil); !strings.Contains(got, "DTSTART;VALUE=DATE:20261118\r\n") {
		t.Errorf("without an hour:\n%s", got)
	}
	e = breakfast()
	e.End, e.Cancelled = model.NoClock, true
	got := calendar(t, []model.Event{e}, nil)
	if !strings.Contains(got, "T090000\r\n") || !strings.Contains(got, "STATUS:CANCELLED\r\n") {
		t.Errorf("without an end, and cancelled:\n%s", got)
	}
	late := breakfast()
	late.Start, late.End = 23*60+30, model.NoClock
	if got := calendar(t, []model.Event{late}, nil); !strings.Contains(got, "DTEND;TZID=Europe/Stockholm:20261118T235900\r\n") {
		t.Errorf("late in the evening:\n%s", got)
	}
}

func TestNobodyWithProtectedIdentityIsInAFile(t *testing.T) {
	on, _ := model.NewDate(2026, 12, 1)
	var all bytes.Buffer
	all.WriteString(calendar(t, nil, []Due{{ID: "1", On: on, Name: "Hemlig Person", What: "Storgatan 1, 070-123 45 67", Mask: true}}))
	if err := SignInSheet(&all, SignIn{Event: breakfast(), People: []SignInLine{{Number: 1, Name: "Hemlig Person", Mask: true}}}); err != nil {
		t.Fatal(err)
	}
	m := Minutes{Title: "x", Parts: []MinutesPart{{"y", []MinutesLine{{"Hemlig Person", "z", true}}}}}
	if err := m.HTML(&all); err != nil {
		t.Fatal(err)
	}
	for _, secret := range []string{"Hemlig", "Storgatan", "070-123"} {
		if strings.Contains(all.String(), secret) {
			t.Errorf("%s is in a file", secret)
		}
	}
}
