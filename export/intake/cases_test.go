package intake

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"stegvis/model"
)

// outcomes are what the lists of testdata/cases become: each person's name, values, firm and
// line, the lines of her note behind a bar, then the problems by row and reason.
var outcomes = map[string]string{
	"01-status-member": `Alva Ström born=2013-07-30 phones=+46701234567 potential | Medlemsnr: 12 | Status: Aktiv
Olle Ek born=1980-01-02 phones=+46701234568 potential | Medlemsnr: 13 | Status: Avslutad`,
	"02-amount-is-no-loan": `Anna Karlsson email=anna@example.se potential | Kundnr: 10021 | Registrerad: 2026-08-27 12:55 | Belopp: 1 240,50 | Lån: nej
Erik Öberg email=erik@example.se potential | Kundnr: 10022 | Registrerad: 27/08/2026 | Belopp: 980,00 | Lån: ja`,
	"03-relatives-phone":         `Alva Ström potential | Närstående 1 telefon: 070-827 74 86 | Närstående 1 e-post: maria@example.se | Nödkontakt 1 telefon: 031-765 43 21 | Mammas mobil: 070-111 22 33 | Telefon, assistent: 0971-111 11 | Assistant's Phone: 0971-222 22 | Målsman e-post: m@example.se`,
	"04-land-of-address":         `Amina Warsame place=Jokkmokk postcode=962 31 potential | Gatuadress: Storgatan 1 | Land: Sverige`,
	"05-month-first":             "Amina Warsame born=1985-07-09 potential\nBo Ek born=1960-12-31 potential",
	"11-mojibake":                "Göran Åström place=Luleå potential",
	"13-club-as-name":            `Anna Berg place=Boden potential | Klubb nr.: 12 | Namn: Skellefteå OK`,
	"15-called-name":             `Anna Maria Elisabet Berg call_name=Maria place=Boden potential`,
	"18-personal-number-in-note": `Anna Berg born=1985-07-09 phones=+46701234567 potential`,
	"21-two-people-a-row":        "Anna Berg phones=+46701234567 place=Boden potential | Namn: Bo Ek | Telefon: 070-123 45 68\n2 two-people",
	"28-future-first-contact":    "Gun Is phones=+46701234567 potential | Första kontakt: 2027-05-05 | Startat företag: 2030-01-15 | Registrerat: 2027-02-02\n2 future\n2 future\n2 future",
	"29-google-labels":           `Amina Warsame email=amina@example.se phones=+46701234567 +4697112345 place=Jokkmokk postcode=962 31 firm=Café Amina potential | Phonetic First Name: Ameena | E-mail 1 - Label: * Work | Phone 1 - Label: Mobile | Phone 2 - Label: Home Fax | Phone 2 - Value: 0971-999 99`,
	"31-outlook-sv":              `Amina Warsame email=amina@example.se phones=+46701234567 +4697122222 +4697633333 place=Vuollerim postcode=960 30 potential | Telefon, assistent: 0971-111 11`,
	"33-birth-before-1906":       "Anna Berg potential | Född: 1836-05-05\nBo Ek potential | Född: 1065-03-04\nCilla Dal potential | Född: 1900\n2 birth\n3 birth\n4 birth",
	"35-fnamn-enamn":             `Anna Berg born=1985-07-09 phones=+46701234567 potential`,
	"37-codes":                   "Anna Berg country=SE gender=woman potential\nBo Ek country=FI gender=man potential\nCilla Dal country=SY gender=woman potential",
	"b-born": `Ett Serietal born=1985-05-15 found_on=2024-10-16 potential
Två Serietal born=1985-05-15 found_on=2024-10-16 potential
Tre Okänd Dag born=1985 found_on=2026-03-02 potential
Fyra Okänd Dag born=1985 found_on=2026-03-02 potential
Fem Utan År found_on=2026-03-02 potential | Född: --05-17
Sex Skottår born=2000-02-29 potential | Första kontakt: 2026-02-29
Sju Nolldag potential
Åtta Nolldag potential
6 birth
7 impossible-date`,
	"b-handlaggare": `Testa Exempel email=testa@example.se phones=+46701112233 potential | Handläggares telefon: 010-123 45 67 | Handläggares e-post: handl@kommun.example.se | Födelsedatum barn: 2015-05-05 | Makens mobil: 070-999 88 77
Prova Påhittad email=prova@example.se phones=+46702223344 potential | Handläggares telefon: 010-123 45 67 | Handläggares e-post: handl@kommun.example.se | Födelsedatum barn: 2017-01-01`,
	"b-idcols": `Testa Exempel born=1985-03-06 place=Boden potential`,
	"b-outlook-en": `Testa Exempel born=1985-03-06 email=testa@example.se phones=+46701112233 +46812345678 place=Boden firm=Exempelkafé potential | Job Title: Ägare | Assistant's Phone: 070-999 88 77 | Assistant's Name: Annan Person | Initials: T.E.
Prova Påhittad born=1985-03-25 email=prova@example.se phones=+4697112345 place=Murjek potential | Initials: P.P.`,
	"b-phones": `Ett Tre Kolon phones=+46701112233 +4697112345 potential
Två Rader phones=+46701112234 +4697112346 potential
Tre Etiketter phones=+4697112347 +46701112235 potential | Telefon: hem 0971-123 47 mob 070-111 22 35
Fyra Anknytning phones=+4697112348 potential | Telefon: 0971-123 48 ankn. 12
Fem Hash phones=+4697112349 potential | Telefon: 0971-123 49#12
Sex Ext phones=+4697112350 potential | Kolumn C: ext=12
Sju Blanksteg phones=+46701112236 +46701112237 potential
Åtta Flyttal phones=+46701112238 potential
Nio Grader potential | Telefon: 4,67011E+10
Tio Wa phones=+46701112239 potential
Elva Dolt phones=+46701112240 potential
Tolv Nollor phones=+46701112241 potential
Tretton Kort potential | Telefon: 112
Fjorton Arabiska phones=+46701112242 potential
7 extra-cell
10 digits-lost
14 phone`,
	"b-samordning": "Ett Sam born=1985-03-06 potential\nTvå Sam born=1985 potential\nTre Sam born=1985 potential\nFyra Sam born=1985 potential\nFem Sam born=1985-03-31 potential",
}

// outcomeOf writes a plan as outcomes does.
func outcomeOf(p model.ImportPlan) string {
	var lines []string
	for _, one := range p.Contacts {
		line := one.Contact.Name
		var values []string
		for key, value := range one.Contact.Values {
			if key != "note" {
				values = append(values, key+"="+value)
			}
		}
		slices.Sort(values)
		if one.Contact.Enterprise.Name != "" {
			values = append(values, "firm="+one.Contact.Enterprise.Name)
		}
		line = strings.Join(append(append([]string{line}, values...), string(one.Contact.Path)), " ")
		if note := one.Contact.Values["note"]; note != "" {
			line += " | " + strings.ReplaceAll(note, "\n", " | ")
		}
		lines = append(lines, line)
	}
	for _, problem := range p.Problems {
		lines = append(lines, fmt.Sprint(problem.Row, " ", problem.Reason))
	}
	return strings.Join(lines, "\n")
}

func TestWhatCellsBecomeIsCertainOrKeptOrListed(t *testing.T) {
	for name, want := range outcomes {
		if got := outcomeOf(planOf(t, filepath.Join("testdata", "cases", name+".csv"), Options{})); got != want {
			t.Errorf("%s:\n%s\nwant\n%s", name, got, want)
		}
	}
}

func TestOthersOfTheKind(t *testing.T) {
	for _, c := range []struct{ list, want string }{
		{"Navn;Mors telefon;Foreldres e-post;Mobil\nKari;070-111 22 33;a@b.se;070-111 22 34", "Kari phones=+46701112234 potential | Mors telefon: 070-111 22 33 | Foreldres e-post: a@b.se"},
		{"Vorname;Nachname;Geburtsdatum;Telefon (Mutter);Handy\nEva;Gran;15.5.1985;070-111 22 33;070-111 22 34", "Eva Gran born=1985-05-15 phones=+46701112234 potential | Telefon (Mutter): 070-111 22 33"},
		{"Etunimi;Sukunimi;Puhelin;Henkilötunnus\nEva;Gran;070-111 22 33;131052-308T", "Eva Gran born=1952-10-13 phones=+46701112233 potential"},
		{"Name;Husband's mobile;Next of kin phone;Case officer e-mail\nEva Gran;070-111 22 33;070-111 22 34;a@b.se", "Eva Gran potential | Husband's mobile: 070-111 22 33 | Next of kin phone: 070-111 22 34 | Case officer e-mail: a@b.se"},
		{"Namn;Makans telefon;Dotters födelsedatum\nEva Gran;070-111 22 33;2015-01-02", "Eva Gran potential | Makans telefon: 070-111 22 33 | Dotters födelsedatum: 2015-01-02"},
		{"Namn;Företag;Status\nEva Gran;Kafé;Aktiv", "Eva Gran firm=Kafé established"},
		{"Namn;Postnr;Ort;Country\nEva Gran;96231;Boden;Sweden", "Eva Gran place=Boden postcode=962 31 potential | Country: Sweden"},
		{"Namn;Ort;Födelseland\nEva Gran;Boden;YUG", "Eva Gran country=YU place=Boden potential"},
		{"Namn;CPR\nEva Gran;090785-1234", "Eva Gran born=1985-07-09 potential"},
		{"Namn;Fødselsnummer\nEva Gran;13105230800", "Eva Gran born=1952-10-13 potential"},
		{"Namn;Övrigt\nEva Gran;se 19850709-9805 i pärmen", "Eva Gran potential | se 19850709 i pärmen"},
		{"Namn;Skåp\nEva Gran;850709-9805", "Eva Gran potential | Skåp: 850709"},
		{"Namn;Född\nEva Gran;7/9/1985", "Eva Gran born=1985 potential | Född: 7/9/1985\n2 day-or-month"},
		{"Namn;Född\nBerg, Anna;25/9/1985\nEk, Bo;7/9/1985", "Anna Berg born=1985-09-25 potential\nBo Ek born=1985-09-07 potential"},
		{"Namn;Sökt belopp\nEva Gran;1.500", "Eva Gran potential | Sökt belopp: 1.500\n2 thousands"},
		{"Namn 1;Telefon 1;Namn 2;Telefon 2\nAnna Berg;070-111 22 33;Bo Ek;070-111 22 34", "Anna Berg phones=+46701112233 potential | Namn 2: Bo Ek | Telefon 2: 070-111 22 34\n2 two-people"},
		{"Namn;Postnr;E-post\nAnna Berg;962 31 Jokkmokk;Anna <a@example.se>, b@example.se", "Anna Berg email=a@example.se place=Jokkmokk postcode=962 31 potential | E-post: b@example.se"},
		{"Name;Geschlecht\nEva Gran;Frau\nBo Ek;mies", "Eva Gran gender=woman potential\nBo Ek gender=man potential"},
		{"Efternamn, Förnamn\nvon Berg, Anna", "Anna von Berg potential"},
		{"Namn;E-post utskick;Hompostal\nEva Gran;ja;x", "Eva Gran potential | E-post utskick: ja | Hompostal: x"},
	} {
		if got := outcomeOf(plan(t, c.list+"\n", Options{})); got != c.want {
			t.Errorf("%s\n%s\nwant\n%s", c.list, got, c.want)
		}
	}
}

func TestADateOrderIsAskedAndAnswered(t *testing.T) {
	list := "Namn;Född\nEva Gran;7/9/1985\n"
	p := plan(t, list, Options{})
	if len(p.Questions) != 1 || p.Questions[0].Cells != 1 || p.Questions[0].Answer != "problem" {
		t.Fatalf("%+v", p.Questions)
	}
	for answer, want := range map[string]string{"day-first": "1985-09-07", "month-first": "1985-07-09"} {
		p := plan(t, list, Options{Answers: map[string]string{p.Questions[0].Key: answer}})
		if got := p.Contacts[0].Contact.Values["born"]; got != want || !p.Questions[0].Given {
			t.Errorf("%s: %s, %+v", answer, got, p.Questions)
		}
	}
}

func TestAMappingNamesHeadingsOfTheList(t *testing.T) {
	mapping, err := ReadMap([]byte("a=b=place\nOrt=\n"))
	if err != nil || mapping[model.Fold("a=b")] != "place" || mapping["ort"] != "" {
		t.Fatalf("%v, %v", mapping, err)
	}
	if err := checkMap(mapping, []string{"Namn", "Ort"}); model.CodeOf(err) != model.Invalid {
		t.Errorf("a heading that is not there: %v", err)
	}
	if err := checkMap(mapping, []string{"Namn", "A=b", "Ort"}); err != nil {
		t.Error(err)
	}
}
