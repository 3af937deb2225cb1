package engine

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"stegvis/model"
)

// place makes the folder and an empty file when there is none, and tells whether something
// was there. Errors say what is wrong with the place.
func place(path string, o Options) (found bool, err error) {
	at, err := os.Stat(path)
	switch {
	case err == nil && at.IsDir():
		return true, model.Fail(model.Invalid, "storage.folder", path)
	case err == nil && !at.Mode().IsRegular():
		return true, model.Fail(model.Invalid, "storage.no-file", path)
	case err == nil && at.Size() == 0 && o.Existing && !there(path+"-wal"):
		return false, model.Fail(model.NotFound, "storage.none", path)
	case err == nil:
		return at.Size() > 0, tighten(path, at, o.ReadOnly)
	case !errors.Is(err, fs.ErrNotExist):
		return false, model.Fail(model.Full, "storage.cannot-open", path).Because(err)
	case o.ReadOnly, o.Existing:
		return false, model.Fail(model.NotFound, "storage.none", path).Because(err)
	}
	if at, err := os.Lstat(path); err == nil && at.Mode()&fs.ModeSymlink != 0 {
		return false, model.Fail(model.NotFound, "storage.dangling", path)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return false, model.Fail(model.Full, "storage.cannot-make", path).Because(err)
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o600)
	if errors.Is(err, fs.ErrExist) { // another program was faster
		return place(path, o)
	}
	if err != nil {
		return false, model.Fail(model.Full, "storage.cannot-make", path).Because(err)
	}
	return false, f.Close()
}

// tighten takes from everyone else what they may do with an existing file.
func tighten(path string, at fs.FileInfo, readOnly bool) error {
	if readOnly {
		return nil
	}
	for _, tail := range []string{"-wal", "-shm"} { // made while the register itself could only be read
		if beside, err := os.Stat(path + tail); err == nil && writable(path) && beside.Mode().Perm()&0o200 == 0 {
			_ = os.Chmod(path+tail, 0o600) // what cannot be mended is told when it is in the way
		}
	}
	if at.Mode().Perm()&0o077 == 0 {
		return nil
	}
	if err := os.Chmod(path, at.Mode().Perm()&0o700); err != nil && !errors.Is(err, fs.ErrPermission) {
		return model.Fail(model.Full, "storage.cannot-open", path).Because(err)
	}
	return nil
}
