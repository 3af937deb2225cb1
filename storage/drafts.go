package storage

import (
	"context"
	"database/sql"
	"time"

	"stegvis/storage/engine"
)

// A DraftRow is a half-filled form as it was left.
type DraftRow struct {
	Key   string
	Value string
	At    time.Time
}

// Draft gives the draft kept under a key.
func (r *Register) Draft(ctx context.Context, key string) (value string, found bool, err error) {
	return engine.One(ctx, r, func(found *sql.Rows) (value string, err error) { return value, found.Scan(&value) },
		"SELECT value FROM draft WHERE key = ?", key)
}

// Drafts lists all drafts, the latest first.
func (r *Register) Drafts(ctx context.Context) ([]DraftRow, error) {
	return engine.List(ctx, r, func(found *sql.Rows) (DraftRow, error) {
		var d DraftRow
		var at string
		err := found.Scan(&d.Key, &d.Value, &at)
		if err == nil {
			d.At, err = time.Parse(engine.TimeFormat, at)
		}
		return d, err
	}, "SELECT key, value, at FROM draft ORDER BY at DESC, key")
}

// SaveDraft keeps a half-filled form, over what was kept under the key before. Drafts have
// no history.
func (r *Register) SaveDraft(ctx context.Context, at time.Time, key, value string) error {
	return r.WriteUntracked(ctx, engine.OneRow(`INSERT INTO draft (key, value, at) VALUES (?, ?, ?)
		ON CONFLICT DO UPDATE SET value = excluded.value, at = excluded.at`, key, value, at.UTC().Format(engine.TimeFormat)))
}

// DropDraft throws a draft away; none is no error.
func (r *Register) DropDraft(ctx context.Context, key string) error {
	return r.WriteUntracked(ctx, dropDraft(key))
}

// dropDraft is the step that throws a draft away, for the commit that saves its form.
func dropDraft(key string) engine.Step { return engine.AnyRows("DELETE FROM draft WHERE key = ?", key) }
