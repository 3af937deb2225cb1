package match

import (
	"cmp"
	"context"
	"hash/maphash"
	"slices"
	"strings"

	"stegvis/model/fold"
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
// a telephone, an address, a name, its sound, its look, or all of a name but one letter or one
// word, so that the time grows with the number of people and not with its square.
func Pairs(ctx context.Context, all []Person) ([]Pair, error) {
	keys := keysOf(all)
	var pairs []Pair
	seen := make(map[[2]int32]bool)
	for i := range keys {
		if i%10000 == 0 && ctx.Err() != nil {
			return nil, ctx.Err()
		}
		most := blockOf
		if i+crowd < len(keys) && keys[i+crowd].hash == keys[i].hash {
			most = crowdedOf
		}
		for j := i + 1; j < len(keys) && j-i <= most && keys[j].hash == keys[i].hash; j++ {
			at := [2]int32{keys[i].of, keys[j].of}
			if at[0] == at[1] || seen[at] {
				continue
			}
			if why, certainty := Alike(all[at[0]], all[at[1]]); why != notAlike {
				seen[at] = true
				pairs = append(pairs, Pair{int(at[0]), int(at[1]), why, certainty})
			}
		}
	}
	slices.SortFunc(pairs, func(x, y Pair) int {
		return cmp.Or(cmp.Compare(y.Certainty, x.Certainty), cmp.Compare(x.A, y.A), cmp.Compare(x.B, y.B))
	})
	return pairs, nil
}

// blockKey is what someone may share with who is the same.
type blockKey struct {
	hash uint64
	of   int32
}

func keysOf(all []Person) []blockKey {
	seed := maphash.MakeSeed()
	keys := make([]blockKey, 0, len(all)*24)
	for i := range all {
		add := func(kind, key string) {
			if key != "" {
				keys = append(keys, blockKey{maphash.String(seed, kind+key), int32(i)})
			}
		}
		all[i].keys(add)
	}
	slices.SortFunc(keys, func(x, y blockKey) int { return cmp.Or(cmp.Compare(x.hash, y.hash), cmp.Compare(x.of, y.of)) })
	return slices.Compact(keys)
}

func (p *Person) keys(add func(kind, key string)) {
	for phone := range strings.FieldsSeq(p.Phones) {
		add("p", phone)
	}
	add("e", strings.ToLower(p.Email))
	folded := fold.Loose(fold.Strict(p.Name))
	words := strings.Fields(folded)
	if len(words) > maxWords {
		return
	}
	slices.Sort(words)
	add("n", strings.Join(words, " "))
	add("j", strings.Join(strings.Fields(folded), ""))
	looks := skeletons(p.Name)
	add("l", looks[0])
	add("m", looks[1])
	sounds := make([]string, len(words))
	for i, word := range words {
		sounds[i] = undotted(word)
		if k := phoneticOf([]byte(word)); k.telling() {
			sounds[i] = string(k.key[:k.n])
		}
	}
	slices.Sort(sounds)
	add("s", strings.Join(sounds, " "))
	if len(words) < 2 {
		return
	}
	for i, word := range words {
		rest := strings.Join(slices.Concat(words[:i], words[i+1:]), " ")
		if len(words) > 2 {
			add("n", rest)
		}
		letters := []rune(word)
		add("w", rest+"|"+word)
		for j := range letters {
			add("w", rest+"|"+string(letters[:j])+string(letters[j+1:]))
		}
	}
}
