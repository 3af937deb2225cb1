package engine

import (
	"context"
	"strings"
	"testing"
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
