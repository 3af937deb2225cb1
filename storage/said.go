package storage

import (
	"context"
	"database/sql"
	"encoding/json"
	"strings"

	"stegvis/model"
	"stegvis/storage/engine"
)

// What was said of lists stands among the settings, each list by its headings, behind a word of
// their own; those brought in last are kept.
const (
	ofList   = "list "
	mostSaid = 50
)

// storedSaid is a model.Said as a setting has it.
type storedSaid struct {
	model.Said
	On string `json:"on"`
}

// Said gives what was said of lists brought in before, by model.ImportPlan.Headings.
func (r reader) Said(ctx context.Context) (map[string]model.Said, error) {
	all := make(map[string]model.Said)
	err := engine.Each(ctx, r.from, "SELECT key, value FROM setting WHERE key GLOB ?", []any{ofList + "*"}, func(row *sql.Rows) error {
		var key, value string
		if err := row.Scan(&key, &value); err != nil {
			return err
		}
		var said storedSaid
		if json.Unmarshal([]byte(value), &said) != nil {
			return nil // of a later edition of the program: nothing is known of that list
		}
		said.Said.On, _ = model.ParseISODate(said.On)
		all[strings.TrimPrefix(key, ofList)] = said.Said
		return nil
	})
	return all, err
}

// remembering are the steps of an import with those that keep what was said of its list. A list
// that changes nothing is not kept either.
func remembering(plan model.ImportPlan, steps []engine.Step, today model.Date) ([]engine.Step, error) {
	if len(steps) == 0 || plan.Said.IsNothing() {
		return steps, nil
	}
	value, err := json.Marshal(storedSaid{plan.Said, today.String()})
	if err != nil {
		return nil, err
	}
	key := ofList + plan.Headings
	return append(steps, setSetting(key, string(value)), engine.AnyRows(`DELETE FROM setting WHERE key IN (SELECT key FROM setting
		WHERE key GLOB ? AND key <> ? ORDER BY value ->> '$.on' DESC, key LIMIT -1 OFFSET ?)`, ofList+"*", key, mostSaid-1)), nil
}
