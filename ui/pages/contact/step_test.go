package contact

import (
	"context"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/ui/page"
)

// form is what the register holds of the form of the step she stands on.
func (f *folder) form() map[string]string {
	f.t.Helper()
	visit, _ := f.person().Standing()
	return visit.Form
}

func TestTheFormOfAStepBeginsWithWhatIsMissing(t *testing.T) {
	for lang, words := range map[text.Lang][]string{
		text.Swedish: {"Saknas", "Gått igenom", "Skatt och tillstånd (frivilligt)", "Gavs på", "somaliska?", "Behövs", "Datum", "Frivilligt", "Material", "Anteckning"},
		text.English: {"Missing", "Topics covered", "Tax and permits (optional)", "Given in", "Somali?", "Needed", "On ", "Optional", "Material", "Note"},
	} {
		f := open(t, 80, 24)
		f.Deps.Lang = lang
		f.Press("enter")
		f.inOrder(words...)
	}
	f := open(t, 80, 24)
	f.Press("space", "j", "space", "j", "space", "enter")
	f.inOrder("Missing", "Given in", "Needed", "Topics covered", "On ", "Optional")
}

func TestALanguageThatIsProposedIsNotedByEnterAlone(t *testing.T) {
	f := open(t, 80, 24)
	f.Press("enter", "tab")
	f.Has("▸ Given in", "Somali?", "enter take what is proposed")
	f.Press("tab", "tab")
	f.Type("Slides")
	f.Press("ctrl+s")
	if got := f.form(); got["language"] != "" || got["material"] != "Slides" {
		t.Errorf("passed over, the proposal is on record: %v", got)
	}
	f.Press("enter", "tab", "space")
	f.inOrder("▸ Somali", "easy Swedish", "Abkhazian")
	f.Press("down", "enter", "ctrl+s")
	if got := f.form()["language"]; got != "sv-simple" {
		t.Errorf("easy Swedish is noted as %q", got)
	}
	f.Press("enter", "tab", "tab", "tab") // what is filled in proposes nothing more
	f.Lacks("Somali?")
}

func TestAStepHalfFilledInIsKeptThoughItIsNotDone(t *testing.T) {
	f := open(t, 80, 24)
	f.Press("d")
	f.Has("Or go on all the same", "Reason")
	f.Press("enter", "space", "ctrl+s") // the language that is proposed, and the first box
	f.Has("Amina Warsame: noted. Step 4 is not done yet", "u undo", "Still missing: financing")
	if got := f.form(); got["topics"] != "business-plan" || got["language"] != "so" || f.person().Contact.Step != model.StartupInfo {
		t.Errorf("kept is %v", got)
	}
	f.Press("u")
	f.Has("Undone")
	if got := f.form(); got["topics"] != "" {
		t.Errorf("undone it is still %v", got)
	}
	f.Press("d", "ctrl+s")
	f.Has("Complete step 4") // with nothing filled in there is nothing to keep
	f.Press("esc", "esc")
}

func TestWhatIsMissingSaysWhatCannotBeFilledInHere(t *testing.T) {
	f := open(t, 80, 24)
	f.climb(model.Move{Kind: model.Complete, Step: model.StartupInfo, Reason: "knows it", On: f.Deps.Today()})
	f.Send(page.Changed{})
	f.Press("d")
	f.Has("Complete step 5", "Fill in what stands here; the rest", "Decision")
	f.Deps.Lang = text.Swedish
	f.Send(page.Changed{})
	f.Has("Fyll i det som står här; resten", "Beslut")
}

// last lets Amina stand on the last step.
func (f *folder) last() {
	f.t.Helper()
	f.climb(model.Move{Kind: model.Complete, Step: model.Programme, Reason: "did it all elsewhere", On: f.Deps.Today()})
}

func TestOnTheLastStepAScheduleOrAnOutcomeIsKeptWithoutClosing(t *testing.T) {
	f := open(t, 80, 24)
	f.last()
	f.Send(page.Changed{})
	f.Press("d")
	f.Has("Complete step 8")
	f.Type("3")
	f.Press("tab")
	f.Type("2027-11-18")
	f.Press("tab")
	f.Type("firm st")
	f.Press("ctrl+s")
	f.Has("noted. Step 8 is not done yet", "Still missing: that the schedule is")
	p := f.person()
	open, err := f.Register.OpenPromises(context.Background(), f.amina)
	if got := f.form(); err != nil || got["every_months"] != "3" || p.Evidence.Records[model.Outcome.Key] != 1 || len(open) != 1 {
		t.Errorf("kept are %v, %d outcomes, follow-ups %v, %v", got, p.Evidence.Records[model.Outcome.Key], open, err)
	}
	f.Press("d")
	f.Type("today")
	f.Press("ctrl+s")
	f.Has("has climbed the whole ladder")
	f.Did(f.Register.FinishFollowUp(context.Background(), f.Deps.Now(), open[0].ID))
	f.Send(page.Changed{})
	f.Has("\n ✓ whole ladder done")
}

func TestAnIdentityIsProtectedThroughThePalette(t *testing.T) {
	f := open(t, 80, 24)
	f.Press("ctrl+k")
	f.Type("secret")
	f.Press("enter")
	f.Has("▸ Protected identity")
	f.Type("y")
	f.Press("ctrl+s", "g")
	f.Has("protected (v shows)")
	f.Lacks("070-542 70 44")
	f.Press("v")
	f.Has("070-542 70 44")
	f.Deps.Lang = text.Swedish
	f.Press("ctrl+k")
	f.Type("hemlig")
	f.Press("enter")
	f.Has("Skyddade personuppgifter  ◉ ja") // the label is whole
	f.Press("esc", "v")
	f.Has("skyddad (v visar)")
	head := strings.Split(f.Text(), "\n")[3]
	if n := strings.Count(strings.ToLower(head), "skyddad (v visar)"); n != 1 {
		t.Errorf("what is hidden is said %d times in %q", n, head)
	}
}

func TestAnActionOffersWhoDoesItAndOtherWhereNothingFits(t *testing.T) {
	for lang, words := range map[text.Lang][]string{text.Swedish: {"▸ Annat", "▸ jag"}, text.English: {"▸ Other", "▸ me"}} {
		f := open(t, 80, 24)
		f.Deps.Lang = lang
		f.Send(page.Navigate{Route: page.Route{Kind: page.Contact, ID: string(f.amina), Focus: "programme"}})
		f.Press("a")
		f.Type("affärsidé")
		f.Has(words[0])
		f.Press("enter", "space")
		f.inOrder(words[1], "Amina Warsame")
		f.Press("down", "enter")
		f.Type("+2w")
		f.Press("ctrl+s")
		if actions := f.person().Of(model.Action); len(actions) != 1 || actions[0].Get("kind") != "other" || actions[0].Get("actor") != "Amina Warsame" {
			t.Errorf("noted are %v", actions)
		}
	}
}

func TestTheHeadSaysWhenAndWhereSheWasBorn(t *testing.T) {
	f := open(t, 120, 40)
	id := f.Person("Elif Demir", map[string]string{"born": "1984-05-02", "country": "TR", "phones": "+46701112233"})
	f.Show(New, page.Route{Kind: page.Contact, ID: string(id)}, 80, 24)
	f.Has("070-111 22 33", "born 1984 · Türkiye")
	f.Deps.Lang = text.Swedish
	f.Send(page.Changed{})
	f.Has("född 1984 · Turkiet")
}
