package newcontact

import (
	"context"
	"strings"
	"testing"
	"time"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/ui/page"
	"stegvis/ui/pages/officetest"
	"stegvis/ui/uitest"
)

// asking is the form over an office that knows Amina.
type asking struct {
	*officetest.Office
	t     testing.TB
	amina model.ContactID
}

func open(t testing.TB, name string, width, height int) *asking {
	t.Helper()
	o := officetest.New(t)
	a := &asking{Office: o, t: t}
	a.amina = o.Person("Amina Warsame", map[string]string{"phones": "+46705427044", "place": "Jokkmokk"})
	a.again(name, width, height)
	return a
}

// again opens the form as after a restart.
func (a *asking) again(name string, width, height int) {
	a.t.Helper()
	a.Screen = a.Show(New, page.Route{Kind: page.NewContact, Text: name}, width, height)
}

// likenesses lets the moment go by after which those alike are looked for.
func (a *asking) likenesses() { a.Wait(lookAfter) }

func TestANewContactIsTakenInAndOpened(t *testing.T) {
	a := open(t, "", 80, 24)
	a.Type("Fadumo Jama")
	a.Press("enter")
	a.Type("070 123 45 67")
	a.Press("enter", "enter", "enter")
	a.Type("wom")
	a.Press("ctrl+s")
	a.Has("came to: contact", "Fadumo Jama added")
	found, err := a.Register.Resolve(context.Background(), "Fadumo Jama", 2)
	if err != nil || len(found) != 1 || found[0].Phone != "+46701234567" || found[0].Gender != "woman" || found[0].Step != model.Identify {
		t.Errorf("taken in is %+v, %v", found, err)
	}
	if drafts, err := a.Register.Drafts(context.Background()); err != nil || len(drafts) != 0 {
		t.Errorf("drafts stay behind: %v, %v", drafts, err)
	}
}

func TestSomeoneWithAProtectedIdentityIsHiddenFromTheBeginning(t *testing.T) {
	for lang, asked := range map[text.Lang]string{text.Swedish: "Skyddade personuppgifter", text.English: "Protected identity"} {
		a := open(t, "", 80, 24)
		a.Deps.Lang = lang
		a.Type("Fadumo Jama")
		a.Press("tab")
		a.Type("070 123 45 67")
		a.likenesses()
		a.Press("ctrl+k")
		a.Type("sekretess")
		a.Press("enter")
		a.Has("▸ " + asked)
		a.Press("right", "right")
		a.Type("y")
		a.Press("ctrl+s")
		found, err := a.Register.Resolve(context.Background(), "Fadumo Jama", 2)
		if err != nil || len(found) != 1 || !bool(found[0].Mask) {
			t.Errorf("taken in is %+v, %v", found, err)
		}
	}
}

func TestWithoutANameNothingIsSaved(t *testing.T) {
	a := open(t, "", 80, 24)
	a.Press("ctrl+s")
	a.Has("“Name” has to be filled in", "▸ Name")
	a.Press("down", "down")
	a.Type("no address")
	a.Press("ctrl+s")
	a.Has("is not an e-mail address", "New contact")
}

func TestSavingTwiceTakesInOne(t *testing.T) {
	a := open(t, "Fadumo Jama", 80, 24)
	first, _ := a.Page.HandleKey(uitest.Key("ctrl+s"))
	second, _ := a.Page.HandleKey(uitest.Key("ctrl+s"))
	a.Drain(second)
	a.Drain(first)
	if found, _ := a.Register.Resolve(context.Background(), "Fadumo Jama", 3); len(found) != 1 {
		t.Errorf("there are %d of her", len(found))
	}
}

func TestALikelyDuplicateIsShownWhileOneTypesAndOpened(t *testing.T) {
	a := open(t, "", 80, 24)
	a.Type("warsame amina")
	a.likenesses()
	a.Has("May be here already:", "Amina Warsame · Jokkmokk")
	a.Press("ctrl+u")
	a.Type("Somebody Else")
	a.Press("tab")
	a.likenesses()
	a.Lacks("May be here already")
	a.Type("+46 70 542 70 44")
	a.Press("tab")
	a.likenesses()
	a.Has("Amina Warsame · Jokkmokk", "ctrl+o")
	a.Press("ctrl+o")
	a.Has("came to: contact " + string(a.amina))
}

func TestANameThatWasBroughtAlongStandsInTheForm(t *testing.T) {
	a := open(t, "Amina W", 80, 24)
	a.Has("Name                  Amina W", "May be here already:")
}

func TestAHalfFilledFormComesBackAfterARestart(t *testing.T) {
	a := open(t, "", 80, 24)
	a.Type("Fadumo Jama")
	a.Press("tab")
	a.Type("0701")
	a.Wait(time.Second)
	a.again("", 80, 24)
	a.Has("What you typed last", "Fadumo Jama", "0701", "ctrl+x start afresh")
	a.Press("ctrl+x")
	a.Lacks("Fadumo Jama", "0701", "start afresh")
	a.again("", 80, 24)
	a.Lacks("Fadumo Jama")
}

func TestLeavingAHalfFilledFormSaysThatItIsKept(t *testing.T) {
	for l, want := range map[text.Lang]string{text.Swedish: "Det du skrev finns kvar till nästa gång.", text.English: "What you typed is kept for the next time."} {
		for _, typed := range []string{"", "Fadumo"} {
			a := open(t, "", 80, 24)
			a.Deps.Lang = l
			a.Type(typed)
			a.Send(page.Navigate{Route: page.Route{Kind: page.Contact, ID: string(a.amina)}})
			if said := strings.Contains(a.Text(), want); said != (typed != "") {
				t.Errorf("%q was typed; it is said that it is kept: %v", typed, said)
			}
		}
	}
}

func TestAFormBegunWithAnotherNameDoesNotTakeTheDraftsPlace(t *testing.T) {
	a := open(t, "", 80, 24)
	a.Type("Fadumo Jama")
	a.Press("esc") // left: kept at once
	a.again("Yusuf", 80, 24)
	a.Lacks("Fadumo")
	a.Press("end")
	a.Type(" Hersi")
	a.Press("esc")
	a.again("Yusuf", 80, 24)
	a.Has("Yusuf Hersi")
	a.Press("ctrl+s")
	a.again("", 80, 24)
	a.Has("Fadumo Jama")
}

func TestAClosedTerminalKeepsWhatWasTyped(t *testing.T) {
	a := open(t, "", 80, 24)
	a.Type("Fadumo")
	a.Page.(page.Leaver).Leave()
	a.again("", 80, 24)
	a.Has("Fadumo")
}

func TestTheFormLooksAsDrawn(t *testing.T) {
	for name, size := range map[string][2]int{"80x24": {80, 24}, "120x40": {120, 40}} {
		for _, lang := range []text.Lang{text.Swedish, text.English} {
			t.Run(name+" "+lang.String(), func(t *testing.T) {
				a := open(t, "Amina W", size[0], size[1])
				a.Deps.Lang = lang
				a.Press("tab", "tab")
				a.Type("amina")
				a.Press("tab")
				a.likenesses()
				a.Golden()
			})
		}
	}
}

func TestTheFormFitsEveryRoom(t *testing.T) {
	for _, name := range officetest.Hostile {
		a := open(t, name, 80, 24)
		a.Person(name, map[string]string{"place": name})
		a.Type(name)
		a.likenesses()
		a.Fits(t)
		a.Press("tab", "tab", "tab")
		a.Type(name)
		a.Press("tab", "space")
		a.Fits(t)
	}
}

func TestTheFormSpeaksOnlyTheCatalogue(t *testing.T) {
	a := open(t, "Amina W", 80, 24)
	a.SpeaksCatalogue(120, 40, "Amina Warsame", "Jokkmokk")
}

func TestNoKeyOfTheFormMeansTwoThings(t *testing.T) {
	a := open(t, "Amina W", 80, 24)
	a.Send(page.Changed{})
	uitest.AssertKeys(t, a.Page.Actions())
}
