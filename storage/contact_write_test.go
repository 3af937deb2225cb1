package storage

import (
	"context"
	"slices"
	"testing"
	"time"

	"stegvis/model"
	"stegvis/model/text"
)

// added takes in a client of whom only the name is known.
func added(t testing.TB, r *Register, name string) model.ContactID {
	t.Helper()
	return model.ContactID(must(r.AddContact(context.Background(), clock, model.NewContact{Contact: model.Contact{Name: name}}))(t).Owner())
}

// person reads everything about one contact.
func person(t testing.TB, r *Register, id model.ContactID) Person {
	t.Helper()
	return must(r.Person(context.Background(), id))(t)
}

// failing ends the test unless an error is of a code.
func failing(t testing.TB, err error, code model.Code) {
	t.Helper()
	if err == nil || model.CodeOf(err) != code {
		t.Fatalf("got error %v, expected one of code %d", err, code)
	}
}

func TestANewContactStandsOnTheFirstStepSinceTheDayItWasFound(t *testing.T) {
	r := fresh(t)
	promise := model.FollowUp.With("", day("2026-11-18"), "on", "2026-11-25", "what", "ring")
	done := must(r.AddContact(context.Background(), clock, model.NewContact{
		Contact:  model.Contact{Name: "  Amina   Warsame ", Values: map[string]string{"found_on": "2026-01-12", "phones": "+46701234567"}},
		FollowUp: &promise, Project: "Nya vägar",
	}))(t)
	if got := done.Label.In(text.Swedish); got != "Amina   Warsame lades till" {
		t.Errorf("label: %q", got)
	}
	p := person(t, r, model.ContactID(done.Owner()))
	c := p.Contact
	if c.Role != model.Client || c.Path != model.Potential || c.Status != model.Active || c.Step != model.Identify || c.StepSince != day("2026-01-12") {
		t.Errorf("contact: %+v", c)
	}
	if v, ok := p.Standing(); !ok || v.Step != model.Identify || v.From != day("2026-01-12") {
		t.Errorf("visits: %+v", p.Visits)
	}
	if f := p.Of(model.FollowUp); len(f) != 1 || f[0].Get("waiting") != string(model.OnAdvisor) || p.Summary.NextDate != day("2026-11-25") {
		t.Errorf("follow-ups: %+v, next date %s", f, p.Summary.NextDate)
	}
	if !slices.Equal(p.Projects(), []string{"Nya vägar"}) || p.Summary.Project != "Nya vägar" || p.Summary.Phone != "+46701234567" {
		t.Errorf("projects %v, summary %+v", p.Projects(), p.Summary)
	}
	undo(t, r)
	_, err := r.Person(context.Background(), model.ContactID(done.Owner()))
	failing(t, err, model.NotFound)
	if got := must(r.Projects(context.Background()))(t); len(got) != 0 {
		t.Errorf("projects after undo: %v", got)
	}
}

func TestTheEstablishedEnterAtAnalysis(t *testing.T) {
	r := fresh(t)
	done := must(r.AddContact(context.Background(), clock, model.NewContact{Contact: model.Contact{Name: "Kanya", Path: model.Established}}))(t)
	p := person(t, r, model.ContactID(done.Owner()))
	if p.Contact.Step != model.Analysis || len(p.Visits) != 6 || p.Visits[0].State != model.NotNeeded || p.Contact.Values["found_on"] != "2026-11-18" {
		t.Errorf("step %s, visits %+v, values %v", p.Contact.Step, p.Visits, p.Contact.Values)
	}
}

func TestAContactWithoutANameIsRefused(t *testing.T) {
	_, err := fresh(t).AddContact(context.Background(), clock, model.NewContact{Contact: model.Contact{Name: " \t"}})
	failing(t, err, model.Invalid)
}

func TestSavingAContactChangesOnlyWhatChanged(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	id := added(t, r, "Amina Warsame")
	v := person(t, r, id).Contact.Version
	must(r.SaveContact(ctx, clock, id, v, map[string]string{"place": "Boden", "name": "Amina Öberg", "phones": "", "firm": "Café Savanna", "firm_status": "idea"}))(t)
	p := person(t, r, id)
	if p.Contact.Name != "Amina Öberg" || p.Contact.Values["place"] != "Boden" || p.Contact.Enterprise.Name != "Café Savanna" || p.Summary.FirmStatus != "idea" {
		t.Errorf("contact: %+v", p.Contact)
	}
	if got := query[string](t, r, "SELECT hex(name_key) FROM contact"); got != query[string](t, r, "SELECT hex(?)", model.NameKey("Amina Öberg")) {
		t.Errorf("sorted by %s", got)
	}
	if done := must(r.SaveContact(ctx, clock, id, p.Contact.Version, map[string]string{"place": "Boden", "firm": "Café Savanna", "email": ""}))(t); done.Commit != "" {
		t.Errorf("a change that is none was noted: %v", done)
	}
	undo(t, r)
	if p := person(t, r, id); p.Contact.Name != "Amina Warsame" || p.Contact.Enterprise.ID != "" || p.Contact.Values["place"] != "" {
		t.Errorf("after undo: %+v", p.Contact)
	}
	if n := query[int](t, r, "SELECT count(*) FROM enterprise"); n != 0 {
		t.Errorf("%d firms after undo", n)
	}
}

func TestAStaleFormIsRefused(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	id := added(t, r, "Amina Warsame")
	v := person(t, r, id).Contact.Version
	must(r.SaveContact(ctx, clock, id, v, map[string]string{"place": "Boden"}))(t)
	_, err := r.SaveContact(ctx, clock, id, v, map[string]string{"place": "Luleå"})
	failing(t, err, model.Conflict)
	undo(t, r)
	_, err = r.SaveContact(ctx, clock, id, v, map[string]string{"place": "Luleå"})
	failing(t, err, model.Conflict) // also after an undo: the version never goes back
	if p := person(t, r, id); p.Contact.Values["place"] != "" {
		t.Errorf("place: %q", p.Contact.Values["place"])
	}
}

func TestAFieldThatIsNoneIsRefused(t *testing.T) {
	r := fresh(t)
	id := added(t, r, "Amina Warsame")
	_, err := r.SaveContact(context.Background(), clock, id, 1, map[string]string{"religion": "x"})
	failing(t, err, model.Invalid)
}

func TestOneFirmCanHaveTwoOwners(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	amina, omar := added(t, r, "Amina"), added(t, r, "Omar")
	save := func(id model.ContactID, changes map[string]string) {
		t.Helper()
		must(r.SaveContact(ctx, clock, id, person(t, r, id).Contact.Version, changes))(t)
	}
	firms := func(expected int) {
		t.Helper()
		if n := query[int](t, r, "SELECT count(*) FROM enterprise"); n != expected {
			t.Errorf("%d firms, expected %d", n, expected)
		}
	}
	save(amina, map[string]string{"firm": "Savanna", "org_number": "556036-0793"})
	save(omar, map[string]string{"firm": "Kiosken", "trade": "kiosk"})
	firms(2)
	// The same organisation number: the same firm. What was only his is let go.
	save(omar, map[string]string{"org_number": "556036-0793", "firm": "Savanna AB"})
	firms(1)
	if p := person(t, r, amina); p.Contact.Enterprise.Name != "Savanna AB" {
		t.Errorf("a change of the shared firm: %+v", p.Contact.Enterprise)
	}
	// Without a firm name he has no firm; hers stays.
	save(omar, map[string]string{"firm": ""})
	firms(1)
	if p := person(t, r, omar); p.Contact.Enterprise.ID != "" {
		t.Errorf("his firm: %+v", p.Contact.Enterprise)
	}
	save(amina, map[string]string{"firm": "", "org_number": ""})
	firms(0)
	for range 5 {
		undo(t, r)
	}
	firms(0)
	isSound(t, r)
}

// isSound ends the test when the register is not whole.
func isSound(t testing.TB, r *Register) {
	t.Helper()
	for _, wrong := range must(r.Check(context.Background(), nil))(t) {
		t.Errorf("check: %s", wrong.In(text.English))
	}
}

func TestAStatusIsSetAndTakenBack(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	id := added(t, r, "Amina Warsame")
	must(r.SetStatus(ctx, clock, id, model.StatusChange{Status: model.Paused, Until: day("2027-01-07"), Reason: "föräldraledig"}))(t)
	if c := person(t, r, id).Contact; c.Status != model.Paused || c.PausedUntil != day("2027-01-07") || c.StatusWhy != "föräldraledig" || c.StatusOn != day("2026-11-18") {
		t.Errorf("paused: %+v", c)
	}
	done := must(r.SetStatus(ctx, clock, id, model.StatusChange{Status: model.HandedOver, Reason: "ALMI"}))(t)
	if got := done.Label.In(text.English); got != "Amina Warsame handed over to ALMI" {
		t.Errorf("label: %q", got)
	}
	if c := person(t, r, id).Contact; c.Status != model.HandedOver || !c.PausedUntil.IsZero() {
		t.Errorf("handed over: %+v", c)
	}
	_, err := r.Climb(ctx, clock, id, model.Move{Kind: model.Complete, Reason: "x"}, nil)
	failing(t, err, model.Conflict)
	must(r.Climb(ctx, clock, id, model.Move{Kind: model.Reopen}, nil))(t)
	if c := person(t, r, id).Contact; c.Status != model.Active || c.Step != model.Identify {
		t.Errorf("reopened: %+v", c)
	}
	undo(t, r)
	undo(t, r)
	if c := person(t, r, id).Contact; c.Status != model.Paused || c.PausedUntil != day("2027-01-07") {
		t.Errorf("after two undos: %+v", c)
	}
}

func TestUnreachableIsWhoDidNotAnswerThreeWays(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	id := added(t, r, "Amina Warsame")
	closing := model.StatusChange{Status: model.Closed, Reason: "unreachable"}
	tried := func(kind, on, minutes string) {
		must(r.AddLog(ctx, clock, model.Log.With(string(id), day("2026-11-18"), "kind", kind, "on", on, "minutes", minutes), nil))(t)
	}
	tried("call", "2026-11-01", "")
	tried("message", "2026-11-02", "0")
	tried("visit", "2026-11-03", "20") // she was at home
	tried("call", "2026-11-10", "0")
	tried("call", "2026-11-11", "0")
	tried("email", "2026-11-12", "0")
	_, err := r.SetStatus(ctx, clock, id, closing)
	failing(t, err, model.Invalid)
	tried("call", "2026-11-13", "25") // she answered
	tried("message", "2026-11-13", "0")
	_, err = r.SetStatus(ctx, clock, id, closing)
	failing(t, err, model.Invalid)
	for _, kind := range []string{"call", "message", "email"} {
		tried(kind, "2026-11-14", "0")
	}
	must(r.SetStatus(ctx, clock, id, closing))(t)
}

func TestAddingToAProjectIsOneChangeAndHarmlessTwice(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	people := []model.ContactID{added(t, r, "Amina"), added(t, r, "Omar")}
	done := must(r.AddToProject(ctx, clock, people, "Nya vägar"))(t)
	if got := done.Label.In(text.Swedish); got != "2 kontakter lades till i Nya vägar" {
		t.Errorf("label: %q", got)
	}
	if again := must(r.AddToProject(ctx, clock, people[:1], "Nya vägar"))(t); again.Commit != "" || again.Count != 0 || len(again.Left) != 1 {
		t.Errorf("joining twice: %+v", again)
	}
	first := person(t, r, people[0]).Of(model.Participation)[0]
	first.Set("to", "2026-11-18")
	must(r.SaveRecord(ctx, clock, first))(t)
	must(r.AddToProject(ctx, later(3), people, "Nya vägar"))(t)
	again := person(t, r, people[0]).Of(model.Participation)
	if len(again) != 1 || again[0].ID != first.ID || again[0].Get("on") != "2026-11-18" || !again[0].Open() {
		t.Errorf("who left and came back takes part as %v", again)
	}
	undo(t, r)
	if p := person(t, r, people[0]); len(p.Projects()) != 0 {
		t.Errorf("projects after coming back was undone: %v", p.Projects())
	}
	undo(t, r)
	undo(t, r)
	if p := person(t, r, people[1]); len(p.Projects()) != 0 {
		t.Errorf("projects after undo: %v", p.Projects())
	}
	_, err := r.AddToProject(ctx, clock, people, " ")
	failing(t, err, model.Invalid)
}

func TestAPersonIsFoundByIDOrByWords(t *testing.T) {
	r := fresh(t)
	ctx := context.Background()
	anna := added(t, r, "Anna Berg")
	added(t, r, "Anna Bergström")
	for words, expected := range map[string]int{string(anna): 1, "anna berg": 1, "berg anna": 1, "anna": 2, "bergs": 1, "nobody": 0, "": 0} {
		if found := must(r.Resolve(ctx, words, 10))(t); len(found) != expected {
			t.Errorf("%q: found %d, expected %d", words, len(found), expected)
		}
	}
	if found := must(r.Resolve(ctx, "anna berg", 10))(t); len(found) != 1 || found[0].ID != anna {
		t.Errorf("the whole name: %v", found)
	}
}

// later is a moment some days after the tests' own.
func later(days int) time.Time { return clock.AddDate(0, 0, days) }
