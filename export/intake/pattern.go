package intake

import (
	"regexp"
	"sync"
)

// pattern gives a regular expression that is made when it is first needed: the program starts
// for other things than reading lists.
func pattern(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
