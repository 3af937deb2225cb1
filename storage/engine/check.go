package engine

import (
	"context"
	"database/sql"
	"fmt"

	"stegvis/model/text"
)

// Check looks through the whole file: whether the file is whole, whether everything
// refers to something that is there, and whether what follows from the rest follows. It
// gives one sentence for each thing that is wrong, none when all is well.
func (f *File) Check(ctx context.Context) ([]text.Sentence, error) {
	var wrong []text.Sentence
	for _, look := range []func(context.Context) ([]text.Sentence, error){f.checkFile, f.checkReferences, f.checkDerived} {
		found, err := look(ctx)
		if err != nil {
			return nil, err
		}
		wrong = append(wrong, found...)
	}
	return wrong, nil
}

// mostWrong is how many faults of one kind are listed.
const mostWrong = 20

func (f *File) checkFile(ctx context.Context) ([]text.Sentence, error) {
	return List(ctx, f, func(found *sql.Rows) (text.Sentence, error) {
		var fault string
		err := found.Scan(&fault)
		return text.Sentencef("storage.check-file", fault), err
	}, fmt.Sprintf("SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok' LIMIT %d", mostWrong))
}

func (f *File) checkReferences(ctx context.Context) ([]text.Sentence, error) {
	return List(ctx, f, func(found *sql.Rows) (text.Sentence, error) {
		var table, to string
		var n int
		err := found.Scan(&table, &to, &n)
		return text.Sentencef("storage.check-reference", thing(table), thing(to), n), err
	}, `SELECT "table", parent, count(*) FROM pragma_foreign_key_check GROUP BY 1, 2`)
}

func (f *File) checkDerived(ctx context.Context) ([]text.Sentence, error) {
	if f.schema.Derived.Faults == "" {
		return nil, nil
	}
	return List(ctx, f, func(found *sql.Rows) (text.Sentence, error) {
		var key, name string
		err := found.Scan(&key, &name)
		return text.Sentencef(key, name), err
	}, f.schema.Derived.Faults, mostWrong)
}

// rebuild computes anew what is derived.
func (s Schema) rebuild(ctx context.Context, tx *sql.Tx) error {
	for _, query := range s.Derived.Rebuild {
		if _, err := tx.ExecContext(ctx, query); err != nil {
			return fmt.Errorf("rebuild %.60s: %w", query, err)
		}
	}
	return nil
}

// thing is the word for a row of a table: that of its area in the catalogue, or one of ours.
func thing(table string) text.Say {
	if word := table + ".one"; text.Has(word) {
		return text.Say(word)
	}
	return text.Say("storage.record-" + table)
}
