package text

// referralWords are the words of somebody sent on to somebody else.
var referralWords = Words{
	"one":     {"hänvisning", "referral"},
	"many":    {"Hänvisningar", "Referrals"},
	"title":   {"Hänvisning av %s", "Referral of %s"},
	"added":   {"Hänvisning av %s noterades", "Referral of %s noted"},
	"changed": {"Hänvisning av %s ändrades", "Referral of %s changed"},
	"deleted": {"Hänvisning av %s togs bort", "Referral of %s removed"},
	"tab":     {"Vidare", "Referred"},
	"none":    {"Ingen hänvisning ännu. a lägger till en: till vem och vad som delades.", "No referral yet. a adds one: to whom and what was shared."},
	"help":    {"Vart någon har hänvisats: lägg till, lista, ändra", "Where somebody was referred: add, list, change"},

	"to":                {"Till", "To"},
	"shared":            {"Vad som delades", "What was shared"},
	"shared-reach":      {"telefon och e-post", "telephone and e-mail"},
	"shared-business":   {"affärsidén och företaget", "the idea and the firm"},
	"shared-needs":      {"behoven", "the needs"},
	"shared-programme":  {"åtgärdsprogrammet", "the programme"},
	"shared-finance":    {"ansökningar om pengar", "applications for money"},
	"shared-analysis":   {"analysen", "the analysis"},
	"told":              {"Vad som sades", "What was said"},
	"on":                {"Frågades", "Asked on"},
	"answered":          {"Svarades", "Answered on"},
	"answer":            {"Svar", "Answer"},
	"answer-waiting":    {"väntar", "waiting"},
	"answer-accepted":   {"tas emot", "accepted"},
	"answer-refused":    {"avböjt", "refused"},
	"answer-unanswered": {"inget svar", "no answer"},
	"result":            {"Vad det ledde till", "What came of it"},

	"no-consent": {
		"%s får inte veta något utan samtycke: redan en hänvisning berättar att personen kommer till er, och %s fanns inget samtycke. Fråga först och notera svaret (a på fliken Vidare, Samtycke; eller kommandot consent). Inget har sparats.",
		"%s may know nothing without consent: a referral by itself tells that the person comes to you, and on %s there was no consent. Ask first and note the answer (a on the tab Referred, Consent; or the command consent). Nothing was saved.",
	},
	"withdrawn": {
		"Samtycket för %s togs tillbaka %s. Fråga på nytt och notera svaret (a på fliken Vidare, Samtycke; eller kommandot consent). Inget har sparats.",
		"The consent for %s was withdrawn on %s. Ask again and note the answer (a on the tab Referred, Consent; or the command consent). Nothing was saved.",
	},
	"not-agreed": {
		"Samtycket för %s omfattar inte: %s. Dela mindre, eller fråga och notera svaret (a på fliken Vidare, Samtycke; eller kommandot consent). Inget har sparats.",
		"The consent for %s does not hold: %s. Share less, or ask and note the answer (a on the tab Referred, Consent; or the command consent). Nothing was saved.",
	},

	"moment":            {"hänvisad till {to}", "referred to {to}"},
	"moment-accepted":   {"{to} tar emot", "{to} accepted"},
	"moment-refused":    {"{to} avböjde", "{to} refused"},
	"moment-unanswered": {"inget svar från {to}", "no answer from {to}"},
}
