package line

import (
	"os"
	"syscall"

	"golang.org/x/sys/windows"
)

// systemLanguage is the language the person chose in Windows: "sv-SE".
func systemLanguage() string {
	languages, err := windows.GetUserPreferredUILanguages(windows.MUI_LANGUAGE_NAME)
	if err != nil || len(languages) == 0 {
		return ""
	}
	return languages[0]
}

// pipeErrors are what writing gives when the reader of a pipe has gone.
var pipeErrors = []error{syscall.EPIPE, windows.ERROR_BROKEN_PIPE, windows.ERROR_NO_DATA}

// ignored are signals that would end the program where an error of writing says it better.
var ignored = []os.Signal{syscall.SIGPIPE}
