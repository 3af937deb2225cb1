package reference

import (
	"strings"
	"sync"

	"stegvis/model/text"
)

// Language is a language with its code (BCP 47).
type Language struct{ Code, SV, EN string }

// Name is the language's name: small first letter in Swedish, capital in English.
func (l Language) Name(lang text.Lang) string { return either(lang, l.SV, l.EN) }

// EasySwedish is the code of what the guidance asks for where it is not the home language: one
// informs in it, nobody grows up with it.
const EasySwedish = "sv-simple"

// Languages lists all languages in the order of their codes. The list is shared: read it
// only.
func Languages() []Language { return languages().list }

// LanguageByCode finds a language by its code, "so", "fa-AF".
func LanguageByCode(code string) (Language, bool) {
	t := languages()
	i, ok := t.codes[strings.ToLower(code)]
	if !ok {
		return Language{}, false
	}
	return t.list[i], true
}

// LanguageByName finds a language by its folded name in Swedish or English, or by one of
// the other names people give it.
func LanguageByName(folded string) (Language, bool) {
	t := languages()
	i, ok := t.names.find(folded)
	if !ok {
		return Language{}, false
	}
	return t.list[i], true
}

type languageTable struct {
	list  []Language
	codes map[string]int
	names index
}

var languages = sync.OnceValue(func() languageTable {
	t := languageTable{codes: map[string]int{}, names: index{}}
	for i, r := range rows(languagesCSV) {
		t.list = append(t.list, Language{r[0], r[1], r[2]})
		t.codes[strings.ToLower(r[0])] = i
		t.names.add(r[1], i)
		t.names.add(r[2], i)
	}
	for line := range strings.Lines(languageAliases) {
		code, names, _ := strings.Cut(strings.TrimSpace(line), ":")
		for name := range strings.SplitSeq(names, ",") {
			t.names.add(name, t.codes[strings.ToLower(code)])
		}
	}
	t.names.forgive()
	return t
})

// languageAliases are names people write that the table does not have: dialects, names of
// peoples, the language's own name. Sami alone is not here: there are five.
const languageAliases = `ak:twi fante,fante
am:amharinja,amarinja,amharinska,amharic,amharinya
ar:arab,arabisk,irakisk arabiska,syrisk arabiska,العربية,عربي
az:azeri,azeriska,azerbajdjanska
be:vitryska,belorussian
bn:bengaliska,bangla
bs:bosanski
byn:bilen,bilin
ckb:sorani,sorani kurdiska,kurdiska sorani,kurdish sorani,sorani kurdish,sydkurdiska
cs:cesky
de:deutsch
el:nygrekiska
es:espanol,castellano,kastilianska
et:eesti
fa:farsi,iranska,parsi,فارسی
fa-AF:dari persiska,dari persian,persiska dari,darí,afghan persian
ff:fula,fulfulde,peul
fi:suomi
fil:pilipino
fit:tornedalsfinska,meankieli
fr:francais
he:ivrit
ht:kreol,haitisk kreol
hy:armenian
id:bahasa indonesia,bahasa
ka:georgian
km:khmer,kambodjanska
ku:kurmanji,kurmanji kurdiska,kurdiska kurmanji,kurdish kurmanji,kurmanci,nordkurdiska,northern kurdish,badini,bahdini
lg:ganda
lo:lao
mk:makedonsk
ms:malay
my:birmanska
nb:bokmål,norsk bokmål
ne:nepali
nl:holländska,flamländska,flemish
no:norsk
nn:nynorsk
om:oromiffa,oromiska,afaan oromo,oromifa
pa:panjabi
ps:pashto,pashtu,pushto,paschto,pashtunska,pastho
pl:polski
pt:brasilianska,brasiliansk portugisiska,brazilian portuguese,portugues
rn:kirundi
ro:moldaviska,moldavian
rom:romska,romanes
ru:russki,русский
rw:kinyarwanda,rwandiska
se:nordsamiska,northern sami
sh:serbokroatisk,bks,bosniska kroatiska serbiska
si:singhalesiska
so:somali,somalisk,af soomaali,soomaali
sq:albansk,shqip
sv:svensk
sw:kiswahili
ta:tamilska
tg:tadjikiska
th:thai,thailandska,thailändsk,ภาษาไทย,ไทย
ti:tigrinska,tigrinya,tigriniska,tigrinja,tigrigna,ትግርኛ
tl:filippinska tagalog
tr:turkce
tw:twi
ug:uigur,uighur
uk:ukrainsk,українська
ur:urdiska
uz:uzbek
vi:vietnamesisk
yo:joruba
zh:mandarin,mandarinkinesiska,kantonesiska,cantonese,kinesiska mandarin,中文,putonghua
`
