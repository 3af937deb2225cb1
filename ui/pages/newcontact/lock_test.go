package newcontact

import (
	"context"
	"testing"
	"time"

	"stegvis/model/text"
)

// people tells how many of a name are in the register.
func (a *asking) people(name string) int {
	a.t.Helper()
	found, err := a.Register.Resolve(context.Background(), name, 5)
	if err != nil {
		a.t.Fatal(err)
	}
	return len(found)
}

func TestAFormThatWaitsForTheRegisterCanBeLeft(t *testing.T) {
	a := open(t, "", 80, 24)
	free := a.Lock()
	a.Type("Fadumo Jama")
	a.Press("ctrl+s")
	a.Has("1 waiting")
	a.Type("lost") // while it waits the form stays as it is
	a.Paste("lost")
	a.Lacks("Jamalost")
	before := a.Text()
	a.ClickOn("Phone")
	a.ClickOn("Gender")
	if a.Text() != before {
		t.Error("the mouse changes what is being saved")
	}
	a.Burst("esc", "enter") // typed before it is asked, enter is no yes
	a.Has("Not saved yet", "“New contact” is saved as soon as the register is free", "What you typed is kept", "enter leave without saving", "esc wait")
	a.Press("esc")
	a.Has("1 waiting", "Fadumo Jama")
	a.Lacks("Not saved")
	a.Press("esc", "enter")
	a.Has("Not saved: “New contact”. You left before")
	a.Has("offered next time.")
	a.Lacks("waiting")
	a.Press("esc")
	free()
	a.Wait(3 * time.Second)
	if n := a.people("Fadumo Jama"); n != 0 {
		t.Errorf("what was said not to be saved is, %d times", n)
	}
	a.again("", 80, 24)
	a.Has("What you typed last", "Fadumo Jama")
	a.Press("ctrl+s")
	if n := a.people("Fadumo Jama"); n != 1 {
		t.Errorf("there are %d of her", n)
	}
}

func TestAFormThatIsWaitedForAfterAllIsSaved(t *testing.T) {
	a := open(t, "", 80, 24)
	free := a.Lock()
	a.Type("Fadumo Jama")
	a.Press("ctrl+s", "esc")
	a.Has("Not saved yet")
	free()
	a.Wait(2 * time.Second)
	a.Has("came to: contact", "Fadumo Jama added")
	a.Lacks("Not saved yet")
}

func TestWhatIsLeftWhileTheRegisterIsHeldIsOfferedAtOnce(t *testing.T) {
	a := open(t, "", 80, 24)
	free := a.Lock()
	defer free()
	a.Type("Fadumo Jama")
	a.Press("ctrl+s", "esc", "enter")
	if _, kept := a.Deps.Unstored.Draft(draftKey); !kept {
		t.Error("the draft is nowhere")
	}
}

func TestTheQuestionWhetherToLeaveIsSwedish(t *testing.T) {
	a := open(t, "", 80, 24)
	a.Deps.Lang = text.Swedish
	free := a.Lock()
	defer free()
	a.Type("Fadumo Jama")
	a.Press("ctrl+s", "esc")
	a.Has("Inte sparat än", "”Ny kontakt” sparas så snart registret är ledigt", "finns kvar som utkast", "enter lämna utan att spara", "esc vänta")
}

func TestSomeoneWhoCameInWhileTheFormWasFilledInIsAskedAbout(t *testing.T) {
	a := open(t, "", 80, 24)
	a.Type("Fadumo Jama")
	a.likenesses()
	a.Person("Fadumo Jama", map[string]string{"place": "Boden"})
	a.Press("ctrl+s")
	a.Has("“Fadumo Jama” has just been added elsewhere", "May be here already:", "Fadumo Jama · Boden", "ctrl+o")
	if n := a.people("Fadumo Jama"); n != 1 {
		t.Errorf("there are %d of her", n)
	}
	a.Press("ctrl+s")
	a.Has("came to: contact")
	if n := a.people("Fadumo Jama"); n != 2 {
		t.Errorf("said to be another, there are %d", n)
	}
}
