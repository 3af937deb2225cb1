package engine

import (
	"context"
	"crypto/sha256"
	"crypto/subtle"
	"database/sql"
	"errors"
	"fmt"
	"maps"
	"slices"
)

// Every table has a checksum over its rows: the digests of their images, one added to the other
// (by exclusive or, so that a row is taken out again in the same way). A commit moves it by what
// it changed; the check computes it anew. It also covers rows that no history tells of.
const makeChecksums = `CREATE TABLE IF NOT EXISTS checksum (tbl TEXT NOT NULL PRIMARY KEY, sum BLOB NOT NULL) STRICT, WITHOUT ROWID`

// schemaTable is where SQLite keeps how the register is built; it has a checksum as well.
const schemaTable = "sqlite_schema"

// schemaRows are the tables, indexes, triggers and views there are, and the version. What SQLite
// learns of the tables for itself is not among them.
const schemaRows = `SELECT json_array(type, name, tbl_name, sql) FROM sqlite_schema WHERE name NOT LIKE 'sqlite\_stat%' ESCAPE '\'
	UNION ALL SELECT json_array(user_version) FROM pragma_user_version`

// checksums are by table.
type checksums map[string][]byte

// toggle puts an image in, or takes it out; NULL is no row.
func (c checksums) toggle(table string, image []byte) {
	if image == nil {
		return
	}
	digest := sha256.Sum256(image)
	c.add(table, digest[:])
}

func (c checksums) add(table string, sum []byte) {
	is := c[table]
	if is == nil {
		is = make([]byte, sha256.Size)
		c[table] = is
	}
	if len(sum) == len(is) {
		subtle.XORBytes(is, is, sum)
	}
}

// into moves the checksums in the file.
func (moved checksums) into(ctx context.Context, tx *sql.Tx) error {
	for table, by := range moved {
		var is []byte
		err := tx.QueryRowContext(ctx, selectChecksum, table).Scan(&is)
		if err != nil && !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		moved.add(table, is)
		if _, err := tx.ExecContext(ctx, upsertChecksum, table, by); err != nil {
			return err
		}
	}
	return nil
}

// The statements that read and keep a checksum.
const (
	selectChecksum = "SELECT sum FROM checksum WHERE tbl = ?"
	upsertChecksum = "INSERT INTO checksum (tbl, sum) VALUES (?, ?) ON CONFLICT DO UPDATE SET sum = excluded.sum"
)

// summed are the tables that have a checksum, each with the SELECT of the images of its rows.
func (s Schema) summed(ctx context.Context, from Source) (map[string]string, error) {
	images := map[string]string{schemaTable: schemaRows}
	tables, err := s.tables(ctx, from)
	if err != nil {
		return nil, err
	}
	for _, t := range tables {
		switch {
		case !slices.Contains(s.untracked(), t.name):
			images[t.name] = "SELECT " + t.image("") + " FROM " + t.name
		case slices.Contains(s.Untracked, t.name):
			images[t.name] = "SELECT " + imageOf(t.columns, "") + " FROM " + t.name
		}
	}
	return images, nil
}

// checksum computes the checksum of a table from its rows.
func checksum(ctx context.Context, from Source, images string) ([]byte, error) {
	const name = ""
	sum := checksums{name: make([]byte, sha256.Size)}
	err := Each(ctx, from, images, nil, func(row *sql.Rows) error {
		var image sql.RawBytes
		err := row.Scan(&image)
		sum.toggle(name, image)
		return err
	})
	return sum[name], err
}

// sumAll computes the checksums of all tables anew.
func (s Schema) sumAll(ctx context.Context, tx *sql.Tx) error {
	images, err := s.summed(ctx, tx)
	if err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "DELETE FROM checksum"); err != nil {
		return err
	}
	return sumUp(ctx, tx, images)
}

// sumTables computes the checksums of some tables anew.
func (s Schema) sumTables(ctx context.Context, tx *sql.Tx, tables []string) error {
	if len(tables) == 0 {
		return nil
	}
	images, err := s.summed(ctx, tx)
	if err != nil {
		return err
	}
	maps.DeleteFunc(images, func(table, _ string) bool { return !slices.Contains(tables, table) })
	return sumUp(ctx, tx, images)
}

func sumUp(ctx context.Context, tx *sql.Tx, images map[string]string) error {
	for table, rows := range images {
		sum, err := checksum(ctx, tx, rows)
		if err != nil {
			return fmt.Errorf("checksum of %s: %w", table, err)
		}
		if _, err := tx.ExecContext(ctx, upsertChecksum, table, sum); err != nil {
			return err
		}
	}
	return nil
}
