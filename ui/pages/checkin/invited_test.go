package checkin

import (
	"context"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/ui/page"
)

func TestWhoIsOnlyInvitedStandsUnderAnotherTitle(t *testing.T) {
	d := open(t)
	invite := func(ids ...model.ContactID) {
		d.Did(d.Register.CheckInMany(context.Background(), d.Deps.Now(), d.event, ids, model.Invited, model.NoClock))
	}
	invite(d.amir, d.erik)
	for lang, words := range map[text.Lang][]string{
		text.Swedish: {"Brukar vara här, inte kommit  3", "Inbjudna, inte kommit  1"},
		text.English: {"Usually here, not yet  3", "Invited, not yet  1"},
	} {
		d.Deps.Lang = lang
		d.Show(New, page.Route{Kind: page.CheckIn, ID: string(d.event)}, 80, 24)
		d.Has(words...)
		if shown := d.Text(); strings.Index(shown, "Erik Länta") > strings.Index(shown, words[1]) || strings.Index(shown, "Amir Hosseini") < strings.Index(shown, words[1]) {
			t.Errorf("Erik is usually here, Amir only invited:\n%s", shown)
		}
		if d.Resize(60, 18); lang == text.Swedish {
			d.Has("Brukar vara här, inte …  3") // the count is not cut
		}
		d.Resize(80, 24)
	}
	d.Deps.Lang = text.English // the languages come in any order
	d.Press("down", "down", "down", "down")
	d.Has("▸ Amir Hosseini")
	d.Press("enter")
	d.Lacks("Invited, not yet")
	if got := d.present(t); got != "Amir Hosseini 08:14" {
		t.Errorf("present are: %s", got)
	}
	for _, id := range []model.ContactID{d.amina, d.yusuf, d.erik} {
		d.Did(d.Register.CheckIn(context.Background(), d.Deps.Now(), d.event, id, model.Absent, model.Participant, model.NoClock))
	}
	invite(d.Person("Zeynep Kaya", nil))
	d.Show(New, page.Route{Kind: page.CheckIn, ID: string(d.event)}, 80, 24)
	d.Has("Invited, not yet  1")
	d.Lacks("Usually here")
	d.Press("tab", "enter")
	d.Has("Usually here, not yet  0")
}
