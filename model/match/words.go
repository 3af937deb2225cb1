package match

import (
	"bytes"

	"stegvis/model/fold"
)

// maxWords is how many words of a name are looked at.
const maxWords = 12

// nameWords is a folded name in its words: strictly, loosely, and loosely without spaces.
type nameWords struct {
	strict, loose, run []byte
	n                  int
	strictEnd          [maxWords]int32 // where each word ends in strict
	looseEnd           [maxWords]int32
	longestFirst       [maxWords]int32
}

// nameRoom is where an ordinary name is folded without taking memory.
type nameRoom struct{ strict, loose, run [96]byte }

func wordsOf(s string, room *nameRoom) nameWords {
	w := nameWords{strict: fold.Append(room.strict[:0], s)}
	w.loose = w.strict
	if bytes.IndexByte(w.strict, 0xC3) >= 0 {
		w.loose = fold.AppendLoose(room.loose[:0], w.strict)
	}
	w.run = room.run[:0]
	for w.n < maxWords {
		i := w.n
		start := w.begin(&w.strictEnd, i)
		if start >= len(w.strict) {
			break
		}
		w.strictEnd[i] = endOfWord(w.strict, start)
		w.looseEnd[i] = endOfWord(w.loose, w.begin(&w.looseEnd, i))
		w.run = append(w.run, w.looseWord(i)...)
		length := w.strictEnd[i] - int32(start)
		for ; i > 0 && int32(len(w.strictWord(int(w.longestFirst[i-1])))) < length; i-- {
			w.longestFirst[i] = w.longestFirst[i-1]
		}
		w.longestFirst[i] = int32(w.n)
		w.n++
	}
	return w
}

func (w *nameWords) strictWord(i int) []byte {
	return w.strict[w.begin(&w.strictEnd, i):w.strictEnd[i]]
}

func (w *nameWords) looseWord(i int) []byte { return w.loose[w.begin(&w.looseEnd, i):w.looseEnd[i]] }

// begin is where word i begins: behind the space behind the word before it.
func (w *nameWords) begin(ends *[maxWords]int32, i int) int {
	if i == 0 {
		return 0
	}
	return int(ends[i-1]) + 1
}

// runStart is where word i begins in the run of all words.
func (w *nameWords) runStart(i int) int { return w.begin(&w.looseEnd, i) - i }

func endOfWord(s []byte, start int) int32 {
	if i := bytes.IndexByte(s[start:], ' '); i >= 0 {
		return int32(start + i)
	}
	return int32(len(s))
}
