package export

import (
	"bytes"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage"
)

// referred is Amina with something in every part of what can be shared.
func referred(protected string) storage.Person {
	today, _ := model.ParseISODate("2026-11-16")
	records := map[string][]model.Record{}
	for _, rec := range []model.Record{
		model.Need.With("c1", today, "need", "premises"),
		model.Action.With("c1", today, "kind", "bank", "actor", "Swedbank", "due", "2026-11-23", "text", "plan for Warsame"),
		model.Finance.With("c1", today, "lender", "bank", "amount", "80000"),
	} {
		records[rec.Type.Key] = append(records[rec.Type.Key], rec)
	}
	return storage.Person{
		Contact: model.Contact{
			Name: "Amina Warsame", Values: map[string]string{"phones": "+46705427044", "email": "amina@example.se", "place": "Jokkmokk", "note": "sjuk i våras", "protected": protected},
			Enterprise: model.Enterprise{Name: "Café Savanna", Values: map[string]string{"legal_form": "sole-trader", "org_number": "556036-0793"}},
		},
		Visits:  []model.Visit{{Step: model.Analysis, Form: map[string]string{"competence": "cooked for years", "hinders": "time"}}},
		Records: records,
	}
}

// everything that can stand in a letter, by the part it belongs to.
var everything = map[string][]string{
	"reach": {"070-542 70 44", "amina@example.se"}, "business": {"Café Savanna", "Sole trader", "556036-0793"}, "needs": {"premises"},
	"programme": {"plan for Warsame", "Swedbank"}, "finance": {"80"}, "analysis": {"cooked for years"},
}

func letterOf(t *testing.T, p storage.Person, parts ...string) (words, html string) {
	t.Helper()
	today, _ := model.ParseISODate("2026-11-16")
	letter := LetterOf(p, model.Referral.With("c1", today, "to", "Almi"), model.Partner.With("", today, "name", "Almi", "person", "Karin Öberg"), parts, "Kontoret", today, text.English)
	var b bytes.Buffer
	if err := letter.HTML(&b); err != nil {
		t.Fatal(err)
	}
	return letter.Text(), b.String()
}

func TestALetterHoldsThePartsThatMayBeToldAndNothingElse(t *testing.T) {
	for part, own := range everything {
		words, html := letterOf(t, referred(""), part)
		for _, said := range []string{words, html} {
			for _, want := range append([]string{"Almi, Karin Öberg", "Amina Warsame", "nothing more"}, own...) {
				if !strings.Contains(said, want) {
					t.Errorf("%s: %q is not in\n%s", part, want, said)
				}
			}
			for other, theirs := range everything {
				for _, never := range theirs {
					if other != part && len(never) > 2 && strings.Contains(said, never) {
						t.Errorf("%s: %q of %s is in\n%s", part, never, other, said)
					}
				}
			}
			for _, never := range []string{"Jokkmokk", "sjuk", "⟦", "%!", "<no value>"} {
				if strings.Contains(said, never) {
					t.Errorf("%s: %q is in\n%s", part, never, said)
				}
			}
		}
	}
	if words, _ := letterOf(t, referred("")); !strings.Contains(words, "told this, and nothing more") {
		t.Errorf("where only the name is asked about it says\n%s", words)
	}
}

func TestALetterNamesNobodyWhoIsProtected(t *testing.T) {
	words, html := letterOf(t, referred("yes"), "reach", "business", "needs", "programme", "finance", "analysis")
	for _, said := range []string{words, html} {
		for _, never := range []string{"Amina", "Warsame", "070-", "amina@", "Savanna", "556036", "cooked"} {
			if strings.Contains(said, never) {
				t.Errorf("%q is in\n%s", never, said)
			}
		}
		for _, want := range []string{"a person with protected identity", "reached through us", "premises", "Sole trader"} {
			if !strings.Contains(said, want) {
				t.Errorf("%q is not in\n%s", want, said)
			}
		}
	}
}
