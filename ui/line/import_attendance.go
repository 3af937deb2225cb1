package line

import (
	"strconv"

	"stegvis/export/intake"
	"stegvis/model"
	"stegvis/storage"
)

func (c *call) bringInAttendance(r *storage.Register, file string, options intake.Options, given importFlags) error {
	if given.rejects != "" || given.project != "" {
		return wrongUse("line.only-contacts")
	}
	plan, err := intake.ReadAttendance(c.ctx, file, options)
	if err != nil {
		return err
	}
	if !given.json {
		c.showAttendance(plan, given.new)
	}
	write, err := c.wanted(given)
	if err != nil {
		return err
	}
	var counts storage.AttendanceCounts
	if write {
		if err := c.backUpFirst(r); err != nil {
			return err
		}
		var done storage.Done
		done, counts, err = r.ImportAttendance(c.ctx, c.now(), plan, given.new, options.Role)
		if err := c.done(done, err); err != nil {
			return err
		}
	}
	if given.json {
		if err := c.printJSON(jsonAttendanceOf(plan, counts, write)); err != nil {
			return err
		}
	}
	if len(plan.Problems) > 0 || len(plan.Unknown) > 0 && !given.new {
		return errIncomplete
	}
	return nil
}

// showAttendance prints the meetings of a list, who is unknown, and every problem.
func (c *call) showAttendance(plan model.AttendancePlan, addUnknown bool) {
	l := c.language()
	c.print(l.Say("line.attendance", plan.Source, plan.Rows, len(plan.Meetings)))
	c.section("line.meetings", len(plan.Meetings), func(t *columns, i int) {
		m := plan.Meetings[i]
		t.row(m.On.String(), m.On.Week().Label(l), m.Title, strconv.Itoa(m.Present))
	})
	key := "line.unknown-left"
	if addUnknown {
		key = "line.unknown-added"
	}
	c.section(key, len(plan.Unknown), func(t *columns, i int) { t.row(plan.Unknown[i]) })
	c.showProblems(plan.Problems)
}

// jsonAttendance is a list of attendance and what was done with it, for machines.
type jsonAttendance struct {
	Rows     int           `json:"rows"`
	Meetings int           `json:"meetings"`
	Noted    int           `json:"noted"`
	Added    int           `json:"added"` // contacts made of unknown names
	Imported bool          `json:"imported"`
	Unknown  []string      `json:"unknown"`
	Problems []jsonProblem `json:"problems"`
}

func jsonAttendanceOf(plan model.AttendancePlan, counts storage.AttendanceCounts, imported bool) jsonAttendance {
	return jsonAttendance{
		Rows: plan.Rows, Meetings: len(plan.Meetings), Noted: counts.Noted, Added: counts.People, Imported: imported,
		Unknown:  each(plan.Unknown, func(name string) string { return name }),
		Problems: each(plan.Problems, jsonProblemOf),
	}
}
