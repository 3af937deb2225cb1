// Package storage is the register on disk: the office's tables in one file of the engine,
// behind two doors, reads (one view, one SELECT, its own row type) and writes (one atomic
// commit, decided by what is read in the same transaction). No rule of the office and nothing
// of screens comes in here.
//
// Tables and columns are made by the numbered files in migrations, run in order when a register
// is opened. A change of the schema is a new file; one that has been released is never changed.
package storage

import (
	"context"
	"database/sql"
	"embed"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/adrg/xdg"

	"stegvis/model"
	"stegvis/model/text"
	"stegvis/storage/engine"
)

// Register is an open register. It can be used by several goroutines at once.
type Register struct {
	*engine.File
	reader
	finding finding
}

// reader reads the register as it stands, or within the transaction of a write: whatever a write
// is decided by is read by one.
type reader struct{ from engine.Source }

// decided is what a write comes to: the label and the steps of its commit.
type decided = func(reader) (text.Sentence, []engine.Step, error)

// decide writes one commit that is decided by what the register holds; see [engine.File.Change].
func (r *Register) decide(ctx context.Context, at time.Time, by decided) (Done, error) {
	return r.Change(ctx, at, func(tx *sql.Tx) (text.Sentence, []engine.Step, error) { return by(reader{tx}) })
}

// ErrBehind is [engine.ErrBehind].
var ErrBehind = engine.ErrBehind

// What the engine says of a register.
type (
	Options    = engine.Options
	Done       = engine.Done
	Touch      = engine.Touch
	CommitRow  = engine.CommitRow
	BackupFile = engine.BackupFile
	Panic      = engine.Panic
	Brought    = engine.Brought
	Mended     = engine.Mended
	Kept       = engine.Kept
)

//go:embed migrations/*.sql
var migrationFiles embed.FS

// schema declares the office's tables to the engine.
func schema() engine.Schema {
	migrations, err := fs.Sub(migrationFiles, "migrations")
	if err != nil {
		panic(err)
	}
	return engine.Schema{
		ApplicationID: 0x53746567, // "Steg"
		Migrations:    migrations,
		Owner:         "contact",
		OwnerName:     "SELECT name FROM contact WHERE id = ?1",
		Untracked:     []string{"draft"},
		Lasting:       "tbl = 'setting' AND row_id IN ('language', '" + outsideAt + "')",
		Derived:       derivedTables(),
	}
}

// DefaultPath gives the register's usual place: the folder stegvis in the person's data
// folder.
func DefaultPath() (string, error) {
	folder, err := personsFolder("XDG_DATA_HOME", xdg.DataHome)
	return filepath.Join(folder, "register.stegvis.db"), err
}

// StateFolder gives the folder for what the program notes of itself on this machine: the folder
// stegvis in the person's state folder. The error is NotFound when she has none.
func StateFolder() (string, error) { return personsFolder("XDG_STATE_HOME", xdg.StateHome) }

// personsFolder is the program's folder in one of the person's. Without a home it would lie at
// the root of the disk, where it is nobody's, unless a variable names it.
func personsFolder(variable, folder string) (string, error) {
	if !filepath.IsAbs(folder) || xdg.Home == "" && os.Getenv(variable) == "" {
		return "", model.Fail(model.NotFound, "storage.no-home")
	}
	return filepath.Join(folder, "stegvis"), nil
}

// Open opens the register at a path and makes one when there is none. See [engine.Open] for
// what is refused.
func Open(ctx context.Context, path string, o Options) (*Register, error) {
	f, err := engine.Open(ctx, path, schema(), o)
	if err != nil {
		return nil, err
	}
	return &Register{File: f, reader: reader{f}}, nil
}

// Make makes a register filled by a function; see [engine.Make].
func Make(ctx context.Context, path string, fill func(*sql.Tx) error) error {
	return engine.Make(ctx, path, schema(), fill)
}

// Newest is [engine.NewestCommit] of the register.
func (r *Register) Newest(ctx context.Context) (model.CommitID, error) {
	return engine.NewestCommit(ctx, r)
}

// Commits lists the newest commits first; with a contact only those that changed something
// about that person or her firm. A limit below 1 lists none.
func (r *Register) Commits(ctx context.Context, contact model.ContactID, limit int) ([]CommitRow, error) {
	if contact == "" {
		return r.CommitsWhere(ctx, "", limit)
	}
	return r.CommitsWhere(ctx, `seq IN (
		SELECT commit_seq FROM changes WHERE contact = ? AND contact <> ''
		UNION SELECT commit_seq FROM changes WHERE tbl = 'enterprise' AND row_id = (SELECT enterprise FROM contact WHERE id = ?))`,
		limit, contact, contact)
}

// absent is the error for something that is asked for by id and is not there.
func absent() error { return model.Fail(model.NotFound, "storage.gone") }
