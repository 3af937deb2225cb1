package model

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"stegvis/model/fold"
)

// MatchSure is the lowest score of a name that has the letters typed, accents aside; below
// it stand names that only sound so or differ by a letter.
const MatchSure = looseBeginning * tierWeight

// How well a typed word fits a word of a name.
const (
	wrongLetter = 1 + iota
	soundsSo
	looseBeginning // the name's word begins so, without dots and rings
	looseWord
	strictBeginning
	strictWord
)

// The worst word decides, then all of them, then what else speaks for a name.
const (
	tierWeight    = 1000
	wordWeight    = 10
	orderKept     = 4
	firstIsFirst  = 2
	nothingIsLeft = 1
)

// NameMatches tells whether MatchScore is more than 0.
func NameMatches(query, name string) bool { return MatchScore(query, name) > 0 }

// MatchScore says how well a name fits what was typed, 0 for not at all: each word typed
// begins some word of the name, in any order. It forgives case, missing accents, spaces,
// another spelling of the same sound (Mohamed, Muhammad) and one wrong letter in a word of
// four or more; a strict fit scores above a loose one, a whole word above its beginning,
// order kept above order changed. An empty query fits every name.
func MatchScore(query, name string) int {
	var room nameRoom
	m := matcher(query, &room)
	return m.Score(name)
}

// Matcher compares many names with one query. It is not for use by two at once.
type Matcher struct {
	raw   string
	query nameWords
	sound [maxWords]soundKey
}

// NewMatcher makes a Matcher for what was typed.
func NewMatcher(query string) *Matcher {
	m := matcher(query, new(nameRoom))
	return &m
}

func matcher(query string, room *nameRoom) Matcher {
	m := Matcher{raw: strings.TrimSpace(query), query: wordsOf(query, room)}
	for i := range m.query.n {
		m.sound[i] = soundOf(m.query.looseWord(i))
	}
	return m
}

// Score is MatchScore of the query and a name, folded or not.
func (m *Matcher) Score(name string) int {
	if m.query.n == 0 {
		return m.withoutWords(name)
	}
	var room nameRoom
	n := wordsOf(name, &room)
	var at [maxWords]int // the word of the name each word typed was found in
	var used [maxWords]bool
	least, sum := strictWord, 0
	for _, i := range m.query.longestFirst[:m.query.n] {
		tier, j := m.bestWord(int(i), &n, &used)
		if tier == 0 {
			return m.joined(&n)
		}
		used[j], at[i] = true, j
		least, sum = min(least, tier), sum+tier
	}
	if least < looseBeginning {
		if s := m.joined(&n); s > 0 {
			return s
		}
	}
	return least*tierWeight + sum*wordWeight + bonus(at[:m.query.n], n.n)
}

// withoutWords is the score of a query without letters: of an empty one everything fits,
// of signs what holds them.
func (m *Matcher) withoutWords(name string) int {
	switch {
	case m.raw == "":
		return 1
	case strings.Contains(name, m.raw):
		return strictBeginning * tierWeight
	}
	return 0
}

// bestWord finds the word of the name that fits word i of the query best.
func (m *Matcher) bestWord(i int, n *nameWords, used *[maxWords]bool) (tier, at int) {
	for j := range n.n {
		if used[j] {
			continue
		}
		if t := m.fit(i, n, j); t > tier {
			if tier, at = t, j; t == strictWord {
				break
			}
		}
	}
	if tier > 0 {
		return tier, at
	}
	for j := range n.n {
		if t := m.guess(i, n, j); !used[j] && t > tier {
			tier, at = t, j
		}
	}
	return tier, at
}

// fit compares letter by letter.
func (m *Matcher) fit(i int, n *nameWords, j int) int {
	if q, w := m.query.strictWord(i), n.strictWord(j); bytes.HasPrefix(w, q) {
		if len(w) == len(q) {
			return strictWord
		}
		return strictBeginning
	}
	if q, w := m.query.looseWord(i), n.looseWord(j); bytes.HasPrefix(w, q) {
		if len(w) == len(q) {
			return looseWord
		}
		return looseBeginning
	}
	return 0
}

// guess compares by sound, then with one letter wrong.
func (m *Matcher) guess(i int, n *nameWords, j int) int {
	q, w := m.query.looseWord(i), n.looseWord(j)
	if m.sound[i].telling() && m.sound[i].begins(w) {
		return soundsSo
	}
	if oneWrong(q, w) {
		return wrongLetter
	}
	return 0
}

// joined is the score of a name that has the letters typed but divides them otherwise:
// "lina" and Li Na, "al jabouri" and Aljabouri.
func (m *Matcher) joined(n *nameWords) int {
	const fewest = 3
	q := m.query.run
	if len(q) < fewest {
		return 0
	}
	for i := range n.n {
		if bytes.HasPrefix(n.run[n.runStart(i):], q) {
			return looseBeginning * tierWeight
		}
	}
	return 0
}

func bonus(at []int, words int) int {
	b := 0
	kept := true
	for i := 1; i < len(at); i++ {
		kept = kept && at[i] > at[i-1]
	}
	if kept {
		b += orderKept
	}
	if at[0] == 0 {
		b += firstIsFirst
	}
	if len(at) == words {
		b += nothingIsLeft
	}
	return b
}

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

// oneWrong tells whether a word begins with what was typed but for one letter: another one,
// one missing, one too many, or two in the wrong order.
func oneWrong(q, w []byte) bool {
	const fewest = 4
	if len(q) < fewest || utf8.RuneCount(q) < fewest {
		return false
	}
	i := 0
	for i < len(q) && i < len(w) && q[i] == w[i] {
		i++
	}
	for i > 0 && i < len(q) && !utf8.RuneStart(q[i]) {
		i--
	}
	q, w = q[i:], w[i:]
	_, qn := utf8.DecodeRune(q)
	_, wn := utf8.DecodeRune(w)
	switch {
	case bytes.HasPrefix(w, q[qn:]): // one too many
		return true
	case len(w) == 0:
		return false
	case bytes.HasPrefix(w[wn:], q[qn:]), bytes.HasPrefix(w[wn:], q): // another one, one missing
		return true
	}
	_, q2 := utf8.DecodeRune(q[qn:])
	_, w2 := utf8.DecodeRune(w[wn:])
	return bytes.Equal(q[:qn], w[wn:wn+w2]) && bytes.Equal(q[qn:qn+q2], w[:wn]) && bytes.HasPrefix(w[wn+w2:], q[qn+q2:])
}
