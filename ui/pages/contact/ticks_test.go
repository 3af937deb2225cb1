package contact

import (
	"context"
	"testing"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/ui/page"
	"stegvis/ui/uitest"
)

// hold plays keys without running what they lead to, and gives the commands.
func (f *folder) hold(keys ...string) []tea.Cmd {
	f.t.Helper()
	var cmds []tea.Cmd
	for _, k := range keys {
		cmd, _ := f.Page.HandleKey(uitest.Key(k))
		cmds = append(cmds, cmd)
	}
	return cmds
}

func TestTicksMadeFasterThanTheyAreSavedAreAllSaved(t *testing.T) {
	for name, order := range map[string][]int{"in order": {0, 1, 2}, "backwards": {2, 1, 0}} {
		t.Run(name, func(t *testing.T) {
			f := open(t, 80, 24)
			cmds := f.hold("space", "j", "space", "j", "space")
			cmds = []tea.Cmd{cmds[0], cmds[2], cmds[4]}
			f.Send(tea.WindowSizeMsg{Width: 80, Height: 24})
			f.Has("[x] Business plan", "[x] Financing", "[x] Business law")
			for _, i := range order {
				f.Drain(cmds[i])
			}
			if visit, _ := f.person().Standing(); visit.Form["topics"] != "business-plan financing law" {
				t.Errorf("the register holds %q", visit.Form["topics"])
			}
			f.Has("[x] Business plan", "[x] Financing", "[x] Business law")
		})
	}
}

func TestCompletingTheStepWaitsForWhatWasJustTicked(t *testing.T) {
	f := open(t, 80, 24)
	f.Did(f.Register.SetForm(context.Background(), f.Deps.Now(), f.amina, f.visit(), map[string]string{"language": "so"}))
	f.Send(page.Changed{})
	cmds := f.hold("space", "j", "space", "j", "space", "d")
	f.Drain(cmds[5]) // the step's command comes to run before those of the ticks
	if p := f.person(); p.Contact.Step != model.FollowingUp {
		t.Errorf("Amina stands on %s:\n%s", p.Contact.Step, f.Text())
	}
	f.Has("5 Follow-up of information")
}

func TestAnotherStepIsShownWhateverTabOneIsAt(t *testing.T) {
	f := open(t, 80, 24)
	f.Press("right")
	f.Lacks("Still missing")
	f.Did(f.Register.Climb(context.Background(), f.Deps.Now(), f.amina, model.Move{Kind: model.Skip, Reason: "knows it"}, nil))
	f.Send(page.Changed{})
	f.Has("5 Follow-up of information")
}

func (f *folder) visit() model.StepID {
	f.t.Helper()
	visit, _ := f.person().Standing()
	return visit.ID
}

func TestATickThatCannotBeSavedIsTakenBackAndTold(t *testing.T) {
	f := open(t, 80, 24)
	cmds := f.hold("space")
	if _, err := f.Register.Undo(context.Background(), f.Deps.Now()); err != nil { // the log
		t.Fatal(err)
	}
	if _, err := f.Register.Undo(context.Background(), f.Deps.Now()); err != nil { // the visit to the fourth step
		t.Fatal(err)
	}
	f.Drain(cmds[0])
	f.Has("Read it again and redo the change")
	f.Press("esc")
	f.Has("3 Inspiration seminar")
}
