package contact

import (
	"context"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/ui/page"
)

// chained is Amina's page at her programme: three actions of which each waits for the one before.
func chained(t *testing.T) *folder {
	t.Helper()
	f := open(t, 80, 24)
	var before model.RecordID
	for _, a := range []struct{ said, due string }{{"Premises found", "2027-03-15"}, {"Food registered", "2027-03-19"}, {"Doors open", "2027-03-24"}} {
		rec := model.Action.With(string(f.amina), f.Day("2026-11-16"), "kind", "permit", "actor", "me", "text", a.said, "due", a.due, "after", string(before))
		f.Did(f.Register.AddRecord(context.Background(), f.Deps.Now(), rec))
		before = rec.ID
	}
	f.Send(page.Changed{})
	f.Press("right", "right", "right")
	return f
}

// days are the deadlines of the programme, in the order of the days.
func (f *folder) days() string {
	f.t.Helper()
	var said []string
	for _, a := range f.person().Of(model.Action) {
		said = append(said, a.Get("due"))
	}
	return strings.Join(said, " ")
}

func TestTheProgrammeShowsWhatWaitsAndWhatCanBegin(t *testing.T) {
	f := chained(t)
	f.Has("me: Premises found", "can begin now", "waits for: Premises found", "waits for: Food registered")
	f.Press("space", "space") // done
	f.Lacks("waits for: Premises found")
	f.Has("can begin now", "waits for: Food registered")
}

// The days are those of the table test in model: over Easter 2027 nobody works from 26 to 29 March.
func TestANewDeadlineShowsFirstWhatMovesWithIt(t *testing.T) {
	f := chained(t)
	f.Press("e", "tab", "tab", "ctrl+u")
	f.Type("2027-03-22")
	f.Press("ctrl+s")
	f.Has("What waits moves with it", "19 Mar 2027 → 30 Mar 2027 Food registered", "24 Mar 2027 → 2 Apr 2027 Doors open", "enter move all", "o only this one", "esc back")
	if got := f.days(); got != "2027-03-15 2027-03-19 2027-03-24" {
		t.Errorf("before she has answered they are on %s", got)
	}
	f.Press("esc") // the form stands as it was
	f.Has("Action for Amina Warsame", "2027-03-22")
	f.Press("ctrl+s", "o") // alone it would pass what waits for it
	f.Has("would be due", "Action for Amina Warsame", "2027-03-22")
	if got := f.days(); got != "2027-03-15 2027-03-19 2027-03-24" {
		t.Errorf("refused, and they are on %s", got)
	}
	f.Press("ctrl+s", "enter")
	f.Has("and 2 more that wait", "u undo")
	f.Lacks("Action for Amina Warsame ─")
	if got := f.days(); got != "2027-03-22 2027-03-30 2027-04-02" {
		t.Errorf("moved they are on %s", got)
	}
	f.Press("u")
	if got := f.days(); got != "2027-03-15 2027-03-19 2027-03-24" {
		t.Errorf("taken back they are on %s", got)
	}
}

func TestOnlyThisOneMovesWhereTheOrderAllowsIt(t *testing.T) {
	f := chained(t)
	f.Press("e", "tab", "tab", "ctrl+u")
	f.Type("2027-03-12")
	f.Press("ctrl+s", "o")
	if got := f.days(); got != "2027-03-12 2027-03-19 2027-03-24" {
		t.Errorf("they are on %s", got)
	}
	f.Press("e", "tab", "tab", "tab") // nothing else of it asks
	f.Type(" by the river")
	f.Press("ctrl+s")
	f.Lacks("What waits moves with it")
	f.Has("me: Premises found by the")
}

func TestWhatAnActionWaitsForIsMarked(t *testing.T) {
	f := chained(t)
	f.Press("j", "j", "w")
	f.Has("Doors open waits for", "[ ] 15 Mar 2027 Premises found", "[x] 19 Mar 2027 Food registered")
	f.Press("space", "enter")
	f.Has("waits for: Premises found,…")
	f.Press("k", "k", "w", "j", "space", "enter") // the first for the last: a circle
	f.Has("in a circle: “Premises", "[x] 24 Mar 2027 Doors open")
	f.Press("esc", "esc", "u", "u")
	f.Has("waits for: Food registered")
	f.Lacks("waits for: Premises found,…")
}

func TestATemplateIsSeenBeforeItIsUsed(t *testing.T) {
	f := open(t, 80, 24)
	f.Press("right", "right", "right", "T")
	f.Has("The office has no template yet")
	f.Did(f.Register.AddShippedTemplates(context.Background(), f.Deps.Now(), text.English))
	f.Press("esc", "T")
	f.Has("Use a template", "Start a café", "Take on the first employee")
	f.Type("limited")
	f.Press("enter")
	f.Has("Start a limited company for Amina Warsame", "18 Nov      Check that the name of the company is free", "Pay in the share capital and get the bank's certifi")
	f.Type("11/1")
	f.Has("13 Jan 2027 Check that the name", "3 Mar 2027  Send the first invoice")
	if got := f.days(); got != "" {
		t.Errorf("it is made already: %s", got)
	}
	f.Press("ctrl+s")
	f.Has("Template Start a limited company used for Amina Warsame", "u undo", "waits for: Check that")
	if n := len(f.person().Of(model.Action)); n != 11 {
		t.Errorf("%d actions are made", n)
	}
	f.Press("T")
	f.Type("limited")
	f.Press("enter", "ctrl+s")
	f.Has("Amina Warsame has all of the template already")
	f.Press("esc", "esc", "u")
	if n := len(f.person().Of(model.Action)); n != 0 {
		t.Errorf("%d actions are left", n)
	}
}

func TestWhatUsuallyComesBeforeAndIsNotThereIsSaid(t *testing.T) {
	f := open(t, 80, 24)
	f.Did(f.Register.AddShippedTemplates(context.Background(), f.Deps.Now(), text.English))
	add := func(kind, said, due string) {
		f.t.Helper()
		f.Did(f.Register.AddRecord(context.Background(), f.Deps.Now(), model.Action.With(string(f.amina), f.Day("2026-11-16"), "kind", kind, "actor", "me", "text", said, "due", due)))
		f.Send(page.Changed{})
	}
	add("other", "Register the company", "2027-03-15")
	f.Press("right", "right", "right")
	f.Has("! Usually comes first: Pay", "in the share capital and", "The certificate comes", "first: the capital")
	add("bank", "share capital", "2027-03-10")
	f.Lacks("in the share capital and") // but what comes before that
	f.Has("Write the memorandum and")
}
