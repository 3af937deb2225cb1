package text

// questionWords ask for what a list does not say for certain, and are the answers.
var questionWords = Words{
	"date-order":             {"Står dagen eller månaden först?", "Does the day or the month come first?"},
	"date-order-problem":     {"Vet inte: lämna dem tomma och lista dem", "Not known: leave them empty and list them"},
	"date-order-day-first":   {"Dagen först", "The day first"},
	"date-order-month-first": {"Månaden först", "The month first"},
	"year-order":             {"Står året eller dagen först?", "Does the year or the day come first?"},
	"year-order-problem":     {"Vet inte: lämna dem tomma och lista dem", "Not known: leave them empty and list them"},
	"year-order-year-first":  {"Året först", "The year first"},
	"year-order-day-first":   {"Dagen först", "The day first"},

	"same-name":     {"Samma namn och inget som avgör: är de samma person?", "The same name and nothing that decides it: are they the same person?"},
	"same-name-two": {"Nej, olika personer", "No, different people"},
	"same-name-one": {"Ja, samma person", "Yes, the same person"},
	"near-name":     {"Nästan samma namn och samma telefon eller adress: är de samma person?", "Nearly the same name and the same telephone or address: are they the same person?"},
	"near-name-two": {"Nej, olika personer", "No, different people"},
	"near-name-one": {"Ja, samma person", "Yes, the same person"},
	"differs":       {"Listan säger annat än registret: vad gäller?", "The list says otherwise than the register: which holds?"},
	"differs-fill":  {"Registret; listans uppgift läggs i anteckningen", "The register; what the list says goes into the note"},
	"differs-take":  {"Listan", "The list"},
	"differs-skip":  {"Registret; de lämnas som de är", "The register; they are left as they are"},
}
