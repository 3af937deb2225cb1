//go:build unix

package start_test

import (
	"context"
	"fmt"
	"os"
	"strings"
	"syscall"
	"testing"
	"time"

	"stegvis/model/text"
	"stegvis/storage"
)

// longRun is set where the tests that take long are run.
const longRun = "STEGVIS_LONG"

// begun are forms of which each is opened by keys, once what stands before each of them is in
// sight, with what is in sight when one can type.
var begun = [][]string{ // sight, key, sight, key …, sight
	{"3 d late", "l", "What was said"},
	{"Needs you", "n", "Found through"},
	{"Needs you", "2", "Contacts  2", enter, "Timeline", "S", "Skip the step"},
	{"Needs you", "2", "Contacts  2", enter, "Timeline", "H", "Hand over"},
	{"Needs you", "4", "Frukost", enter, "Omar Darwish", "I", "Names, one a line"},
	{"Needs you", "6", "Last changes", "e", "Information on"},
}

// TestEveryHangUpWhileTypingLeavesADraft ends the program in every way while one types into
// one form after the other, and opens the form again.
func TestEveryHangUpWhileTypingLeavesADraft(t *testing.T) {
	times := 5
	if os.Getenv(longRun) != "" {
		times = 100
	}
	ends := []func(*terminal){
		(*terminal).closeWindow,
		func(s *terminal) { _ = s.cmd.Process.Signal(syscall.SIGHUP) },
		func(s *terminal) { _ = s.cmd.Process.Signal(syscall.SIGTERM) },
		func(s *terminal) { time.Sleep(time.Second); _ = s.cmd.Process.Kill() }, // a crash: what is a second old is kept
		func(s *terminal) { _ = s.cmd.Process.Signal(syscall.SIGINT) },
	}
	path, documents := office(t), folder(t)
	for n := range times {
		if n%len(begun) == 0 { // no draft is left of the forms
			path = office(t)
		}
		typed := fmt.Sprintf("halfway%d", n)
		s := start80(t, text.English, documents, path)
		s.open(n)
		s.write(typed)
		s.until(typed)
		ends[n%len(ends)](s)
		s.end()
		with(t, path, func(r *storage.Register) {
			drafts, err := r.Drafts(context.Background())
			if err != nil || !strings.Contains(fmt.Sprint(drafts), typed) {
				t.Fatalf("hang-up %d: the drafts are %+v, %v", n, drafts, err)
			}
		})
		again := start80(t, text.English, documents, path)
		again.open(n)
		again.until(typed, "What you typed last")
		_ = again.cmd.Process.Kill()
		again.end()
	}
}

// open goes to one form after the other.
func (s *terminal) open(n int) {
	s.t.Helper()
	keys := begun[n%len(begun)]
	for i := 0; i+1 < len(keys); i += 2 {
		s.until(keys[i])
		s.press(keys[i+1])
	}
	s.until(keys[len(keys)-1])
}
