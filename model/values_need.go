package model

import (
	"slices"

	"stegvis/model/text"
)

// Need is one of the 21 categories of what a firm needs (product.md §4, after table 3 of
// the pre-project report).
type Need string

// The needs, by the keys of the published table.
const (
	NeedOwnership       Need = "ownership"
	NeedBoard           Need = "board"
	NeedManagement      Need = "management"
	NeedDevelopment     Need = "development"
	NeedPremises        Need = "premises"
	NeedProduct         Need = "product"
	NeedQuality         Need = "quality"
	NeedAdministration  Need = "administration"
	NeedInsurance       Need = "insurance"
	NeedNetwork         Need = "network"
	NeedMarket          Need = "market"
	NeedExport          Need = "export"
	NeedMarketing       Need = "marketing"
	NeedSales           Need = "sales"
	NeedStaff           Need = "staff"
	NeedRecruitment     Need = "recruitment"
	NeedTraining        Need = "training"
	NeedFinance         Need = "finance"
	NeedCapital         Need = "capital"
	NeedOther           Need = "other"
	NeedRegionalAdviser Need = "regional-adviser"
)

// AllNeeds are the needs in the order of the published table.
var AllNeeds = []Need{
	NeedOwnership, NeedBoard, NeedManagement, NeedDevelopment, NeedPremises, NeedProduct, NeedQuality,
	NeedAdministration, NeedInsurance, NeedNetwork, NeedMarket, NeedExport, NeedMarketing, NeedSales,
	NeedStaff, NeedRecruitment, NeedTraining, NeedFinance, NeedCapital, NeedOther, NeedRegionalAdviser,
}

// Valid tells whether the need is one of AllNeeds.
func (n Need) Valid() bool { return slices.Contains(AllNeeds, n) }

// Label is the need's name.
func (n Need) Label(l text.Lang) string { return label(l, "need", string(n)) }

// ParseNeed reads a need as interviews and lists name it, in Swedish or English, or by its
// key.
func ParseNeed(s string) (key string, ok bool) {
	if n := Need(s); n.Valid() {
		return s, true
	}
	n := needNamed(Fold(s))
	return string(n), n != ""
}

func needNamed(folded string) Need {
	switch folded {
	case "ägarfrågor", "ägarfråga", "ägande", "ägarskap", "ägarskifte", "generationsskifte", "ownership", "owner", "owners", "succession":
		return NeedOwnership
	case "styrelsearbete", "styrelse", "styrelsefrågor", "board work", "board":
		return NeedBoard
	case "ledning", "ledarskap", "företagsledning", "management", "leadership":
		return NeedManagement
	case "företagsutveckling", "affärsutveckling", "utveckling", "affärsplan", "business development", "development", "business plan":
		return NeedDevelopment
	case "lokaler", "lokal", "lokalfrågor", "premises", "premise", "rooms":
		return NeedPremises
	case "produkt", "produkter", "produktutveckling", "tjänst", "tjänster", "product", "products", "product development":
		return NeedProduct
	case "kvalitet miljö", "kvalitet och miljö", "kvalitet", "miljö", "kvalitetsfrågor", "miljöfrågor",
		"quality environment", "quality and environment", "quality", "environment":
		return NeedQuality
	case "administration", "administrativt", "administrativa frågor", "kontor", "admin":
		return NeedAdministration
	case "säkerhet försäkringar", "säkerhet och försäkringar", "säkerhet försäkring", "försäkringar", "försäkring", "säkerhet",
		"security insurance", "security and insurance", "insurance", "security", "safety":
		return NeedInsurance
	case "nätverk", "nätverkande", "network", "networks", "networking":
		return NeedNetwork
	case "marknad", "marknader", "marknadsfrågor", "marknadsundersökning", "market", "markets":
		return NeedMarket
	case "export", "exportfrågor", "internationalisering", "internationell handel", "exports", "exporting":
		return NeedExport
	case "marknadsföring", "reklam", "marketing", "advertising":
		return NeedMarketing
	case "försäljning", "sälj", "försäljningsfrågor", "sales", "selling":
		return NeedSales
	}
	return laterNeedNamed(folded)
}

// laterNeedNamed is the second half of the table, from staff on.
func laterNeedNamed(folded string) Need {
	switch folded {
	case "personal", "personalfrågor", "medarbetare", "staff", "personnel", "employees":
		return NeedStaff
	case "rekrytering", "anställa", "anställning", "recruitment", "recruiting", "hiring":
		return NeedRecruitment
	case "utbildning", "utbildningar", "kompetensutveckling", "kurs", "kurser", "training", "education", "courses":
		return NeedTraining
	case "ekonomi", "ekonomifrågor", "bokföring", "redovisning", "skatt", "skatter", "economy", "bookkeeping", "accounting", "finances":
		return NeedFinance
	case "kapitalbehov", "kapital", "finansiering", "lån", "capital", "loan", "loans", "financing", "funding":
		return NeedCapital
	case "övriga frågor", "övrigt", "övriga", "annat", "other questions", "other question", "other", "others":
		return NeedOther
	case "almi kontakt", "kontakt med almi", "kontakt almi", "almi", "regional rådgivare", "kontakt med regional rådgivare",
		"regional adviser", "regional advisor", "contact with the regional adviser", "contact with regional adviser", "almi contact":
		return NeedRegionalAdviser
	}
	return ""
}
