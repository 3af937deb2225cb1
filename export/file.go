package export

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"stegvis/model"
)

// WriteFile writes one file, readable by its owner only: whole or not at all, and never
// over one that is there. Errors: Exists, Full, Internal.
func WriteFile(path string, write func(io.Writer) error) (err error) {
	dir := filepath.Dir(path)
	if _, err := os.Lstat(path); err == nil {
		return model.Fail(model.Exists, "export.file-exists", path)
	}
	f, err := os.CreateTemp(dir, "."+filepath.Base(path)+".*")
	if err != nil {
		return writing(dir, err)
	}
	defer os.Remove(f.Name())
	err = write(f)
	if err == nil {
		err = f.Sync()
	}
	if closing := f.Close(); err == nil {
		err = closing
	}
	if err != nil {
		return writing(dir, err)
	}
	// A link fails where a rename would silently replace; where there are no links the
	// look before has to do.
	switch err := os.Link(f.Name(), path); {
	case errors.Is(err, fs.ErrExist):
		return model.Fail(model.Exists, "export.file-exists", path)
	case err != nil:
		if err := os.Rename(f.Name(), path); err != nil {
			return writing(dir, err)
		}
	}
	syncFolder(dir)
	return nil
}

func isCancelled(err error) bool {
	return errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded)
}
