package engine

import (
	"context"
	"strings"
	"testing"
	"time"
)

func TestAPanicWhileNobodyWaitsIsBroughtToWhoeverAsksNext(t *testing.T) {
	f := &File{} // without a connection: resting panics
	f.restAlone()
	defer func() {
		fault, ok := recover().(*Panic)
		if !ok || !strings.Contains(string(fault.Stack), "idle.go") {
			t.Errorf("what came: %+v", fault)
		}
	}()
	_, err := f.ChangedElsewhere(context.Background())
	t.Errorf("nothing was said of it: %v", err)
}

func TestClosingWaitsForTheEndOfARest(t *testing.T) {
	f := fresh(t)
	ctx, ok := f.idle.begin()
	if !ok {
		t.Fatal("it does not begin")
	}
	ended := false
	go func() {
		<-ctx.Done()
		time.Sleep(50 * time.Millisecond)
		ended = true
		f.idle.rests.Done()
	}()
	if err := f.Close(); err != nil || !ended {
		t.Errorf("it is closed, and the rest has ended: %v, %v", ended, err)
	}
	if _, ok := f.idle.begin(); ok {
		t.Error("one begins after the end")
	}
}
