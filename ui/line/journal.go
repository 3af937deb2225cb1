package line

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"stegvis/model"
	"stegvis/storage"
	"stegvis/storage/trace"
)

// journalLimit is the size at which a new journal begins; the one before is kept.
const journalLimit = 1 << 20

// journalPath is the file the program notes its own faults in: STEGVIS_LOG, or its place
// in the state folder; empty when there is none.
func (c *call) journalPath() string {
	if p := c.Getenv("STEGVIS_LOG"); p != "" {
		return p
	}
	folder, err := storage.StateFolder()
	if err != nil {
		return ""
	}
	return filepath.Join(folder, "stegvis.log")
}

// StateFolder is where the program keeps its own notes for this person; empty when there is
// none.
func StateFolder() string {
	folder, err := storage.StateFolder()
	if err != nil { // without a home there are no notes
		return ""
	}
	return folder
}

// failed says an error in the person's language and notes the cause.
func (c *call) failed(err error) {
	var known *model.Error
	if !errors.As(err, &known) || known.Code == model.Internal || known.Err != nil {
		c.note(trace.Of(err))
	}
	if known != nil && known.Message.Key != "error.internal" {
		c.say("%s", model.Explain(known, c.language()))
		return
	}
	c.tell("line.fault", c.journalPath())
}

// panicked says that the program has a fault, and notes where.
func (c *call) panicked(fault any, stack []byte) {
	c.note(fmt.Sprintf("panic: %s\n%s", trace.Panic(fault), stack))
	if c.register != nil {
		_ = c.register.Close()
	}
	c.tell("line.fault", c.journalPath())
}

// note adds an entry to the journal. That it cannot be written is no reason to stop.
func (c *call) note(entry string) {
	fmt.Fprintf(journal{c}, "%s stegvis %s: %s\n", c.Now().UTC().Format(time.RFC3339), c.Version, entry)
}

// journal is the program's own log as a writer. Its file is opened only when there is
// something to write.
type journal struct{ call *call }

// Write adds to the end of the file; a long file is put aside first.
func (j journal) Write(b []byte) (int, error) {
	path := j.call.journalPath()
	if path == "" {
		return 0, fs.ErrNotExist
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return 0, err
	}
	if was, err := os.Stat(path); err == nil && was.Size() > journalLimit {
		_ = os.Rename(path, path+".old")
	}
	f, err := os.OpenFile(path, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	return f.Write(b)
}

// pipeClosed tells whether nothing went wrong but that the reader of a pipe had enough.
func pipeClosed(err error) bool {
	for _, closed := range pipeErrors {
		if errors.Is(err, closed) {
			return true
		}
	}
	return false
}
