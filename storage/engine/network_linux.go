package engine

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"stegvis/model/text"
)

// networkKinds are the file systems of Linux that lie on another machine or in a cloud.
var networkKinds = []string{
	"nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "coda", "ceph", "9p", "glusterfs", "davfs",
	"fuse.sshfs", "fuse.rclone", "fuse.gvfsd-fuse", "fuse.glusterfs", "fuse.davfs2", "fuse.google-drive-ocamlfuse", "fuse.onedriver", "fuse.s3fs",
}

// networkWarning warns of a register on a network folder, where two machines that write at
// once can break it.
func networkWarning(path string) []text.Sentence {
	mounts, err := os.ReadFile("/proc/self/mountinfo")
	if err != nil {
		return nil
	}
	folder, err := filepath.EvalSymlinks(filepath.Dir(path))
	if err != nil || !slices.Contains(networkKinds, kindOf(string(mounts), folder)) {
		return nil
	}
	return []text.Sentence{text.Sentencef("storage.network", path)}
}

// kindOf finds in the list of mounts the kind of file system a folder lies on: that of the
// longest mount point that holds it, the last one of these.
func kindOf(mounts, folder string) (kind string) {
	longest := -1
	for line := range strings.Lines(mounts) {
		before, after, found := strings.Cut(line, " - ")
		fields := strings.Fields(before)
		if !found || len(fields) < 5 {
			continue
		}
		point := unescape(fields[4])
		holds := folder == point || point == "/" || strings.HasPrefix(folder, point+"/")
		if holds && len(point) >= longest {
			longest = len(point)
			kind, _, _ = strings.Cut(after, " ")
		}
	}
	return kind
}

// unescape reads a mount point as the list writes it.
func unescape(s string) string {
	return strings.NewReplacer(`\040`, " ", `\011`, "\t", `\012`, "\n", `\134`, `\`).Replace(s)
}
