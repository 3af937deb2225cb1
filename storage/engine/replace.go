package engine

import (
	"errors"
	"io/fs"
	"os"
	"slices"

	"stegvis/storage/safefile"
)

// journals are what SQLite lays beside a file: the ends of their names.
var journals = []string{"-wal", "-shm", "-journal"}

// replace puts a finished draft in the place of a register, which is given another name with
// what lies beside it. Where a file may have two names, the one or the other lies there at every
// moment; whatever is lost in between, the old one is still what it was.
func replace(draft *os.File, path, aside string) error {
	if err := nameAlso(path, aside); errors.Is(err, fs.ErrExist) {
		return err
	} else if err != nil { // a file may have only one name there
		if err := setAside(path, aside); err != nil {
			return errors.Join(err, setAside(aside, path))
		}
		if err := safefile.Move(draft, path); err != nil {
			return errors.Join(err, setAside(aside, path))
		}
		return nil
	}
	if err := safefile.Replace(draft, path); err != nil {
		removeBeside(aside)
		return errors.Join(err, os.Remove(aside))
	}
	removeBeside(path) // until then it is a stranger's journal, which is never read
	return nil
}

// nameAlso gives a register and its journals a second name, or none of them. The error is
// fs.ErrExist when another register has that name.
func nameAlso(path, also string) error {
	if err := os.Link(path, also); err != nil {
		return err
	}
	var err error
	for _, tail := range journals {
		if err == nil && there(path+tail) {
			err = os.Link(path+tail, also+tail)
		}
	}
	if err != nil {
		removeBeside(also)
		_ = os.Remove(also)
	}
	return err
}

func removeBeside(path string) {
	for _, tail := range journals {
		_ = os.Remove(path + tail)
	}
}

// setAside gives a register and what lies beside it other names, the journal first: with it
// alone nothing can be harmed.
func setAside(path, aside string) error {
	for _, tail := range slices.Concat(journals, []string{""}) {
		if there(path + tail) {
			if err := os.Rename(path+tail, aside+tail); err != nil {
				return err
			}
		}
	}
	return nil
}
