package export

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"stegvis/export/intake"
	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/storage/report"
	"stegvis/storage/storagetest"
)

var now = time.Date(2026, 11, 18, 8, 30, 0, 0, time.UTC)

// office opens an empty register.
func office(t testing.TB) *storage.Register {
	t.Helper()
	path := filepath.Join(t.TempDir(), "office.stegvis.db")
	storagetest.Lay(t, path, func(path string) error {
		r, err := storage.Open(context.Background(), path, storage.Options{})
		if err != nil {
			return err
		}
		return r.Close()
	})
	r, err := storage.Open(context.Background(), path, storage.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { r.Close() })
	return r
}

// bringIn reads a list and brings it into the register.
func bringIn(t testing.TB, r *storage.Register, list string, role model.Role) model.ImportPlan {
	t.Helper()
	path := filepath.Join(t.TempDir(), "list.csv")
	if err := os.WriteFile(path, []byte(list), 0o600); err != nil {
		t.Fatal(err)
	}
	plan, err := intake.Read(context.Background(), path, intake.Options{Today: model.DateOf(now), Role: role})
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := r.Import(context.Background(), now, plan, role, ""); err != nil {
		t.Fatal(err)
	}
	return plan
}

func render(t testing.TB, table Table, d Dialect, l text.Lang) string {
	t.Helper()
	var b bytes.Buffer
	if _, err := Write(context.Background(), &b, table, d, l); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

const people = "Namn;Kön;Född;Land;Språk;Kommun;Ort;Företag;Org.nr;Första kontakt;Hur hittade;Startade företag;Arbetstillfällen;Finansiering;Beviljat belopp\n" +
	"Amina Warsame;K;1983-05-02;Somalia;somaliska, svenska;Jokkmokk;Vuollerim;Café Savanna;5560360793;2026-01-12;SFI;2026-06-01;2;Beviljad;150000\n" +
	"=1+1;;;;;;4/3;0123;;2026-02-01;tips från Karin;;;;\n" +
	"\"Lina \"\"Li\"\" Haddad, jr\";M;1990;;;;;;198507099805;;;;;;\n"

func TestTheMachinesTableIsTheContract(t *testing.T) {
	r := office(t)
	bringIn(t, r, people, model.Client)
	got := render(t, Of(r, report.Contacts, report.Filter{}), Machine, text.Swedish)
	rows, err := csv.NewReader(strings.NewReader(got)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows[0]) != len(report.Contacts.Columns) { // the names are held by a script of the command
		t.Errorf("header %s", rows[0])
	}
	if strings.Contains(got, "\r") || strings.HasPrefix(got, "\ufeff") {
		t.Error("line ends or a mark that are not of the dialect")
	}
	want := "woman,1983,SO,so sv,2510,Vuollerim,Café Savanna,556036-0793"
	if got := strings.Join(rows[1][3:11], ","); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if rows[2][1] != "=1+1" || rows[2][8] != "4/3" || rows[2][9] != "0123" {
		t.Errorf("text is not as it was typed: %q", rows[2])
	}
	if rows[3][1] != `Lina "Li" Haddad, jr` || rows[3][10] != "850709-9805" {
		t.Errorf("%q", rows[3])
	}
}

func TestThePeoplesTableIsForASwedishSpreadsheet(t *testing.T) {
	r := office(t)
	bringIn(t, r, people, model.Client)
	got := render(t, Of(r, report.Contacts, report.Filter{}), SwedishExcel, text.Swedish)
	if !strings.HasPrefix(got, "\ufeff\"Kontakt-id\";\"Namn\";") || !strings.HasSuffix(got, "\"\r\n") {
		t.Errorf("begins %.40q", got)
	}
	for _, want := range []string{
		`"Kvinna";"1983";"Somalia";"somaliska, svenska";"Jokkmokk";"Vuollerim";"Café Savanna";"556036-0793"`,
		`;"'=1+1";`, `;"'4/3";"'0123";`, `"Lina ""Li"" Haddad, jr"`, `;"(personnummer)";`, `;"2026-06-01";"2";`,
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%s is not in\n%s", want, got)
		}
	}
	for line := range strings.Lines(got) {
		if !strings.HasSuffix(line, "\r\n") || strings.Count(line, `";"`) != len(report.Contacts.Columns)-1 {
			t.Errorf("a row that is none: %q", line)
		}
	}
}

func TestEveryColumnHasATitleInBothLanguages(t *testing.T) {
	for _, table := range report.Tables {
		for _, l := range []text.Lang{text.Swedish, text.English} {
			seen := make(map[string]bool)
			for i, c := range table.Columns {
				title := l.Say(c.Title)
				if strings.Contains(title, "⟦") || seen[title] || i == 0 && title == "ID" {
					t.Errorf("%s.%s: title %q", table.Name, c.Key, title)
				}
				seen[title] = true
			}
			for _, key := range []string{"reports.table-" + table.Name, "export.readme-" + table.Name} {
				if !text.Has(key) {
					t.Errorf("the table %s has no words %q", table.Name, key)
				}
			}
		}
	}
}

func TestWhatWeWroteComesBackTheSame(t *testing.T) {
	first := office(t)
	bringIn(t, first, people, model.Client)
	want := render(t, Of(first, report.Contacts, report.Filter{}), Machine, text.Swedish)
	for name, d := range map[string]Dialect{"for people": SwedishExcel, "for machines": Machine} {
		for _, l := range []text.Lang{text.Swedish, text.English} {
			second := office(t)
			list := render(t, Of(first, report.Contacts, report.Filter{}), d, l)
			plan := bringIn(t, second, list, model.Client)
			if d.people {
				for i := range plan.Problems { // a sole trader's number is not in the file
					if plan.Problems[i].Reason != "org-number" {
						t.Errorf("%s: %+v", name, plan.Problems)
					}
				}
			} else if len(plan.Problems) > 0 {
				t.Errorf("%s: %+v", name, plan.Problems)
			}
			got := render(t, Of(second, report.Contacts, report.Filter{}), Machine, text.Swedish)
			if a, b := comparable(t, got), comparable(t, want); a != b {
				t.Errorf("%s in %s:\n got %s\nwant %s", name, l, a, b)
			}
		}
	}
}

// comparable leaves out what an import cannot bring back: ids, what the register counts, and
// a sole trader's number.
func comparable(t *testing.T, table string) string {
	rows, err := csv.NewReader(strings.NewReader(table)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, row := range rows[1:] {
		if model.ValidPersonalNumber(row[10]) {
			row[10] = ""
		}
		fmt.Fprintln(&b, strings.Join(append(row[1:18:18], row[32:37]...), "|"))
	}
	return b.String()
}

func TestTheYearsFolder(t *testing.T) {
	r := office(t)
	bringIn(t, r, people+"Hemlig Person;K;;;;;;;;2026-01-01;;;;;\n", model.Client)
	hide(t, r, "Hemlig Person")
	out := filepath.Join(t.TempDir(), "ny", "mapp")
	o := YearOptions{Year: 2026, OutDir: out, Now: now}
	var paths []string
	for range 2 {
		path, err := Year(context.Background(), r, o)
		if err != nil {
			t.Fatal(err)
		}
		paths = append(paths, filepath.Base(path))
	}
	if got := strings.Join(paths, " "); got != "stegvis-2026 stegvis-2026-2" {
		t.Errorf("folders %s", got)
	}
	var names []string
	entries, _ := os.ReadDir(filepath.Join(out, "stegvis-2026"))
	for _, e := range entries {
		names = append(names, e.Name())
		if at, _ := e.Info(); at.Mode().Perm() != 0o600 {
			t.Errorf("%s: mode %o", e.Name(), at.Mode().Perm())
		}
	}
	want := []string{"SHA256SUMS", "las-mig.txt"}
	for _, name := range report.Names() {
		want = append(want, name+".csv")
	}
	slices.Sort(want)
	if !slices.Equal(names, want) {
		t.Errorf("files %s, want %s", names, want)
	}
	if at, _ := os.Stat(filepath.Join(out, "stegvis-2026")); at.Mode().Perm() != 0o700 {
		t.Errorf("folder mode %o", at.Mode().Perm())
	}
	first, second := contactsIn(t, out, "stegvis-2026"), contactsIn(t, out, "stegvis-2026-2")
	if strings.Contains(first, "Hemlig") || strings.Count(first, "\r\n") != 4 {
		t.Errorf("contacts:\n%s", first)
	}
	if first == second || len(first) != len(second) {
		t.Error("the ids are not made anew for each export")
	}
	if left, _ := filepath.Glob(filepath.Join(out, ".*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
	checkSums(t, filepath.Join(out, "stegvis-2026"))
}

func contactsIn(t *testing.T, out, folder string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(out, folder, "contacts.csv"))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// hide gives a contact protected identity.
func hide(t *testing.T, r *storage.Register, name string) {
	t.Helper()
	all, _, err := r.Known(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	at := slices.IndexFunc(all, func(k model.Known) bool { return k.Name == name })
	p, err := r.Person(context.Background(), model.ContactID(all[at].ID))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := r.SaveContact(context.Background(), now, p.Contact.ID, p.Contact.Version, map[string]string{"protected": "yes"}); err != nil {
		t.Fatal(err)
	}
}

func checkSums(t *testing.T, folder string) {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(folder, "SHA256SUMS"))
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(b)), "\n")
	if len(lines) != len(report.Tables)+1 {
		t.Errorf("sums of %d files", len(lines))
	}
	for _, line := range lines {
		sum, name, _ := strings.Cut(line, "  ")
		content, err := os.ReadFile(filepath.Join(folder, name))
		if got := fmt.Sprintf("%x", sha256.Sum256(content)); err != nil || got != sum {
			t.Errorf("%s: %s, want %s", name, got, sum)
		}
	}
}

func TestAYearThatCannotBeWrittenLeavesNothing(t *testing.T) {
	r := office(t)
	bringIn(t, r, people, model.Client)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	file := filepath.Join(t.TempDir(), "fil")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	cases := []struct {
		name string
		ctx  context.Context
		o    YearOptions
		code model.Code
	}{
		{"a year that is none", context.Background(), YearOptions{Year: 20}, model.Invalid},
		{"a profile that is none", context.Background(), YearOptions{Year: 2026, Profile: "x"}, model.Invalid},
		{"a project that is none", context.Background(), YearOptions{Year: 2026, Project: "x"}, model.NotFound},
		{"a file where the folder should be", context.Background(), YearOptions{Year: 2026, OutDir: filepath.Join(file, "x")}, model.Full},
	}
	for _, c := range cases {
		if _, err := Year(c.ctx, r, c.o); model.CodeOf(err) != c.code {
			t.Errorf("%s: %v", c.name, err)
		}
	}
	out := t.TempDir()
	if _, err := Year(ctx, r, YearOptions{Year: 2026, OutDir: out, Now: now}); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped: %v", err)
	}
	stop, stopNow := context.WithCancel(context.Background())
	if _, err := Year(stop, r, YearOptions{Year: 2026, OutDir: out, Now: now, Progress: func(table string) {
		if table == "meetings" {
			stopNow()
		}
	}}); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped in the middle: %v", err)
	}
	if left, _ := os.ReadDir(out); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestWhatAKilledExportLeftIsSweptAway(t *testing.T) {
	r, out := office(t), t.TempDir()
	for name, age := range map[string]time.Duration{".stegvis-123.tmp": 2 * time.Hour, ".stegvis-456.tmp": time.Minute, ".stegvis-mine.tmp": 2 * time.Hour, "stegvis-2025": 2 * time.Hour} {
		path := filepath.Join(out, name)
		if err := os.Mkdir(path, 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(path, time.Now(), time.Now().Add(-age)); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := Year(context.Background(), r, YearOptions{Year: 2026, OutDir: out, Now: now}); err != nil {
		t.Fatal(err)
	}
	var names []string
	entries, _ := os.ReadDir(out)
	for _, e := range entries {
		names = append(names, e.Name())
	}
	if got := strings.Join(names, " "); got != ".stegvis-456.tmp .stegvis-mine.tmp stegvis-2025 stegvis-2026" {
		t.Errorf("left: %s", got)
	}
}

func TestAFullDiskHasItsSentence(t *testing.T) {
	if _, err := os.Stat("/dev/full"); err != nil {
		t.Skip("there is no /dev/full here")
	}
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer full.Close()
	_, err = full.Write([]byte("x"))
	if got := writing("/x", err); model.CodeOf(got) != model.Full || !strings.Contains(model.Explain(got, text.Swedish), "Disken är full") {
		t.Errorf("%v", got)
	}
}

func TestAFileIsNeverWrittenOver(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.csv")
	write := func(w io.Writer) error { _, err := io.WriteString(w, "ett"); return err }
	if err := WriteFile(path, write); err != nil {
		t.Fatal(err)
	}
	if err := WriteFile(path, write); model.CodeOf(err) != model.Exists {
		t.Errorf("%v", err)
	}
	broken := filepath.Join(filepath.Dir(path), "b.csv")
	if err := WriteFile(broken, func(w io.Writer) error { io.WriteString(w, "halv"); return io.ErrShortWrite }); err == nil {
		t.Error("a write that failed was taken for done")
	}
	entries, _ := os.ReadDir(filepath.Dir(path))
	if at, _ := os.Stat(path); len(entries) != 1 || at.Mode().Perm() != 0o600 {
		t.Errorf("%v, mode %o", entries, at.Mode().Perm())
	}
}
