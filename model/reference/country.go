package reference

import (
	"strings"
	"sync"

	"stegvis/model/text"
)

// Former is the group of a country that is no more: a country of birth still, but of nobody's citizenship.
const Former = "former"

// Country is a country of the world; Group is SE, EU or third, as the funders group
// citizens, or Former.
type Country struct{ Code, SV, EN, Group string }

// Name is the country's name.
func (c Country) Name(l text.Lang) string { return either(l, c.SV, c.EN) }

// Countries lists all countries in the order of their codes. The list is shared: read it
// only.
func Countries() []Country { return countries().list }

// CountryByCode finds a country by its two letters, "SE".
func CountryByCode(code string) (Country, bool) {
	t := countries()
	i, ok := t.codes[strings.ToUpper(code)]
	if !ok {
		return Country{}, false
	}
	return t.list[i], true
}

// CountryByName finds a country by its folded name in Swedish or English, or by one of the
// other names people give it.
func CountryByName(folded string) (Country, bool) {
	t := countries()
	i, ok := t.names.find(folded)
	if !ok {
		return Country{}, false
	}
	return t.list[i], true
}

type countryTable struct {
	list  []Country
	codes map[string]int
	names index
}

var countries = sync.OnceValue(func() countryTable {
	t := countryTable{codes: map[string]int{}, names: index{}}
	for i, r := range rows(countriesCSV) {
		t.list = append(t.list, Country{r[0], r[1], r[2], r[3]})
		t.codes[r[0]] = i
		t.names.add(r[1], i)
		t.names.add(r[2], i)
	}
	for line := range strings.Lines(countryAliases) {
		code, names, _ := strings.Cut(strings.TrimSpace(line), ":")
		for name := range strings.SplitSeq(names, ",") {
			t.names.add(name, t.codes[code])
		}
	}
	t.names.forgive()
	return t
})

// countryAliases are names people write that the table does not have: older names, short
// ones, names of parts, the country's own name. A name that means two countries is not
// here: one asks.
const countryAliases = `AE:emiraten,uae,arabemiraten,the emirates
AF:afganistan
AX:aland
BA:bosnien,bosnia,bosnien hercegovina,bosnien herzegovina,bosnia herzegovina,bosnia hercegovina,bosnien och herzegovina,bosna
BD:bangladesch
BY:vitryssland,white russia,belorussia
BE:belgia
CD:demokratiska republiken kongo,dr kongo,drk,drc,dr congo,kongo dr,congo dr,zaire,democratic republic of the congo,democratic republic of congo,kongo demokratiska republiken
CF:centralafrika
CG:republiken kongo,republic of the congo,kongo republiken
CH:switzerland schweiz,suisse
CI:ivory coast,cote divoire
CS:checkoslovakien,tjekoslovakien,czecho slovakia,cssr
CN:folkrepubliken kina,peoples republic of china
CV:cabo verde,kapverde
CZ:tjeckiska republiken,czech republic
DE:forbundsrepubliken tyskland,deutschland,östtyskland,västtyskland,ddr,east germany,west germany,gdr
DO:dominikanska rep
EG:misr
ES:espana
ET:abessinien,ethopia
FI:suomi
GB:england,skottland,scotland,wales,nordirland,northern ireland,uk,gb,great britain,britain,förenade kungariket
GM:the gambia
GW:guinea bissau
HK:hongkong,hong kong
IE:eire,republic of ireland
IR:persien,persia,islamic republic of iran
KG:kirgisistan,kirgistan,kirgizien,kyrgystan
KH:kampuchea
KP:north korea,nordkorea
KR:korea,republic of korea,south korea
KZ:kazachstan,kazakhstan,kasakstan
LA:lao
LK:ceylon
LY:libya
MA:morocko,marokko
MD:moldavia,moldova
MK:makedonien,macedonia,fyrom
MM:burma,myanmar
MO:macau,macao
MX:mexico
MZ:mocambique,mozambique,mosambik
NL:holland,the netherlands
NZ:nya zealand
PH:the philippines
PL:polska
PS:palestina,palestine,gaza,gazaremsan,västbanken,west bank,state of palestine
PT:portugal
RO:rumanien
RU:ryska federationen,russian federation
SA:saudi,saudi arabien
SD:soudan
SE:svensk,sverge
SI:slovenia
SK:slovakiska republiken
SS:södra sudan
SU:sovjet,ussr,cccp,forna sovjetunionen,former soviet union,fd sovjetunionen,f d sovjetunionen,rådsunionen
SV:salvador
SY:syrian arab republic,syria
SZ:swaziland
TL:timor leste,east timor
TN:tunisia
TR:turkey,turkiye
TW:formosa
TZ:tanzanien
UA:ukrain
US:usa,united states of america,amerika,america,amerikas förenta stater,förenta staterna,us,u s a
UZ:uzbekistan
VA:vatikanen
VN:viet nam
YU:forna jugoslavien,former yugoslavia,fd jugoslavien,f d jugoslavien,ex jugoslavien,jugoslavia,jugoslavija,serbien och montenegro,serbia and montenegro,serbien montenegro
ZW:rhodesia
`
