package engine

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/safefile"
)

// spot is where a file lies, and which file that was when it was opened.
type spot struct {
	path string
	file fs.FileInfo // nil: it does not matter which
}

// errElsewhere is a connection to a file that took the place of the one that was opened.
var errElsewhere = errors.New("another file lies there")

// same tells whether the file still lies at its place.
func (s spot) same() bool {
	if s.file == nil {
		return true
	}
	at, err := os.Stat(s.path)
	return err == nil && os.SameFile(at, s.file)
}

// openHere are the files this process has open. To open one of them again by ordinary means
// would take away the locks SQLite has on it.
var openHere struct {
	sync.Mutex
	files map[*File]fs.FileInfo
}

func (f *File) enter() {
	openHere.Lock()
	defer openHere.Unlock()
	if openHere.files == nil {
		openHere.files = make(map[*File]fs.FileInfo)
	}
	openHere.files[f] = f.spot.file
}

func (f *File) exit() {
	openHere.Lock()
	defer openHere.Unlock()
	delete(openHere.files, f)
}

func isOpenHere(file fs.FileInfo) bool {
	openHere.Lock()
	defer openHere.Unlock()
	for _, open := range openHere.files {
		if open != nil && os.SameFile(open, file) {
			return true
		}
	}
	return false
}

// How often a journal that seems to be a stranger's is looked at again while another program
// has it open, which may be writing it just then.
const (
	looks     = 10
	lookAgain = 20 * time.Millisecond
)

// adoptJournal makes sure that SQLite sees no journal beside the file but its own. One that
// was left by another file is set aside under a name that says so, and warned of. Errors are
// Busy when a program that is running still writes it.
func (f *File) adoptJournal(ctx context.Context) error {
	path := f.path
	waiting, err := os.Stat(path + "-wal")
	if err != nil || waiting.Size() == 0 || isOpenHere(f.spot.file) {
		return nil
	}
	for n := 0; ; n++ {
		whose, err := whoseJournal(path)
		if err == nil && whose == unclear && !journalInUse(path) {
			whose = fits(ctx, path, f.schema.ApplicationID)
		}
		switch {
		case err != nil:
			return model.Fail(model.Full, "storage.cannot-open", path).Because(err)
		case whose != stranger:
			return nil
		case !journalInUse(path):
			return f.setJournalAside()
		case n == looks:
			return model.Fail(model.Busy, "storage.other-file-open", path)
		}
		time.Sleep(lookAgain)
	}
}

// fits lets SQLite read a file together with a journal that does not say whose it is, changing
// neither, and tells whether what comes of it is whole.
func fits(ctx context.Context, path string, applicationID int) belonging {
	db := sql.OpenDB(connector{path: path, use: reading, wait: defaultWait, readOnly: true, applicationID: applicationID})
	defer db.Close()
	db.SetMaxOpenConns(1)
	var verdict string
	if err := db.QueryRowContext(ctx, "PRAGMA integrity_check(1)").Scan(&verdict); err != nil || verdict != "ok" {
		return stranger
	}
	return belongs
}

// setJournalAside gives a stranger's journal a name under which SQLite does not find it.
func (f *File) setJournalAside() error {
	aside := beside(f.path, "journal", f.now(), ".wal")
	if err := os.Rename(f.path+"-wal", aside); err != nil {
		return model.Fail(model.Busy, "storage.other-file-open", f.path).Because(err)
	}
	if err := os.Remove(f.path + "-shm"); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return model.Fail(model.Full, "storage.cannot-open", f.path).Because(err)
	}
	f.warnings = append(f.warnings, text.Sentencef("storage.journal-aside", aside))
	return nil
}

// What stands in the names of registers that are saved beside another.
const (
	keptAs     = "kept"
	salvagedAs = "salvaged"
)

// beside names a new file beside another: what it is and when it was made stand in its name.
func beside(path, what string, now time.Time, ending string) string {
	name := fmt.Sprintf("%s-%s-%s", stem(path), what, now.Format("2006-01-02-150405"))
	for n := 1; ; n++ {
		free := filepath.Join(filepath.Dir(path), name+ending)
		if n > 1 {
			free = filepath.Join(filepath.Dir(path), fmt.Sprintf("%s-%d%s", name, n, ending))
		}
		if !there(free) {
			return free
		}
	}
}

// stay holds that the file still lies at its place. When another lies there, or none, the file
// is left: what was changed here is kept in a register beside it, nothing more is written, and
// from then on everything is refused with the error that says so.
func (f *File) stay(ctx context.Context) error {
	if err := f.leftBecause(); err != nil {
		return err
	}
	if f.spot.same() {
		return nil
	}
	f.leaving.Lock()
	defer f.leaving.Unlock()
	if err := f.leftBecause(); err != nil {
		return err
	}
	gone := model.Fail(model.Damaged, "storage.replaced", f.path)
	if f.changed.Load() {
		kept := beside(f.path, keptAs, f.now(), ".stegvis.db")
		if err := f.keep(ctx, kept); err != nil {
			return model.Fail(model.Full, "storage.not-kept", f.path, kept).Because(err)
		}
		gone = model.Fail(model.Damaged, "storage.replaced-kept", f.path, kept)
	}
	f.idle.stop()
	f.carryOver(ctx)
	f.left.Store(gone)
	return gone
}

// carryOver brings what the journal holds into the file it belongs to, wherever that lies now,
// closes it and takes the journal away unless somebody else still has it open: it lies under
// the name of a file it does not belong to.
func (f *File) carryOver(ctx context.Context) {
	var busy, pages, carried int
	var err error
	if f.changed.Load() { // by the connection that still has the file
		err = f.writer.QueryRowContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy, &pages, &carried)
	}
	err = errors.Join(err, f.readers.Close(), f.writer.Close())
	if err != nil || busy != 0 || journalInUse(f.path) {
		return
	}
	if at, err := os.Stat(f.path + "-wal"); err == nil && at.Size() > 0 {
		return
	}
	// What cannot be removed is empty and is looked at when a file is next opened there.
	_, _ = os.Remove(f.path+"-wal"), os.Remove(f.path+"-shm")
}

// leftBecause is the error of a file that was left; nil while it is not.
func (f *File) leftBecause() error {
	if gone := f.left.Load(); gone != nil {
		return gone
	}
	return nil
}

// Left tells why nothing more is read or written, once another file lies at the place of this
// one; nil while all is well.
func (f *File) Left() error { return f.leftBecause() }

// Kept is where what was changed here is kept, once the file was left; empty when nothing was.
func (f *File) Kept() string {
	if gone := f.left.Load(); gone != nil && gone.Message.Key == "storage.replaced-kept" {
		kept, _ := gone.Message.Args[1].(string)
		return kept
	}
	return ""
}

// keep writes the register, as this program has it, into a new file. The connection that wrote
// is the one that still has it.
func (f *File) keep(ctx context.Context, path string) error {
	draft, err := safefile.Draft(filepath.Dir(path))
	if err != nil {
		return err
	}
	defer os.Remove(draft.Name())
	defer draft.Close()
	if _, err := f.writer.ExecContext(ctx, "VACUUM INTO ?", draft.Name()); err != nil {
		return err
	}
	if err := finishCopy(ctx, draft.Name()); err != nil {
		return err
	}
	return safefile.Move(draft, path)
}
