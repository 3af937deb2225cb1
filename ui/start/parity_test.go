package start

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"io"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/line"
	"stegvis/ui/page"
	"stegvis/ui/pages/officetest"
	"stegvis/ui/uitest"
)

// act is something done in two ways that must leave the same register: by keys on a screen,
// and by commands.
type act struct {
	name     string
	before   func(*seed)            // what is in the register before
	from     func(*seed) page.Route // the page one stands on; nil: Today
	keys     func(*uitest.Screen)   // what is typed there
	commands [][]string             // what is typed in a shell
	refused  string                 // what the command says, when neither may do it
}

// seed fills a register before the act.
type seed struct {
	t        *testing.T
	register *storage.Register
	amina    model.ContactID
	meeting  model.EventID
}

func (s *seed) must(_ storage.Done, err error) {
	s.t.Helper()
	if err != nil {
		s.t.Fatal(err)
	}
}

func (s *seed) person(name string, values map[string]string) model.ContactID {
	s.t.Helper()
	done, err := s.register.AddContact(context.Background(), uitest.Deps().Now(), model.NewContact{Contact: model.Contact{Name: name, Values: values}})
	s.must(done, err)
	return model.ContactID(done.Owner())
}

func (s *seed) move(id model.ContactID, m model.Move, form map[string]string) {
	s.t.Helper()
	s.must(s.register.Climb(context.Background(), uitest.Deps().Now(), id, m, form))
}

func TestTheSameActFromAScreenAndFromTheCommandLineGivesTheSameRegister(t *testing.T) {
	for _, a := range acts {
		t.Run(a.name, func(t *testing.T) {
			screen, command := a.onScreen(t), a.byCommand(t)
			if screen != command {
				t.Errorf("the registers differ: < screen, > command line\n%s", differences(screen, command))
			}
		})
	}
}

func (a act) onScreen(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "register.stegvis.db")
	officetest.Lay(t, path)
	register := openAt(t, path)
	s := &seed{t: t, register: register}
	a.before(s)
	look := false
	config, err := configOf(context.Background(), line.Opening{Register: register, Lang: text.English, Now: uitest.Deps().Now, Log: io.Discard}, &look)
	if err != nil {
		t.Fatal(err)
	}
	if a.from != nil {
		config.Start = a.from(s)
	}
	was := held(t, path)
	screen := uitest.Start(t, config, 100, 40)
	a.keys(screen)
	if err := register.Close(); err != nil {
		t.Fatal(err)
	}
	return a.changed(t, was, held(t, path))
}

func (a act) byCommand(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "register.stegvis.db")
	officetest.Lay(t, path)
	register := openAt(t, path)
	a.before(&seed{t: t, register: register})
	if err := register.Close(); err != nil {
		t.Fatal(err)
	}
	was := held(t, path)
	for _, args := range a.commands {
		var said bytes.Buffer
		status := line.Run(context.Background(), line.World{
			Args: append([]string{"--db", path, "--lang", "en"}, args...), In: strings.NewReader(""), Out: io.Discard, Err: &said,
			Terminal: func(io.Writer) bool { return false }, Asks: func() bool { return false },
			Getenv: func(string) string { return "" }, Now: uitest.Deps().Now,
		})
		if refused := status != line.ExitDone; refused != (a.refused != "") || !strings.Contains(said.String(), a.refused) {
			t.Errorf("stegvis %s ended with %d: %s", strings.Join(args, " "), status, said.String())
		}
	}
	return a.changed(t, was, held(t, path))
}

// changed holds that the act has changed the register, or has not where it is refused.
func (a act) changed(t *testing.T, was, is string) string {
	t.Helper()
	if (was == is) != (a.refused != "") {
		t.Errorf("changed: %v, refused: %q", was != is, a.refused)
	}
	return is
}

func openAt(t *testing.T, path string) *storage.Register {
	t.Helper()
	register, err := storage.Open(context.Background(), path, storage.Options{Now: uitest.Deps().Now})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { register.Close() })
	return register
}

// telling are the columns that tell a row from others of its table in these tests.
var telling = []string{"name", "title", "step", "state", "kind", "need", "what", "due", "held", "said", "lender", "seq"}

var uuid = regexp.MustCompile(`[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}`)

// own are the engine's tables, and the half-filled forms, which only screens have.
var own = []string{"sqlite_sequence", "sqlite_stat1", "draft", "register", "checksum"}

// held is everything a register holds, line by line. An id stands as what it is the id of, so
// that registers are equal when they differ only in their ids and in the order of what one
// change wrote.
func held(t *testing.T, path string) string {
	t.Helper()
	db, err := sql.Open("sqlite", "file:"+path+"?mode=ro")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	var lines []string
	names := make(map[string]string)
	for _, table := range texts(t, db, "SELECT name FROM sqlite_schema WHERE type = 'table'") {
		if slices.Contains(own, table) {
			continue
		}
		for _, row := range rowsOf(t, db, table) {
			if id, ok := row.value("id"); ok && names[id] == "" {
				names[id] = "‹" + table + row.only(telling...) + "›"
			}
			lines = append(lines, table+row.without("seq", "salt", "digest", "digests"))
		}
	}
	for i, l := range lines {
		lines[i] = uuid.ReplaceAllStringFunc(l, func(id string) string { return names[id] })
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

func texts(t *testing.T, db *sql.DB, query string) (all []string) {
	t.Helper()
	found, err := db.Query(query)
	if err != nil {
		t.Fatal(err)
	}
	defer found.Close()
	for found.Next() {
		var s string
		if err := found.Scan(&s); err != nil {
			t.Fatal(err)
		}
		all = append(all, s)
	}
	return all
}

// record is a row of a table, by its columns.
type record struct{ columns, values []string }

func (r record) value(column string) (string, bool) {
	i := slices.Index(r.columns, column)
	if i < 0 {
		return "", false
	}
	return r.values[i], true
}

func (r record) without(columns ...string) string {
	return r.chosen(func(c string) bool { return !slices.Contains(columns, c) })
}

func (r record) only(columns ...string) string {
	return r.chosen(func(c string) bool { return slices.Contains(columns, c) })
}

func (r record) chosen(wanted func(string) bool) string {
	var s strings.Builder
	for i, c := range r.columns {
		if v := r.values[i]; v != "" && wanted(c) {
			fmt.Fprintf(&s, " %s=%s", c, v)
		}
	}
	return s.String()
}

func rowsOf(t *testing.T, db *sql.DB, table string) (all []record) {
	t.Helper()
	found, err := db.Query("SELECT * FROM " + table)
	if err != nil {
		t.Fatal(err)
	}
	defer found.Close()
	columns, err := found.Columns()
	if err != nil {
		t.Fatal(err)
	}
	for found.Next() {
		values := make([]sql.NullString, len(columns))
		targets := make([]any, len(columns))
		for i := range values {
			targets[i] = &values[i]
		}
		if err := found.Scan(targets...); err != nil {
			t.Fatal(err)
		}
		r := record{columns: columns, values: make([]string, len(columns))}
		for i, v := range values {
			r.values[i] = v.String
		}
		all = append(all, r)
	}
	return all
}

// differences are the lines that only one of two registers has.
func differences(a, b string) string {
	var out strings.Builder
	only := func(sign, these, those string) {
		others := strings.Split(those, "\n")
		for _, l := range strings.Split(these, "\n") {
			if i := slices.Index(others, l); i >= 0 {
				others = slices.Delete(others, i, i+1)
				continue
			}
			out.WriteString(sign + " " + l + "\n")
		}
	}
	only("<", a, b)
	only(">", b, a)
	return out.String()
}
