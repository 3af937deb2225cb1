package match

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// Scores from which on a name has the letters typed, accents aside, and from which on it at
// least sounds so; below stand names that differ by a letter.
const (
	Sure   = looseBeginning * tierWeight
	Sounds = soundsSo * tierWeight
)

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

// Score says how well a name fits what was typed, 0 for not at all: each word typed begins
// some word of the name, in any order. It forgives case, missing accents, spaces, another
// spelling of the same sound (Mohamed, Muhammad) and one wrong letter in a word of four or
// more; a strict fit scores above a loose one, a whole word above its beginning, order kept
// above order changed. An empty query fits every name.
func Score(query, name string) int {
	var room nameRoom
	q := newQuery(query, &room)
	return q.Score(name)
}

// Query compares many names with what was typed. It is not for use by two at once.
type Query struct {
	raw   string
	words nameWords
	sound [maxWords]phonetic
}

// NewQuery makes a Query of what was typed.
func NewQuery(typed string) *Query {
	q := newQuery(typed, new(nameRoom))
	return &q
}

// longestQuery is how many bytes of what was typed are looked at: no name has as many.
const longestQuery = 1500

func newQuery(typed string, room *nameRoom) Query {
	if len(typed) > longestQuery {
		typed = strings.ToValidUTF8(typed[:longestQuery], "")
	}
	q := Query{raw: strings.TrimSpace(typed), words: wordsOf(typed, room)}
	for i := range q.words.n {
		q.sound[i] = phoneticOf(q.words.looseWord(i))
	}
	return q
}

// Empty tells whether the query has no letters.
func (q *Query) Empty() bool { return q.words.n == 0 }

// Score is Score of the query and a name, folded or not.
func (q *Query) Score(name string) int {
	if q.Empty() {
		return q.withoutWords(name)
	}
	var room nameRoom
	n := wordsOf(name, &room)
	fit, ok := q.fit(&n, true)
	if !ok || fit.worst < looseBeginning {
		if s := q.joined(&n); s > 0 || !ok {
			return s
		}
	}
	return fit.worst*tierWeight + fit.sum*wordWeight + fit.bonus()
}

// Closeness says how near a name is that has the letters typed.
type Closeness struct {
	Loose   bool // only without dots and rings
	Strange bool // dots or rings were typed that the name does not have
	InOrder bool // the words stand in the order typed
	First   bool // the first word typed is the first of the name
}

// Letters says how near a name is to what was typed, letter by letter: nothing is guessed and
// no word divided. False when it does not fit, or nothing was typed.
func (q *Query) Letters(name string) (Closeness, bool) {
	var room nameRoom
	n := wordsOf(name, &room)
	fit, ok := q.fit(&n, false)
	if !ok || q.Empty() {
		return Closeness{}, false
	}
	loose := fit.worst < strictBeginning
	return Closeness{
		Loose: loose, Strange: loose && !bytes.Equal(q.words.strict, q.words.loose),
		InOrder: fit.inOrder(), First: fit.at[0] == 0,
	}, true
}

// nameFit is where each word typed was found in a name, and how well.
type nameFit struct {
	at         [maxWords]int
	typed, of  int // words
	worst, sum int
}

// fit finds for each word typed a word of the name, the longest first.
func (q *Query) fit(n *nameWords, guessing bool) (f nameFit, ok bool) {
	f = nameFit{typed: q.words.n, of: n.n, worst: strictWord}
	var used [maxWords]bool
	for _, i := range q.words.longestFirst[:q.words.n] {
		tier, j := q.bestWord(int(i), n, &used, guessing)
		if tier == 0 {
			return f, false
		}
		used[j], f.at[i] = true, j
		f.worst, f.sum = min(f.worst, tier), f.sum+tier
	}
	return f, true
}

func (f *nameFit) inOrder() bool {
	for i := 1; i < f.typed; i++ {
		if f.at[i] < f.at[i-1] {
			return false
		}
	}
	return true
}

func (f *nameFit) bonus() (b int) {
	if f.inOrder() {
		b += orderKept
	}
	if f.at[0] == 0 {
		b += firstIsFirst
	}
	if f.typed == f.of {
		b += nothingIsLeft
	}
	return b
}

// withoutWords is the score of a query without letters: of an empty one everything fits,
// of signs what holds them.
func (q *Query) withoutWords(name string) int {
	switch {
	case q.raw == "":
		return 1
	case strings.Contains(name, q.raw):
		return strictBeginning * tierWeight
	}
	return 0
}

// bestWord finds the word of the name that fits word i of the query best.
func (q *Query) bestWord(i int, n *nameWords, used *[maxWords]bool, guessing bool) (tier, at int) {
	for j := range n.n {
		if used[j] {
			continue
		}
		if t := q.fitWord(i, n, j); t > tier {
			if tier, at = t, j; t == strictWord {
				break
			}
		}
	}
	if tier > 0 || !guessing {
		return tier, at
	}
	for j := range n.n {
		if t := q.guess(i, n, j); !used[j] && t > tier {
			tier, at = t, j
		}
	}
	return tier, at
}

// fitWord compares letter by letter.
func (q *Query) fitWord(i int, n *nameWords, j int) int {
	if typed, w := q.words.strictWord(i), n.strictWord(j); bytes.HasPrefix(w, typed) {
		if len(w) == len(typed) {
			return strictWord
		}
		return strictBeginning
	}
	if typed, w := q.words.looseWord(i), n.looseWord(j); bytes.HasPrefix(w, typed) {
		if len(w) == len(typed) {
			return looseWord
		}
		return looseBeginning
	}
	return 0
}

// guess compares by sound, then with one letter wrong.
func (q *Query) guess(i int, n *nameWords, j int) int {
	w := n.looseWord(j)
	if q.sound[i].telling() && q.sound[i].begins(w) {
		return soundsSo
	}
	if oneWrong(q.words.looseWord(i), w) {
		return wrongLetter
	}
	return 0
}

// joined is the score of a name that has the letters typed but divides them otherwise:
// "lina" and Li Na, "al jabouri" and Aljabouri.
func (q *Query) joined(n *nameWords) int {
	const fewest = 3
	if len(q.words.run) < fewest {
		return 0
	}
	for i := range n.n {
		if bytes.HasPrefix(n.run[n.runStart(i):], q.words.run) {
			return looseBeginning * tierWeight
		}
	}
	return 0
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
