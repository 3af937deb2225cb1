package model_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"stegvis/model"
	"stegvis/model/text"
)

func TestALineIsRefusedWhenNobodyCanHaveMeantIt(t *testing.T) {
	long := strings.Repeat("å", model.LongestLine)
	if _, err := model.Name.Parse(long, model.Date{}); err != nil {
		t.Errorf("%d letters: %v", model.LongestLine, err)
	}
	if _, err := model.Name.Parse(long+"b", model.Date{}); model.CodeOf(err) != model.Invalid {
		t.Errorf("one letter more: %v", err)
	}
}

func TestAnErrorQuotesOnlyTheBeginningOfWhatIsLong(t *testing.T) {
	typed := strings.Repeat("ö", 100_000)
	for _, l := range []text.Lang{text.Swedish, text.English} {
		said := model.Fail(model.Invalid, "error.choice", typed).Message.In(l)
		if n := utf8.RuneCountInString(said); n > 260 || !strings.Contains(said, "ö…") {
			t.Errorf("%d letters: %.80s", n, said)
		}
	}
}
