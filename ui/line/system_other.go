//go:build !windows

package line

import (
	"os"
	"syscall"
)

// systemLanguage is the language chosen outside the environment: there is none here.
func systemLanguage() string { return "" }

// pipeErrors are what writing gives when the reader of a pipe has gone.
var pipeErrors = []error{syscall.EPIPE}

// ignored are signals that would end the program where an error of writing says it better:
// a reader that has gone, a file that may not grow.
var ignored = []os.Signal{syscall.SIGPIPE, syscall.SIGXFSZ}
