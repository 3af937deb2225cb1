package storage

import (
	"context"
	"database/sql"
	"fmt"

	"stegvis/model/text"
)

// Check looks through the whole register: whether the file is whole, whether everything
// refers to something that is there, and whether what follows from the rest follows. It
// gives one sentence for each thing that is wrong, none when all is well.
func (r *Register) Check(ctx context.Context) ([]text.Sentence, error) {
	var wrong []text.Sentence
	for _, look := range []func(context.Context) ([]text.Sentence, error){r.checkFile, r.checkReferences, r.checkSummary} {
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

func (r *Register) checkFile(ctx context.Context) ([]text.Sentence, error) {
	return rows(ctx, r, func(found *sql.Rows) (text.Sentence, error) {
		var fault string
		err := found.Scan(&fault)
		return text.Sentencef("storage.check-file", fault), err
	}, fmt.Sprintf("SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok' LIMIT %d", mostWrong))
}

func (r *Register) checkReferences(ctx context.Context) ([]text.Sentence, error) {
	return rows(ctx, r, func(found *sql.Rows) (text.Sentence, error) {
		var table, to string
		var n int
		err := found.Scan(&table, &to, &n)
		return text.Sentencef("storage.check-reference", text.Say("storage.record-"+table), text.Say("storage.record-"+to), n), err
	}, `SELECT "table", parent, count(*) FROM pragma_foreign_key_check GROUP BY 1, 2`)
}

func (r *Register) checkSummary(ctx context.Context) ([]text.Sentence, error) {
	return rows(ctx, r, func(found *sql.Rows) (text.Sentence, error) {
		var key, name string
		err := found.Scan(&key, &name)
		return text.Sentencef(key, name), err
	}, fmt.Sprintf(`
		WITH wanted AS (SELECT n, %[2]s FROM summing), counted AS (%[1]s)
		SELECT 'storage.check-summary', coalesce((SELECT name FROM contact WHERE contact.n = o.n), o.n) FROM (
			SELECT n FROM (SELECT * FROM wanted EXCEPT SELECT n, %[2]s FROM summary)
			UNION SELECT n FROM summary WHERE n NOT IN (SELECT n FROM contact) LIMIT %[3]d) AS o
		UNION ALL
		SELECT 'storage.check-tally', role || ' ' || status || ' ' || step FROM (
			SELECT * FROM counted EXCEPT SELECT * FROM tally UNION ALL SELECT * FROM (SELECT * FROM tally EXCEPT SELECT * FROM counted))`,
		retallied, columnNames(), mostWrong))
}
