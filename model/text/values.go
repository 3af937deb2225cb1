package text

// valueWords are the names of what is chosen from a list.
var valueWords = Words{
	"gender-woman":      {"kvinna", "woman"},
	"gender-man":        {"man", "man"},
	"gender-non-binary": {"icke-binär", "non-binary"},
	"gender-unknown":    {"okänt", "unknown"},

	"form-sole-trader":         {"enskild firma", "sole trader"},
	"form-limited-company":     {"aktiebolag", "limited company"},
	"form-trading-partnership": {"handelsbolag", "trading partnership"},
	"form-co-operative":        {"ekonomisk förening", "co-operative"},
	"form-non-profit":          {"ideell förening", "non-profit association"},
	"form-other":               {"annan form", "other form"},

	"firm-idea":     {"idé", "idea"},
	"firm-starting": {"startar", "starting"},
	"firm-running":  {"i drift", "running"},
	"firm-paused":   {"vilande", "paused"},
	"firm-closed":   {"nedlagt", "closed"},

	"citizen-SE":        {"Sverige", "Sweden"},
	"citizen-EU":        {"EU-land", "EU country"},
	"citizen-third":     {"land utanför EU", "country outside the EU"},
	"citizen-stateless": {"statslös", "stateless"},

	"labour-employed":             {"anställd eller egen företagare", "employed or self-employed"},
	"labour-unemployed":           {"arbetslös", "unemployed"},
	"labour-long-term-unemployed": {"arbetslös mer än 12 månader", "unemployed for more than 12 months"},
	"labour-inactive":             {"utanför arbetsmarknaden", "outside the labour market"},
	"labour-studying":             {"studerar", "studying"},

	"education-isced-0-2": {"grundskola eller kortare", "lower secondary or less"},
	"education-isced-3-4": {"gymnasium eller yrkesutbildning", "upper secondary or vocational"},
	"education-isced-5-8": {"högskola eller universitet", "college or university"},

	"need-ownership":        {"ägarfrågor", "ownership"},
	"need-board":            {"styrelsearbete", "board work"},
	"need-management":       {"ledning", "management"},
	"need-development":      {"företagsutveckling", "business development"},
	"need-premises":         {"lokaler", "premises"},
	"need-product":          {"produkt", "product"},
	"need-quality":          {"kvalitet och miljö", "quality and environment"},
	"need-administration":   {"administration", "administration"},
	"need-insurance":        {"säkerhet och försäkringar", "security and insurance"},
	"need-network":          {"nätverk", "network"},
	"need-market":           {"marknad", "market"},
	"need-export":           {"export", "export"},
	"need-marketing":        {"marknadsföring", "marketing"},
	"need-sales":            {"försäljning", "sales"},
	"need-staff":            {"personal", "staff"},
	"need-recruitment":      {"rekrytering", "recruitment"},
	"need-training":         {"utbildning", "training"},
	"need-finance":          {"ekonomi", "economy"},
	"need-capital":          {"kapitalbehov", "capital"},
	"need-other":            {"övriga frågor", "other questions"},
	"need-regional-adviser": {"kontakt med regional rådgivare", "contact with the regional adviser"},
}
