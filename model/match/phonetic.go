package match

import "bytes"

// phonetic is what stays of a word when spellings of one sound are made one: its
// consonants, and whether its first vowel is open (A) or round (O). It is made for the names
// that come in many spellings: Mohamed and Muhammad, Yusuf and Josef, Hussein and Hossain,
// Ahmed and Ahmad, Şahin and Shahin.
type phonetic struct {
	key        [16]byte
	n          int
	consonants int
}

// telling tells whether the key is long enough to say anything.
func (k *phonetic) telling() bool { return k.consonants >= 3 }

// begins tells whether the key of a word begins with this one.
func (k *phonetic) begins(word []byte) bool {
	if len(word) == 0 {
		return false
	}
	if c, _ := soundAt(word, 0); c != k.key[0] {
		return false
	}
	other := phoneticOf(word)
	return bytes.HasPrefix(other.key[:other.n], k.key[:k.n])
}

// phoneticOf gives the key of a loose word; empty for one that is not written in a to z.
func phoneticOf(w []byte) (k phonetic) {
	for _, c := range w {
		if c < 'a' || c > 'z' {
			return phonetic{}
		}
	}
	vowel := false
	for i := 0; i < len(w) && k.n < len(k.key); i++ {
		c, skip := soundAt(w, i)
		i += skip
		switch {
		case c == 0:
		case c == 'A' || c == 'O':
			if !vowel {
				vowel = true
				k.add(c)
			}
		case k.n == 0 || k.key[k.n-1] != c || i > 0 && isVowel(w[i-1-skip]):
			k.add(c)
			k.consonants++
		}
	}
	return k
}

func (k *phonetic) add(c byte) {
	k.key[k.n] = c
	k.n++
}

// soundAt gives the sound at a place of a word, 0 for none, and how many letters more it
// took.
func soundAt(w []byte, i int) (sound byte, skip int) {
	c, next := w[i], byte(0)
	if i+1 < len(w) {
		next = w[i+1]
	}
	switch c {
	case 'a', 'e', 'i':
		if i == 1 && w[0] == 'm' && c == 'a' && (next == 'h' || next == 'x') && len(w) > 3 && w[3] == 'a' { // Mahamed, Maxamed
			return 'O', 0
		}
		return 'A', 0
	case 'o', 'u':
		return 'O', 0
	case 'y', 'j':
		if i == 0 && isVowel(next) || c == 'j' {
			return 'j', 0
		}
		return 'A', 0
	case 'h':
		if next == 0 && i > 0 { // Hannah
			return 0, 0
		}
		return 'h', 0
	case 'x':
		if i == 0 || i == 1 && w[0] == 'a' && next == 'm' || i == 2 && w[0] == 'm' && next == 'a' { // Somali: Xasan, Axmed, Maxamed
			return 'h', 0
		}
		return 'k', 0
	}
	return consonantAt(c, next)
}

func consonantAt(c, next byte) (sound byte, skip int) {
	if next == 'h' && bytes.IndexByte([]byte("bcdgkpst"), c) >= 0 {
		skip = 1
	}
	switch c {
	case 'p':
		if skip == 1 {
			return 'f', 1
		}
	case 'd':
		return 't', skip
	case 'c':
		if skip == 0 && (next == 'e' || next == 'i' || next == 'y') {
			return 's', 0
		}
		return 'k', skip
	case 'q':
		return 'k', 0
	case 'z':
		return 's', 0
	case 'w':
		return 'v', 0
	}
	return c, skip
}

// SoundsLike tells whether a loose word begins with the sound of the one word typed, however it
// is spelled.
func (q *Query) SoundsLike(loose []byte) bool {
	return q.sound[0].telling() && q.sound[0].begins(loose)
}

// MayBegin tells whether a loose word that sounds like the one word typed may begin with a letter.
func (q *Query) MayBegin(letter byte) bool {
	if !q.sound[0].telling() {
		return false
	}
	for _, beside := range []string{"", "a", "e", "h"} { // a letter has the sounds of these places
		if sound, _ := soundAt(append([]byte{letter}, beside...), 0); sound == q.sound[0].key[0] {
			return true
		}
	}
	return false
}

// OneWrong tells whether a loose word begins with the one word typed but for one letter; one of the
// first two letters must be right, be it in the other's place.
func (q *Query) OneWrong(loose []byte) bool {
	typed := q.words.looseWord(0)
	if len(loose) < 2 || len(typed) < 2 {
		return false
	}
	right := loose[0] == typed[0] || loose[1] == typed[1] || loose[1] == typed[0] || loose[0] == typed[1]
	return right && oneWrong(typed, loose)
}

func isVowel(c byte) bool {
	switch c {
	case 'a', 'e', 'i', 'o', 'u', 'y':
		return true
	}
	return false
}
