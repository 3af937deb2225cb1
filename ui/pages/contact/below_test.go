package contact

import (
	"context"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/ui/page"
	"stegvis/ui/uitest"
)

// planned gives Amina something agreed, needed and planned.
func (f *folder) planned() {
	f.t.Helper()
	f.Promise(f.amina, "2026-11-15", "call the bank")
	f.Promise(f.amina, "2026-12-09", "breakfast")
	add := func(r model.Record) {
		f.Did(f.Register.AddRecord(context.Background(), f.Deps.Now(), r))
	}
	for _, need := range []string{"capital", "premises"} {
		add(model.Need.With(string(f.amina), uitest.Monday, "need", need))
	}
	for _, kind := range []string{"bank", "permit", "premises"} {
		add(model.Action.With(string(f.amina), uitest.Monday, "kind", kind, "actor", "Swedbank", "due", "2026-12-15"))
	}
	f.Send(page.Changed{})
}

func TestAWideWindowShowsWhatIsAgreedNeededAndPlannedUnderTheStep(t *testing.T) {
	f := open(t, 120, 40)
	f.planned()
	for _, c := range []struct {
		lang text.Lang
		says []string
	}{
		{text.English, []string{"╭─ Step Next Needs", " 4 Start-up information · since 5 Nov", "\n ! 1 d late    call the bank", "\n   9 Dec       breakfast", "2 capital", "2 premises", "Programme  0 of 3 done", "Bank contact · Swedbank"}},
		{text.Swedish, []string{"╭─ Steg", " 4 Starta eget-information · sedan 5 nov", "1 d sen", "call the bank", "9 dec", "2 kapital", "2 lokal", "Åtgärder  0 av 3 klara", "Bankkontakt · Swedbank"}},
	} {
		f.Deps.Lang = c.lang
		f.Press("j")
		f.Has(c.says...)
	}
	f.Deps.Lang = text.English
	f.Press("right") // what the card shows is not shown twice
	f.Has("╭─ Step Next 5 Needs", "call the bank", "2 capital", "0 of 3 done")
	if n := strings.Count(f.Text(), "breakfast"); n != 1 {
		t.Errorf("what is agreed stands there %d times", n)
	}
	f.ClickOn("Outcomes")
	f.Has("No outcomes yet.", "2 capital", "call the bank")
}

func TestTheCardSaysHowManyRowsThereAreBelow(t *testing.T) {
	f := open(t, 80, 24)
	f.Has("4 more ↓ ─╯") // Given in, On, Material, Note
	f.Press("G", "k")
	f.Lacks("more ↓")
	f.Deps.Lang = text.Swedish
	f.Press("g")
	f.Has("4 till ↓ ─╯", " 4 Starta eget-information · sedan 5 nov ─")
}

func TestAStepWhoseNameIsLongHasItsDayAloneBesideIt(t *testing.T) {
	f := open(t, 80, 24)
	f.climb(model.Move{Kind: model.Skip, Reason: "knows it", On: f.Day("2026-11-12")})
	f.Deps.Lang = text.Swedish
	f.Send(page.Changed{})
	f.Has("╭─ 5 Uppföljning av information · 12 nov ─")
}

func TestANarrowerWindowShowsTheCardAlone(t *testing.T) {
	f := open(t, 80, 24)
	f.planned()
	f.Lacks("2 capital", "0 of 3 done")
	f.Has("Step  Next  Needs  Programme", "Projects  Details") // how much is in each has no room
	f.Press("right")
	f.Has("Next 5 Needs") // but of the open one
}

func TestSomeoneWithoutANextDateSaysWhichKeySetsOne(t *testing.T) {
	f := open(t, 80, 24)
	f.Has("no next date; t sets one")
	f.planned()
	f.Lacks("no next date")
}

func TestTheBorderHasTheNamesOfAllTabs(t *testing.T) {
	f := open(t, 120, 40)
	f.planned()
	f.Did(f.Register.AddRecord(context.Background(), f.Deps.Now(), model.Participation.With(string(f.amina), uitest.Monday, "project", "New roads")))
	f.Did(f.Register.AddRecord(context.Background(), f.Deps.Now(), model.Outcome.With(string(f.amina), uitest.Monday, "kind", "qualification")))
	f.Did(f.Register.AddRecord(context.Background(), f.Deps.Now(), model.Consent.With(string(f.amina), uitest.Monday, "partner", "Almi", "what", "reach")))
	f.Did(f.Register.AddRecord(context.Background(), f.Deps.Now(), model.Referral.With(string(f.amina), uitest.Monday, "to", "Almi")))
	f.Send(page.Changed{})
	for width := wide; width <= 200; width += 4 {
		for _, lang := range []text.Lang{text.English, text.Swedish} {
			f.Deps.Lang = lang
			f.Resize(width, 40)
			_, border, _ := strings.Cut(f.Text(), "╭─ ")
			if border, _, _ = strings.Cut(border, "╮"); !strings.HasPrefix(border, lang.Say("contact.tab-step")) || !strings.Contains(border, lang.Say("contact.tab-details")) {
				t.Errorf("at %d the border reads %q", width, border)
			}
		}
	}
}
