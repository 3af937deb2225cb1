package office

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/ui/page"
)

// toBackups puts the cursor on the newest backup.
func (d desk) toBackups() {
	d.Press("g", "down", "down", "down", "down", "down", "down", "down", "down")
}

func TestOneGoesBackToABackupAndTakesThatBack(t *testing.T) {
	d := open(t, 80, 24)
	d.Press("b")
	d.Has("2 contacts", "sound")
	d.Person("Bosse Ek", nil)
	d.Send(page.Changed{})
	d.toBackups()
	d.Press("enter")
	d.Has("Go back to a backup", "1 change made since then leaves", "This leaves the register: 1 contact.", "backed up first")
	d.Press("esc")
	d.Has("Bosse Ek")
	d.Press("enter", "enter")
	d.Lacks("Bosse Ek")
	d.Has("The register is as in the backup", "3 contacts", "2 on the ladder")
	d.Wait(time.Minute)
	d.toBackups()
	d.Press("enter")
	d.Has("This comes back: 1 contact.")
	d.Press("enter")
	d.Has("Bosse Ek", "3 on the ladder")
}

func TestWhatGoingBackChangesIsShownAgainWhenItIsNoLongerSo(t *testing.T) {
	d := open(t, 80, 24)
	d.Press("b")
	d.Person("Bosse Ek", nil)
	d.Send(page.Changed{})
	d.toBackups()
	d.Press("enter")
	d.Has("1 change made since then leaves")
	d.Person("Cilla Ek", nil) // another program
	d.Press("enter")
	d.Has("changed since this was shown", "2 changes made since then leave", "This leaves the register: 2 contacts.")
	d.Press("esc", "enter")
	d.Lacks("Bosse Ek", "Cilla Ek")
}

func TestABackupThatIsBrokenIsShownAndRefused(t *testing.T) {
	d := open(t, 80, 24)
	d.Press("b")
	made, err := d.Register.Backups()
	if err != nil || len(made) != 1 {
		t.Fatal(made, err)
	}
	if err := os.WriteFile(made[0].Path, []byte("Namn;Telefon"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.Send(page.Changed{})
	d.Has("cannot be read")
	d.toBackups()
	d.Press("enter")
	d.Has("not a register of Stegvis")
}

func TestOnlyTheNewestBackupsAreShownUntilOneAsks(t *testing.T) {
	d := open(t, 80, 40)
	for range 7 {
		d.Press("b")
	}
	d.Has("… and 2 older ones")
	d.toBackups()
	d.Press("down", "down", "down", "down", "down", "enter")
	d.Lacks("older ones")
}

func TestTheRegisterIsCopiedToAStick(t *testing.T) {
	d := open(t, 80, 24)
	d.Press("m")
	d.Has("No USB stick is found")
	d.Lacks("m copy to a USB stick")
	stick := t.TempDir()
	d.Page.(*Page).sticks = func() []string { return []string{stick} }
	d.Send(page.Changed{})
	d.Has("m copy to a USB stick")
	d.Press("m")
	d.Has("stick can read everything")
	d.Type("fem små")
	d.Press("enter")
	d.Type("fem stora")
	d.Lacks("fem")
	d.Press("ctrl+s")
	d.Has("The two passphrases differ")
	d.Press("ctrl+u")
	d.Type("fem små")
	d.Press("ctrl+s")
	d.Has("The encrypted copy is in")
	copies, err := filepath.Glob(filepath.Join(stick, "stegvis-register-*.stegvis.db.age"))
	if err != nil || len(copies) != 1 || !storage.Encrypted(copies[0]) {
		t.Fatalf("on the stick: %v, %v", copies, err)
	}
	plain, drop, err := storage.Decrypt(context.Background(), copies[0], "fem små", d.Register.Path())
	if err != nil {
		t.Fatal(err)
	}
	defer drop()
	if going, err := d.Register.GoingBack(context.Background(), plain); err != nil || going.Contacts != 2 || going.Stranger {
		t.Errorf("the copy is %+v, %v", going, err)
	}
	d.Wait(time.Hour)
	d.Press("m", "ctrl+s")
	d.Has("Not encrypted: the copy is in")
}

func TestOneOfSeveralSticksIsChosen(t *testing.T) {
	d := open(t, 80, 24)
	one, other := filepath.Join(t.TempDir(), "KINGSTON"), filepath.Join(t.TempDir(), "SANDISK")
	for _, stick := range []string{one, other} {
		if err := os.Mkdir(stick, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	d.Page.(*Page).sticks = func() []string { return []string{one, other} }
	d.Send(page.Changed{})
	d.Press("m")
	d.Type("sand")
	d.Press("enter")
	d.Press("ctrl+s")
	if files, err := os.ReadDir(other); err != nil || len(files) != 1 || !strings.HasSuffix(files[0].Name(), ".stegvis.db") {
		t.Errorf("on the one chosen: %v, %v", files, err)
	}
}

// TestARegisterThatWasKeptIsBroughtInFromThePage lays a copy that went its own way beside the
// register, as it is kept when another file is put in its place.
func TestARegisterThatWasKeptIsBroughtInFromThePage(t *testing.T) {
	d := open(t, 80, 24)
	d.Lacks("Beside the register")
	ctx := context.Background()
	path := strings.TrimSuffix(d.Register.Path(), ".stegvis.db") + "-kept-2026-11-16-081400.stegvis.db"
	if err := d.Register.BackupTo(ctx, path); err != nil {
		t.Fatal(err)
	}
	other, err := storage.Open(ctx, path, storage.Options{Now: d.Deps.Now})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := other.AddContact(ctx, d.Deps.Now(), model.NewContact{Contact: model.Contact{Name: "Kept Person"}}); err != nil {
		t.Fatal(err)
	}
	if err := other.Close(); err != nil {
		t.Fatal(err)
	}
	d.Send(page.Changed{})
	d.Has("Beside the register", "kept when another file was put here")
	d.toBackups()
	d.Press("down", "enter")
	d.Has("Bring in a kept register", "has 1 change that is", "rows can be brought in", "u takes back")
	d.Press("esc")
	d.Lacks("Kept Person")
	d.Press("enter", "enter")
	d.Has("One change from another copy of the register", "3 on the ladder")
	d.Wait(time.Minute)
	d.Press("enter")
	d.Has("has nothing that is not here")
	d.Press("u", "u")
	d.Has("2 on the ladder")
}
