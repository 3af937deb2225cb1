package papers

import (
	"errors"
	"os"
	"os/exec"
	"runtime"

	tea "charm.land/bubbletea/v2"

	"stegvis/model/text"
	"stegvis/ui/page"
)

// errNoWindow says that there is no window system to show a file in.
var errNoWindow = errors.New("there is nothing to show the file in")

// Show opens a file in the program the system has for it, and does not wait for that program.
func Show(path string) error {
	var c *exec.Cmd
	switch {
	case runtime.GOOS == "windows":
		c = exec.Command("cmd", "/c", "start", "", path)
	case runtime.GOOS == "darwin":
		c = exec.Command("open", path)
	case os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "":
		return errNoWindow
	default:
		c = exec.Command("xdg-open", path)
	}
	if err := c.Start(); err != nil {
		return err
	}
	return c.Process.Release()
}

// Told says where a paper was written, and opens it where that can be done; where not, only where
// it lies.
func Told(deps *page.Deps, path string, err error) tea.Msg {
	switch {
	case err != nil:
		return page.Failed{Err: err}
	case deps.Show == nil || deps.Show(path) != nil:
		return page.Told{Sentence: text.Sentencef("papers.written", Said(path))}
	}
	return page.Told{Sentence: text.Sentencef("papers.shown", Said(path))}
}
