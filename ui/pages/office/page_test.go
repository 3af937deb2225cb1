package office

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stegvis/model/text"
	"stegvis/ui/page"
	"stegvis/ui/pages/officetest"
)

type desk struct {
	*officetest.Office
}

func open(t *testing.T, w, h int) desk {
	t.Helper()
	o := officetest.New(t)
	o.Person("Amina Warsame", nil)
	o.Person("Amir Hosseini", nil)
	o.Did(o.Register.SetSettings(context.Background(), o.Deps.Now(), map[string]string{"office": "Jokkmokk"}))
	o.Show(New, page.Route{Kind: page.Office}, w, h)
	return desk{o}
}

func TestTheOfficeTellsWhatItIs(t *testing.T) {
	d := open(t, 80, 24)
	d.Has(" ▸ Name of the office", "\n   Language", "\n Backups", "Jokkmokk", "2 on the ladder", "The register", "none yet; b makes one", "Amir Hosseini")
}

func TestSettingsAreOneChange(t *testing.T) {
	d := open(t, 80, 24)
	d.Press("e")
	d.Has("Settings", "Jokkmokk")
	d.Type(" kommun")
	d.Press("ctrl+s")
	d.Has("Jokkmokk kommun")
	settings, err := d.Register.Settings(context.Background())
	if err != nil || settings["office"] != "Jokkmokk kommun" {
		t.Errorf("the settings are %v, %v", settings, err)
	}
	d.Has("u undo")
	d.Lacks("The program now speaks")
	d.Press("u")
	d.Lacks("Jokkmokk kommun")
}

func TestAnotherLanguageIsSpokenAtOnce(t *testing.T) {
	d := open(t, 80, 24)
	d.Press("e", "tab")
	d.Type("sve")
	d.Press("enter", "ctrl+s")
	if d.Deps.Lang != text.Swedish {
		t.Error("the program speaks Swedish")
	}
	d.Has("Kontoret", "Senaste ändringar")
	d.Press("u", "u") // takes back what she did before it, which was to name the office
	d.Lacks("Jokkmokk")
	d.Has("Kontoret", "Senaste ändringar")
	settings, err := d.Register.Settings(context.Background())
	if err != nil || settings["language"] != "sv" {
		t.Errorf("the settings are %v, %v", settings, err)
	}
}

func TestABackupIsMadeAndTold(t *testing.T) {
	d := open(t, 80, 24)
	d.Press("b")
	d.Lacks("none yet")
	d.Has("The backup is in")
	backups, err := d.Register.Backups()
	if err != nil || len(backups) != 1 {
		t.Errorf("the backups are %v, %v", backups, err)
	}
}

func TestABackupThatCannotBeMadeIsToldInASentence(t *testing.T) {
	d := open(t, 80, 24)
	if err := os.WriteFile(filepath.Dir(d.Register.BackupFolder()), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	d.Press("b")
	d.Has("esc back")
}

func TestTheCheckFindsASoundRegister(t *testing.T) {
	d := open(t, 80, 24)
	d.Press("c")
	d.Has("The register is sound.")
}

func TestTheChangesAreMovedThrough(t *testing.T) {
	d := open(t, 60, 18)
	for range 30 {
		d.Person("One more", nil)
	}
	d.Send(page.Changed{})
	d.Has("Jokkmokk")
	d.Press("G")
	d.Lacks("Jokkmokk")
	d.Has("Amina Warsame")
	d.Press("g")
	d.Has("Jokkmokk")
	d.Press("pgdown", "down", "down", "pgup", "up", "up", "g")
	d.Has("Jokkmokk")
}

func TestTheOfficeFitsEveryRoom(t *testing.T) {
	d := open(t, 80, 24)
	d.FitsNames(t, func(name string) {
		d.Person(name, nil)
	})
}

func TestTheOfficeSpeaksOnlyTheCatalogue(t *testing.T) {
	d := open(t, 120, 40)
	d.SpeaksCatalogue(120, 40, "Jokkmokk", "Amina Warsame", "Amir Hosseini", d.Register.Path(), d.Register.BackupFolder())
}

func TestNoKeyOfTheOfficeMeansTwoThings(t *testing.T) {
	d := open(t, 80, 24)
	d.Keys(d.Page)
}

func TestNothingOfTheOfficeIsCutInANarrowWindow(t *testing.T) {
	d := open(t, 60, 24)
	for _, lang := range []text.Lang{text.Swedish, text.English} {
		d.Deps.Lang = lang
		d.Press("j", "k")
		facts, _, _ := strings.Cut(d.Text(), lang.Say("office.backups"))
		if strings.Contains(facts, "…") {
			t.Errorf("something is cut:\n%s", facts)
		}
	}
}
