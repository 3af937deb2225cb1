package storage

import (
	"path/filepath"
	"slices"

	"golang.org/x/sys/unix"

	"stegvis/model/text"
)

// networkKinds are the file systems of Linux that lie on another machine: NFS, SMB, CIFS,
// SMB2, AFS, Coda, NCP, Ceph, 9p, FUSE (sshfs and cloud folders).
var networkKinds = []int64{
	unix.NFS_SUPER_MAGIC, unix.SMB_SUPER_MAGIC, 0xFF534D42, 0xFE534D42, unix.AFS_SUPER_MAGIC,
	unix.CODA_SUPER_MAGIC, unix.NCP_SUPER_MAGIC, 0x00C36400, unix.V9FS_MAGIC, unix.FUSE_SUPER_MAGIC,
}

// networkWarning warns of a register on a network folder, where two machines that write at
// once can break it.
func networkWarning(path string) []text.Sentence {
	var fs unix.Statfs_t
	if unix.Statfs(filepath.Dir(path), &fs) != nil || !slices.Contains(networkKinds, int64(fs.Type)&0xFFFFFFFF) {
		return nil
	}
	return []text.Sentence{text.Sentencef("storage.network", path)}
}
