package text

// formWords are the fields of the steps’ forms, and what forms say.
var formWords = Words{
	"no-letters": {"Bokstäver gör inget här; blanksteg och pilarna väljer.", "Letters do nothing here; space and the arrows choose."},

	"where": {"Var ni möttes", "Where you met"},
	"note":  {"Anteckning", "Note"},

	"topics":                  {"Gått igenom", "Topics covered"},
	"topics-running-a-firm":   {"Att driva företag här", "Running a firm here"},
	"topics-advice":           {"Rådgivning", "Advice"},
	"topics-finance-help":     {"Stöd till finansiering", "Help with finance"},
	"topics-development-help": {"Stöd till utveckling", "Help with development"},
	"topics-trades":           {"Branscher", "Trades"},
	"topics-business-plan":    {"Affärsplan", "Business plan"},
	"topics-financing":        {"Finansiering", "Financing"},
	"topics-law":              {"Affärsjuridik", "Business law"},
	"topics-tax":              {"Skatt och tillstånd", "Tax and permits"},

	"language":   {"Gavs på", "Given in"},
	"given_on":   {"Datum", "On"},
	"material":   {"Material", "Material"},
	"theme":      {"Tema", "Theme"},
	"role_model": {"Förebild", "Role model"},

	"decision":         {"Beslut", "Decision"},
	"decision-go-on":   {"Gå vidare", "Go on"},
	"decision-not-now": {"Inte nu", "Not now"},
	"decision-no":      {"Nej", "No"},

	"competence":        {"Kompetens", "Competence"},
	"goal":              {"Mål", "Goal"},
	"obstacles":         {"Hinder med egna ord", "Obstacles in own words"},
	"hinders":           {"Vad som hindrar", "What hinders"},
	"hinders-money":     {"lån och eget kapital", "loans and equity"},
	"hinders-workforce": {"arbetskraft", "workforce"},
	"hinders-time":      {"egen tid", "own time"},
	"hinders-permits":   {"myndighetskrav och tillstånd", "authority demands and permits"},
	"hinders-language":  {"språk", "language"},
	"hinders-network":   {"nätverk", "network"},
	"hinders-other":     {"annat", "other"},
	"interests":         {"Intressen", "Interests"},
	"requirements":      {"Vad personen behöver", "What the person needs"},

	"every_months": {"Hur ofta (månader)", "How often (months)"},
	"every_weeks":  {"eller (veckor)", "or (weeks)"},
	"until":        {"Följ upp till och med", "Follow up until"},
	"closed_on":    {"Uppföljningen avslutad", "Follow-up closed on"},
}
