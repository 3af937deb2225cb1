package reference

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed questions.txt
var questionsText string

// Questions are the three questions of the continuous follow-up as they ship, by the code of their
// language: lines of a key, a colon and its text. The map is shared: read it only.
var Questions = sync.OnceValue(func() map[string]string {
	texts := make(map[string]string)
	code := ""
	for line := range strings.Lines(questionsText) {
		switch head, is := strings.CutPrefix(strings.TrimSpace(line), "["); {
		case is:
			code = strings.TrimSuffix(head, "]")
		case code != "" && strings.TrimSpace(line) != "":
			texts[code] += line
		}
	}
	return texts
})
