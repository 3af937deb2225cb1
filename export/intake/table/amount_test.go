package table

import (
	"context"
	"errors"
	"strings"
	"testing"

	"stegvis/model"
)

func TestMoreThanThereIsRoomForIsRefused(t *testing.T) {
	long := strings.Repeat("a", 7<<20)
	cases := map[string]string{
		"rows.csv":  "Namn;Ort\n" + strings.Repeat("A\n", mostRows+1),
		"cells.csv": "Namn;Ort\n" + strings.Repeat("A"+strings.Repeat(";", 9_999)+"b\n", mostKept/10_000+1),
		"text.csv":  "Namn;Ort\n" + strings.Repeat("A;"+long+"\n", mostText/len(long)+1),
		"again.csv": strings.Repeat("Namn;Ort\n", mostRows+2),
		"sums.csv":  "Namn;Ort\n" + strings.Repeat("Summa;1\n", mostRows+1),
		"blank.csv": "Namn;Ort\n" + strings.Repeat("\n", mostLines+1),
		"lines.vcf": "BEGIN:VCARD\n" + strings.Repeat("TEL:1\n", mostProperties+1),
		"label.vcf": "BEGIN:VCARD\n" + strings.Repeat("a.X-ABLABEL:x\n", mostCardLines+1),
		"agent.vcf": "BEGIN:VCARD\nAGENT:\n" + strings.Repeat("BEGIN:VCARD\n", mostRows+2),
		"a.vcf":     strings.Repeat("BEGIN:VCARD\nFN:A\nNOTE:"+long+"\nEND:VCARD\n", mostText/len(long)+1),
	}
	for name, text := range cases {
		_, err := From(context.Background(), name, strings.NewReader(text), names)
		var e *model.Error
		if !errors.As(err, &e) || e.Message.Key != "intake.too-much" {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestWhatHasNoEndIsNoTable(t *testing.T) {
	for name, text := range map[string]string{
		"fold.vcf":    "BEGIN:VCARD\nFN:A\nNOTE:" + strings.Repeat(strings.Repeat("a", 70)+"\n ", longestRecord/64),
		"no-name.vcf": "BEGIN:VCARD\nFN:A\n" + strings.Repeat(strings.Repeat("a", 70)+"\n ", longestRecord/64),
		"soft.vcf":    "BEGIN:VCARD\nNOTE;ENCODING=QUOTED-PRINTABLE:" + strings.Repeat(strings.Repeat("a", 70)+"=\n", longestRecord/64),
		"cell.csv":    "Namn;Ort\nA;\"" + strings.Repeat("a b ", longestRecord),
	} {
		_, err := From(context.Background(), name, strings.NewReader(text), names)
		var e *model.Error
		if !errors.As(err, &e) || e.Message.Key != "intake.no-table" {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestAPictureInACardIsNoPartOfIt(t *testing.T) {
	card := "BEGIN:VCARD\nFN:A\nPHOTO;ENCODING=b:" + strings.Repeat("AAAA\n ", 1<<20) + "\nTEL:1\nPHOTO:x\n" + strings.Repeat("AAAA\n", 2*mostProperties) + "\nNOTE:b\nEND:VCARD\n"
	f, err := From(context.Background(), "a.vcf", strings.NewReader(card), names)
	if err != nil || strings.Join(f.Tables[0].Rows[0].Cells, " ") != "A 1 b" {
		t.Errorf("%v, %+v", err, f)
	}
}
