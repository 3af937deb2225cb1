package table

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"stegvis/model"
	"stegvis/model/modeltest"
)

// names takes a row with the word Namn for a header.
func names(cells []string) (known int, enough bool) {
	for _, c := range cells {
		switch strings.TrimSpace(c) {
		case "Namn":
			known, enough = known+1, true
		case "Telefon", "Ort", "Född":
			known++
		}
	}
	return known, enough
}

// workbook makes a workbook.
func workbook(t testing.TB, fill func(f *excelize.File)) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	fill(f)
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func readBook(book []byte) (*File, error) {
	return From(context.Background(), "lista.xlsx", bytes.NewReader(book), names)
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func TestCellsOfAWorkbookAreWhatIsSeenInThem(t *testing.T) {
	moment := time.Date(1985, 3, 9, 0, 0, 0, 0, time.UTC)
	cases := []struct {
		name   string
		value  any
		format string
		want   string
	}{
		{"a phone kept as a number", 701234567, "", "701234567"},
		{"a phone shown with its zero", 701234567, "0000000000", "0701234567"},
		{"a long number", 198503091234, "", "198503091234"},
		{"a long number shown short", 198503091234, "0.00E+00", "198503091234"},
		{"a number with thousands", 1234567, "#,##0", "1234567"},
		{"an amount", 1234.5, `#,##0.00\ "kr"`, "1234.5"},
		{"a postcode", 96231, `000\ 00`, "962 31"},
		{"a personal number", 8503091234, `000000\-0000`, "850309-1234"},
		{"a day as Swedes write it", moment, "d mmm yyyy", "1985-03-09"},
		{"a day as Americans write it", moment, "m/d/yy", "1985-03-09"},
		{"a day with the place of its format", moment, "[$-41D]d mmmm yyyy;@", "1985-03-09"},
		{"midnight of a day", moment, "yyyy-mm-dd hh:mm", "1985-03-09"},
		{"a moment", moment.Add(14*time.Hour + 30*time.Minute), "d/m/yy h:mm", "1985-03-09 14:30"},
		{"a time", 0.75, "h:mm", "18:00"},
		{"text kept as text", "0701234567", "@", "0701234567"},
		{"text in a cell for days", "våren 1985", "yyyy-mm-dd", "våren 1985"},
		{"digits as text in a cell for days", "19850309", "yyyy-mm-dd", "19850309"},
		{"a yes", true, "", "TRUE"},
		{"a no", false, "", "FALSE"},
		{"an error", "#N/A", "", ""},
		{"lines of a cell", "rad ett\nrad två", "", "rad ett\nrad två"},
	}
	book := workbook(t, func(f *excelize.File) {
		must(t, f.SetSheetRow("Sheet1", "A1", &[]any{"Namn", "Telefon", "Ort"}))
		for i, c := range cases {
			cell := fmt.Sprintf("B%d", i+2)
			must(t, f.SetCellValue("Sheet1", fmt.Sprintf("A%d", i+2), c.name))
			must(t, f.SetCellValue("Sheet1", cell, c.value))
			if c.format != "" {
				style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &c.format})
				must(t, err)
				must(t, f.SetCellStyle("Sheet1", cell, cell, style))
			}
		}
	})
	f, err := readBook(book)
	if err != nil {
		t.Fatal(err)
	}
	if f.Encoding != "xlsx" || f.Comma != "" || len(f.Tables) != 1 || len(f.Tables[0].Rows) != len(cases) {
		t.Fatalf("%+v", f)
	}
	for i, c := range cases {
		row := f.Tables[0].Rows[i]
		got := ""
		if len(row.Cells) > 1 {
			got = row.Cells[1]
		}
		if got != c.want || row.Number != i+2 || row.Cells[0] != c.name {
			t.Errorf("%s: row %d %q, want %q", c.name, row.Number, row.Cells, c.want)
		}
	}
}

func TestFormulasGiveTheValueThatWasKept(t *testing.T) {
	book := workbook(t, func(f *excelize.File) {
		must(t, f.SetSheetRow("Sheet1", "A1", &[]any{"Namn", "Telefon"}))
		must(t, f.SetSheetRow("Sheet1", "A2", &[]any{"Amina", 70}))
		must(t, f.SetCellFormula("Sheet1", "B2", "35+36"))
	})
	f, err := readBook(book)
	if err != nil || !reflect.DeepEqual(f.Tables[0].Rows[0].Cells, []string{"Amina", "70"}) {
		t.Errorf("%+v %v", f, err)
	}
}

func TestEverySheetInSightIsReadAndOthersAreTold(t *testing.T) {
	book := workbook(t, func(f *excelize.File) {
		must(t, f.SetSheetRow("Sheet1", "A1", &[]any{"Läs mig"}))
		for _, name := range []string{"Kvinnor", "Dold", "Män", "Tomt"} {
			_, err := f.NewSheet(name)
			must(t, err)
		}
		must(t, f.SetSheetRow("Kvinnor", "A2", &[]any{"Medlemmar"}))
		must(t, f.SetSheetRow("Kvinnor", "A4", &[]any{"Namn", "Ort"}))
		must(t, f.SetSheetRow("Kvinnor", "A6", &[]any{"Amina", "Boden"}))
		must(t, f.SetSheetRow("Dold", "A1", &[]any{"Namn", "Ort"}))
		must(t, f.SetSheetRow("Dold", "A2", &[]any{"Hemlig", "Ort"}))
		must(t, f.SetSheetRow("Män", "A1", &[]any{"Ort", "Namn"}))
		must(t, f.SetSheetRow("Män", "A2", &[]any{"Porjus", "Yusuf"}))
		must(t, f.SetSheetVisible("Dold", false))
	})
	f, err := readBook(book)
	if err != nil {
		t.Fatal(err)
	}
	got := fmt.Sprint(f.Tables, f.Left)
	want := "[{[Namn Ort] [{6 [Amina Boden] -1}]} {[Ort Namn] [{8 [Porjus Yusuf] -1}]}] [{0 Sheet1: Läs mig other-sheet} {2 Medlemmar title}]"
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestRejectsOfAWorkbookAreWrittenAsText(t *testing.T) {
	f, err := readBook(workbook(t, func(f *excelize.File) {
		must(t, f.SetSheetRow("Sheet1", "A1", &[]any{"Namn", "Ort"}))
	}))
	must(t, err)
	var b strings.Builder
	w, err := f.Writer(&b)
	must(t, err)
	must(t, w.Row([]string{"Åsa", "Bo;den"}))
	if b.String() != "\ufeffÅsa;\"Bo;den\"\r\n" {
		t.Errorf("%q", b.String())
	}
}

// bomb makes an archive with a part as large as said, all of one sign.
func bomb(t *testing.T, parts map[string]int, sign string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	piece := bytes.Repeat([]byte(sign), (1<<20)/len(sign))
	for name, size := range parts {
		w, err := z.Create(name)
		must(t, err)
		for range size {
			_, err := w.Write(piece)
			must(t, err)
		}
	}
	must(t, z.Close())
	return b.Bytes()
}

func TestWorkbooksThatAreNoneAreRefusedInASentence(t *testing.T) {
	cases := []struct {
		name string
		book []byte
		key  string
	}{
		{"a sheet too large", bomb(t, map[string]int{"xl/worksheets/sheet1.xml": 201}, "<c/>"), "intake.workbook-large"},
		{"a part too large", bomb(t, map[string]int{"xl/styles.xml": 9}, "<c/>"), "intake.workbook-large"},
		{"pictures too large", bomb(t, map[string]int{"xl/media/a.png": 65}, "a"), "intake.workbook-large"},
		{"one text without end", bomb(t, map[string]int{"xl/sharedStrings.xml": 2}, "a"), "intake.no-table"},
		{"marks inside one another without end", bomb(t, map[string]int{"xl/worksheets/sheet1.xml": 1}, "<a>"), "intake.no-table"},
		{"more cells than a list has", bomb(t, map[string]int{"xl/worksheets/sheet1.xml": 40}, "<c/>"), "intake.workbook-large"},
		{"more styles than a list has", bomb(t, map[string]int{"xl/styles.xml": 2}, "<xf/>"), "intake.workbook-large"},
		{"no workbook", bomb(t, map[string]int{"namn.csv": 1}, "a"), "intake.workbook-none"},
		{"only its first bytes", []byte("PK\x03\x04xl/workbook.xml"), "intake.workbook-damaged"},
		{"empty", workbook(t, func(*excelize.File) {}), "intake.empty"},
		{"no header", workbook(t, func(f *excelize.File) { must(t, f.SetSheetRow("Sheet1", "A1", &[]any{"a", "b"})) }), "intake.no-header"},
		{"no names", workbook(t, func(f *excelize.File) { must(t, f.SetSheetRow("Sheet1", "A1", &[]any{"Ort", "b"})) }), "intake.no-name-column"},
	}
	for _, c := range cases {
		_, err := readBook(c.book)
		var e *model.Error
		if !errors.As(err, &e) || e.Message.Key != c.key {
			t.Errorf("%s: %v, want %s", c.name, err, c.key)
		}
	}
}

func TestAWorkbookThatIsLeftIsLeft(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	book := workbook(t, func(f *excelize.File) { must(t, f.SetSheetRow("Sheet1", "A1", &[]any{"Namn"})) })
	if _, err := From(ctx, "lista.xlsx", bytes.NewReader(book), names); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
}

func TestWorkbooksOfTheWorldAreReadOrRefusedInASentence(t *testing.T) {
	for _, dir := range []string{"corpora/xlsx", "corpora/xlsx-hostile"} {
		root, read := modeltest.Shared(t, dir), 0
		err := filepath.WalkDir(root, func(path string, at fs.DirEntry, err error) error {
			if err != nil || at.IsDir() {
				return err
			}
			read++
			f, err := Read(context.Background(), path, func(cells []string) (int, bool) { return 1, true })
			var known *model.Error
			if err != nil && !errors.As(err, &known) || err == nil && len(f.Tables) == 0 {
				t.Errorf("%s: %v", path, err)
			}
			return nil
		})
		if err != nil || read < 10 {
			t.Errorf("%d files: %v", read, err)
		}
	}
}

func TestAWorkbookGivesTheSameAsTheListSavedAsText(t *testing.T) {
	dir := modeltest.Shared(t, "corpora/contacts")
	known := func(cells []string) (int, bool) { return 2, cells[0] == "Förnamn" }
	book, err := Read(context.Background(), filepath.Join(dir, "sv-500.xlsx"), known)
	must(t, err)
	list, err := Read(context.Background(), filepath.Join(dir, "sv-500.semicolon.utf8.csv"), known)
	must(t, err)
	if len(book.Tables) != 1 || len(book.Tables[0].Rows) != 500 {
		t.Fatalf("%d tables", len(book.Tables))
	}
	for i, row := range book.Tables[0].Rows {
		if want := trimmed(list.Tables[0].Rows[i].Cells); !reflect.DeepEqual(trimmed(row.Cells), want) {
			t.Errorf("row %d:\n got %q\nwant %q", row.Number, row.Cells, want)
		}
	}
}

func FuzzWorkbook(f *testing.F) {
	f.Add(workbook(f, func(x *excelize.File) { must(f, x.SetSheetRow("Sheet1", "A1", &[]any{"Namn", 1, true})) }))
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, book []byte) {
		_, err := readWorkbook(context.Background(), "lista.xlsx", bytes.NewReader(book), names)
		var known *model.Error
		if err != nil && !errors.As(err, &known) {
			t.Errorf("%v", err)
		}
	})
}
