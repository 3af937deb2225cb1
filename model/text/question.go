package text

// questionWords ask for what a list does not say for certain, and are the answers.
var questionWords = Words{
	"date-order":             {"Står dagen eller månaden först?", "Does the day or the month come first?"},
	"date-order-problem":     {"Vet inte: lämna dem tomma och lista dem", "Not known: leave them empty and list them"},
	"date-order-day-first":   {"Dagen först", "The day first"},
	"date-order-month-first": {"Månaden först", "The month first"},
}
