package intake

import (
	"context"
	"io"

	"stegvis/export/intake/table"
	"stegvis/model"
)

// readFrom is Read for a list of no file.
func readFrom(ctx context.Context, name string, list io.ReadSeeker, o Options) (model.ImportPlan, error) {
	f, err := table.From(ctx, name, list, recogniseContacts(o.Map))
	return planOfFile(ctx, name, f, err, o)
}

// readAttendanceFrom is ReadAttendance for a list of no file.
func readAttendanceFrom(ctx context.Context, name string, list io.ReadSeeker, o Options) (model.AttendancePlan, error) {
	return attendanceOf(name, o, func(known table.Recogniser) (*table.File, error) {
		return table.From(ctx, name, list, known)
	})
}
