// Package officetest is an office for the tests of pages: a register of its own in a folder
// that is thrown away, people and meetings in it, and a page shown over it. Nothing of the
// program itself imports it.
package officetest

import (
	"context"
	"database/sql"
	"os"
	"path/filepath"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/adrg/xdg"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/storage/storagetest"
	"stegvis/ui"
	"stegvis/ui/keys"
	"stegvis/ui/page"
	"stegvis/ui/uitest"
)

// Office is a register and what a page needs of it. It is Monday 16 November 2026, 08:14.
type Office struct {
	*uitest.Screen // of the page shown last
	Register       *storage.Register
	Deps           *page.Deps
	Page           page.Page // the one shown last
	t              testing.TB
}

// wait is how long a write waits here for another program: none that is meant to end in time
// holds the register.
const wait = 100 * time.Millisecond

// New opens an office with nobody in it, in English.
func New(t testing.TB) *Office {
	t.Helper()
	deps := uitest.Deps()
	path := filepath.Join(t.TempDir(), "register.stegvis.db")
	Lay(t, path)
	register, err := storage.Open(context.Background(), path, storage.Options{Now: deps.Now, Wait: wait})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { register.Close() })
	deps.Register, deps.History = register, register
	return &Office{Register: register, Deps: deps, t: t}
}

// Lay lays an empty register at a path.
func Lay(t testing.TB, path string) {
	t.Helper()
	storagetest.Lay(t, path, func(path string) error {
		register, err := storage.Open(context.Background(), path, storage.Options{})
		if err != nil {
			return err
		}
		return register.Close()
	})
}

// Elsewhere opens the register once more, as another window of the program does.
func (o *Office) Elsewhere() *storage.Register {
	o.t.Helper()
	register, err := storage.Open(context.Background(), o.Register.Path(), storage.Options{Now: o.Deps.Now, Wait: wait})
	if err != nil {
		o.t.Fatal(err)
	}
	o.t.Cleanup(func() { register.Close() })
	return register
}

// Did gives a change to the register, which must have been made.
func (o *Office) Did(done storage.Done, err error) storage.Done {
	o.t.Helper()
	if err != nil {
		o.t.Fatal(err)
	}
	return done
}

// File is everything the register holds about a person now.
func (o *Office) File(id model.ContactID) storage.Person {
	o.t.Helper()
	p, err := o.Register.Person(context.Background(), id)
	if err != nil {
		o.t.Fatal(err)
	}
	return p
}

// Person adds a client, with what is known of them.
func (o *Office) Person(name string, values map[string]string) model.ContactID {
	o.t.Helper()
	done := o.Did(o.Register.AddContact(context.Background(), o.Deps.Now(), model.NewContact{Contact: model.Contact{Name: name, Values: values}}))
	return model.ContactID(done.Owner())
}

// Day reads a day, "2026-11-18".
func (o *Office) Day(on string) model.Date {
	o.t.Helper()
	day, ok := model.ParseISODate(on)
	if !ok {
		o.t.Fatalf("%q is no day", on)
	}
	return day
}

// Meeting adds a weekly meeting at which some were present.
func (o *Office) Meeting(title, on string, present ...model.ContactID) model.EventID {
	o.t.Helper()
	return o.Event(model.Event{Kind: model.WeeklyMeeting, Title: title, On: o.Day(on), Start: 8 * 60, End: model.NoClock, Place: "Folkets hus"}, present...)
}

// Event adds a meeting of any kind at which some were present.
func (o *Office) Event(e model.Event, present ...model.ContactID) model.EventID {
	o.t.Helper()
	ctx := context.Background()
	_, id, err := o.Register.AddEvent(ctx, o.Deps.Now(), e)
	if err == nil && len(present) > 0 {
		_, err = o.Register.CheckInMany(ctx, o.Deps.Now(), id, present, model.Present, model.NoClock)
	}
	if err != nil {
		o.t.Fatal(err)
	}
	return id
}

// Promise gives a person a next date.
func (o *Office) Promise(id model.ContactID, on, what string) {
	o.t.Helper()
	o.Did(o.Register.AddRecord(context.Background(), o.Deps.Now(), model.FollowUp.With(string(id), uitest.Monday, "on", o.Day(on).String(), "what", what)))
}

// Show opens a page in a window; every other page it leads to says only where one came.
func (o *Office) Show(make page.Constructor, r page.Route, width, height int) *uitest.Screen {
	o.t.Helper()
	pages := map[page.Kind]page.Constructor{
		r.Kind: func(d *page.Deps, r page.Route) page.Page { o.Page = make(d, r); return o.Page },
	}
	for _, k := range append(page.Tabs, page.Contact, page.NewContact, page.Meeting, page.CheckIn, page.Import, page.WeeklyPass, page.Figure) {
		if pages[k] == nil {
			pages[k] = func(_ *page.Deps, r page.Route) page.Page { return elsewhere(r) }
		}
	}
	o.Screen = uitest.Start(o.t, ui.Config{Deps: o.Deps, Start: r, Pages: pages}, width, height)
	return o.Screen
}

// Hold gives what a key leads to, for a test to let it happen later, when something else has been
// pressed.
func (o *Office) Hold(key string) tea.Cmd {
	cmd, _ := o.Page.HandleKey(uitest.Key(key))
	return cmd
}

// Hide takes a table of the register away behind the program's back, so that nothing of it can
// be read; back brings it back.
func (o *Office) Hide(table string) (back func()) {
	o.t.Helper()
	rename := func(from, to string) {
		o.t.Helper()
		db, err := sql.Open("sqlite", o.Register.Path())
		if err != nil {
			o.t.Fatal(err)
		}
		defer db.Close()
		if _, err := db.Exec("ALTER TABLE " + from + " RENAME TO " + to); err != nil {
			o.t.Fatal(err)
		}
	}
	rename(table, "hidden_"+table)
	return func() { rename("hidden_"+table, table) }
}

// Lock lets another program hold the register until free is called.
func (o *Office) Lock() (free func()) {
	o.t.Helper()
	db, err := sql.Open("sqlite", o.Register.Path())
	if err != nil {
		o.t.Fatal(err)
	}
	o.t.Cleanup(func() { db.Close() })
	db.SetMaxOpenConns(1)
	if _, err := db.Exec("PRAGMA busy_timeout = 5000; BEGIN IMMEDIATE"); err != nil {
		o.t.Fatal(err)
	}
	return func() { db.Close() }
}

// elsewhere is a page that says only where one has come.
type elsewhere page.Route

func (e elsewhere) Init() tea.Cmd                             { return nil }
func (e elsewhere) Update(tea.Msg) tea.Cmd                    { return nil }
func (e elsewhere) HandleKey(tea.KeyPressMsg) (tea.Cmd, bool) { return nil, false }
func (e elsewhere) Resize(int, int)                           {}
func (e elsewhere) View() string                              { return " came to: " + string(e.Kind) + " " + e.ID + " " + e.Text }
func (e elsewhere) Title() string                             { return string(e.Kind) }
func (e elsewhere) Actions() []keys.Action                    { return nil }

// Documents gives the folder that stands for the person's documents during a test: the files
// the screens write lie in Stegvis inside it.
func Documents(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	t.Cleanup(xdg.Reload) // once the variable is as it was
	t.Setenv("XDG_DOCUMENTS_DIR", folder)
	xdg.Reload()
	return folder
}

// File reads a file the screens wrote, whose name fits a pattern.
func File(t *testing.T, folder, pattern string) string {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(folder, "Stegvis", pattern))
	if err != nil || len(found) == 0 {
		t.Fatalf("no file %s was written: %v", pattern, err)
	}
	b, err := os.ReadFile(found[len(found)-1])
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}
