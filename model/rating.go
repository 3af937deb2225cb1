package model

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
