package demo

import "strings"

// origin is where people come from: their country of birth, languages and names. Native
// lists are the same names, one for one, in the script of the language.
type origin struct {
	country  string
	language string
	group    string // of citizenship before the Swedish one
	clients  int    // how many of a hundred clients
	others   int    // how many of a hundred who are no clients
	fathers  bool   // the second and third name are the father's and the grandfather's
	hyphen   bool   // two first names may be joined, "Anna-Karin"

	women, men, family names
}

// names is a list of names, in Latin letters and, for some languages, in their own.
type names struct{ latin, native []string }

// list reads names divided by commas.
func list(latin string) names { return names{latin: strings.Split(latin, ",")} }

// lists reads names in Latin letters and in their own.
func lists(latin, native string) names {
	return names{strings.Split(latin, ","), strings.Split(native, ",")}
}

// origins are all origins. The shares are those of a rural office in the north that
// reaches people born abroad; the numbers of each kind add up to a hundred.
func origins() []origin {
	return append(farOrigins(), nearOrigins()...)
}

func nearOrigins() []origin {
	return []origin{
		{
			country: "SE", language: "sv", group: "SE", clients: 8, others: 68, hyphen: true,
			women:  list("Karin,Anna,Eva,Kristina,Elin,Åsa,Ulrika,Maria,Malin,Lena,Ingrid,Märta,Sofia,Annika,Helena,Gunilla,Birgitta,Cecilia,Ellen,Frida,Hanna,Ida,Johanna,Linnéa,Monica,Petra,Sara,Therese,Yvonne,Åse"),
			men:    list("Lars,Per,Anders,Göran,Nils,Erik,Björn,Håkan,Stefan,Mats,Ulf,Åke,Jonas,Fredrik,Karl,Ola,Sven,Tomas,Roger,Kjell,Bengt,Daniel,Emil,Gustav,Henrik,Johan,Martin,Oskar,Rolf,Östen"),
			family: list("Öberg,Lundgren,Åström,Nilsson,Johansson,Karlsson,Sundberg,Bäckman,Viklund,Nordström,Engström,Sandberg,Hedlund,Stenman,Lindqvist,Forsberg,Ågren,Wikström,Norberg,Grahn,Hellström,Rönnbäck,Sjöberg,Åkerlund,Boström,Eliasson,Fjällström,Granberg,Holmgren,Isaksson,Kvist,Lövgren,Mårtensson,Pettersson,Sjödin,Svensson,Vesterberg,Ytterman,Ängman,Östlund"),
		},
		{
			country: "SE", language: "smj", group: "SE", clients: 3, others: 14,
			women:  list("Sárá,Elle,Máret,Biret,Inga,Ristin,Sunná,Márjá,Elen,Gáddjá,Lájlá,Ánne,Risten,Kátjá"),
			men:    list("Nils,Ánte,Jåvnnå,Aslak,Piera,Mihkkal,Juhán,Erik,Lásse,Heaika,Issát,Per,Jovva,Ándaras"),
			family: list("Länta,Kuoljok,Blind,Sarri,Utsi,Kuhmunen,Labba,Baer,Pirak,Tuolja,Päiviö,Huuva,Spiik,Walkeapää,Omma,Nutti"),
		},
		{
			country: "FI", language: "fi", group: "EU", clients: 2, others: 6,
			women:  list("Päivi,Tuula,Aino,Marjatta,Kaisa,Ritva,Sinikka,Hilkka,Outi,Eeva,Leena,Virpi"),
			men:    list("Jukka,Pekka,Veikko,Heikki,Antti,Mikko,Esa,Tapio,Juhani,Seppo,Kalervo,Arto"),
			family: list("Niemi,Mäki,Lehtonen,Korhonen,Väisänen,Ylitalo,Rantala,Lampinen,Heikkilä,Törmänen,Kumpula,Mäkitalo,Keskitalo,Vaara"),
		},
		{
			country: "NL", language: "nl", group: "EU", clients: 3, others: 5, hyphen: true,
			women:  list("Anneke,Marieke,Sanne,Femke,Ineke,Lotte,Saskia,Wilma,Esther,Jolanda"),
			men:    list("Jan,Pieter,Willem,Joost,Henk,Kees,Marco,Ruud,Sjoerd,Bas"),
			family: list("de Vries,van den Berg,Bakker,Visser,de Boer,Mulder,van Dijk,Smit,Meijer,Kuipers,van der Meer,Hoekstra"),
		},
		{
			country: "DE", language: "de", group: "EU", clients: 2, others: 4, hyphen: true,
			women:  list("Sabine,Katrin,Anja,Petra,Heike,Silke,Birgit,Ute,Claudia,Maren"),
			men:    list("Jürgen,Stefan,Uwe,Jörg,Holger,Matthias,Günter,Rüdiger,Torsten,Kai"),
			family: list("Müller,Schröder,Weiß,Köhler,Krüger,Böhm,Schäfer,Vogel,Lorenz,Hoffmann,Günther,Jäger"),
		},
		{
			country: "PL", language: "pl", group: "EU", clients: 5, others: 1,
			women:  list("Agnieszka,Małgorzata,Katarzyna,Joanna,Ewa,Magdalena,Beata,Dorota,Grażyna,Żaneta,Elżbieta,Łucja"),
			men:    list("Piotr,Krzysztof,Andrzej,Tomasz,Paweł,Michał,Grzegorz,Łukasz,Zbigniew,Stanisław,Jerzy,Wojciech"),
			family: list("Nowak,Wójcik,Mazur,Dudek,Wróbel,Zając,Król,Kaczmarek,Adamczyk,Sikora,Baran,Pawlak,Gołąb,Jędrzejczyk,Świątek"),
		},
		{
			country: "TR", language: "tr", group: "third", clients: 5, others: 0,
			women:  list("Ayşe,Fatma,Elif,Zeynep,Emine,Gül,Şule,Özlem,Hatice,Songül,Çiğdem,Nurcan"),
			men:    list("Mehmet,Emre,Çağrı,Ömer,Mustafa,Hüseyin,İbrahim,Uğur,Yusuf,Kemal,Orhan,Serkan"),
			family: list("Demir,Şahin,Yılmaz,Kaya,Çelik,Öztürk,Aydın,Arslan,Doğan,Koç,Kılıç,Güneş,Erdoğmuş,Taş"),
		},
		{
			country: "CD", language: "sw", group: "third", clients: 4, others: 0, hyphen: true,
			women:  list("Espérance,Grâce,Furaha,Neema,Aline,Solange,Chantal,Désirée,Riziki,Josée"),
			men:    list("Jean-Pierre,Patrick,Innocent,Désiré,Emmanuel,Moïse,Augustin,Olivier,Dieudonné,Espoir"),
			family: list("Mukendi,Ilunga,Mbuyi,Kalala,Tshibanda,Bahati,Mwamba,Kasongo,Lukusa,Ngoy,Kabongo,Byamungu"),
		},
	}
}

func farOrigins() []origin {
	return []origin{
		{
			country: "SO", language: "so", group: "third", clients: 14, others: 0, fathers: true,
			women:  list("Amina,Hodan,Fadumo,Sahra,Ayaan,Ifrah,Nasra,Khadra,Hibo,Ubah,Halima,Sagal,Fartun,Zamzam,Maryan,Deqa,Hamdi,Ruqiya,Idil,Faiza"),
			men:    list("Yusuf,Abdi,Mohamed,Ahmed,Hassan,Ali,Ismail,Ibrahim,Omar,Abdirahman,Mahad,Liban,Bashir,Said,Muse,Khalid"),
			family: list("Warsame,Hersi,Farah,Abdi,Nur,Jama,Ali,Osman,Mohamud,Guled,Elmi,Duale,Aden,Hussein,Ismail,Egal,Roble,Samatar,Shire,Dirie"),
		},
		{
			country: "SY", language: "ar", group: "third", clients: 13, others: 0,
			women:  lists("Lina,Hala,Nour,Rima,Samar,Layla,Huda,Salma,Rania,Dima,Maha,Yara,Amal,Fatima,Mariam,Zeinab", "لينا,هالة,نور,ريما,سمر,ليلى,هدى,سلمى,رانيا,ديما,مها,يارا,أمل,فاطمة,مريم,زينب"),
			men:    lists("Omar,Khaled,Mahmoud,Ahmad,Samir,Yousef,Hassan,Karim,Bilal,Tarek,Ziad,Nabil,Fadi,Ammar", "عمر,خالد,محمود,أحمد,سمير,يوسف,حسن,كريم,بلال,طارق,زياد,نبيل,فادي,عمار"),
			family: lists("Haddad,Darwish,Khoury,Sabbagh,al-Khatib,Qassem,Najjar,al-Masri,Hamdan,Shaheen,Mansour,Aziz,Barakat,Nasser,Salloum,Issa", "حداد,درويش,خوري,صباغ,الخطيب,قاسم,نجار,المصري,حمدان,شاهين,منصور,عزيز,بركات,ناصر,سلوم,عيسى"),
		},
		{
			country: "TH", language: "th", group: "third", clients: 14, others: 2,
			women:  lists("Kanya,Somying,Malee,Siriporn,Nongnuch,Suda,Pranee,Wanida,Ratana,Orawan,Jintana,Sunisa,Anong,Busaba,Chanida,Duangjai", "กัญญา,สมหญิง,มาลี,ศิริพร,นงนุช,สุดา,ปราณี,วนิดา,รัตนา,อรวรรณ,จินตนา,สุนิสา,อนงค์,บุษบา,ชนิดา,ดวงใจ"),
			men:    lists("Somchai,Prasert,Anan,Wichai,Niran,Surasak,Kittipong,Chai", "สมชาย,ประเสริฐ,อนันต์,วิชัย,นิรันดร์,สุรศักดิ์,กิตติพงษ์,ชัย"),
			family: lists("Srisuk,Phromma,Chaiyasit,Saengthong,Wongsa,Thongdee,Boonmee,Suksai,Rattanakorn,Kaewmanee,Jaidee,Phongsri,Inthara,Panyawong,Charoen,Somboon", "ศรีสุข,พรหมมา,ไชยสิทธิ์,แสงทอง,วงษา,ทองดี,บุญมี,สุขใส,รัตนากร,แก้วมณี,ใจดี,พงษ์ศรี,อินทรา,ปัญญาวงศ์,เจริญ,สมบูรณ์"),
		},
		{
			country: "UA", language: "uk", group: "third", clients: 10, others: 0,
			women:  lists("Oksana,Iryna,Olena,Nataliia,Svitlana,Yuliia,Kateryna,Tetiana,Halyna,Mariia,Liudmyla,Anna,Viktoriia,Daryna,Solomiia,Zoriana", "Оксана,Ірина,Олена,Наталія,Світлана,Юлія,Катерина,Тетяна,Галина,Марія,Людмила,Анна,Вікторія,Дарина,Соломія,Зоряна"),
			men:    lists("Andrii,Oleksandr,Serhii,Mykola,Dmytro,Ivan,Taras,Bohdan", "Андрій,Олександр,Сергій,Микола,Дмитро,Іван,Тарас,Богдан"),
			family: lists("Shevchenko,Kovalenko,Bondarenko,Tkachenko,Kravchenko,Melnyk,Boiko,Lysenko,Marchenko,Savchenko,Rudenko,Petrenko,Koval,Hrytsenko,Moroz,Polishchuk", "Шевченко,Коваленко,Бондаренко,Ткаченко,Кравченко,Мельник,Бойко,Лисенко,Марченко,Савченко,Руденко,Петренко,Коваль,Гриценко,Мороз,Поліщук"),
		},
		{
			country: "ER", language: "ti", group: "third", clients: 9, others: 0, fathers: true,
			women:  lists("Selam,Almaz,Mebrat,Tsehay,Letebrhan,Abrehet,Freweini,Saba,Rahwa,Helen,Senait,Luwam", "ሰላም,ኣልማዝ,መብራት,ጸሃይ,ለተብርሃን,ኣብረሀት,ፍረወይኒ,ሳባ,ራህዋ,ሄለን,ሰናይት,ሉዋም"),
			men:    lists("Tesfay,Berhane,Yonas,Samuel,Filmon,Haile,Merhawi,Kidane,Isaias,Dawit", "ተስፋይ,ብርሃነ,ዮናስ,ሳሙኤል,ፊልሞን,ሃይለ,መርሃዊ,ኪዳነ,ኢሳያስ,ዳዊት"),
			family: lists("Gebremedhin,Tekle,Habtemariam,Ghebre,Kidane,Woldu,Tesfamariam,Mehari,Asfaha,Negash,Okbay,Araya", "ገብረመድህን,ተክለ,ሃብተማርያም,ገብረ,ኪዳነ,ወልዱ,ተስፋማርያም,መሃሪ,ኣስፋሃ,ነጋሽ,ዑቕባይ,ኣርኣያ"),
		},
		{
			country: "AF", language: "fa-AF", group: "third", clients: 8, others: 0,
			women:  lists("Zahra,Maryam,Parwana,Shukria,Laila,Farida,Nilofar,Masuma,Roya,Soraya,Shabnam,Hakima", "زهرا,مریم,پروانه,شکریه,لیلا,فریده,نیلوفر,معصومه,رویا,ثریا,شبنم,حکیمه"),
			men:    lists("Ahmad,Reza,Jawad,Nawid,Farhad,Mustafa,Hamid,Rahim,Karim,Habib", "احمد,رضا,جواد,نوید,فرهاد,مصطفی,حمید,رحیم,کریم,حبیب"),
			family: lists("Rahimi,Ahmadi,Hosseini,Nazari,Mohammadi,Haidari,Karimi,Rezai,Akbari,Amiri,Sharifi,Jafari", "رحیمی,احمدی,حسینی,نظری,محمدی,حیدری,کریمی,رضایی,اکبری,امیری,شریفی,جعفری"),
		},
	}
}
