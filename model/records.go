package model

// RecordTypes are all types of records, in the order in which they are shown.
var RecordTypes = []*RecordType{Outcome}
