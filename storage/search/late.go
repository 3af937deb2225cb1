package search

import "bytes"

// lateRecord is a record that came after the shelf was made. It stands in the order of
// names behind as many positions of the shelf as before says.
type lateRecord struct {
	n      uint32
	before uint32
	key    []byte
	words  []word
	loose  [][]byte
}

// lateHits are late records by grade.
type lateHits [fitsByName + 1][]*lateRecord

func (l *lateHits) count() (n int) {
	for _, tier := range l {
		n += len(tier)
	}
	return n
}

func (f *finder) findLate(reaches []reach) (hits lateHits) {
	for i := range f.late {
		l := &f.late[i]
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
func (l *lateRecord) grade(r *reach) (grade uint8) {
	for i, w := range l.words {
		g := uint8(0)
		switch {
		case bytes.HasPrefix(w.text, []byte(r.strict)):
			g = fits
		case bytes.HasPrefix(l.loose[i], []byte(r.loose)):
			g = fitsLoosely
		default:
			grade = max(grade, r.guess(w.text))
			continue
		}
		if w.byname {
			g++
		}
		grade = max(grade, g)
	}
	return grade
}
