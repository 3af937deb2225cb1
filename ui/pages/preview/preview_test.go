package preview_test

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"stegvis/model"
	"stegvis/ui/page"
	"stegvis/ui/pages/officetest"
	"stegvis/ui/pages/preview"
	"stegvis/ui/uitest"
)

// seen runs what a preview asks for, and gives how many people were read.
func seen(cmd tea.Cmd) (answers int) {
	for _, msg := range uitest.Collect(cmd) {
		if a, ok := msg.(page.Answer); ok {
			answers++
			a.Take()
		}
	}
	return answers
}

func TestWhoIsNextIsReadBehindWhoIsInSightAndNobodyTwice(t *testing.T) {
	o := officetest.New(t)
	amina, omar, yusuf := o.Person("Amina", nil), o.Person("Omar", nil), o.Person("Yusuf", nil)
	p, owner := preview.New(o.Deps), new(int)
	near := func(ids ...model.ContactID) []model.ContactID { return ids }
	holds := func(id model.ContactID, want bool) {
		t.Helper()
		if person, ok := p.Of(id); ok != want || ok && person.Contact.ID != id {
			t.Errorf("%s is there: %v, as %s", o.File(id).Contact.Name, ok, person.Contact.Name)
		}
	}

	if n := seen(p.See(owner, amina, near(omar), false)); n != 2 {
		t.Errorf("%d questions, not one for who is in sight and one behind", n)
	}
	holds(amina, true)
	holds(omar, true)
	if n := seen(p.See(owner, omar, near(yusuf, amina), false)); n != 1 {
		t.Errorf("%d questions about whom is not known yet", n)
	}
	if cmd := p.See(owner, omar, near(yusuf, amina), false); seen(cmd) != 0 {
		t.Error("who is known is read once more")
	}
	seen(p.See(owner, yusuf, near(omar), false))
	holds(amina, false) // two away

	o.Promise(omar, "2026-11-20", "call")
	o.Promise(yusuf, "2026-11-20", "call")
	again := p.See(owner, yusuf, near(omar), true)
	holds(yusuf, true) // as it was, until it is read again
	holds(omar, false)
	seen(again)
	for _, id := range near(yusuf, omar) {
		if person, _ := p.Of(id); len(person.Of(model.FollowUp)) != 1 {
			t.Errorf("%s is as before the change", person.Contact.Name)
		}
	}
	if p.See(owner, "", nil, false) != nil {
		t.Error("nobody is read")
	}
}
