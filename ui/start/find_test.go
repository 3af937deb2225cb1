package start

import (
	"context"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/ui/uitest"
)

// peopled has some people to be found, and the meetings they come to.
func peopled(t *testing.T, r *storage.Register) {
	t.Helper()
	ctx, now := context.Background(), uitest.Deps().Now()
	for i, c := range []model.Contact{
		{Name: "Amina Warsame", Values: map[string]string{"gender": "woman", "language": "ar", "country": "SY", "phones": "+46705427044", "municipality": "2510"}, Enterprise: model.Enterprise{Name: "Café Savanna"}},
		{Name: "Omar Darwish", Values: map[string]string{"gender": "man", "language": "ar", "place": "Boden"}},
		{Name: "Karin Ek", Values: map[string]string{"gender": "woman", "language": "sv", "place": "Boden", "email": "karin@exempel.se"}, Enterprise: model.Enterprise{Name: "Norrfrukost"}},
		{Name: "Sara Hemlig", Values: map[string]string{"protected": "yes", "phones": "+46701234567"}},
	} {
		if _, err := r.AddContact(ctx, now.AddDate(0, 0, -90*(i%2)), model.NewContact{Contact: c}); err != nil {
			t.Fatal(err)
		}
	}
	for title, days := range map[string]int{"Frukost i maj": -200, "Frukost i går": -1, "Företagarfrukost": 9, "Norrfrukost idag": 0, "Frukost i advent": 16, "Nyföretagarfrukost": 23} {
		if _, _, err := r.AddEvent(ctx, now, model.Event{Kind: model.WeeklyMeeting, Title: title, On: uitest.Monday.AddDays(days), Start: 8 * 60, End: model.NoClock}); err != nil {
			t.Fatal(err)
		}
	}
}

func TestTheLineSaysWhatItWasFoundBy(t *testing.T) {
	j := begin(t, text.Swedish)
	peopled(t, j.register)
	search := find(j.register, func() model.Date { return uitest.Monday })
	for _, c := range []struct{ says, typed, sv, en string }{
		{"a name needs no more", "amina", "Amina Warsame: Café Savanna · steg 1", "Amina Warsame: Café Savanna · step 1"},
		{"the end of a number", "7044", "Amina Warsame: 070-542 70 44 · Café Savanna · steg 1", "Amina Warsame: 070-542 70 44 · Café Savanna · step 1"},
		{"a firm is said once", "savanna", "Amina Warsame: Café Savanna · steg 1", "Amina Warsame: Café Savanna · step 1"},
		{"a country", "syrien", "Amina Warsame: Syrien · Café Savanna · steg 1", "Amina Warsame: Syria · Café Savanna · step 1"},
		{"a municipality", "jokkm", "Amina Warsame: Jokkmokk · Café Savanna · steg 1", "Amina Warsame: Jokkmokk · Café Savanna · step 1"},
		{"an address", "karin@ex", "Karin Ek: karin@exempel.se · Norrfrukost · steg 1", "Karin Ek: karin@exempel.se · Norrfrukost · step 1"},
		{"a place beside a name", "karin boden", "Karin Ek: Boden · Norrfrukost · steg 1", "Karin Ek: Boden · Norrfrukost · step 1"},
		{"a language", "arabiska", "Amina Warsame: arabiska · Café Savanna · steg 1, Omar Darwish: arabiska · steg 1", "Amina Warsame: Arabic · Café Savanna · step 1, Omar Darwish: Arabic · step 1"},
		{"words of several kinds", "arabiska kvinna jokkmokk", "Amina Warsame: Kvinna · arabiska · Jokkmokk · Café Savanna · steg 1", "Amina Warsame: Woman · Arabic · Jokkmokk · Café Savanna · step 1"},
		{"a word of the screen", "tyst", "Omar Darwish: tyst · steg 1, Sara Hemlig: tyst · steg 1", "Omar Darwish: silent · step 1, Sara Hemlig: silent · step 1"},
		{"how she is reached is not shown", "4567", "Sara Hemlig: telefon · steg 1", "Sara Hemlig: phone · step 1"},
		{
			"meetings to come, the nearest first, before those who only resemble", "frukost",
			"Norrfrukost idag: mån 16 nov, Företagarfrukost: ons 25 nov, Frukost i advent: ons 2 dec, Nyföretagarfrukost: ons 9 dec, Frukost i går: sön 15 nov, Frukost i maj: 30 apr 2026, Karin Ek: Norrfrukost · steg 1",
			"Norrfrukost idag: Mon 16 Nov, Företagarfrukost: Wed 25 Nov, Frukost i advent: Wed 2 Dec, Nyföretagarfrukost: Wed 9 Dec, Frukost i går: Sun 15 Nov, Frukost i maj: 30 Apr 2026, Karin Ek: Norrfrukost · step 1",
		},
	} {
		for lang, want := range map[text.Lang]string{text.Swedish: c.sv, text.English: c.en} {
			hits, err := search(context.Background(), lang, c.typed, 12)
			if err != nil {
				t.Fatal(err)
			}
			var lines []string
			for _, h := range hits {
				lines = append(lines, h.Title+": "+h.Detail)
			}
			if got := strings.Join(lines, ", "); got != want {
				t.Errorf("%s: %q finds\n%s\nnot\n%s", c.says, c.typed, got, want)
			}
		}
	}
}

func TestTheFilterOfContactsSaysWhatSomeoneWasFoundBy(t *testing.T) {
	for lang, found := range map[text.Lang]map[string]string{
		text.Swedish: {"7044": "070-542 70 44", "syrien": "Syrien", "jokkmokk": "Jokkmokk", "kvinna jokk": "Jokkmokk"},
		text.English: {"7044": "070-542 70 44", "syria": "Syria", "woman 7044": "070-542 70 44"},
	} {
		j := begin(t, lang)
		peopled(t, j.register)
		j.open()
		j.Press("2")
		for typed, by := range found {
			j.Press("f")
			j.Type(typed)
			j.Has("Amina Warsame", by)
			j.Lacks("Café Savanna", "Omar Darwish")
			j.Press("esc")
			j.Has("Omar Darwish", "Café Savanna")
		}
	}
}
