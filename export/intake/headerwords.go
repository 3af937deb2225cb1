package intake

// fieldNamed finds what a folded header means in lists of contacts as offices, mail
// programs and telephones write them, in Swedish and English.
func fieldNamed(words string) (field string, ok bool) {
	for _, of := range []func(string) string{personField, birthField, firmField, wayField, recordField, textField} {
		if field := of(words); field != "" {
			if field == asText {
				field = ""
			}
			return field, true
		}
	}
	return "", false
}

// asText is a header that is known and kept as text.
const asText = "text"

func personField(words string) string {
	switch words {
	case "namn", "name", "fullständigt namn", "hela namnet", "för och efternamn", "förnamn och efternamn", "förnamn efternamn", "efternamn förnamn", "full name", "full",
		"kontakt", "kontaktnamn", "kontaktperson", "contact", "contact name", "contact person", "person", "deltagare", "deltagarens namn", "participant", "deltagarnamn",
		"kund", "kundnamn", "klient", "client", "visningsnamn", "display name", "entreprenör", "företagare", "personnamn", "file as":
		return "name"
	case "förnamn", "tilltalsnamn", "first name", "firstname", "first", "given name", "givenname", "fname", "för namn":
		return FirstName
	case "mellannamn", "middle name", "middlename", "middle":
		return MiddleName
	case "efternamn", "last name", "lastname", "last", "surname", "family name", "familjenamn", "lname", "efter namn":
		return LastName
	case "kallas", "smeknamn", "nickname", "called", "kallad":
		return "call_name"
	case "tel", "tele", "tfn", "telefon", "telefonnr", "telefonnummer", "telnr", "tel nr", "mobil", "mobilnr", "mobilnummer", "mobiltelefon", "mobiltelefonnummer", "mobil tel", "phone", "phones",
		"phone number", "telephone", "mobile", "mobile phone", "mobile number", "cell", "cell phone", "home phone", "work phone", "business phone", "other phone", "primary phone",
		"hemtelefon", "telefon hem", "arbetstelefon", "telefon arbete", "jobbtelefon", "tel hem", "tel arb", "tel arbete", "tel mobil", "nummer till kontakt", "whatsapp":
		return "phones"
	case "mejl", "mail", "mejladress", "mailadress", "e post", "epost", "e postadress", "epostadress", "e mail", "email", "e mail address", "email address", "primary email", "mailaddress":
		return "email"
	case "ort", "bostadsort", "stad", "by", "place", "city", "town", "locality", "postort", "hemort", "home city", "bor i", "business city":
		return "place"
	case "postnr", "postnummer", "post nr", "postcode", "post code", "postal code", "zip", "zipcode", "zip code", "home zipcode", "home postal code":
		return "postcode"
	case "kommun", "hemkommun", "bostadskommun", "kommunkod", "municipality":
		return "municipality"
	case "kön", "gender", "sex", "k m", "m k", "man kvinna", "kvinna man", "juridiskt kön":
		return "gender"
	case "språk", "modersmål", "language", "languages", "hemspråk", "förstaspråk", "native language", "mother tongue", "first language", "talar", "föredraget språk", "preferred language", "språkkunskaper":
		return "language"
	case "andra språk", "övriga språk", "other languages", "fler språk":
		return "other_languages"
	case "tolk", "tolkbehov", "behöver tolk", "behov av tolk", "interpreter", "interpreter needed", "needs interpreter", "needs an interpreter":
		return "interpreter"
	case "skyddad identitet", "skyddad", "skyddade personuppgifter", "sekretess", "sekretessmarkering", "protected", "protected identity":
		return "protected"
	}
	return ""
}

func birthField(words string) string {
	switch words {
	case "född", "född år", "född datum", "född den", "födelseår", "födelsedag", "födelsedatum", "födelsetid", "f år", "född år mån dag", "personnummer", "personnr", "person nr", "pnr", "samordningsnummer",
		"samordningsnr", "personnummer samordningsnummer", "born", "birth", "birthday", "birth date", "birthdate", "date of birth", "dob", "personal number", "personal identity number",
		"personal id", "ssn", "year of birth", "födelseår datum", "personid", "person id":
		return "born"
	case "birth year":
		return BirthYear
	case "birth month", "födelsemånad":
		return BirthMonth
	case "birth day":
		return BirthDay
	case "land", "födelseland", "ursprungsland", "hemland", "country", "country of birth", "birth country", "country of origin", "född i", "från land", "kommer från":
		return "country"
	case "medborgarskap", "medborgare i", "citizenship", "nationality", "nationalitet":
		return "citizenship"
	case "ankomstår", "kom till sverige", "år i sverige sedan", "i sverige sedan", "invandringsår", "arrival year", "year of arrival", "in sweden since":
		return "arrival_year"
	case "etablering till", "i etableringen till", "etableringsperiod till", "introduction until":
		return "introduction_until"
	case "sysselsättning", "arbetsmarknadsstatus", "arbetsmarknadsstatus vid start", "sysselsättning vid start", "labour status", "employment status", "labor status":
		return "labour_status"
	case "utbildning", "utbildningsnivå", "högsta utbildning", "education", "education level", "level of education":
		return "education"
	case "landsbygd", "bor på landsbygd", "rural", "rural area":
		return "rural"
	case "föräldrar födda utomlands", "båda föräldrar födda utomlands", "parents born abroad":
		return "parents_abroad"
	}
	return ""
}

func firmField(words string) string {
	switch words {
	case "företag", "företagsnamn", "företagets namn", "firma", "firmanamn", "bolag", "bolagsnamn", "verksamhet", "verksamhetens namn", "organisation", "company", "company name", "firm", "firm name",
		"business", "business name", "organization", "organization name", "enterprise", "arbetsplats företag":
		return "firm"
	case "orgnr", "org nr", "organisationsnummer", "organisationsnr", "org nummer", "company number", "registration number", "org number", "organisation number", "organization number":
		return "org_number"
	case "företagsform", "bolagsform", "juridisk form", "driftsform", "legal form", "company form":
		return "legal_form"
	case "bransch", "trade", "näringsgren", "industry", "affärsområde", "sector", "verksamhetsområde", "inriktning", "sni beskrivning":
		return "trade"
	case "sni", "sni kod", "sni avdelning", "sni bransch", "sni section":
		return "sni"
	case "status", "läge", "företagsstatus", "firm status", "företagets läge", "företagets status", "stage", "fas", "skede":
		return "firm_status"
	case "registrerat", "registreringsdatum", "registrerad", "reg datum", "registered", "registered on", "registration date":
		return "registered_on"
	case "anställda", "antal anställda", "employees", "number of employees":
		return "employed"
	case "årsarbetskrafter", "årsanställda", "heltidstjänster", "fte":
		return "fte"
	case "export", "exporterar", "exports":
		return "exports"
	case "exportländer", "exporterar till", "export countries", "exports to":
		return "export_countries"
	case "socialt företag", "social enterprise", "arbetsintegrerande":
		return "social"
	case "omsättning", "årsomsättning", "turnover", "revenue":
		return "turnover"
	}
	return ""
}

func wayField(words string) string {
	switch words {
	case "första kontakt", "första kontakten", "första möte", "första mötet", "kontakt sedan", "kontaktdatum", "found on", "first contact", "first contact date", "first met", "första besök", "startdatum", "inskriven", "datum för första kontakt", "registrerad hos oss":
		return "found_on"
	case "intervju", "intervjudatum", "intervjuad", "interview", "interview date", "interviewed", "interviewed on":
		return Interview
	case "hur hittade", "hur hittade du oss", "hur hittades", "hittade oss", "hittade oss via", "hittad genom", "hittad via", "kom via", "via", "through", "found through", "channel", "kanal", "källa", "source",
		"kontaktväg", "how found", "how did you find us", "referral", "remitterad av", "anvisad av":
		return "found_through"
	case "information given", "informerad", "gdpr information", "informerad den":
		return "informed_on"
	case "linje", "line":
		return Line
	}
	return ""
}

func recordField(words string) string {
	switch words {
	case "behov", "needs", "need", "behöver hjälp med", "stödbehov", "utvecklingsbehov", "områden", "behov av stöd":
		return Needs
	case "startade företag", "startat företag", "startade", "företagsstart", "start av företag", "startat", "firm started", "started firm", "business started", "started business", "started":
		return Started
	case "arbetstillfällen", "nya arbetstillfällen", "antal arbetstillfällen", "skapade jobb", "nya jobb", "jobb", "jobs", "jobs created", "new jobs":
		return Jobs
	case "finansiering", "finansieringsbeslut", "lån", "lånebeslut", "mikrolån", "finance", "financing", "loan", "micro loan", "funding", "loan decision":
		return Finance
	case "sökt belopp", "ansökt belopp", "belopp", "lånebelopp", "amount", "amount applied", "applied sek":
		return Applied
	case "beviljat belopp", "beviljat", "beviljade medel", "amount granted", "granted", "granted sek":
		return Granted
	}
	return ""
}

func textField(words string) string {
	switch words {
	case "skäl till att raden inte togs med", "why the row was not taken": // of a file of rejected rows
		return LeftOut
	case "anteckning", "anteckningar", "notering", "noteringar", "kommentar", "kommentarer", "anm", "anmärkning", "anmärkningar", "övrigt", "övrig information", "fritext", "memo", "info",
		"note", "notes", "comment", "comments", "remark", "remarks", "other":
		return "note"
	case "gatuadress", "adress", "gata", "street", "street address", "address", "home address", "besöksadress", "postadress", "c o", "home address 2", "home street",
		"fax", "home fax", "business fax", "other fax", "fax number", "pager", "pager number", "job title", "titel", "title", "department", "yrke", "web page", "hemsida", "webb",
		"webbplats", "website", "home country", "business country", "work country", "home state", "work city", "work zipcode", "work address", "secondary email", "e mail 2 address", "e mail 3 address",
		"business address", "other address", "screen name", "län", "county", "ålder", "age":
		return asText
	}
	return ""
}
