package model

// NeedStatus is what became of a need.
type NeedStatus string

// The statuses of a need.
const (
	NeedOpen        NeedStatus = "open"
	NeedInProgramme NeedStatus = "programme"
	NeedMet         NeedStatus = "met"
	NeedDropped     NeedStatus = "dropped"
)

// NeedRecord is one need of one contact, of the 21 categories of the interview.
type NeedRecord struct {
	ID       NeedID
	Contact  ContactID
	Need     Need
	Priority int // 1 to 3
	Status   NeedStatus
	RaisedOn Date
	ClosedOn Date
}
