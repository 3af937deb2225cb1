package ladder

import (
	"context"
	"fmt"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/page"
	"stegvis/ui/pages/officetest"
	"stegvis/ui/uitest"
)

// steps is the page over an office with people on the first two steps.
type steps struct {
	*officetest.Office
	amina model.ContactID
	yusuf model.ContactID
}

func open(t testing.TB, width, height int) *steps {
	t.Helper()
	o := officetest.New(t)
	s := &steps{Office: o}
	s.amina = o.Person("Amina Warsame", map[string]string{"found_on": "2026-09-01", "phones": "+46705427044", "found_through": "sfi"})
	o.Person("Hodan Farah", map[string]string{"found_on": "2026-11-10"})
	s.yusuf = o.Person("Yusuf Hersi", map[string]string{"found_on": "2026-11-01"})
	o.Did(o.Register.Climb(context.Background(), o.Deps.Now(), s.yusuf, model.Move{Kind: model.Skip, Reason: "knows it", On: o.Day("2026-11-02")}, nil))
	o.Show(New, page.Route{Kind: page.Ladder}, width, height)
	return s
}

func (s *steps) step(t *testing.T, id model.ContactID) model.StepKey {
	t.Helper()
	p := s.File(id)
	return p.Contact.Step
}

func TestTheLongestStandingComeFirstAndAreMarked(t *testing.T) {
	s := open(t, 80, 24)
	s.Has("Ladder", "3 people", "▸ 1 Identify              2", "marked after 30 days", "▸ Amina Warsame", "! 76 d", "Hodan Farah", "6 d")
	s.Press("right")
	s.Has("▸ 2 General info", "▸ Yusuf Hersi", "14 d")
	s.Press("right")
	s.Has("Nobody stands on this step.")
	s.Press("left", "enter")
	s.Has("came to: contact " + string(s.yusuf))
}

func TestEightColumnsStandBesideEachOtherInAWideWindow(t *testing.T) {
	s := open(t, 180, 30)
	s.Has("1 Identify", "8 Continuous", "2 people", "▸Amina Warsame", "!76", "Amina Warsame · 76 days on the step · marked after 30 days")
	s.Press("right")
	s.Has("▸Yusuf Hersi", "Yusuf Hersi · 14 days on the step")
	s.ClickOn("Hodan Farah")
	s.Has("Hodan Farah · 6 days on the step")
	s.ClickOn("▸Hodan Farah")
	s.Has("came to: contact")
}

func TestNamesAreWholeAndTheNextDateInSightWhereThereIsRoom(t *testing.T) {
	s := open(t, 120, 40)
	s.Promise(s.amina, "2026-11-13", "call")
	s.Send(page.Changed{})
	s.Has("▸ 1 Identify", "▸ Amina Warsame", "3 d late   ! 76 d", "marked after 30 days")
	s.Lacks("8 Continuous   0 people", "…")
	s.Resize(80, 24)
	s.Lacks("3 d late")
}

func TestPeopleMoveUpWithProofAndBackWithAReason(t *testing.T) {
	s := open(t, 80, 24)
	s.Press(">")
	s.Has("Step 1 done. Now step 2 (Amina Warsame)", "▸ Hodan Farah", "1 Identify              1")
	if step := s.step(t, s.amina); step != model.GeneralInfo {
		t.Errorf("Amina stands on %s", step)
	}
	s.Press(">")
	s.Has("Complete step 1: Hodan Farah", "Phone", "Found through", "Reason")
	s.Press("esc", "right", "<")
	s.Has("One step back: Yusuf Hersi")
	s.Type("too early")
	s.Press("enter")
	s.Has("moved back to step 1", "1 Identify              2", "2 General info          1", "▸ Amina Warsame")
	s.Press("u", "u")
	s.Has("1 Identify              2", "2 General info          1", "Yusuf Hersi")
}

func TestTheFirstStepHasNoneBeforeIt(t *testing.T) {
	s := open(t, 80, 24)
	s.Press("<")
	s.Lacks("One step back:")
}

// crowd puts many people on the first step, the first of them the longest standing.
func (s *steps) crowd(t *testing.T, n int) {
	t.Helper()
	var plan model.ImportPlan
	for i := range n {
		on := s.Day("2026-09-02").AddDays(i * 60 / n).String()
		plan.Contacts = append(plan.Contacts, model.PlannedContact{Row: i + 2, Kind: model.PlanAdd, Contact: model.Contact{Name: fmt.Sprintf("Person %05d", i), Values: map[string]string{"found_on": on}}})
	}
	if _, _, err := s.Register.Import(context.Background(), s.Deps.Now(), plan, model.Client, ""); err != nil {
		t.Fatal(err)
	}
	s.Send(page.Changed{})
}

func TestAStepOfManyIsGoneThroughFromBothEnds(t *testing.T) {
	s := open(t, 80, 24)
	s.crowd(t, 1500)
	p := s.Page.(*Page)
	want, err := s.Register.Ladder(context.Background(), model.Identify, nil, 2000)
	if err != nil || len(want) != 1502 {
		t.Fatalf("%d stand there, %v", len(want), err)
	}
	at := func(place int) {
		t.Helper()
		c, ok := p.current()
		if !ok || p.rungs[0].people.Index() != place || c.ID != want[place].ID {
			t.Fatalf("one is at %d, %s, not at %d, %s", p.rungs[0].people.Index(), c.Name, place, want[place].Name)
		}
	}
	walk := func(key string, end int) {
		t.Helper()
		for range len(want) {
			s.Press(key)
			at(p.rungs[0].people.Index())
		}
		at(end)
	}
	s.Has("1 of 1 502", "1 502")
	walk("j", 1501)
	walk("k", 0)
	s.Press("G")
	at(1501)
	s.Has("1 502 of 1 502")
	walk("pgup", 0)
	s.Press("G", "g")
	at(0)
	s.Press("G")
	for range 100 {
		s.Press("k")
	}
	s.Send(page.Changed{Touched: []storage.Touch{{Table: "contact"}}})
	at(1401)
	walk("pgdown", 1501)
	walk("k", 0)
}

func TestSomeoneCompletedFarDownLeavesTheCursorAtTheNext(t *testing.T) {
	s := open(t, 80, 24)
	s.crowd(t, 800)
	p := s.Page.(*Page)
	s.Press("G", "k", "k")
	gone, _ := p.current()
	s.Press("j")
	next, _ := p.current()
	s.Press("k", ">")
	s.Type("070 123 45 67")
	s.Press("enter", "enter")
	s.Type("SFI")
	s.Press("ctrl+s")
	if now, _ := p.current(); now.ID != next.ID || s.step(t, gone.ID) != model.GeneralInfo {
		t.Errorf("one is at %s, not at %s; %s stands on %s", now.Name, next.Name, gone.Name, s.step(t, gone.ID))
	}
	s.Press("u")
	s.Press("g")
	s.Has("▸ Amina Warsame")
}

func TestAnEmptyLadderSaysWhatWillBeHere(t *testing.T) {
	o := officetest.New(t)
	s := o.Show(New, page.Route{Kind: page.Ladder}, 60, 18)
	s.Has("Here you will see who stands on which step. Press n")
	s.Press("n")
	s.Has("came to: new-contact")
}

func TestTheLadderLooksAsDrawn(t *testing.T) {
	officetest.Drawn(t, func(t *testing.T, width, height int) *officetest.Office { return open(t, width, height).Office }, "j")
}

func TestTheLadderFitsEveryRoom(t *testing.T) {
	s := open(t, 80, 24)
	s.FitsNames(t, func(name string) {
		s.Person(name, map[string]string{"found_on": "2025-01-01"})
	})
}

func TestTheLadderSpeaksOnlyTheCatalogue(t *testing.T) {
	s := open(t, 80, 24)
	s.Deps.Lang = text.Pseudo
	for _, width := range []int{80, 120} {
		uitest.AssertWordsFromCatalogue(t, uitest.Render(s.Page, width, 40), "Amina Warsame", "Hodan Farah", "Yusuf Hersi")
	}
}

func TestNoKeyOfTheLadderMeansTwoThings(t *testing.T) {
	s := open(t, 80, 24)
	s.Keys(s.Page)
}
