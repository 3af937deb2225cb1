package specification

import (
	"context"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/ui/page"
	"stegvis/ui/pages/officetest"
)

// kanya opens the specification of somebody who was interviewed.
func kanya(t *testing.T, width, height int, more map[string]string) (*officetest.Office, model.ContactID) {
	t.Helper()
	o, ctx := officetest.New(t), context.Background()
	done := o.Did(o.Register.AddContact(ctx, o.Deps.Now(), model.NewContact{Contact: model.Contact{
		Name: "Kanya Srisuk", Role: model.Client, Path: model.Established, Values: more, Enterprise: model.Enterprise{Name: "Bygg Kanya"},
	}}))
	id := model.ContactID(done.Owner())
	visit, _ := o.File(id).Standing()
	o.Did(o.Register.SetForm(ctx, o.Deps.Now(), id, visit.ID, map[string]string{"competence": "Twelve years as a carpenter.", "goal": "Two employees.", "hinders": "money language"}))
	for _, rec := range []model.Record{
		model.Partner.With("", o.Deps.Today(), "name", "Swedbank"),
		model.Need.With(string(id), o.Deps.Today(), "need", "capital", "priority", "1"),
		model.Need.With(string(id), o.Deps.Today(), "need", "premises"),
		model.Action.With(string(id), o.Deps.Today(), "kind", "premises", "actor", "The municipality", "due", "2026-12-01", "need", "premises"),
	} {
		o.Did(o.Register.AddRecord(ctx, o.Deps.Now(), rec))
	}
	o.Show(New, page.Route{Kind: page.Specification, ID: string(id)}, width, height)
	return o, id
}

func TestTheSpecificationLooksAsDrawn(t *testing.T) {
	officetest.Drawn(t, func(t *testing.T, width, height int) *officetest.Office {
		o, _ := kanya(t, width, height, nil)
		return o
	})
}

func TestActionsAreProposedFromIt(t *testing.T) {
	o, id := kanya(t, 80, 24, nil)
	o.Has("Two employees.", "loans and equity", "1 capital", "Proposed: Bank contact · Micro-loan", "Agreed: Premises, The municipality")
	o.Press("enter")
	o.Has("Proposed actions for capital")
	o.Press("enter", "esc")
	o.Has("Agreed: Bank contact, Swedbank", "in the programme")
	if n := len(o.File(id).Of(model.Action)); n != 2 {
		t.Errorf("%d actions", n)
	}
	o.Press("u")
	o.Has("Proposed: Bank contact")
	o.Press("p")
	o.Has("Proposed actions: Kanya Srisuk", "obstacle: language")
}

func TestItIsPrintedAlsoInEasyWords(t *testing.T) {
	folder := officetest.Documents(t)
	o, _ := kanya(t, 80, 24, nil)
	o.Press("w", "W")
	for name, words := range map[string]string{
		"requirement-specification-kanya-srisuk-2026-11-16.html": "Requirement specification",
		"what-you-need-kanya-srisuk-2026-11-16.html":             "money for the firm (a loan)",
	} {
		if file := officetest.File(t, folder, name); !strings.Contains(file, words) || !strings.Contains(file, "Kanya Srisuk") {
			t.Errorf("%s does not say %q: %s", name, words, file)
		}
	}
}

func TestThePaperOfOneWithProtectedIdentityNamesNobodyUntilAskedTo(t *testing.T) {
	folder := officetest.Documents(t)
	o, _ := kanya(t, 80, 24, map[string]string{"protected": "yes"})
	o.Has("the paper does not name the person")
	o.Press("w")
	file := officetest.File(t, folder, "requirement-specification-2026-11-16.html")
	for _, telling := range []string{"Kanya", "Bygg", "carpenter", "Two employees"} {
		if strings.Contains(file, telling) {
			t.Errorf("the paper tells %q", telling)
		}
	}
	if !strings.Contains(file, "capital") {
		t.Errorf("the paper tells of no need: %s", file)
	}
	o.Press("v")
	o.Has("the paper names the person")
	o.Press("w")
	if file := officetest.File(t, folder, "requirement-specification-kanya-srisuk-2026-11-16.html"); !strings.Contains(file, "carpenter") {
		t.Error("asked to, the paper does not name her")
	}
}

func TestItFitsEveryRoomAndSpeaksTheCatalogue(t *testing.T) {
	o, id := kanya(t, 80, 24, nil)
	o.FitsNames(t, func(name string) {
		o.Did(o.Register.SaveContact(context.Background(), o.Deps.Now(), id, o.File(id).Contact.Version, map[string]string{"name": name}))
	})
	o, _ = kanya(t, 120, 40, nil)
	o.Keys(o.Page)
	o.SpeaksCatalogue(120, 40, "Kanya Srisuk", "Bygg Kanya", "Twelve years as a carpenter.", "Two employees.", "The municipality", "Swedbank")
}

func TestOneTakenBackIsToldOf(t *testing.T) {
	o, _ := kanya(t, 80, 24, nil)
	for range 7 {
		o.Press("u")
	}
	o.Has("This contact is no longer in the register")
	o.Press("p", "w", "enter")
}
