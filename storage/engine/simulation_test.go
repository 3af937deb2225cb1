package engine

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"stegvis/model"
)

// TestEveryBackupOfAYearRestoresWhatItWasTakenFrom lives 400 days of an office, 60 in the short
// run, with a change or more a day and a backup whenever one is due; for three weeks of them the
// clock is two years ahead, and for three others two years behind.
func TestEveryBackupOfAYearRestoresWhatItWasTakenFrom(t *testing.T) {
	days, ahead, behind := 60, 20, 40
	if os.Getenv("STEGVIS_LONG") != "" {
		days, ahead, behind = 400, 150, 250
	}
	now := clock
	f := openedAt(t, filepath.Join(t.TempDir(), "register.stegvis.db"), &now)
	takenFrom := make(map[string]string) // by backup: what the register held
	var made []BackupFile                // every one that ought to be kept, by the policy alone
	for day := range days {
		for change := range 1 + day%3 {
			now = clock.AddDate(0, 0, day).Add(time.Duration(change) * 50 * time.Minute)
			switch {
			case day >= ahead && day < ahead+21:
				now = now.AddDate(2, 0, 0)
			case day >= behind && day < behind+21:
				now = now.AddDate(-2, 0, 0)
			}
			id := model.ContactID(fmt.Sprintf("c%03d-%d", day, change))
			put(t, f, insertContact(id, fmt.Sprint("Amina ", day, " ", change)))
			path := due(t, f, now)
			if path == "" {
				t.Fatalf("no backup on day %d at %s", day, now)
			}
			takenFrom[path] = everything(t, f)
			made = keptByPolicy(append(made, BackupFile{Path: path, At: now}), now)
			if is := backups(t, f); !samePaths(is, made) {
				t.Fatalf("on day %d there are %d backups, and the policy keeps %d", day, len(is), len(made))
			}
		}
	}
	all := backups(t, f)
	if len(all) < 15 {
		t.Errorf("only %d backups", len(all))
	}
	last := everything(t, f)
	for _, b := range all {
		before := restore(t, f, b.Path)
		if everything(t, f) != takenFrom[b.Path] {
			t.Errorf("the backup of %s is not what it was taken from", b.At)
		}
		if err := os.Remove(before); err != nil {
			t.Fatal(err)
		}
	}
	allIsWell(t, f)
	restore(t, f, all[slices.IndexFunc(all, func(b BackupFile) bool { return takenFrom[b.Path] == last })].Path)
	if everything(t, f) != last {
		t.Error("the last state does not come back")
	}
	t.Logf("%d days, %d backups taken, %d kept, every one restored", days, len(takenFrom), len(all))
}

// keptByPolicy leaves out of backups what the policy does not keep.
func keptByPolicy(made []BackupFile, now time.Time) (kept []BackupFile) {
	times := make([]time.Time, len(made))
	for i, b := range made {
		times[i] = b.At.Truncate(time.Second)
	}
	spare := model.SpareBackups(times, now)
	for i, b := range made {
		if !slices.Contains(spare, i) {
			kept = append(kept, b)
		}
	}
	return kept
}

func samePaths(a, b []BackupFile) bool {
	var one, other []string
	for _, x := range a {
		one = append(one, x.Path)
	}
	for _, x := range b {
		other = append(other, x.Path)
	}
	slices.Sort(one)
	slices.Sort(other)
	return slices.Equal(one, other)
}
