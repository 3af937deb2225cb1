package model

import (
	"reflect"
	"testing"
)

func TestParseSieve(t *testing.T) {
	cases := []struct {
		name, typed string
		want        Sieve
	}{
		{"words are looked for", "amina boden", Sieve{Text: "amina boden"}},
		{"women in some steps", "kvinnor steg 4-5", Sieve{Gender: "woman", Steps: []StepKey{StartupInfo, FollowingUp}}},
		{"the same in English, with a dash", "women step 4–5", Sieve{Gender: "woman", Steps: []StepKey{StartupInfo, FollowingUp}}},
		{"single steps", "steg 1,8", Sieve{Steps: []StepKey{Identify, Continuous}}},
		{"what is late, by name", "late ami", Sieve{Late: true, Text: "ami"}},
		{"two statuses", "pausade avslutade", Sieve{Status: []Status{Paused, Closed}}},
		{"a name that begins as a word", "menelik", Sieve{Text: "menelik"}},
		{"no such step is text", "steg 9", Sieve{Text: "steg 9"}},
		{"a backward range is text", "steg 5-2", Sieve{Text: "steg 5-2"}},
	}
	for _, c := range cases {
		if got := ParseSieve(c.typed); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: ParseSieve(%q) = %+v, want %+v", c.name, c.typed, got, c.want)
		}
	}
	if !ParseSieve("  ").Empty() || ParseSieve("late").Empty() {
		t.Error("only a sieve that asks for nothing is empty")
	}
}
