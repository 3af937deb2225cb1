package model

import (
	"cmp"
	"slices"
	"strings"

	"stegvis/model/text"
)

// RatingMost is the best answer to a question of a Rating; the least is 1.
const RatingMost = 5

// Rating is what somebody says of the own business, the same eight questions each time: asked of
// her, not about her. An answer that was not given stays unknown.
var Rating = &RecordType{
	Key: "rating", Plural: "ratings", Of: OfContact, Tab: "ratings",
	Fields: withArea("rating", append([]Field{
		{Key: "on", Kind: PastDate, Required: true, Default: Today},
	}, rated("plan", "customers", "money", "rules", "language", "network", "time", "confidence")...)),
	Title: []string{"on"}, Day: "on",
	Say: sayRating,
}

func rated(keys ...string) []Field {
	fields := make([]Field, len(keys))
	for i, key := range keys {
		fields[i] = Field{Key: key, Kind: Number, Most: RatingMost}
	}
	return fields
}

// RatingQuestions are the eight questions in their order.
func RatingQuestions() []Field { return Rating.Fields[1:] }

// sayRating says how many of the questions were answered: the day stands beside it anyhow, and
// what was answered is no one figure.
func sayRating(r Record, l text.Lang) string {
	n := 0
	for i := 1; i < len(r.Type.Fields); i++ {
		if r.Int(r.Type.Fields[i].Key) > 0 {
			n++
		}
	}
	return l.Say("rating.answered", n, len(r.Type.Fields)-1)
}

// RatingAnswer is what a question was answered on a day; 0 when it never was.
type RatingAnswer struct {
	Value int
	On    Date
}

// ThenNow is how the answers to one question changed: the first and the latest that were given.
// Of a question answered once Now is unknown.
type ThenNow struct {
	Question  Field
	Then, Now RatingAnswer
}

// Change is by how much the answer changed; ok is false where there are not two.
func (c ThenNow) Change() (by int, ok bool) {
	return c.Now.Value - c.Then.Value, c.Now.Value > 0
}

// ThenAndNow is how the answers to each question changed, in their order.
func ThenAndNow(ratings []Record) []ThenNow {
	inOrder := slices.SortedFunc(slices.Values(ratings), func(a, b Record) int {
		return cmp.Or(strings.Compare(a.Get("on"), b.Get("on")), cmp.Compare(a.ID, b.ID))
	})
	changes := make([]ThenNow, 0, len(RatingQuestions()))
	for _, q := range RatingQuestions() {
		c := ThenNow{Question: q}
		for _, r := range inOrder {
			switch answer := (RatingAnswer{r.Int(q.Key), r.Date("on")}); {
			case answer.Value == 0:
			case c.Then.Value == 0:
				c.Then = answer
			default:
				c.Now = answer
			}
		}
		changes = append(changes, c)
	}
	return changes
}

// RatingScale draws an answer as signs on a scale, so many of them full.
func RatingScale(value int, full, open string) string {
	return strings.Repeat(full, value) + strings.Repeat(open, max(RatingMost-value, 0))
}

// RatingProposed tells whether the questions should be asked now: the analysis was completed, or a
// follow-up conversation held, on or after the day they were asked last.
func RatingProposed(visits []Visit, ratings, checkups []Record) bool {
	var since, asked Date
	later := func(a, b Date) Date {
		if a.Before(b) {
			return b
		}
		return a
	}
	for _, v := range visits {
		if v.Step == Analysis && v.State == Done {
			since = later(since, v.To)
		}
	}
	for _, r := range checkups {
		since = later(since, r.Date("on"))
	}
	for _, r := range ratings {
		asked = later(asked, r.Date("on"))
	}
	return !since.IsZero() && asked.Before(since)
}
