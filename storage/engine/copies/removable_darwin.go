package copies

import (
	"os"
	"path/filepath"

	"golang.org/x/sys/unix"
)

// Removable lists the folders of the disks besides the machine's own that are there and can be
// written. The machine's own is a link among them.
func Removable() (folders []string) {
	const all = "/Volumes"
	disks, err := os.ReadDir(all)
	if err != nil {
		return nil
	}
	for _, d := range disks {
		if folder := filepath.Join(all, d.Name()); d.IsDir() && unix.Access(folder, unix.W_OK) == nil {
			folders = append(folders, folder)
		}
	}
	return folders
}
