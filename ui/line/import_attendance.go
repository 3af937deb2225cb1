package line

import (
	"strconv"

	"stegvis/export/intake"
	"stegvis/model"
	"stegvis/storage"
)

// readAttendance reads a list of who was at which meeting.
func (g given) readAttendance(file string, options intake.Options) (list, error) {
	if g.get("rejects") != "" || g.get("project") != "" {
		return list{}, wrongUse("line.only-contacts")
	}
	plan, err := intake.ReadAttendance(g.ctx, file, options)
	if err != nil {
		return list{}, err
	}
	var counts storage.AttendanceCounts
	return list{
		show: func() { g.showAttendance(plan, g.is("new")) },
		write: func() (done storage.Done, err error) {
			done, counts, err = g.register.ImportAttendance(g.ctx, g.now(), plan, g.is("new"), options.Role)
			return done, err
		},
		value: func(written bool) object { return jsonAttendance(plan, counts, written) },
		left:  func() bool { return len(plan.Problems) > 0 || len(plan.Unknown) > 0 && !g.is("new") },
	}, nil
}

// showAttendance prints the meetings of a list, who is unknown, and every problem.
func (c *call) showAttendance(plan model.AttendancePlan, addUnknown bool) {
	l := c.language()
	c.print(plan.Source + ": " + l.Count("bringin.rows", plan.Rows) + ", " + l.Count("line.meetings-are", len(plan.Meetings)))
	c.section("line.meetings", len(plan.Meetings), func(t *columns, i int) {
		m := plan.Meetings[i]
		t.row(m.On.String(), m.On.Week().Label(l), m.Title, strconv.Itoa(m.Present))
	})
	key := "line.unknown-left"
	if addUnknown {
		key = "line.unknown-added"
	}
	c.section(key, len(plan.Unknown), func(t *columns, i int) { t.row(plan.Unknown[i]) })
	c.showLeft(plan.Left)
	c.showProblems(plan.Problems)
}

// jsonAttendance is a list of attendance and what was done with it, for machines.
func jsonAttendance(plan model.AttendancePlan, counts storage.AttendanceCounts, imported bool) object {
	return object{
		{"rows", plan.Rows},
		{"meetings", len(plan.Meetings)},
		{"noted", counts.Noted},
		{"added", counts.People}, // contacts made of unknown names
		{"imported", imported},
		{"unknown", textsOf(plan.Unknown)},
		{"problems", each(plan.Problems, jsonProblem)},
		{"left", each(plan.Left, jsonLeft)},
	}
}
