package today

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/page"
	"stegvis/ui/pages/officetest"
	"stegvis/ui/uitest"
)

// desk is the page over an office in which someone is late, someone due, someone waking,
// someone silent, and two are waited for.
type desk struct {
	*officetest.Office
	amina, omar, suda, hodan, yusuf model.ContactID
	breakfast                       model.EventID
}

func open(t testing.TB, width, height int) *desk {
	t.Helper()
	o := officetest.New(t)
	d := &desk{Office: o}
	d.amina = o.Person("Amina Warsame", map[string]string{"found_on": "2026-11-10"})
	d.omar = o.Person("Omar Darwish", map[string]string{"found_on": "2026-11-10"})
	d.suda = o.Person("Suda Somboon", map[string]string{"found_on": "2026-11-10"})
	d.hodan = o.Person("Hodan Farah", map[string]string{"found_on": "2026-09-29"})
	d.yusuf = o.Person("Yusuf Hersi", map[string]string{"found_on": "2026-11-10"})
	o.Promise(d.amina, "2026-11-13", "call back")
	o.Promise(d.omar, "2026-11-18", "")
	d.add(t, func(ctx context.Context, now time.Time) (storage.Done, error) {
		return o.Register.SetStatus(ctx, now.AddDate(0, 0, -5), d.suda, model.StatusChange{Status: model.Paused, On: o.Day("2026-11-11"), Until: o.Day("2026-11-15"), Reason: "travels"})
	})
	for _, waits := range []struct {
		id    model.ContactID
		since string
	}{{d.yusuf, "2026-10-26"}, {d.omar, "2026-11-07"}} {
		id, since := waits.id, waits.since
		d.add(t, func(ctx context.Context, now time.Time) (storage.Done, error) {
			return o.Register.AddRecord(ctx, now, model.FollowUp.With(string(id), o.Day(since), "on", "2026-11-30", "what", "answer", "waiting", "partner", "partner", "Swedbank"))
		})
	}
	d.add(t, func(ctx context.Context, now time.Time) (storage.Done, error) {
		return o.Register.AddRecord(ctx, now, model.Action.With(string(d.yusuf), uitest.Monday, "kind", "bank", "actor", "Swedbank", "due", "2026-11-16"))
	})
	d.add(t, func(ctx context.Context, now time.Time) (storage.Done, error) {
		return o.Register.SetSettings(ctx, now, map[string]string{"office": "Jokkmokk"})
	})
	d.breakfast = o.Meeting("Business breakfast", "2026-11-18")
	o.Show(New, page.Route{Kind: page.Today}, width, height)
	return d
}

func (d *desk) add(t testing.TB, change func(context.Context, time.Time) (storage.Done, error)) {
	t.Helper()
	if _, err := change(context.Background(), d.Deps.Now()); err != nil {
		t.Fatal(err)
	}
}

func TestWhoNeedsHerStandsInOrderWithTheWaitsAndTheMeeting(t *testing.T) {
	d := open(t, 80, 24)
	d.Has("Needs you  5", "▸! 3 d late  Amina Warsame", "· today     Yusuf Hersi", "Bank contact", "Wed 18    Omar Darwish", "follow up",
		"· awake     Suda Somboon", "the pause is over", "~ 48 d      Hodan Farah", "silent",
		"Waiting on others  1", "21 d    Swedbank", "2 people", "Wed 18 Nov 08:00  Business breakfast", "Folkets hus · c check in",
		"Jokkmokk", "1 Identify", "▇  4")
}

func TestBarsAreHalfAsLongWhereTheyWouldCutNames(t *testing.T) {
	d := open(t, 80, 24)
	d.Has("1 Identify       ▇▇▇▇▇▇▇▇▇▇▇▇  4")
	d.Promise(d.Person("Fartun Hussein Shire", nil), "2026-11-12", "ask the bank")
	d.Send(page.Changed{})
	d.Has("Fartun Hussein Shire ask the bank", "1 Identify       ▇▇▇▇▇▇  5")
	d.Deps.Lang = text.Swedish
	d.Press("j")
	d.Has("Fartun Hussein Shire ask the bank", "1 Identifiera  ▇▇▇▇▇▇▇▇  5")
}

func TestEnterOpensThePersonAtWhatIsDue(t *testing.T) {
	d := open(t, 80, 24)
	d.Press("enter")
	d.Has("came to: contact " + string(d.amina))
	d.Press("esc", "G", "enter")
	d.Has("came to: meeting " + string(d.breakfast))
	d.Press("esc", "c")
	d.Has("came to: checkin " + string(d.breakfast))
	d.Press("esc", "n")
	d.Has("came to: new-contact")
	d.Press("esc", "w")
	d.Has("came to: weekly-pass")
}

func TestDoneKeepsThePromiseEndsTheActionAndThePause(t *testing.T) {
	d := open(t, 80, 24)
	d.Press("d")
	d.Lacks("Amina Warsame   call")
	d.Has("Needs you  4")
	d.Press("d") // Yusuf's action, on which the cursor now is
	d.Has("Needs you  3")
	action, err := d.Register.Person(context.Background(), d.yusuf)
	if err != nil || action.Of(model.Action)[0].Get("status") != "done" {
		t.Errorf("the action is %+v, %v", action.Of(model.Action), err)
	}
	d.Press("j", "d") // Suda's pause
	d.Has("Needs you  2")
	d.Press("j", "d") // nobody can be done with silence
	d.Has("Needs you  2")
	d.Press("u", "u", "u", "u") // the first names what is taken back
	d.Has("Needs you  5", " ! 3 d late  Amina Warsame")
}

func TestALogWithTheOneOneIsAtIsNotedOverThePage(t *testing.T) {
	d := open(t, 80, 24)
	d.Press("l")
	d.Has("Log a contact with Amina Warsame")
	d.Type("Called her")
	d.Press("ctrl+s")
	d.Lacks("Log a contact")
	d.Has("Contact with Amina Warsame noted", "Done? Amina Warsame", "call back (3 d late)", "y yes, done", "n no", "t move")
}

func TestNoPromiseIsTickedUnlessSheSaysSo(t *testing.T) {
	for _, c := range []struct {
		name, key string
		lang      text.Lang
		open      bool
	}{
		{"enter is no", "enter", text.English, true},
		{"esc is no", "esc", text.English, true},
		{"n is no", "n", text.Swedish, true},
		{"y is yes", "y", text.English, false},
		{"j is ja", "j", text.Swedish, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := open(t, 80, 24)
			d.Deps.Lang = c.lang
			d.Press("l")
			d.Type("no answer")
			d.Press("ctrl+s")
			d.Has("call back (3 d ")
			d.Press(c.key)
			d.Lacks("call back (3 d ")
			for _, f := range d.File(d.amina).Of(model.FollowUp) {
				if f.Open() != c.open {
					t.Errorf("the promise is open: %v", f.Open())
				}
			}
			if !c.open {
				d.Has(c.lang.Say("follow_up.told-ended", "Amina Warsame", "call back"))
			}
		})
	}
}

func TestALetterTypedBeforeTheQuestionTicksNoPromise(t *testing.T) {
	d := open(t, 80, 24)
	d.Press("l")
	d.Type("no answer")
	d.Burst("ctrl+s", "j", "y")
	d.Has("Done? Amina Warsame", "A question came while you typed.")
	for _, f := range d.File(d.amina).Of(model.FollowUp) {
		if !f.Open() {
			t.Error("the promise is ticked")
		}
	}
}

func TestAPromiseIsMovedInTwoKeysAndItsDate(t *testing.T) {
	d := open(t, 80, 24)
	d.Press("t")
	d.Has("Next date for Amina Warsame", "2026-11-13")
	d.Type("+2w fri")
	d.Press("ctrl+s")
	d.Has("Next date changed: Fri 4 Dec, call back (Amina Warsame)")
	d.Lacks("3 d late")
}

// TestALogWithItsNextDateTakesFiveKeysBesidesWhatIsTyped holds it also where a promise is asked about.
func TestALogWithItsNextDateTakesFiveKeysBesidesWhatIsTyped(t *testing.T) {
	for _, lang := range []text.Lang{text.Swedish, text.English} {
		d := open(t, 80, 24)
		d.Deps.Lang = lang
		d.Press("l")
		d.Type("no answer")
		d.Press("tab")
		d.Type("+2w fri")
		d.Press("ctrl+s", "n")
		var open []string
		for _, f := range model.OpenPromises(d.File(d.amina).Of(model.FollowUp)) {
			open = append(open, f.Get("on"))
		}
		if got := strings.Join(open, " "); got != "2026-11-13 2026-12-04" {
			t.Errorf("open after l, tab, ctrl+s and n: %s", got)
		}
		if timeline, err := d.Register.Timeline(context.Background(), d.amina, 1); err != nil || timeline[0].Words(lang) != "no answer" {
			t.Errorf("on record: %+v, %v", timeline, err)
		}
		d.Has(lang.Say("today.needs-you"))
	}
}

func TestADayThatIsPastIsAskedAboutAndAllowed(t *testing.T) {
	d := open(t, 80, 24)
	d.Press("t")
	d.Type("2026-11-12")
	d.Press("ctrl+s")
	d.Has("That day has already been. Nothing is")
	d.Press("ctrl+s")
	d.Has("! 4 d late  Amina Warsame")
}

func TestADayThatStandsThereAlreadyIsNotAskedAbout(t *testing.T) {
	d := open(t, 80, 24)
	d.Press("t", "tab")
	d.Type(" again")
	d.Press("ctrl+s")
	d.Lacks("That day has already been.")
	d.Has("call back again")
}

func TestOneOfSeveralPromisesIsChosenTheNearestFirst(t *testing.T) {
	d := open(t, 80, 24)
	d.Promise(d.amina, "2026-11-12", "ask the bank")
	d.Send(page.Changed{})
	d.Press("g", "t")
	d.Has("▸ 4 d late   ask the bank", "3 d late   call back")
	d.Press("enter")
	d.Type("w48")
	d.Press("ctrl+s")
	d.Has("Next date changed: Fri 27 Nov, ask the bank (Amina Warsame)")
}

func TestThePromiseOfTheLineIsTheOneThatIsMoved(t *testing.T) {
	for _, l := range []text.Lang{text.Swedish, text.English} {
		d := open(t, 80, 24)
		d.Deps.Lang = l
		d.Promise(d.amina, "2026-11-12", "ask the bank")
		d.Send(page.Changed{})
		d.Press("g", "j", "t")
		d.Has("enter " + l.Say("follow_up.kept-move"))
		d.Lacks("▸ ! " + d.Day("2026-11-12").Relative(l, d.Deps.Today()))
		d.Press("enter")
		d.Has("2026-11-13")
		d.Type("2026-11-27")
		d.Press("ctrl+s")
		d.Has("call back (Amina Warsame)")
	}
}

func TestWhatIsWaitedForCanBeChasedAnsweredAndOpened(t *testing.T) {
	d := open(t, 80, 24)
	d.Press("j", "j", "j", "j", "j", "enter")
	d.Has("Waiting on Swedbank", "▸   21 d  Yusuf Hersi", "9 d  Omar Darwish")
	d.Press("p")
	d.Has("chased 1 time")
	d.Press("d", "d")
	d.Lacks("Waiting on Swedbank", "Waiting on others")
	d.Press("u")
	d.Has("Waiting on others  1")
	d.Press("j", "k", "k", "k", "k", "k", "k", "k", "g")
	d.Press("j", "j", "j", "j", "j", "enter", "enter")
	d.Has("came to: contact")
}

func TestTheCursorStaysOnThePersonWhenTheListChanges(t *testing.T) {
	d := open(t, 80, 24)
	d.Press("j", "j")
	d.Has("▸  Wed 18    Omar Darwish")
	d.Promise(d.hodan, "2026-11-10", "was forgotten")
	d.Send(page.Changed{Touched: []storage.Touch{{Table: "contact"}}})
	d.Has("▸  Wed 18    Omar Darwish", "! 6 d late  Hodan Farah")
}

func TestALongListScrollsToItsEndsAndSaysWhereOneIs(t *testing.T) {
	d := open(t, 80, 24)
	for i := range 230 {
		d.Promise(d.Person(fmt.Sprintf("Person %03d", i), nil), "2026-11-12", "call")
	}
	d.Send(page.Changed{})
	d.Has("Needs you  203+", "Waiting on others", "Business breakfast")
	d.Press("G", "k", "k", "enter", "g") // the line that opens the rest
	d.Has("Needs you  203+", "\n 1 of 205\n")
	d.Screen.Fits()
	d.Press("G")
	d.Has("▸ Wed 18 Nov 08:00", "Folkets hus · c check in")
	d.Screen.Fits()
	for range 300 {
		d.Press("k")
	}
	d.Has("Needs you", "▸! 4 d late  Person", "\n 1 of 205\n")
	d.Press("pgdown", "pgdown", "home")
	d.Has("\n 1 of 205\n")
	d.Wheel(10, 10, 3)
	d.Has("\n 4 of 205\n")
}

func TestAnEmptyOfficeSaysWhatWillBeHere(t *testing.T) {
	o := officetest.New(t)
	s := o.Show(New, page.Route{Kind: page.Today}, 80, 24)
	s.Has("Here you will see who needs you. Press n")
	s.Press("n")
	s.Has("came to: new-contact")
}

func TestAMouseChoosesAndOpens(t *testing.T) {
	d := open(t, 80, 24)
	d.ClickOn("Omar Darwish")
	d.Has("▸  Wed 18    Omar Darwish")
	d.ClickOn("Omar Darwish")
	d.Has("came to: contact " + string(d.omar))
}

func TestOnANewDayTheBoardIsReadAnew(t *testing.T) {
	d := open(t, 80, 24)
	d.Deps.Today = func() model.Date { return d.Day("2026-11-19") }
	d.Press("j")
	d.Has("! 6 d late  Amina Warsame", "! 1 d late  Omar Darwish", "Thursday 19 November")
}

func TestTheBoardLooksAsDrawn(t *testing.T) {
	officetest.Drawn(t, func(t *testing.T, width, height int) *officetest.Office { return open(t, width, height).Office }, "j")
}

func TestTheBoardFitsEveryRoom(t *testing.T) {
	d := open(t, 80, 24)
	d.FitsNames(t, func(name string) {
		d.Promise(d.Person(name, nil), "2026-11-12", name)
	})
}

func TestTheBoardSpeaksOnlyTheCatalogue(t *testing.T) {
	d := open(t, 80, 24)
	d.SpeaksCatalogue(120, 40, "Amina Warsame", "Yusuf Hersi", "Omar Darwish", "Suda Somboon", "Hodan Farah",
		"Swedbank", "call back", "Business breakfast", "Folkets hus", "Jokkmokk", "answer")
}

func TestNoKeyOfTheBoardMeansTwoThings(t *testing.T) {
	d := open(t, 80, 24)
	d.Keys(d.Page)
	uitest.AssertKeys(t, newWaits(d.Deps, model.WaitingLine{}).Actions())
}

func TestADueCopyOnAnotherDiskIsAskedForInOneLine(t *testing.T) {
	d := open(t, 80, 24)
	d.Lacks("No copy outside this disk")
	d.Deps.Today = func() model.Date { return uitest.Monday.AddDays(20) }
	d.Send(page.Changed{})
	d.Has("No copy outside this disk for 20 days: the page Office, m")
	d.Did(d.Register.SetSettings(context.Background(), d.Deps.Now(), map[string]string{storage.OutsideDays: "0"}))
	d.Send(page.Changed{})
	d.Lacks("No copy outside this disk")
}
