package engine

import (
	"path/filepath"

	"golang.org/x/sys/unix"

	"stegvis/model/text"
)

// networkWarning warns of a register on a network folder, where two machines that write at
// once can break it.
func networkWarning(path string) []text.Sentence {
	var fs unix.Statfs_t
	if unix.Statfs(filepath.Dir(path), &fs) != nil || fs.Flags&unix.MNT_LOCAL != 0 {
		return nil
	}
	return []text.Sentence{text.Sentencef("storage.network", path)}
}
