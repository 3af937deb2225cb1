package text

// errorWords are the sentences of what went wrong: what happened, that nothing was lost,
// what to do.
var errorWords = Words{
	"internal": {"Något gick fel i programmet. Inget du sparat har gått förlorat; se loggen.", "Something went wrong in the program. Nothing you saved is lost; see the log."},
}
