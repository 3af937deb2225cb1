package model

// Said is what a person has said of lists with the same headings, to be taken up when the next
// one comes.
type Said struct {
	On      Date              `json:"-"`                 // when such a list was last brought in
	Answers map[string]string `json:"answers,omitempty"` // by the keys of the questions
	Columns map[string]string `json:"columns,omitempty"` // what they are taken for, by folded headings
}

// IsNothing tells whether nothing was said.
func (s Said) IsNothing() bool { return len(s.Answers)+len(s.Columns) == 0 }

// QuestionRow is a row that a question is about.
type QuestionRow struct {
	At     int    // in the plan's Contacts
	Doubt  *Doubt // who the row may also speak of; nil where it is not asked who it is
	Answer string // the option taken for it
	Given  bool   // for this row alone
}
