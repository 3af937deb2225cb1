package copies

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/sys/unix"
)

// Removable lists the folders of the memory sticks and other removable disks that are there and
// can be written.
func Removable() []string {
	mounts, err := os.ReadFile("/proc/self/mountinfo")
	if err != nil {
		return nil
	}
	return slices.DeleteFunc(removableIn(string(mounts), isRemovable), func(folder string) bool { return unix.Access(folder, unix.W_OK) != nil })
}

// removableIn finds in the list of mounts those a desktop makes for what is plugged in, and those
// of devices that can be taken out.
func removableIn(mounts string, removable func(device string) bool) (folders []string) {
	for line := range strings.Lines(mounts) {
		fields := strings.Fields(line)
		if len(fields) < 5 {
			continue
		}
		device, point := fields[2], strings.NewReplacer(`\040`, " ", `\011`, "\t", `\012`, "\n", `\134`, `\`).Replace(fields[4])
		plugged := strings.HasPrefix(point, "/media/") || strings.HasPrefix(point, "/run/media/")
		if plugged || point != "/" && removable(device) {
			folders = append(folders, point)
		}
	}
	return folders
}

// isRemovable tells whether a device, by its numbers, is one that can be taken out, or a part of
// one.
func isRemovable(device string) bool {
	at, err := filepath.EvalSymlinks("/sys/dev/block/" + device)
	if err != nil {
		return false
	}
	for _, disk := range []string{at, filepath.Dir(at)} {
		if says, err := os.ReadFile(filepath.Join(disk, "removable")); err == nil {
			return strings.TrimSpace(string(says)) == "1"
		}
	}
	return false
}
