package intake

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"stegvis/export/intake/table"
	"stegvis/model"
	"stegvis/model/match"
)

// settle finishes the plan when all rows are read: meetings in their order, each with its
// kind, a title, and the meeting of the register it is.
func (g *register) settle() {
	dates := make(map[string]int) // how many days each title was held on
	for key := range g.meetings {
		dates[key.title]++
	}
	for i := range g.plan.Meetings {
		m := &g.plan.Meetings[i]
		m.Kind = kindOf(m.Title, dates[model.Fold(m.Title)])
		m.Event = g.eventOf(m)
		if m.Title == "" {
			m.Title = g.o.Lang.Say("intake.column-meeting")
		}
	}
	slices.SortStableFunc(g.plan.Meetings, func(a, b model.PlannedMeeting) int {
		return cmp.Or(a.On.Compare(b.On), strings.Compare(a.Title, b.Title))
	})
}

// eventOf finds the meeting of the register held on the day: with the same title, or the
// only one when the list names none.
func (g *register) eventOf(m *model.PlannedMeeting) model.EventID {
	var only model.EventID
	n := 0
	for _, e := range g.o.Events {
		if e.On != m.On {
			continue
		}
		if m.Title != "" && match.SameName(e.Title, m.Title) {
			return e.ID
		}
		only = e.ID
		n++
	}
	if n == 1 && m.Title == "" {
		return only
	}
	return ""
}

// kindOf says what kind of meeting a title means, or how often it was held: what comes
// back week after week is the weekly meeting.
func kindOf(title string, dates int) model.EventKind {
	words := " " + model.Fold(title) + " "
	for _, k := range []struct {
		part string
		kind model.EventKind
	}{
		{"starta eget", model.StartUpInformation},
		{"start up info", model.StartUpInformation},
		{"startup info", model.StartUpInformation},
		{"inspiration", model.Seminar},
		{"seminar", model.Seminar},
		{"företagsskola", model.BusinessSchool},
		{"business school", model.BusinessSchool},
		{"nätverk", model.NetworkMeeting},
		{"network", model.NetworkMeeting},
		{"resa ", model.Trip},
		{"studiebesök", model.Trip},
		{"trip", model.Trip},
		{"frukost", model.WeeklyMeeting},
		{"breakfast", model.WeeklyMeeting},
		{"veckomöte", model.WeeklyMeeting},
		{"weekly", model.WeeklyMeeting},
		{"information", model.Information},
	} {
		if strings.Contains(words, k.part) {
			return k.kind
		}
	}
	const series = 3
	if dates >= series {
		return model.WeeklyMeeting
	}
	return model.OtherEvent
}

// meetingHeadings are what the columns of an attendance list can be besides a name.
var meetingHeadings = sync.OnceValue(func() map[string]string {
	return model.Named([]string{meetingOn, meetingTitle, presence}, targetWord)
})

// attendanceField says what a header of an attendance list means.
func attendanceField(header string, mapping map[string]string) string {
	words := model.Fold(header)
	if field, ok := mapping[words]; ok {
		return field
	}
	if field, ok := meetingHeadings()[words]; ok {
		return field
	}
	switch field, _, _ := headerField(header); field {
	case model.Name.Key, FirstName, MiddleName, LastName:
		return field
	}
	return LeftOut
}

// recogniseAttendance is the recogniser of attendance lists; dated, of those with a column of
// dates.
func recogniseAttendance(mapping map[string]string, dated bool) table.Recogniser {
	return func(cells []string) (known int, enough bool) {
		on, who := false, false
		for _, cell := range cells {
			if len(cell) > longestHeader {
				continue
			}
			switch attendanceField(cell, mapping) {
			case LeftOut:
				continue
			case meetingOn:
				on = true
			case model.Name.Key, FirstName, LastName:
				who = true
			}
			known++
		}
		return known, who && (on || !dated)
	}
}
