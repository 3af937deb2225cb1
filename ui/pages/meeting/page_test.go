package meeting

import (
	"context"
	"errors"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/page"
	"stegvis/ui/pages/officetest"
	"stegvis/ui/uitest"
)

// breakfast is the page of a meeting held today, with Amina and Amir, and with Karin invited.
type breakfast struct {
	*officetest.Office
	id                 model.EventID
	amina, amir, karin model.ContactID
}

func open(t *testing.T, w, h int) breakfast {
	t.Helper()
	o := officetest.New(t)
	b := breakfast{Office: o}
	b.amina = o.Person("Amina Warsame", map[string]string{"gender": "woman", "country": "SO"})
	b.amir = o.Person("Amir Hosseini", map[string]string{"gender": "man", "country": "IR"})
	b.karin = o.Person("Karin Öberg", map[string]string{"gender": "woman", "country": "SE", "protected": "yes"})
	b.id = o.Meeting("Business breakfast", "2026-11-16", b.amina, b.amir)
	o.Did(o.Register.CheckIn(context.Background(), o.Deps.Now(), b.id, b.karin, model.Invited, "", model.NoClock))
	o.Show(New, page.Route{Kind: page.Meeting, ID: string(b.id)}, w, h)
	return b
}

func (b breakfast) event(t *testing.T) storage.EventPage {
	t.Helper()
	e, err := b.Register.Event(context.Background(), b.id)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func (b breakfast) presence(t *testing.T, id model.ContactID) model.Presence {
	t.Helper()
	for _, g := range b.event(t).Attendance {
		if g.ID == id {
			return g.Presence
		}
	}
	return ""
}

func TestALineAfterTheMeetingIsLoggedWithItsNextDate(t *testing.T) {
	b := open(t, 80, 24)
	b.Press("enter")
	b.Has("After the meeting: Amina Warsame")
	b.Type("wants to see premises")
	b.Press("tab")
	b.Type("fri")
	b.Press("ctrl+s")
	b.Lacks("Next date")
	b.Has("Amina Warsame", "✓ line · 20 Nov", "▸        Amir Hosseini") // it is seen, and the next one follows
	person, err := b.Register.Person(context.Background(), b.amina)
	if err != nil || len(person.Of(model.FollowUp)) == 0 || person.Of(model.FollowUp)[0].Date("on") != b.Day("2026-11-20") {
		t.Errorf("Amina's next date is Friday: %+v, %v", person.Of(model.FollowUp), err)
	}
	notes, err := b.Register.MeetingNotes(context.Background(), b.id)
	if err != nil || len(notes) != 1 || notes[0].Said != "wants to see premises" {
		t.Errorf("the meeting's notes: %+v, %v", notes, err)
	}
	b.Press("u")
	if notes, _ := b.Register.MeetingNotes(context.Background(), b.id); len(notes) != 0 {
		t.Errorf("one undo takes the line back: %+v", notes)
	}
}

func TestTheKeyThatLogsWritesTheLineAfterTheMeeting(t *testing.T) {
	for _, l := range []text.Lang{text.Swedish, text.English} {
		b := open(t, 80, 24)
		b.Deps.Lang = l
		b.Press("l")
		b.Type("exempel med e och x")
		b.Has(l.Say("meetings.line-title", "Amina Warsame"), "exempel med e och x")
	}
}

func TestNamesAreInvitedInOneChange(t *testing.T) {
	b := open(t, 80, 24)
	erik, lina := b.Person("Erik Länta", nil), b.Person("Lina Haddad", nil)
	b.Press("I")
	b.Has("Invite to the meeting")
	b.Paste("erik länta\nlina haddad")
	b.Press("ctrl+s")
	if b.presence(t, erik) != model.Invited || b.presence(t, lina) != model.Invited {
		t.Error("Erik and Lina are invited")
	}
	b.Press("u")
	if b.presence(t, erik) != "" || b.presence(t, lina) != "" {
		t.Error("one undo takes both invitations back")
	}
	b.Press("I")
	b.Type("nobody at all")
	b.Press("ctrl+s")
	b.Has("fits no contact")
}

func TestNoShowsGetANextDate(t *testing.T) {
	b := open(t, 80, 24)
	b.Press("T")
	b.Has("Those who did not come", "Karin Öberg", "2026-11-23")
	b.Press("ctrl+s")
	if b.presence(t, b.karin) != model.Absent {
		t.Errorf("Karin is noted as %q", b.presence(t, b.karin))
	}
	person, err := b.Register.Person(context.Background(), b.karin)
	if err != nil || len(person.Of(model.FollowUp)) != 1 || person.Of(model.FollowUp)[0].Date("on") != b.Day("2026-11-23") {
		t.Errorf("Karin's next date is in a week: %+v, %v", person.Of(model.FollowUp), err)
	}
	b.Press("T")
	b.Has("Nobody who was invited stayed away.")
}

func TestExcusedAndAbsentAreNotedAndTakenBack(t *testing.T) {
	b := open(t, 80, 24)
	b.Press("G") // Karin
	for key, want := range map[string]model.Presence{"F": model.Excused, "A": model.Absent} {
		b.Press(key)
		if got := b.presence(t, b.karin); got != want {
			t.Errorf("%s notes Karin as %q, want %q", key, got, want)
		}
		b.Press(key)
		if got := b.presence(t, b.karin); got != model.Invited {
			t.Errorf("%s once more leaves Karin %q, want invited", key, got)
		}
	}
}

func TestTheStepIsCompletedForAllAtOnce(t *testing.T) {
	b := open(t, 80, 24)
	ctx := context.Background()
	seminar := b.Event(model.Event{Kind: model.Seminar, Title: "Start a firm", On: uitest.Monday, Start: model.NoClock, End: model.NoClock}, b.amina, b.amir)
	s := b.Show(New, page.Route{Kind: page.Meeting, ID: string(seminar)}, 80, 24)
	s.Press("d")
	s.Has("None of those here can complete a step now.")
	for _, id := range []model.ContactID{b.amina, b.amir} {
		for range 2 {
			b.Did(b.Register.Climb(ctx, b.Deps.Now(), id, model.Move{Kind: model.Skip, Reason: "knows it"}, nil))
		}
	}
	s.Press("d")
	s.Has("step 4")
	s.Press("u")
	s.Has("step 3")
	s.Lacks("step 4  ")
}

func TestTheStepOfAMeetingThatHasNotBeenIsAskedAbout(t *testing.T) {
	for lang, asked := range map[text.Lang]string{
		text.Swedish: "Start a firm är först mån 23 nov 2026. Inget steg är gjort",
		text.English: "Start a firm is not until Mon 23 Nov 2026. No step is done",
	} {
		b := open(t, 80, 24)
		b.Deps.Lang = lang
		seminar := b.Event(model.Event{Kind: model.Seminar, Title: "Start a firm", On: uitest.Monday.AddDays(7), Start: model.NoClock, End: model.NoClock}, b.amina)
		for range 2 {
			b.Did(b.Register.Climb(context.Background(), b.Deps.Now(), b.amina, model.Move{Kind: model.Skip, Reason: "knows it"}, nil))
		}
		s := b.Show(New, page.Route{Kind: page.Meeting, ID: string(seminar)}, 80, 24)
		s.Press("d")
		s.Has(asked)
		s.Press("esc")
		if at := b.File(b.amina).Contact.Step; at != model.Inspiration {
			t.Errorf("asked, and answered no: Amina stands on %s", at)
		}
		s.Press("d", "enter")
		if at := b.File(b.amina).Contact.Step; at != model.StartupInfo {
			t.Errorf("asked, and answered yes: Amina stands on %s", at)
		}
	}
}

func TestTheSignInSheetNumbersThoseExpected(t *testing.T) {
	b := open(t, 80, 24)
	folder := officetest.Documents(t)
	b.Press("p")
	b.Has("Saved in")
	sheet := officetest.File(t, folder, "attendance-*2026-11-16*.html")
	if !strings.Contains(sheet, "Business breakfast") {
		t.Errorf("the sheet does not name the meeting:\n%s", sheet)
	}
	if strings.Contains(sheet, "Karin") {
		t.Error("a person with protected identity is named on the sheet")
	}
}

// TestTheSheetPrintedAfterTheCheckInTicksAllWhoAreHere holds also for who is not expected, as at a
// first meeting.
func TestTheSheetPrintedAfterTheCheckInTicksAllWhoAreHere(t *testing.T) {
	b := open(t, 80, 24)
	folder := officetest.Documents(t)
	walkIn := b.Person("Unexpected Guest", nil)
	_, err := b.Register.CheckInMany(context.Background(), b.Deps.Now(), b.id, []model.ContactID{b.amina, walkIn}, model.Present, model.NoClock)
	if err != nil {
		t.Fatal(err)
	}
	var opened string
	b.Deps.Show = func(path string) error { opened = path; return nil }
	b.Press("p")
	b.Has("Opening. The file is")
	sheet := officetest.File(t, folder, "attendance-*2026-11-16*.html")
	for _, name := range []string{"Amina Warsame", "Unexpected Guest"} {
		if !strings.Contains(sheet, name+"</td><td></td><td>✓ present") {
			t.Errorf("%s is not ticked:\n%s", name, sheet)
		}
	}
	if opened == "" {
		t.Error("the sheet was not opened")
	}
	b.Deps.Show = func(string) error { return errors.New("no program for it") }
	b.Press("p")
	b.Has("Saved in")
}

func TestTheMinutesNameNobodyProtected(t *testing.T) {
	b := open(t, 80, 24)
	folder := officetest.Documents(t)
	ctx := context.Background()
	for id, said := range map[model.ContactID]string{b.amina: "needs premises", b.karin: "will come next week"} {
		b.Did(b.Register.AfterMeeting(ctx, b.Deps.Now(), b.id, model.MeetingNote{Contact: id, Text: said}))
	}
	b.Press("m")
	minutes := officetest.File(t, folder, "minutes-*2026-11-16*.html")
	for _, want := range []string{"Amina Warsame", "needs premises", "will come next week"} {
		if !strings.Contains(minutes, want) {
			t.Errorf("the minutes lack %q:\n%s", want, minutes)
		}
	}
	if strings.Contains(minutes, "Karin") {
		t.Error("a person with protected identity is named in the minutes")
	}
	b.Press("m")
	officetest.File(t, folder, "minutes-*2026-11-16-2.html") // the first is not written over
}

func TestTheMinutesSayWhatIsToHappenOnce(t *testing.T) {
	for l, want := range map[text.Lang]string{text.Swedish: "Nästa datum: fre 27 nov<", text.English: "Next date: Fri 27 Nov<"} {
		b := open(t, 80, 24)
		b.Deps.Lang = l
		folder := officetest.Documents(t)
		b.Did(b.Register.AfterMeeting(context.Background(), b.Deps.Now(), b.id, model.MeetingNote{Contact: b.amina, Text: "needs premises", Next: b.Day("2026-11-27")}))
		b.Press("m")
		minutes := officetest.File(t, folder, "min*2026-11-16*.html")
		if strings.Count(minutes, "needs premises") != 1 || !strings.Contains(minutes, want) {
			t.Errorf("the minutes should say it once, and %q:\n%s", want, minutes)
		}
	}
}

func TestCopyCancelOpenAndCheckIn(t *testing.T) {
	b := open(t, 80, 24)
	b.Press("y")
	events, err := b.Register.Events(context.Background(), storage.EventQuery{})
	if err != nil || len(events) != 2 || events[0].On != b.Day("2026-11-23") || events[0].Present != 0 {
		t.Errorf("the copy is a week later, with nobody: %+v, %v", events, err)
	}
	b.Press("x")
	b.Has("cancelled")
	if !b.event(t).Cancelled {
		t.Error("x cancels the meeting")
	}
	b.Press("u")
	if b.event(t).Cancelled {
		t.Error("u takes the cancelling back")
	}
	b.Press("o")
	b.Has("came to: contact " + string(b.amina))
	b.Press("esc", "c")
	b.Has("came to: checkin " + string(b.id))
}

func TestAMeetingThatWasTakenBackGoesBack(t *testing.T) {
	o := officetest.New(t)
	s := o.Show(New, page.Route{Kind: page.Meeting, ID: "gone"}, 80, 24)
	s.Lacks("internal")
}

func TestTheMeetingFollowsTheLanguage(t *testing.T) {
	b := open(t, 80, 24)
	b.Send(page.SetLanguage{Lang: text.Swedish})
	b.Has("steg 1", "inbjuden")
	b.Lacks("invited", "step 1")
}

func TestTheMeetingLooksAsDrawn(t *testing.T) {
	officetest.Drawn(t, func(t *testing.T, width, height int) *officetest.Office { return open(t, width, height).Office }, "down")
}

func TestTheMeetingFitsEveryRoom(t *testing.T) {
	b := open(t, 80, 24)
	b.FitsNames(t, func(name string) {
		id := b.Person(name, nil)
		b.Did(b.Register.CheckIn(context.Background(), b.Deps.Now(), b.id, id, model.Present, model.Speaker, 480))
	})
}

func TestTheMeetingSpeaksOnlyTheCatalogue(t *testing.T) {
	b := open(t, 120, 40)
	b.SpeaksCatalogue(120, 40, "Business breakfast", "Folkets hus", "Amina Warsame", "Amir Hosseini", "Karin Öberg")
}

func TestNoKeyOfTheMeetingMeansTwoThings(t *testing.T) {
	b := open(t, 80, 24)
	b.Keys(b.Page)
}

func TestInANarrowWindowEachRowStillShowsWhatIsNoted(t *testing.T) {
	open(t, 60, 18).Has("Name", "Attendance", "Noted")
}
