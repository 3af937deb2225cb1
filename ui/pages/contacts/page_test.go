package contacts

import (
	"context"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/ui/page"
	"stegvis/ui/pages/officetest"
	"stegvis/ui/uitest"
)

// register is the page over an office of a few.
type register struct {
	*officetest.Office
	amina model.ContactID
	asa   model.ContactID
}

func open(t testing.TB, width, height int) *register {
	t.Helper()
	o := officetest.New(t)
	r := &register{Office: o}
	r.amina = o.Person("Amina Warsame", map[string]string{"gender": "woman", "phones": "+46705427044", "place": "Jokkmokk", "language": "so", "found_on": "2026-11-03"})
	r.asa = o.Person("Åsa Öberg", map[string]string{"gender": "woman", "place": "Boden", "language": "sv"})
	o.Person("Mohamed Hersi", map[string]string{"gender": "man", "protected": "yes", "phones": "+46701740601", "place": "Kiruna"})
	o.Person("สุดา ศรีสุข", map[string]string{"gender": "woman"})
	o.Promise(r.amina, "2026-11-13", "call back")
	o.Did(o.Register.Climb(context.Background(), o.Deps.Now(), r.asa, model.Move{Kind: model.Skip, Reason: "runs a firm"}, nil))
	o.Did(o.Register.AddContact(context.Background(), o.Deps.Now(), model.NewContact{Contact: model.Contact{Name: "Karin Sjöberg", Role: model.Other, Enterprise: model.Enterprise{Name: "Café Savanna"}}}))
	o.Show(New, page.Route{Kind: page.Contacts}, width, height)
	return r
}

func TestEveryoneStandsInTheOrderOfNamesWithWhatComesNext(t *testing.T) {
	r := open(t, 80, 24)
	r.Has("Contacts  5", "Name ↓", "▸ Amina Warsame", "1 Identify", "3 d late", "Karin Sjöberg", "Café Savanna", "Åsa Öberg", "2 General info", "1 of 5")
	if rows := r.Text(); strings.Index(rows, "Åsa") < strings.Index(rows, "Mohamed") {
		t.Errorf("Å comes after Z:\n%s", rows)
	}
	r.Press("enter")
	r.Has("came to: contact " + string(r.amina))
}

func TestTheFilterForgivesAndCountsAsOneTypes(t *testing.T) {
	r := open(t, 80, 24)
	r.Press("f")
	r.Has("name, phone, women, step 4-7, silent")
	for typed, found := range map[string]string{
		"asa": "Åsa Öberg", "warsame am": "Amina Warsame", "muhammad": "Mohamed Hersi", "0705427": "Amina Warsame",
		"savana": "Karin Sjöberg", "kvinnor steg 2": "Åsa Öberg", "late": "Amina Warsame", "locals": "Karin Sjöberg",
	} {
		r.Type(typed)
		r.Press("enter")
		r.Has("1 of 5 · "+typed, "▸ "+found, "1 of 1")
		r.Press("esc")
		r.Has("Contacts  5 ", "1 of 5")
		r.Press("f")
	}
	r.Type("nobody at all")
	r.Has("Nobody fits. esc clears the filter, ctrl+n adds a new contact.")
	r.Press("esc")
	r.Has("1 of 5")
}

func TestANewContactBeginsWithWhatWasTypedInTheFilter(t *testing.T) {
	r := open(t, 80, 24)
	r.Press("f")
	r.Type("women Fadumo Jama")
	r.Press("ctrl+n")
	r.Has("came to: new-contact  Fadumo Jama")
	r.Press("esc", "n")
	r.Has("came to: new-contact  Fadumo Jama")
}

func TestTheListIsSortedByTheHeaderAndByTheList(t *testing.T) {
	r := open(t, 120, 30)
	r.ClickOn("Name")
	r.Has("Name ↑")
	r.Press("s")
	r.Has("Sort by")
	r.Type("stat")
	r.Press("enter")
	r.Has("Contacts  5 · by status ↓")
	r.Press("s")
	r.Type("stat")
	r.Press("enter")
	r.Has("by status ↑")
}

func TestAViewIsChosenKeptAndTakenAway(t *testing.T) {
	r := open(t, 80, 24)
	r.Press("v")
	r.Has("Views", "everyone", "women step 4-5", "waiting", "late")
	r.Type("late")
	r.Press("enter")
	r.Has("1 of 5 · late")
	r.Press("esc", "f")
	r.Type("women step 1")
	r.Press("enter", "V")
	r.Has("is kept among the views")
	r.Press("enter", "esc", "v")
	r.Has("women step 1")
	r.Type("women step 1")
	r.Press("enter")
	r.Has("2 of 5 · women step 1")
	r.Press("V", "enter", "v")
	r.Lacks("  women step 1 ")
}

func TestHowManyFitStandsBesideWhatOneTypes(t *testing.T) {
	for _, width := range []int{60, 80, 120} {
		r := open(t, width, 24)
		r.Press("f")
		r.Type("amina")
		r.Has("› amina", "1 of 5")
		r.Deps.Lang = text.Swedish
		r.Type(" w")
		r.Has("› amina w", "1 av 5")
	}
}

func TestProtectedPeopleAreMasked(t *testing.T) {
	r := open(t, 160, 30)
	r.Press("f")
	r.Type("mohamed")
	r.Press("enter")
	r.Has("protected", "Mohamed Hersi")
	r.Lacks("Kiruna", "070-174")
}

func TestAPreviewStandsBesideTheListWhereThereIsRoom(t *testing.T) {
	r := open(t, 120, 30)
	r.Has("│  Amina Warsame", "since 3 Nov", "! 3 d late  call back", "070-542 70 44")
	r.Press("j")
	r.Has("│  Karin Sjöberg", "off the ladder")
	r.Lacks("call back")
}

func TestThePreviewSaysWhatComesNextAndWhatWasSaidLast(t *testing.T) {
	r := open(t, 120, 40)
	ctx := context.Background()
	for _, said := range []string{"the oldest words", "asked for a loan", "saw the premises", "signed the lease"} {
		r.Did(r.Register.AddLog(ctx, r.Deps.Now(), model.Log.With(string(r.amina), r.Day("2026-11-16"), "kind", "call", "said", said), nil))
	}
	file := r.File(r.amina)
	r.Did(r.Register.SaveContact(ctx, r.Deps.Now(), r.amina, file.Contact.Version, map[string]string{"note": "best before noon", "email": "amina@example.org"}))
	r.Send(page.Changed{})
	for _, lang := range []text.Lang{text.Swedish, text.English} {
		r.Deps.Lang = lang
		r.Press("j", "k")
		r.Has("call back", "signed", "premises", "best before noon", "amina@example.org", lang.Say("field.note"), lang.Say("line.timeline"))
		r.Lacks("oldest")
	}
	r.Press("f")
	r.Type("mohamed") // while one types, what the list says is enough
	r.Has("│  Mohamed Hersi")
	r.Lacks("call back")
	r.Press("enter")
	r.Has("│  Mohamed Hersi", "Mohamed Hersi added")
	r.Lacks("Kiruna")
}

func TestThePreviewIsOfNowAfterAChangeWhileOneTyped(t *testing.T) {
	r := open(t, 120, 40)
	r.Has("call back")
	r.Press("f")
	r.Type("amina")
	r.Promise(r.amina, "2026-11-20", "sign the lease")
	r.Send(page.Changed{})
	r.Press("enter")
	r.Has("▸ Amina Warsame", "call back", "sign the lease")
}

func TestEveryoneIsCountedAnewAfterAChangeWhileOneTyped(t *testing.T) {
	r := open(t, 120, 40)
	r.Press("f")
	r.Type("am")
	r.Has("1 of 5")
	r.Person("Nobody Alike", nil)
	_, count := r.App.Update(page.Changed{})
	_, letter := r.App.Update(uitest.Key("i")) // before everyone is counted
	r.Drain(tea.Batch(letter, count))
	r.Has("1 of 6")
}

func TestTheListFollowsUndoRedoAndTheLanguage(t *testing.T) {
	r := open(t, 80, 24)
	r.Press("u")
	r.Has("Undo: Karin")
	r.Press("u")
	r.Has("Contacts  4", "Undone: Karin")
	r.Lacks("  Karin Sjöberg")
	r.Press("ctrl+r")
	r.Has("Contacts  5", "Karin Sjöberg")
	r.Send(page.SetLanguage{Lang: text.Swedish})
	r.Has("Kontakter  5", "1 Identifiera", "3 d sen", "2 Allmän info")
}

func TestALogIsNotedFromTheList(t *testing.T) {
	r := open(t, 80, 24)
	r.Press("l")
	r.Has("Log a contact with Amina Warsame")
	r.Type("Called")
	r.Press("ctrl+s")
	r.Has("noted", "call back (3 d late)")
	r.Press("n")
	r.Has("0 d", "noted")
}

func TestOnlyTheLastLettersAnswerCounts(t *testing.T) {
	r := open(t, 80, 24)
	p := r.Page.(*Page)
	r.Press("f")
	first, _ := p.HandleKey(uitest.Key("å"))
	second, _ := p.HandleKey(uitest.Key("s"))
	for _, cmd := range []tea.Cmd{second, first} { // the first letter's answer comes last
		for _, msg := range uitest.Collect(cmd) {
			r.Send(msg)
		}
	}
	r.Press("enter")
	r.Has("1 of 5 · ås", "▸ Åsa Öberg", "1 of 1")
}

func TestTheListLooksAsDrawn(t *testing.T) {
	officetest.Drawn(t, func(t *testing.T, width, height int) *officetest.Office { return open(t, width, height).Office }, "j", "space")
}

func TestTheListFitsEveryRoom(t *testing.T) {
	r := open(t, 80, 24)
	r.FitsNames(t, func(name string) {
		r.Person(name, map[string]string{"place": name})
	})
	r.Press("f")
	r.Type(strings.Repeat("สุดา é", 10))
	r.Fits(t)
}

func TestTheListSpeaksOnlyTheCatalogue(t *testing.T) {
	r := open(t, 160, 40)
	r.SpeaksCatalogue(160, 40, "Amina Warsame", "Åsa Öberg", "Mohamed Hersi", "Karin Sjöberg", "Café Savanna", "Jokkmokk", "Boden", "Somali", "Swedish", "call back")
}

func TestNoKeyOfTheListMeansTwoThings(t *testing.T) {
	r := open(t, 80, 24)
	r.Keys(r.Page)
	r.Press("f")
	uitest.AssertKeys(t, r.Page.Actions())
}

func TestThePreviewIsOfWhomOneHasComeBackTo(t *testing.T) {
	r := open(t, 120, 40)
	r.Has("│  Amina Warsame", "call back", "Timeline")
	down := r.Hold("j")
	r.Press("k")
	r.Drain(down) // what was read of the next one comes too late
	r.Has("│  Amina Warsame", "call back", "Timeline")
}
