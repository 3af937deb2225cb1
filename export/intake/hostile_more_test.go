package intake

// moreOffices are as offices: other countries, numbers of people, and words that are the office's
// in other lists.
var moreOffices = []listCase{
	{
		"sisters and brothers with one telephone",
		"Namn;Född;Telefon\nAda Ek;2012-01-01;070-111 22 33\nBo Ek;2014-01-01;070-111 22 33",
		"Ada Ek born=2012-01-01 phones=+46701112233 potential\nBo Ek born=2014-01-01 phones=+46701112233 potential",
	},
	{
		"namesakes born on the first of January",
		"Namn;Född;Telefon\nAli Nur;1990-01-01;070-111 22 33\nAli Nur;1990-01-01;070-111 22 34",
		"Ali Nur born=1990-01-01 phones=+46701112233 potential\nAli Nur born=1990-01-01 phones=+46701112234 potential\n3 namesake-in-list",
	},
	{
		"Danish numbers under a Swedish heading, the address Danish",
		"Navn;Personnummer;Adresse;Postnr;By;Land\nMette Jensen;090785-1234;Gade 1;8000;Aarhus;DNK\nBo Hansen;230901-1234;Gade 2;8000;Aarhus;DK",
		"Mette Jensen born=1985-07-09 place=Aarhus postcode=8000 potential | Adresse: Gade 1 | Land: DNK\nBo Hansen born=2001-09-23 place=Aarhus postcode=8000 potential | Adresse: Gade 2 | Land: DK",
	},
	{
		"numbers that are Danish as one of them can be nothing else",
		"Navn;Personnummer\nMette Jensen;230995-1234\nBo Hansen;230901-1234",
		"Mette Jensen born=1995-09-23 potential\nBo Hansen born=2001-09-23 potential",
	},
	{
		"a number that is of either country",
		"Namn;Personnummer\nMette Jensen;090765-1234",
		"Mette Jensen potential | Personnummer: 090765\n2 year-or-day",
	},
	{
		"genders in other languages",
		"Navn;Køn\nAda;Kvinde\nBo;Mand\nEva;nainen\nHans;männlich\nIda;weiblich\nKari;mann",
		"Ada gender=woman potential\nBo gender=man potential\nEva gender=woman potential\nHans gender=man potential\nIda gender=woman potential\nKari gender=man potential",
	},
	{
		"genders as numbers, which the heading explains",
		"Namn;Kön (1=man, 2=kvinna)\nAda;2\nBo;1",
		"Ada gender=woman potential\nBo gender=man potential",
	},
	{
		"a gender that is two",
		"Namn;Kön\nAda;Man/Kvinna",
		"Ada potential | Kön: Man/Kvinna\n2 gender",
	},
	{
		"countries in other languages",
		"Navn;Fødeland\nAda;Ruotsi\nBo;Schweden\nEva;Syrien\nHans;Deutschland\nIda;DEU\nKari;Tyrkia",
		"Ada potential | Fødeland: Ruotsi\nBo potential | Fødeland: Schweden\nEva country=SY potential\nHans country=DE potential\nIda country=DE potential\nKari potential | Fødeland: Tyrkia\n2 country\n3 country\n7 country",
	},
	{
		"an activity of the employment service",
		"Namn;Pnr;Handläggare;Handläggarens telefon;Startdatum;Slutdatum;Insats;Beslut;Ersättning;Status\nAnna Berg;850709-9805;Bo Ek;010-111 22 33;2026-08-01;2026-12-01;Stöd;Beviljad;12 000;Pågår",
		"Anna Berg born=1985-07-09 potential | Handläggare: Bo Ek | Handläggarens telefon: 010-111 22 33 | Startdatum: 2026-08-01 | Slutdatum: 2026-12-01 | Insats: Stöd | Beslut: Beviljad | Ersättning: 12 000 | Status: Pågår",
	},
	{
		"a course that costs",
		"Deltagare;Kurs;Startdatum;Belopp;Betalt;Jobb;Registrerad;Telefon\nAnna Berg;Krokus;2026-08-01;1 500;ja;Kock;2026-07-01;070-111 22 33",
		"Anna Berg phones=+46701112233 potential | Kurs: Krokus | Startdatum: 2026-08-01 | Belopp: 1 500 | Betalt: ja | Jobb: Kock | Registrerad: 2026-07-01",
	},
	{
		"presence in columns of days",
		"Namn;Telefon;3/9;10/9;17/9\nAnna Berg;070-111 22 33;x;;x",
		"Anna Berg phones=+46701112233 potential | 3/9: x | 17/9: x",
	},
	{
		"an address in one cell",
		"Namn;Adress;Telefon;Telefon;E-post;E-post\nAnna Berg;Storgatan 1, 961 31 Boden;070-111 22 33;0921-123 45;a@example.se;b@example.se",
		"Anna Berg email=a@example.se phones=+46701112233 +4692112345 potential | Adress: Storgatan 1, 961 31 Boden | E-post: b@example.se",
	},
	{
		"the number of a firm that is its owner's",
		"Namn;Företag;Org.nr\nAnna Berg;Kafé Nord;850709-9805",
		"Anna Berg firm=Kafé Nord potential",
	},
	{
		"names in capitals, as the heading says",
		"Efternamn, Förnamn;Född\nBERG, ANNA;85\nEK, BO;1985",
		"ANNA BERG potential | Född: 85\nBO EK born=1985 potential\n2 birth",
	},
	{
		"names with more in their cells",
		"Namn\nAnna Berg <anna@example.se>\nBo Ek, 070-111 22 33\nCilla Dal (cilla@example.se)\nDan Ek mamma 070-111 22 34",
		"Anna Berg email=anna@example.se potential\nBo Ek phones=+46701112233 potential\nCilla Dal email=cilla@example.se potential\nDan Ek mamma 070-111 22 34 potential",
	},
	{
		"a child's contact person is no contact",
		"Namn;Född;Kontaktperson;Kontaktperson telefon;Kontaktperson e-post\nAlva Ström;2013-07-30;Maria Ström;070-111 22 33;maria@example.se",
		"Alva Ström born=2013-07-30 potential | Kontaktperson: Maria Ström | Kontaktperson telefon: 070-111 22 33 | Kontaktperson e-post: maria@example.se",
	},
	{
		"firms by their names, with a contact person each",
		"Kund;Kontaktperson;Kontaktpersonens mobil;Telefon\nBergs Bygg AB;Anna Berg;070-111 22 33;0921-123 45\nNord HB;Bo Ek;070-111 22 34;",
		"Anna Berg phones=+46701112233 +4692112345 firm=Bergs Bygg AB potential\nBo Ek phones=+46701112234 firm=Nord HB potential",
	},
	{
		"a form in English",
		"Timestamp,Email Address,What is your full name?,What is your phone number?,When were you born?,Which language do you speak?,Do you have a business?,Who referred you?\n2026/10/01 10:00:00,a@example.se,Amina Warsame,0701112233,1985-07-09,Somali,No,Bo Ek",
		"Amina Warsame born=1985-07-09 email=a@example.se language=so phones=+46701112233 potential | Timestamp: 2026/10/01 10:00:00 | Do you have a business?: No | Who referred you?: Bo Ek",
	},
	{
		"a form about somebody else",
		"Vad heter du?;Vad heter ditt barn?;När är ditt barn född?;Vilket telefonnummer har barnets andra förälder?\nAmina Warsame;Ada;2015-01-01;070-111 22 33",
		"Amina Warsame potential | Vad heter ditt barn?: Ada | När är ditt barn född?: 2015-01-01 | Vilket telefonnummer har barnets andra förälder?: 070-111 22 33",
	},
	{
		"months and days the wrong way round in a German list",
		"Vorname;Nachname;Geburtsdatum;Eingetragen\nEva;Gran;31.12.1985;01.02.2026\nHans;Gran;1.2.85;03.04.2026",
		"Eva Gran born=1985-12-31 potential | Eingetragen: 01.02.2026\nHans Gran born=1985-02-01 potential | Eingetragen: 03.04.2026",
	},
	{
		"an address list with the country before the street",
		"Namn;Land;Adress;Ort\nAnna Berg;Sverige;Storgatan 1;Boden",
		"Anna Berg place=Boden potential | Land: Sverige | Adress: Storgatan 1",
	},
	{
		"customers who are firms or people, with one column for the numbers of both",
		"Namn;Org.nr/Personnr;Kontakt;Status\nAnna Berg;850709-9805;070-111 22 33;Aktiv\nBo Ek;556036-0793;070-111 22 34;Passiv",
		"Anna Berg born=1985-07-09 phones=+46701112233 potential | Status: Aktiv\nBo Ek phones=+46701112234 potential | Status: Passiv",
	},
	{
		"a firm's number where births stand",
		"Namn;Personnummer\nAnna Berg;556036-0793",
		"Anna Berg potential | Personnummer: 556036-0793\n2 birth",
	},
	{
		"members of a club and where they work",
		"Namn;Företag;Status\nAnna Berg;Kommunen;Aktiv\nBo Ek;Gruvan;Passiv",
		"Anna Berg firm=Kommunen potential | Status: Aktiv\nBo Ek firm=Gruvan potential | Status: Passiv",
	},
	{
		"children's genders, and a firm asked for in a question",
		"Vad heter du?;Kön;Vad heter ditt företag?\nAda;Flicka;Kafé Nord\nBo;Pojke;",
		"Ada gender=woman firm=Kafé Nord potential\nBo gender=man potential",
	},
	{
		"a country of origin among what is of the person",
		"Namn;Ort;Kön;Född;Land;Språk\nAnna Berg;Boden;K;1985;Somalia;somaliska",
		"Anna Berg born=1985 country=SO gender=woman language=so place=Boden potential",
	},
}
