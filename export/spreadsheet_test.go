package export

import (
	"bufio"
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/model/modeltest"
	"stegvis/model/text"
	"stegvis/storage/report"
)

// hostile are texts that spreadsheets take for something else: names from all over the
// world, strings made to break programs, formulas, and what looks like numbers and dates.
func hostile(t testing.TB) []string {
	t.Helper()
	var all []string
	f, err := os.Open(modeltest.Shared(t, "corpora/names/people-1000.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows[1:] {
		all = append(all, row...)
	}
	for _, root := range []string{"corpora/strings", "corpora/csv-injection"} {
		err := filepath.WalkDir(modeltest.Shared(t, root), func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			b, err := os.ReadFile(path)
			if strings.HasSuffix(path, ".json") {
				var texts []string
				if err := json.Unmarshal(b, &texts); err != nil {
					return err
				}
				all = append(all, texts...)
				return nil
			}
			lines := bufio.NewScanner(bytes.NewReader(b))
			lines.Buffer(nil, 1<<20)
			for lines.Scan() {
				all = append(all, lines.Text())
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return append(all, "0123", "1E5", "4/3", "13:05", "50%", "SANT", "FALSKT", "TRUE", "-5", "+46701234567", "2026-11-18", "3 maj", "mars 2020", "May 5, 2020",
		"5 kr", "€5", "1 1/2", "12 345", "(5)", "5-", "1.2.3", "20200403", "1:05 PM", "1e400", "000", "'=1+1", "''0123", "'", "\t=1+1", "\r\n=1+1", "\x00=1", "\u200e=1", "\u202e=1")
}

// textAlone is a table of text alone.
func textAlone(texts []string) Table {
	return Table{
		Table: report.Table{Name: "x", Columns: report.Contacts.Columns[8:10]},
		Rows: func(_ context.Context, yield func([][]byte) error) error {
			for _, s := range texts {
				if err := yield([][]byte{[]byte(s), []byte("x " + s)}); err != nil {
					return err
				}
			}
			return nil
		},
	}
}

// inAllWays opens a file in the spreadsheet in 24 ways and fails when any changes a cell.
func inAllWays(t *testing.T, path, flags string) {
	t.Helper()
	cmd := exec.Command(modeltest.Shared(t, "tools/lo-matrix.sh"), path)
	cmd.Env = append(os.Environ(), "FLAGS="+flags)
	out, err := cmd.CombinedOutput()
	if err != nil || !strings.Contains(string(out), "24 passed, 0 failed") {
		t.Errorf("%s: %v\n%.3000s", filepath.Base(path), err, out)
	}
}

func longTest(t *testing.T) {
	t.Helper()
	if os.Getenv("STEGVIS_LONG") == "" {
		t.Skip("takes minutes: make test-long")
	}
	if _, err := exec.LookPath("soffice"); err != nil {
		t.Skip("LibreOffice is not installed")
	}
}

func TestASpreadsheetLeavesEveryTextAsItIs(t *testing.T) {
	longTest(t)
	path := filepath.Join(t.TempDir(), "text.csv")
	if err := os.WriteFile(path, []byte(render(t, textAlone(hostile(t)), SwedishExcel, text.Swedish)), 0o600); err != nil {
		t.Fatal(err)
	}
	inAllWays(t, path, "formula,number,date,changed")
}

func TestASpreadsheetChangesNothingInTheYearsFolder(t *testing.T) {
	longTest(t)
	r := office(t)
	bringIn(t, r, people, model.Client)
	plan := model.ImportPlan{Source: "hostile"}
	for i, s := range hostile(t) {
		const some = 12 // all of them are tried above; here it is the other columns that matter
		if s = model.CleanText(s); s != "" && i%some == 0 {
			plan.Contacts = append(plan.Contacts, model.PlannedContact{Contact: model.Contact{
				Name: s, Values: map[string]string{"place": s, "found_through": s, "note": s, "gender": "woman", "born": "1983", "country": "SO", "language": "so", "municipality": "0114"},
				Enterprise: model.Enterprise{Name: s, Values: map[string]string{"org_number": "556036-0793", "sni": "SNI2025:I"}},
			}})
		}
	}
	if _, _, err := r.Import(context.Background(), now, plan, model.Client, ""); err != nil {
		t.Fatal(err)
	}
	if _, _, err := r.AddEvent(context.Background(), now, model.Event{Kind: model.WeeklyMeeting, Title: "4/3", On: model.DateOf(now), Start: model.NoClock, End: model.NoClock}); err != nil {
		t.Fatal(err)
	}
	path, err := Year(context.Background(), r, YearOptions{Year: 2026, OutDir: t.TempDir(), Now: now})
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range report.Names() {
		inAllWays(t, filepath.Join(path, name+".csv"), "formula,changed")
	}
}

func BenchmarkContactsForMachines(b *testing.B) { benchmarkContacts(b, Machine) }
func BenchmarkContactsForPeople(b *testing.B)   { benchmarkContacts(b, SwedishExcel) }

// benchmarkContacts measures the writing of a row of contacts, without the register.
func benchmarkContacts(b *testing.B, d Dialect) {
	row := strings.Split("01a20196-5ee3-769c-82b2-0b28145c9359|Amina Warsame|client|woman|1983|SO|so sv|2510|Vuollerim|Café Savanna|556036-0793|SNI2025:I|potential|active|startup-info|2026-11-03|sfi|2026-01-12|2026-01-20|2026-02-01|2026-03-01|||||||12|345|7|2|1|3|granted|150000|2026-06-01|2|firm-started|2026-11-11|2026-12-01", "|")
	fields := make([][]byte, len(report.Contacts.Columns))
	for i := range fields {
		fields[i] = []byte(row[i])
	}
	var out countingWriter
	w := NewWriter(&out, d, report.Contacts.Columns, text.Swedish)
	b.ReportAllocs()
	for b.Loop() {
		if err := w.Row(fields); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds()/1e6, "Mrows/s")
}

type countingWriter int64

func (c *countingWriter) Write(p []byte) (int, error) {
	*c += countingWriter(len(p))
	return len(p), nil
}
