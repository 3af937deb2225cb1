//go:build unix

package copies

import "golang.org/x/sys/unix"

// SameDisk tells whether two files lie on the same disk, as far as that can be known.
func SameDisk(a, b string) bool {
	var one, other unix.Stat_t
	return unix.Stat(a, &one) != nil || unix.Stat(b, &other) != nil || one.Dev == other.Dev
}
