package line

import (
	"bytes"
	"io"
	"os"
	"path/filepath"

	"stegvis/export/intake"
	"stegvis/model/text"
	"stegvis/storage"
	"stegvis/storage/engine"
)

// isRegister tells whether a file is a register and no list.
func isRegister(file string) bool {
	f, err := os.Open(file)
	if err != nil {
		return false // reading it says why
	}
	defer f.Close()
	begins := []byte("SQLite format 3\x00")
	head := make([]byte, len(begins))
	_, err = io.ReadFull(f, head)
	return err == nil && bytes.Equal(head, begins)
}

// readCopy reads another copy of the register: what was changed there is brought in where
// nothing was changed here.
func (g given) readCopy(file string, _ intake.Options) (list, error) {
	path, err := filepath.Abs(file)
	if err != nil {
		return list{}, err
	}
	found, err := g.register.Bring(g.ctx, path, g.now(), true)
	if err != nil {
		return list{}, err
	}
	return list{
		show: func() {
			l := g.language()
			g.print(l.Say("restore.copy", file) + " " + l.Count("restore.bring-has", found.Commits, filepath.Base(file)))
			g.print(l.Count("restore.bring-rows", found.Rows))
			g.section("restore.left", len(found.Left), func(t *columns, i int) { t.row(found.Left[i].In(l)) })
		},
		write: func() (done storage.Done, err error) {
			found, err = g.register.Bring(g.ctx, path, g.now(), false)
			return found.Done, err
		},
		value: func(written bool) object { return jsonBrought(found, written, g.language()) },
		left:  func() bool { return len(found.Left) > 0 },
	}, nil
}

func jsonBrought(b engine.Brought, written bool, l text.Lang) object {
	left := make([]string, len(b.Left))
	for i, s := range b.Left {
		left[i] = s.In(l)
	}
	return object{{"changes", b.Commits}, {"rows", b.Rows}, {"left", left}, {"written", written}}
}
