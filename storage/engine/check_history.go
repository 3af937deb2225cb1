package engine

import (
	"bytes"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"stegvis/model/text"
)

// rowKey names a row as the history does.
type rowKey struct{ table, row, owner string }

// lastImage is what the history says a row was last.
type lastImage struct {
	seq    int64 // of the change
	digest [sha256.Size]byte
	gone   bool // it was removed
	erased bool // nobody knows any more
	seen   bool // the row is there
}

// counted is a link with what the changes under it were found to be.
type counted struct {
	*link
	n     int      // how many there are
	wrong []string // of which things they are not what was written
}

// history looks whether the chain is whole and whether every commit and every change is what was
// written, and remembers what every row was last.
func (i *inspection) history(ctx context.Context, tx *sql.Tx) error {
	i.latest, i.named = make(map[rowKey]lastImage), make(map[string]bool)
	all, err := i.chain(ctx, tx)
	if err != nil {
		return err
	}
	under := make(map[int64]*counted, len(all))
	for n := range all {
		under[all[n].seq] = &counted{link: &all[n]}
	}
	columns := i.f.schema.changeColumns()
	if !i.sealed {
		columns = strings.TrimSuffix(columns, "salt") + "x''"
	}
	orphans := 0
	var c notedChange
	err = Each(ctx, tx, "SELECT "+columns+" FROM changes NOT INDEXED ORDER BY seq", nil, func(row *sql.Rows) error {
		if err := c.scan(row); err != nil {
			return err
		}
		key := rowKey{string(c.table), string(c.row), string(c.owner)}
		i.latest[key] = lastImage{seq: c.seq, digest: sha256.Sum256(c.after), gone: c.after == nil, erased: c.erased()}
		l := under[c.commit]
		if l == nil {
			orphans++
			return nil
		}
		if i.sealed && !c.erased() && !bytes.Equal(c.digest(), l.nth(l.n)) {
			l.wrong = append(l.wrong, key.table)
		}
		l.n++
		return nil
	})
	if err != nil {
		return err
	}
	if orphans > 0 {
		i.found(Broken, "check.orphans", orphans)
	}
	for n := range all {
		i.changesOf(under[all[n].seq])
	}
	return nil
}

// chain reads the commits and looks whether each is joined to the one before.
func (i *inspection) chain(ctx context.Context, tx *sql.Tx) ([]link, error) {
	open, err := Value[int](ctx, tx, "SELECT count(*) FROM commits WHERE open <> 0")
	if err != nil {
		return nil, err
	}
	if open > 0 {
		i.found(Broken, "check.open", open)
	}
	if !i.sealed {
		return List(ctx, tx, func(row *sql.Rows) (l link, err error) {
			return l, row.Scan(&l.seq, &l.id, &l.at, &l.label, &l.kind)
		}, "SELECT seq, id, at, label, kind FROM commits ORDER BY seq")
	}
	all, err := links(ctx, tx)
	var before []byte
	for n := range all {
		l := &all[n]
		whole := len(l.digests) >= sha256.Size && bytes.Equal(l.after(before), l.digest)
		if !whole || !l.erased() && !bytes.Equal(l.head(), l.digests[:sha256.Size]) {
			label, at := l.named()
			i.foundFew("check.chain", label, at)
		}
		before = l.digest
	}
	return all, err
}

// changesOf reports what is wrong with the changes of a commit.
func (i *inspection) changesOf(l *counted) {
	label, at := l.named()
	switch {
	case i.sealed && l.n != l.changes():
		i.foundFew("check.missing", label, at, l.n, l.changes())
	case l.n == 0 && l.kind == "do":
		i.foundFew("check.empty", label, at)
	default:
		slices.Sort(l.wrong)
		for _, table := range slices.Compact(l.wrong) {
			i.foundFew("check.change", thing(table), label, at)
		}
	}
}

// foundFew adds a fault unless there are many of its kind.
func (i *inspection) foundFew(key string, args ...any) {
	same := 0
	for _, f := range i.faults {
		if f.What.Key == key {
			same++
		}
	}
	if same < mostWrong {
		i.found(Broken, key, args...)
	}
}

// rows holds the rows of a table against what the history says they were last, and against the
// table's checksum.
func (i *inspection) rows(ctx context.Context, tx *sql.Tx, t table) error {
	before := len(i.faults)
	tracked := !slices.Contains(i.f.schema.untracked(), t.name)
	want, summed := i.sums[t.name]
	if !tracked && !summed {
		return nil
	}
	query := "SELECT " + t.image("t.") + ", " + t.rowID("t") + ", " + t.about("t") + " FROM " + t.name + " AS t"
	if !tracked {
		query = "SELECT " + imageOf(t.columns, "t.") + ", '', '' FROM " + t.name + " AS t"
	}
	sum := checksums{t.name: make([]byte, sha256.Size)}
	others := make(map[rowKey]string)
	err := Each(ctx, tx, query, nil, func(row *sql.Rows) error {
		var image, id, owner sql.RawBytes
		if err := row.Scan(&image, &id, &owner); err != nil {
			return err
		}
		sum.toggle(t.name, image)
		key := rowKey{t.name, string(id), string(owner)}
		last, known := i.latest[key]
		if !tracked || !known {
			return nil
		}
		last.seen = true
		i.latest[key] = last
		if !last.erased && last.digest != sha256.Sum256(image) && len(others) < 1000*mostWrong {
			others[key] = string(image)
		}
		return nil
	})
	if err != nil {
		return err
	}
	if err := i.others(ctx, tx, t, others); err != nil {
		return err
	}
	i.named[t.name] = len(i.faults) > before
	if summed && !bytes.Equal(want, sum[t.name]) {
		i.unnamed = append(i.unnamed, t.name)
	}
	return nil
}

// others looks at the rows whose image is not the last one to the letter: a later migration may
// have added columns, or taken some away.
func (i *inspection) others(ctx context.Context, tx *sql.Tx, t table, rows map[rowKey]string) error {
	for key, image := range rows {
		last := i.latest[key]
		if last.gone {
			i.foundFew("check.row-back", i.nameOf(ctx, tx, key, image), thing(t.name))
			continue
		}
		saved, err := Value[sql.NullString](ctx, tx, "SELECT after FROM changes WHERE seq = ?", last.seq)
		if err != nil {
			return err
		}
		if columns := differing(saved.String, image); len(columns) > 0 {
			i.foundFew("check.value", i.nameOf(ctx, tx, key, image), thing(t.name), strings.Join(columns, ", "))
		}
	}
	return nil
}

// differing are the columns that two images both have and in which they differ.
func differing(was, is string) (columns []string) {
	var a, b map[string]json.RawMessage
	if json.Unmarshal([]byte(was), &a) != nil || json.Unmarshal([]byte(is), &b) != nil {
		return []string{"?"}
	}
	for _, key := range slices.Sorted(maps.Keys(a)) {
		if now, both := b[key]; both && !bytes.Equal(a[key], now) {
			columns = append(columns, key)
		}
	}
	return columns
}

// removed looks for rows that are gone without having been removed, and ends what is said of
// tables.
func (i *inspection) removed(ctx context.Context, tx *sql.Tx) error {
	there := make(map[string]bool)
	for _, t := range i.tables {
		there[t.name] = true
	}
	for key, last := range i.latest {
		if last.seen || last.gone || last.erased || !there[key.table] {
			continue
		}
		image, err := Value[sql.NullString](ctx, tx, "SELECT after FROM changes WHERE seq = ?", last.seq)
		if err != nil {
			return err
		}
		i.named[key.table] = true
		i.foundFew("check.row-gone", i.nameOf(ctx, tx, key, image.String), thing(key.table))
	}
	for _, table := range i.unnamed {
		if !i.named[table] {
			i.found(Broken, "check.table-otherwise", thing(table))
		}
	}
	return nil
}

// nameOf names a row for a person: whom it is about, its own name, or else its key.
func (i *inspection) nameOf(ctx context.Context, tx *sql.Tx, key rowKey, image string) any {
	name, err := i.f.schema.nameOf(ctx, tx, key.owner, image)
	if err != nil || name == "" {
		name = key.row
	}
	if name == "" {
		return text.Say("check.nameless")
	}
	return name
}
