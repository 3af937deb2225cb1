package start

import (
	"context"
	"testing"
	"time"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/uitest"
)

// elsewhere is the same register in another program.
func (j *journey) elsewhere() *storage.Register {
	j.t.Helper()
	r, err := storage.Open(context.Background(), j.path, storage.Options{Now: uitest.Deps().Now})
	if err != nil {
		j.t.Fatal(err)
	}
	j.t.Cleanup(func() { r.Close() })
	return r
}

// add adds a contact by another program.
func (j *journey) add(name string) {
	j.t.Helper()
	if _, err := j.elsewhere().AddContact(context.Background(), uitest.Deps().Now(), model.NewContact{Contact: model.Contact{Name: name}}); err != nil {
		j.t.Fatal(err)
	}
}

func TestWhatOthersWriteIsSeenWithinASecondFromTheFirst(t *testing.T) {
	j := begin(t, text.English)
	j.add("Amina Warsame")
	j.open()
	j.Press("2")
	j.Lacks("Omar Darwish")
	j.add("Omar Darwish")
	j.Wait(time.Second)
	j.Has("Omar Darwish")
	j.add("Åsa Öberg")
	j.Wait(time.Second)
	j.Has("Åsa Öberg")
}

func TestUndoTakesBackWhatIsOfferedOrNothing(t *testing.T) {
	j := begin(t, text.English)
	j.add("Amina Warsame")
	j.open()
	j.Press("n")
	j.Type("Sahra Ali")
	j.Press("ctrl+s")
	j.Has("Sahra Ali added   u undo")
	j.add("Omar Darwish") // not seen yet: it is still offered to undo Sahra
	j.Press("u")
	j.Has("What was changed last is something else by now: Omar Darwish", "added. Nothing was undone.")
	j.Press("esc")
	if found, _ := j.register.Resolve(context.Background(), "Omar Darwish", 2); len(found) != 1 {
		t.Error("another's change was undone")
	}
}

func TestTheOfferToUndoGoesWhenOthersHaveWritten(t *testing.T) {
	j := begin(t, text.English)
	j.add("Amina Warsame")
	j.open()
	j.Press("n")
	j.Type("Sahra Ali")
	j.Press("ctrl+s")
	j.Has("Sahra Ali added   u undo")
	j.add("Omar Darwish")
	j.Wait(time.Second)
	j.Has("Sahra Ali added")
	j.Lacks("u undo")
	j.Press("u")
	j.Has("Undo: Omar Darwish added?   u undo")
	j.Press("u") // without an offer it is the last change, and says which
	j.Has("Undone: Omar Darwish added   ctrl+r redo")
}
