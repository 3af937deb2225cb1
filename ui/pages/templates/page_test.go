package templates

import (
	"context"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/ui/page"
	"stegvis/ui/pages/officetest"
)

func TestATemplateIsMadeOfStepsAndTakenBack(t *testing.T) {
	d := officetest.New(t)
	d.Show(New, page.Route{Kind: page.Templates}, 80, 24)
	d.Has("No template yet")
	d.Press("a")
	d.Has("Make a template first")
	d.Press("esc", "n")
	d.Type("Starting a café")
	d.Press("ctrl+s")
	d.Has("Starting a café added", "The template is empty")
	for _, step := range []string{"Look at premises", "Food registration"} {
		d.Press("a")
		d.Has("Action of the template Starting a café")
		d.Press("tab")
		d.Type("permit")
		d.Press("enter")
		d.Type("Kommunen")
		d.Press("enter")
		d.Type(step)
		d.Press("ctrl+s")
		d.Has(step, "Kommunen")
	}
	d.Has("1  Look at premises", "2  Food registration")
	d.Press("enter", "down", "e")
	d.Has("Food registration")
	d.Press("esc", "x")
	d.Lacks("Food registration")
	d.Press("u")
	d.Has("Food registration")
	d.Press("tab", "x")
	d.Has("No template yet")
	d.Press("u")
	d.Has("Starting a café", "2  Food registration")
}

func TestTheReadyMadeTemplatesAreFetchedOnce(t *testing.T) {
	for _, l := range []text.Lang{text.Swedish, text.English} {
		d := officetest.New(t)
		d.Deps.Lang = l
		d.Show(New, page.Route{Kind: page.Templates}, 80, 24)
		d.Press("i")
		all, err := d.Register.Records(context.Background(), model.Template, "")
		if err != nil || len(all) == 0 {
			t.Fatal(all, err)
		}
		d.Has(all[0].Get("name"), l.Count("template.days", 10)[3:])
		d.Lacks("⟦", "%!")
		d.Press("i")
		d.Has(l.Say("template.all-there")[:20])
		d.Press("u", "u") // the first says what it takes back
		d.Has(l.Say("template.none-yet")[:9])
	}
}
