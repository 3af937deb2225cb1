package contact

import (
	"context"
	"strings"
	"testing"
	"time"

	"stegvis/model"
	"stegvis/ui/page"
	"stegvis/ui/pages/record"
)

func TestTwoWindowsOnOnePersonLoseNothingTyped(t *testing.T) {
	f := open(t, 80, 24)
	f.Press("left", "enter") // details, name
	f.Has("Amina Warsame: person")
	f.Press("tab", "tab", "tab")
	f.Type("amina@example.se")
	before := f.person().Contact
	f.Did(f.Register.SaveContact(context.Background(), f.Deps.Now(), f.amina, before.Version, map[string]string{"place": "Boden"}))
	f.Press("ctrl+s")
	f.Has("changed in another window", "amina@example.se")
	f.Press("esc", "ctrl+s") // the error goes away, then it is saved over the other
	f.Lacks("Amina Warsame: person")
	c := f.person().Contact
	if c.Values["email"] != "amina@example.se" || c.Values["place"] != "Boden" {
		t.Errorf("the register holds %v", c.Values)
	}
}

func TestADraftIsOfferedAgainWithoutHidingWhatChangedElsewhere(t *testing.T) {
	f := open(t, 80, 24)
	f.Press("left", "enter", "tab", "tab", "tab")
	f.Type("amina@example.se")
	f.Press("esc")
	f.Did(f.Register.SaveContact(context.Background(), f.Deps.Now(), f.amina, f.person().Contact.Version, map[string]string{"place": "Boden"}))
	s := f.Show(New, page.Route{Kind: page.Contact, ID: string(f.amina), Focus: "details"}, 80, 24) // after a restart
	s.Press("enter")
	s.Has("What you typed last", "amina@example.se", "Boden", "ctrl+x start afresh")
	s.Press("ctrl+s")
	if c := f.person().Contact; c.Values["email"] != "amina@example.se" || c.Values["place"] != "Boden" {
		t.Errorf("the register holds %v", c.Values)
	}
	s.Press("enter")
	s.Lacks("What you typed last", "start afresh")
}

func TestADraftThatMeetsAnotherProgramIsStoredLaterWithoutAWord(t *testing.T) {
	for name, later := range map[string]func(*folder, page.Dialog){
		"while the form is open": func(f *folder, _ page.Dialog) { f.Wait(3 * time.Second) },
		"when it was left":       func(f *folder, _ page.Dialog) { f.Press("esc"); f.Wait(3 * time.Second) },
		"at the end":             func(_ *folder, d page.Dialog) { d.(page.Leaver).Leave() },
	} {
		t.Run(name, func(t *testing.T) {
			f := open(t, 80, 24)
			free := f.Lock()
			dialog := record.NewLog(f.Deps, f.amina, "Amina Warsame")
			f.Send(page.OpenDialog{Dialog: dialog})
			f.Type("half a")
			f.Wait(time.Second)
			f.Type(" sentence")
			f.Wait(time.Second)
			f.Has("half a sentence")
			f.Lacks("!")
			free()
			later(f, dialog)
			kept, found, err := f.Register.Draft(context.Background(), "log:"+string(f.amina))
			if err != nil || !found || !strings.Contains(kept, "half a sentence") {
				t.Errorf("the draft is %q, %v", kept, err)
			}
		})
	}
}

// elsewhere changes fields of the person in another window.
func (f *folder) elsewhere(values map[string]string) {
	f.t.Helper()
	if _, err := f.Elsewhere().SaveContact(context.Background(), f.Deps.Now(), f.amina, f.person().Contact.Version, values); err != nil {
		f.t.Fatal(err)
	}
}

func TestADraftOfAPersonSaysWhatWasChangedElsewhereMeanwhile(t *testing.T) {
	f := open(t, 100, 30)
	f.Press("left", "enter", "tab", "tab", "tab")
	f.Type("amina@example.se")
	f.Press("tab")
	f.Type("Kiruna")
	f.Press("esc")
	f.elsewhere(map[string]string{"email": "warsame@example.se", "language": "ar"})
	for range 2 { // the second time after the form was left as it is
		s := f.Show(New, page.Route{Kind: page.Contact, ID: string(f.amina), Focus: "details"}, 100, 30)
		s.Press("enter")
		s.Has("amina@example.se", "The register now says", "“warsame@example.se”")
		if strings.Count(s.Text(), "register now says") != 1 {
			t.Errorf("not just what was changed to something else is told:\n%s", s.Text())
		}
		s.Press("tab", "tab", "tab", "tab", "esc")
	}
	f.elsewhere(map[string]string{"email": ""})
	s := f.Show(New, page.Route{Kind: page.Contact, ID: string(f.amina), Focus: "details"}, 100, 30)
	s.Press("enter")
	s.Lacks("register now") // it is as it was when the typing began
	s.Press("ctrl+s")
	if c := f.person().Contact; c.Values["email"] != "amina@example.se" || c.Values["language"] != "ar" {
		t.Errorf("the register holds %v", c.Values)
	}
}

func TestADraftOfAnEarlierVersionIsOffered(t *testing.T) {
	f := open(t, 100, 30)
	key := "contact:" + string(f.amina) + ":" + model.GroupPerson
	if err := f.Register.SaveDraft(context.Background(), f.Deps.Now(), key, `{"email":"amina@example.se","place":"Boden"}`); err != nil {
		t.Fatal(err)
	}
	f.Press("left", "enter")
	f.Has("amina@example.se", "Boden", "The register now says “Jokkmokk”")
}

func TestADraftOfARecordSaysWhatWasChangedElsewhereMeanwhile(t *testing.T) {
	f := open(t, 100, 30)
	f.Promise(f.amina, "2026-11-20", "call back")
	at := page.Route{Kind: page.Contact, ID: string(f.amina), Focus: model.FollowUp.Key}
	promise := func() model.Record { return f.person().Of(model.FollowUp)[0] }
	s := f.Show(New, at, 100, 30)
	s.Send(page.OpenDialog{Dialog: record.Edit(f.Deps, promise(), "Amina")})
	s.Press("tab")
	s.Type(" about the loan")
	s.Press("esc")
	there := f.Elsewhere()
	save := func(field, value string) {
		t.Helper()
		rec := promise()
		rec.Set(field, value)
		if _, err := there.SaveRecord(context.Background(), f.Deps.Now(), rec); err != nil {
			t.Fatal(err)
		}
	}
	save("on", "2026-11-25") // she has not touched the day: it is simply as it is now
	s = f.Show(New, at, 100, 30)
	s.Send(page.OpenDialog{Dialog: record.Edit(f.Deps, promise(), "Amina")})
	s.Has("call back about the loan", "2026-11-25")
	s.Lacks("register now")
	s.Press("esc")
	save("what", "send the form")
	s = f.Show(New, at, 100, 30)
	s.Send(page.OpenDialog{Dialog: record.Edit(f.Deps, promise(), "Amina")})
	s.Has("call back about the loan", "The register now says", "“send the form”")
	s.Press("ctrl+s")
	if got := promise(); got.Get("what") != "call back about the loan" || got.Get("on") != "2026-11-25" {
		t.Errorf("the register holds %v", got.Values)
	}
}
