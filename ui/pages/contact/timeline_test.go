package contact

import (
	"context"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/page"
	"stegvis/ui/uitest"
)

// inOrder holds that some texts stand below one another on the screen.
func (f *folder) inOrder(texts ...string) {
	f.t.Helper()
	screen, at := f.Text(), 0
	for _, s := range texts {
		i := strings.Index(screen[at:], s)
		if i < 0 {
			f.t.Errorf("%q is not on the screen below what comes before it:\n%s", s, screen)
			return
		}
		at += i + len(s)
	}
}

func TestTheTimelineHasADayInTheOrderItHappened(t *testing.T) {
	f := open(t, 120, 40)
	ctx, now := context.Background(), f.Deps.Now()
	today := f.Deps.Today()
	f.Did(f.Register.AddLog(ctx, now, model.Log.With(string(f.amina), today, "kind", "call", "said", "first"), nil))
	f.climb(model.Move{Kind: model.Complete, On: today, Reason: "knows it"})
	f.Did(f.Register.AddRecord(ctx, now, model.Need.With(string(f.amina), today, "need", "capital")))
	f.Did(f.Register.SetStatus(ctx, now, f.amina, model.StatusChange{Status: model.Paused, On: today, Until: f.Day("2026-12-16"), Reason: "travels to Kenya"}))
	f.Send(page.Changed{})
	f.inOrder("paused until Wed 16 Dec", "travels to Kenya", "need: capital", "step 4 done, now step 5", "first", "Amina Warsame added")
	f.Lacks("step 5 started", "2026-12-16")
}

func TestAStepThatIsFilledInStaysWhereItBegan(t *testing.T) {
	for _, l := range []text.Lang{text.Swedish, text.English} {
		f := open(t, 120, 40)
		f.Deps.Lang = l
		ctx, now, today := context.Background(), f.Deps.Now(), f.Deps.Today()
		f.climb(model.Move{Kind: model.Complete, On: today, Reason: "knows it"})
		f.Did(f.Register.AddLog(ctx, now, model.Log.With(string(f.amina), today, "kind", "call", "said", "afterwards"), nil))
		f.Send(page.Changed{})
		one := l.Say("timeline.step-on", 4, 5, text.Say("step.follow_up"))
		f.Has(strings.Split(one, ":")[0])
		f.Press("enter")
		f.Press("space", "enter", "ctrl+s")
		f.inOrder("afterwards", strings.Split(one, ":")[0])
	}
}

func TestAStepThatIsDoneWithWhatItLackedIsOneLine(t *testing.T) {
	for _, l := range []text.Lang{text.Swedish, text.English} {
		f := open(t, 120, 40)
		f.Deps.Lang = l
		today := f.Deps.Today()
		for range 2 {
			f.climb(model.Move{Kind: model.Complete, On: today, Reason: "knows it"})
		}
		need := model.Need.With(string(f.amina), today, "need", "capital")
		f.Did(f.Register.ClimbWith(context.Background(), f.Deps.Now(), f.amina, model.Move{Kind: model.Complete, On: today, Reason: "knows it"}, storage.With{Records: []model.Record{need}}))
		f.Send(page.Changed{})
		f.Lacks(strings.Split(l.Say("timeline.step-begun", 7, ""), ":")[0])
		f.Has(strings.Split(l.Say("timeline.step-on", 6, 7, ""), ":")[0])
	}
}

func TestTheTimelineSaysWhyAContactWasClosed(t *testing.T) {
	f := open(t, 120, 40)
	f.Did(f.Register.SetStatus(context.Background(), f.Deps.Now(), f.amina, model.StatusChange{Status: model.Closed, On: f.Deps.Today(), Reason: "moved"}))
	f.Send(page.Changed{})
	f.inOrder("Amina Warsame closed", f.Deps.Say("field.reason-moved"))
}

func TestRepeatedAttendanceIsOneLineAndItsDaysAreRead(t *testing.T) {
	for _, l := range []text.Lang{text.Swedish, text.English} {
		f := open(t, 80, 24)
		f.Deps.Lang = l
		for _, on := range []string{"2025-03-11", "2026-11-09", "2026-11-12"} {
			f.Meeting("Frukost", on, f.amina)
		}
		f.Send(page.Changed{})
		said := model.Dated(text.Sentencef("timeline.was-there-often", "Frukost", 3, "2026-11-12"), l, f.Deps.Today()).In(l)
		if !strings.Contains(strings.Join(strings.Fields(f.Text()), " "), strings.Fields(said)[0]) {
			f.Has(said)
		}
		f.Press("tab", "j", "enter")
		f.Has(said, f.Day("2025-03-11").Full(l), f.Day("2026-11-09").Full(l))
	}
}

func TestADateOfAnotherYearIsWholeAndTakesNoRoomFromTheWords(t *testing.T) {
	for width, want := range map[int]string{80: "11 Mar  was at Frukost", 120: "11 Mar  was at Frukost", 170: "11 Mar 2025  was at Frukost"} {
		f := open(t, width, 24)
		f.Meeting("Frukost", "2025-03-11", f.amina)
		f.Send(page.Changed{})
		f.Press("tab", "G")
		f.Has(want, " 2025")
	}
}

func TestWhatHasJustHappenedIsInSight(t *testing.T) {
	f := open(t, 80, 24)
	for range 9 {
		f.Did(f.Register.AddLog(context.Background(), f.Deps.Now(), model.Log.With(string(f.amina), uitest.Monday, "kind", "call", "said", "a talk of some length"), nil))
	}
	f.Send(page.Changed{})
	f.Press("l")
	f.Type("said just now")
	f.Press("ctrl+s")
	f.inOrder("Timeline", "16 Nov  call", "said just now")
}

func TestTheNextDateStandsInTheHead(t *testing.T) {
	f := open(t, 80, 24)
	f.Promise(f.amina, "2026-12-01", "show the premises")
	f.Promise(f.amina, "2026-11-15", "call the bank")
	f.Send(page.Changed{})
	f.Has("! 1 d late  call the bank  and 1 more")
	f.Deps.Lang = text.Swedish
	f.Send(page.Changed{})
	f.Has("! 1 d sen  call the bank  och 1 till")
	f.Resize(60, 18)
	f.Has("! 1 d sen  call the bank")
}

// TestTheNextDateOfTheListIsThatOfThePage holds that what the list of contacts says is next stands
// in the person's head and among what is next: promises, and what is open of the programme.
func TestTheNextDateOfTheListIsThatOfThePage(t *testing.T) {
	f := open(t, 80, 24)
	f.Promise(f.amina, "2026-12-01", "show the premises")
	f.Did(f.Register.AddRecord(context.Background(), f.Deps.Now(), model.Action.With(string(f.amina), f.Deps.Today(), "kind", "bank", "actor", "Swedbank", "due", "2026-11-20")))
	f.Send(page.Changed{})
	if next := f.person().Summary.NextDate; next != f.Day("2026-11-20") {
		t.Errorf("the list says %s", next)
	}
	f.Has("Fri 20  Bank contact  and 1 more")
	f.Press("right")
	f.Has("Next 2")
	f.inOrder("What is agreed", "Fri 20        Bank contact", "Swedbank", "1 Dec       show the premises")
	f.Press("enter")
	f.Has("Swedbank")
	f.Press("esc")
	f.Did(f.Register.SetStatus(context.Background(), f.Deps.Now(), f.amina, model.StatusChange{Status: model.Paused, Until: f.Day("2026-11-18"), Reason: "away"}))
	f.Send(page.Changed{})
	if next := f.person().Summary.NextDate; next != f.Day("2026-11-20") {
		t.Errorf("paused until the 18th, the list says %s", next)
	}
}

func TestAnImportIsSaidOfThePersonAlone(t *testing.T) {
	item := storage.TimelineItem{Kind: storage.ChangeItem, Title: text.Sentencef("timeline.imported", "l.csv")}
	if got := item.Told(text.Swedish, uitest.Monday); got != "hämtades in ur l.csv" {
		t.Error(got)
	}
}
