package engine

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stegvis/model"
)

const passphrase = "fem små grisar på rad"

func TestAnEncryptedCopyOpensWithItsPassphraseAlone(t *testing.T) {
	ctx := context.Background()
	f := fresh(t)
	put(t, f, insertContact("c1", "Amina Warsame"))
	stick := t.TempDir()
	path := filepath.Join(stick, "copy.age")
	if err := f.BackupEncrypted(ctx, path, passphrase); err != nil {
		t.Fatal(err)
	}
	if b := read(t, path); bytes.Contains(b, []byte("Amina")) || bytes.Contains(b, []byte("SQLite")) {
		t.Error("it can be read without the passphrase")
	}
	if at, err := os.Stat(path); err != nil || at.Mode().Perm() != 0o600 {
		t.Errorf("it may be read by others: %v %v", at.Mode(), err)
	}
	onlyHas(t, stick, "copy.age")
	says(t, "the same file again", f.BackupEncrypted(ctx, path, passphrase), model.Exists)
	_, _, err := Decrypt(ctx, path, "fem små grisar", f.path, testSchema())
	says(t, "another passphrase", err, model.Invalid)
	broken := filepath.Join(stick, "broken.age")
	content := read(t, path)
	content[len(content)-100] ^= 1
	if err := os.WriteFile(broken, content, 0o600); err != nil {
		t.Fatal(err)
	}
	_, _, err = Decrypt(ctx, broken, passphrase, f.path, testSchema())
	says(t, "a broken copy", err, model.Damaged)
	noDrafts(t, filepath.Dir(f.path))

	put(t, f, insertContact("c2", "Bo"))
	plain, drop, err := Decrypt(ctx, path, passphrase, f.path, testSchema())
	if err != nil {
		t.Fatal(err)
	}
	if at, err := os.Stat(plain); err != nil || at.Mode().Perm() != 0o600 || filepath.Dir(plain) != filepath.Dir(f.path) {
		t.Errorf("what it holds lies in %s, %v, %v", plain, at.Mode(), err)
	}
	before := restore(t, f, plain)
	drop()
	noDrafts(t, filepath.Dir(f.path))
	if got := names(t, f); got != "Amina Warsame" {
		t.Errorf("restored: %q", got)
	}
	restore(t, f, before)
	if got := names(t, f); got != "Amina Warsame Bo" {
		t.Errorf("taken back: %q", got)
	}
	allIsWell(t, f)
}

func TestNoPlainCopyIsEverOnTheOtherDisk(t *testing.T) {
	f := fresh(t)
	insertMany(t, f, 50)
	stick := smallDisk(t, 64<<10) // too small for it
	err := f.BackupEncrypted(context.Background(), filepath.Join(stick, "copy.age"), passphrase)
	says(t, "a full disk", err, model.Full)
	if !strings.Contains(err.Error(), stick) {
		t.Errorf("it names another folder: %v", err)
	}
	onlyHas(t, stick)
	noDrafts(t, filepath.Dir(f.path))
}

// onlyHas holds what there is in a folder.
func onlyHas(t *testing.T, folder string, want ...string) {
	t.Helper()
	files, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var has []string
	for _, f := range files {
		has = append(has, f.Name())
	}
	if strings.Join(has, " ") != strings.Join(want, " ") {
		t.Errorf("%s holds %v, not %v", folder, has, want)
	}
}

// noDrafts holds that nothing half-written is left in a folder.
func noDrafts(t *testing.T, folder string) {
	t.Helper()
	if left, err := filepath.Glob(filepath.Join(folder, ".stegvis-*")); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}
