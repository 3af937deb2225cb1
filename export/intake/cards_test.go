package intake

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stegvis/model/text"
)

func TestBusinessCardsBecomePeople(t *testing.T) {
	path := filepath.Join(t.TempDir(), "kort.vcf")
	card := "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Warsame;Amina;;;\r\nFN:Amina Warsame\r\nTEL;TYPE=CELL:070-123 45 67\r\nTEL;TYPE=WORK,FAX:0971-111 11\r\nTEL;TYPE=HOME:0971-123 45\r\n" +
		"EMAIL:amina@example.se\r\nORG:Café Amina;Kök\r\nTITLE:Ägare\r\nADR:;;Storgatan 1;Jokkmokk;;962 31;Sverige\r\nBDAY:19850709\r\nNOTE:Kom i våras\r\nX-SKYPE:amina\r\nitem1.TEL:0971-999 99\r\nitem1.X-ABLabel:Assistent\r\nEND:VCARD\r\n" +
		"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Lina Haddad\r\nEND:VCARD\r\n"
	if err := os.WriteFile(path, []byte(card), 0o600); err != nil {
		t.Fatal(err)
	}
	for l, want := range map[text.Lang]string{
		text.Swedish: "Telefon (Assistent): 0971-999 99|Avdelning: Kök|Titel: Ägare|Gatuadress: Storgatan 1|Land: Sverige|Fax: 0971-111 11|X-SKYPE: amina",
		text.English: "Phone (Assistent): 0971-999 99|Department: Kök|Title: Ägare|Street: Storgatan 1|Country: Sverige|Fax: 0971-111 11|X-SKYPE: amina",
	} {
		p := planOf(t, path, Options{Lang: l})
		if len(p.Contacts) != 2 || len(p.Problems) > 0 || p.Contacts[1].Contact.Name != "Lina Haddad" {
			t.Fatalf("%+v", p)
		}
		got := p.Contacts[0].Contact
		values := strings.Join([]string{got.Name, got.Values["phones"], got.Values["email"], got.Values["born"], got.Values["place"], got.Values["postcode"], got.Enterprise.Name}, "|")
		if values != "Amina Warsame|+46701234567 +4697112345|amina@example.se|1985-07-09|Jokkmokk|962 31|Café Amina" {
			t.Errorf("%q", values)
		}
		if note := strings.ReplaceAll(got.Values["note"], "\n", "|"); note != "Kom i våras|"+want {
			t.Errorf("note %q", note)
		}
	}
}
