package duplicates

import (
	"context"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/ui/page"
	"stegvis/ui/pages/officetest"
	"stegvis/ui/uitest"
)

// pair is an office in which one person stands twice.
type pair struct {
	*officetest.Office
	amina model.ContactID
}

func open(t *testing.T, width, height int) *pair {
	t.Helper()
	o := &pair{Office: officetest.New(t)}
	o.amina = o.Person("Amina Warsame", map[string]string{"phones": "+46705427044", "place": "Boden"})
	o.Person("Aminah Warsame", map[string]string{"phones": "+46705427044", "place": "Jokkmokk"})
	o.Screen = o.Show(New, page.Route{Kind: page.Duplicates}, width, height)
	return o
}

func TestTwoWhoAreOneAreMergedAndSeparated(t *testing.T) {
	o := open(t, 80, 24)
	o.Has("Possible duplicates", "Amina Warsame", "Aminah Warsame", "same telephone")
	o.Press("enter")
	o.Has("◉ Boden", "○ Jokkmokk", "which u takes back")
	o.Press("enter")
	o.Has("No possible duplicates", "are now one contact")
	o.Press("u")
	o.Has("same telephone")
}

func TestOfEachFieldASideIsChosen(t *testing.T) {
	o := open(t, 80, 24)
	o.Press("enter", "down", "right")
	o.Has("◉ Amina Warsame", "○ Aminah Warsame", "○ Boden", "◉ Jokkmokk")
	o.Press("left")
	o.Has("◉ Boden", "○ Jokkmokk")
	o.Press("space", "up", "space")
	o.Has("○ Amina Warsame", "◉ Aminah Warsame", "◉ Jokkmokk")
	o.Press("enter")
	o.Has("are now one contact")
	p := o.File(o.amina).Contact
	if p.Name != "Aminah Warsame" || p.Values["place"] != "Jokkmokk" || p.Values["note"] != "Name: Amina Warsame\nPlace: Boden" {
		t.Errorf("she is %q of %q, noted %q", p.Name, p.Values["place"], p.Values["note"])
	}
}

func TestWhereOneHasProtectedIdentityHowToReachHerIsChosenFirst(t *testing.T) {
	o := open(t, 80, 24)
	p := o.File(o.amina).Contact
	o.Did(o.Deps.Register.SaveContact(context.Background(), o.Deps.Now(), p.ID, p.Version, map[string]string{"protected": "yes"}))
	o.Press("enter")
	o.Lacks("Boden", "Jokkmokk")
	o.Press("enter")
	o.Has("Place differs between the two", "○ •••")
	o.Lacks("◉ •••")
	o.Press("v", "right")
	o.Has("○ Boden", "◉ Jokkmokk")
	o.Lacks("differs between")
	o.Press("enter")
	o.Has("are now one contact")
	if v := o.File(o.amina).Contact.Values; v["place"] != "Jokkmokk" || strings.Contains(v["note"], "Boden") {
		t.Errorf("she has %v", v)
	}
}

func TestTwoWhoAreNotTheSameAreNotShownAgain(t *testing.T) {
	o := open(t, 80, 24)
	o.Press("x")
	o.Has("No possible duplicates", "are not the same person")
	o.Press("u")
	o.Has("same telephone")
}

func TestThePageSpeaksOnlyTheCatalogue(t *testing.T) {
	open(t, 80, 24).SpeaksCatalogue(120, 40, "Amina Warsame", "Aminah Warsame", "Boden", "Jokkmokk")
}

func TestThePageLooksAsDrawn(t *testing.T) {
	for name, size := range map[string][2]int{"80x24": {80, 24}, "120x40": {120, 40}} {
		for _, lang := range []text.Lang{text.Swedish, text.English} {
			t.Run(name+" "+lang.String(), func(t *testing.T) {
				o := open(t, size[0], size[1])
				o.Deps.Lang = lang
				o.Press("enter")
				o.Golden()
			})
		}
	}
}

func TestNoKeyOfThePageMeansTwoThings(t *testing.T) {
	uitest.AssertKeys(t, open(t, 80, 24).Page.Actions())
}
