package engine

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"stegvis/model"
)

// disk is a folder with copies of one register, to which is done what people, programs and
// power cuts do, in some order.
type disk struct {
	t      *testing.T
	random *rand.Rand
	folder string
	now    time.Time
	states []string // what the register has held at every moment: what any sound copy may hold
	used   int
}

// names of the files that are used: the register, and what lies about.
var diskNames = []string{"register.db", "copy.db", "old.db"}

func (d *disk) any() string { return filepath.Join(d.folder, diskNames[d.random.IntN(len(diskNames))]) }

// open opens a file that lies there; nil when there is none, or when it says why not and
// leaves it as it is.
func (d *disk) open(path string) *File {
	before, err := os.ReadFile(path)
	if err != nil {
		return nil
	}
	f, err := Open(context.Background(), path, testSchema(), Options{Now: func() time.Time { return d.now }, Wait: time.Second, Existing: true})
	if err != nil {
		after, reading := os.ReadFile(path)
		if says(d.t, path, err, model.CodeOf(err)); reading != nil || !slices.Equal(before, after) {
			d.t.Errorf("%s was refused and changed: %v", path, err)
		}
		return nil
	}
	if got := everything(d.t, f); !slices.Contains(d.states, got) {
		d.t.Errorf("%s holds what the register never held:\n%s", path, got)
	}
	allIsWell(d.t, f)
	return f
}

// write changes a register some times.
func (d *disk) write(f *File) {
	for range 1 + d.random.IntN(4) {
		d.used++
		put(d.t, f, insertContact(model.ContactID(fmt.Sprintf("c%03d", d.used)), fmt.Sprintf("Person %d", d.used)))
		d.states = append(d.states, everything(d.t, f))
	}
}

// lie puts bytes where a file lies, as a copy that is made by hand.
func (d *disk) lie(path string, content []byte) {
	if err := os.WriteFile(path, content, 0o600); err != nil {
		d.t.Fatal(err)
	}
}

// cut takes the power away while a register is open: what is on the disk stays.
func (d *disk) cut(f *File) {
	now := cutOff(d.t, f)
	f.Close()
	d.lie(f.path, now.file)
	d.lie(f.path+"-wal", now.journal)
}

func (d *disk) step() {
	path := d.any()
	switch f := d.open(path); {
	case f == nil:
	case d.random.IntN(3) == 0: // opened twice, and written from both
		other := d.open(path)
		d.write(f)
		d.write(other)
		other.Close()
		d.cut(f)
	case d.random.IntN(2) == 0:
		d.write(f)
		d.cut(f)
	case d.random.IntN(2) == 0:
		d.write(f)
		due(d.t, f, d.now)
		if made := backups(d.t, f); len(made) > 0 {
			restore(d.t, f, made[d.random.IntN(len(made))].Path)
		}
		d.write(f)
		d.cut(f)
	default:
		d.write(f)
		f.Close()
	}
	switch from, to := d.any(), d.any(); d.random.IntN(5) {
	case 0, 1: // copied by hand, without its journal
		if content, err := os.ReadFile(from); err == nil {
			d.lie(to, content)
		}
	case 2: // moved by hand
		_ = os.Rename(from, to)
	case 3: // a backup copied into place
		if made, _ := filepath.Glob(filepath.Join(d.folder, "backups", "*", "*.db")); len(made) > 0 {
			d.lie(to, read(d.t, made[d.random.IntN(len(made))]))
		}
	case 4:
		d.now = d.now.Add(time.Duration(d.random.IntN(1000)-600) * time.Hour)
	}
}

func TestNothingDoneAroundARegisterDamagesIt(t *testing.T) {
	orders, steps := 3, 20
	if os.Getenv("STEGVIS_LONG") != "" {
		orders, steps = 60, 30
	}
	for seed := range orders {
		d := &disk{t: t, random: rand.New(rand.NewPCG(uint64(seed), 1)), folder: t.TempDir(), now: clock}
		f := opened(t, filepath.Join(d.folder, diskNames[0]))
		d.states = append(d.states, everything(t, f))
		d.write(f)
		f.Close()
		for range steps {
			d.step()
			if t.Failed() {
				t.Fatalf("in order %d", seed)
			}
		}
	}
}
