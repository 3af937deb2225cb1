package meetings

import (
	"context"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/page"
	"stegvis/ui/pages/officetest"
	"stegvis/ui/uitest"
)

// list is the list of meetings of an office with two breakfasts and a seminar behind it.
type list struct {
	*officetest.Office
}

func open(t *testing.T, w, h int) list {
	t.Helper()
	o := officetest.New(t)
	amina := o.Person("Amina Warsame", map[string]string{"gender": "woman", "country": "SO"})
	amir := o.Person("Amir Hosseini", map[string]string{"gender": "man", "country": "IR"})
	karin := o.Person("Karin Öberg", map[string]string{"gender": "woman", "country": "SE"})
	o.Meeting("Business breakfast", "2026-11-04", amina, karin)
	o.Meeting("Business breakfast", "2026-11-11", amina, karin, amir)
	o.Event(model.Event{Kind: model.Seminar, Title: "Start a firm", On: o.Day("2025-10-20"), Start: model.NoClock, End: model.NoClock}, amir)
	o.Event(model.Event{Kind: model.Information, Title: "Open house", On: o.Day("2026-11-26"), Start: 17 * 60, End: 18 * 60, Place: "Biblioteket"})
	o.Show(New, page.Route{Kind: page.Meetings}, w, h)
	return list{o}
}

func (l list) titled(t *testing.T, title string) storage.EventRow {
	t.Helper()
	events, err := l.Register.Events(context.Background(), storage.EventQuery{})
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range events {
		if e.Title == title {
			return e
		}
	}
	t.Fatalf("there is no meeting called %q", title)
	return storage.EventRow{}
}

func TestANewWeeklyMeetingIsTheNextOfItsSeries(t *testing.T) {
	l := open(t, 80, 24)
	l.Press("n")
	l.Has("New meeting", "Business breakfast", "Folkets hus", "08:00", "2026-11-18")
	l.Press("ctrl+s")
	l.Lacks("New meeting")
	next := l.titled(t, "Business breakfast")
	if next.On != l.Day("2026-11-18") || next.Start != 8*60 || next.Place != "Folkets hus" {
		t.Errorf("the next breakfast is %s %s, %s", next.On, next.Start, next.Place)
	}
	l.Press("u")
	if last := l.titled(t, "Business breakfast"); last.On != l.Day("2026-11-11") {
		t.Errorf("u takes the meeting away again; the latest is on %s", last.On)
	}
}

func TestASeriesGoesOnOverTheNewYear(t *testing.T) {
	o := officetest.New(t)
	o.Meeting("Frukost", "2026-12-30")
	s := o.Show(New, page.Route{Kind: page.Meetings}, 80, 24)
	s.Press("n")
	s.Has("2027-01-06", "Filled in as last time. Change what differs.", "▸ Day")
	s.Press("ctrl+s")
	s.Has("30 Dec", "6 Jan")
	events, err := o.Register.Events(context.Background(), storage.EventQuery{})
	if err != nil || len(events) != 2 {
		t.Fatal(events, err)
	}
	if w := events[1].On.Week(); w.Number != 53 || w.Year != 2026 {
		t.Errorf("30 December 2026 lies in week 53 of 2026, not %+v", w)
	}
	if w := events[0].On.Week(); w.Number != 1 || w.Year != 2027 {
		t.Errorf("6 January 2027 lies in week 1 of 2027, not %+v", w)
	}
}

func TestCopyEditAndCancelAreOneChangeEach(t *testing.T) {
	l := open(t, 80, 24)
	l.Press("y")
	if n := len(l.all(t)); n != 5 {
		t.Errorf("a copy makes five meetings, not %d", n)
	}
	l.Press("u")
	if n := len(l.all(t)); n != 4 {
		t.Errorf("u takes the copy away: four meetings, not %d", n)
	}
	l.Press("x")
	l.Has("Open house · cancelled")
	l.Press("u")
	l.Lacks("Open house · cancelled")
	l.Press("e")
	l.Has("Change the meeting", "▸ Title", "Open house")
	l.Lacks("Filled in as last time")
	l.Type(" at the library")
	l.Press("ctrl+s")
	l.titled(t, "Open house at the library")
}

func (l list) all(t *testing.T) []storage.EventRow {
	t.Helper()
	events, err := l.Register.Events(context.Background(), storage.EventQuery{})
	if err != nil {
		t.Fatal(err)
	}
	return events
}

func TestEnterOpensAndCChecksIn(t *testing.T) {
	l := open(t, 80, 24)
	house := l.titled(t, "Open house")
	l.Press("c")
	l.Has("came to: checkin " + string(house.ID))
	l.Press("esc", "enter")
	l.Has("came to: meeting " + string(house.ID))
}

func TestTheListIsNarrowedByKindAndYear(t *testing.T) {
	l := open(t, 80, 24)
	l.Press("f")
	l.Type("semin")
	l.Press("enter")
	l.Has("Start a firm", "1 · ")
	l.Lacks("Business breakfast")
	l.Press("f")
	l.Type("2026")
	l.Press("enter")
	l.Has("No meetings fit")
	l.Press("f", "enter")
	l.Has("Business breakfast", "Start a firm")
}

func TestAnEmptyListSaysWhatComesHere(t *testing.T) {
	o := officetest.New(t)
	s := o.Show(New, page.Route{Kind: page.Meetings}, 80, 24)
	s.Has("Press n to add the first one")
	s.Press("n")
	s.Has("New meeting")
	s.Type("Breakfast")
	s.Press("tab", "tab")
	s.Type("wed")
	s.Press("ctrl+s")
	s.Lacks("New meeting")
	s.Has("Wed 18 Nov", "Breakfast")
}

func TestTheListFollowsTheLanguage(t *testing.T) {
	l := open(t, 120, 40)
	l.Send(page.SetLanguage{Lang: text.Swedish})
	l.Has("ons 11 nov", "Veckoträff")
	l.Lacks("Wed", "Weekly")
}

func TestTheListLooksAsDrawn(t *testing.T) {
	officetest.Drawn(t, func(t *testing.T, width, height int) *officetest.Office { return open(t, width, height).Office }, "down")
}

func TestTheListFitsEveryRoom(t *testing.T) {
	l := open(t, 80, 24)
	l.FitsNames(t, func(name string) {
		l.Event(model.Event{Kind: model.OtherEvent, Title: name, Place: name, On: uitest.Monday, Start: 0, End: model.NoClock})
	})
}

func TestTheListSpeaksOnlyTheCatalogue(t *testing.T) {
	l := open(t, 120, 40)
	l.SpeaksCatalogue(120, 40, "Business breakfast", "Start a firm", "Open house", "Folkets hus", "Biblioteket")
}

func TestNoKeyOfTheListMeansTwoThings(t *testing.T) {
	l := open(t, 80, 24)
	l.Keys(l.Page)
}

func TestAMeetingThatIsThereAlreadyIsAskedAbout(t *testing.T) {
	l := open(t, 80, 24)
	l.Press("n")
	l.Has("New meeting", "2026-11-18")
	l.Meeting("Business breakfast", "2026-11-18")
	l.Press("ctrl+s")
	l.Has("There is already a meeting called", "meeting, save once more.")
	l.Press("ctrl+s")
	l.Lacks("New meeting")
}

func TestAListOfWhoCameIsBroughtInFromHere(t *testing.T) {
	o := officetest.New(t)
	o.Show(New, page.Route{Kind: page.Meetings}, 80, 24)
	o.Press("i")
	o.Has("came to: import")
}
