//go:build !unix

package copies

import (
	"path/filepath"
	"strings"
)

// SameDisk tells whether two files lie on the same disk, as far as that can be known.
func SameDisk(a, b string) bool {
	one, err := filepath.Abs(a)
	other, err2 := filepath.Abs(b)
	return err != nil || err2 != nil || strings.EqualFold(filepath.VolumeName(one), filepath.VolumeName(other))
}
