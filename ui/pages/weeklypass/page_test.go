package weeklypass

import (
	"context"
	"strings"
	"testing"

	"stegvis/ui/page"
	"stegvis/ui/pages/officetest"

	"stegvis/model"
)

// week is a pass with three people: Amina late, Karin, whose identity is protected, today, and
// Omar in three days.
type week struct {
	*officetest.Office
	amina, karin, omar model.ContactID
}

func open(t *testing.T, w, h int) week {
	t.Helper()
	o := officetest.New(t)
	p := week{Office: o}
	p.amina = o.Person("Amina Warsame", map[string]string{"phones": "+46705427044"})
	p.karin = o.Person("Karin Öberg", map[string]string{"protected": "yes"})
	p.omar = o.Person("Omar Darwish", nil)
	o.Promise(p.amina, "2026-11-13", "follow-up Q3")
	o.Promise(p.karin, "2026-11-16", "call back")
	o.Promise(p.omar, "2026-11-19", "SFI: course")
	o.Show(New, page.Route{Kind: page.WeeklyPass}, w, h)
	return p
}

func (w week) open(t *testing.T, id model.ContactID) []model.Record {
	t.Helper()
	person := w.File(id)
	var left []model.Record
	for _, f := range person.Of(model.FollowUp) {
		if f.Open() {
			left = append(left, f)
		}
	}
	return left
}

func TestOneKeyEachAndThePassEndsWithItsMinutes(t *testing.T) {
	w := open(t, 80, 24)
	folder := officetest.Documents(t)
	w.Has("Weekly pass", "1 of 3", "Amina Warsame", "follow-up Q3", "070-542 70 44")
	w.Press("d")
	w.Has("2 of 3", "Karin Öberg", "call back")
	if left := w.open(t, w.amina); len(left) != 0 {
		t.Errorf("Amina's promise is kept: %+v", left)
	}
	w.Press("t")
	w.Type("fri")
	w.Press("ctrl+s")
	w.Has("3 of 3", "Omar Darwish")
	w.Press("space")
	w.Has("Noted", "Carried over", "done: follow-up Q3", "next date Fri 20 Nov", "Omar Darwish")
	w.Press("x")
	w.Has("Saved in")
	minutes := officetest.File(t, folder, "minutes-*2026-11-16*.html")
	for _, want := range []string{"Amina Warsame", "Omar Darwish", "Carried over"} {
		if !strings.Contains(minutes, want) {
			t.Errorf("the minutes lack %q", want)
		}
	}
	if strings.Contains(minutes, "Karin") {
		t.Error("a person with protected identity is named in the minutes")
	}
}

func TestWhatWasTakenBackIsNotInTheMinutes(t *testing.T) {
	w := open(t, 80, 24)
	w.Press("d", "d")
	w.Has("3 of 3")
	w.Press("u")
	w.Has("2 of 3", "Karin Öberg")
	w.Press("space", "space", "u")
	w.Has("Noted  1 person", "Carried over  2 people")
	if left := w.open(t, w.karin); len(left) != 1 {
		t.Errorf("Karin's promise is open again: %+v", left)
	}
}

func TestTheLastOneIsReturnedToAtTheEnd(t *testing.T) {
	w := open(t, 80, 24)
	w.Press("space", "space", "d")
	w.Has("Carried over  2 people")
	w.Press("u")
	w.Has("3 of 3", "Omar Darwish")
}

func TestAnActionAndALoggedCallAreDecisions(t *testing.T) {
	w := open(t, 80, 24)
	w.Press("l")
	w.Type("has the premises")
	w.Press("ctrl+s")
	w.Has("2 of 3")
	w.Press("a")
	w.Has("Karin Öberg")
	w.Press("esc", "space", "space")
	w.Has("logged: has the premises")
}

func TestAPassWithNobodyIsAtItsEndAtOnce(t *testing.T) {
	o := officetest.New(t)
	s := o.Show(New, page.Route{Kind: page.WeeklyPass}, 80, 24)
	s.Has("Noted", "Nobody")
}

func TestAFailedWriteDecidesNothing(t *testing.T) {
	w := open(t, 80, 24)
	for _, f := range w.open(t, w.amina) {
		w.Did(w.Register.FinishFollowUp(context.Background(), w.Deps.Now(), f.ID))
	}
	if err := w.Register.Close(); err != nil {
		t.Fatal(err)
	}
	w.Press("d")
	w.Has("1 of 3", "!")
}

func TestThePassLooksAsDrawn(t *testing.T) {
	officetest.Drawn(t, func(t *testing.T, width, height int) *officetest.Office { return open(t, width, height).Office })
}

func TestThePassFitsEveryRoom(t *testing.T) {
	o := officetest.New(t)
	for _, name := range officetest.Hostile {
		o.Promise(o.Person(name, nil), "2026-11-16", name)
	}
	s := o.Show(New, page.Route{Kind: page.WeeklyPass}, 80, 24)
	o.Fits(t)
	for range officetest.Hostile {
		s.Press("space")
		s.Send(page.Changed{})
	}
	o.Fits(t)
}

func TestThePassSpeaksOnlyTheCatalogue(t *testing.T) {
	w := open(t, 120, 40)
	w.SpeaksCatalogue(120, 40, "Amina Warsame", "follow-up Q3")
}

func TestNoKeyOfThePassMeansTwoThings(t *testing.T) {
	w := open(t, 80, 24)
	w.Keys(w.Page)
}

func TestThePassLeftWhileItIsWrittenTellsAllTheSame(t *testing.T) {
	w := open(t, 80, 24)
	w.Promise(w.amina, "2026-11-12", "call the bank")
	w.Send(page.Navigate{Route: page.Route{Kind: page.Today}}, page.Navigate{Route: page.Route{Kind: page.WeeklyPass}})
	done := w.Hold("d")
	w.Send(page.Navigate{Route: page.Route{Kind: page.Today}})
	w.Drain(done)
	w.Has("came to: today", "u undo")
	if left := w.open(t, w.amina); len(left) != 0 {
		t.Errorf("of all that was due about Amina is left: %+v", left)
	}
}

func TestThePassSaysWhatWasSaidAndWhatIsDueInWords(t *testing.T) {
	w := open(t, 80, 24)
	ctx := context.Background()
	w.Did(w.Register.AddLog(ctx, w.Deps.Now(), model.Log.With(string(w.amina), w.Day("2026-11-12"), "kind", "call", "said", "wants to see premises"), nil))
	w.Did(w.Register.AddRecord(ctx, w.Deps.Now(), model.Action.With(string(w.amina), w.Day("2026-11-10"), "kind", "trade-training", "actor", "ALMI", "due", "2026-11-13")))
	w.Did(w.Register.SaveContact(ctx, w.Deps.Now(), w.amina, w.File(w.amina).Contact.Version, map[string]string{"note": "call after six"}))
	w.Show(New, page.Route{Kind: page.WeeklyPass}, 80, 24)
	w.Has("Thu 12 Nov  call", "wants to see premises", "call after six", strings.ToLower(w.Deps.Say("action.kind-trade-training")[1:]))
	w.Lacks("trade-training")
}

func TestOneGoesBackToTheOneBefore(t *testing.T) {
	w := open(t, 80, 24)
	w.Press("space", "left")
	w.Has("1 of 3", "Amina Warsame")
	w.Press("d", "left")
	w.Has("1 of 3", "Amina Warsame")
	w.Press("space", "space", "space") // what was decided stays, and nobody stands twice
	w.Has("Noted  1 person", "done: follow-up Q3", "Carried over  2 people")
	w.Press("left")
	w.Has("3 of 3", "Omar Darwish")
}

func TestWhatWasPutOffAndThenDecidedIsNotCarriedOver(t *testing.T) {
	w := open(t, 80, 24)
	w.Press("space", "left", "d", "space", "space")
	w.Has("Noted  1 person", "done: follow-up Q3", "Carried over  2 people")
}

func TestEscGivesTheMinutesSoFar(t *testing.T) {
	w := open(t, 80, 24)
	w.Send(page.Navigate{Route: page.Route{Kind: page.Today}}, page.Navigate{Route: page.Route{Kind: page.WeeklyPass}})
	w.Press("esc")
	w.Has("came to: today")
	w.Send(page.Navigate{Route: page.Route{Kind: page.WeeklyPass}})
	w.Press("d", "esc")
	w.Has("Noted  1 person", "done: follow-up Q3", "x save the minutes")
	w.Press("left")
	w.Has("2 of 3", "Karin Öberg")
	w.Press("esc", "esc")
	w.Has("came to: today")
}

func TestItIsAskedBeforeTheSilentAreGoneThrough(t *testing.T) {
	w := open(t, 80, 24)
	w.Person("Hodan Farah", map[string]string{"found_on": "2026-09-01"})
	w.Show(New, page.Route{Kind: page.WeeklyPass}, 80, 24)
	w.Press("space", "space", "d")
	w.Has("1 has long been silent", "Noted  1 person", "s go through the silent")
	w.Press("s")
	w.Has("4 of 4", "Hodan Farah", "76 d  silent")
}
