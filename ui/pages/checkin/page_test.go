package checkin

import (
	"context"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/page"
	"stegvis/ui/pages/officetest"
	"stegvis/ui/uitest"
)

// door is the check-in of a breakfast today, at which Amina, Yusuf and Erik were last week.
type door struct {
	*officetest.Office
	event                    model.EventID
	amina, amir, yusuf, erik model.ContactID
}

func open(t testing.TB) *door {
	t.Helper()
	o := officetest.New(t)
	d := &door{Office: o}
	d.amina = o.Person("Amina Warsame", map[string]string{"gender": "woman", "country": "SO"})
	d.amir = o.Person("Amir Hosseini", map[string]string{"gender": "man", "country": "IR"})
	d.yusuf, d.erik = o.Person("Yusuf Hersi", nil), o.Person("Erik Länta", nil)
	o.Person("Karin Öberg", nil)
	o.Meeting("Business breakfast", "2026-11-09", d.amina, d.yusuf, d.erik)
	d.event = o.Meeting("Business breakfast", "2026-11-16")
	o.Show(New, page.Route{Kind: page.CheckIn, ID: string(d.event)}, 80, 24)
	return d
}

func (d *door) present(t *testing.T) string {
	t.Helper()
	guests, _, err := d.Register.Guests(context.Background(), d.event)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, g := range guests {
		names = append(names, g.Name+" "+g.At.String())
	}
	return strings.Join(names, ", ")
}

func TestAMeetingThatHasNotBeenIsAskedAboutFirst(t *testing.T) {
	d := open(t)
	event := d.Meeting("Breakfast to come", "2026-11-23")
	d.Show(New, page.Route{Kind: page.CheckIn, ID: string(event)}, 80, 24)
	d.Has("The meeting has not been yet", "is not until Mon 23 Nov 2026", "enter check in all the same")
	d.Press("enter")
	d.Lacks("has not been yet")
	d.Type("am")
	d.Press("enter")
	d.Has("present 1")
}

func TestNobodyIsCheckedInByWhatWasTypedBeforeTheQuestion(t *testing.T) {
	d := open(t)
	_, opens := d.App.Update(page.Navigate{Route: page.Route{Kind: page.CheckIn, ID: string(d.Meeting("Breakfast to come", "2026-11-23"))}})
	d.Burst("a", "m", "enter")
	d.Drain(opens)
	d.Has("The meeting has not been yet", "A question came while you typed.")
	d.Press("enter")
	d.Has("present 0")
	d.Type("am")
	d.Press("enter")
	d.Has("present 1")
}

func TestTwoLettersAndEnterCheckInTheLikeliest(t *testing.T) {
	d := open(t)
	d.Lacks("▸") // one types; the list of those usually here is not at hand yet
	d.Type("am")
	d.Has("▸ Amina Warsame", "here last time", "Amir Hosseini", "+ new contact “am”")
	d.Press("enter")
	d.Has("present 1", "born abroad 1 (100 %)", "Present  1", "08:14  Amina Warsame", "two letters of the name")
	if got := d.present(t); got != "Amina Warsame 08:14" {
		t.Errorf("present are: %s", got)
	}
	d.Type("am")
	d.Has("▸ Amir Hosseini", "✓ present 08:14")
}

func TestTheLineSaysWhatElseOneWasFoundBy(t *testing.T) {
	d := open(t)
	d.Person("Hodan Farah", map[string]string{"phones": "+46705427044", "language": "so", "place": "Boden"})
	for typed, by := range map[string]string{"7044": "070-542 70 44", "somal": "Somali", "boden": "Boden"} {
		d.Type(typed)
		d.Has("Hodan Farah", by)
		d.Press("esc")
	}
	d.Type("hodan")
	d.Has("Hodan Farah")
	d.Lacks("Boden", "Somali")
}

func TestEnterOnSomeonePresentTakesItBack(t *testing.T) {
	d := open(t)
	d.Type("amina")
	d.Press("enter")
	d.Type("amina")
	d.Press("enter")
	d.Has("present 0", "Present  0")
	if got := d.present(t); got != "" {
		t.Errorf("present are: %s", got)
	}
}

func TestWhoWasCheckedInLastStandsFirstAlsoWithinTheMinute(t *testing.T) {
	d := open(t)
	for _, name := range []string{"yusuf", "amir", "karin"} {
		d.Type(name)
		d.Press("enter")
	}
	var order []string
	for line := range strings.SplitSeq(d.Text(), "\n") {
		if at := strings.Index(line, "08:14  "); at >= 0 {
			order = append(order, strings.Fields(line[at+7:])[0])
		}
	}
	if got := strings.Join(order, " "); got != "Karin Amir Yusuf" {
		t.Errorf("present are %s", got)
	}
}

func TestDownOnTheEmptyLineChoosesTheFirstWhoIsUsuallyHere(t *testing.T) {
	d := open(t)
	d.Press("down")
	d.Has("▸ Amina Warsame")
	d.Press("down", "enter")
	if got := d.present(t); got != "Erik Länta 08:14" {
		t.Errorf("the second of those usually here is Erik Länta; present are: %s", got)
	}
	d.Lacks("▸")
	d.Press("down", "enter", "down", "enter")
	if got := d.present(t); got != "Amina Warsame 08:14, Erik Länta 08:14, Yusuf Hersi 08:14" {
		t.Errorf("present are: %s", got)
	}
}

func TestTabGoesToThoseUsuallyHereAndBack(t *testing.T) {
	d := open(t)
	d.Press("tab", "enter", "tab", "tab")
	d.Lacks("▸")
	if got := d.present(t); got != "Amina Warsame 08:14" {
		t.Errorf("present are: %s", got)
	}
}

func TestAWalkInTakesTheNameThePhoneAndAtMostThreeKeys(t *testing.T) {
	d := open(t)
	d.Type("Sahra Ali")
	d.Press("ctrl+n") // one
	d.Type("0701234567")
	d.Press("enter") // two
	d.Has("present 1", "new 1", "Sahra Ali")
	d.Lacks("New here today")
	if got := d.present(t); got != "Sahra Ali 08:14" {
		t.Errorf("present are: %s", got)
	}
	found, err := d.Register.Resolve(context.Background(), "Sahra Ali", 2)
	if err != nil || len(found) != 1 || found[0].Step != "identify" {
		t.Errorf("Sahra Ali stands on the first step: %+v, %v", found, err)
	}
}

func TestEnterOnANameNobodyHasOpensTheNewContact(t *testing.T) {
	d := open(t)
	d.Type("Sahra Ali")
	d.Press("enter")
	d.Has("New here today", "Sahra Ali")
	d.Press("enter")
	if got := d.present(t); got != "Sahra Ali 08:14" {
		t.Errorf("a walk-in needs no telephone; present are: %s", got)
	}
}

func TestANumberOfTheSheetChecksItsLineIn(t *testing.T) {
	d := open(t)
	for _, number := range []string{"3", "1"} {
		d.Type(number)
		d.Press("enter")
	}
	if got := d.present(t); got != "Amina Warsame 08:14, Yusuf Hersi 08:14" {
		t.Errorf("lines 3 and 1 of the sheet are Yusuf and Amina; present are: %s", got)
	}
}

func TestTypingNeverOutrunsTheAnswer(t *testing.T) {
	d := open(t)
	p := d.Page.(*Page)
	var held []tea.Cmd
	press := func(names ...string) {
		for _, name := range names {
			cmd, _ := p.HandleKey(uitest.Key(name))
			held = append(held, cmd)
		}
	}
	press("k", "a", "enter", "a", "m", "enter", "a", "m", "enter", "down", "enter")
	view := uitest.Plain(uitest.Render(p, 80, 20))
	if !strings.Contains(view, "present 0") || strings.Contains(view, "▸") {
		t.Errorf("nothing is counted before it is on disk:\n%s", view)
	}
	for _, cmd := range held {
		d.Drain(cmd)
	}
	if got := d.present(t); got != "Amina Warsame 08:14, Amir Hosseini 08:14, Karin Öberg 08:14" {
		t.Errorf("Karin, Amina, Amir, and Amina seen once more among those not yet here; present are: %s", got)
	}
}

func TestWhoIsBeingSavedIsNotCounted(t *testing.T) {
	d := open(t)
	p := d.Page.(*Page)
	d.Type("amina")
	cmd, _ := p.HandleKey(uitest.Key("enter"))
	view := uitest.Plain(uitest.Render(p, 80, 20))
	if !strings.Contains(view, "present 0") || !strings.Contains(view, "saving") {
		t.Errorf("Amina is shown as being saved, and not counted:\n%s", view)
	}
	d.Drain(cmd)
	d.Has("present 1", "08:14  Amina Warsame")
	d.Lacks("saving")
}

func TestLeavingWaitsForWhatIsBeingSaved(t *testing.T) {
	d := open(t)
	p := d.Page.(*Page)
	d.Type("amina")
	enter, _ := p.HandleKey(uitest.Key("enter"))
	esc, _ := p.HandleKey(uitest.Key("esc"))
	if msgs := uitest.Collect(esc); len(msgs) > 0 && msgs[0] != nil {
		t.Errorf("esc backs before Amina is on disk: %v", msgs)
	}
	d.Drain(enter)
	if got := d.present(t); got != "Amina Warsame 08:14" {
		t.Errorf("present are: %s", got)
	}
	if _, kept, _ := d.Register.Draft(context.Background(), DraftKey); kept {
		t.Error("the check-in has been left, and would be offered again")
	}
}

func TestLeavingOffersTheStepAsOneChange(t *testing.T) {
	d := open(t)
	ctx := context.Background()
	seminar := d.Event(model.Event{Kind: model.Seminar, Title: "Start a firm", On: uitest.Monday, Start: model.NoClock, End: model.NoClock}, d.amina, d.amir)
	for _, id := range []model.ContactID{d.amina, d.amir} {
		for range 2 {
			d.Did(d.Register.Climb(ctx, d.Deps.Now(), id, model.Move{Kind: model.Skip, Reason: "knows it"}, nil))
		}
	}
	s := d.Show(New, page.Route{Kind: page.CheckIn, ID: string(seminar)}, 80, 24)
	s.Burst("esc", "enter") // typed before it is asked, enter is no yes
	s.Has("After the meeting", "2 of those here stand on step 3", "enter complete the step", "esc not now")
	s.Press("enter")
	standing := func() string {
		p, err := d.Register.Person(ctx, d.amina)
		if err != nil {
			t.Fatal(err)
		}
		return string(p.Contact.Step)
	}
	if got := standing(); got != "startup-info" {
		t.Errorf("Amina stands on %q after the seminar", got)
	}
	d.Did(d.Register.Undo(ctx, d.Deps.Now()))
	if got := standing(); got != "inspiration" {
		t.Errorf("one undo takes the step back for all; Amina stands on %q", got)
	}
}

func TestAnInterruptedCheckInIsRememberedUntilItIsLeft(t *testing.T) {
	d := open(t)
	d.Type("amina")
	d.Press("enter")
	if value, kept, err := d.Register.Draft(context.Background(), DraftKey); !kept || value != string(d.event) || err != nil {
		t.Errorf("the open check-in is kept as %q, %v, %v", value, kept, err)
	}
	again := d.Show(New, page.Route{Kind: page.CheckIn, ID: string(d.event), Focus: Again}, 80, 24)
	again.Has("The check-in goes on where it was: 1 are here.", "08:14  Amina Warsame")
	again.Press("esc")
	again.Has("came to: today")
}

func TestACheckInAfterwardsHasNoTimes(t *testing.T) {
	d := open(t)
	past := d.Meeting("Business breakfast", "2026-11-11")
	s := d.Show(New, page.Route{Kind: page.CheckIn, ID: string(past)}, 80, 24)
	s.Type("karin")
	s.Press("enter")
	s.Has("present 1", "Karin Öberg")
	s.Lacks("08:14")
}

func TestACancelledMeetingIsRefusedInASentence(t *testing.T) {
	d := open(t)
	d.Did(d.Register.CancelEvent(context.Background(), d.Deps.Now(), d.event))
	s := d.Show(New, page.Route{Kind: page.CheckIn, ID: string(d.event)}, 80, 24)
	s.Type("karin")
	s.Press("enter")
	s.Has("present 0", "Business breakfast")
	s.Lacks("saving")
}

func TestTheCheckInLooksAsDrawn(t *testing.T) {
	for name, size := range map[string][2]int{"80x24": {80, 24}, "120x40": {120, 40}} {
		for _, lang := range []text.Lang{text.Swedish, text.English} {
			t.Run(name+" "+lang.String(), func(t *testing.T) {
				d := open(t)
				d.Deps.Lang = lang
				d.Resize(size[0], size[1])
				d.Type("karin")
				d.Press("enter")
				d.Type("Sahra Ali")
				d.Press("ctrl+n", "enter")
				d.Type("ami")
				d.Wait(time.Minute)
				d.Golden()
			})
		}
	}
}

func TestTheCheckInFitsEveryRoom(t *testing.T) {
	d := open(t)
	for _, name := range officetest.Hostile {
		id := d.Person(name, nil)
		d.Did(d.Register.CheckIn(context.Background(), d.Deps.Now(), d.event, id, model.Present, "", 480))
	}
	d.Send(page.Changed{})
	d.Type("a")
	d.Fits(t)
}

func TestTheCheckInSpeaksOnlyTheCatalogue(t *testing.T) {
	d := open(t)
	d.Type("karin")
	d.Press("enter")
	d.Type("ami")
	d.SpeaksCatalogue(120, 40, "Amina Warsame", "Amir Hosseini", "Yusuf Hersi", "Erik Länta", "Karin Öberg", "Business breakfast", "Folkets hus", "ami")
}

func TestNoKeyOfTheCheckInMeansTwoThings(t *testing.T) {
	d := open(t)
	d.Keys(d.Page)
}

func TestACheckInLeftWhileItIsWrittenTellsAllTheSame(t *testing.T) {
	d := open(t)
	d.Type("ami")
	enter := d.Hold("enter")
	d.Send(page.Navigate{Route: page.Route{Kind: page.Today}})
	d.Drain(enter)
	d.Has("came to: today", "u undo")
	if got := d.present(t); got != "Amina Warsame 08:14" {
		t.Errorf("present: %q", got)
	}
}

func TestAMeetingThatCouldNotBeReadOnceIsReadAgain(t *testing.T) {
	d := open(t)
	d.overToday()
	d.Type("ami")
	var written []tea.Msg
	for _, msg := range uitest.Collect(d.Hold("enter")) {
		if w, ok := msg.(page.WriteRequest); ok {
			done, err := w.Make(context.Background())
			w.Make = func(context.Context) (storage.Done, error) { return done, err }
			written = append(written, w)
		}
	}
	back := d.Hide("attendance")
	d.Send(written...)
	d.Has("esc back")
	d.Press("esc")
	back()
	d.Type("yus")
	d.Press("enter")
	d.Has("present 2")
	if got := d.present(t); !strings.Contains(got, "Amina") || !strings.Contains(got, "Yusuf") {
		t.Errorf("present: %q", got)
	}
	d.Press("esc")
	d.Has("came to: today")
}

// overToday opens the check-in over another page, to which one can go back.
func (d *door) overToday() {
	d.Send(page.Navigate{Route: page.Route{Kind: page.Today}}, page.Navigate{Route: page.Route{Kind: page.CheckIn, ID: string(d.event)}})
}

func TestAMeetingThatCannotBeReadAtAllCanBeLeft(t *testing.T) {
	d := open(t)
	d.overToday()
	d.Type("ami")
	back := d.Hide("event")
	defer back()
	d.Send(page.Changed{})
	d.Press("esc", "esc", "esc", "esc")
	d.Has("came to: today")
}
