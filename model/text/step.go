package text

// stepWords are the eight steps: name, short name, guidance.
var stepWords = Words{
	"identify":       {"Identifiera", "Identify"},
	"identify-short": {"Identifiera", "Identify"},
	"identify-tiny":  {"Ident.", "Ident."},
	"identify-guide": {"Möt personen tidigt, helst under etableringstiden. Gå dit där folk redan är: SFI, föreningar, kyrkor. Sök särskilt kvinnor.", "Meet early, if possible in the introduction phase. Go where people already are: SFI, associations, churches. Reach women in particular."},

	"general-info":       {"Allmän information", "General information"},
	"general-info-short": {"Allmän info", "General info"},
	"general-info-tiny":  {"Allmän", "General"},
	"general-info-guide": {"Berätta vad det innebär att driva företag här och vilken rådgivning, finansiering och hjälp som finns. På hemspråket eller lätt svenska, med översatt material.", "Say what running a firm means here and which advice, finance and help there is. In the home language or easy Swedish, with translated material."},

	"inspiration":       {"Inspirationsseminarium", "Inspiration seminar"},
	"inspiration-short": {"Inspiration", "Inspiration"},
	"inspiration-tiny":  {"Inspir.", "Inspir."},
	"inspiration-guide": {"Bjud in till ett seminarium. Någon med samma bakgrund som har gjort resan är med och berättar.", "Invite to a seminar. Someone with the same background who has done it takes part."},

	"startup-info":       {"Starta eget-information", "Start-up information"},
	"startup-info-short": {"Starta eget", "Start-up info"},
	"startup-info-tiny":  {"Starta", "Start"},
	"startup-info-guide": {"På djupet: affärsplan, finansiering, juridik, skatt och tillstånd. Hemspråket först, annars lätt svenska. Ta gärna med en förebild.", "In depth: business plan, financing, law, tax and permits. The home language first, else easy Swedish. Bring a role model."},

	"follow-up":       {"Uppföljning av information", "Follow-up of information"},
	"follow-up-short": {"Uppföljning", "Follow-up"},
	"follow-up-tiny":  {"Uppföljn.", "Follow-up"},
	"follow-up-guide": {"Ta personlig kontakt med den som vill gå från idé till företag. Bestäm tillsammans: gå vidare, inte nu eller nej.", "Make personal contact with those who want to go from idea to firm. Decide together: go on, not now or no."},

	"analysis":       {"Analys", "Analysis"},
	"analysis-short": {"Analys", "Analysis"},
	"analysis-tiny":  {"Analys", "Analysis"},
	"analysis-guide": {"Gå igenom kompetens, intressen och behov. Slutar i vad personen behöver, som resten skräddarsys efter.", "Go through competence, interests and needs. It ends in what the person needs, from which the rest is tailored."},

	"programme":       {"Åtgärdsprogram", "Action programme"},
	"programme-short": {"Åtgärder", "Programme"},
	"programme-tiny":  {"Åtgärd", "Prog."},
	"programme-guide": {"Bestäm åtgärder: vem gör vad och till när. Varje åtgärd har en ansvarig och ett slutdatum.", "Decide on actions: who does what by when. Every action has someone responsible and a deadline."},

	"continuous":       {"Kontinuerlig uppföljning", "Continuous follow-up"},
	"continuous-short": {"Löpande", "Continuous"},
	"continuous-tiny":  {"Löpande", "Cont."},
	"continuous-guide": {"Följ upp programmet löpande, upp till tre år efter start. Steget är klart när ett resultat är noterat och uppföljningen avslutad.", "Follow the programme up, for up to three years after the start. The step is done when an outcome is recorded and the schedule closed."},

	"number": {"steg %d", "step %d"},
	"none":   {"inte på trappan", "off the ladder"},

	"form-missing":   {"Saknas", "Missing"},
	"form-needed":    {"Behövs", "Needed"},
	"form-optional":  {"Frivilligt", "Optional"},
	"optional":       {" (frivilligt)", " (optional)"},
	"finished":       {"hela trappan klar", "whole ladder done"},
	"finished-short": {"trappan klar", "ladder done"},

	"standing":   {"står här", "stands here"},
	"done":       {"klart", "done"},
	"skipped":    {"överhoppat", "skipped"},
	"not-needed": {"behövs inte", "not needed"},
	"left":       {"lämnat", "left"},
}
