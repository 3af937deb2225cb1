package demo

import (
	"testing"

	"stegvis/model"
	"stegvis/model/text"
)

func TestNobodyIsTwiceAtAMeeting(t *testing.T) {
	today, _ := model.NewDate(2026, 11, 22)
	for p := range New(Options{Contacts: 3000, Seed: 1, Today: today, Lang: text.English}).People() {
		seen := make(map[model.EventID]bool)
		for _, a := range p.Attendance {
			if seen[a.Event] {
				t.Errorf("%s is noted twice at the meeting %s", p.Contact.Name, a.Event)
			}
			seen[a.Event] = true
		}
	}
}
