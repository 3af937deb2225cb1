package intake

import (
	"context"
	"io"

	"stegvis/model"
)

// readFrom is Read for a list of no file.
func readFrom(ctx context.Context, name string, list io.ReadSeeker, o Options) (model.ImportPlan, error) {
	if err := check(name, list); err != nil {
		return model.ImportPlan{}, err
	}
	return read(ctx, name, list, o)
}

// readAttendanceFrom is ReadAttendance for a list of no file.
func readAttendanceFrom(ctx context.Context, name string, list io.ReadSeeker, o Options) (model.AttendancePlan, error) {
	if err := check(name, list); err != nil {
		return model.AttendancePlan{}, err
	}
	return readAttendance(ctx, name, list, o)
}
