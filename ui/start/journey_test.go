package start

import (
	"context"
	"io"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/line"
	"stegvis/ui/uitest"
)

// journey is the whole program over a register of its own, played by its keys.
type journey struct {
	*uitest.Screen
	t        *testing.T
	lang     text.Lang
	register *storage.Register
	path     string
}

func begin(t *testing.T, lang text.Lang) *journey {
	j := &journey{t: t, lang: lang, path: filepath.Join(t.TempDir(), "register.stegvis.db")}
	j.open()
	return j
}

// open starts the program on the register as it is, in a window of 80 × 24.
func (j *journey) open() {
	j.t.Helper()
	ctx := context.Background()
	now := uitest.Deps().Now
	register, err := storage.Open(ctx, j.path, storage.Options{Now: now})
	if err != nil {
		j.t.Fatal(err)
	}
	j.t.Cleanup(func() { register.Close() })
	j.register = register
	look := false
	config, err := configOf(ctx, line.Opening{
		Register: register, Lang: j.lang, Now: now, Log: io.Discard,
		LookAround: func(context.Context) (*storage.Register, func(), error) { return nil, nil, nil },
	}, &look)
	if err != nil {
		j.t.Fatal(err)
	}
	j.Screen = uitest.Start(j.t, config, 80, 24)
}

// shows holds that words of the catalogue stand on the screen.
func (j *journey) shows(key string, args ...any) {
	j.t.Helper()
	j.Has(j.lang.Say(key, args...))
	j.Fits()
}

// stands holds which step the page shows.
func (j *journey) stands(step model.StepKey) {
	j.t.Helper()
	j.Has("─ " + strconv.Itoa(step.Number()) + " " + step.Label(j.lang) + " · ")
	j.Fits()
}

// person is the only person of the register.
func (j *journey) person() storage.Person {
	j.t.Helper()
	found, err := j.register.Resolve(context.Background(), "Amina Warsame", 2)
	if err != nil || len(found) != 1 {
		j.t.Fatalf("one is called Amina Warsame: %v, %v", found, err)
	}
	person, err := j.register.Person(context.Background(), found[0].ID)
	if err != nil {
		j.t.Fatal(err)
	}
	return person
}

func TestFromTheFirstStartToTheLastStepAndBackAfterARestart(t *testing.T) {
	for _, lang := range []text.Lang{text.Swedish, text.English} {
		t.Run(lang.String(), func(t *testing.T) {
			j := begin(t, lang)
			j.firstStart()
			j.newContact()
			j.firstThreeSteps()
			j.nextTwoSteps()
			j.lastSteps()
			j.undoThriceAndRedo()
			j.startAgain()
		})
	}
}

func (j *journey) firstStart() {
	j.shows("firststart.title")
	j.Press("enter")
	j.Type("Jokkmokk")
	j.Press("enter", "enter")
	j.Has(uitest.Monday.Long(j.lang), "Jokkmokk")
	j.Lacks(j.lang.Say("shell.language-is"))
}

func (j *journey) newContact() {
	j.Press("n")
	j.Type("Amina Warsame")
	j.Press("enter")
	j.Type("0705427044")
	j.Press("ctrl+s")
	j.stands(model.Identify)
	j.Has("Amina Warsame", "070-542 70 44", j.lang.Say("done.added", "Amina Warsame"))
}

// firstThreeSteps: the first lacks its proof once, the third is completed with a reason.
func (j *journey) firstThreeSteps() {
	j.shows("contact.missing")
	j.Press("d")
	j.shows("move.complete-title", j.lang.Say("step.number", 1), "Amina Warsame")
	j.Press("ctrl+s")
	j.Has("! ") // the reason is missing as well
	j.Press("shift+tab")
	j.Type("SFI")
	j.Press("ctrl+s")
	j.stands(model.GeneralInfo)

	j.Press("space", "down", "space") // two topics
	j.Press("d")
	j.Type("som")
	j.Press("ctrl+s")
	j.stands(model.Inspiration)

	j.shows("proof.seminar")
	j.Press("d", "ctrl+s") // without a reason nothing happens
	j.shows("move.complete-title", j.lang.Say("step.number", 3), "Amina Warsame")
	j.Type("was at another office's")
	j.Press("enter")
	j.stands(model.StartupInfo)
}

func (j *journey) nextTwoSteps() {
	j.Press("space", "down", "space", "down", "space", "d")
	j.Type("som")
	j.Press("ctrl+s")
	j.stands(model.FollowingUp)

	j.Press("l")
	j.Type("Wants to go on")
	j.Press("ctrl+s")
	j.Press("d", "right", "ctrl+s") // the decision: go on
	j.stands(model.Analysis)
}

func (j *journey) lastSteps() {
	j.Press("d")
	for _, said := range []string{"Cooks", "A café of her own", "No premises"} {
		j.Type(said)
		j.Press("enter")
	}
	j.Type(j.lang.Say("need.need-premises"))
	j.Press("ctrl+s")
	j.stands(model.Programme)

	j.Press("d")
	j.Type(j.lang.Say("action.kind-bank"))
	j.Press("enter")
	j.Type("Sparbanken")
	j.Press("enter")
	j.Type("+2w")
	j.Press("ctrl+s")
	j.stands(model.Continuous)
}

func (j *journey) undoThriceAndRedo() {
	for _, step := range []model.StepKey{model.Programme, model.Analysis, model.FollowingUp} {
		j.Press("u")
		j.stands(step)
	}
	j.Press("ctrl+r")
	j.stands(model.Analysis)
	j.Press("q")
	if !j.Ended {
		j.t.Error("q ends the program")
	}
	if err := j.register.Close(); err != nil {
		j.t.Fatal(err)
	}
}

// startAgain opens the register once more: everything is there, and what was undone can be
// done again.
func (j *journey) startAgain() {
	j.open()
	j.shows("today.standing")
	j.Press("2", "enter")
	j.stands(model.Analysis)
	j.Press("ctrl+r", "ctrl+r", "ctrl+r") // the first names what is done again
	j.stands(model.Continuous)
	p := j.person()
	if p.Contact.Step != model.Continuous || p.Contact.Values["phones"] != "+46705427044" || p.Contact.Values["found_through"] != "sfi" {
		j.t.Errorf("the contact is %+v", p.Contact)
	}
	done := 0
	for _, v := range p.Visits {
		if v.State == model.Done {
			done++
		}
		switch v.Step {
		case model.GeneralInfo:
			if v.Form["topics"] != "running-a-firm advice" || v.Form["language"] != "so" || v.Form["given_on"] != uitest.Monday.String() {
				j.t.Errorf("step 2 holds %v", v.Form)
			}
		case model.Inspiration:
			if v.Reason != "was at another office's" {
				j.t.Errorf("step 3 was done because: %q", v.Reason)
			}
		case model.StartupInfo:
			if v.Form["topics"] != "business-plan financing law" {
				j.t.Errorf("step 4 holds %v", v.Form)
			}
		}
	}
	if done != 7 || len(p.Of(model.Need)) != 1 || len(p.Of(model.Action)) != 1 || p.Of(model.Action)[0].Get("actor") != "Sparbanken" {
		j.t.Errorf("%d steps are done, needs %v, actions %v", done, p.Of(model.Need), p.Of(model.Action))
	}
	log, err := j.register.Timeline(context.Background(), p.Contact.ID, 100)
	if err != nil || len(log) < 10 {
		j.t.Errorf("the timeline has %d lines, %v", len(log), err)
	}
	j.Wait(time.Minute)
	j.stands(model.Continuous)
}
