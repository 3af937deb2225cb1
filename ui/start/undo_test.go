package start

import (
	"testing"
	"time"

	"stegvis/model/text"
)

func TestNothingIsTakenBackUnnamed(t *testing.T) {
	for _, lang := range []text.Lang{text.Swedish, text.English} {
		j := staffed(t, lang)
		before := j.commits()
		j.Press("2", "u")
		j.Has(lang.Say("shell.undo-which", "")[:6], "Frukost", "   u "+lang.Say("shell.undo"))
		if after := j.commits(); after != before {
			t.Errorf("%d changes were made unasked", after-before)
		}
		j.Press("u")
		if after := j.commits(); after != before+1 {
			t.Errorf("the second u made %d changes", after-before)
		}
		j.Wait(10 * time.Second)
		j.Press("ctrl+r")
		j.Has("Frukost", "ctrl+r "+lang.Say("shell.redo"))
		j.Press("ctrl+r")
		if after := j.commits(); after != before+2 {
			t.Errorf("the second ctrl+r made %d changes", after-before-1)
		}
	}
}
