package engine

import (
	"path/filepath"
	"strings"

	"golang.org/x/sys/windows"

	"stegvis/model/text"
)

// networkWarning warns of a register on a network folder, where two machines that write at
// once can break it.
func networkWarning(path string) []text.Sentence {
	volume := filepath.VolumeName(path)
	remote := strings.HasPrefix(volume, `\\`)
	if root, err := windows.UTF16PtrFromString(volume + `\`); err == nil && !remote {
		remote = windows.GetDriveType(root) == windows.DRIVE_REMOTE
	}
	if !remote {
		return nil
	}
	return []text.Sentence{text.Sentencef("storage.network", path)}
}
