package table

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/model/modeltest"
)

// cardsOf reads cards, and writes each on a line: heading=cell.
func cardsOf(t testing.TB, text string) (lines []string, f *File) {
	t.Helper()
	f, err := From(context.Background(), "a.vcf", strings.NewReader(text), namesHeader)
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range f.Tables[0].Rows {
		var said []string
		for i, cell := range row.Cells {
			if cell != "" {
				said = append(said, f.Tables[0].Header[i]+"="+cell)
			}
		}
		lines = append(lines, strings.Join(said, "|"))
	}
	return lines, f
}

func TestBusinessCards(t *testing.T) {
	for name, c := range map[string]struct{ card, want string }{
		"name":                     {"VERSION:3.0\nN:Warsame;Amina;Maria;Dr.;\nFN:Dr. Amina Warsame", "First name=Amina|Middle name=Maria|Last name=Warsame|Display name=Dr. Amina Warsame|Prefix=Dr."},
		"folded":                   {"FN:Amina\n  Wars\n\tame\nTEL:1", "Display name=Amina Warsame|Phone=1"},
		"escapes":                  {`N:Ek\;Dal;Bo` + "\n" + `NOTE:ett\, två\nny rad\\slut` + "\n" + `ORG:A\, B\;C;Kök`, "First name=Bo|Last name=Ek;Dal|Company=A, B;C|Department=Kök|Notes=ett, två\nny rad\\slut"},
		"quoted-printable":         {"VERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=85str=C3=B6m;G=C3=\n=B6ran\nTEL;CELL:1", "First name=Göran|Last name=Åström|Phone=1"},
		"an older character set":   {"VERSION:2.1\nFN;QUOTED-PRINTABLE;CHARSET=ISO-8859-1:G=F6ran", "Display name=Göran"},
		"several numbers":          {"FN:A\nTEL;CELL:1\nTEL;TYPE=\"voice,work\":2\nTEL;TYPE=HOME,FAX:3\nTEL;PAGER:4\nTEL;VALUE=uri:tel:+46-70;ext=5\nTEL:1", "Display name=A|Phone=1|Phone 2=2|Phone 3=+46-70 ext 5|Fax=3|Pager=4"},
		"labels":                   {"FN:A\nitem1.TEL:1\nitem1.X-ABLabel:_$!<AssistantPhone>!$_\nitem2.X-ABDATE:2001-01-01\nitem2.X-ABLabel:_$!<Anniversary>!$_", "Display name=A|Phone (AssistantPhone)=1|Anniversary=2001-01-01"},
		"addresses":                {"FN:A\nADR;HOME:;;Storgatan 1;Boden;;961 31;Sverige\nADR;WORK:;;Lillgatan 2;Luleå;;972 31;", "Display name=A|Street=Storgatan 1|Postcode=961 31|City=Boden|Country=Sverige|Address=Lillgatan 2, 972 31 Luleå"},
		"a birthday":               {"FN:A\nBDAY:19850709T000000Z", "Display name=A|Birthday=1985-07-09"},
		"without a place":          {"FN:A\nIMPP:skype:amina\nX-CUSTOM:x", "Display name=A|IMPP=skype:amina|X-CUSTOM=x"},
		"a picture":                {"FN:A\nPHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ\n SkZJRg\n\nTEL:1", "Display name=A|Phone=1"},
		"a picture without blanks": {"FN:A\nPHOTO;BASE64:/9j/4AAQ\nSkZJRgAB\n\nTEL:1", "Display name=A|Phone=1"},
		"a line that is none":      {"FN:A\nNOTE:ett\ntvå", "Display name=A|Notes=ett\ntvå"},
		"old line ends":            {"FN:A\rTEL:1\rX:2", "Display name=A|Phone=1|X=2"},
		"empty":                    {"VERSION:4.0", ""},
	} {
		lines, f := cardsOf(t, "BEGIN:VCARD\n"+c.card+"\nEND:VCARD\n")
		if len(lines) != 1 || lines[0] != c.want || !f.Cards || len(f.Warnings) > 0 {
			t.Errorf("%s: %q, want %q; %+v", name, lines, c.want, f.Warnings)
		}
	}
}

func TestEveryCardIsReadOrReported(t *testing.T) {
	lines, f := cardsOf(t, "\uFEFFbegin:vcard\r\nFN:A\r\nAGENT:\r\nBEGIN:VCARD\r\nFN:Inside\r\nEND:VCARD\r\nTEL:1\r\nend:vcard\r\n\r\nBEGIN:VCARD\r\nFN:B\r\nBEGIN:VCARD\r\nFN:C\r\n")
	got := fmt.Sprint(lines, f.Warnings)
	if want := "[Display name=A|Phone=1 Display name=B Display name=C] [{2  card-inside} {3  card-cut} {4  card-cut}]"; got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
}

var begun = regexp.MustCompile(`(?im)^(?:[\w-]+\.)?BEGIN:VCARD\s*$`)

func TestCardsOfTheCorpora(t *testing.T) {
	files := 0
	err := filepath.WalkDir(modeltest.Shared(t, "corpora/vcard"), func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".vcf" {
			return err
		}
		files++
		b, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		f, err := Read(context.Background(), path, namesHeader)
		if err != nil {
			if _, known := err.(*model.Error); !known {
				t.Errorf("%s: %v", path, err)
			}
			t.Logf("%s: %v", filepath.Base(path), err)
			return nil
		}
		inside := 0
		for _, w := range f.Warnings {
			if w.Why == "card-inside" {
				inside++
			}
		}
		if want := len(begun.FindAll(bytes.ReplaceAll(b, []byte("\r"), []byte("\n")), -1)); len(f.Tables[0].Rows)+inside != want {
			t.Errorf("%s: %d cards and %d inside others, of %d", path, len(f.Tables[0].Rows), inside, want)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d files", files)
}

func FuzzCards(f *testing.F) {
	f.Add("BEGIN:VCARD\nN;ENCODING=QUOTED-PRINTABLE:=C3=85=\n;B\nitem1.TEL;TYPE=\"a:b\":1\nitem1.X-ABLabel:x\nADR:;;;\nAGENT:\nBEGIN:VCARD\nEND:VCARD\nEND:VCARD\n")
	f.Add("BEGIN:VCARD\r\nNOTE:a\\\r\n b\r\nx\r\nBEGIN:VCARD\r\n\r")
	f.Fuzz(func(t *testing.T, text string) {
		file, err := From(context.Background(), "a.vcf", strings.NewReader("BEGIN:VCARD\n"+text), namesHeader)
		if err != nil {
			if _, known := err.(*model.Error); !known {
				t.Fatal(err)
			}
			return
		}
		for _, row := range file.Tables[0].Rows {
			if len(row.Cells) > len(file.Tables[0].Header) {
				t.Fatalf("%d cells under %d headings", len(row.Cells), len(file.Tables[0].Header))
			}
		}
	})
}
