package start

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/uitest"
)

// staffed is a journey in an office with two people, a meeting and a date that is past.
func staffed(t *testing.T, lang text.Lang) *journey {
	t.Helper()
	j := begin(t, lang)
	ctx, now := context.Background(), uitest.Deps().Now()
	must := func(done storage.Done, err error) storage.Done {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return done
	}
	for _, name := range []string{"Omar Darwish", "Amina Warsame"} {
		id := must(j.register.AddContact(ctx, now, model.NewContact{Contact: model.Contact{Name: name}})).Owner()
		must(j.register.AddRecord(ctx, now, model.FollowUp.With(id, uitest.Monday, "on", uitest.Monday.AddDays(-3).String(), "what", "bank")))
	}
	_, _, err := j.register.AddEvent(ctx, now, model.Event{Kind: model.WeeklyMeeting, Title: "Frukost", On: uitest.Monday, Start: 8 * 60, End: model.NoClock, Place: "Folkets hus"})
	must(storage.Done{}, err)
	j.open()
	return j
}

func (j *journey) commits() int {
	j.t.Helper()
	commits, err := j.register.Commits(context.Background(), "", 1000)
	if err != nil {
		j.t.Fatal(err)
	}
	return len(commits)
}

func TestLettersTypedRightBehindTheKeyThatOpensSomethingAreTakenThere(t *testing.T) {
	const typed = "luqdxqwerty"
	for _, lang := range []text.Lang{text.Swedish, text.English} {
		for _, c := range []struct{ to, opens string }{
			{"1", "l"},
			{"1", "c"},
			{"1", "ctrl+k"},
			{"2", "n"},
			{"2", "enter l"},
			{"2", "enter t"},
			{"2", "enter P"},
			{"2", "enter d"},
			{"3", "l"},
			{"4", "enter c"},
			{"4", "e tab tab tab tab tab"},
			{"6", "e"},
			{"1", "2 enter l"},
		} {
			t.Run(lang.String()+" "+c.to+" "+c.opens, func(t *testing.T) {
				j := staffed(t, lang)
				j.Press(c.to)
				before := j.commits()
				j.Burst(append(strings.Fields(c.opens), strings.Split(typed, "")...)...)
				if after := j.commits(); after != before {
					t.Errorf("%d changes were made", after-before)
				}
				j.Has(typed)
				j.Fits()
			})
		}
	}
}

func TestALongPasteIsTakenAsFarAsItFitsAndSaidSo(t *testing.T) {
	for _, lang := range []text.Lang{text.Swedish, text.English} {
		for opens, most := range map[string]int{"n": model.LongestLine, "/": 2000, "2 f": 2000, "4 enter c": 2000} {
			j := staffed(t, lang)
			j.Press(strings.Fields(opens)...)
			begun := time.Now()
			j.Paste("Ada " + strings.Repeat("a", 100_000))
			if took := time.Since(begun); took > time.Second {
				t.Errorf("%s: the paste took %s", opens, took)
			}
			j.shows("shell.pasted-part", most)
			j.Press("backspace", "home")
			j.Has("Ada a")
		}
	}
}

func TestANameNobodyHasIsRefusedInASentence(t *testing.T) {
	for _, lang := range []text.Lang{text.Swedish, text.English} {
		j := staffed(t, lang)
		_, err := j.register.AddContact(context.Background(), uitest.Deps().Now(), model.NewContact{Contact: model.Contact{Name: strings.Repeat("å", 301)}})
		if want := lang.Say("error.long", lang.Say("field.name"), 300); err == nil || !strings.Contains(sentence(err, lang), want) {
			t.Errorf("301 letters: %v, not %q", err, want)
		}
		if _, err := j.register.AddContact(context.Background(), uitest.Deps().Now(), model.NewContact{Contact: model.Contact{Name: strings.Repeat("å", 300)}}); err != nil {
			t.Errorf("300 letters: %v", err)
		}
	}
}

// sentence is what an error says.
func sentence(err error, lang text.Lang) string {
	var e *model.Error
	if !errors.As(err, &e) {
		return ""
	}
	return e.Message.In(lang)
}

func TestAnOfferNamesAKeyThatWorksWhereItStands(t *testing.T) {
	for _, lang := range []text.Lang{text.Swedish, text.English} {
		j := staffed(t, lang)
		offers := func(key string) string { return "   " + key + " " + lang.Say("shell.undo") }
		j.Press("4", "enter", "c")
		j.Type("amina")
		j.Press("enter")
		j.Has(offers("ctrl+z"))
		j.Press("esc")
		j.Has(offers("u"))
		j.Press("2", "n")
		j.Lacks(lang.Say("shell.undo"))
	}
}
