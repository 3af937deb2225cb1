package copies

import (
	"slices"
	"testing"
)

func TestWhatIsPluggedInIsFound(t *testing.T) {
	const mounts = `25 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
30 25 8:17 / /media/ada/USB\040STICK rw,relatime shared:2 - vfat /dev/sdb1 rw
31 25 8:33 / /run/media/ada/KINGSTON rw - exfat /dev/sdc1 rw
32 25 8:49 / /mnt/stick rw - vfat /dev/sdd1 rw
33 25 254:1 / /home rw - ext4 /dev/vda2 rw
34 25 0:5 / /mediation rw - tmpfs tmpfs rw
broken line
`
	got := removableIn(mounts, func(device string) bool { return device == "8:49" || device == "254:0" })
	if want := []string{"/media/ada/USB STICK", "/run/media/ada/KINGSTON", "/mnt/stick"}; !slices.Equal(got, want) {
		t.Errorf("found %q, not %q", got, want)
	}
}
