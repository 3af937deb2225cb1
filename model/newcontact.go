package model

// NewContact is a contact to take in, with what is known of it from the beginning.
type NewContact struct {
	Contact  Contact   // an empty id, role, path or status is given one
	FollowUp *Record   // the first promise; may be nil
	Seen     *CommitID // the newest change when one like her was looked for; nil: she is new whoever came since
	Project  string    // a project the contact takes part in, by name; may be empty
}
