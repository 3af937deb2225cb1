package export

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"stegvis/model"
	"stegvis/storage/safefile"
)

// WriteFile writes one file, readable by its owner only: whole or not at all, and never
// over one that is there. Errors: Exists, Full, Internal.
func WriteFile(path string, write func(io.Writer) error) (err error) {
	dir := filepath.Dir(path)
	if _, err := os.Lstat(path); err == nil {
		return model.Fail(model.Exists, "export.file-exists", path)
	}
	if _, err := os.Stat(dir); err != nil { // a folder that was mistyped is not made
		return writing(dir, err)
	}
	safefile.Sweep(dir)
	f, err := safefile.Draft(dir)
	if err != nil {
		return writing(dir, err)
	}
	defer os.Remove(f.Name())
	defer f.Close()
	if err := write(f); err != nil {
		return writing(dir, err)
	}
	if err := safefile.Move(f, path); errors.Is(err, fs.ErrExist) {
		return model.Fail(model.Exists, "export.file-exists", path)
	} else if err != nil {
		return writing(dir, err)
	}
	return nil
}

func isCancelled(err error) bool {
	return errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded)
}
