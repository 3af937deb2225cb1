package text

// ratingWords are the words of what somebody says of the own business.
var ratingWords = Words{
	"one":     {"egen skattning", "own rating"},
	"many":    {"Då och nu", "Then and now"},
	"title":   {"Åtta frågor till %s: 1 är lite, 5 är mycket", "Eight questions to %s: 1 is little, 5 is much"},
	"added":   {"Svar av %s noterades", "Answers of %s noted"},
	"changed": {"Svar av %s ändrades", "Answers of %s changed"},
	"deleted": {"Svar av %s togs bort", "Answers of %s removed"},
	"tab":     {"Då och nu", "Then and now"},
	"none":    {"Inga svar ännu. a ställer de åtta frågorna.", "No answers yet. a asks the eight questions."},
	"help":    {"Samma åtta frågor om det egna företaget, 1 till 5", "The same eight questions about the own business, 1 to 5"},

	"on":         {"När", "When"},
	"plan":       {"Jag vet vad jag ska göra", "I know what to do"},
	"customers":  {"Jag vet vilka som köper", "I know who will buy"},
	"money":      {"Jag har koll på pengarna", "I have the money in hand"},
	"rules":      {"Jag kan reglerna", "I know the rules"},
	"language":   {"Min svenska räcker", "My Swedish will do"},
	"network":    {"Jag känner folk som hjälper", "I know people who help"},
	"time":       {"Jag har tid", "I have the time"},
	"confidence": {"Jag tror på det", "I believe in it"},

	"moment": {"svarade på de åtta frågorna", "answered the eight questions"},
}
