package contact

import (
	"context"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/ui/page"
	"stegvis/ui/pages/officetest"
)

// startedAYearAgo is the page of Amina, whose firm started a year ago but for two days.
func startedAYearAgo(t *testing.T) *folder {
	f := open(t, 80, 24)
	f.Did(f.Register.AddRecord(context.Background(), f.Deps.Now(), model.Outcome.With(string(f.amina), f.Day("2026-11-16"), "kind", "firm-started", "on", "2025-11-18", "follow", "months")))
	f.Send(page.Changed{})
	return f
}

func (f *folder) kinds() string {
	f.t.Helper()
	var kinds []string
	for _, o := range f.person().Of(model.Outcome) {
		kinds = append(kinds, o.Get("kind"))
	}
	return strings.Join(kinds, " ")
}

func TestThreeQuestionsSetTheNextDate(t *testing.T) {
	f := startedAYearAgo(t)
	f.Has("Wed 18  12 months after the start")
	f.Press("F")
	f.Has("Follow-up with Amina Warsame", "▸ Is the firm running?", "How is it going?", "Is help needed?")
	f.Lacks("running after 12 months")
	f.Type("yes")
	f.Press("enter")
	f.Has("Note: running after 12 months")
	f.Type("badly")
	f.Press("enter")
	f.Type("no")
	f.Press("enter", "ctrl+s") // the outcome is not noted unasked
	f.Has("Follow-up with Amina Warsame noted. Next: Mon 14 Dec, it is going")
	f.Has("14 Dec  it is going badly")
	if got := f.kinds(); got != "firm-started" {
		t.Errorf("outcomes: %s", got)
	}
	f.Press("u")
	f.Has("Wed 18  12 months after the start")
	if p := f.person(); len(p.Of(model.Checkup)) != 0 || len(model.OpenPromises(p.Of(model.FollowUp))) != 3 {
		t.Errorf("undone: %v, %v", p.Of(model.Checkup), p.Of(model.FollowUp))
	}
}

func TestTheOutcomeIsNotedWithOneKey(t *testing.T) {
	f := startedAYearAgo(t)
	f.Press("F")
	f.Type("yes")
	f.Press("enter")
	f.Type("well")
	f.Press("enter")
	f.Type("no")
	f.Press("enter", "y", "ctrl+s")
	f.Has("Next: 18 Nov 2027, 24 months")
	if got := f.kinds(); got != "running-12 firm-started" {
		t.Errorf("outcomes: %s", got)
	}
	f.Press("u")
	if got := f.kinds(); got != "firm-started" {
		t.Errorf("outcomes after undo: %s", got)
	}
}

func TestAClosedFirmIsProposedAsAnOutcome(t *testing.T) {
	f := open(t, 80, 24)
	f.Press("F")
	f.Type("closed")
	f.Press("enter")
	f.Has("Note: the firm closed")
	f.Type("so-so")
	f.Press("enter")
	f.Type("no")
	f.Press("enter", "y", "ctrl+s")
	f.Has("Nothing more is agreed")
	if got := f.kinds(); got != "firm-closed" {
		t.Errorf("outcomes: %s", got)
	}
}

func TestAConversationLeftHalfIsKept(t *testing.T) {
	f := open(t, 80, 24)
	f.Press("F")
	f.Type("yes")
	f.Press("enter", "esc")
	if len(f.person().Of(model.Checkup)) != 0 {
		t.Error("half a conversation was saved")
	}
	f.Press("F")
	f.Has("yes, it is running")
	f.Press("ctrl+s") // two answers are missing
	f.Has("How is it going?", "!")
	if len(f.person().Of(model.Checkup)) != 0 {
		t.Error("a conversation without its answers was saved")
	}
}

func TestAnAttemptIsTwoKeysAndNoContact(t *testing.T) {
	f := open(t, 80, 24)
	last := f.person().Summary.LastContact
	f.Press("C")
	f.Type("unreach")
	f.Press("enter", "ctrl+s")
	f.Has("So far: nothing")
	f.Press("esc", "A")
	f.Has("Tried to reach Amina Warsame", "1  call", "6  through somebody else")
	f.Press("4")
	f.Has("Attempt to reach Amina Warsame noted")
	f.Press("A", "enter", "A", "5")
	attempts := f.person().Of(model.Attempt)
	if len(attempts) != 3 || f.person().Summary.LastContact != last {
		t.Errorf("attempts %v, last contact %s", attempts, f.person().Summary.LastContact)
	}
	f.Press("u")
	if n := len(f.person().Of(model.Attempt)); n != 2 {
		t.Errorf("%d attempts after undo", n)
	}
	f.Press("ctrl+r", "C")
	f.Type("unreach")
	f.Press("enter", "ctrl+s")
	if p := f.person(); p.Contact.Status != model.Closed {
		t.Errorf("tried in three channels: %s", p.Contact.Status)
	}
}

func TestWhatBelongsToAStartIsAskedOnlyOfAStart(t *testing.T) {
	f := open(t, 80, 24)
	f.Show(New, page.Route{Kind: page.Contact, ID: string(f.amina), Focus: "outcomes"}, 80, 24)
	f.Press("a", "enter") // of what can be added, the first is an outcome
	f.Has("Outcome for Amina Warsame")
	f.Lacks("Name of the firm", "Jobs created")
	f.Type("firm st")
	f.Press("enter")
	f.Has("Name of the firm", "How it began", "Social enterprise", "People working there now", "Jobs created", "Full-time equivalents", "Follow-up", "With our help", "How we know")
	f.Lacks("after 6, 12, 24 and 36 months") // nothing she did not say
	f.Press("ctrl+s")
	outcomes := f.person().Of(model.Outcome)
	if len(outcomes) != 1 {
		t.Fatalf("outcomes: %v", outcomes)
	}
	o := outcomes[0]
	for _, key := range []string{"firm", "start", "legal_form", "social", "staff", "jobs", "fte", "labour_status", "follow", "helped"} {
		if got := o.Get(key); got != "" {
			t.Errorf("%s is %q", key, got)
		}
	}
}

func TestJobsAreShownOverTheFirstState(t *testing.T) {
	f := open(t, 80, 24)
	f.Did(f.Register.SaveContact(context.Background(), f.Deps.Now(), f.amina, f.person().Contact.Version, map[string]string{model.FirmName.Key: "Café Savanna"}))
	firm := string(f.person().Contact.Enterprise.ID)
	for on, employed := range map[string]string{"2025-01-01": "2", "2026-11-02": "5"} {
		f.Did(f.Register.AddRecord(context.Background(), f.Deps.Now(), model.Snapshot.With(firm, f.Day("2026-11-16"), "on", on, "employed", employed)))
	}
	f.Show(New, page.Route{Kind: page.Contact, ID: string(f.amina), Focus: "outcomes"}, 80, 24)
	f.Has("5 work there", "2 work there", "3 more than 1 Jan 2025")
}

func TestTheQuestionsArePrintedInThePersonsLanguage(t *testing.T) {
	folder := officetest.Documents(t)
	f := open(t, 80, 24)
	f.Press("ctrl+k")
	f.Type("print the questions")
	f.Press("enter")
	paper := officetest.File(t, folder, "questions-*.html")
	for _, want := range []string{`lang="so" dir="ltr"`, "Amina Warsame, 2026-11-16", "Ma u baahan tahay caawimaad?", "Is help needed?", text.English.Say("checkup.questions-ours")} {
		if !strings.Contains(paper, want) {
			t.Errorf("the paper lacks %q:\n%s", want, paper)
		}
	}
}
