package engine

import (
	"context"
	"database/sql/driver"
	"encoding/binary"
	"fmt"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"

	"stegvis/model"
)

// How much of the file connections may hold in memory, in KiB.
const (
	readerCache  = "1000"
	writerCache  = "2000"
	largeCache   = "32000"
	loadCache    = "8000" // of a load: it writes behind all that is there, and sorts
	builderCache = "96000"
)

// use is what a connection is for.
type use uint8

const (
	writing   use = iota
	reading       // may change nothing
	copying       // copies the whole register elsewhere
	peeking       // looks at a file nobody writes: no lock, no journal, no change
	finishing     // marks a copy that was just made and nobody else has
	glancing      // the same, at no more than the mark of a file that may not be ours
	building      // fills a new register of a made-up office: safe only at the end, sorts on disk
)

// setting is a pragma, what it is set to and what it must then answer.
type setting struct{ name, value, answer string }

// settings are all that is set on a connection: the one place. The first one is set first.
func (c connector) settings() []setting {
	id, ms := strconv.Itoa(c.applicationID), strconv.FormatInt(c.wait.Milliseconds(), 10)
	all := []setting{
		{"busy_timeout", ms, ms},
		{"trusted_schema", "0", "0"},
		{"cell_size_check", "1", "1"},
		{"temp_store", "2", "2"},
		{"mmap_size", "0", "0"},
	}
	switch c.use {
	case copying:
		return all
	case finishing:
		return append(all, setting{"journal_mode", "OFF", "off"}, setting{"secure_delete", "1", "1"})
	case peeking:
		return append(all, setting{"query_only", "1", "1"})
	case glancing:
		// Without its journal a register may be shorter than it says, and this lets that be.
		return append(all, setting{"query_only", "1", "1"}, setting{"writable_schema", "1", "1"})
	case reading:
		return append(all, setting{"foreign_keys", "1", "1"}, setting{"cache_size", "-" + readerCache, "-" + readerCache}, setting{"query_only", "1", "1"})
	case building:
		return append(all, setting{"journal_mode", "OFF", "off"}, setting{"synchronous", "0", "0"},
			setting{"cache_size", "-" + builderCache, "-" + builderCache}, setting{"locking_mode", "exclusive", "exclusive"}, setting{"temp_store", "1", "1"})
	}
	all = append(all, setting{"foreign_keys", "1", "1"}, setting{"secure_delete", "1", "1"}, setting{"cache_size", "-" + writerCache, "-" + writerCache})
	if c.readOnly {
		return append(all, setting{"query_only", "1", "1"})
	}
	return append(all, setting{"application_id", id, id},
		setting{"journal_mode", "WAL", "wal"}, setting{"synchronous", "2", "2"}, setting{"wal_autocheckpoint", "4000", "4000"},
		setting{"journal_size_limit", "16777216", "16777216"})
}

// connector opens connections of one use to one file.
type connector struct {
	path          string
	spot          spot // the file that must lie there
	use           use
	wait          time.Duration
	readOnly      bool
	full          bool         // the disk takes nothing more
	applicationID int          // set, and read back, by a connection that writes
	doubt         *atomic.Bool // nobody has vouched for the file yet: nothing may touch it; may be nil
}

// inDoubt tells whether the file must not be touched for now.
func (c connector) inDoubt() bool { return c.doubt != nil && c.doubt.Load() }

// Connect opens a connection, sets what is to be set and refuses one that does not then
// answer as it should.
func (c connector) Connect(ctx context.Context) (driver.Conn, error) {
	doubted := c.inDoubt()
	open, err := sqlite.NewConnector(c.dsn())
	if err != nil {
		return nil, err
	}
	conn, err := open.Connect(ctx)
	if err != nil {
		return nil, err
	}
	if !c.spot.same() {
		conn.Close()
		return nil, errElsewhere
	}
	for _, s := range c.settings() {
		if err := s.applyWithin(ctx, conn, c.wait); err != nil {
			conn.Close()
			return nil, err
		}
	}
	if full, ok := conn.(fullConn); ok && doubted {
		return doubtingConn{full, c}, nil
	}
	if full, ok := conn.(sqliteConn); ok && (c.use == reading || c.use == writing) {
		return newCachingConn(full), nil
	}
	return conn, nil
}

// Driver is the engine's driver.
func (c connector) Driver() driver.Driver { return &sqlite.Driver{} }

func (c connector) dsn() string {
	q := "?_dqs=0&_txlock=immediate&_error_rc=1"
	switch {
	case c.use == peeking || c.use == glancing:
		q += "&mode=ro&immutable=1"
	case c.readOnly && c.alone():
		q += "&mode=ro&immutable=1"
	case c.readOnly || c.inDoubt():
		q += "&mode=ro"
	default:
		q += "&mode=rw"
	}
	return fileURL(c.path) + q
}

// alone tells whether nothing can, or may, be written beside the register and no change waits
// there: it is read as it is, without locks. What SQLite would make beside a file that may only
// be read could itself only be read, and would be in the way for good.
func (c connector) alone() bool {
	if !c.full && writable(filepath.Dir(c.path)) && writable(c.path) {
		return false
	}
	waiting, err := os.Stat(c.path + "-wal")
	return err != nil || waiting.Size() == 0
}

// fileURL names a file as SQLite reads it, whatever its name holds.
func fileURL(path string) string {
	if full, err := filepath.Abs(path); err == nil {
		path = full
	}
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") { // C:/…
		path = "/" + path
	}
	return "file://" + strings.ReplaceAll((&url.URL{Path: path}).EscapedPath(), "?", "%3F")
}

// betweenTries is how long a setting waits before it is tried again.
const betweenTries = 5 * time.Millisecond

// applyWithin is apply for as long as another program is in the way. SQLite waits for one that
// reads, but not for one that writes, when a file gets its journal.
func (s setting) applyWithin(ctx context.Context, c driver.Conn, wait time.Duration) error {
	for end := time.Now().Add(wait); ; {
		err := s.apply(ctx, c)
		if !busy(err) || time.Now().After(end) {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(betweenTries):
		}
	}
}

// apply sets the pragma and reads it back.
func (s setting) apply(ctx context.Context, c driver.Conn) error {
	conn := c.(sqlite.ExecQuerierContext)
	was, err := answer(ctx, conn, "PRAGMA "+s.name)
	if err != nil || was == s.answer {
		return err
	}
	if s.name == "application_id" && was != "0" {
		return errForeign
	}
	if _, err := conn.ExecContext(ctx, "PRAGMA "+s.name+" = "+s.value, nil); err != nil {
		return err
	}
	is, err := answer(ctx, conn, "PRAGMA "+s.name)
	if err == nil && is != s.answer {
		err = fmt.Errorf("setting %s is %q, not %q", s.name, is, s.answer)
	}
	return err
}

// answer runs a pragma and gives the first value it answers.
func answer(ctx context.Context, conn sqlite.ExecQuerierContext, pragma string) (string, error) {
	rows, err := conn.QueryContext(ctx, pragma, nil)
	if err != nil {
		return "", err
	}
	defer rows.Close()
	values := make([]driver.Value, len(rows.Columns()))
	if err := rows.Next(values); err != nil {
		return "", fmt.Errorf("%s: %w", pragma, err)
	}
	return fmt.Sprint(values[0]), nil
}

// What every SQLite file begins with, and where a program puts its mark in it.
const (
	fileMagic       = "SQLite format 3\x00"
	headerBytes     = 100
	applicationIDAt = 68
)

// probe looks whether an existing file is a register, without locking or changing it.
func probe(path string, applicationID int) error {
	f, err := os.Open(path)
	if err != nil {
		return model.Fail(model.Full, "storage.cannot-open", path).Because(err)
	}
	defer f.Close()
	var header [headerBytes]byte
	_, err = io.ReadFull(f, header[:])
	switch {
	case err != nil && err != io.EOF && err != io.ErrUnexpectedEOF:
		return ofDiskCode(lib.SQLITE_IOERR_READ, path).Because(err)
	case string(header[:len(fileMagic)]) != fileMagic, int(binary.BigEndian.Uint32(header[applicationIDAt:])) != applicationID:
		return model.Fail(model.Damaged, "storage.foreign", path).Because(err)
	}
	return nil
}
