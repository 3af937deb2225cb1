package storage

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/storage/engine"
)

// looked is who is looked for: name; then what else is known, as column=value, firm= for the firm.
var looked = []string{
	"Amina Warsame; phones=+46705427044 +46971123456; firm=Café Savanna; language=so; country=SO; municipality=2510; place=Vuollerim; gender=woman",
	"Mohamed Abdi; language=so; country=SO; phones=+46701112233",
	"Muhammad Hussein; language=ar; country=IQ",
	"Mohammed Ali; language=ar; country=SY; municipality=2510; place=Jokkmokk; gender=man",
	"Fatima al-Jabouri; language=ar; country=IQ; municipality=2510; place=Jokkmokk; gender=woman",
	"Yousef Haddad; language=ar; country=LB; firm=Haddad Bygg",
	"Åsa Öström; place=Boden; email=asa.ostrom@exempel.se",
	"Asa Ek; place=Luleå",
	"Björn Ångström; firm=Frukostcafét i Boden",
	"Søren Kjær; place=Haparanda; country=DK",
	"Soeren Haakansson; place=Piteå",
	"Jürgen Groß; country=DE; language=de",
	"Małgorzata Wójcik; country=PL; language=pl",
	"José Núñez; country=ES; language=es",
	"Per-Ola Lindström; firm=Norrfrukost AB",
	"Ingrid Svensson; firm=Bageriet Morgonbröd; call_name=Inga",
	"أحمد الخطيب; language=ar; country=SY",
	"Ростислав Романів; language=uk; country=UA",
	"Γιώργος Παπαδόπουλος; language=el; country=GR",
	"สุดา ศรีสุข; language=th; country=TH; call_name=Noi",
	"ሰላም ተስፋይ; language=ti; country=ER",
	"Selam Tesfay; language=ti; country=ER; other_languages=am en",
	"Somchai Srisuk; language=th; country=TH; phones=+4791234567",
	"Li Na Zhang; language=zh; country=CN",
	"Jordan Ek; language=en",
	"Samir Nasser; country=JO; language=ar",
	"Nour Sami; country=SE; language=se; municipality=2510; place=Porjus",
}

// fillers are others, so that what is found is found among many.
const fillers = 40

func lookedIn(t *testing.T) *Register {
	t.Helper()
	r := fresh(t)
	for i, line := range looked {
		parts := strings.Split(line, "; ")
		id := model.ContactID(fmt.Sprintf("p%d", i))
		steps := []engine.Step{insertContact(id, parts[0])}
		for _, set := range parts[1:] {
			column, value, _ := strings.Cut(set, "=")
			if column == "firm" {
				firm := fmt.Sprintf("f%d", i)
				steps = append(steps, engine.OneRow("INSERT INTO enterprise (id, name) VALUES (?, ?)", firm, value))
				column, value = "enterprise", firm
			}
			steps = append(steps, engine.OneRow("UPDATE contact SET "+column+" = ?, version = version + 1 WHERE id = ?", value, id))
		}
		put(t, r, steps...)
	}
	var others []engine.Step
	for i := range fillers {
		others = append(others, insertContact(model.ContactID(fmt.Sprintf("x%d", i)), fmt.Sprintf("Vidar%c Zetterlund", 'a'+i%26)))
	}
	put(t, r, others...)
	return r
}

func TestWhoIsLookedForIsFound(t *testing.T) {
	r := lookedIn(t)
	for _, c := range []struct{ says, typed, want string }{
		{"words in another order", "warsame amina", "Amina Warsame"},
		{"capitals", "AMINA", "Amina Warsame"},
		{"rings and dots forgiven, the letters typed first", "asa", "Asa Ek, Åsa Öström"},
		{"rings typed", "åsa", "Åsa Öström, Asa Ek"},
		{"ö and å as o and a", "bjorn angstrom", "Björn Ångström"},
		{"oe for ö", "bjoern aangstroem", "Björn Ångström"},
		{"ö for oe", "sören håkansson", "Soeren Haakansson"},
		{"a Danish name in Swedish letters", "sören kjär", "Søren Kjær"},
		{"a Danish name in pairs", "soeren kjaer", "Søren Kjær"},
		{"a German name", "jurgen gross", "Jürgen Groß"},
		{"accents", "malgorzata wojcik", "Małgorzata Wójcik"},
		{"a tilde", "jose nunez", "José Núñez"},
		{"one letter wrong", "wassame", "Amina Warsame"},
		{"two letters changed about", "warsmae", "Amina Warsame"},
		{"a letter missing", "lindtröm", "Per-Ola Lindström"},
		{"a letter twice", "linddström", "Per-Ola Lindström"},
		{"the spellings of a name, the typed one first", "mohamed", "Mohamed Abdi, Mohammed Ali, Muhammad Hussein"},
		{"a name in a spelling nobody has", "yusuf", "Yousef Haddad"},
		{"a name in one word", "aljabouri", "Fatima al-Jabouri"},
		{"a name in two words", "ang strom", "Björn Ångström"},
		{"a name typed in one word", "lina zhang", "Li Na Zhang"},
		{"Arabic", "احمد", "أحمد الخطيب"},
		{"Cyrillic", "романів", "Ростислав Романів"},
		{"Greek without accents", "παπαδοπουλοσ", "Γιώργος Παπαδόπουλος"},
		{"Thai", "สุดา", "สุดา ศรีสุข"},
		{"Tigrinya", "ሰላም", "ሰላም ተስፋይ"},
		{"a name to call by", "noi", "สุดา ศรีสุข"},
		{"a number as it is written", "070-542 70 44", "Amina Warsame"},
		{"a number from abroad", "+46 70 542", "Amina Warsame"},
		{"a number without its plus", "46705427044", "Amina Warsame"},
		{"a number without its 0", "70 542 70", "Amina Warsame"},
		{"the last four digits", "7044", "Amina Warsame"},
		{"the last four digits in pairs", "70 44", "Amina Warsame"},
		{"the end with a dash", "542-70 44", "Amina Warsame"},
		{"the end of the second number", "123456", "Amina Warsame"},
		{"a number of another country as it is dialled there", "912 34 567", "Somchai Srisuk"},
		{"the middle of a compound, its beginning first", "frukost", "Björn Ångström, Per-Ola Lindström"},
		{"the end of a compound without its dots", "brod", "Ingrid Svensson"},
		{"a firm", "savanna", "Amina Warsame"},
		{"a place", "haparanda", "Søren Kjær"},
		{"an e-mail address", "asa.ostrom@exempel.se", "Åsa Öström"},
		{"a municipality, also of who lives elsewhere in it", "jokkmokk", "Amina Warsame, Fatima al-Jabouri, Mohammed Ali, Nour Sami"},
		{"a country in Swedish", "irak", "Fatima al-Jabouri, Muhammad Hussein"},
		{"a country in English", "greece", "Γιώργος Παπαδόπουλος"},
		{"a language in Swedish", "tigrinska", "Selam Tesfay, ሰላም ተስፋይ"},
		{"the beginning of a language", "tigr", "Selam Tesfay, ሰላም ተስፋይ"},
		{"a language spoken besides", "amharic", "Selam Tesfay"},
		{"a language by what people call it", "kantonesiska", "Li Na Zhang"},
		{"a name before the country that is called so", "jordan", "Jordan Ek, Samir Nasser"},
		{"a name and a place", "amina vuollerim", "Amina Warsame"},
		{"a language and a place", "arabiska jokkmokk", "Fatima al-Jabouri, Mohammed Ali"},
		{"a country and the beginning of a name", "irak fat", "Fatima al-Jabouri"},
		{"nobody", "qqqq", ""},
		{"a word that is there and one that is not", "amina qqqq", ""},
	} {
		found, err := r.Search(context.Background(), c.typed, 20)
		if err != nil {
			t.Fatal(err)
		}
		rows, err := r.ContactsOf(context.Background(), found.Ns)
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, row := range rows {
			names = append(names, row.Name)
		}
		if got := strings.Join(names, ", "); got != c.want || found.Total != len(names) {
			t.Errorf("%s: %q finds %s (%d), not %s", c.says, c.typed, got, found.Total, c.want)
		}
	}
}
