package table

import (
	"context"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"stegvis/model/modeltest"
)

// readAll reads a table without looking for a header.
func readAll(t testing.TB, text string, comma byte, width int) (rows [][]string, unclosed int) {
	t.Helper()
	r := newReader(context.Background(), strings.NewReader(text), comma)
	r.width = width
	for {
		rec, err := r.next()
		if err == io.EOF {
			return rows, unclosed
		}
		if err != nil {
			t.Fatal(err)
		}
		if rec.Unclosed >= 0 {
			unclosed++
		}
		rows = append(rows, rec.Cells)
	}
}

func TestReader(t *testing.T) {
	cases := []struct {
		name, in string
		width    int
		want     [][]string
		unclosed int
	}{
		{"line ends of a cell stay as they are", "a;\"b\r\nc\"\r\nd;e\r\n", 0, [][]string{{"a", "b\r\nc"}, {"d", "e"}}, 0},
		{"doubled quotes are one", `"sa ""kanske""";x`, 0, [][]string{{`sa "kanske"`, "x"}}, 0},
		{"quotes inside an unquoted cell are text", `Café "Savanna" AB;x`, 0, [][]string{{`Café "Savanna" AB`, "x"}}, 0},
		{"blanks behind a closing quote are left out", `"a"  ;b`, 0, [][]string{{"a", "b"}}, 0},
		{"old Macintosh line ends", "a;b\rc;d\r", 0, [][]string{{"a", "b"}, {"c", "d"}}, 0},
		{"a blank line is a row", "a\n\nb", 0, [][]string{{"a"}, {""}, {"b"}}, 0},
		{"the last line needs no end", "a;b", 0, [][]string{{"a", "b"}}, 0},
		{"an empty cell at the end", "a;\n", 0, [][]string{{"a", ""}}, 0},
		{"text kept from a spreadsheet's arithmetic", `="07";"=""96231""";="a""b";="x"&"y";="`, 0, [][]string{{"07", "96231", `a"b`, `="x"&"y"`, `="`}}, 0},
		{"a NUL is a sign like others", "a\x00b;c", 0, [][]string{{"a\x00b", "c"}}, 0},
		{"a quote never closed swallows nothing", "Namn;Ort\n\"Amina;Boden\nYusuf;Porjus\n", 2, [][]string{{"Namn", "Ort"}, {`"Amina`, "Boden"}, {"Yusuf", "Porjus"}}, 1},
		{
			"a quote closed by a later row's quote swallows nothing", "Namn;Ort;Not\nAmina;\"Boden;x\nYusuf;Porjus;\"sa \"\"ja\"\"\"\nLina;Murjek;y\n", 3,
			[][]string{{"Namn", "Ort", "Not"}, {"Amina", `"Boden`, "x"}, {"Yusuf", "Porjus", `sa "ja"`}, {"Lina", "Murjek", "y"}},
			1,
		},
		{
			"a quote never closed in the last column swallows nothing", "Namn;Ort;Not\nAmina;Boden;\"ring\nYusuf;Porjus;x\nLina;Murjek;\"y\"\n", 3,
			[][]string{{"Namn", "Ort", "Not"}, {"Amina", "Boden", `"ring`}, {"Yusuf", "Porjus", "x"}, {"Lina", "Murjek", "y"}},
			1,
		},
		{
			"a note of several lines is one cell", "Namn;Ort;Not\nAmina;Boden;\"rad ett\nrad två; mer\n\nrad fyra\"\nLina;Murjek;y\n", 3,
			[][]string{{"Namn", "Ort", "Not"}, {"Amina", "Boden", "rad ett\nrad två; mer\n\nrad fyra"}, {"Lina", "Murjek", "y"}},
			0,
		},
	}
	for _, c := range cases {
		got, unclosed := readAll(t, c.in, ';', c.width)
		if !reflect.DeepEqual(got, c.want) || unclosed != c.unclosed {
			t.Errorf("%s:\n got %q, %d unclosed\nwant %q, %d", c.name, got, unclosed, c.want, c.unclosed)
		}
	}
}

func TestReaderAgreesWithItselfHoweverTheBytesCome(t *testing.T) {
	text := "Namn;Ort;Not\r\n\"A \"\"x\"\" B\";Boden;\"rad ett\r\nrad två\"\r\n\"Lina;Murjek;y\r\nYusuf;\"Por\njus\";\r"
	want, _ := readAll(t, text, ';', 3)
	for size := 1; size < 9; size++ {
		r := newReader(context.Background(), &slow{text, size}, ';')
		r.width = 3
		var got [][]string
		for {
			rec, err := r.next()
			if err != nil {
				break
			}
			got = append(got, rec.Cells)
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("in pieces of %d: got %q, want %q", size, got, want)
		}
	}
}

// slow gives a text in small pieces.
type slow struct {
	text string
	size int
}

func (s *slow) Read(p []byte) (int, error) {
	if s.text == "" {
		return 0, io.EOF
	}
	n := copy(p, s.text[:min(s.size, len(s.text))])
	s.text = s.text[n:]
	return n, nil
}

func TestReaderOnCSVSpectrum(t *testing.T) {
	root := modeltest.Shared(t, "corpora/csv/max-mapper__csv-spectrum")
	files, _ := filepath.Glob(root + "/csvs/*.csv")
	if len(files) < 10 {
		t.Fatalf("only %d files", len(files))
	}
	for _, f := range files {
		if filepath.Base(f) == "location_coordinates.csv" {
			continue // what is expected of it is another file's
		}
		text, _ := os.ReadFile(f)
		wanted, _ := os.ReadFile(filepath.Join(root, "json", strings.TrimSuffix(filepath.Base(f), ".csv")+".json"))
		var want []map[string]string
		if err := json.Unmarshal(wanted, &want); err != nil {
			t.Fatal(err)
		}
		rows, unclosed := readAll(t, string(text), ',', 0)
		if unclosed > 0 {
			t.Errorf("%s: %d quotes unclosed", f, unclosed)
		}
		var got []map[string]string
		for _, row := range rows[1:] {
			one := make(map[string]string)
			for i, cell := range row {
				one[rows[0][i]] = cell
			}
			got = append(got, one)
		}
		// newlines_crlf.json has its line ends rewritten, as the reader it was made with does
		if a, b := withLF(t, got), withLF(t, want); a != b {
			t.Errorf("%s:\n got %s\nwant %s", filepath.Base(f), a, b)
		}
	}
}

func withLF(t *testing.T, v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(b), `\r\n`, `\n`)
}

// TestReaderOnPapaParse runs the cases of another reader's suite that set nothing but the
// separator. Where a quote is never closed that reader takes the rest of the file for one
// cell; ours must not.
func TestReaderOnPapaParse(t *testing.T) {
	b, err := os.ReadFile(modeltest.Shared(t, "corpora/csv/mholt__PapaParse/tests/test-cases.extracted.json"))
	if err != nil {
		t.Fatal(err)
	}
	var suites map[string][]struct {
		Description string
		Input       json.RawMessage
		Config      map[string]any
		Expected    json.RawMessage
	}
	if err := json.Unmarshal(b, &suites); err != nil {
		t.Fatal(err)
	}
	ran := 0
	for _, c := range append(suites["CORE_PARSER_TESTS"], suites["PARSE_TESTS"]...) {
		var in string
		var want struct {
			Data   [][]string
			Errors []struct{ Type string }
		}
		if json.Unmarshal(c.Input, &in) != nil || json.Unmarshal(c.Expected, &want) != nil {
			continue
		}
		if strings.Contains(c.Description, "guess") || strings.Contains(c.Description, "Bad delimiter") || strings.Contains(c.Description, "as precident") {
			continue // their guess of the separator, and their choice of one line end
		}
		comma := byte(',')
		if d, ok := c.Config["delimiter"].(string); ok && len(d) == 1 && len(c.Config) == 1 {
			comma = d[0]
		} else if len(c.Config) > 0 {
			continue
		}
		got, unclosed := readAll(t, strings.TrimPrefix(in, "\ufeff"), comma, 0)
		for _, e := range want.Errors {
			if e.Type == "Quotes" {
				if unclosed != 1 && !strings.HasSuffix(c.Description, "with a valid closer") {
					t.Errorf("%s: %d quotes unclosed", c.Description, unclosed)
				}
				want.Data = nil
			}
			if e.Type == "Delimiter" {
				want.Data = nil
			}
		}
		if want.Data == nil {
			continue
		}
		if n := len(want.Data); n > 0 && n == len(got)+1 && len(want.Data[n-1]) == 1 && want.Data[n-1][0] == "" {
			want.Data = want.Data[:n-1] // an empty row after the last line end
		}
		ran++
		if len(got)+len(want.Data) > 0 && !reflect.DeepEqual(got, want.Data) {
			t.Errorf("%s: %q\n got %q\nwant %q", c.Description, in, got, want.Data)
		}
	}
	if ran < 40 {
		t.Errorf("only %d cases ran", ran)
	}
}

func FuzzReader(f *testing.F) {
	f.Add("a;b\n\"c;d\ne;f", 2)
	f.Add("\"a\"\"b\";\"\r\n\"\r;", 3)
	f.Fuzz(func(t *testing.T, text string, width int) {
		rows, _ := readAll(t, text, ';', width&7)
		total := 0
		for _, row := range rows {
			for _, cell := range row {
				total += len(cell)
			}
		}
		if total > len(text) {
			t.Errorf("%d bytes read of %d", total, len(text))
		}
	})
}
