package export

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stegvis/export/intake"
	"stegvis/model"
	"stegvis/model/modeltest"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/storage/report"
	"stegvis/storage/storagetest"
)

// again brings a list into a register against what is there, and gives what became of it.
func again(t *testing.T, r *storage.Register, path string) model.Counts {
	t.Helper()
	ctx := context.Background()
	known, seen, err := r.Known(ctx)
	if err != nil {
		t.Fatal(err)
	}
	plan, err := intake.Read(ctx, path, intake.Options{Today: model.DateOf(now), Known: known, Seen: seen, OnRecord: r.OnRecord, AsContacts: true})
	if err != nil {
		t.Fatal(err)
	}
	_, counts, err := r.Import(ctx, now, plan, model.Client, "")
	if err != nil {
		t.Fatal(err)
	}
	return counts
}

// The same 500 people in five kinds of file are the same 500, whichever comes first.
func TestTheSamePeopleInAnyKindOfFile(t *testing.T) {
	files := samples(t, "corpora/contacts", "sv-500.*.csv", "sv-500.xlsx")
	for first := range files {
		r := office(t)
		if c := again(t, r, files[first]); c.Add != 500 || c.Reject != 0 {
			t.Errorf("%s: %+v", files[first], c)
		}
		before := storagetest.Content(t, r)
		for _, file := range files {
			if c := again(t, r, file); c.Add+c.Update+c.Reject != 0 || c.Skip != 500 {
				t.Errorf("%s after %s: %+v", file, files[first], c)
			}
		}
		if gone, new := storagetest.Differing(before, storagetest.Content(t, r)); len(gone)+len(new) > 0 {
			t.Errorf("after %s: %d lines became %d others, %.200q", files[first], len(gone), len(new), append(gone, new...))
		}
	}
}

// A list brought in a second time changes nothing, nor does our own table of who is there then,
// as machines or as a spreadsheet reads it.
func TestAListASecondTimeAndOurOwnTableChangeNothing(t *testing.T) {
	for _, file := range samples(t, "data/cases/import", "*.csv") {
		t.Run(filepath.Base(file), func(t *testing.T) {
			r := office(t)
			again(t, r, file)
			before := storagetest.Content(t, r)
			if c := again(t, r, file); c.Add+c.Update != 0 {
				t.Errorf("the second time: %+v", c)
			}
			for _, d := range []Dialect{Machine, SwedishExcel} {
				own := filepath.Join(t.TempDir(), "own.csv")
				if err := os.WriteFile(own, []byte(render(t, Of(r, report.Contacts, report.Filter{}), d, text.Swedish)), 0o600); err != nil {
					t.Fatal(err)
				}
				if c := again(t, r, own); c.Add+c.Update != 0 {
					t.Errorf("our own table: %+v", c)
				}
			}
			if gone, new := storagetest.Differing(before, storagetest.Content(t, r)); len(gone)+len(new) > 0 {
				t.Errorf("%d lines became %d others: %.300q %.300q", len(gone), len(new), gone, new)
			}
		})
	}
}

// samples are the files of a folder beside the project whose names are as said; where there are
// none the test is skipped.
func samples(t *testing.T, folder string, names ...string) (files []string) {
	t.Helper()
	folder = modeltest.Shared(t, folder)
	for _, name := range names {
		some, err := filepath.Glob(filepath.Join(folder, name))
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, some...)
	}
	return files
}

// What somebody changes in our own table of what the register counts by itself is listed, and
// changes nothing; of what is hers it is news.
func TestWhatTheRegisterCountsIsNotForOurOwnTableToChange(t *testing.T) {
	r := office(t)
	bringIn(t, r, people, model.Client)
	before := storagetest.Content(t, r)
	own := render(t, Of(r, report.Contacts, report.Filter{}), SwedishExcel, text.Swedish)
	for from, to := range map[string]string{"150000": "250000", "Aktiv": "Avslutad", "2026-06-01": "2026-07-01"} {
		if !strings.Contains(own, from) {
			t.Fatalf("%q is not in the table", from)
		}
		own = strings.Replace(own, from, to, 1)
	}
	path := filepath.Join(t.TempDir(), "own.csv")
	if err := os.WriteFile(path, []byte(own), 0o600); err != nil {
		t.Fatal(err)
	}
	if c := again(t, r, path); c.Update+c.Add != 0 || c.Problems != 3 {
		t.Errorf("%+v", c)
	}
	if gone, new := storagetest.Differing(before, storagetest.Content(t, r)); len(gone)+len(new) > 0 {
		t.Errorf("changed: %.300q %.300q", gone, new)
	}
}
