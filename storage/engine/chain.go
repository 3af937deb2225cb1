package engine

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"fmt"
	"time"

	"stegvis/model/text"
)

// The chain over the history: every commit carries a digest over that of the commit before it,
// over what stands in its own row, and over the digests of its label and of each of its changes,
// which are salted. What is changed anywhere in it is noticed. Label and salt of a commit, or
// images and salt of a change, can be erased for good, and the chain stays whole: it holds on to
// the digests, and without its salt nobody can guess from a digest what was there.

// makeChain are the columns of the chain, by table, and its tables.
var makeChain = []struct{ table, column string }{
	{"commits", "salt"}, {"commits", "digests"}, {"commits", "digest"}, {"changes", "salt"},
}

// ErasedLabel is the label of a commit whose own was erased together with its salt.
const ErasedLabel = "{}"

// newSalt is the SQL for a salt.
const newSalt = "randomblob(16)"

// addChain makes what the chain needs, where it is not there yet.
func addChain(ctx context.Context, tx *sql.Tx) error {
	for _, c := range makeChain {
		has, err := Value[bool](ctx, tx, "SELECT count(*) FROM pragma_table_info(?) WHERE name = ?", c.table, c.column)
		if err != nil || has {
			if err != nil {
				return err
			}
			continue
		}
		if _, err := tx.ExecContext(ctx, "ALTER TABLE "+c.table+" ADD COLUMN "+c.column+" BLOB"); err != nil {
			return err
		}
	}
	_, err := tx.ExecContext(ctx, makeChecksums)
	return err
}

// link is a commit as the chain sees it.
type link struct {
	seq     int64
	id, at  string
	label   string // a stored sentence
	kind    string
	target  string
	salt    []byte
	digests []byte // of its label and of its changes in their order, one behind the other
	digest  []byte // of all of it and of the link before
}

// erased tells whether the label was taken away for good.
func (l *link) erased() bool { return l.salt == nil && l.label == ErasedLabel }

// head is the digest of the label.
func (l *link) head() []byte { return salted(l.salt, []byte(l.label)) }

// after is the digest of the link behind one with another digest.
func (l *link) after(before []byte) []byte {
	hash := sha256.New()
	for _, part := range [][]byte{
		before, binary.BigEndian.AppendUint64(nil, uint64(l.seq)), []byte(l.id), []byte(l.at),
		[]byte(l.kind), []byte(l.target), l.digests,
	} {
		hash.Write(sized(part))
	}
	return hash.Sum(nil)
}

// nth is the digest of change n, from 0; nil when there is none.
func (l *link) nth(n int) []byte {
	from := (n + 1) * sha256.Size
	if n < 0 || from+sha256.Size > len(l.digests) {
		return nil
	}
	return l.digests[from : from+sha256.Size]
}

// changes is how many changes the link was made over.
func (l *link) changes() int { return max(0, len(l.digests)/sha256.Size-1) }

// salted is the digest of parts together with a salt. Whether a part is NULL counts.
func salted(salt []byte, parts ...[]byte) []byte {
	hash := sha256.New()
	hash.Write(salt)
	for _, p := range parts {
		hash.Write(sized(p))
	}
	return hash.Sum(nil)
}

// sized puts its length before a part, so that no two lists of parts are the same bytes. NULL
// is a part of no length at all.
func sized(part []byte) []byte {
	if part == nil {
		return binary.BigEndian.AppendUint64(nil, ^uint64(0))
	}
	return append(binary.BigEndian.AppendUint64(make([]byte, 0, 8+len(part)), uint64(len(part))), part...)
}

// notedChange is a change as it stands in the file. Its bytes are valid until the next is read.
type notedChange struct {
	seq, commit                      int64
	table, row, owner, before, after sql.RawBytes
	salt                             sql.RawBytes
}

// changeColumns are what scan takes, owner being the schema's column.
func (s Schema) changeColumns() string {
	return "seq, commit_seq, tbl, row_id, " + s.Owner + ", before, after, salt"
}

func (c *notedChange) scan(row *sql.Rows) error {
	return row.Scan(&c.seq, &c.commit, &c.table, &c.row, &c.owner, &c.before, &c.after, &c.salt)
}

// erased tells whether the images were taken away for good.
func (c *notedChange) erased() bool { return c.salt == nil && c.before == nil && c.after == nil }

func (c *notedChange) digest() []byte {
	return salted(c.salt, binary.BigEndian.AppendUint64(nil, uint64(c.seq)), c.table, c.row, c.owner, c.before, c.after)
}

// seal ends a commit: its link is joined to the chain, and the checksums of the tables follow
// what it changed.
func (f *File) seal(ctx context.Context, tx *sql.Tx, l *link) error {
	moved := make(checksums)
	err := l.read(ctx, tx, f.schema.selectNoted(), moved)
	if err != nil {
		return err
	}
	var before []byte
	err = tx.QueryRowContext(ctx, "SELECT digest FROM commits WHERE seq < ? ORDER BY seq DESC LIMIT 1", l.seq).Scan(&before)
	if err != nil && err != sql.ErrNoRows {
		return err
	}
	l.digest = l.after(before)
	if _, err := tx.ExecContext(ctx, closeCommit, l.digests, l.digest, l.seq); err != nil {
		return err
	}
	return moved.into(ctx, tx)
}

// read makes the digests of a link from the changes that stand in the file, and adds what they
// moved to checksums. Those of changes that were erased are kept.
func (l *link) read(ctx context.Context, from Source, changes string, moved checksums) error {
	found, err := from.QueryContext(ctx, changes, l.seq)
	if err != nil {
		return err
	}
	defer found.Close()
	was := *l
	l.digests = nil
	if was.erased() && len(was.digests) >= sha256.Size {
		l.digests = append(l.digests, was.digests[:sha256.Size]...)
	} else {
		l.digests = append(l.digests, l.head()...)
	}
	var c notedChange
	for n := 0; found.Next(); n++ {
		if err := c.scan(found); err != nil {
			return err
		}
		digest := was.nth(n)
		if !c.erased() || digest == nil {
			digest = c.digest()
		}
		l.digests = append(l.digests, digest...)
		moved.toggle(string(c.table), c.before)
		moved.toggle(string(c.table), c.after)
	}
	return found.Err()
}

// links reads the chain in its order.
func links(ctx context.Context, from Source) ([]link, error) {
	return List(ctx, from, func(row *sql.Rows) (l link, err error) {
		return l, row.Scan(&l.seq, &l.id, &l.at, &l.label, &l.kind, &l.target, &l.salt, &l.digests, &l.digest)
	}, "SELECT seq, id, at, label, kind, target, salt, digests, digest FROM commits ORDER BY seq")
}

// sealAll joins to the chain every commit that is not in it yet, of a register that is older
// than the chain or was written by an older program; anew makes the whole chain again, for a
// history that a migration has changed.
func (s Schema) sealAll(ctx context.Context, tx *sql.Tx, anew bool) error {
	if _, err := tx.ExecContext(ctx, `
		UPDATE commits SET salt = `+newSalt+` WHERE salt IS NULL AND label <> '`+ErasedLabel+`';
		UPDATE changes SET salt = `+newSalt+` WHERE salt IS NULL AND (before IS NOT NULL OR after IS NOT NULL)`); err != nil {
		return err
	}
	all, err := links(ctx, tx)
	if err != nil {
		return err
	}
	changes := s.selectNoted()
	var before []byte
	for i := range all {
		l := &all[i]
		if anew = anew || l.digest == nil; anew {
			if err := l.read(ctx, tx, changes, make(checksums)); err != nil {
				return fmt.Errorf("the chain at commit %d: %w", l.seq, err)
			}
			l.digest = l.after(before)
			if _, err := tx.ExecContext(ctx, "UPDATE commits SET digests = ?, digest = ? WHERE seq = ?", l.digests, l.digest, l.seq); err != nil {
				return err
			}
		}
		before = l.digest
	}
	return nil
}

// selectNoted selects the changes of a commit.
func (s Schema) selectNoted() string {
	return "SELECT " + s.changeColumns() + " FROM changes WHERE commit_seq = ? ORDER BY seq"
}

// named is the commit as a person is told of it: what it did, and when.
func (l *link) named() (label any, at string) {
	at = l.at
	if moment, err := time.Parse(TimeFormat, l.at); err == nil {
		at = moment.Local().Format("2006-01-02 15:04")
	}
	if said, err := DecodeSentence(l.label); err == nil && text.Has(said.Key) {
		return said, at
	}
	return l.id, at
}
