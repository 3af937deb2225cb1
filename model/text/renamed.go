package text

// renamed are keys of sentences that registers hold from earlier versions of the program, by
// what they are called now.
var renamed = map[string]string{
	"done.action-added":    "action.added",
	"done.action-changed":  "action.changed",
	"done.logged":          "log.added",
	"done.log-changed":     "log.changed",
	"done.log-deleted":     "log.deleted",
	"done.promised":        "follow_up.added",
	"done.promise-changed": "follow_up.changed",
	"done.promise-kept":    "follow_up.ended",
	"done.need-added":      "need.added",
	"done.need-changed":    "need.changed",
	"done.outcome-added":   "outcome.added",
}
