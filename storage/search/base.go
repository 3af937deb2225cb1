package search

import (
	"bytes"
	mathbits "math/bits"
	"sort"

	"stegvis/model/fold"
)

// base is a register's words in their order, and for each the positions, in the order of
// names, of those who have it. It does not change.
type base struct {
	ns       []uint32 // by position: the record's number
	rows     []uint32 // the words of all records, by position; see the flags
	text     []byte   // the words, one behind the other
	ends     []uint32 // by word: where it ends in text
	marked   bits     // by word: its loose form is another
	named    bits     // by word: it is of someone's name
	first    []uint32 // by word: where its postings begin
	postings []uint32 // positions; see the flags

	dead  []uint64 // by position: it counts no longer
	alive int
	delta []deltaRecord // what came since, in the order of names
}

// Flags of words in rows and of positions in postings.
const (
	lastOne  = 1 << 31 // in rows: the record's last word
	byname   = 1 << 30 // in rows: it is of the name
	wordMask = byname - 1
	noWord   = wordMask // in rows: the record has no word
	other    = 1 << 31  // in postings: it is not of the name
)

func (s *base) word(w uint32) []byte { return s.text[s.start(w):s.ends[w]] }

// start is where a word begins in text.
func (s *base) start(w uint32) uint32 {
	if w == 0 {
		return 0
	}
	return s.ends[w-1]
}

func (s *base) isDead(position uint32) bool {
	return s.dead != nil && s.dead[position/64]>>(position%64)&1 != 0
}

// beginning gives the range of words whose loose form begins with a text.
func (s *base) beginning(loose string) (lo, hi uint32) {
	var room [64]byte
	compare := func(w int) int {
		text := s.word(uint32(w))
		if s.marked.has(uint32(w)) {
			text = fold.AppendLoose(room[:0], text)
		}
		return bytes.Compare(text[:min(len(text), len(loose))], []byte(loose))
	}
	l := sort.Search(len(s.ends), func(w int) bool { return compare(w) >= 0 })
	h := l + sort.Search(len(s.ends)-l, func(w int) bool { return compare(l+w) > 0 })
	return uint32(l), uint32(h)
}

// bits is a bit for each word.
type bits []uint64

func newBits(n int) bits { return make(bits, (n+63)/64) }

func (b bits) set(i uint32)      { b[i/64] |= 1 << (i % 64) }
func (b bits) has(i uint32) bool { return b[i/64]>>(i%64)&1 != 0 }

// from gives the first bit at or behind one that is set, or a number behind all.
func (b bits) from(i uint32) uint32 {
	for at := i / 64; at < uint32(len(b)); at++ {
		word := b[at]
		if at == i/64 {
			word &= ^uint64(0) << (i % 64)
		}
		if word != 0 {
			return at*64 + uint32(mathbits.TrailingZeros64(word))
		}
	}
	return uint32(len(b)) * 64
}
