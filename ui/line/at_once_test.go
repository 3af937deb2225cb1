package line_test

import (
	"cmp"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/storage/storagetest"
)

// workplace is a folder with a register of a made-up office, and lists to bring in.
type workplace struct {
	dir, register string
	client        string   // one on the first step
	action        string   // one that is planned
	meeting       string   // one that was held
	lists         []string // of contacts, each about others
	attendance    string
}

func newWorkplace(t *testing.T) workplace {
	t.Helper()
	w := workplace{dir: t.TempDir()}
	w.register = filepath.Join(w.dir, "office.db")
	if status, said := w.run("demo", "--contacts", "60", "--seed", "4"); status != 0 {
		t.Fatal(said)
	}
	r := w.open(t)
	w.client = one(t, r, "SELECT id FROM contact WHERE role = 'client' AND status = 'active' AND step = 'identify' ORDER BY n")
	w.action = one(t, r, "SELECT id FROM action WHERE status = 'planned' ORDER BY id")
	w.meeting = one(t, r, "SELECT id FROM event WHERE cancelled = 0 ORDER BY held")
	r.Close()
	for i := range 3 {
		list := "Name;Phone;Firm;Organisation number\n"
		for j := range 30 {
			list += fmt.Sprintf("Listed P%d%d;070-%d%06d;F%d%d AB;\n", i, j, i+1, 111111+j*3, i, j)
		}
		w.lists = append(w.lists, w.file(t, fmt.Sprintf("list%d.csv", i), list))
	}
	list := "date;meeting;name\n"
	for i := range 30 {
		list += fmt.Sprintf("2026-11-1%d;Lunch;Guest P%d\n", i%3, i)
	}
	w.attendance = w.file(t, "attendance.csv", list)
	return w
}

func (w workplace) file(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(w.dir, name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// copied is the same workplace with a register of its own.
func (w workplace) copied(t *testing.T) workplace {
	t.Helper()
	content, err := os.ReadFile(w.register)
	if err != nil {
		t.Fatal(err)
	}
	copied, err := os.CreateTemp(w.dir, "*.db") // beside the others, whose backup will do for all
	if err != nil {
		t.Fatal(err)
	}
	w.register = copied.Name()
	if _, err := copied.Write(content); err != nil {
		t.Fatal(err)
	}
	if err := copied.Close(); err != nil {
		t.Fatal(err)
	}
	return w
}

func (w workplace) open(t *testing.T) *storage.Register {
	t.Helper()
	r, err := storage.Open(context.Background(), w.register, storage.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Close() })
	return r
}

// run runs one command as a program of its own.
func (w workplace) run(args ...string) (status int, said string) {
	cmd := exec.Command("stegvis", append([]string{"--db", w.register, "--lang", "en"}, args...)...)
	cmd.Env = append(os.Environ(), "HOME="+w.dir, "XDG_DATA_HOME="+w.dir, "XDG_STATE_HOME="+w.dir)
	out, err := cmd.CombinedOutput()
	if cmd.ProcessState == nil {
		return -1, err.Error()
	}
	return cmd.ProcessState.ExitCode(), string(out)
}

// pairs are two commands that mean the same thing, by what that is.
func (w workplace) pairs() map[string][2][]string {
	twice := func(args ...string) [2][]string { return [2][]string{args, args} }
	return map[string][2][]string{
		"a list":     {{"import", w.lists[0], "--yes"}, {"import", w.lists[0], "--yes", "--json"}},
		"attendance": twice("import", w.attendance, "--as", "attendance", "--new", "--yes"),
		"a firm": {
			{"add", "A One", "--firm", "Samma AB", "--org-number", "556036-0793"},
			{"add", "B Two", "--firm", "Samma AB", "--org-number", "556036-0793"},
		},
		"a project":      {{"add", "A One", "--project", "Nytt"}, {"add", "B Two", "--project", "Nytt"}},
		"a check-in":     twice("checkin", w.meeting, w.client),
		"a walk-in":      twice("checkin", w.meeting, "New Walker", "--new"),
		"a step":         twice("step", w.client, "done", "--reason", "x"),
		"a need":         twice("need", w.client, "add", "capital"),
		"an action":      {{"action", "set", w.action, "--result", "one"}, {"action", "set", w.action, "--status", "done"}},
		"undo":           twice("undo"),
		"add and undo":   {{"add", "Zed Z"}, {"undo"}},
		"one name":       twice("add", "Twin Person", "--phone", "0701234567"),
		"list and undo":  {{"import", w.lists[0], "--yes"}, {"undo"}},
		"list and one":   {{"import", w.lists[0], "--yes"}, {"add", "Listed P07", "--phone", "070-1111132"}},
		"agenda and log": {{"agenda", "done", w.client}, {"log", w.client, "Hello", "--kind", "call"}},
	}
}

// TestTwoProgramsAtOnceDoWhatTheyWouldOneAfterTheOther runs two programs at once, again and
// again, and holds the register against those of both orders.
func TestTwoProgramsAtOnceDoWhatTheyWouldOneAfterTheOther(t *testing.T) {
	times := 1
	if os.Getenv("STEGVIS_LONG") != "" {
		times = 15
	}
	was := newWorkplace(t)
	for _, name := range []string{"Pre One", "Pre Two"} { // for undo
		if status, said := was.run("add", name); status != 0 {
			t.Fatal(said)
		}
	}
	for name, pair := range was.pairs() {
		t.Run(name, func(t *testing.T) {
			var orders [2][]string
			for i := range orders {
				if i == 1 && slices.Equal(pair[0], pair[1]) {
					orders[1] = orders[0]
					break
				}
				w := was.copied(t)
				w.run(pair[i]...)
				w.run(pair[1-i]...)
				orders[i] = storagetest.Alike(t, w.open(t))
			}
			for range times {
				was.copied(t).atOnce(t, pair, orders)
			}
		})
	}
}

func (w workplace) atOnce(t *testing.T, pair [2][]string, orders [2][]string) {
	t.Helper()
	var said [2]string
	var both sync.WaitGroup
	for i := range pair {
		both.Go(func() { _, said[i] = w.run(pair[i]...) })
	}
	both.Wait()
	r := w.open(t)
	got := storagetest.Alike(t, r)
	if slices.Equal(got, orders[0]) || slices.Equal(got, orders[1]) {
		return
	}
	more, less := storagetest.Differing(got, orders[0])
	t.Errorf("they said %q; besides one after the other there is\n%.2000s\nand there is not\n%.2000s", said, strings.Join(more, "\n"), strings.Join(less, "\n"))
}

// TestThreeProgramsNeverDoAnythingTwice lets three programs do random things at once, and holds
// that nothing that is there once is there twice, and that all of it can be taken back.
func TestThreeProgramsNeverDoAnythingTwice(t *testing.T) {
	commands := 60
	if os.Getenv("STEGVIS_LONG") != "" {
		commands = 1000
	}
	w := newWorkplace(t)
	start := storagetest.Content(t, w.open(t))
	var all sync.WaitGroup
	for program := range uint64(3) {
		random := rand.New(rand.NewPCG(program, 7))
		all.Go(func() {
			for range commands / 3 {
				args := w.anything(random)
				if status, said := w.run(args...); status < 0 || strings.Contains(said, "Another program") || strings.Contains(said, "wrong in the program") {
					t.Errorf("%q: %d %s", args, status, said)
				}
			}
		})
	}
	all.Wait()
	r := w.open(t)
	for what, query := range map[string]string{
		"people of a list, walk-ins": "SELECT name FROM contact WHERE name LIKE 'Listed %' OR name LIKE 'Guest %' OR name LIKE 'Walker %' GROUP BY name HAVING count(*) > 1",
		"firms of a number":          "SELECT org_number FROM enterprise WHERE org_number <> '' GROUP BY org_number HAVING count(*) > 1",
		"open needs of a kind":       "SELECT need FROM need WHERE status IN ('open', 'programme') GROUP BY contact, need HAVING count(*) > 1",
		"meetings of a list":         "SELECT title || held FROM event WHERE title = 'Lunch' GROUP BY title, held HAVING count(*) > 1",
	} {
		if twice := one(t, r, query); twice != "" {
			t.Errorf("%s: %s is there twice", what, twice)
		}
	}
	if wrong, err := r.Check(context.Background(), nil); err != nil || len(wrong) > 0 {
		t.Errorf("check: %v %v", wrong, err)
	}
	undone := 0
	for ; ; undone++ {
		if _, err := r.Undo(context.Background(), time.Now()); model.CodeOf(err) == model.NotFound {
			break
		} else if err != nil {
			t.Fatalf("undo %d: %v", undone, err)
		}
	}
	if undone < commands/10 {
		t.Errorf("only %d changes were made", undone)
	}
	more, less := storagetest.Differing(storagetest.Content(t, r), start)
	if len(more)+len(less) > 0 {
		t.Errorf("taken back to the start there is besides\n%.2000s\nand there is not\n%.2000s", strings.Join(more, "\n"), strings.Join(less, "\n"))
	}
}

// anything is one of the commands that several programs may well mean at once.
func (w workplace) anything(random *rand.Rand) []string {
	n := strconv.Itoa(random.IntN(5))
	return [][]string{
		{"import", w.lists[random.IntN(len(w.lists))], "--yes"},
		{"import", w.attendance, "--as", "attendance", "--new", "--yes"},
		{"add", "Someone " + n, "--firm", "Firm " + n, "--org-number", []string{"556036-0793", "556012-5790", "556016-0680"}[random.IntN(3)]},
		{"add", "Someone " + n, "--project", "Project " + n},
		{"checkin", w.meeting, "Walker " + n, "--new"},
		{"checkin", w.meeting, w.client},
		{"need", w.client, "add", []string{"capital", "premises"}[random.IntN(2)]},
		{"need", w.client, "met", "capital"},
		{"step", w.client, "done", "--reason", "x"},
		{"action", "set", w.action, "--result", n},
		{"log", w.client, "Hello " + n, "--kind", "call"},
		{"agenda", "done", w.client},
		{"undo"},
		{"undo"},
		{"redo"},
	}[random.IntN(15)]
}

// one is the first value a query gives; empty for none.
func one(t *testing.T, r *storage.Register, query string) (value string) {
	t.Helper()
	rows, err := r.QueryContext(context.Background(), query)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	if rows.Next() {
		err = rows.Scan(&value)
	}
	if err = cmp.Or(err, rows.Err()); err != nil {
		t.Fatal(err)
	}
	return value
}
