package match

import (
	"cmp"
	"context"
	"hash/maphash"
	"slices"
	"strings"
	"unicode/utf8"
)

// Pair is two of a register who may be one: their places among those compared.
type Pair struct {
	A, B      int
	Why       Reason
	Certainty int
}

// blockOf is how many of those who share a key one of them is compared with: a name that ten
// thousand have is no reason to compare all of them.
const (
	blockOf   = 40
	crowd     = 200 // from so many on a block is a name too common to tell
	crowdedOf = 3
)

// Pairs finds those who may be one, the most certain first. Only those are compared who share
// a telephone, an address, a firm, a name, its sound, its look, or all of a name but one letter or one
// word, so that the time grows with the number of people and not with its square.
func Pairs(ctx context.Context, all []Person) ([]Pair, error) {
	profiles := make([]profile, len(all))
	for i := range all {
		profiles[i] = profileOf(all[i])
	}
	var pairs []Pair
	err := compare(ctx, keysOf(profiles), func(a, b int32) {
		if why, certainty := alike(&profiles[a], &profiles[b]); why != notAlike {
			pairs = append(pairs, Pair{int(a), int(b), why, certainty})
		}
	})
	if err != nil {
		return nil, err
	}
	slices.SortFunc(pairs, func(x, y Pair) int {
		return cmp.Or(cmp.Compare(y.Certainty, x.Certainty), cmp.Compare(x.A, y.A), cmp.Compare(x.B, y.B))
	})
	return slices.Compact(pairs), nil
}

// compare gives those who share a key, two by two.
func compare(ctx context.Context, keys []blockKey, see func(a, b int32)) error {
	for i := range keys {
		if i%10000 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		most := blockOf
		if i+crowd < len(keys) && keys[i+crowd].hash == keys[i].hash {
			most = crowdedOf
		}
		for j := i + 1; j < len(keys) && j-i <= most && keys[j].hash == keys[i].hash; j++ {
			see(keys[i].of, keys[j].of)
		}
	}
	return nil
}

// blockKey is what someone may share with who is the same.
type blockKey struct {
	hash uint64
	of   int32
}

func keysOf(all []profile) []blockKey {
	seed := maphash.MakeSeed()
	keys := make([]blockKey, 0, len(all)*24)
	for i := range all {
		all[i].keys(func(kind byte, parts ...string) {
			var h maphash.Hash
			h.SetSeed(seed)
			_ = h.WriteByte(kind)
			some := false
			for _, part := range parts {
				some = some || part != ""
				_, _ = h.WriteString(part)
			}
			if some {
				keys = append(keys, blockKey{h.Sum64(), int32(i)})
			}
		})
	}
	slices.SortFunc(keys, func(x, y blockKey) int { return cmp.Or(cmp.Compare(x.hash, y.hash), cmp.Compare(x.of, y.of)) })
	return slices.Compact(keys)
}

func (p *profile) keys(add func(kind byte, parts ...string)) {
	for phone := range strings.FieldsSeq(p.Phones) {
		add('p', phone)
	}
	add('e', p.Email)
	add('o', p.Org)
	if len(p.words) > maxWords {
		return
	}
	words, sounds := make([]string, len(p.words)), make([]string, len(p.words))
	for i := range p.words {
		w := &p.words[i]
		words[i], sounds[i] = w.word, w.undotted
		if w.sound.telling() {
			sounds[i] = string(w.sound.key[:w.sound.n])
		}
	}
	slices.Sort(words)
	slices.Sort(sounds)
	add('n', strings.Join(words, " "))
	add('j', p.joined)
	add('l', p.looks[0])
	add('m', p.looks[1])
	add('s', strings.Join(sounds, " "))
	if len(words) < 2 {
		return
	}
	for i, word := range words {
		rest := strings.Join(slices.Concat(words[:i], words[i+1:]), " ")
		if len(words) > 2 {
			add('n', rest)
		}
		add('w', rest, "|", word)
		for j, letter := range word {
			add('w', rest, "|", word[:j], word[j+utf8.RuneLen(letter):])
		}
	}
}
