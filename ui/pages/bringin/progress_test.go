package bringin

import (
	"context"
	"path/filepath"
	"testing"

	"stegvis/storage/progress"
)

func TestHowFarALongListHasComeIsSaid(t *testing.T) {
	in := open(t, 80, 24)
	p := in.Page.(*Page)
	in.Paste(filepath.Join(in.folder, "people.csv"))
	under, _ := p.told()
	p.busy = "bringin.reading"
	in.Send(howFar{p})
	in.Has("Reading the file …")
	in.Lacks("%")
	progress.Tell(under(context.Background()), 21, 50)
	in.Send(howFar{p})
	in.Has("Reading the file … 42 %")
	p.busy = writing
	in.Send(howFar{p})
	in.Has("Bringing in the list … 42 %")
	p.busy = ""
	in.Send(howFar{p})
	in.Lacks("42 %")
}

func TestReadingIsStoppedAndNothingComesOfIt(t *testing.T) {
	in := open(t, 80, 24)
	in.Paste(filepath.Join(in.folder, "people.csv"))
	reading := in.Hold("enter")
	in.Send(howFar{in.Page.(*Page)})
	in.Has("Reading the file …")
	in.Press("esc")
	in.Drain(reading)
	in.Lacks("Reading the file", "2 new")
	in.Press("enter")
	in.Has("2 new")

	in.Press("t") // what is read anew is stopped as well
	again := in.Hold("t")
	in.Press("esc")
	in.Drain(again)
	in.Lacks("2 new", "Reading the file")
}
