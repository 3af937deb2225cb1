package match

import (
	"iter"
	"strings"
)

// People are those met so far, found again by telephone, e-mail or name.
type People struct {
	all                     []Person
	byPhone, byMail, byName index
}

// index finds people by a text; few share one.
type index struct {
	first map[string]int32
	more  map[string][]int32
}

func newIndex(size int) index {
	return index{make(map[string]int32, size), make(map[string][]int32)}
}

func (x *index) add(key string, n int32) {
	if _, taken := x.first[key]; taken {
		x.more[key] = append(x.more[key], n)
		return
	}
	x.first[key] = n
}

// of gives those who have the text, in the order in which they came.
func (x *index) of(key string) iter.Seq[int32] {
	return func(yield func(int32) bool) {
		n, ok := x.first[key]
		if !ok || !yield(n) {
			return
		}
		for _, n := range x.more[key] {
			if !yield(n) {
				return
			}
		}
	}
}

// NewPeople makes room for about so many.
func NewPeople(size int) *People {
	return &People{all: make([]Person, 0, size), byPhone: newIndex(size), byMail: newIndex(size), byName: newIndex(size)}
}

// Add takes in someone, whose number is how many were taken in before.
func (p *People) Add(one Person) {
	n := int32(len(p.all))
	p.all = append(p.all, one)
	for phone := range strings.FieldsSeq(one.Phones) {
		p.byPhone.add(phone, n)
	}
	if one.Email != "" {
		p.byMail.add(strings.ToLower(one.Email), n)
	}
	p.byName.add(NameKey(one.Name), n)
}

// Named gives the numbers of those who have a name, in the order in which they came.
func (p *People) Named(name string) iter.Seq[int32] { return p.byName.of(NameKey(name)) }

// Find gives the number of who a person is the same as, and by what: the same telephone or
// e-mail with a name that is equal or nearly so, as families share telephones; or an equal
// name with the same birth year or place and no other number or address. What contradicts it
// (another gender, another birth) makes two people. -1 for nobody.
func (p *People) Find(one Person) (same int, by string) {
	nearly := func(a, b *Person) bool { return nearlySame(a.Name, b.Name) }
	for phone := range strings.FieldsSeq(one.Phones) {
		if i := p.among(p.byPhone.of(phone), one, nearly); i >= 0 {
			return i, ByPhone
		}
	}
	if one.Email != "" {
		if i := p.among(p.byMail.of(strings.ToLower(one.Email)), one, nearly); i >= 0 {
			return i, ByEmail
		}
	}
	if i := p.among(p.Named(one.Name), one, sameByName); i >= 0 {
		return i, ByName
	}
	return -1, ""
}

func (p *People) among(candidates iter.Seq[int32], one Person, same func(a, b *Person) bool) int {
	for i := range candidates {
		if o := &p.all[i]; same(o, &one) && !contradict(o, &one) {
			return int(i)
		}
	}
	return -1
}
