package export

import (
	"bufio"
	"crypto/sha256"
	"errors"
	"fmt"
	"hash"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"unicode"

	"stegvis/model"
	"stegvis/storage/safefile"
)

// folder is a folder being written beside where it is to be. It takes its place when it is
// whole.
type folder struct {
	parent, name string
	dir          string // where it is written; empty when it is gone
	sums         []string
}

// newFolder begins a folder in parent. Errors are those of the export.
func newFolder(parent, name string) (*folder, error) {
	if parent == "" {
		parent = "."
	}
	f := &folder{parent: parent, name: name}
	if err := os.MkdirAll(parent, 0o700); err != nil {
		return nil, f.failed(err)
	}
	safefile.Sweep(parent) // people's data are not to lie about hidden
	dir, err := safefile.DraftFolder(parent)
	if err != nil {
		return nil, f.failed(err)
	}
	f.dir = dir
	return f, nil
}

// drop removes what was written when it is not to be kept.
func (f *folder) drop() {
	if f.dir != "" {
		os.RemoveAll(f.dir)
	}
}

// sumFile is a file of which the checksum is taken as it is written.
type sumFile struct {
	*os.File
	sum hash.Hash
}

func (s *sumFile) Write(p []byte) (int, error) {
	n, err := s.File.Write(p)
	s.sum.Write(p[:n])
	return n, err
}

// write writes a file of the folder, to the disk.
func (f *folder) write(name string, write func(*sumFile) error) error {
	file, err := os.OpenFile(filepath.Join(f.dir, name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return f.failed(err)
	}
	s := &sumFile{file, sha256.New()}
	err = write(s)
	if err == nil {
		err = file.Sync()
	}
	if closing := file.Close(); err == nil {
		err = closing
	}
	if err != nil {
		return f.failed(err)
	}
	f.sums = append(f.sums, fmt.Sprintf("%x  %s\n", s.sum.Sum(nil), name))
	return nil
}

func (f *folder) writeText(name, content string) error {
	return f.write(name, func(s *sumFile) error {
		w := bufio.NewWriter(s)
		w.WriteString(content)
		return w.Flush()
	})
}

// writeSums writes the checksums of the files so far, as sha256sum reads them.
func (f *folder) writeSums() error {
	slices.SortFunc(f.sums, func(a, b string) int { return strings.Compare(a[64:], b[64:]) })
	return f.writeText("SHA256SUMS", strings.Join(f.sums, ""))
}

// keep puts the folder in its place, with a number behind its name when there is one
// already, and gives its path.
func (f *folder) keep() (string, error) {
	if err := safefile.Sync(f.dir); err != nil {
		return "", f.failed(err)
	}
	for n := 1; ; n++ {
		path := filepath.Join(f.parent, f.name)
		if n > 1 {
			path += fmt.Sprintf("-%d", n)
		}
		if _, err := os.Lstat(path); err == nil {
			continue
		}
		err := os.Rename(f.dir, path)
		if errors.Is(err, fs.ErrExist) || errors.Is(err, syscall.ENOTEMPTY) {
			continue
		}
		if err != nil {
			return "", f.failed(err)
		}
		f.dir = ""
		return path, f.failed(safefile.Sync(f.parent))
	}
}

// failed says of an error that files could not be written, unless it says what it is
// itself.
func (f *folder) failed(err error) error { return writing(f.parent, err) }

func writing(where string, err error) error {
	var known *model.Error
	var errno syscall.Errno
	switch {
	case err == nil || errors.As(err, &known) || isCancelled(err):
		return err
	case errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT):
		return model.Fail(model.Full, "export.disk-full", where).Because(err)
	case runtime.GOOS == "windows" && errors.As(err, &errno) && (errno == 112 || errno == 39):
		return model.Fail(model.Full, "export.disk-full", where).Because(err)
	case errors.Is(err, fs.ErrPermission) || errors.Is(err, syscall.EROFS) || errors.Is(err, syscall.ENOTDIR):
		return model.Fail(model.Full, "export.cannot-write", where).Because(err)
	}
	return model.Fail(model.Internal, "export.not-written", where).Because(err)
}

// fileName makes of a text the part of a file's name: small letters without accents,
// digits and dashes.
func fileName(s string) string {
	const longest = 40
	var b strings.Builder
	for _, r := range model.Loose(model.Fold(s)) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
		if b.Len() >= longest {
			break
		}
	}
	return strings.Trim(b.String(), "-")
}
