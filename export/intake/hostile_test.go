package intake

import (
	"context"
	"slices"
	"strings"
	"testing"
)

// listCase is a list, and what it becomes.
type listCase struct{ says, list, want string }

// offices are lists as offices, clubs, schools and their programs write them, and what is right of
// each, as outcomes has it.
var offices = []listCase{
	{
		"a club's register",
		"Medlemsnr;Namn;Pers.nr;Telefon bostad;Telefon mobil;E-post 1;E-post målsman;Medlem sedan;Avgift betald;Status;Aktivitet\n" +
			"17;Ström Alva;20130730-2382;0971-123 45;070-111 22 33;alva@example.se;mamma@example.se;2019-01-01;ja;Aktiv;Skidor",
		"Ström Alva born=2013-07-30 email=alva@example.se phones=+46701112233 +4697112345 potential | Medlemsnr: 17 | E-post målsman: mamma@example.se | Medlem sedan: 2019-01-01 | Avgift betald: ja | Status: Aktiv | Aktivitet: Skidor",
	},
	{
		"tickets of an event, bought by somebody else",
		"Beställningsnr;Orderdatum;Förnamn;Efternamn;E-post;Antal;Biljettyp;Pris;Köparens förnamn;Köparens efternamn;Köparens e-post;Status;Företag;Registreringsdatum\n" +
			"12345;2026-10-01;Amina;Warsame;amina@example.se;1;Gratis;0,00;Bo;Ek;bo@example.se;Deltar;Café Amina;2026-10-01",
		"Amina Warsame email=amina@example.se firm=Café Amina potential | Beställningsnr: 12345 | Orderdatum: 2026-10-01 | Antal: 1 | Biljettyp: Gratis | Pris: 0,00 | Köparens förnamn: Bo | Köparens efternamn: Ek | Köparens e-post: bo@example.se | Status: Deltar | Registreringsdatum: 2026-10-01",
	},
	{
		"tickets in English",
		"Order #,Order Date,First Name,Last Name,Email,Quantity,Ticket Type,Buyer First Name,Buyer Last Name,Buyer Email,Attendee Status,Cell Phone\n" +
			"99,2026-10-01,Amina,Warsame,amina@example.se,1,Free,Bo,Ek,bo@example.se,Attending,0701112233",
		"Amina Warsame email=amina@example.se phones=+46701112233 potential | Order #: 99 | Order Date: 2026-10-01 | Quantity: 1 | Ticket Type: Free | Buyer First Name: Bo | Buyer Last Name: Ek | Buyer Email: bo@example.se | Attendee Status: Attending",
	},
	{
		"a form with whole questions",
		"Starttid;Slutförandetid;E-post;Namn;1. Vad heter du (för- och efternamn)?;2. Vilket telefonnummer når vi dig på?;3. När är du född?;4. I vilket land är du född?;5. Vilket är ditt modersmål?;6. Behöver du tolk?;7. Vad har du för företagsidé?;8. Har du ett företag?\n" +
			"2026-10-01 10:00:00;2026-10-01 10:05:00;anonymous;;Amina Warsame;0701112233;1985-07-09;Somalia;somaliska;Ja;Café;Nej",
		"Amina Warsame born=1985-07-09 country=SO interpreter=yes language=so phones=+46701112233 potential | Starttid: 2026-10-01 10:00:00 | Slutförandetid: 2026-10-01 10:05:00 | 7. Vad har du för företagsidé?: Café | 8. Har du ett företag?: Nej",
	},
	{
		"customers of a bookkeeping program",
		"Kundnummer;Kundnamn;Adress;Postnummer;Ort;Land;Telefon;E-post;Er referens;Vår referens;Vår referens e-post;Typ;Aktiv\n" +
			"1;Bergs Bygg AB;Storgatan 1;961 31;Boden;Sverige;0921-123 45;info@example.se;Anna Berg;Bo Ek;bo@example.se;COMPANY;true\n" +
			"2;Cilla Dal;Storgatan 2;96131;Boden;Sverige;070-111 22 33;cilla@example.se;;Bo Ek;bo@example.se;PRIVATE;true",
		" email=info@example.se phones=+4692112345 place=Boden postcode=961 31 firm=Bergs Bygg AB potential | Kundnummer: 1 | Adress: Storgatan 1 | Land: Sverige | Er referens: Anna Berg | Vår referens: Bo Ek | Vår referens e-post: bo@example.se | Typ: COMPANY | Aktiv: true\nCilla Dal email=cilla@example.se phones=+46701112233 place=Boden postcode=961 31 potential | Kundnummer: 2 | Adress: Storgatan 2 | Land: Sverige | Vår referens: Bo Ek | Vår referens e-post: bo@example.se | Typ: PRIVATE | Aktiv: true\n2 no-person",
	},
	{
		"firms with a column of persons that is not always filled",
		"Företag;Kontaktperson;Kontaktperson e-post;Kontaktperson mobil;Org.nr\nBergs Bygg;Anna Berg;anna@example.se;070-111 22 33;556036-0793\nKafé Nord;;;;",
		"Anna Berg email=anna@example.se phones=+46701112233 firm=Bergs Bygg potential\n firm=Kafé Nord potential\n3 no-name",
	},
	{
		"the register of firms",
		"Orgnr;Företagsnamn;Företagsform;Registreringsdatum;Säte;Företrädare;Funktion\n556036-0793;Bergs Bygg AB;Aktiebolag;2020-03-04;Boden;Anna Berg;VD",
		"Anna Berg firm=Bergs Bygg AB potential | Säte: Boden | Funktion: VD",
	},
	{
		"a school of Swedish",
		"Elev;Personnummer;Studieväg;Kurs;Startdatum;Slutdatum;Lärare;Lärare e-post;Mobil;Modersmål;Medborgarskap;Status\n" +
			"Warsame, Amina;19850709-9805;2;C;2026-08-17;2026-12-18;Bo Ek;bo@example.se;0701112233;somaliska;Somalia;Aktiv",
		"Amina Warsame born=1985-07-09 citizenship=third language=so phones=+46701112233 potential | Studieväg: 2 | Kurs: C | Startdatum: 2026-08-17 | Slutdatum: 2026-12-18 | Lärare: Bo Ek | Lärare e-post: bo@example.se | Status: Aktiv",
	},
	{
		"newsletters",
		"Email Address,First Name,Last Name,Phone Number,Birthday,MEMBER_RATING,OPTIN_TIME,CC,LAST_CHANGED,NOTES,TAGS\na@example.se,Amina,Warsame,0701112233,07/09,2,2026-01-01 10:00:00,SE,2026-02-02 10:00:00,ringer,x",
		"Amina Warsame email=a@example.se phones=+46701112233 potential | ringer | Birthday: 07/09 | MEMBER_RATING: 2 | OPTIN_TIME: 2026-01-01 10:00:00 | CC: SE | LAST_CHANGED: 2026-02-02 10:00:00 | TAGS: x\n2 birth",
	},
	{
		"a customer register in English",
		"Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Contact owner email,Lead Status,Lifecycle Stage,Create Date,Created by,Referred by phone\n31234,Amina,Warsame,a@example.se,+46701112233,Bo Ek,bo@example.se,Open,Lead,2026-01-01,Bo Ek,0701112234",
		"Amina Warsame email=a@example.se phones=+46701112233 potential | Record ID: 31234 | Contact owner: Bo Ek | Contact owner email: bo@example.se | Lead Status: Open | Lifecycle Stage: Lead | Create Date: 2026-01-01 | Created by: Bo Ek | Referred by phone: 0701112234",
	},
	{
		"the address book of an office program",
		"Förnamn;Efternamn;Maka/make;Chefens namn;Assistentens namn;Assistentens telefon;Barn;Hänvisad av;Mobiltelefon;Födelsedag;Kön;Prioritet\nAmina;Warsame;Bo Ek;Cilla Dal;Dan Ek;0971-111 11;Eva, Fia;Gun;070-111 22 33;0-0-00;Ospecificerat;Normal",
		"Amina Warsame phones=+46701112233 potential | Maka/make: Bo Ek | Chefens namn: Cilla Dal | Assistentens namn: Dan Ek | Assistentens telefon: 0971-111 11 | Barn: Eva, Fia | Hänvisad av: Gun",
	},
	{
		"a Norwegian club",
		"Medlemsnr;Etternavn;Fornavn;Fødselsdato;Mobil;E-post;Adresse;Postnr;Sted;Land;Foresatt 1 navn;Foresatt 1 mobil;Kjønn;Status\n5;Hansen;Kari;09.07.1985;97 14 51 98;kari@example.no;Storgata 1;8400;Narvik;Norge;Per Hansen;91 23 45 67;Kvinne;Aktiv",
		"Kari Hansen born=1985-07-09 email=kari@example.no gender=woman phones=+4797145198 place=Narvik postcode=8400 potential | Medlemsnr: 5 | Adresse: Storgata 1 | Land: Norge | Foresatt 1 navn: Per Hansen | Foresatt 1 mobil: 91 23 45 67 | Status: Aktiv",
	},
	{
		"a Danish list",
		"Fornavn;Efternavn;CPR-nr.;Tlf.;Mail;Adresse;Postnr.;By;Land;Pårørende telefon;Sagsbehandlers mail\nMette;Jensen;090785-1234;20 30 40 50;m@example.dk;Gade 1;8000;Aarhus;Danmark;20 30 40 51;s@example.dk",
		"Mette Jensen born=1985-07-09 email=m@example.dk phones=+4520304050 place=Aarhus postcode=8000 potential | Adresse: Gade 1 | Land: Danmark | Pårørende telefon: 20 30 40 51 | Sagsbehandlers mail: s@example.dk",
	},
	{
		"a Finnish list",
		"Sukunimi;Etunimet;Kutsumanimi;Henkilötunnus;Matkapuhelin;Sähköposti;Lähiosoite;Postinumero;Postitoimipaikka;Maa;Huoltajan puhelin\nVirtanen;Maija Liisa;Liisa;131052-308T;040 123 4567;m@example.fi;Katu 1;95400;Tornio;Suomi;0400 765 432",
		"Maija Liisa Virtanen born=1952-10-13 call_name=Liisa email=m@example.fi phones=+358401234567 place=Tornio postcode=95400 potential | Lähiosoite: Katu 1 | Maa: Suomi | Huoltajan puhelin: 0400 765 432",
	},
	{
		"a German list",
		"Anrede;Vorname;Nachname;Straße;PLZ;Ort;Land;Telefon;Handy;Geburtsdatum;Ansprechpartner;Ansprechpartner Telefon\nFrau;Eva;Gran;Weg 1;20095;Hamburg;Deutschland;040 1234567;0151 23456789;15.05.1985;Hans Gran;040 7654321",
		"Eva Gran born=1985-05-15 phones=+4915123456789 +49401234567 place=Hamburg postcode=20095 potential | Anrede: Frau | Straße: Weg 1 | Land: Deutschland | Ansprechpartner: Hans Gran | Ansprechpartner Telefon: 040 7654321",
	},
	{
		"numbers of two countries that could be either",
		"Namn;Gata;Postnr;Ort;Land;Telefon\nEva Gran;Weg 1;76131;Karlsruhe;Tyskland;0721234567\nBo Ek;Gata 1;95300;Haparanda;Finland;070-111 22 33\nKari Li;Vei 1;8400;Narvik;NO;070-111 22 34\nAda Low;Road 1;E1;London;UK;020 7946 0958\nNok Sae;Soi 1;10110;Bangkok;Thailand;02 123 4567",
		"Eva Gran place=Karlsruhe postcode=76131 potential | Gata: Weg 1 | Land: Tyskland | Telefon: 0721234567\nBo Ek phones=+46701112233 place=Haparanda postcode=95300 potential | Gata: Gata 1 | Land: Finland\nKari Li phones=+46701112234 place=Narvik postcode=8400 potential | Gata: Vei 1 | Land: NO\nAda Low phones=+442079460958 place=London postcode=E1 potential | Gata: Road 1 | Land: UK\nNok Sae place=Bangkok postcode=10110 potential | Gata: Soi 1 | Land: Thailand | Telefon: 02 123 4567\n2 phone-country\n6 phone-country",
	},
	{
		"postcode and place under one heading",
		"Namn;Adress;Postadress\nAnna Berg;Storgatan 1;783 30 Säter\nBo Ek;Storgatan 2;Box 12\nCilla Dal;Storgatan 3;S-961 31 BODEN",
		"Anna Berg place=Säter postcode=783 30 potential | Adress: Storgatan 1\nBo Ek potential | Adress: Storgatan 2 | Postadress: Box 12\nCilla Dal place=BODEN postcode=961 31 potential | Adress: Storgatan 3",
	},
	{
		"a household with one address",
		"Namn;E-post;Telefon\nAnna Berg;familjen@example.se;070-111 22 33\nBo Ek;familjen@example.se;070-111 22 34",
		"Anna Berg email=familjen@example.se phones=+46701112233 potential\nBo Ek email=familjen@example.se phones=+46701112234 potential",
	},
	{
		"two people in one cell",
		"Namn;Telefon\nAnna och Bo Berg;070-111 22 33\nCilla Dal & Dan Ek;070-111 22 34",
		"Anna och Bo Berg phones=+46701112233 potential\nCilla Dal & Dan Ek phones=+46701112234 potential\n2 two-people\n3 two-people",
	},
	{
		"words beside numbers",
		"Namn;Telefon\nAnna Berg;070-111 22 33 säkrast kvällar\nBo Ek;070-111 22 34 (säkrast efter 17)\nCilla Dal;070-111 22 35 (mamma)\nDan Ek;070-111 22 36, pappa 070-111 22 37\nEva Gran;0971-123 45 vx 12",
		"Anna Berg phones=+46701112233 potential | Telefon: 070-111 22 33 säkrast kvällar\nBo Ek phones=+46701112234 potential | Telefon: 070-111 22 34 (säkrast efter 17)\nCilla Dal potential | Telefon: 070-111 22 35 (mamma)\nDan Ek phones=+46701112236 potential | Telefon: 070-111 22 36, pappa 070-111 22 37\nEva Gran phones=+4697112345 potential | Telefon: 0971-123 45 vx 12",
	},
	{
		"genders as people answer",
		"Namn;Kön (man/kvinna/annat)\nAnna Berg;Kvinna (hon)\nBo Ek;M\nCilla Dal;tjej\nDan Ek;Vill ej uppge\nEva Gran;Kvinnlig\nFia Li;female",
		"Anna Berg gender=woman potential\nBo Ek gender=man potential\nCilla Dal gender=woman potential\nDan Ek potential | Kön (man/kvinna/annat): Vill ej uppge\nEva Gran gender=woman potential\nFia Li gender=woman potential",
	},
	{
		"countries as people write them",
		"Namn;Födelseland\nAda;SOM\nBo;Jugoslavien\nCilla;f.d. Jugoslavien\nDan;Sovjetunionen\nEva;Tjeckoslovakien\nFia;Östtyskland\nGun;IRQ\nHe;Kurdistan",
		"Ada country=SO potential\nBo country=YU potential\nCilla country=YU potential\nDan country=SU potential\nEva country=CS potential\nFia country=DE potential\nGun country=IQ potential\nHe potential | Födelseland: Kurdistan\n9 country",
	},
	{
		"loans of books",
		"Låntagare;Lånekort;Bok;Lån;Lånedatum;Återlämnad;Belopp;Telefon\nAnna Berg;123;Emil;2;2026-01-01;nej;20;070-111 22 33",
		"Anna Berg phones=+46701112233 potential | Lånekort: 123 | Bok: Emil | Lån: 2 | Lånedatum: 2026-01-01 | Återlämnad: nej | Belopp: 20",
	},
	{
		"days written with two digits",
		"Namn;Född\nAnna Berg;85-03-01\nBo Ek;1985-03-02\nCilla Dal;850303\nDan Ek;4 mars 1985\nEva Gran;mars 1985",
		"Anna Berg born=1985-03-01 potential\nBo Ek born=1985-03-02 potential\nCilla Dal born=1985-03-03 potential\nDan Ek born=1985-03-04 potential\nEva Gran potential | Född: mars 1985\n6 birth",
	},
	{
		"days of two digits with the year last",
		"Namn;Född\nAnna Berg;01-03-85\nBo Ek;05-06-07",
		"Anna Berg born=1985-03-01 potential\nBo Ek born=2007-06-05 potential",
	},
	{
		"days of two digits that can be anything",
		"Namn;Född\nBo Ek;05-06-07",
		"Bo Ek potential | Född: 05-06-07\n2 year-or-day",
	},
	{
		"numbers of people that are numbers of theirs",
		"Person-ID;Namn;ID-nummer;Kund-ID\n31234;Anna Berg;28765;5\n31235;Bo Ek;28766;6",
		"Anna Berg potential | Person-ID: 31234 | ID-nummer: 28765 | Kund-ID: 5\nBo Ek potential | Person-ID: 31235 | ID-nummer: 28766 | Kund-ID: 6",
	},
	{
		"what is no name",
		"Namn;Telefon\nanna.berg@example.se;070-111 22 33\n12;070-111 22 34\nAnonym;070-111 22 35\nBo;070-111 22 36",
		" phones=+46701112233 potential\n phones=+46701112234 potential\n phones=+46701112235 potential\nBo phones=+46701112236 potential\n2 no-name\n3 no-name\n4 no-name",
	},
	{
		"headings with marks and numbers",
		"# 1. *Namn:*;▼ Telefon;[E-post];Ort ↑\nAnna Berg;070-111 22 33;a@example.se;Boden",
		"Anna Berg email=a@example.se phones=+46701112233 place=Boden potential",
	},
	{
		"surnames first",
		"Efternamn Förnamn;Telefon\nBerg Anna;070-111 22 33\nEk, Bo;070-111 22 34\nvon Essen Anna Maria;070-111 22 35",
		"Anna Berg phones=+46701112233 potential\nBo Ek phones=+46701112234 potential\nvon Essen Anna Maria phones=+46701112235 potential\n4 name-order",
	},
	{
		"surnames first, as the heading says in brackets",
		"Namn (efternamn förnamn);Telefon\nBerg Anna;070-111 22 33",
		"Anna Berg phones=+46701112233 potential",
	},
	{
		"surnames first, as what people are called tells",
		"Namn;Tilltalsnamn\nBerg Anna;Anna\nBo Ek;Bo\nCilla Dal;Cilla",
		"Anna Berg call_name=Anna potential\nBo Ek call_name=Bo potential\nCilla Dal call_name=Cilla potential",
	},
	{
		"short words of others",
		"Namn;Handl. tel;VH1 mobil;Anh. tel;Fru mobil;Mans mobil;ICE;ICE telefon;Telefon i händelse av nöd;Gode mannens telefon;Tolkens telefon;Faster tel;Pojkväns nr telefon;Arbetsgivare telefon\nAnna Berg;070-111 22 10;070-111 22 11;070-111 22 12;070-111 22 13;070-111 22 14;070-111 22 15;070-111 22 16;070-111 22 17;070-111 22 18;070-111 22 19;070-111 22 20;070-111 22 21;070-111 22 22",
		"Anna Berg potential | Handl. tel: 070-111 22 10 | VH1 mobil: 070-111 22 11 | Anh. tel: 070-111 22 12 | Fru mobil: 070-111 22 13 | Mans mobil: 070-111 22 14 | ICE: 070-111 22 15 | ICE telefon: 070-111 22 16 | Telefon i händelse av nöd: 070-111 22 17 | Gode mannens telefon: 070-111 22 18 | Tolkens telefon: 070-111 22 19 | Faster tel: 070-111 22 20 | Pojkväns nr telefon: 070-111 22 21 | Arbetsgivare telefon: 070-111 22 22",
	},
}

func TestListsOfOfficesBecomeWhatIsRight(t *testing.T) {
	for _, c := range slices.Concat(offices, moreOffices) {
		p, err := readFrom(context.Background(), "list.csv", strings.NewReader(c.list+"\n"), Options{Today: today, AsContacts: true})
		if got := outcomeOf(p); got != c.want || err != nil {
			t.Errorf("%s: %v\n got %s\nwant %s", c.says, err, got, c.want)
		}
		var o office
		o.take(plan(t, c.list+"\n", o.options()))
		again := plan(t, c.list+"\n", o.options())
		if n := again.Counts(); n.Add+n.Update > 0 {
			t.Errorf("%s: the second time %+v\n%s", c.says, n, outcomeOf(again))
		}
	}
}
