package text

// valueWords are the names of the needs.
var valueWords = Words{
	"need-ownership":        {"ägarfrågor", "ownership", "ägarfråga, ägande, ägarskap, ägarskifte, generationsskifte, owner, owners, succession"},
	"need-board":            {"styrelsearbete", "board work", "styrelse, styrelsefrågor"},
	"need-management":       {"ledning", "management", "ledarskap, företagsledning, leadership"},
	"need-development":      {"företagsutveckling", "business development", "affärsutveckling, utveckling, affärsplan, business plan"},
	"need-premises":         {"lokaler", "premises", "lokal, lokalfrågor, premise, rooms"},
	"need-product":          {"produkt", "product", "produkter, produktutveckling, tjänst, tjänster, products, product development"},
	"need-quality":          {"kvalitet och miljö", "quality and environment", "kvalitet miljö, kvalitet, miljö, kvalitetsfrågor, miljöfrågor, quality environment, environment"},
	"need-administration":   {"administration", "administration", "administrativt, administrativa frågor, kontor, admin"},
	"need-insurance":        {"säkerhet och försäkringar", "security and insurance", "säkerhet försäkringar, säkerhet försäkring, försäkringar, försäkring, säkerhet, security insurance, security, safety"},
	"need-network":          {"nätverk", "network", "nätverkande, networks, networking"},
	"need-market":           {"marknad", "market", "marknader, marknadsfrågor, marknadsundersökning, markets"},
	"need-export":           {"export", "export", "exportfrågor, internationalisering, internationell handel, exports, exporting"},
	"need-marketing":        {"marknadsföring", "marketing", "reklam, advertising"},
	"need-sales":            {"försäljning", "sales", "sälj, försäljningsfrågor, selling"},
	"need-staff":            {"personal", "staff", "personalfrågor, medarbetare, personnel, employees"},
	"need-recruitment":      {"rekrytering", "recruitment", "anställa, anställning, recruiting, hiring"},
	"need-training":         {"utbildning", "training", "utbildningar, kompetensutveckling, kurs, kurser, education, courses"},
	"need-finance":          {"ekonomi", "economy", "ekonomifrågor, bokföring, redovisning, skatt, skatter, bookkeeping, accounting, finances"},
	"need-capital":          {"kapitalbehov", "capital", "kapital, finansiering, lån, loan, loans, financing, funding"},
	"need-other":            {"övriga frågor", "other questions", "övrigt, övriga, annat, other question, others"},
	"need-regional-adviser": {"kontakt med regional rådgivare", "contact with the regional adviser", "almi kontakt, kontakt med almi, kontakt almi, almi, regional rådgivare, regional advisor, contact with regional adviser, almi contact"},
}
