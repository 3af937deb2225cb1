package match

import (
	"hash/maphash"
	"iter"
	"strings"
)

// People are those met so far, found again by what Judge goes by.
type People struct {
	all  []Person
	seed maphash.Seed
	by   map[uint64]chain
	next []link
}

// chain and link are those who have one thing in common, in the order in which they came:
// places in People.next, of the first and the last.
type chain struct{ first, last int32 }

type link struct{ person, next int32 }

// aspect is a kind of thing that people have in common.
type aspect byte

const (
	anID aspect = iota
	phone
	email
	org
	phoneAndName
	emailAndName
	orgAndName
	birthAndName
	name
	called
)

// NewPeople makes room for about so many.
func NewPeople(size int) *People {
	return &People{all: make([]Person, 0, size), seed: maphash.MakeSeed(), by: make(map[uint64]chain, 4*size), next: make([]link, 0, 4*size)}
}

// Add takes in someone, whose number is how many were taken in before.
func (p *People) Add(one Person) {
	n := int32(len(p.all))
	p.all = append(p.all, one)
	for key := range p.keys(&one) {
		at := int32(len(p.next))
		p.next = append(p.next, link{n, -1})
		c, there := p.by[key]
		if !there {
			c.first = at
		} else {
			p.next[c.last].next = at
		}
		c.last = at
		p.by[key] = c
	}
}

// keys are the things a person may be found by, the surest first.
func (p *People) keys(one *Person) iter.Seq[uint64] {
	return func(yield func(uint64) bool) {
		whole := NameKey(one.Name)
		give := func(a aspect, value, more string) bool { return value == "" || yield(p.key(a, value, more)) }
		mail, birth := strings.ToLower(one.Email), ""
		if wholeBirth(one.Born) {
			birth = one.Born
		}
		if !give(anID, one.ID, "") {
			return
		}
		for number := range strings.FieldsSeq(one.Phones) {
			if !give(phoneAndName, number, whole) {
				return
			}
		}
		if !give(emailAndName, mail, whole) || !give(orgAndName, one.Org, whole) || !give(birthAndName, birth, whole) {
			return
		}
		for number := range strings.FieldsSeq(one.Phones) {
			if !give(phone, number, "") {
				return
			}
		}
		_ = give(email, mail, "") && give(org, one.Org, "") && give(name, whole, "") && give(called, NameKey(one.Called), "")
	}
}

func (p *People) key(a aspect, value, more string) uint64 {
	var h maphash.Hash
	h.SetSeed(p.seed)
	_ = h.WriteByte(byte(a))
	_, _ = h.WriteString(value)
	_ = h.WriteByte(0)
	_, _ = h.WriteString(more)
	return h.Sum64()
}

// among gives those who have something in common, in the order in which they came.
func (p *People) among(key uint64) iter.Seq[int32] {
	return func(yield func(int32) bool) {
		c, there := p.by[key]
		for at := c.first; there && at >= 0; at = p.next[at].next {
			if !yield(p.next[at].person) {
				return
			}
		}
	}
}

// Named gives the numbers of those who have a name, or are called so, in the order in which
// they came; those called so only where nobody has the name.
func (p *People) Named(words string) iter.Seq[int32] {
	key := NameKey(words)
	return func(yield func(int32) bool) {
		some := false
		for n := range p.among(p.key(name, key, "")) {
			if some = true; !yield(n) {
				return
			}
		}
		if some || key == "" {
			return
		}
		for n := range p.among(p.key(called, key, "")) {
			if !yield(n) {
				return
			}
		}
	}
}

// Found is whom a person was found to be, or perhaps to be.
type Found struct {
	At      int // her number; -1 for nobody
	Verdict Verdict
	By      string
}

// mostJudged is how many of those are looked at who have one thing in common without being
// her: what hundreds share tells nobody.
const mostJudged = 64

// Find gives who a person is the same as, or in doubt of whom she may be. Who has her name as
// well as her telephone or address comes first; where several with parts of her name do, or a
// part of theirs, it is a doubt.
func (p *People) Find(one Person) Found {
	best := Found{At: -1}
	judged := 0
	for key := range p.keys(&one) {
		judged = 0
		for n := range p.among(key) {
			verdict, by := Judge(&p.all[n], &one)
			at := int(n)
			switch {
			case verdict == Same && by == ByID:
				return Found{at, Same, by}
			case verdict == Same && best.Verdict == Same && best.At != at && !SameName(p.all[best.At].Name, one.Name):
				return Found{best.At, Doubt, ByName}
			case verdict > best.Verdict:
				best = Found{at, verdict, by}
			}
			if best.Verdict == Same && SameName(p.all[best.At].Name, one.Name) {
				return best
			}
			if judged++; judged >= mostJudged {
				break
			}
		}
	}
	return best
}

// Doubtful gives those of whom it is in doubt whether a person is one of them, most of them
// when there are many, in the order in which they came.
func (p *People) Doubtful(one Person) iter.Seq[int32] {
	return func(yield func(int32) bool) {
		judged := 0
		for n := range p.among(p.key(name, NameKey(one.Name), "")) {
			if verdict, _ := Judge(&p.all[n], &one); verdict == Doubt && !yield(n) {
				return
			}
			if judged++; judged >= mostJudged {
				return
			}
		}
	}
}
