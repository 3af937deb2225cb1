package trace_test

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"stegvis/model"
	"stegvis/storage/trace"
)

func TestTheLogTellsWhatWentWrongAndNothingOfAPerson(t *testing.T) {
	_, missing := os.ReadFile("/home/x/Amina Warsame 850709-9805 \x1b[2J.csv")
	rename := os.Rename("/none/Amina", "/none/Warsame")
	tests := []struct {
		err  error
		want string
	}{
		{missing, "open: no such file or directory"},
		{rename, "rename: no such file or directory"},
		{model.Fail(model.NotFound, "line.nobody", "Amina Warsame").Because(missing), fmt.Sprintf("error %d line.nobody: open: no such file or directory", model.NotFound)},
		{errors.New("Amina Warsame said no"), "*errors.errorString"},
		{fmt.Errorf("Amina: %w", missing), "*fmt.wrapError: open: no such file or directory"},
		{errors.Join(missing, errors.New("Warsame")), "open: no such file or directory: *errors.errorString"},
		{nil, ""},
	}
	for _, test := range tests {
		if got := trace.Of(test.err); got != test.want {
			t.Errorf("of %v: %q, not %q", test.err, got, test.want)
		}
	}
	if got := trace.Panic("Amina Warsame"); strings.Contains(got, "Amina") {
		t.Errorf("a panic is told as %q", got)
	}
	defer func() {
		if got := trace.Panic(recover()); !strings.Contains(got, "index out of range") {
			t.Errorf("a fault of the program is told as %q", got)
		}
	}()
	_ = []int{}[len(os.Args[:0])]
}
