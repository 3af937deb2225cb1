package engine

import (
	"stegvis/model/text"
	"stegvis/storage/progress"
)

// FaultKind is what a fault means for the register.
type FaultKind uint8

// The kinds. Broken: the file is not whole, or a value is not what was saved; only a backup
// mends that. Stale: what follows from the rest does not follow; it can be made anew. Around:
// something about the file's place or its backups is not as it should be. Notice: something a
// person should know, though nothing is wrong.
const (
	Broken FaultKind = iota
	Stale
	Around
	Notice
)

// Fault is one thing the check found: what it is, and what mends it.
type Fault struct {
	Kind FaultKind
	What text.Sentence
	Mend text.Sentence
}

// In says the fault and what mends it in a language.
func (f Fault) In(l text.Lang) string {
	return f.Sentence().In(l)
}

// Sentence is the fault and what mends it as one sentence.
func (f Fault) Sentence() text.Sentence {
	if f.Mend.Key == "" {
		return f.What
	}
	return text.Sentencef("check.fault", f.What, f.Mend)
}

// mostWrong is how many faults of one kind are listed.
const mostWrong = 20

// Progress is told how far something long has come: done of total.
type Progress = progress.Func
