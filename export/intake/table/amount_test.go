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
