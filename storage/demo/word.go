package demo

import "stegvis/model/text"

// The words of the made-up office: what its advisor has written, in both languages.
type (
	word  = text.Word
	words = []word
)

// wheres are where people were first met.
var wheres = words{
	{SV: "på SFI", EN: "at SFI"},
	{SV: "på biblioteket", EN: "at the library"},
	{SV: "i somaliska föreningen", EN: "at the Somali association"},
	{SV: "på öppna förskolan", EN: "at the open pre-school"},
	{SV: "på marknaden", EN: "at the market"},
	{SV: "i kyrkans språkkafé", EN: "at the church's language café"},
	{SV: "på Arbetsförmedlingen", EN: "at the employment service"},
	{SV: "genom en granne", EN: "through a neighbour"},
}

// heard is what a log says, by the step on which it was said.
var heard = [9]words{
	{ // off the ladder
		{SV: "Vill gärna hjälpa till på frukostarna.", EN: "Glad to help at the breakfasts."},
		{SV: "Kan ta emot en praktikant i vår.", EN: "Can take a trainee in the spring."},
		{SV: "Bjöd in till att berätta på nästa seminarium.", EN: "Invited to speak at the next seminar."},
	},
	{
		{SV: "Har en idé, vill veta mer om vad som krävs.", EN: "Has an idea, wants to know what it takes."},
		{SV: "Träffades första gången. Lagar mat för många, funderar på catering.", EN: "Met for the first time. Cooks for many, thinks of catering."},
		{SV: "Hade firma i hemlandet. Vill börja om här.", EN: "Had a firm at home. Wants to start again here."},
		{SV: "Bjöd in till frukosten på onsdag.", EN: "Invited to the breakfast on Wednesday."},
	},
	{
		{SV: "Gick igenom broschyren på lätt svenska.", EN: "Went through the booklet in easy Swedish."},
		{SV: "Undrar om F-skatt och om man kan vara anställd samtidigt.", EN: "Asks about F-tax and being employed at the same time."},
		{SV: "Skickade länken till verksamt.se.", EN: "Sent the link to verksamt.se."},
	},
	{
		{SV: "Påminde om seminariet, behöver skjuts.", EN: "Reminded of the seminar, needs a lift."},
		{SV: "Tyckte att förebilden var det bästa.", EN: "Thought the role model was the best of it."},
		{SV: "Vill ta med sin syster nästa gång.", EN: "Wants to bring her sister next time."},
	},
	{
		{SV: "Arbetar med affärsplanen, har skrivit om kunderna.", EN: "Works on the business plan, has written about the customers."},
		{SV: "Vill titta på lokal i centrum.", EN: "Wants to see premises in the centre."},
		{SV: "Frågade om tillstånd för livsmedel.", EN: "Asked about a permit for food."},
		{SV: "Räknade tillsammans på hur mycket som måste säljas.", EN: "Worked out together how much must be sold."},
	},
	{
		{SV: "Vill gå vidare. Familjen är med på det.", EN: "Wants to go on. The family agrees."},
		{SV: "Tvekar om pengarna, vill tänka till efter helgen.", EN: "Unsure about the money, wants to think until after the weekend."},
		{SV: "Bestämde tid för analysen.", EN: "Set a time for the analysis."},
	},
	{
		{SV: "Gick igenom utbildning och arbetsliv. Intyg saknas.", EN: "Went through education and work. Certificates are missing."},
		{SV: "Pratade om mål: egen lön om ett år.", EN: "Talked of goals: her own pay in a year."},
		{SV: "Behöver hjälp med bokföring och marknad.", EN: "Needs help with accounts and market."},
	},
	{
		{SV: "Stämde av programmet. SFI-kursen går bra.", EN: "Checked the programme. The SFI course goes well."},
		{SV: "Banken vill ha en budget till.", EN: "The bank wants another budget."},
		{SV: "Mentorn och hon har träffats två gånger.", EN: "The mentor and she have met twice."},
		{SV: "Hyreskontraktet är påskrivet.", EN: "The lease is signed."},
	},
	{
		{SV: "Företaget rullar på. Bra sommar.", EN: "The firm is going well. A good summer."},
		{SV: "Funderar på att anställa på halvtid.", EN: "Thinks of employing someone half-time."},
		{SV: "Momsen krånglade, hjälpte till per telefon.", EN: "Trouble with VAT, helped by phone."},
		{SV: "Kvartalsuppföljning: fler kunder, jämnare pengar.", EN: "Quarterly follow-up: more customers, steadier money."},
	},
}

// tried are the attempts at someone who does not answer, one in each of three channels.
var tried = words{
	{SV: "Ringde, inget svar.", EN: "Called, no answer."},
	{SV: "Skickade sms.", EN: "Sent a text message."},
	{SV: "Mejlade, inget svar.", EN: "Sent an e-mail, no answer."},
}

// promised are promises of the advisor.
var promised = words{
	{SV: "ringa tillbaka", EN: "call back"},
	{SV: "affärsplan, utkast 2", EN: "plan, draft 2"},
	{SV: "bankens besked", EN: "bank's answer"},
	{SV: "boka lokalvisning", EN: "book a viewing"},
	{SV: "skicka blanketter", EN: "send forms"},
	{SV: "höra om kursen", EN: "ask about the course"},
	{SV: "nästa samtal", EN: "next talk"},
	{SV: "kolla budgeten", EN: "check the budget"},
}

var (
	quarterly = word{SV: "kvartalsuppföljning", EN: "quarterly follow-up"}
	ownWord   = word{SV: "skicka in uppgifter", EN: "send the details"}
)

// partners are those the office waits for, and what for.
var partners = map[mark]struct {
	name string
	what word
}{
	onBank:       {"Swedbank", word{SV: "besked om lån", EN: "answer about the loan"}},
	onTax:        {"Skatteverket", word{SV: "F-skatt", EN: "F-tax"}},
	onEmployment: {"Arbetsförmedlingen", word{SV: "stöd till start", EN: "start-up grant"}},
}

// measures are the actions of a programme: the kind, who does it, what.
var measures = []struct {
	kind, actor string
	what        word
}{
	{"sfi", "Lärcentrum", word{SV: "SFI med företagsinriktning", EN: "SFI for business"}},
	{"validation", "Lärcentrum", word{SV: "validera betygen", EN: "validate the certificates"}},
	{"bank", "Swedbank", word{SV: "möte om lån", EN: "meeting about a loan"}},
	{"mentor", "Företagarna", word{SV: "mentor i ett halvår", EN: "mentor for half a year"}},
	{"school-mixed", "Nyföretagarcentrum", word{SV: "företagsskola", EN: "business school"}},
	{"school-women", "Nyföretagarcentrum", word{SV: "företagsskola för kvinnor", EN: "business school for women"}},
	{"internship", "Arbetsförmedlingen", word{SV: "praktik i branschen", EN: "internship in the trade"}},
	{"premises", "Kommunen", word{SV: "hitta lokal", EN: "find premises"}},
	{"permit", "Kommunen", word{SV: "livsmedelstillstånd", EN: "food permit"}},
	{"micro-loan", "Almi", word{SV: "ansökan om mikrolån", EN: "micro-loan application"}},
	{"trade-training", "Lärcentrum", word{SV: "hygienkurs", EN: "hygiene course"}},
	{"civics", "Lärcentrum", word{SV: "samhällskunskap för företagare", EN: "civics for business"}},
}

var (
	doneWell     = words{{SV: "genomfört", EN: "carried out"}, {SV: "gick bra", EN: "went well"}, {SV: "klart före tiden", EN: "done ahead of time"}}
	competences  = words{{SV: "Tio år i restaurangkök, van att leda folk.", EN: "Ten years in restaurant kitchens, used to leading people."}, {SV: "Sömmerska med egen ateljé i hemlandet.", EN: "Seamstress with her own studio at home."}, {SV: "Ekonom, har skött bokföring.", EN: "Economist, has kept accounts."}, {SV: "Snickare, körkort, talar tre språk.", EN: "Carpenter, driving licence, speaks three languages."}}
	goals        = words{{SV: "Leva på firman inom två år.", EN: "Live off the firm within two years."}, {SV: "Egen lokal till sommaren.", EN: "Own premises by the summer."}, {SV: "Halvtid i firman vid sidan av anställning.", EN: "Half-time in the firm beside employment."}}
	obstacles    = words{{SV: "Startkapital, svenskan i skrift.", EN: "Start capital, written Swedish."}, {SV: "Lokal, barnomsorg på kvällar.", EN: "Premises, childcare in the evenings."}, {SV: "Tillstånd och regler.", EN: "Permits and rules."}}
	requirements = words{{SV: "Mentor, hjälp med budget, kurs i bokföring.", EN: "Mentor, help with a budget, a course in accounts."}, {SV: "Bankkontakt och lokal.", EN: "Bank contact and premises."}}
	themes       = words{{SV: "Så började jag", EN: "How I began"}, {SV: "Mat som företag", EN: "Food as business"}, {SV: "Turism året runt", EN: "Tourism all year"}, {SV: "Kvinnor som driver", EN: "Women who run firms"}, {SV: "Handla över gränsen", EN: "Trade across the border"}, {SV: "Skatt utan tårar", EN: "Tax without tears"}}
	talks        = words{{SV: "Vad händer i kommunen?", EN: "What is going on in town?"}, {SV: "Berätta om ditt företag", EN: "Tell of your firm"}, {SV: "Upphandling på en timme", EN: "Procurement in an hour"}, {SV: "Rekrytera lokalt", EN: "Recruit locally"}, {}, {}}
	plainly      = words{{SV: "broschyr på lätt svenska", EN: "booklet in easy Swedish"}, {SV: "översatt presentation", EN: "translated slides"}}
	roleModels   = words{{SV: "företagare från samma land", EN: "owner from the same country"}, {SV: "fd deltagare", EN: "former participant"}}
	programmed   = words{{SV: "Avstämning varannan vecka.", EN: "A check every other week."}, {SV: "Allt på ett papper, hon har en kopia.", EN: "All on one sheet, she has a copy."}}
	elsewhere    = word{SV: "var med på seminarium i en annan kommun", EN: "took part in a seminar elsewhere"}
	unneeded     = words{{SV: "kan detta sedan tidigare", EN: "knows this already"}, {SV: "hade egen firma i hemlandet", EN: "had a firm of her own at home"}}
	backAgain    = words{{SV: "idén ändrades, behöver informationen på nytt", EN: "the idea changed, needs the information again"}}
	pausing      = words{{SV: "föräldraledig", EN: "on parental leave"}, {SV: "säsongsarbete", EN: "seasonal work"}, {SV: "läser klart SFI först", EN: "finishes SFI first"}}
	takers       = words{{SV: "Almi", EN: "Almi"}, {SV: "Nyföretagarcentrum", EN: "Nyföretagarcentrum"}, {SV: "regionens företagstrappa", EN: "the region's business ladder"}}
	notes        = words{{SV: "Helst sms. Arbetar kvällar.", EN: "Prefers text messages. Works evenings."}, {SV: "Har bil, kan ta med fler.", EN: "Has a car, can bring others."}, {SV: "Barn på förskolan, bäst på förmiddagen.", EN: "Children at pre-school, mornings are best."}}
)
