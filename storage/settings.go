package storage

import (
	"context"
	"database/sql"
	"slices"
	"strings"
	"time"

	"stegvis/model/text"
	"stegvis/storage/engine"
)

// Settings gives all settings by key.
func (r *Register) Settings(ctx context.Context) (map[string]string, error) {
	all := make(map[string]string)
	err := engine.Each(ctx, r, "SELECT key, value FROM setting", nil, func(found *sql.Rows) error {
		var key, value string
		err := found.Scan(&key, &value)
		all[key] = value
		return err
	})
	return all, err
}

// SetSettings changes settings; an empty value takes one away. The language of the screen is
// not among what undo takes back.
func (r *Register) SetSettings(ctx context.Context, at time.Time, values map[string]string) (Done, error) {
	return r.Commit(ctx, at, text.Sentencef("storage.settings-changed"), setting(values)...)
}

// Colours is the setting of the colours of the screens, one of ColourChoices; empty for what the
// terminal says of itself.
const Colours = "colours"

// ColourChoices are what can be set: for a dark background, for a light one, or the terminal's own
// sixteen.
var ColourChoices = []string{"dark", "light", "terminal"}

// MicroLoanLimit is the setting of the most a micro-loan may be, kronor; empty for what is usual.
const MicroLoanLimit = "micro-loan-limit"

// SetUp keeps the settings of a register that begins.
func (r *Register) SetUp(ctx context.Context, at time.Time, values map[string]string) (Done, error) {
	return r.Commit(ctx, at, text.Sentencef("storage.register-ready"), setting(values)...)
}

// setting are the steps that change settings.
func setting(values map[string]string) []engine.Step {
	var steps []engine.Step
	for _, key := range sorted(values) {
		if values[key] == "" {
			steps = append(steps, engine.AnyRows("DELETE FROM setting WHERE key = ?", key))
			continue
		}
		steps = append(steps, setSetting(key, values[key]))
	}
	return steps
}

func setSetting(key, value string) engine.Step {
	return engine.OneRow("INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value", key, value)
}

func sorted(values map[string]string) []string {
	keys := make([]string, 0, len(values))
	for key := range values {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}

// Views are the filters of the list of contacts that were kept, as they are typed.
func (r reader) Views(ctx context.Context) ([]string, error) {
	kept, err := engine.Value[string](ctx, r.from, "SELECT value FROM setting WHERE key = 'views'")
	if err != nil || kept == "" {
		return nil, err
	}
	return strings.Split(kept, "\n"), nil
}

// ToggleView adds a filter to those that are kept, or takes it away when it is there.
func (r *Register) ToggleView(ctx context.Context, at time.Time, view string) (Done, error) {
	return r.decide(ctx, at, func(r reader) (text.Sentence, []engine.Step, error) {
		kept, err := r.Views(ctx)
		if i := slices.Index(kept, view); i >= 0 {
			kept = slices.Delete(kept, i, i+1)
		} else {
			kept = append(kept, view)
		}
		return text.Sentencef("storage.settings-changed"), setting(map[string]string{"views": strings.Join(kept, "\n")}), err
	})
}
