package search

import (
	"bytes"
	"slices"
)

// deltaRecord is a record that came after the base was made. It stands in the order of
// names behind as many positions of the base as before says.
type deltaRecord struct {
	n      uint32
	before uint32
	key    []byte
	words  []word
	loose  [][]byte
}

// deltaHits are records of the delta by grade.
type deltaHits [fitsByName + 1][]*deltaRecord

func (l *deltaHits) count() (n int) {
	for _, tier := range l {
		n += len(tier)
	}
	return n
}

func (f *finder) findDelta(reaches []reach) (hits deltaHits) {
	for i := range f.delta {
		l := &f.delta[i]
		grade := uint8(fitsByName)
		for j := range reaches {
			grade = min(grade, l.grade(&reaches[j]))
		}
		if grade > 0 {
			hits[grade] = append(hits[grade], l)
		}
	}
	return hits
}

// grade is how well the record fits one word.
func (l *deltaRecord) grade(r *reach) (grade uint8) {
	for i, w := range l.words {
		g := uint8(0)
		switch {
		case isToken(w.text):
			if slices.Contains(r.tokens, string(w.text)) {
				grade = max(grade, fitsOtherwise)
			}
			continue
		case bytes.HasPrefix(w.text, []byte(r.strict)):
			g = fits
		case bytes.HasPrefix(l.loose[i], []byte(r.loose)):
			g = fitsLoosely
		default:
			grade = max(grade, r.guess(l.loose[i]))
			continue
		}
		if w.byname {
			g++
		}
		grade = max(grade, g)
	}
	return grade
}
