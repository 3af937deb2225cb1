package contact

import (
	"context"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/page"
	"stegvis/ui/pages/officetest"
	"stegvis/ui/uitest"
)

// folder is the page of Amina, who stands on the fourth step.
type folder struct {
	*officetest.Office
	t     testing.TB
	amina model.ContactID
}

func open(t testing.TB, width, height int) *folder {
	t.Helper()
	o := officetest.New(t)
	f := &folder{Office: o, t: t}
	f.amina = o.Person("Amina Warsame", map[string]string{
		"phones": "+46705427044", "found_through": "sfi", "found_on": "2026-11-03", "language": "so", "interpreter": "yes", "place": "Jokkmokk",
	})
	f.climb(model.Move{Kind: model.Complete, On: o.Day("2026-11-04")})
	for range 2 {
		f.climb(model.Move{Kind: model.Skip, Reason: "knows it", On: o.Day("2026-11-05")})
	}
	o.Did(o.Register.AddLog(context.Background(), o.Deps.Now(), model.Log.With(string(f.amina), o.Day("2026-11-11"), "kind", "call", "minutes", "10", "said", "wants to see premises"), nil))
	o.Show(New, page.Route{Kind: page.Contact, ID: string(f.amina)}, width, height)
	return f
}

func (f *folder) climb(move model.Move) {
	f.t.Helper()
	f.Did(f.Register.Climb(context.Background(), f.Deps.Now(), f.amina, move, nil))
}

// person is what the register holds now.
func (f *folder) person() storage.Person {
	f.t.Helper()
	p := f.File(f.amina)
	return p
}

func TestTheStepIsACardWithWhatIsMissingAtItsFoot(t *testing.T) {
	f := open(t, 80, 24)
	f.Has("Somali, interpreter · 070-542 70 44 · through SFI, 3 Nov · Jokkmokk", "◉ Start─", "╭─ 4 Start-up information · since 5 Nov ─",
		"▸ [ ] Business plan", "Still missing:", "Timeline", "11 Nov  call, 10 min", "wants to see premises")
	f.Press("space", "j", "j", "space")
	f.Has("[x] Business plan", "[ ] Financing", "▸ [x] Business law")
	f.Press("d") // dated today, and asked for just what is missing
	f.Has("Complete step 4: Amina Warsame", "Given in", "Topics covered", "Reason")
	f.Lacks("▸ On")
	f.Press("esc")
}

func TestAPersonTakenBackIsToldOfAndComesAgain(t *testing.T) {
	f := open(t, 80, 24)
	id := f.Person("Yusuf Hersi", nil)
	s := f.Show(New, page.Route{Kind: page.Contact, ID: string(id)}, 80, 24)
	s.Press("u", "u")
	s.Has("This contact is no longer in the register", "ctrl+r")
	s.Press("d", "l", "enter", "space", "left", "tab", "G") // nothing of it does anything
	s.Has("This contact is no longer in the register")
	s.Press("ctrl+r", "ctrl+r")
	s.Has("Yusuf Hersi", "1 Identify")
}

func TestEveryTabAddsChangesAndDropsItsOwn(t *testing.T) {
	f := open(t, 80, 24)
	f.Press("right", "a", "enter") // what is agreed: of several types the first
	f.Type("+1w")
	f.Press("enter")
	f.Type("look at premises")
	f.Press("ctrl+s")
	f.Has("▸   23 Nov", "look at premises", "Next 1")
	f.Press("space")
	f.Has("✓ 23 Nov")
	f.Press("right", "a") // needs
	f.Type("premises")
	f.Press("ctrl+s")
	f.Has("2 premises", "open", "Needs 1")
	f.Press("space")
	f.Has("met")
	f.Press("space", "x")
	f.Has("dropped")
	f.Press("right", "a") // programme
	f.Type("bank")
	f.Press("enter")
	f.Type("Swedbank")
	f.Press("enter")
	f.Type("fri")
	f.Press("ctrl+s")
	f.Has("Bank contact", "planned", "Swedbank", "Programme 1")
	for _, status := range []string{"under way", "done", "planned"} {
		f.Press("space")
		f.Has(status)
	}
	f.Press("right", "a", "enter") // outcomes
	f.Type("Firm started")
	f.Press("ctrl+s")
	f.Has("Firm started", "told", "Outcomes 1")
	for range 9 {
		f.Press("u")
	}
	f.Lacks("Outcomes 1", "Programme 1", "Needs 1", "Next 1")
}

func TestAReferralHoldsWhatIsAgreedAndAWithdrawalSaysWhoWasTold(t *testing.T) {
	f := open(t, 80, 24)
	f.Show(New, page.Route{Kind: page.Contact, ID: string(f.amina), Focus: "referrals"}, 80, 24)
	f.Has("No referral yet")
	f.Press("a")
	f.Has("What is to be added?", "Referral", "Consent")
	f.Press("enter")
	f.Type("Almi")
	f.Press("enter", "space", "ctrl+s")
	f.Has("may know nothing without consent", "Nothing was saved")
	if got := f.person().Of(model.Referral); len(got) != 0 {
		t.Fatalf("saved is %v", got)
	}
	f.Press("esc", "a")
	f.Type("consent")
	f.Press("enter")
	f.Type("almi")
	f.Press("enter", "space", "ctrl+s") // telephone and e-mail
	f.Has("Consent of Amina Warsame noted")
	f.Press("a", "enter")
	f.Press("ctrl+s") // the draft that was kept
	f.Has("Almi", "telephone and e-mail", "waiting", "referred to Almi")
	f.Press("k", "k", "L")
	f.Has("Letter to Almi", "We refer Amina Warsame to you", "- Phone: 070-542 70 44")
	f.Press("c")
	f.Has("sent to the clipboard")
	f.Press("esc", "space")
	f.Has("accepted", "Almi accepted")
	f.Press("j", "space") // the consent is withdrawn
	f.Has("almi has already been told", "Consent of Amina Warsame withdrawn", "16 Nov: telephone and e-mail", "cannot be taken back")
	f.Press("esc")
	f.Has("accepted", "Almi accepted")
	f.Press("u", "u", "u", "u")
	f.Has("No referral yet")
}

func TestAProjectIsJoinedAndLeftFromItsTab(t *testing.T) {
	f := open(t, 80, 24)
	f.Show(New, page.Route{Kind: page.Contact, ID: string(f.amina), Focus: "projects"}, 80, 24)
	f.Has("No project yet")
	f.Press("a")
	f.Type("New roads")
	f.Press("ctrl+s")
	f.Has("Projects 1", "joined New roads", "left") // what space does
	f.Press("space")
	f.Has("Mon 16 Nov │", "left New roads")
	f.Press("a")
	f.Type("New roads")
	f.Press("ctrl+s")
	f.Has("Amina Warsame in a project") // still asked: she counts once in it
	f.Press("esc", "u", "u")
	f.Has("No project yet")
}

func TestADayThatHasBeenIsNeverLate(t *testing.T) {
	f := open(t, 80, 24)
	f.Did(f.Register.AddRecord(context.Background(), f.Deps.Now(), model.Finance.With(string(f.amina), f.Day("2026-11-10"), "lender", "bank", "amount", "200000")))
	f.Send(page.Changed{})
	for _, lang := range []text.Lang{text.English, text.Swedish} {
		f.Deps.Lang = lang
		f.Press("right", "right", "right", "right")
		f.Has(f.Day("2026-11-10").Short(lang, f.Deps.Today()), "bank · 200")
		f.Lacks("d late", "d sen")
		f.Press("left", "left", "left", "left")
	}
}

func TestAKeyPressedTwiceWhileTheFirstIsSavedDoesNothingTwice(t *testing.T) {
	f := open(t, 80, 24)
	f.Did(f.Register.AddRecord(context.Background(), f.Deps.Now(), model.Action.With(string(f.amina), uitest.Monday, "kind", "bank", "actor", "Swedbank", "due", "2026-11-20")))
	f.Send(page.Changed{})
	f.Press("right", "right", "right")
	for _, cmd := range f.hold("space", "space") {
		f.Drain(cmd)
	}
	f.Has("under way")
	f.Lacks("changed by someone else")
	f.Press("space")
	f.Has("done")
}

func TestTheTimelineOpensEditsAndDropsALog(t *testing.T) {
	f := open(t, 80, 24)
	f.Press("tab")
	for range 10 { // from whatever else there is to the log
		if strings.Contains(f.Text(), "▸11 Nov  call") {
			break
		}
		f.Press("j")
	}
	f.Has("▸11 Nov  call, 10 min")
	f.Press("enter") // it is read whole, and changed from there or at once
	f.Has("Wed 11 Nov 2026", "wants to see premises", "e edit")
	f.Press("esc", "e")
	f.Has("Log a contact with Amina Warsame", "wants to see premises")
	f.Press("end")
	f.Type(" in town")
	f.Press("ctrl+s")
	f.Has("in town")
	f.Press("x")
	f.Lacks("wants to see premises")
	f.Press("u")
	f.Has("in town")
}

func TestAPersonIsPausedClosedHandedOverAndReopened(t *testing.T) {
	f := open(t, 80, 24)
	f.Press("P")
	f.Type("+1m")
	f.Press("enter")
	f.Type("travels")
	f.Press("enter")
	f.Has("paused until Wed 16 Dec", "O reopens. Then one can go on.")
	f.Press("d")
	f.Lacks("Complete step")
	f.Press("O")
	f.Lacks("paused until")
	f.Press("H")
	f.Type("Almi")
	f.Press("enter")
	f.Type("needs capital")
	f.Press("enter")
	f.Has("handed over to Almi: needs capital")
	f.Press("O", "C", "right")
	f.Press("ctrl+s")
	f.Has("closed: employed")
	f.Press("u")
	f.Lacks("closed:")
}

func TestSkippingAndGoingBackAskForAReason(t *testing.T) {
	f := open(t, 80, 24)
	f.Press("S", "ctrl+s")
	f.Has("Skip the step: Amina Warsame", "has to be filled in")
	f.Type("knows it all")
	f.Press("enter")
	f.Has("5 Follow-up of information")
	f.Press("B")
	f.Type("forgot tax")
	f.Press("enter")
	f.Has("4 Start-up information")
}

func TestProtectedIdentityIsMaskedUntilAskedFor(t *testing.T) {
	f := open(t, 160, 40)
	f.Did(f.Register.SaveContact(context.Background(), f.Deps.Now(), f.amina, f.person().Contact.Version, map[string]string{"protected": "yes"}))
	f.Send(page.Changed{})
	f.Lacks("070-542", "Jokkmokk")
	f.Has("protected")
	f.Press("v")
	f.Has("070-542 70 44", "Jokkmokk")
	f.Press("v")
	f.Lacks("070-542", "Jokkmokk")
}

func TestEnterComesToWhatIsDueByItsID(t *testing.T) {
	f := open(t, 80, 24)
	f.Promise(f.amina, "2026-11-20", "first")
	f.Promise(f.amina, "2026-11-21", "second")
	p := f.person().Of(model.FollowUp)
	s := f.Show(New, page.Route{Kind: page.Contact, ID: string(f.amina), Focus: string(p[1].ID)}, 80, 24)
	s.Has("What is agreed", "▸   Sat 21", "second")
}

func TestANarrowWindowShowsTheTimelineInstead(t *testing.T) {
	f := open(t, 60, 18)
	f.Has("Step Next", "4 Start-up information")
	f.Lacks("wants to see premises")
	f.Press("tab")
	f.Has("─ Timeline ─", "wants to see premises")
	f.Press("right")
	f.Has("4 Start-up information")
	f.Press("left")
	f.Has("─ Timeline ─", "Projects Details Timeline") // the names of the first tabs give way
	f.ClickOn("Projects")
	f.Has("No project yet")
}

func TestAMouseOpensTabsAndRows(t *testing.T) {
	f := open(t, 80, 24)
	f.ClickOn("Details")
	f.Has("Person and firm")
	f.ClickOn("Place")
	f.Has("▸ Place")
	f.ClickOn("Place")
	f.Has("Amina Warsame: person", "▸ Place")
}

func TestSomeoneOffTheLadderShowsTheDetails(t *testing.T) {
	f := open(t, 80, 24)
	done, err := f.Register.AddContact(context.Background(), f.Deps.Now(), model.NewContact{Contact: model.Contact{Name: "Karin Öberg", Role: model.Other}})
	if err != nil {
		t.Fatal(err)
	}
	s := f.Show(New, page.Route{Kind: page.Contact, ID: done.Owner()}, 80, 24)
	s.Has("Person and firm", "off the ladder")
	s.Press("d", "S", "B")
	s.Lacks("Skip the step", "One step back", "Complete step")
}

func TestThePersonLooksAsDrawn(t *testing.T) {
	officetest.Drawn(t, func(t *testing.T, width, height int) *officetest.Office { return open(t, width, height).Office }, "space", "j", "j")
}

func TestThePersonFitsEveryRoom(t *testing.T) {
	for _, name := range officetest.Hostile {
		f := open(t, 80, 24)
		f.Promise(f.amina, "2026-11-20", name)
		f.Did(f.Register.SaveContact(context.Background(), f.Deps.Now(), f.amina, f.person().Contact.Version, map[string]string{"name": name, "firm": name, "note": name, "place": name}))
		f.Send(page.Changed{})
		f.Press(strings.Fields(strings.Repeat("right ", len(name)%6))...)
		f.Fits(t)
	}
}

func TestThePersonSpeaksOnlyTheCatalogue(t *testing.T) {
	f := open(t, 160, 40)
	f.Deps.Lang = text.Pseudo
	for range 6 {
		uitest.AssertWordsFromCatalogue(t, uitest.Render(f.Page, 160, 40), "Amina Warsame", "Jokkmokk", "Somali", "knows it", "wants to see premises")
		f.Press("right")
	}
}

func TestNoKeyOfThePersonMeansTwoThings(t *testing.T) {
	f := open(t, 80, 24)
	f.Keys(f.Page)
}

func TestOfAFirmIsToldOnlyWhereThereIsOne(t *testing.T) {
	f := open(t, 80, 24)
	f.Show(New, page.Route{Kind: page.Contact, ID: string(f.amina), Focus: "outcomes"}, 80, 24)
	f.Press("a")
	f.Type("state of")
	f.Press("enter")
	f.Has("Amina Warsame has no firm in the register", "nothing was changed")
	f.Press("esc")
	person := f.person()
	f.Did(f.Register.SaveContact(context.Background(), f.Deps.Now(), f.amina, person.Contact.Version, map[string]string{"firm": "Café Savanna"}))
	f.Send(page.Changed{})
	f.Press("a")
	f.Type("state of")
	f.Press("enter")
	f.Has("The firm Café Savanna on a day")
	f.Press("tab")
	f.Type("2")
	f.Press("ctrl+s")
	f.Has("2 work there", "State of Café Savanna noted")
	states := f.person().Of(model.Snapshot)
	if len(states) != 1 || states[0].Owner != string(f.person().Contact.Enterprise.ID) {
		t.Fatalf("noted are %v", states)
	}
	f.Press("u")
	f.Lacks("2 work there")
}
