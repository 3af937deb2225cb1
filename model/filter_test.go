package model

import (
	"reflect"
	"testing"
)

func TestParseFilterQuery(t *testing.T) {
	cases := []struct {
		name, typed string
		want        FilterQuery
	}{
		{"words are looked for", "amina boden", FilterQuery{Text: "amina boden"}},
		{"women in some steps", "kvinnor steg 4-5", FilterQuery{Gender: "woman", Steps: []StepKey{StartupInfo, FollowingUp}}},
		{"the same in English, with a dash", "women step 4–5", FilterQuery{Gender: "woman", Steps: []StepKey{StartupInfo, FollowingUp}}},
		{"single steps", "steg 1,8", FilterQuery{Steps: []StepKey{Identify, Continuous}}},
		{"what is late, by name", "late ami", FilterQuery{Late: true, Text: "ami"}},
		{"two statuses", "pausade avslutade", FilterQuery{Status: []Status{Paused, Closed}}},
		{"a name that begins as a word", "menelik", FilterQuery{Text: "menelik"}},
		{"no such step is text", "steg 9", FilterQuery{Text: "steg 9"}},
		{"a backward range is text", "steg 5-2", FilterQuery{Text: "steg 5-2"}},
	}
	for _, c := range cases {
		if got := ParseFilterQuery(c.typed); !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: ParseFilterQuery(%q) = %+v, want %+v", c.name, c.typed, got, c.want)
		}
	}
	if !ParseFilterQuery("  ").Empty() || ParseFilterQuery("late").Empty() {
		t.Error("only a query that asks for nothing is empty")
	}
}
