package engine

import "testing"

func TestKindOf(t *testing.T) {
	const mounts = `25 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
30 25 0:40 / /home/ada/Office\040share rw,relatime shared:2 - cifs //server/office rw,vers=3.0
31 25 0:41 / /home/ada/work rw - fuse.sshfs ada@server: rw
32 31 0:42 / /home/ada/work/local rw master:1 - xfs /dev/vdb rw
33 25 0:43 / /mnt/c rw - 9p C:\ rw
broken line
`
	for folder, want := range map[string]string{
		"/home/ada/.local/share/stegvis":  "ext4",
		"/home/ada/Office share":          "cifs",
		"/home/ada/Office share/register": "cifs",
		"/home/ada/Office shared":         "ext4",
		"/home/ada/work/a/b":              "fuse.sshfs",
		"/home/ada/work/local/b":          "xfs",
		"/mnt/c/Users":                    "9p",
	} {
		if got := kindOf(mounts, folder); got != want {
			t.Errorf("%s lies on %q, not %q", folder, got, want)
		}
	}
}
