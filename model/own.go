package model

// Own is what else of an owner a record is seen among when it is saved.
type Own struct {
	Records map[string][]Record // by the key of their type, the record itself left out
	Was     Record              // the record itself as it stands; of a new one its type alone
	Limits  Limits
}

// Limits are the amounts that are settings of the office: they change.
type Limits struct {
	MicroLoan int // the most a micro-loan may be, kronor
}

// UsualLimits are the limits where the office has set none.
var UsualLimits = Limits{MicroLoan: 250_000}
