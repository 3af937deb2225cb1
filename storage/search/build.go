package search

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"hash/maphash"
	mathbits "math/bits"
	"slices"
	"unsafe"

	"stegvis/model/fold"
)

// Builder makes an Index from a register's records, which may come in any order.
type Builder struct {
	ns     []uint32 // in the order of names
	place  []uint32 // by n: position in ns plus one, 0 for none
	starts []uint32 // by position: where in flat its words begin, plus one

	text  []byte // all different words, one behind the other, as they came
	ends  []uint32
	table []uint32 // hash table of words, by number plus one
	seed  maphash.Seed

	flat    []uint32 // the words of all records, by number, with the flags of rows
	without int      // records not added, or without a word
	list    wordList
}

// NewBuilder begins an Index of the contacts whose numbers are given in the order of their
// names.
func NewBuilder(ns []uint32) *Builder {
	b := &Builder{ns: ns, seed: maphash.MakeSeed(), table: make([]uint32, 1<<mathbits.Len(uint(4*len(ns)+256)))}
	b.place = make([]uint32, 1+slices.Max(append([]uint32{0}, ns...)))
	for i, n := range ns {
		b.place[n] = uint32(i) + 1
	}
	b.starts, b.without = make([]uint32, len(ns)), len(ns)
	b.flat = make([]uint32, 0, len(ns)*10)
	b.text = make([]byte, 0, len(ns)*20)
	b.ends = make([]uint32, 0, len(ns)*2)
	return b
}

// Add takes in a record. One whose number was not given is left out.
func (b *Builder) Add(r Record) {
	if r.N < 0 || r.N >= int64(len(b.place)) || b.place[r.N] == 0 {
		return
	}
	words := b.list.of(r)
	if len(words) == 0 {
		return
	}
	b.without--
	b.starts[b.place[r.N]-1] = uint32(len(b.flat)) + 1
	for _, w := range words {
		id := b.number(w.text)
		if w.byname {
			id |= byname
		}
		b.flat = append(b.flat, id)
	}
	b.flat[len(b.flat)-1] |= lastOne
}

// number gives the number of a word, a new one to a new word.
func (b *Builder) number(w []byte) uint32 {
	if len(b.ends)*2 >= len(b.table) {
		b.grow()
	}
	for i := maphash.Bytes(b.seed, w); ; i++ {
		slot := &b.table[i&uint64(len(b.table)-1)]
		if *slot == 0 {
			b.text = append(b.text, w...)
			b.ends = append(b.ends, uint32(len(b.text)))
			*slot = uint32(len(b.ends))
			return *slot - 1
		}
		if bytes.Equal(b.word(*slot-1), w) {
			return *slot - 1
		}
	}
}

func (b *Builder) grow() {
	b.table = make([]uint32, 2*len(b.table))
	for id := range uint32(len(b.ends)) {
		i := maphash.Bytes(b.seed, b.word(id))
		for b.table[i&uint64(len(b.table)-1)] != 0 {
			i++
		}
		b.table[i&uint64(len(b.table)-1)] = id + 1
	}
}

func (b *Builder) word(id uint32) []byte {
	if id == 0 {
		return b.text[:b.ends[0]]
	}
	return b.text[b.ends[id-1]:b.ends[id]]
}

// Build ends the building. The Builder is of no use afterwards.
func (b *Builder) Build() *Index {
	b.table, b.place = nil, nil
	order := b.sorted()
	s := &base{ns: b.ns, alive: len(b.ns)}
	s.text = make([]byte, 0, len(b.text))
	s.ends = make([]uint32, 0, len(order))
	s.marked, s.named = newBits(len(order)), newBits(len(order))
	rank := make([]uint32, len(order))
	for w, id := range order {
		text := b.word(id)
		s.text = append(s.text, text...)
		s.ends = append(s.ends, uint32(len(s.text)))
		if hasMarks(text) {
			s.marked.set(uint32(w))
		}
		rank[id] = uint32(w)
	}
	b.text, b.ends = nil, nil
	b.fill(s, rank)
	s.post()
	return newIndex(s)
}

// fill lists the words of each record.
func (b *Builder) fill(s *base, rank []uint32) {
	s.rows = make([]uint32, 0, len(b.flat)+b.without)
	for _, start := range b.starts {
		if start == 0 {
			s.rows = append(s.rows, noWord|lastOne)
			continue
		}
		for i := start - 1; ; i++ {
			entry := b.flat[i]
			s.rows = append(s.rows, rank[entry&wordMask]|entry&^wordMask)
			if entry&lastOne != 0 {
				break
			}
		}
	}
	b.flat, b.starts = nil, nil
}

// post lists, for each word, the positions of those who have it.
func (s *base) post() {
	s.first = make([]uint32, len(s.ends)+2)
	for _, entry := range s.rows {
		if w := entry & wordMask; w != noWord {
			s.first[w+2]++
		}
	}
	for w := range s.ends {
		s.first[w+2] += s.first[w+1]
	}
	s.postings = make([]uint32, s.first[len(s.ends)+1])
	position := uint32(0)
	for _, entry := range s.rows {
		if w := entry & wordMask; w != noWord {
			at := &s.first[w+1]
			s.postings[*at] = position | other
			if entry&byname != 0 {
				s.postings[*at] = position
				s.named.set(w)
			}
			*at++
		}
		if entry&lastOne != 0 {
			position++
		}
	}
}

// sorted gives the words' numbers in the order of their loose forms, then the strict ones.
func (b *Builder) sorted() []uint32 {
	type keyed struct {
		key uint64 // the first eight bytes of the loose form
		id  uint32
	}
	all := make([]keyed, len(b.ends))
	var room []byte
	for id := range all {
		room = fold.AppendLoose(room[:0], b.word(uint32(id)))
		var head [8]byte
		copy(head[:], room)
		all[id] = keyed{binary.BigEndian.Uint64(head[:]), uint32(id)}
	}
	slices.SortFunc(all, func(x, y keyed) int {
		if x.key != y.key {
			return cmp.Compare(x.key, y.key)
		}
		return compareWords(b.word(x.id), b.word(y.id))
	})
	order := make([]uint32, len(all))
	for i, k := range all {
		order[i] = k.id
	}
	return order
}

// compareWords orders by the loose form, then by the strict one.
func compareWords(x, y []byte) int {
	if hasMarks(x) || hasMarks(y) {
		var roomX, roomY [64]byte
		if c := bytes.Compare(fold.AppendLoose(roomX[:0], x), fold.AppendLoose(roomY[:0], y)); c != 0 {
			return c
		}
	}
	return bytes.Compare(x, y)
}

// hasMarks tells whether a strict word is another one in its loose form.
func hasMarks(w []byte) bool {
	if bytes.IndexByte(w, 0xC3) < 0 {
		return false
	}
	return len(fold.Loose(unsafe.String(unsafe.SliceData(w), len(w)))) != len(w)
}
