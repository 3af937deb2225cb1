package intake

import (
	"iter"
	"strings"

	"stegvis/model"
)

// people are those met so far, in the register and in the list, found again by telephone,
// e-mail or name.
type people struct {
	all     []person
	byPhone index
	byMail  index
	byName  index
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

// person is what it takes to know someone again.
type person struct {
	known                      model.ContactID // in the register; empty for one of the list
	planned                    int32           // of the list: the place in the plan
	name                       string
	born, place, gender, phone string // phone: all of them
	mail                       string
}

func newPeople(known []Known) *people {
	p := &people{byPhone: newIndex(len(known)), byMail: newIndex(len(known)), byName: newIndex(len(known))}
	for _, k := range known {
		p.add(person{known: k.ID, planned: -1, name: k.Name, born: k.Born, place: k.Place, gender: k.Gender, phone: k.Phones, mail: k.Email})
	}
	return p
}

// personOf gives what it takes to know a planned contact again.
func personOf(c *model.Contact, planned int) person {
	v := c.Values
	return person{planned: int32(planned), name: c.Name, born: v["born"], place: v["place"], gender: v["gender"], phone: v["phones"], mail: v["email"]}
}

func (p *people) add(one person) {
	n := int32(len(p.all))
	p.all = append(p.all, one)
	for phone := range strings.FieldsSeq(one.phone) {
		p.byPhone.add(phone, n)
	}
	if one.mail != "" {
		p.byMail.add(strings.ToLower(one.mail), n)
	}
	p.byName.add(nameKey(one.name), n)
}

// find gives who a person is the same as, and by what: the same telephone or e-mail with a
// name that is equal or nearly so, as families share telephones; or an equal name with the
// same birth year or place. What contradicts it (another gender, another birth) makes two
// people.
func (p *people) find(one person) (same int, by string) {
	for phone := range strings.FieldsSeq(one.phone) {
		if i := p.among(p.byPhone.of(phone), one, nearlySame); i >= 0 {
			return i, "phone"
		}
	}
	if one.mail != "" {
		if i := p.among(p.byMail.of(strings.ToLower(one.mail)), one, nearlySame); i >= 0 {
			return i, "email"
		}
	}
	if i := p.among(p.byName.of(nameKey(one.name)), one, sameByName); i >= 0 {
		return i, "name"
	}
	return -1, ""
}

func (p *people) among(candidates iter.Seq[int32], one person, same func(a, b *person) bool) int {
	for i := range candidates {
		if o := &p.all[i]; same(o, &one) && !contradict(o, &one) {
			return int(i)
		}
	}
	return -1
}

// nearlySame tells whether two names can be two spellings of one.
func nearlySame(a, b *person) bool {
	if model.SameName(a.name, b.name) || model.MatchScore(a.name, b.name) > 0 && model.MatchScore(b.name, a.name) > 0 {
		return true
	}
	return partOf(a.name, b.name) || partOf(b.name, a.name)
}

// partOf tells whether all words of a name are words of another: Amina, Amina Warsame.
func partOf(short, long string) bool {
	words := strings.Fields(model.Loose(model.Fold(long)))
	some := false
	for word := range strings.FieldsSeq(model.Loose(model.Fold(short))) {
		some = true
		found := false
		for i, w := range words {
			if w == word {
				words = append(words[:i:i], words[i+1:]...)
				found = true
				break
			}
		}
		if !found {
			return false
		}
	}
	return some
}

// sameByName tells of two with one name whether they are one: born the same year, or of one
// place.
func sameByName(a, b *person) bool {
	if !model.SameName(a.name, b.name) {
		return false
	}
	if a.born != "" && b.born != "" {
		return true // no contradiction is left to the caller
	}
	return a.place != "" && model.Loose(model.Fold(a.place)) == model.Loose(model.Fold(b.place))
}

// contradict tells whether two cannot be the same: of different gender, or born on
// different days or in different years.
func contradict(a, b *person) bool {
	if a.gender != "" && b.gender != "" && a.gender != b.gender {
		return true
	}
	n := min(len(a.born), len(b.born))
	return a.born[:n] != b.born[:n]
}

// nameKey is the same for names SameName takes for the same.
func nameKey(name string) string {
	words := strings.Fields(model.Fold(name))
	if len(words) > 1 {
		sortWords(words)
		return strings.Join(words, " ")
	}
	return model.Fold(name)
}

// sortWords sorts the few words of a name.
func sortWords(words []string) {
	for i := 1; i < len(words); i++ {
		for j := i; j > 0 && words[j] < words[j-1]; j-- {
			words[j], words[j-1] = words[j-1], words[j]
		}
	}
}
