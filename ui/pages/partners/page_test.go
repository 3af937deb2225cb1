package partners

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/adrg/xdg"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/ui/page"
	"stegvis/ui/pages/officetest"
)

// desk is the page over an office with two people, Almi in the directory and the municipality
// named by an action alone.
type desk struct {
	*officetest.Office
	t         testing.TB
	amina, bo model.ContactID
}

func open(t testing.TB, width, height int) *desk {
	t.Helper()
	d := &desk{Office: officetest.New(t), t: t}
	d.amina = d.Person("Amina Warsame", map[string]string{"phones": "+46705427044"})
	d.bo = d.Person("Bo Ek", map[string]string{"phones": "+46701112233", "protected": "yes"})
	d.note(model.Partner.With("", d.Deps.Today(), "name", "Almi", "phones", "+4697112345", "person", "Karin Öberg", "does", "loans"))
	d.note(model.Action.With(string(d.amina), d.Deps.Today(), "kind", "bank", "actor", "ALMI", "due", "2026-11-13", "text", "plan and budget"))
	d.note(model.FollowUp.With(string(d.bo), d.Deps.Today(), "on", "2026-11-19", "what", "answer", "waiting", "partner", "partner", "Almi"))
	d.note(model.Action.With(string(d.bo), d.Deps.Today(), "kind", "permit", "actor", "Kommunen", "due", "2026-11-20"))
	d.Show(New, page.Route{Kind: page.Partners}, width, height)
	return d
}

func (d *desk) note(rec model.Record) {
	d.t.Helper()
	d.Did(d.Register.AddRecord(context.Background(), d.Deps.Now(), rec))
}

func (d *desk) partners() []model.Record {
	d.t.Helper()
	all, err := d.Register.Records(context.Background(), model.Partner, "")
	if err != nil {
		d.t.Fatal(err)
	}
	return all
}

func TestOneCallCoversSeveralPeople(t *testing.T) {
	for _, l := range []text.Lang{text.Swedish, text.English} {
		d := open(t, 80, 24)
		d.Deps.Lang = l
		d.Send(page.Changed{})
		d.Has("▸ Almi", "! 2", "Kommunen", "0971-123 45 · Karin Öberg", "Amina Warsame", l.Say("action.kind-bank"), "Bo Ek", "answer")
		d.Lacks("⟦", "%!", "070-111")
		d.Press("down")
		d.Has(l.Say("partner.not-listed")[:20], l.Say("action.kind-permit"))
	}
}

func TestAPartnerIsAddedChangedAndRemovedUnlessItIsNamed(t *testing.T) {
	d := open(t, 80, 24)
	d.Press("x")
	d.Has("Almi is named in", "action of Amina Warsame")
	d.Press("esc", "down", "a")
	d.Has("Partner", "Kommunen")
	d.Press("tab")
	d.Type("Eva Lind")
	d.Press("ctrl+s")
	d.Has("Kommunen added", "Eva Lind", "▸ Kommunen")
	d.Press("n")
	d.Type("almi")
	d.Press("ctrl+s")
	if n := len(d.partners()); n != 2 {
		t.Fatalf("there are %d partners: a second Almi was taken", n)
	}
	d.Press("ctrl+u")
	d.Type("Region")
	d.Press("ctrl+s")
	d.Has("Region added")
	d.Press("G", "x")
	d.Has("Region removed")
	d.Press("u")
	d.Has("Region")
	d.Press("g", "e", "ctrl+u")
	d.Type("Almi Nord")
	d.Press("ctrl+s")
	d.Has("Almi Nord changed", "Bank contact: p") // what named it names it still
}

func TestTheFilterNarrowsAndEscTakesItAway(t *testing.T) {
	d := open(t, 80, 24)
	d.Press("f")
	d.Type("komm")
	d.Has("1 of 2", "▸ Kommunen")
	d.Lacks("Almi")
	d.Press("enter")
	d.Has("1 of 2 · komm")
	d.Press("esc")
	d.Has("Almi")
}

func TestInANarrowWindowThePanesTakeTurns(t *testing.T) {
	d := open(t, 60, 18)
	d.Has("Almi", "Kommunen")
	d.Lacks("plan and budget")
	d.Press("tab")
	d.Has("plan and budget")
	d.Lacks("Kommunen")
	d.Press("tab")
	d.Has("Kommunen")
}

func TestTheCallListNamesAProtectedPersonButNotHowToReachHer(t *testing.T) {
	home := t.TempDir()
	t.Cleanup(xdg.Reload)
	t.Setenv("HOME", home)
	t.Setenv("XDG_DOCUMENTS_DIR", home)
	xdg.Reload()
	d := open(t, 80, 24)
	d.Press("p")
	files, err := filepath.Glob(filepath.Join(home, "Stegvis", "call-list-almi-2026-11-16.html"))
	if err != nil || len(files) != 1 {
		t.Fatalf("written are %v, %v", files, err)
	}
	b, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Almi", "0971-123 45", "Karin Öberg", "Amina Warsame", "070-542 70 44", "plan and budget", "Bo Ek", "protected identity", "2 people"} {
		if !strings.Contains(string(b), want) {
			t.Errorf("%q is not on the list", want)
		}
	}
	for _, never := range []string{"070-111 22 33", "Kommunen", "<no value>", "⟦", "%!"} {
		if strings.Contains(string(b), never) {
			t.Errorf("%q is on the list", never)
		}
	}
}
