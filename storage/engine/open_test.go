package engine

import (
	"bytes"
	"context"
	"crypto/sha256"
	"database/sql"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
)

// corpus holds databases that were broken on purpose.
const corpus = "../../shared/corpora/sqlite-corrupt"

func TestABrokenFileIsRefusedInOneSentenceAndNotTouched(t *testing.T) {
	files, _ := filepath.Glob(filepath.Join(corpus, "*.db"))
	if len(files) == 0 {
		t.Skipf("no broken databases in %s", corpus)
	}
	for _, file := range files {
		whole, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		refused(t, filepath.Base(file), whole, model.Damaged)
	}
}

func TestWhatIsNoRegisterIsRefused(t *testing.T) {
	refused(t, "a text", []byte("Namn;Telefon\r\nAmina;070\r\n"), model.Damaged)
	refused(t, "zeros", make([]byte, 8192), model.Damaged)
	refused(t, "a header and no more", []byte("SQLite format 3\x00"), model.Damaged)
	refused(t, "another program's database", foreign(t, 0), model.Damaged)
	refused(t, "another program's database with a mark of its own", foreign(t, 77), model.Damaged)
}

// refused opens a file of some content and holds that it is refused with one sentence, and
// that neither the file nor its folder is changed.
func refused(t *testing.T, name string, content []byte, code model.Code) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "register.stegvis.db")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	r, err := Open(context.Background(), path, testSchema(), Options{})
	if err == nil {
		r.Close()
		t.Errorf("%s was opened", name)
		return
	}
	says(t, name, err, code)
	after, _ := os.ReadFile(path)
	if sha256.Sum256(after) != sha256.Sum256(content) {
		t.Errorf("%s was changed", name)
	}
	if files, _ := os.ReadDir(filepath.Dir(path)); len(files) != 1 {
		t.Errorf("%s left %v", name, files)
	}
}

// says holds that an error has a code and a sentence in both languages.
func says(t *testing.T, name string, err error, code model.Code) {
	t.Helper()
	if model.CodeOf(err) != code {
		t.Errorf("%s: code %d, not %d: %v", name, model.CodeOf(err), code, err)
	}
	for _, l := range []text.Lang{text.Swedish, text.English} {
		s := model.Explain(err, l)
		if strings.ContainsAny(s, "⟦\n%") || !strings.HasSuffix(s, ".") || s == l.Say("error.internal") {
			t.Errorf("%s: it says %q", name, s)
		}
	}
}

// foreign is a database that is not a register.
func foreign(t *testing.T, id int) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "foreign.db")
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec(fmt.Sprintf("CREATE TABLE contact (name); PRAGMA application_id = %d", id)); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func TestPlacesThatCannotHoldARegister(t *testing.T) {
	folder := t.TempDir()
	link := filepath.Join(folder, "link")
	if err := os.Symlink(filepath.Join(folder, "nowhere"), link); err != nil {
		t.Skip(err)
	}
	file := filepath.Join(folder, "file")
	if err := os.WriteFile(file, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name, path string
		options    Options
		code       model.Code
	}{
		{"a folder", folder, Options{}, model.Invalid},
		{"a link to nowhere", link, Options{}, model.NotFound},
		{"a device", os.DevNull, Options{}, model.Invalid},
		{"below a file", filepath.Join(file, "register.db"), Options{}, model.Full},
		{"nothing to read", filepath.Join(folder, "none.db"), Options{ReadOnly: true}, model.NotFound},
	}
	for _, test := range tests {
		r, err := Open(context.Background(), test.path, testSchema(), test.options)
		if err == nil {
			r.Close()
			t.Errorf("%s was opened", test.name)
			continue
		}
		says(t, test.name, err, test.code)
	}
}

func TestANewRegisterIsItsPersonsAlone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "data", "stegvis", "Åsas #1 100%?.db")
	r := opened(t, path)
	put(t, r, insertContact("c1", "Amina"))
	for _, p := range []string{filepath.Dir(path), path, path + "-wal", path + "-shm"} {
		at, err := os.Stat(p)
		if err != nil || at.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s: %v %v", p, at, err)
		}
	}
	r.Close()
	if err := os.Chmod(path, 0o644); err != nil {
		t.Fatal(err)
	}
	r = opened(t, path)
	if at, _ := os.Stat(path); at.Mode().Perm() != 0o600 {
		t.Errorf("an open file stays so: %v", at.Mode())
	}
	if n := query[int](t, r, "SELECT count(*) FROM contact"); n != 1 {
		t.Errorf("%d contacts", n)
	}
}

func TestSettingsAreAsTheyShouldBe(t *testing.T) {
	r := fresh(t)
	put(t, r, insertContact("c1", "Amina"))
	for db, want := range map[*sql.DB]string{
		r.writer:  "wal 2 1 1 2 0 1 200 0 1400137063",
		r.readers: "wal 2 1 0 2 0 1 200 1 1400137063",
	} {
		var got []string
		for _, name := range strings.Fields("journal_mode synchronous foreign_keys secure_delete temp_store trusted_schema cell_size_check busy_timeout query_only application_id") {
			var v string
			if err := db.QueryRow("PRAGMA " + name).Scan(&v); err != nil {
				t.Fatal(err)
			}
			got = append(got, v)
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("settings\n%s, not\n%s", s, want)
		}
	}
	if _, err := r.readers.Exec("DELETE FROM contact"); err == nil {
		t.Error("a connection for reading has written")
	}
	if _, err := r.writer.Exec(`SELECT "no such column"`); err == nil {
		t.Error("a column in double quotes was taken for a text")
	}
}

func TestARegisterOfANewerProgramIsRefusedAndKept(t *testing.T) {
	r := fresh(t)
	put(t, r, insertContact("c1", "Amina"))
	if _, err := r.writer.Exec("PRAGMA user_version = 99"); err != nil {
		t.Fatal(err)
	}
	path := r.Path()
	r.Close()
	before, _ := os.ReadFile(path)
	_, err := Open(context.Background(), path, testSchema(), Options{})
	says(t, "newer", err, model.Damaged)
	if after, _ := os.ReadFile(path); !bytes.Equal(before, after) {
		t.Error("it was changed")
	}
}

// TestADamagedRegisterNeverPanics cuts a register short and flips its bytes. It is either
// refused, or what is read from it is right or an error.
func TestADamagedRegisterNeverPanics(t *testing.T) {
	r := fresh(t)
	insertMany(t, r, 200)
	path := r.Path()
	r.Close()
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(3, 3))
	damaged := 0
	for i := range 60 {
		bad := bytes.Clone(whole)
		if i%2 == 0 {
			bad = bad[:random.IntN(len(bad)-1)+1]
		} else {
			for range 40 {
				bad[random.IntN(len(bad))] ^= byte(1 + random.IntN(255))
			}
		}
		if misread(t, bad) {
			damaged++
		}
	}
	if damaged < 30 {
		t.Errorf("only %d of 60 were seen to be damaged", damaged)
	}
}

// misread opens and reads a damaged register and tells whether that was noticed.
func misread(t *testing.T, content []byte) bool {
	t.Helper()
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "register.stegvis.db")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	r, err := Open(ctx, path, testSchema(), Options{})
	if err != nil {
		if model.CodeOf(err) != model.Damaged {
			t.Errorf("open: code %d: %v", model.CodeOf(err), err)
		}
		return true
	}
	defer r.Close()
	wrong, err := r.Check(ctx, nil)
	if err != nil && model.CodeOf(err) != model.Damaged {
		t.Errorf("check: code %d: %v", model.CodeOf(err), err)
	}
	_, err2 := r.Undo(ctx, clock)
	return err != nil || err2 != nil || len(wrong) > 0
}
