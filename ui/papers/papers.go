// Package papers is where the screens put the files they write: the folder Stegvis among the
// person's documents. What is in the files is package export's.
package papers

import (
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/adrg/xdg"

	"stegvis/export"
	"stegvis/model"
)

// Folder gives the folder, made when it is not there, for nobody else to read. Errors: Full.
func Folder() (string, error) {
	folder := Place()
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return "", model.Fail(model.Full, "export.cannot-write", folder).Because(err)
	}
	return folder, nil
}

// Place is where the folder is, or will be.
func Place() string {
	home := xdg.UserDirs.Documents
	if _, err := os.Stat(home); err != nil {
		home = xdg.Home
	}
	return filepath.Join(home, "Stegvis")
}

// Put writes a file into the folder, under its name or, where that is taken, under one with a
// number, and gives its path. Errors are those of export.WriteFile.
func Put(name string, write func(io.Writer) error) (string, error) {
	folder, err := Folder()
	if err != nil {
		return "", err
	}
	path := filepath.Join(folder, name)
	for n := 2; ; n++ {
		err := export.WriteFile(path, write)
		if model.CodeOf(err) != model.Exists || n > 99 {
			return path, err
		}
		ext := filepath.Ext(name)
		path = filepath.Join(folder, strings.TrimSuffix(name, ext)+"-"+strconv.Itoa(n)+ext)
	}
}

// Said is a path as it is told in one line: with ~ for the person's own folder.
func Said(path string) string {
	if rest, ok := strings.CutPrefix(path, xdg.Home+string(filepath.Separator)); ok && xdg.Home != "" {
		return filepath.Join("~", rest)
	}
	return path
}
