package duplicates

import (
	"testing"

	"stegvis/model/text"
	"stegvis/ui/page"
	"stegvis/ui/pages/officetest"
	"stegvis/ui/uitest"
)

func open(t *testing.T, width, height int) *officetest.Office {
	t.Helper()
	o := officetest.New(t)
	o.Person("Amina Warsame", map[string]string{"phones": "+46705427044", "place": "Boden"})
	o.Person("Aminah Warsame", map[string]string{"phones": "+46705427044", "place": "Jokkmokk"})
	o.Screen = o.Show(New, page.Route{Kind: page.Duplicates}, width, height)
	return o
}

func TestTwoWhoAreOneAreMergedAndSeparated(t *testing.T) {
	o := open(t, 80, 24)
	o.Has("Possible duplicates", "Amina Warsame", "Aminah Warsame", "same telephone")
	o.Press("enter")
	o.Has("Place: Boden / Jokkmokk → Boden", "All about both is kept")
	o.Press("enter")
	o.Has("No possible duplicates", "are now one contact")
	o.Press("u")
	o.Has("same telephone")
}

func TestTwoWhoAreNotTheSameAreNotShownAgain(t *testing.T) {
	o := open(t, 80, 24)
	o.Press("x")
	o.Has("No possible duplicates", "are not the same person")
	o.Press("u")
	o.Has("same telephone")
}

func TestThePageSpeaksOnlyTheCatalogue(t *testing.T) {
	open(t, 80, 24).SpeaksCatalogue(120, 40, "Amina Warsame", "Aminah Warsame")
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
