package demo

import "stegvis/model/text"

// The words of the made-up office: what its advisor has written, in both languages.
type (
	word  = text.Word
	words = []word
)

// wheres are where people were first met.
var wheres = words{
	{"på SFI", "at SFI"},
	{"på biblioteket", "at the library"},
	{"i somaliska föreningen", "at the Somali association"},
	{"på öppna förskolan", "at the open pre-school"},
	{"på marknaden", "at the market"},
	{"i kyrkans språkkafé", "at the church's language café"},
	{"på Arbetsförmedlingen", "at the employment service"},
	{"genom en granne", "through a neighbour"},
}

// heard is what a log says, by the step on which it was said.
var heard = [9]words{
	{ // off the ladder
		{"Vill gärna hjälpa till på frukostarna.", "Glad to help at the breakfasts."},
		{"Kan ta emot en praktikant i vår.", "Can take a trainee in the spring."},
		{"Bjöd in till att berätta på nästa seminarium.", "Invited to speak at the next seminar."},
	},
	{
		{"Har en idé, vill veta mer om vad som krävs.", "Has an idea, wants to know what it takes."},
		{"Träffades första gången. Lagar mat för många, funderar på catering.", "Met for the first time. Cooks for many, thinks of catering."},
		{"Hade firma i hemlandet. Vill börja om här.", "Had a firm at home. Wants to start again here."},
		{"Bjöd in till frukosten på onsdag.", "Invited to the breakfast on Wednesday."},
	},
	{
		{"Gick igenom broschyren på lätt svenska.", "Went through the booklet in easy Swedish."},
		{"Undrar om F-skatt och om man kan vara anställd samtidigt.", "Asks about F-tax and being employed at the same time."},
		{"Skickade länken till verksamt.se.", "Sent the link to verksamt.se."},
	},
	{
		{"Påminde om seminariet, behöver skjuts.", "Reminded of the seminar, needs a lift."},
		{"Tyckte att förebilden var det bästa.", "Thought the role model was the best of it."},
		{"Vill ta med sin syster nästa gång.", "Wants to bring her sister next time."},
	},
	{
		{"Arbetar med affärsplanen, har skrivit om kunderna.", "Works on the business plan, has written about the customers."},
		{"Vill titta på lokal i centrum.", "Wants to see premises in the centre."},
		{"Frågade om tillstånd för livsmedel.", "Asked about a permit for food."},
		{"Räknade tillsammans på hur mycket som måste säljas.", "Worked out together how much must be sold."},
	},
	{
		{"Vill gå vidare. Familjen är med på det.", "Wants to go on. The family agrees."},
		{"Tvekar om pengarna, vill tänka till efter helgen.", "Unsure about the money, wants to think until after the weekend."},
		{"Bestämde tid för analysen.", "Set a time for the analysis."},
	},
	{
		{"Gick igenom utbildning och arbetsliv. Intyg saknas.", "Went through education and work. Certificates are missing."},
		{"Pratade om mål: egen lön om ett år.", "Talked of goals: her own pay in a year."},
		{"Behöver hjälp med bokföring och marknad.", "Needs help with accounts and market."},
	},
	{
		{"Stämde av programmet. SFI-kursen går bra.", "Checked the programme. The SFI course goes well."},
		{"Banken vill ha en budget till.", "The bank wants another budget."},
		{"Mentorn och hon har träffats två gånger.", "The mentor and she have met twice."},
		{"Hyreskontraktet är påskrivet.", "The lease is signed."},
	},
	{
		{"Företaget rullar på. Bra sommar.", "The firm is going well. A good summer."},
		{"Funderar på att anställa på halvtid.", "Thinks of employing someone half-time."},
		{"Momsen krånglade, hjälpte till per telefon.", "Trouble with VAT, helped by phone."},
		{"Kvartalsuppföljning: fler kunder, jämnare pengar.", "Quarterly follow-up: more customers, steadier money."},
	},
}

// tried are the attempts at someone who does not answer, one in each of three channels.
var tried = words{
	{"Ringde, inget svar.", "Called, no answer."},
	{"Skickade sms.", "Sent a text message."},
	{"Mejlade, inget svar.", "Sent an e-mail, no answer."},
}

// promised are promises of the advisor.
var promised = words{
	{"ringa tillbaka", "call back"},
	{"affärsplan, utkast 2", "plan, draft 2"},
	{"bankens besked", "bank's answer"},
	{"boka lokalvisning", "book a viewing"},
	{"skicka blanketter", "send forms"},
	{"höra om kursen", "ask about the course"},
	{"nästa samtal", "next talk"},
	{"kolla budgeten", "check the budget"},
}

var (
	quarterly = word{"kvartalsuppföljning", "quarterly follow-up"}
	ownWord   = word{"skicka in uppgifter", "send the details"}
)

// partners are those the office waits for, and what for.
var partners = map[mark]struct {
	name string
	what word
}{
	onBank:       {"Swedbank", word{"besked om lån", "answer about the loan"}},
	onTax:        {"Skatteverket", word{"F-skatt", "F-tax"}},
	onEmployment: {"Arbetsförmedlingen", word{"stöd till start", "start-up grant"}},
}

// measures are the actions of a programme: the kind, who does it, what.
var measures = []struct {
	kind, actor string
	what        word
}{
	{"sfi", "Lärcentrum", word{"SFI med företagsinriktning", "SFI for business"}},
	{"validation", "Lärcentrum", word{"validera betygen", "validate the certificates"}},
	{"bank", "Swedbank", word{"möte om lån", "meeting about a loan"}},
	{"mentor", "Företagarna", word{"mentor i ett halvår", "mentor for half a year"}},
	{"school-mixed", "Nyföretagarcentrum", word{"företagsskola", "business school"}},
	{"school-women", "Nyföretagarcentrum", word{"företagsskola för kvinnor", "business school for women"}},
	{"internship", "Arbetsförmedlingen", word{"praktik i branschen", "internship in the trade"}},
	{"premises", "Kommunen", word{"hitta lokal", "find premises"}},
	{"permit", "Kommunen", word{"livsmedelstillstånd", "food permit"}},
	{"micro-loan", "Almi", word{"ansökan om mikrolån", "micro-loan application"}},
	{"trade-training", "Lärcentrum", word{"hygienkurs", "hygiene course"}},
	{"civics", "Lärcentrum", word{"samhällskunskap för företagare", "civics for business"}},
}

var (
	doneWell     = words{{"genomfört", "carried out"}, {"gick bra", "went well"}, {"klart före tiden", "done ahead of time"}}
	competences  = words{{"Tio år i restaurangkök, van att leda folk.", "Ten years in restaurant kitchens, used to leading people."}, {"Sömmerska med egen ateljé i hemlandet.", "Seamstress with her own studio at home."}, {"Ekonom, har skött bokföring.", "Economist, has kept accounts."}, {"Snickare, körkort, talar tre språk.", "Carpenter, driving licence, speaks three languages."}}
	goals        = words{{"Leva på firman inom två år.", "Live off the firm within two years."}, {"Egen lokal till sommaren.", "Own premises by the summer."}, {"Halvtid i firman vid sidan av anställning.", "Half-time in the firm beside employment."}}
	obstacles    = words{{"Startkapital, svenskan i skrift.", "Start capital, written Swedish."}, {"Lokal, barnomsorg på kvällar.", "Premises, childcare in the evenings."}, {"Tillstånd och regler.", "Permits and rules."}}
	hinders      = []string{"money language", "time other", "permits"} // of each of the obstacles
	requirements = words{{"Mentor, hjälp med budget, kurs i bokföring.", "Mentor, help with a budget, a course in accounts."}, {"Bankkontakt och lokal.", "Bank contact and premises."}}
	themes       = words{{"Så började jag", "How I began"}, {"Mat som företag", "Food as business"}, {"Turism året runt", "Tourism all year"}, {"Kvinnor som driver", "Women who run firms"}, {"Handla över gränsen", "Trade across the border"}, {"Skatt utan tårar", "Tax without tears"}}
	talks        = words{{"Vad händer i kommunen?", "What is going on in town?"}, {"Berätta om ditt företag", "Tell of your firm"}, {"Upphandling på en timme", "Procurement in an hour"}, {"Rekrytera lokalt", "Recruit locally"}, {}, {}}
	plainly      = words{{"broschyr på lätt svenska", "booklet in easy Swedish"}, {"översatt presentation", "translated slides"}}
	roleModels   = words{{"företagare från samma land", "owner from the same country"}, {"fd deltagare", "former participant"}}
	programmed   = words{{"Avstämning varannan vecka.", "A check every other week."}, {"Allt på ett papper, hon har en kopia.", "All on one sheet, she has a copy."}}
	elsewhere    = word{"var med på seminarium i en annan kommun", "took part in a seminar elsewhere"}
	unneeded     = words{{"kan detta sedan tidigare", "knows this already"}, {"hade egen firma i hemlandet", "had a firm of her own at home"}}
	backAgain    = words{{"idén ändrades, behöver informationen på nytt", "the idea changed, needs the information again"}}
	pausing      = words{{"föräldraledig", "on parental leave"}, {"säsongsarbete", "seasonal work"}, {"läser klart SFI först", "finishes SFI first"}}
	takers       = words{{"Almi", "Almi"}, {"Nyföretagarcentrum", "Nyföretagarcentrum"}, {"regionens företagstrappa", "the region's business ladder"}}
	notes        = words{{"Helst sms. Arbetar kvällar.", "Prefers text messages. Works evenings."}, {"Har bil, kan ta med fler.", "Has a car, can bring others."}, {"Barn på förskolan, bäst på förmiddagen.", "Children at pre-school, mornings are best."}}
)
