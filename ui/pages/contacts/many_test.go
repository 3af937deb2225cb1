package contacts

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/page"
	"stegvis/ui/pages/officetest"
)

// choose marks the first two, Amina and Karin, and takes an entry of the menu.
func (r *register) choose(entry string) {
	r.Press("g", "space", "space")
	r.Has("•  Amina Warsame", "•  Karin Sjöberg")
	r.Press("m")
	r.Has("Do with 2 contacts")
	r.Type(entry)
	r.Press("enter")
}

// changes is how many there are in the register.
func (r *register) changes(t *testing.T) int {
	t.Helper()
	commits, err := r.Register.Commits(context.Background(), "", 1000)
	if err != nil {
		t.Fatal(err)
	}
	return len(commits)
}

// done holds that what was done is one change, and undone by one key.
func (r *register) done(t *testing.T, before int, is func(storage.Person) bool) {
	t.Helper()
	if n := r.changes(t) - before; n != 1 {
		t.Errorf("%d changes", n)
	}
	if !is(r.File(r.amina)) {
		t.Error("it is not done")
	}
	r.Press("u")
	if is(r.File(r.amina)) {
		t.Error("it is not taken back")
	}
}

func TestThoseMarkedGetANextDate(t *testing.T) {
	r := open(t, 80, 24)
	before := r.changes(t)
	r.choose("next")
	r.Has("Next date: 2 contacts")
	r.Type("2026-12-01")
	r.Press("tab")
	r.Type("ring before Christmas")
	r.Press("ctrl+s")
	r.Has("Next date set: Tue 1 Dec, ring before Christmas (2 contacts)")
	r.Lacks("marked", "•")
	r.done(t, before, func(p storage.Person) bool { return len(p.Of(model.FollowUp)) == 2 })
}

func TestADatePastIsAskedAboutOnceForMany(t *testing.T) {
	r := open(t, 80, 24)
	before := r.changes(t)
	r.choose("next")
	r.Type("2026-11-01")
	r.Press("ctrl+s")
	if r.changes(t) != before {
		t.Error("a date that is past was taken unasked")
	}
	r.Press("ctrl+s")
	r.Has("Next date set: Sun 1 Nov")
}

func TestThoseMarkedArePausedOrClosed(t *testing.T) {
	r := open(t, 80, 24)
	before := r.changes(t)
	r.choose("pause")
	r.Type("2027-01-07")
	r.Press("tab")
	r.Type("the holidays")
	r.Press("ctrl+s")
	r.Has("2 contacts paused until 7 Jan 2027")
	r.done(t, before, func(p storage.Person) bool { return p.Contact.Status == model.Paused })
	before = r.changes(t)
	r.choose("close")
	r.Type("moved")
	r.Press("ctrl+s")
	r.Has("2 contacts closed")
	r.done(t, before, func(p storage.Person) bool { return p.Contact.Status == model.Closed })
}

func TestWhoLacksProofIsNamedAndStaysMarked(t *testing.T) {
	r := open(t, 80, 24)
	c := r.File(r.amina).Contact
	r.Did(r.Register.SaveContact(context.Background(), r.Deps.Now(), r.amina, c.Version, map[string]string{"found_through": "sfi"}))
	r.Send(page.Changed{})
	before := r.changes(t)
	r.Press("ctrl+a", "m")
	r.Type("step")
	r.Press("enter")
	r.Has("Complete a step: 5 contacts", "2 General information")
	r.Type("identify")
	r.Press("enter")
	r.Has("Some are as they were", "Lacking: a phone, e-mail or address, how the", "(1): สุดา", "Past that step already (1): Åsa Öberg", "Not on the ladder (1): Karin Sjöberg")
	r.Press("enter")
	r.Has("▸ Amina Warsame", "•  Karin Sjöberg", "•  Mohamed Hersi", "•  Åsa Öberg", "Step 1 done")
	r.Lacks("•▸ Amina")
	r.done(t, before, func(p storage.Person) bool { return p.Contact.Step == model.GeneralInfo })
}

func TestWhereItCanBeDoneForNobodyNothingIsChangedAndThatIsSaid(t *testing.T) {
	for lang, said := range map[text.Lang][]string{
		text.English: {"Nothing was changed", "Not come to that step yet (1): Amina Warsame", "Not on the ladder (1): Karin"},
		text.Swedish: {"Inget ändrades", "Har inte kommit till det steget ännu (1): Amina Warsame", "Står inte på trappan (1): Karin"},
	} {
		r := open(t, 80, 24)
		before := r.changes(t)
		r.Press("g", "space", "space")
		r.Deps.Lang = lang
		r.Press("m")
		r.Type("ste")
		r.Press("enter")
		r.Type("3")
		r.Press("enter")
		r.Has(said...)
		r.Press("esc")
		if r.Has("2 mar"); r.changes(t) != before {
			t.Error("something was changed")
		}
	}
}

func TestWhatIsGivenToAllIsAskedOfAStepThatManyTakeTogether(t *testing.T) {
	r := open(t, 80, 24)
	before := r.changes(t)
	r.Press("G", "k", "space") // Åsa, on step 2
	r.Press("m")
	r.Type("step")
	r.Press("enter")
	r.Type("2")
	r.Press("enter")
	r.Has("General information is completed for those", "Topics covered", "Given in")
	r.Press("space", "tab")
	r.Type("Swedish")
	r.Press("ctrl+s")
	if p := r.File(r.asa); p.Contact.Step != model.Inspiration || r.changes(t) != before+1 {
		t.Errorf("she stands on %s\n%s", p.Contact.Step, r.Text())
	}
}

func TestThoseMarkedJoinAProjectOrAreInvited(t *testing.T) {
	r := open(t, 80, 24)
	breakfast := r.Meeting("Business breakfast", "2026-11-18", r.asa)
	before := r.changes(t)
	r.choose("project")
	r.Type("Nya vägar")
	r.Press("ctrl+s")
	r.Lacks("marked", "•")
	r.done(t, before, func(p storage.Person) bool { return slices.Equal(p.Projects(), []string{"Nya vägar"}) })
	r.Press("ctrl+a", "m")
	r.Type("invite")
	r.Press("enter")
	r.Has("Invite to", "Business breakfast", "Wed 18 Nov")
	r.Press("enter")
	r.Has("On the list already (1): Åsa Öberg", "4 people are invited")
	if invited, err := r.Register.NoShows(context.Background(), breakfast); err != nil || len(invited) != 4 {
		t.Errorf("invited are %v, %v", invited, err)
	}
}

func TestHowTheyWereFoundIsNotSaidOverWhatIsKnown(t *testing.T) {
	r := open(t, 80, 24)
	c := r.File(r.asa).Contact
	r.Did(r.Register.SaveContact(context.Background(), r.Deps.Now(), r.asa, c.Version, map[string]string{"found_through": "sfi"}))
	before := r.changes(t)
	r.Press("ctrl+a", "m")
	r.Type("found")
	r.Press("enter")
	r.Type("school")
	r.Press("ctrl+s")
	r.Has("Has something else already, which stays (1): Åsa Öberg", "Details of 4 contacts changed")
	r.Press("enter")
	r.done(t, before, func(p storage.Person) bool { return p.Contact.Values["found_through"] == "school" })
}

func TestAFileOfThoseMarkedIsWrittenBesideTheOthersAndOverNone(t *testing.T) {
	folder := officetest.Documents(t)
	r := open(t, 80, 24)
	before := r.changes(t)
	for range 2 {
		r.Press("ctrl+a", "m")
		r.Type("file")
		r.Press("enter")
		r.Has("Protected identity: never in a file (1): Mohamed Hersi")
		r.Press("enter", "ctrl+a")
	}
	if r.changes(t) != before {
		t.Error("the register was changed")
	}
	for _, name := range []string{"contacts-2026-11-16.csv", "contacts-2026-11-16-2.csv"} {
		file := officetest.File(t, folder, name)
		if strings.Count(file, "\n") != 5 || !strings.Contains(file, "Amina Warsame") || strings.Contains(file, "Mohamed") {
			t.Errorf("%s:\n%s", name, file)
		}
	}
	r.Press("f")
	r.Type("mohamed")
	r.Press("enter", "space", "m")
	r.Type("file")
	r.Press("enter")
	r.Has("No file was written")
	r.Press("enter", "esc", "g", "space", "m")
	r.Type("file")
	r.Press("enter")
	if file := officetest.File(t, folder, "contacts-2026-11-16-3.csv"); strings.Count(file, "\n") != 2 {
		t.Errorf("the file of one:\n%s", file)
	}
}

func TestAllOfTheListAreMarkedAsItIsNarrowed(t *testing.T) {
	r := open(t, 80, 24)
	r.Press("f")
	r.Type("women")
	r.Press("enter", "ctrl+a")
	r.Has("3 marked", "•▸ Amina Warsame")
	r.Press("esc")
	r.Has("3 marked", "•  Åsa Öberg") // also when all are in sight
	r.Lacks("•  Karin")
	r.Press("ctrl+a")
	r.Has("5 marked")
	r.Press("ctrl+a")
	r.Lacks("marked", "•")
	r.Press("f")
	r.Type("amina")
	r.Press("enter", "ctrl+a", "esc")
	r.Has("1 marked", "•▸ Amina Warsame")
}

func TestManyMoreThanAreInSightAreMarkedAndActedOn(t *testing.T) {
	r := open(t, 80, 24)
	plan := model.ImportPlan{Source: "list.csv"}
	for i := range 1000 {
		plan.Contacts = append(plan.Contacts, model.PlannedContact{Row: i + 2, Contact: model.Contact{Name: fmt.Sprint("Person ", i)}})
	}
	_, newest, err := r.Register.Known(context.Background())
	plan.Seen = newest
	if err == nil {
		_, _, err = r.Register.Import(context.Background(), r.Deps.Now(), plan, model.Client, "")
	}
	if err != nil {
		t.Fatal(err)
	}
	r.Send(page.Changed{})
	before := r.changes(t)
	r.Press("ctrl+a")
	r.Has("1005 marked")
	r.Press("m")
	r.Type("next")
	r.Press("enter")
	r.Type("fri")
	r.Press("ctrl+s")
	r.Has("(1005 contacts)")
	r.Press("G")
	r.Has("Fri 20")
	r.done(t, before, func(p storage.Person) bool { return len(p.Of(model.FollowUp)) == 2 })
}

func TestTheMenuForManyLooksAsDrawn(t *testing.T) {
	officetest.Drawn(t, func(t *testing.T, width, height int) *officetest.Office { return open(t, width, height).Office }, "space", "space", "m")
}

func TestWhoWasLeftOutLooksAsDrawn(t *testing.T) {
	for _, lang := range []text.Lang{text.Swedish, text.English} {
		t.Run(lang.String(), func(t *testing.T) {
			r := open(t, 80, 24)
			for i := range 7 {
				r.Person(fmt.Sprint("Person ", i), nil)
			}
			r.Send(page.Changed{})
			r.Deps.Lang = lang
			r.Resize(80, 24)
			r.Press("ctrl+a", "m")
			r.Type("ste")
			r.Press("enter")
			r.Type("1")
			r.Press("enter")
			r.Golden()
		})
	}
}
