package engine

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
)

// inFile gives what a check finds in the file itself, each in English.
func inFile(t testing.TB, f *File) (found []string) {
	t.Helper()
	all, err := f.Check(context.Background(), nil)
	if err != nil {
		t.Fatalf("check: %v", err)
	}
	for _, fault := range all {
		if said := fault.In(text.Swedish); strings.Contains(said, "⟦") || strings.Contains(said, "%!") || fault.Mend.Key == "" {
			t.Errorf("it says %q", said)
		}
		if fault.Kind == Broken || fault.Kind == Stale {
			found = append(found, fault.What.In(text.English))
		}
	}
	return found
}

// byHand changes a closed register behind the program's back, its triggers out of the way.
func byHand(t testing.TB, path string, statements ...string) {
	t.Helper()
	f := opened(t, path)
	triggers := query[string](t, f, "SELECT group_concat(sql, ';;') FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'history%'")
	meddle(t, f, query[string](t, f, "SELECT group_concat('DROP TRIGGER ' || name, ';') FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'history%'"))
	meddle(t, f, statements...)
	meddle(t, f, strings.Split(triggers, "END;;")[0]+"END")
	for _, trigger := range strings.Split(triggers, ";;")[1:] {
		meddle(t, f, trigger)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

// someHistory makes a register with a few changes, one of them taken back, and closes it.
func someHistory(t testing.TB) (path string) {
	t.Helper()
	f := fresh(t)
	put(t, f, insertContact("c1", "Amina"), insertContact("c2", "Bo"))
	put(t, f, OneRow("INSERT INTO log (contact, id, kind, held, said) VALUES ('c1', 'l1', 'call', '2026-11-18', 'Hej')"))
	put(t, f, OneRow("UPDATE contact SET status = 'paused', version = version + 1 WHERE id = 'c2'"))
	put(t, f, OneRow("DELETE FROM log WHERE id = 'l1'"))
	undo(t, f)
	allIsWell(t, f)
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	return f.path
}

func TestEveryChangedValueIsNamed(t *testing.T) {
	tests := []struct{ name, change, want string }{
		{"a value in a table", "UPDATE contact SET name = 'Anna' WHERE id = 'c1'", "Anna (contact): the value of name is not what was saved last."},
		{"a row taken away", "DELETE FROM log", "Amina (logged contact) is gone without having been removed."},
		{"a row brought back", "INSERT INTO log SELECT contact, 'x', kind, held, minutes, said, version FROM log", "Something in the table of logged contact is not what was saved."},
		{"an image", `UPDATE changes SET after = replace(after, 'Amina', 'Anna')`, "The history does not agree: contact in the change"},
		{"whom a change is about", "UPDATE changes SET contact = 'c2' WHERE seq = 3", "The history does not agree: logged contact in the change"},
		{"a label", "UPDATE commits SET label = replace(label, 'exists', 'none') WHERE seq = 2", "The history does not agree: the change"},
		{"a time", "UPDATE commits SET at = '2026-11-18T09:31:00.000Z' WHERE seq = 2", "is not as it was written"},
		{"a kind", "UPDATE commits SET kind = 'do' WHERE kind = 'undo'", "is not as it was written"},
		{"a change taken away", "DELETE FROM changes WHERE seq = 2", "has 1 entries of 2"},
		{"a commit taken away", "DELETE FROM commits WHERE seq = 2", "1 entries of the history belong to no change."},
		{"an open commit", "UPDATE commits SET open = 1 WHERE seq = 2", "1 changes in the history were never finished."},
		{"a digest", "UPDATE commits SET digest = x'00' WHERE seq = 2", "is not as it was written"},
		{"a checksum", "UPDATE checksum SET sum = zeroblob(32) WHERE tbl = 'contact'", "Something in the table of contact is not what was saved."},
		{"how it is built", "CREATE INDEX more ON log (said)", "The register is not built as the program left it."},
		{"a draft", "INSERT INTO draft VALUES ('a', 'b')", "is not what was saved."},
		{"what is derived", "UPDATE summary SET minutes = 7", "The summary of c1 does not agree"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			path := someHistory(t)
			byHand(t, path, test.change)
			found := inFile(t, opened(t, path))
			if !slices.ContainsFunc(found, func(s string) bool { return strings.Contains(s, test.want) }) {
				t.Errorf("found %q, not %q", found, test.want)
			}
		})
	}
}

func TestAnErasureLeavesTheChainWhole(t *testing.T) {
	path := someHistory(t)
	byHand(t, path, "UPDATE changes SET salt = NULL, before = NULL, after = NULL WHERE tbl = 'log'", "UPDATE commits SET salt = NULL, label = '"+ErasedLabel+"' WHERE seq = 2")
	f := opened(t, path)
	allIsWell(t, f)
	f.Close()
	// A migration that changes the history makes the chain anew around what was erased.
	f = opened(t, path, "ALTER TABLE contact RENAME COLUMN paused_until TO until;")
	allIsWell(t, f)
}

func TestARegisterWithoutAChainGetsOne(t *testing.T) {
	path := someHistory(t)
	f := opened(t, path)
	meddle(t, f, "DROP TABLE checksum", "UPDATE commits SET salt = NULL, digests = NULL, digest = NULL", "UPDATE changes SET salt = NULL",
		"DROP VIEW generated", "CREATE VIEW generated AS SELECT 'older' AS hash")
	f.Close()
	f = opened(t, path)
	allIsWell(t, f)
	if n := query[int](t, f, "SELECT count(*) FROM commits WHERE length(digest) = 32"); n != 5 {
		t.Errorf("%d of 5 commits are in the chain", n)
	}
	put(t, f, insertContact("c3", "Cilla"))
	allIsWell(t, f)
}

func TestTheCheckLooksAroundTheFile(t *testing.T) {
	ctx := context.Background()
	path := someHistory(t)
	f := opened(t, path)
	sound, err := f.Backup(ctx, f.BackupFolder(), clock.AddDate(0, 0, -1))
	if err != nil {
		t.Fatal(err)
	}
	bad, err := f.Backup(ctx, f.BackupFolder(), clock)
	if err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(bad)
	if err != nil {
		t.Fatal(err)
	}
	for i := len(content) / 2; i < len(content)/2+2000; i++ {
		content[i] ^= 0x5a
	}
	if err := os.WriteFile(bad, content, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(sound, 0o644); err != nil {
		t.Fatal(err)
	}
	steps, last := 0, 0
	faults, err := f.Check(ctx, func(done, total int) { steps, last = done, total })
	var found []string
	for _, fault := range faults {
		if fault.Kind == Around {
			found = append(found, fault.What.Key)
		}
	}
	if err != nil || strings.Join(found, " ") != "check.open-to-others check.backup" || steps != last || steps == 0 {
		t.Errorf("found %v, %v; %d steps of %d", found, err, steps, last)
	}
	if b, ok := NewestBackup(ctx, path, testSchema(), clock.Location()); !ok || b.Path != sound {
		t.Errorf("the newest sound backup is %v, %v", b, ok)
	}
}

func TestARepairMakesAnewWhatFollowsAndNothingElse(t *testing.T) {
	ctx := context.Background()
	path := someHistory(t)
	byHand(t, path, "UPDATE summary SET minutes = 7", "DROP TRIGGER summary_log_insert")
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	came, err := Repair(ctx, path, testSchema(), Options{}, nil)
	if err != nil || len(came.Done) == 0 || len(came.Left) > 0 || came.Aside == "" {
		t.Fatalf("it came to %+v, %v", came, err)
	}
	if aside, err := os.ReadFile(came.Aside); err != nil || string(aside) != string(before) {
		t.Errorf("the register as it was is not kept: %v", err)
	}
	f := opened(t, path)
	allIsWell(t, f)
	put(t, f, OneRow("INSERT INTO log (contact, id, kind, held, minutes) VALUES ('c1', 'l2', 'call', '2026-11-18', 5)"))
	allIsWell(t, f)
	f.Close()

	byHand(t, path, "UPDATE contact SET name = 'Anna' WHERE id = 'c1'", "UPDATE summary SET minutes = 7")
	if before, err = os.ReadFile(path); err != nil {
		t.Fatal(err)
	}
	came, err = Repair(ctx, path, testSchema(), Options{}, nil)
	if err != nil || len(came.Done) > 0 || len(came.Left) < 2 || came.Aside != "" {
		t.Errorf("with a changed value it came to %+v, %v", came, err)
	}
	if after, err := os.ReadFile(path); err != nil || string(after) != string(before) {
		t.Errorf("a register that cannot be mended was changed: %v", err)
	}
}

func TestWhatCanStillBeReadIsSaved(t *testing.T) {
	ctx := context.Background()
	f := fresh(t)
	insertMany(t, f, 3000)
	path := f.Path()
	f.Close()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for page := 40; page < 44; page++ {
		for i := range 4096 {
			content[page*4096+i] ^= 0x5a
		}
	}
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := Salvage(ctx, path, testSchema(), clock)
	if err != nil {
		t.Fatal(err)
	}
	rows, whole := 0, true
	for _, one := range s.Tables {
		if one.Name == "contact" || one.Name == "visit" {
			rows, whole = rows+one.Rows, whole && one.Whole
		}
	}
	if rows < 5000 || filepath.Base(s.Path) != "register-salvaged-2026-11-18-093000.stegvis.db" {
		t.Errorf("%+v", s)
	}
	t.Logf("%d of 6000 rows, %+v", rows, s)
	if after, err := os.ReadFile(path); err != nil || string(after) != string(content) {
		t.Errorf("the damaged register was changed: %v", err)
	}
	saved := opened(t, s.Path)
	allIsWell(t, saved)
	put(t, saved, insertContact("new", "Cilla"))
}

func TestADamagedRegisterSaysWhatThereIsToGoBackTo(t *testing.T) {
	ctx := context.Background()
	path := someHistory(t)
	f := opened(t, path)
	backup, err := f.Backup(ctx, f.BackupFolder(), clock)
	if err != nil {
		t.Fatal(err)
	}
	put(t, f, insertContact("c3", "Cilla"))
	put(t, f, insertContact("c4", "Doris"))
	f.Close()
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := range 60 {
		content[4096-i-1] ^= 0x5a // of what makes a table
	}
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	_, err = Open(ctx, path, testSchema(), Options{})
	if err == nil || model.CodeOf(err) != model.Damaged || !strings.Contains(model.Explain(err, text.English), backup) {
		t.Errorf("it says %v", err)
	}
	if n, ok := Missing(ctx, path, backup); ok && n != 2 {
		t.Errorf("%d changes are missing, %v", n, ok)
	}
}
