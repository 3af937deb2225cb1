package text

// renamed are keys of sentences that registers hold from earlier versions of the program, by
// what they are called now.
var renamed = map[string]string{
	"done.outcome-added": "outcome.added",
}
