package bringin

import (
	"testing"

	"stegvis/model"
	"stegvis/ui/uitest"
)

// What a list is of may change while its keys are shown, and before its lines are.
func TestAListThatBecomesAnotherInTheMeantimeIsNoDanger(t *testing.T) {
	in := open(t, 120, 40)
	in.read(t, in.file(t, "born.csv", "Namn;Född\nAmina Warsame;03/04/1984\n"))
	p := in.Page.(*Page)
	p.came.of = ofAttendance
	reading := p.read()
	in.Press("?")
	in.Drain(reading)
	in.Has("ctrl+s")
	in.Press("esc")
	in.Has("attendance: who came")
}

func TestAKeyBeforeTheLinesAreSeenIsNoDanger(t *testing.T) {
	in := open(t, 120, 40)
	in.read(t, in.file(t, "born.csv", "Namn;Född\nAmina Warsame;03/04/1984\n"))
	p := in.Page.(*Page)
	p.take(understood{came: &model.AttendancePlan{}}, nil)
	p.HandleKey(uitest.Key("enter"))
	in.to(t, "Kind")
}
