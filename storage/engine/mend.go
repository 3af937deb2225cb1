package engine

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"time"

	"stegvis/model"
	"stegvis/model/text"
)

// WayOut is what there is to go back to from a register that is damaged.
type WayOut struct {
	Copy    BackupFile // the newest sound backup
	Found   bool       // there is one
	Missing int        // the changes in the register that the backup does not have
	Known   bool       // that could be read
}

// FindWayOut looks for what a damaged register can go back to. It only reads.
func FindWayOut(ctx context.Context, path string, schema Schema, place *time.Location) (w WayOut) {
	if w.Copy, w.Found = NewestBackup(ctx, path, schema, place); w.Found {
		w.Missing, w.Known = Missing(ctx, path, w.Copy.Path)
	}
	return w
}

// Since says what has been changed since the backup.
func (w WayOut) Since() text.Sentence {
	switch {
	case !w.Known:
		return text.Sentencef("check.since-unknown")
	case w.Missing == 0:
		return text.Sentencef("check.since-nothing")
	case w.Missing == 1:
		return text.Sentencef("check.since-one")
	}
	return text.Sentencef("check.since", w.Missing)
}

// Mended is what came of putting something sound in the place of a damaged register.
type Mended struct {
	Aside  string   // where the damaged file lies, untouched; empty when none lay there
	Saved  Salvaged // what could be read out of it; without a path: nothing
	Unread error    // why nothing could be
}

// Mend puts a backup in the place of a register that is damaged, and saves beside it what can
// still be read out of the damaged file. Without a backup, what can be read takes its place. The
// damaged file is set aside untouched. Nobody may have the register open. Errors are those of
// PutBack and, without a backup, of Salvage; the register then lies as it lay.
func Mend(ctx context.Context, path, from string, schema Schema, now time.Time) (m Mended, err error) {
	if from == "" {
		if m.Saved, err = Salvage(ctx, path, schema, now); err != nil {
			return m, err
		}
		m.Aside, err = PutBack(ctx, path, m.Saved.Path, schema, now)
		return m, err
	}
	if m.Aside, err = PutBack(ctx, path, from, schema, now); err != nil || m.Aside == "" {
		return m, err
	}
	m.Saved, m.Unread = salvageBeside(ctx, m.Aside, path, schema, now)
	return m, nil
}

// Kept is a register that was saved beside another, which may lack its changes.
type Kept struct {
	Path     string
	At       time.Time // when it was last written
	Salvaged bool      // read out of a damaged one; otherwise kept when another file was put in its place
}

// KeptBeside lists the registers that were saved beside this one, the newest first.
func (f *File) KeptBeside(ctx context.Context) (kept []Kept) {
	for _, what := range []string{keptAs, salvagedAs} {
		found, err := filepath.Glob(filepath.Join(escapeGlob(filepath.Dir(f.path)), escapeGlob(stem(f.path))+"-"+what+"-*.stegvis.db"))
		if err != nil { // the pattern is sound
			continue
		}
		for _, path := range found {
			if at, err := os.Stat(path); err == nil && idOf(ctx, path) == f.watch.register() {
				kept = append(kept, Kept{path, at.ModTime(), what == salvagedAs})
			}
		}
	}
	slices.SortFunc(kept, func(a, b Kept) int { return b.At.Compare(a.At) })
	return kept
}

// Damage tells why the file is only read, and whether what is wrong can be made anew; nil while
// it is not known to be damaged.
func (f *File) Damage() (because error, repairs bool) {
	broken := f.damage.Load()
	if broken == nil {
		return nil, false
	}
	out, _ := broken.Message.Args[len(broken.Message.Args)-1].(text.Sentence)
	return broken, out.Key == "check.mend-repair"
}

// explain says of a register that is damaged what there is to go back to, and what is missing
// since.
func explain(ctx context.Context, path string, schema Schema, now func() time.Time, err error) error {
	said, damaged := damagedBy(path, err)
	if !damaged {
		return err
	}
	w := FindWayOut(ctx, path, schema, zone(now))
	if !w.Found {
		return err
	}
	return model.Fail(model.Damaged, "check.damaged", path, w.Copy.At.Format("2006-01-02 15:04"), w.Since(), w.Copy.Path).Because(said.Err)
}

// zone is the one a clock is in.
func zone(now func() time.Time) *time.Location {
	if now == nil {
		return time.Local
	}
	return now().Location()
}
