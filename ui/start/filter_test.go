package start

import (
	"context"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/ui/uitest"
)

// TestTheWordsOfTheScreenAreWordsOfTheFilter types what stands on the screen about a person into
// the filter of Contacts.
func TestTheWordsOfTheScreenAreWordsOfTheFilter(t *testing.T) {
	ctx, now := context.Background(), uitest.Deps().Now()
	for lang, words := range map[text.Lang][]string{
		text.Swedish: {"tyst", "tysta", "kvinna", "kvinnor", "arabiska", "utan datum", "kvinna arabiska", "skyddad", "skyddade personuppgifter", "tolk", "utrikes födda", "utrikes född", "skyddad kvinna"},
		text.English: {"silent", "woman", "women", "arabic", "no date", "without date", "protected", "protected identity", "interpreter", "born abroad"},
	} {
		j := begin(t, lang)
		add := func(name string, days int, values map[string]string) string {
			done, err := j.register.AddContact(ctx, now.AddDate(0, 0, days), model.NewContact{Contact: model.Contact{Name: name, Values: values}})
			if err != nil {
				t.Fatal(err)
			}
			return done.Owner()
		}
		add("Amina Warsame", -90, map[string]string{"gender": "woman", "language": "ar", "protected": "yes", "interpreter": "yes", "country": "SY"})
		omar := add("Omar Darwish", 0, map[string]string{"gender": "man", "language": "so"})
		if _, err := j.register.AddRecord(ctx, now, model.FollowUp.With(omar, uitest.Monday, "on", uitest.Monday.AddDays(3).String(), "what", "bank")); err != nil {
			t.Fatal(err)
		}
		j.open()
		j.Press("2")
		for _, word := range words {
			j.Press("f")
			j.Type(word)
			j.Has("Amina Warsame")
			j.Lacks("Omar Darwish")
			j.Press("esc")
			j.Has("Omar Darwish")
		}
		j.Press("f")
		j.Type("nobodyatall")
		j.Has(lang.Say("contacts.none-found", "ctrl+n"))
		j.Press("enter")
		j.Has(lang.Say("contacts.none-found", "n"))
	}
}
