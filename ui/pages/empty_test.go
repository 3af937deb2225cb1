package pages_test

import (
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/ui/page"
	"stegvis/ui/pages"
	"stegvis/ui/pages/officetest"
)

func TestEveryEmptyPageSaysWhatToDoHereAndWithWhichKey(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {60, 18}, {120, 40}} {
		for _, lang := range []text.Lang{text.Swedish, text.English} {
			o := officetest.New(t)
			o.Deps.Lang = lang
			for kind, says := range map[page.Kind]string{
				page.Today: "today.empty", page.Contacts: "contacts.empty", page.Ladder: "ladder.empty",
				page.Meetings: "meetings.empty", page.Reports: "reports.empty",
			} {
				o.Show(pages.All()[kind], page.Route{Kind: kind}, size[0], size[1])
				holds(t, o, string(kind), lang.Say(says))
			}
			meeting := o.Meeting("Business breakfast", "2026-11-18")
			o.Show(pages.All()[page.Meeting], page.Route{Kind: page.Meeting, ID: string(meeting)}, size[0], size[1])
			holds(t, o, "meeting", lang.Say("meetings.nobody-yet"))
			amina := o.Person("Amina Warsame", nil)
			o.Show(pages.All()[page.Contact], page.Route{Kind: page.Contact, ID: string(amina)}, size[0], size[1])
			for _, types := range model.Tabs() {
				o.Press("right")
				holds(t, o, types[0].Key, lang.Say(types[0].Word("none")))
			}
		}
	}
}

func TestTheHelpOfEveryPageCutsNoWord(t *testing.T) {
	o := officetest.New(t)
	amina := o.Person("Amina Warsame", nil)
	o.Promise(amina, "2026-11-13", "call back")
	breakfast := o.Meeting("Business breakfast", "2026-11-16", amina)
	ids := map[page.Kind]string{page.Contact: string(amina), page.Meeting: string(breakfast), page.CheckIn: string(breakfast)}
	for _, lang := range []text.Lang{text.Swedish, text.English} {
		o.Deps.Lang = lang
		for kind, open := range pages.All() {
			o.Show(open, page.Route{Kind: kind, ID: ids[kind]}, 80, 60)
			o.Press("?")
			if !strings.Contains(o.Text(), lang.Say("shell.help-title")) {
				continue // where one types, ? is a letter
			}
			for line := range strings.SplitSeq(o.Text(), "\n") {
				if strings.HasPrefix(line, " │") && strings.Contains(line, "…") {
					t.Errorf("%s: %s", kind, line)
				}
			}
		}
	}
}

// holds holds that the screen says a sentence whole, on at most three lines.
func holds(t *testing.T, o *officetest.Office, where, sentence string) {
	t.Helper()
	lines := strings.Split(o.Text(), "\n")
	for i := range lines {
		said := ""
		for _, l := range lines[i:min(i+3, len(lines))] {
			if parts := strings.Split(l, "│"); len(parts) > 2 { // in the card
				l = parts[1]
			}
			said += " " + l
		}
		if strings.Contains(strings.Join(strings.Fields(said), " "), sentence) {
			return
		}
	}
	t.Errorf("%s does not say %q:\n%s", where, sentence, o.Text())
}
