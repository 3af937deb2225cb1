package start_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/sys/unix"
)

// smallDisk is a disk of its own of which the room that is left can be set to a page.
type smallDisk struct {
	t      *testing.T
	folder string
}

const pageSize = 4096

func newSmallDisk(t *testing.T) smallDisk {
	t.Helper()
	d := smallDisk{t, t.TempDir()}
	if err := unix.Mount("tmpfs", d.folder, "tmpfs", 0, "size=256m"); err != nil {
		t.Skipf("no disk of its own, which only the system's administrator can make: %v", err)
	}
	t.Cleanup(func() {
		if err := unix.Unmount(d.folder, unix.MNT_DETACH); err != nil {
			t.Error(err)
		}
	})
	return d
}

// used is how many pages are taken, and how many files there are.
func (d smallDisk) used() (pages, files int) {
	d.t.Helper()
	var is unix.Statfs_t
	if err := unix.Statfs(d.folder, &is); err != nil {
		d.t.Fatal(err)
	}
	return int(is.Blocks - is.Bfree), int(is.Files - is.Ffree)
}

// leave leaves so many pages, and room for so many more files.
func (d smallDisk) leave(room room) {
	d.t.Helper()
	pages, files := d.used()
	size := fmt.Sprintf("size=%d,nr_inodes=%d", (pages+room.pages)*pageSize, files+room.files)
	if err := unix.Mount("tmpfs", d.folder, "tmpfs", unix.MS_REMOUNT, size); err != nil {
		d.t.Fatal(err)
	}
}

// room is what a disk still takes.
type room struct{ pages, files int }

const manyPages, manyFiles = 50_000, 5_000

var roomy = room{manyPages, manyFiles}

// TestAFullDiskAtEveryPage lets the disk be full from every page on that a command writes, or, of
// those that write many, from the first ones and from some of the others; or take no more files.
func TestAFullDiskAtEveryPage(t *testing.T) {
	d := newSmallDisk(t)
	base := furnished(t)
	names, times := slices.Sorted(maps.Keys(acts)), 24
	names = slices.DeleteFunc(names, func(name string) bool { return name == "dry run" })
	if os.Getenv(longRun) == "" {
		rand.Shuffle(len(names), func(i, j int) { names[i], names[j] = names[j], names[i] })
		names = slices.DeleteFunc(names, func(name string) bool { return acts[name].slow })[:1]
		times = 2
	}
	layOld(t, base.at("old.db"))
	layDamaged(t, base.at("damaged.db"))
	runs, refused := 0, 0
	for _, name := range names {
		s := prepare(t, base, name)
		pages := d.pagesOf(s)
		var rooms []room
		tries := times
		if os.Getenv(longRun) != "" && pages <= 100 { // all of them
			tries = pages
		}
		for n, left := range someOf(pages, tries) {
			rooms = append(rooms, room{left, manyFiles})
			if n%2 == 0 {
				rooms = append(rooms, room{manyPages, n / 2})
			}
		}
		for n, left := range rooms {
			runs++
			if d.runs(s, left, n%2 == 0) {
				refused++
			}
			if t.Failed() {
				t.Fatalf("%s with %+v left of %d pages", name, left, pages)
			}
		}
		t.Logf("%s writes %d pages", name, pages)
		s.begin.drop()
	}
	t.Logf("%d runs of %d commands, %d refused", runs, len(names), refused)
}

// someOf are numbers below one: the first ones, and others spread over the rest.
func someOf(all, times int) (some []int) {
	for n := range min(all, times) {
		if first := times / 2; n >= first {
			each := max(1, (all-first)/(times-first))
			n = first + (n-first)*each + rand.IntN(each)
		}
		some = append(some, n)
	}
	return some
}

// pagesOf is how many pages an act takes at its height, about: what it leaves there, twice.
func (d smallDisk) pagesOf(s *scene) int {
	w := s.begin.copiedTo(d.t, filepath.Join(d.folder, "w"))
	defer w.drop()
	before, _ := d.used()
	w.run(s.input, s.args...)
	after, _ := d.used()
	return 2*(after-before) + 60
}

// runs runs an act with so much room left, and holds that what it says is true. It tells whether
// it was refused.
func (d smallDisk) runs(s *scene, left room, ballast bool) (refused bool) {
	w := s.begin.copiedTo(d.t, filepath.Join(d.folder, "w"))
	defer w.drop()
	if found, _ := filepath.Glob(w.at("backups", "*", ".ballast")); !ballast && len(found) > 0 {
		if err := os.Remove(found[0]); err != nil {
			d.t.Fatal(err)
		}
	}
	d.leave(left)
	status, says := w.run(s.input, s.args...)
	d.leave(roomy)
	saved := status == 0 || status == 3
	switch {
	case status < 0 || strings.Contains(says, "wrong in the program") || strings.Contains(says, "goroutine"):
		d.t.Errorf("%d %s", status, says)
	case !saved && status != 1:
		d.t.Errorf("status %d: %s", status, says)
	case saved && strings.Contains(says, "not saved"):
		d.t.Errorf("it was saved, and it says %s", says)
	case !saved && strings.Contains(says, "you changed is saved") && !slices.Contains(s.args, "backup"):
		d.t.Errorf("it was not saved, and it says %s", says)
	case strings.Contains(says, "give yourself the right"):
		d.t.Errorf("it may be written, and it says %s", says)
	case !saved && !strings.Contains(says, "disk is full") && !strings.Contains(says, "room"):
		d.t.Errorf("it does not say that the disk is full, but %s", says)
	}
	if done := s.holds(d.t, w, saved) || s.isMade(w); done != saved && (done || s.made != "") {
		d.t.Errorf("done: %v, and it says %s", done, says)
	}
	s.cleans(d.t, w)
	if d.t.Failed() {
		d.t.Logf("it said %d %s", status, says)
	}
	return !saved
}

// TestAFormOnAFullDiskStands lets the disk be full from every page on that saving a form writes.
func TestAFormOnAFullDiskStands(t *testing.T) {
	d := newSmallDisk(t)
	base := atTheScreens(t)
	pages := []int{0, 1 + rand.IntN(30)}
	if os.Getenv(longRun) != "" {
		pages = someOf(60, 60)
	}
	refused := 0
	for _, left := range pages {
		w := base.copiedTo(t, filepath.Join(d.folder, "w"))
		before := content(t, w.register())
		s := w.screens(t)
		s.until("Amina Warsame", "ring")
		s.press("l")
		s.until("What was said")
		s.write("wants premises")
		s.until("wants premises")
		d.leave(room{left, manyFiles})
		s.press(ctrlS)
		s.read(func() bool {
			view := s.view()
			return strings.Contains(view, "disk is full") || !strings.Contains(view, "What was said")
		}, "The disk is full")
		if strings.Contains(s.view(), "disk is full") {
			refused++
			s.until("What was said", "wants premises")
			d.leave(roomy)
			if is := content(t, w.register()); !slices.Equal(is, before) {
				t.Errorf("with %d pages left it was not saved, but %s", left, difference(is, before))
			}
			s.press(ctrlS)
			s.gone("What was said")
		}
		d.leave(roomy)
		s.until("Done? Amina Warsame")
		s.press(enter) // no
		s.gone("Done? Amina Warsame")
		s.press("q")
		if status := s.end(); status != 0 {
			t.Errorf("with %d pages left it ended with %d", left, status)
		}
		said := first(t, w.register(), "SELECT count(*) || ' ' || max(said) FROM log")
		if said != "1 wants premises" {
			t.Errorf("with %d pages left there is on record: %s", left, said)
		}
		w.drop()
	}
	t.Logf("%d forms, %d refused", len(pages), refused)
}
